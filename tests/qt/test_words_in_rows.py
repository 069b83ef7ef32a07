"""Words that would turn the writing round, end a line or command something: no row of the window obeys them."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QGroupBox, QLabel, QTabBar, QWidget

from annotations.text.obeyed import BREAKS, CONTROLS, TURNING, apart, one_row
from tests.qt.hostile_kit import hostile_library
from tests.qt.test_hostile_names import OPENED, settle
from tests.qt.window_kit import TEXT, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BAD = "a\u2067txt.\u2066b\u2069\u202acod\u202efdp\u2028exe"
WORDS = "Ingrid \u2067txt.\u2066b\u202efdp Solheim"
SPOILED = TEXT.replace("Ingrid Solheim said", f"\u202eAh \u2067txt {WORDS} x\u202efdp said", 1)
TURNS = re.compile(f"[{TURNING}{BREAKS}{CONTROLS}]")
OURS = re.compile(f"\u2068[^{TURNING}]*\u2069")
ARTICLE = ("reader.ui.page.paint", "reader.ui.page.rows", "reader.ui.page.layout", "reader.ui.page.lit")
"""What paints the words of the article itself."""


def turned(words: str, *, lines: bool = False) -> bool:
    """Whether words are shown that would be obeyed; those that the program itself sets apart are not."""
    words = OURS.sub("", words)
    return bool(TURNS.search(words.replace("\n", "") if lines else words))


@contextmanager
def painted():
    """All words that are painted meanwhile, and where, but for the article itself."""
    found: list[str] = []
    text, draw = QPainter.drawText, QTextLayout.draw

    def note(words, depth=2):
        frame = sys._getframe(depth)
        module = frame.f_globals["__name__"]
        if module.startswith("reader.") and module not in ARTICLE and turned(words):
            found.append(f"painted in {module} {frame.f_code.co_name}: {words!r}")

    def draw_text(self, *args):
        for one in args:
            if isinstance(one, str):
                note(one)
        return text(self, *args)

    def draw_layout(self, *args):
        note(self.text())
        return draw(self, *args)

    QPainter.drawText, QTextLayout.draw = draw_text, draw_layout
    try:
        yield found
    finally:
        QPainter.drawText, QTextLayout.draw = text, draw


def _where(one) -> str:
    names = []
    while one is not None:
        names.append(type(one).__name__)
        one = one.parent()
    return " in ".join(names[:4])


def obeyed(root: QWidget) -> list[str]:
    """What of a window would be obeyed."""
    found = []
    for one in (root, *root.findChildren(QWidget), *root.findChildren(QAction)):
        shown = [("tip", one.toolTip())]
        if isinstance(one, QLabel | QGroupBox):
            shown.append(("text", one.text() if isinstance(one, QLabel) else one.title()))
        elif isinstance(one, QAction):
            # Behind a tab stands the key.
            shown.append(("text", one.text().partition("\t")[0]))
        elif isinstance(one, QAbstractButton) and type(one).__module__.startswith("PySide6"):
            shown.append(("text", one.text()))
        elif isinstance(one, QTabBar):
            shown += [("tab", one.tabText(turn)) for turn in range(one.count())]
        if isinstance(one, QWidget):
            shown.append(("title", one.windowTitle()))
        found += [f"{what} of {_where(one)}: {words!r}" for what, words in shown if turned(words, lines=True)]
    for model in root.findChildren(QAbstractItemModel):
        for row in range(min(model.rowCount(QModelIndex()), 60)):
            for column in range(8):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    words = model.index(row, column, QModelIndex()).data(role)
                    if isinstance(words, str) and turned(words, lines=True):
                        found.append(f"{role.name} of {_where(model)}: {words!r}")
    return found


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = hostile_library(tmp_path, BAD, BAD, SPOILED, WORDS)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.resize(1900, 1000)
        QApplication.processEvents()
        yield made


def look(found: list[str]) -> list[str]:
    seen = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            top.grab()
            seen += obeyed(top)
    return seen


def test_no_row_of_the_window_obeys_words_from_outside(app, qtbot):
    window, seen = app.window, []
    with painted() as found:
        settle(app, qtbot)
        for section in window.arrange._sections:
            window.arrange.show_section(section)
            settle(app, qtbot)
            seen += look(found)
        for action in OPENED:
            window.actions_[action].trigger()
            settle(app, qtbot)
            seen += look(found)
    seen += found
    assert not seen, "\n".join(sorted(set(seen)))


NEW = ("library.history", "edit.bin", "library.backups", "library.purge")
"""Actions that open what tells of what was done."""


def test_no_card_and_no_window_of_what_was_done_obeys_them(app, qtbot):
    window, seen = app.window, []
    with painted() as found:
        start = app.state.view.text.index(WORDS)
        window.page.select(start + 1, start + 1)
        app.controller.cards.open(app.state.view.annotations[0])
        settle(app, qtbot)
        seen += look(found)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        entity = app.state.reading.ask_now(lambda library: next(iter(library.entities)).uuid)
        window.arrange.show_section("entities")
        app.controller.entities.show(entity)
        settle(app, qtbot)
        seen += look(found)
        made = next(one for one in app.state.view.annotations if one.kind == "mention")
        done = []
        app.state.writing.do(lambda library: library.annotations.delete(made.uuid), done.append, done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)
        settle(app, qtbot)
        for action in NEW:
            window.actions_[action].trigger()
            settle(app, qtbot)
            seen += look(found)
    seen += found
    assert not seen, "\n".join(sorted(set(seen)))


def test_words_that_are_made_harmless_are_as_wide_as_without_what_is_not_seen(qapp):
    metrics = QFontMetricsF(QApplication.font())
    for base in ("Senja", "סניה"):
        words = f"{base[:2]}\u2066\u2069{base[2:]}\u202c"
        assert one_row(words).replace("\u2060", "") == base
        assert metrics.horizontalAdvance(one_row(words)) == pytest.approx(metrics.horizontalAdvance(base), abs=1)
    assert apart("a") == "\u2068a\u2069"
