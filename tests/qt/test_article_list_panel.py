"""The panel round the list: filter, pills, order, counts, empty states, files dropped; and how rows are painted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from annotations.search.listing import Facets, FacetValue, Filter, ListRow, Sort
from reader.config.themes import DARK, LIGHT
from reader.ui.library.delegate import ArticleDelegate, right_to_left
from reader.ui.library.facet_menu import FacetMenu
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.sheet import stylesheet
from tests.qt.article_lists import OFFSCREEN_CANNOT, Shelf, a_panel, settle

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN_CANNOT, extend=True)

OUTLETS = tuple(FacetValue(f"Outlet {n}", f"Outlet {n}", 20 - n) for n in range(12))
FACETS = Facets(
    outlets=OUTLETS,
    dates=(FacetValue("2025-09", "2025-09", 3), FacetValue("2025-08", "2025-08", 2)),
    topics=(FacetValue("uuid-t", "Transport › Harbour", 4),),
    states=(FacetValue("unread", "unread", 1), FacetValue("reading", "reading", 0), FacetValue("done", "done", 5)),
)


@pytest.fixture
def panel(qtbot):
    made, _ = a_panel(qtbot)
    made.set_facets(FACETS)
    return made


@pytest.fixture
def filters(panel):
    told = []
    panel.filter_changed.connect(told.append)
    return told


def menu_of(panel, facet: str) -> FacetMenu:
    panel.filter_bar.pills[facet].click()
    settle()
    return next(one for one in panel.filter_bar.findChildren(FacetMenu) if one.isVisible())


def test_typing_filters_a_moment_after_the_last_key(panel, filters, qtbot):
    qtbot.keyClicks(panel.filter_bar.search, "ferry")
    assert filters == []
    qtbot.waitUntil(lambda: bool(filters), timeout=2000)
    assert filters == [Filter("ferry")]


def test_enter_filters_at_once_and_esc_filters_no_more(panel, filters, qtbot):
    qtbot.keyClicks(panel.filter_bar.search, "ferry")
    qtbot.keyClick(panel.filter_bar.search, Qt.Key.Key_Return)
    qtbot.keyClick(panel.filter_bar.search, Qt.Key.Key_Escape)
    assert filters == [Filter("ferry"), Filter()]
    assert panel.filter_bar.search.text() == ""


def test_down_leads_from_the_field_into_the_list(panel, qtbot):
    panel.filter_bar.search.setFocus()
    qtbot.keyClick(panel.filter_bar.search, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 0


def test_rows_are_higher_while_words_are_looked_for(panel, qtbot):
    assert panel.list.rowHeight(0) == 60
    panel.set_filter(Filter("ferry"))
    assert panel.list.rowHeight(0) == 84
    panel.set_filter(Filter())
    assert panel.list.rowHeight(0) == 60


def test_values_are_ticked_by_keys(panel, filters, qtbot):
    pill = panel.filter_bar.pills["outlets"]
    pill.setFocus()
    qtbot.keyClick(pill, Qt.Key.Key_Down)
    settle()
    menu = next(one for one in panel.filter_bar.findChildren(FacetMenu) if one.isVisible())
    assert menu.search.hasFocus() or menu.focusWidget() is menu.search
    qtbot.keyClicks(menu.search, "11")
    qtbot.keyClick(menu.search, Qt.Key.Key_Return)
    menu.search.clear()
    qtbot.keyClick(menu.values, Qt.Key.Key_Down)
    qtbot.keyClick(menu.values, Qt.Key.Key_Space)
    assert filters[0] == Filter(outlets=("Outlet 11",))
    assert filters[-1].outlets[0] == "Outlet 11"
    assert len(filters[-1].outlets) == 2
    assert pill.accessibleName() == "Outlet: \u2068Outlet 11\u2069 \u2068+1\u2069"
    menu.close()


def test_a_value_is_ticked_and_let_go_by_the_mouse(panel, filters, qtbot):
    menu = menu_of(panel, "states")
    assert menu.search.isHidden()
    at = menu.values.visualRect(menu.values.model().index(2, 0)).center()
    for _ in range(2):
        qtbot.mouseClick(menu.values.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert filters == [Filter(states=("done",)), Filter()]
    menu.close()


def test_the_cross_of_a_pill_takes_its_value_away(panel, filters, qtbot):
    panel.set_filter(Filter("ferry", topics=("uuid-t",)))
    pill = panel.filter_bar.pills["topics"]
    assert "Transport › Harbour" in pill.text()
    settle()
    at = QPoint(pill.width() - 12, pill.height() // 2)
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton, pos=at)
    assert filters == [Filter("ferry")]
    panel.set_filter(Filter(topics=("uuid-t",)))
    qtbot.keyClick(pill, Qt.Key.Key_Delete)
    assert filters[-1] == Filter()


def test_dates_are_chosen_by_month_or_typed(panel, filters, qtbot):
    menu = menu_of(panel, "dates")
    names = [menu.values.model().index(row, 0).data() for row in range(3)]
    assert names == ["2025", "Sep 2025", "Aug 2025"]
    at = menu.values.visualRect(menu.values.model().index(1, 0)).center()
    qtbot.mouseClick(menu.values.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert filters == [Filter(first="2025-09", last="2025-09")]
    assert panel.filter_bar.pills["dates"].text() == "Sep 2025"
    menu.dates.last.setText("2025/10/1")
    qtbot.keyClick(menu.dates.last, Qt.Key.Key_Return)
    assert filters[-1] == Filter(first="2025-09", last="2025-10-01")
    assert panel.filter_bar.pills["dates"].text() == "Sep 2025 – 1 Oct 2025"
    menu.close()


def test_pills_fold_into_an_icon_in_a_narrow_list(qtbot):
    panel, _ = a_panel(qtbot, width=230)
    bar = panel.filter_bar
    assert bar._fold.isVisible()
    assert not bar._lines.isVisible()
    qtbot.mouseClick(bar._fold, Qt.MouseButton.LeftButton)
    assert bar._lines.isVisible()
    assert max(pill.geometry().right() for pill in bar.pills.values() if pill.isVisible()) <= bar._lines.width()


def test_counts_and_states_in_place_of_the_list(panel, qtbot):
    assert panel._count.text() == "30 articles"
    panel.set_filter(Filter("ferry"))
    panel.set_counts(12, 30)
    assert panel._count.text() == "12 of 30 articles"
    panel.set_counts(0, 30)
    assert panel._nothing.isVisible()
    asked = []
    panel.filter_changed.connect(asked.append)
    panel._nothing.pressed.emit()
    assert asked == [Filter()]
    panel.set_counts(0, 0)
    assert panel._empty.isVisible()
    assert panel._count.text() == "No articles yet"
    assert not panel.filter_bar._lines.isVisible()


def test_another_order_is_chosen_from_the_menu(panel):
    told = []
    panel.sort_changed.connect(told.append)
    menu = panel.order_menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Added, latest first"]
    next(action for action in menu.actions() if action.text() == "Title, A to Z").trigger()
    assert told == [Sort("title", False)]
    assert panel._order.text() == "Title"
    menu.deleteLater()


def test_the_heads_buttons_ask(panel, qtbot):
    menus, imports = [], []
    panel.menu_requested.connect(menus.append)
    panel.import_requested.connect(imports.append)
    qtbot.mouseClick(panel._menu_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel._name, Qt.Key.Key_Return)
    qtbot.mouseClick(panel._import_button, Qt.MouseButton.LeftButton)
    assert [one.about for one in menus] == ["window", "library"]
    assert len(imports) == 1


def test_every_control_has_a_name(panel):
    panel.set_filter(Filter(outlets=("Outlet 1",)))
    for control in (panel.list, panel.filter_bar.search, panel._menu_button, panel._name, panel._import_button,
                    panel._order, panel.filter_bar._fold, *panel.filter_bar.pills.values()):  # fmt: skip
        assert control.accessibleName()


def test_tab_goes_through_the_panel_and_leaves_the_list(panel, qtbot):
    panel.filter_bar.search.setFocus()
    seen = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert panel.list in seen
    assert panel.filter_bar.search in seen


def test_files_and_folders_are_dropped_and_nothing_else(panel, tmp_path):
    told = []
    panel.files_dropped.connect(told.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/page"), QUrl.fromLocalFile("/a/b.txt")])
    assert drop(panel, data)
    assert [one.paths for one in told] == [(tmp_path, Path("/a/b.txt"))]
    assert not panel._drop.frame.isVisible()
    words = QMimeData()
    words.setText("only words")
    assert not drop(panel, words)
    assert len(told) == 1


def drop(panel, data: QMimeData) -> bool:
    """Drag it over the panel and let go; return whether it was welcome."""
    actions, at = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, QPoint(50, 50)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    whole = QLibraryInfo.version().minorVersion() < 12  # from Qt 6.12 on, a drag's place is in fractions of pixels
    over = QDragEnterEvent(at if whole else QPointF(at), actions, data, left, none)
    QApplication.sendEvent(panel, over)
    assert panel._drop.frame.isVisible() == over.isAccepted()
    dropped = QDropEvent(QPointF(at), actions, data, left, none)
    QApplication.sendEvent(panel, dropped)
    return over.isAccepted() and dropped.isAccepted()


def test_a_date_that_does_not_fit_loses_its_year_then_goes(qapp):
    delegate = ArticleDelegate(Look(), Icons())
    row = ListRow(1, "u", "n", "t", "The Alder Courier", "2025-09-04", 0, "done")
    full = delegate._width(delegate._small, delegate._meta(row, 1000))
    metas = [delegate._meta(row, width) for width in (full, full - 1, 40)]
    assert [meta.replace("\u2068", "").replace("\u2069", "") for meta in metas] == [
        "The Alder Courier  ·  4 Sep 2025", "The Alder Courier  ·  4 Sep", "The Alder Courier",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [("مجلس 2030", True), ("12 מועצה", True), ("Rat", False), ("12", False)])
def test_each_title_runs_in_its_own_direction(text, expected):
    assert right_to_left(text) is expected


def test_a_title_of_another_script_starts_at_its_own_side(qtbot):
    shelf = Shelf(titles={1: "Rat", 2: "مجلس"})
    panel, model = a_panel(qtbot, 2, shelf=shelf)
    picture = panel.list.viewport().grab().toImage()
    left, right = (inked(picture, panel.list.visualRect(model.index(row, 0)).top() + 20) for row in (0, 1))
    assert left[1] < picture.width() // 2
    assert right[0] > picture.width() // 2


def inked(picture: QImage, y: int) -> tuple[int, int]:
    """First and last column behind the sign where a line of a row has ink."""
    dark = [
        x
        for x in range(45, picture.width() - 20)
        if any(picture.pixelColor(x, line).lightness() < 128 for line in range(y - 6, y + 8))
    ]
    return min(dark), max(dark)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_focused_row_has_a_ring_and_the_selected_one_a_fill(qtbot, theme, scale):
    look = Look(theme, scale)
    panel, model = a_panel(qtbot, look=look)
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    panel.list.go_to(1)
    settle()
    picture = panel.list.viewport().grab().toImage()
    box = panel.list.visualRect(model.index(0, 0))
    middle = box.center().x()
    assert picture.pixelColor(middle, box.top() + look.px(1) + 1).name() == theme.accent
    assert picture.pixelColor(middle, box.top() + look.px(1) + 4).name() == theme.sel
    assert picture.pixelColor(2, box.center().y()).name() == theme.side


def test_everything_grows_with_the_scale(qtbot):
    panel, _ = a_panel(qtbot)
    panel.set_look(Look(scale=2.0))
    assert panel.list.rowHeight(0) == 120
    assert panel.filter_bar.search.height() == 64
    assert panel.filter_bar.pills["dates"].height() == 48
    assert panel._menu_button.sizeHint().width() == 64


def test_the_mirrored_panel_starts_at_the_right(qtbot):
    panel, _ = a_panel(qtbot)
    panel.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert panel._menu_button.x() > panel._import_button.x()
    assert panel.filter_bar.pills["outlets"].x() > panel.filter_bar.pills["dates"].x()
    assert panel._count.x() > panel._order.x()


def test_icons_are_drawn_once_in_each_colour_and_sharpness(qapp):
    icons = Icons()
    one = icons.pixmap("search", 16, "#ff0000", 2.0)
    assert icons.pixmap("search", 16, "#ff0000", 2.0) is one
    assert one.width() == 32
    assert one.devicePixelRatio() == 2.0
    image = one.toImage()
    inks = {image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250}
    assert inks == {"#ff0000"}
    icons.pixmap("search", 16, "#00ff00", 2.0)
    assert icons.drawn == 2


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.35, 2.0])
def test_the_stylesheet_has_no_token_left_open(scale):
    rules = stylesheet(Look(DARK, scale))
    assert "{ink}" not in rules
    assert not any(f"[{number}]" in rules for number in range(64))
    assert f"width: {round(10 * scale)}px" in rules
    assert 'QPushButton[kind="primary"]' in rules
