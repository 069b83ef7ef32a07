"""The list is gone through by keys and mouse, and never waits for a row."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reader.models.articles import PAGE
from reader.models.dates import date_words
from reader.models.roles import Role
from tests.qt.article_lists import OFFSCREEN_CANNOT, Shelf, a_model, a_panel, hover, settle

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN_CANNOT, extend=True)


def test_the_model_keeps_the_rules_of_qt(qapp):
    model = a_model(Shelf(), 300)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(array("q", range(5)))
    model.refresh(None)
    settle()
    assert model.rowCount() == 5
    tester.deleteLater()


def test_a_row_that_is_not_there_is_asked_for_and_told_when_it_comes(qapp, qtbot):
    shelf = Shelf(later=True)
    model = a_model(shelf, 1000)
    assert model.index(500, 0).data(Role.ROW) is None
    assert model.index(500, 0).data(Role.ID) == 501
    settle()
    assert shelf.asked == [list(range(385, 513))]
    with qtbot.waitSignal(model.dataChanged) as changed:
        shelf.answer()
    assert (changed.args[0].row(), changed.args[1].row()) == (384, 511)
    assert model.index(500, 0).data() == "Article 501"
    assert len(shelf.asked) == 1


def test_a_page_is_asked_for_once_however_often_it_is_painted(qapp):
    shelf = Shelf(later=True)
    model = a_model(shelf, 1000)
    for _ in range(3):
        for row in range(100):
            model.row(row)
        settle()
    assert len(shelf.asked) == 1


def test_what_has_scrolled_past_is_not_read(qapp):
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    for row in range(0, 100_000, PAGE):
        model.row(row)
    settle()
    assert len(shelf.asked) == 4
    assert shelf.asked[0][0] == 100_000 // PAGE * PAGE + 1


def test_old_pages_are_let_go(qapp):
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    for row in range(0, 100_000, PAGE):
        model.row(row)
        settle()
    assert model.row(0) is None
    assert model.row(99_999) is not None


def test_an_answer_to_an_earlier_list_is_dropped(qapp):
    shelf = Shelf(later=True)
    model = a_model(shelf, 10)
    model.row(0)
    settle()
    model.set_ids(array("q", [7, 8]))
    shelf.answer()
    assert model.row(0) is None
    settle()
    shelf.answer()
    assert model.row(0).id == 7


def test_rows_that_changed_are_read_again_and_shown_until_then(qapp):
    shelf = Shelf()
    model = a_model(shelf, 10)
    model.row(0)
    settle()
    shelf.later, shelf.titles[3] = True, "Another title"
    model.refresh([3])
    assert model.row(2).title == "Article 3"
    settle()
    shelf.answer()
    assert model.row(2).title == "Another title"
    model.refresh([99])
    model.row(2)
    settle()
    assert len(shelf.asked) == 2


def test_articles_that_are_gone_stay_empty_without_being_asked_for_again(qapp):
    asked = []

    def nothing(ids, then):
        asked.append(list(ids))
        then(())

    model = a_model(Shelf(), 3)
    model._fetch = nothing
    for _ in range(3):
        assert model.row(0) is None
        settle()
    assert len(asked) == 1


def test_a_screen_reader_hears_the_whole_row(qapp):
    model = a_model(Shelf(hits=True), 10)
    model.row(0)
    settle()
    said = model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Article 4, Courier, 4 Sep 2025, in progress, 4 annotations, The night ferry stays"


@pytest.mark.parametrize(
    ("date", "words"),
    [("2025-09-04", "4 Sep 2025"), ("2025-09-04T10:30", "4 Sep 2025"), ("2025-09", "Sep 2025"), ("2025", "2025"),
     ("", ""), ("last week", "last week")],
)  # fmt: skip
def test_dates_are_written_as_people_write_them(qapp, date, words):
    assert date_words(date) == words


def test_keys_go_through_the_list(qtbot):
    panel, _ = a_panel(qtbot, 300)
    chosen = []
    panel.article_chosen.connect(chosen.append)
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.list.currentIndex().row() == 0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(panel.list, key)
    assert [one.row for one in chosen] == [1, 299, 298, 0]
    assert [one.article_id for one in chosen] == [2, 300, 299, 1]
    qtbot.keyClick(panel.list, Qt.Key.Key_PageDown)
    assert 4 < panel.list.currentIndex().row() < 12
    qtbot.keyClick(panel.list, Qt.Key.Key_PageUp)
    assert panel.list.currentIndex().row() == 0


def test_enter_and_a_double_click_open(qtbot):
    panel, model = a_panel(qtbot)
    panel.list.setFocus()
    panel.list.go_to(5)
    chosen = []
    panel.article_chosen.connect(chosen.append)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    at = panel.list.visualRect(model.index(1, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [(one.article_id, one.opened) for one in chosen] == [(5, True), (2, False), (2, True)]


def test_letters_do_nothing_here_and_reach_the_window(qtbot):
    panel, _ = a_panel(qtbot)
    panel.list.setFocus()
    panel.list.go_to(3)
    seen = []
    panel.keyPressEvent = lambda event: seen.append(event.text())
    qtbot.keyClick(panel.list, "a")
    assert panel.list.currentIndex().row() == 2
    assert seen == ["a"]


def test_many_are_selected_with_shift_and_ctrl(qtbot):
    panel, model = a_panel(qtbot)
    panel.list.setFocus()
    panel.list.go_to(2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    at = panel.list.visualRect(model.index(5, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert panel.list.selected_ids() == (2, 3, 6)
    assert panel._count.text() == "3 of 30 selected"
    qtbot.keyClick(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(panel.list.selected_ids()) == 30


def test_the_menu_of_the_rows_comes_by_button_and_by_key(qtbot):
    panel, model = a_panel(qtbot)
    asked = []
    panel.menu_requested.connect(asked.append)
    panel.list.go_to(4)
    at = panel.list.visualRect(model.index(3, 0)).center()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        where = panel.list.viewport().mapToGlobal(at) if reason == QContextMenuEvent.Reason.Mouse else QPoint()
        QApplication.sendEvent(panel.list.viewport(), QContextMenuEvent(reason, at, where))
    assert [(one.about, one.article_ids) for one in asked] == [("articles", (4,))] * 2
    assert asked[0].position == asked[1].position


def test_current_and_selected_stay_when_the_list_is_read_anew(qtbot):
    panel, model = a_panel(qtbot)
    panel.list.setFocus()
    panel.list.go_to(4)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = []
    panel.article_chosen.connect(chosen.append)
    model.set_ids(array("q", range(30, 0, -1)))
    assert panel.list.current_id() == 5
    assert panel.list.selected_ids() == (5, 4)
    model.set_ids(array("q", [1, 2]))
    assert panel.list.current_id() is None
    assert panel.list.selected_ids() == ()
    assert chosen == []


def test_going_to_an_article_tells_nobody(qtbot):
    panel, _ = a_panel(qtbot)
    chosen = []
    panel.article_chosen.connect(chosen.append)
    assert panel.list.go_to(7)
    assert not panel.list.go_to(700)
    assert panel.list.selected_ids() == (7,)
    assert chosen == []


def test_a_million_rows_are_at_hand(qtbot):
    panel, _ = a_panel(qtbot, 1_000_000)
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    settle()
    assert panel.list.currentIndex().row() == 999_999
    assert panel.list.currentIndex().data() == "Article 1000000"
    assert panel.list.visualRect(panel.list.currentIndex()).bottom() <= panel.list.viewport().height()


def test_the_row_under_the_pointer_is_filled_and_nothing_moves(qtbot):
    panel, model = a_panel(qtbot)
    box = panel.list.visualRect(model.index(2, 0))
    corner = box.topLeft() + QPoint(box.width() // 2, 6)
    before = panel.list.viewport().grab().toImage()
    hover(panel.list.viewport(), box.center())
    after = panel.list.viewport().grab().toImage()
    assert before.pixelColor(corner) != after.pixelColor(corner)
    assert after.pixelColor(corner).name() == "#ebe6da"
