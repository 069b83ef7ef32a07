"""Screen readers are told everything: what a control is called, what it is, its state, and what was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from reader.ui.dialogs.shortcut_row import ShortcutRow
from reader.ui.library.buttons import PaintedButton
from tests.qt.walking import CALLED, parts, put_away, settle, shown, stages
from tests.qt.window_kit import annotations, go_to, label, make_library, opened, press, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROLES = {
    PaintedButton: {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ButtonMenu},
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QAbstractItemView: {QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree},
}


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def test_every_control_of_every_window_has_a_name_and_its_role(app, qtbot):
    wrong = set()
    for stage, windows in stages(app, qtbot):
        for part in filter(takes_focus, parts(windows)):
            told = QAccessible.queryAccessibleInterface(part)
            if not told.text(QAccessible.Text.Name):
                wrong.add(f"{stage}: {described(part)} has no name")
            for kind, roles in ROLES.items():
                if isinstance(part, kind) and told.role() not in roles:
                    wrong.add(f"{stage}: {described(part)} is a {told.role()}")
    assert wrong == set()


def test_every_button_is_reached_by_tab_or_is_a_row_that_arrows_choose(app, qtbot):
    """No control is for the mouse only."""
    wrong = set()
    for stage, windows in stages(app, qtbot):
        for part in parts(windows):
            if not isinstance(part, QAbstractButton) or not part.isEnabled():
                continue
            # Rows of the palette and of the shortcuts are gone through by the arrows.
            by_arrows = app.window.palette_.isAncestorOf(part) or isinstance(part, ShortcutRow)
            if not part.focusPolicy() & Qt.FocusPolicy.TabFocus and not by_arrows:
                wrong.add(f"{stage}: {described(part)}")
    assert wrong == set()


def test_tab_goes_through_a_window_and_comes_back_to_where_it_began(app, qtbot):
    for id_ in CALLED:
        app.controller.call(id_)
        settle(qtbot)
        for window in shown():
            if window is app.window or window is app.window.palette_:
                continue
            wanted = {part for part in parts([window]) if takes_focus(part) and part is not window}
            passed, first = [], window.focusWidget() or window.nextInFocusChain()
            at: QWidget = first
            for _ in range(500):
                passed.append(at)
                at = at.nextInFocusChain()
                if at is first:
                    break
            assert at is first
            assert {described(part) for part in wanted - set(passed)} == set()
        put_away(app)
        settle(qtbot)


def test_a_switch_tells_whether_it_is_on(app, qtbot):
    button = app.window.top.buttons["view.dark"]
    assert QAccessible.queryAccessibleInterface(button).role() is QAccessible.Role.CheckBox
    dark = button.isChecked()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button.isChecked() is not dark)


def test_a_section_tells_whether_it_is_open(app):
    title = app.window.details.title
    told = QAccessible.queryAccessibleInterface(title)
    assert told.text(QAccessible.Text.Description) == "open"
    title.click()
    assert told.text(QAccessible.Text.Description) == "folded"


def test_a_row_of_the_list_tells_its_title_state_and_annotations(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    model = app.window.library.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole

    def rows() -> list[str]:
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    qtbot.waitUntil(lambda: any("1 annotation" in row for row in rows()), timeout=10_000)
    assert any("other.txt" in row and "not started" in row for row in rows())
    told = QAccessible.queryAccessibleInterface(app.window.library.list)
    said = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert any("1 annotation" in words for words in said if words)


def test_what_was_done_undone_and_done_again_is_said(app, qtbot):
    said = heard(app)
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    qtbot.waitUntil(lambda: "Label “Ingrid Solheim” as Person" in said, timeout=10_000)
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: said[-1] == "Undone: Label “Ingrid Solheim” as Person", timeout=10_000)
    app.controller.call("edit.redo")
    qtbot.waitUntil(lambda: said[-1] == "Done again: Label “Ingrid Solheim” as Person", timeout=10_000)


def test_the_same_done_twice_is_said_twice(app, qtbot):
    said = heard(app)
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P, nth=1)
    qtbot.waitUntil(lambda: said.count("Label “Ingrid Solheim” as Person") == 2, timeout=10_000)


def test_the_title_of_an_article_that_opens_is_said(app, qtbot):
    said = heard(app)
    go_to(app, qtbot, "other.txt")
    assert said == ["other.txt"]


def test_what_the_status_bar_says_is_spoken(app):
    said = heard(app)
    app.window.status.say("The file is gone.")
    assert said == ["The file is gone."]


def test_a_mention_under_the_caret_is_said(app, qtbot):
    said: list[str] = []
    app.window.page.announced.connect(lambda told: said.append(told.words))
    mention = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    app.window.page.place_caret(0)
    app.window.page.place_caret(mention.spans[0][0] + 1)
    assert said[-1] == "Person, Ingrid Solheim, begins"


def test_the_page_gives_text_caret_and_selection(app):
    page = app.window.page
    start, end = select(app, "council of Port Alder")
    told = QAccessible.queryAccessibleInterface(page).textInterface()
    assert told.selectionCount() == 1
    at = told.cursorPosition()
    assert told.text(at - (end - start), at) == "council of Port Alder"


def test_a_screen_reader_moves_the_caret_and_selects(app, qtbot):
    page = app.window.page
    told = QAccessible.queryAccessibleInterface(page).textInterface()
    start, end = select(app, "council of Port Alder")
    at = told.cursorPosition()
    page.place_caret(0)
    told.setCursorPosition(at)
    qtbot.waitUntil(lambda: page.caret() == end)
    told.addSelection(at - (end - start), at)
    qtbot.waitUntil(lambda: page.selection() == (start, end))
    press(app, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["council of Port Alder"], timeout=10_000)


def test_what_is_written_into_the_page_from_outside_is_taken_back(app, qtbot):
    """Qt offers its own editing to assistive programs, read-only or not."""
    page = app.window.page
    mention = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    qtbot.waitUntil(lambda: list(page.layout_.index.marks) == [mention.uuid])
    told = QAccessible.queryAccessibleInterface(page)
    length = told.textInterface().characterCount()
    where = [(box.x, box.width) for box in page.rects_of(*mention.spans[0])]
    told.editableTextInterface().insertText(0, "not of the article\n")
    assert told.textInterface().characterCount() > length
    qtbot.waitUntil(lambda: QAccessible.queryAccessibleInterface(page).textInterface().characterCount() == length)
    assert [(box.x, box.width) for box in page.rects_of(*mention.spans[0])] == where
    assert list(page.layout_.index.marks) == [mention.uuid]


def heard(app) -> list[str]:
    said: list[str] = []
    app.window.status.announced.connect(lambda told: said.append(told.words))
    return said


def takes_focus(part: QWidget) -> bool:
    inner = part.objectName().startswith("qt_") or part.window() is part
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled() and not inner


def described(part: QWidget) -> str:
    words = part.text() if isinstance(part, QAbstractButton) else ""
    return f"{type(part).__name__} {part.accessibleName() or words!r} in {type(part.parent()).__name__}"
