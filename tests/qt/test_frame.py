"""The frame of the window: what stands beside the page, over it, or not at all, and how the hands get there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.config.actions import ACTIONS
from reader.ui.window.rail import GROUP
from reader.ui.window.room import LIST_LEAST, PAGE, PAGE_LEAST, Room, share
from tests.qt.window_kit import make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "Harbour vote\n\n" + "\n\n".join(f"Paragraph {n} says that the ferry stays. " * 6 for n in range(40))


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", LONG)
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.arrange.still = True
        made.window.resize(1440, 900)
        yield made


def _icon(app, action_id):
    QTest.mouseClick(app.window.rail.buttons[action_id], Qt.MouseButton.LeftButton)


def _x(app, part):
    return part.mapTo(app.window, part.rect().topLeft()).x()


def test_the_width_is_shared_panel_first_to_go_then_the_list_shrinks_then_it_goes():
    assert share(1440, 288, 320) == Room(288, 320)
    assert share(1024, 288, 320) == Room(288, 0)
    assert share(44 + PAGE + 240, 288, 320) == Room(240, 0)
    assert share(44 + PAGE_LEAST + LIST_LEAST, 288, 320) == Room(LIST_LEAST, 0)
    assert share(44 + PAGE_LEAST + LIST_LEAST - 1, 288, 320) == Room(0, 0)
    assert share(1440, 0, 320) == Room(0, 320)


def test_the_rail_has_an_icon_for_each_declared_panel(app):
    for action in ACTIONS:
        if action.group == GROUP:
            assert app.window.rail.buttons[action.id].accessibleName().startswith(action.text)


def test_an_icon_of_the_rail_goes_to_its_section_and_the_second_press_closes_the_panel(app):
    window = app.window
    _icon(app, "view.notes")
    assert window.panel.isVisible()
    assert window.rail.buttons["view.notes"].isChecked()
    _icon(app, "view.notes")
    assert not window.panel.isVisible()
    assert not window.rail.buttons["view.notes"].isChecked()
    _icon(app, "view.codebook")
    assert window.panel.isVisible()
    assert window.codebook.visibleRegion().boundingRect().top() == 0


def test_in_a_narrow_window_the_panel_opens_over_the_page_and_esc_closes_it(app):
    window = app.window
    window.resize(1024, 640)
    width = window.page.width()
    assert not window.panel.isVisible()
    assert width >= PAGE
    _icon(app, "view.codebook")
    assert window.panel.isVisible()
    assert abs(window.page.width() - width) <= 1
    window.codebook.title.setFocus()
    QTest.keyClick(window.codebook.title, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    assert window.page.hasFocus()


def test_a_press_on_the_page_closes_what_is_open_over_it(app):
    window = app.window
    window.resize(1024, 640)
    _icon(app, "view.details")
    QTest.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=window.page.viewport().rect().center())
    assert not window.panel.isVisible()


def test_what_had_no_room_comes_back_when_there_is_room_again(app):
    window = app.window
    window.resize(640, 640)
    assert not window.library.isVisible()
    assert window.top.buttons["window.menu"].isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.library.isVisible()
    assert window.library.geometry().x() == 0
    window.resize(1440, 900)
    assert window.library.isVisible()
    assert window.panel.isVisible()
    assert window.arrange.drawer is None
    assert not window.top.buttons["window.menu"].isVisible()


def test_nothing_needs_a_sideways_scroll_bar_at_twice_the_size_or_in_a_small_window(app):
    window = app.window
    for scale, size in ((1.0, (1024, 640)), (2.0, (1440, 900)), (2.0, (1024, 640))):
        app.settings.set("ui_scale", scale)
        window.resize(*size)
        assert (window.width(), window.height()) == size
        assert window.page.horizontalScrollBar().maximum() == 0
        assert window.rail.geometry().right() < window.width()
        assert window.top.buttons["library.export"].geometry().right() <= window.top.width()
        assert window.library.list.horizontalScrollBar().maximum() == 0


def test_opening_the_panel_leaves_the_line_at_the_top_where_it_is(app, qtbot):
    window, page = app.window, app.window.page
    window.actions_["view.panel"].trigger()
    page.verticalScrollBar().setValue(2000)
    before = page.place()
    window.actions_["view.panel"].trigger()
    assert abs(page.place() - before) < 80
    assert page.article.text[before : before + 5] in LONG


def test_a_hairline_comes_under_the_top_bar_once_the_page_has_scrolled(app):
    top, page = app.window.top, app.window.page

    def line():
        return top.grab().toImage().pixelColor(top.width() // 2, top.height() - 1).name()

    assert line() == app.window.look.theme.paper
    page.verticalScrollBar().setValue(300)
    assert line() == app.window.look.theme.line


def test_the_panel_goes_to_the_other_side_and_back(app):
    window = app.window
    assert _x(app, window.library) < _x(app, window.page) < _x(app, window.panel) < _x(app, window.rail)
    window.actions_["view.swap"].trigger()
    assert _x(app, window.rail) < _x(app, window.panel) < _x(app, window.page) < _x(app, window.library)
    window.actions_["view.swap"].trigger()
    assert _x(app, window.library) < _x(app, window.page) < _x(app, window.panel) < _x(app, window.rail)


def test_widths_sides_and_folded_sections_come_back_for_this_library(app, qapp, qtbot, path, tmp_path):
    window = app.window
    window.split.setSizes([350, 700, 340])
    window.split.splitterMoved.emit(350, 1)
    QTest.mouseClick(window.codebook.title, Qt.MouseButton.LeftButton)
    window.actions_["view.swap"].trigger()
    width = window.library.width()
    window.close()
    with opened(qapp, qtbot, path, tmp_path / "settings") as again:
        again.window.resize(1440, 900)
        assert again.window.library.width() == width
        assert _x(again, again.window.panel) < _x(again, again.window.library)
        assert not again.window.codebook.title.open
        assert again.window.details.title.open


def test_f6_goes_round_all_areas_and_back(app):
    window = app.window
    window.library.list.setFocus()
    areas = [window.page, window.panel, window.rail, window.status, window.library]
    for area in areas:
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is area or area.isAncestorOf(focus)
    for area in reversed(areas[:-1]):
        QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        focus = QApplication.focusWidget()
        assert focus is area or area.isAncestorOf(focus)


def test_keys_count_although_the_menu_bar_is_hidden(app):
    assert not app.window.menuBar().isVisible()
    QTest.keyClick(app.window.page, Qt.Key.Key_F9)
    assert not app.window.panel.isVisible()


@pytest.mark.parametrize("alone", [False, True])
def test_the_menu_opens_by_f10_and_by_alt_alone(app, alone):
    if alone:
        handle = app.window.windowHandle()
        QTest.keyPress(handle, Qt.Key.Key_Alt)
        QTest.keyRelease(handle, Qt.Key.Key_Alt)
    else:
        QTest.keyClick(app.window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [one.text() for one in app.window.menuBar().actions()]
    menu.close()


def test_alt_with_another_key_is_no_call_for_the_menu(app):
    handle = app.window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert QApplication.activePopupWidget() is None


def test_a_language_that_runs_right_to_left_mirrors_the_whole_window(app, qapp, qtbot):
    window = app.window
    select(app, "Paragraph 1", LONG)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qtbot.waitUntil(lambda: _x(app, window.rail) == 0, timeout=10_000)
        assert _x(app, window.library) > _x(app, window.page) > _x(app, window.panel) > _x(app, window.rail)
        window.resize(1024, 640)
        _icon(app, "view.details")
        assert _x(app, window.panel) == window.rail.width()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_sections_key_goes_to_it_and_from_there_back_to_the_page(app):
    window = app.window
    window.page.setFocus()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.details.title.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.codebook.title.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert not window.panel.isVisible()
    assert window.page.hasFocus()


def test_a_section_whose_rows_are_read_when_it_opens_comes_to_the_top_too(app, qtbot):
    app.state.writing.submit(lambda library: [library.entities.add(f"Person {n}") for n in range(60)]).result()
    app.window.resize(1440, 700)
    entities, bar = app.window.entities, app.window.panel.verticalScrollBar()
    app.window.arrange.show_section("entities")
    qtbot.waitUntil(lambda: entities.list.model().rowCount() == 60, timeout=10_000)
    qtbot.waitUntil(lambda: entities.visibleRegion().boundingRect().height() > entities.list.height(), timeout=10_000)
    assert bar.value() == min(entities.y(), bar.maximum())
