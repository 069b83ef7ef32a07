"""The legend of a presentation: which labels the article has, shown and hidden by key, click and list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from tests.qt.presenting_kit import KEY, TEXT, assert_whole_lines, key, present, top
from tests.qt.window_kit import annotations, label, make_library, opened

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    made = tmp_path / "study.newsgloss"
    make_library(made, TEXT)
    return made


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def test_a_label_is_hidden_and_shown_by_its_key_by_click_and_by_enter(app, qtbot):
    person = label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    place = label(app, qtbot, "Port Alder", KEY.Key_L)
    shown = present(app, qtbot)
    items = {item.entry.name: item for item in shown.legend.items.values()}
    assert list(items) == ["Person", "Place"]
    assert items["Person"].accessibleName() == "Person, key P, 1 in this article"
    marks = shown.page.layout_.index.marks
    key(shown, KEY.Key_P)
    assert set(marks) == {place.uuid}
    assert not items["Person"].isChecked()
    QTest.mouseClick(items["Person"], Qt.MouseButton.LeftButton)
    assert set(marks) == {person.uuid, place.uuid}
    assert items["Person"].isChecked()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    items["Place"].setFocus(Qt.FocusReason.TabFocusReason)
    key(shown, KEY.Key_Return)
    assert set(marks) == {person.uuid}
    key(shown, KEY.Key_Escape)
    # In the window all is as it was.
    assert set(app.window.page.layout_.index.marks) == {person.uuid, place.uuid}
    assert app.controller.showing.hidden_labels() == frozenset()


def test_tab_goes_from_the_page_through_the_legend(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    shown = present(app, qtbot)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.page.setFocus()
    passed = []
    for _ in range(3):
        passed.append(shown.focusWidget())
        QTest.keyClick(shown.focusWidget(), KEY.Key_Tab)
    assert passed == [shown.page, *shown.legend.items.values()]


@pytest.mark.parametrize("width", [1024, 1440])
def test_sixty_labels_take_two_lines_and_the_rest_is_a_list(app, qtbot, width):
    article, start = app.state.view.row.uuid, TEXT.index("Ingrid")

    def many(library: Library) -> None:
        for n in range(60):
            code = library.codebook.add("label", f"Label {n}")
            add_annotations(library.session, [NewAnnotation("mention", article, ((start, start + 6),), code=code)])

    app.controller.change(many)
    qtbot.waitUntil(lambda: len(annotations(app)) == 60, timeout=20_000)
    shown = present(app, qtbot, width, 640)
    legend = shown.legend
    seen = [item for item in legend.items.values() if not item.isHidden()]
    assert len(legend.items) == 60
    assert len({item.y() for item in (*seen, legend.more)}) == 2
    assert legend.more.text() == f"+{60 - len(seen)}"
    assert all(item.geometry().right() < width and item.x() >= 0 for item in (*seen, legend.more))
    assert legend.height() < 640 / 4
    QTest.mouseClick(legend.more, Qt.MouseButton.LeftButton)
    menu = legend.findChild(QMenu)
    assert len(menu.actions()) == 60 - len(seen)
    menu.actions()[-1].trigger()
    assert len(shown.page.layout_.index.marks) == 59
    menu.close()


def test_what_changes_in_the_library_is_seen_at_once_and_the_line_stays(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    person = annotations(app)[0].label_uuid
    shown = present(app, qtbot)
    shown.page.go_to_place(TEXT.index("In year 9"))
    before = top(shown)
    article, start = app.state.view.row.uuid, TEXT.index("Port Alder")
    new = NewAnnotation("mention", article, ((start, start + 10),), code=person)
    app.controller.change(lambda library: add_annotations(library.session, [new]))
    qtbot.waitUntil(lambda: [one.count for one in shown.legend.entries()] == [2], timeout=10_000)
    assert len(shown.page.layout_.index.marks) == 2
    assert top(shown) == before
    assert_whole_lines(shown.page)


def test_furniture_and_notes_leave_no_trace(app, qtbot):
    article, start = app.state.view.row.uuid, TEXT.index("Port Alder")
    new = NewAnnotation("note", article, ((start, start + 10),), body="For the teacher only")
    app.controller.change(lambda library: add_annotations(library.session, [new]))
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    shown = present(app, qtbot)
    layout = shown.page.layout_
    first, last = layout.folds.runs[0]
    assert sum(layout.heights[row] for row in range(first, last)) == 0
    assert layout.index.marks == {}
    assert layout.margin.notes == []
    assert shown.legend.isHidden()


def test_another_theme_is_worn_by_page_and_legend(app, qtbot):
    from reader.config.themes import THEMES

    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    shown = present(app, qtbot, 2880, 1800)
    app.settings.set("theme", "dark")
    QApplication.processEvents()
    item = next(iter(shown.legend.items.values()))
    assert shown.page.palette().base().color().name() == THEMES["dark"].paper
    assert (item.look.theme, item.look.scale) == (THEMES["dark"], 2.0)
    assert shown.legend.grab().toImage().pixelColor(2, shown.legend.height() - 2).name() == THEMES["dark"].side


def test_from_right_to_left_the_first_label_stands_at_the_right(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", KEY.Key_P)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    app.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown = present(app, qtbot)
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.refit()
    first, second = shown.legend.items.values()
    assert first.x() > second.x()
    assert shown.hints.x() < shown.width() / 2
