"""What the tests of a presentation share: a long article, and the presentation of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.page.whole_lines import bottom_of, line_at, top_of
from tests.qt.window_kit import press

KEY, MOD = Qt.Key, Qt.KeyboardModifier
SENTENCES = [f"In year {n} the ferry crossed the bay {n + 300} times for Ingrid Solheim. " for n in range(1, 100)]
TEXT = (
    "Skip to main content\n\nHarbour vote keeps the night ferry\n\nBy Maren Holt\n\n"
    + "\n\n".join("".join(SENTENCES[at : at + 4]).strip() for at in range(0, 60, 4))
    + "\n\n" + "".join(SENTENCES[60:]).strip() + "\n\nThe council of Port Alder goes home.\n"
)  # fmt: skip


def present(app, qtbot, width: int = 1280, height: int = 800):
    """Open the presentation by its key."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app, KEY.Key_F11)
    made = app.controller.presenting.presentation
    qtbot.waitUntil(made.isVisible)
    assert made.isFullScreen()
    made.showNormal()
    made.resize(width, height)
    QApplication.processEvents()
    return made


def key(presentation, which: Qt.Key, modifiers=MOD.NoModifier) -> None:
    """Press a key where the hands are."""
    QTest.keyClick(presentation.focusWidget() or presentation, which, modifiers)
    QApplication.processEvents()


def lit(presentation) -> str:
    """How the lit paragraph begins."""
    page = presentation.page
    if page.scene.lit is None:
        return ""
    start = page.layout_.display.starts[page.scene.lit[0]]
    return " ".join(page.article.text[start : start + 40].split()[:3])


def top(presentation) -> str:
    """How the line at the top begins."""
    start = presentation.page.place()
    return presentation.page.article.text[start : start + 24]


def assert_whole_lines(page) -> None:
    layout, scroll, height = page.layout_, page.verticalScrollBar().value(), page.viewport().height()
    assert scroll == top_of(layout, line_at(layout, scroll))
    cut = page._first_cut()
    if cut is not None:
        edge = top_of(layout, cut) - scroll
        assert bottom_of(layout, cut) > scroll + height
        seen = page.viewport().grab().toImage()
        paper = page.scene.inks.token("paper").name()
        left, right = round(layout.x), round(layout.x + layout.width)
        below = {seen.pixelColor(x, y).name() for x in range(left, right, 3) for y in range(edge, height)}
        assert below <= {paper}
