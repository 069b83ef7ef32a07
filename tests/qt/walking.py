"""Opens every window and card there is, one after another, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.qt.window_kit import label, press, select

CALLED = (
    "help.about", "help.shortcuts", "go.palette", "article.original", "article.note", "codebook.add_label",
    "codebook.add_topic", "entity.add", "library.report", "library.export", "article.topic", "library.name",
    "app.preferences", "view.present", "library.check",
)  # fmt: skip
"""Actions that open something."""


def stages(app, qtbot) -> Iterator[tuple[str, list[QWidget]]]:
    """Each state of the program worth looking at: its name, and the windows that are shown in it."""
    yield "the window", shown()
    for id_ in ("view.details", "view.codebook", "view.annotations", "view.notes", "view.entities"):
        app.controller.call(id_)
        settle(qtbot)
        yield id_, shown()
    select(app, "Ingrid Solheim")
    settle(qtbot)
    yield "words are selected", shown()
    mention = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    app.window.page.place_caret(mention.spans[0][0] + 2)
    press(app, Qt.Key.Key_Return)
    settle(qtbot)
    yield "a mention's card", shown()
    press(app, Qt.Key.Key_Escape)
    for id_ in CALLED:
        app.controller.call(id_)
        settle(qtbot)
        yield id_, shown()
        put_away(app)
        settle(qtbot)


def shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, QMenu)]


def parts(windows: list[QWidget]) -> list[QWidget]:
    """All widgets of some windows that are to be seen."""
    found: list[QWidget] = []
    for window in windows:
        found += [window, *(one for one in window.findChildren(QWidget) if one.isVisible())]
    return list(dict.fromkeys(found))


def put_away(app) -> None:
    """Close whatever stands before the main window."""
    held = QApplication.focusWidget()
    if held is not None:
        QTest.keyClick(held, Qt.Key.Key_Escape)
    for one in shown():
        if one is not app.window:
            one.close()


def settle(qtbot, until: Callable[[], bool] | None = None) -> None:
    """Let the answers of the library arrive."""
    for _ in range(20):
        qtbot.wait(10)
    if until is not None:
        qtbot.waitUntil(until, timeout=10_000)
