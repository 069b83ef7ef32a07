"""This article's annotations as a list: filtered as one types, gone to, changed and deleted many at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotations.library import Library
from annotations.model.annotation import Anchor, Annotation
from reader.models.article_view import ArticleView
from reader.ui.panels.annotations import AnnotationsPanel
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from tests.qt.window_kit import TEXT, label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        for words, key in (("Port Alder", Qt.Key.Key_L), ("Pieter Vance", Qt.Key.Key_P), ("Maren Holt", Qt.Key.Key_P)):
            label(made, qtbot, words, key)
        made.window.activateWindow()
        yield made


def shown(app):
    return [one.quote for one in app.window.annotations._model.rows()]


def test_the_annotations_stand_in_the_order_of_the_text_and_enter_goes_to_the_words(app):
    assert shown(app) == ["Maren Holt", "Port Alder", "Pieter Vance"]
    listed = app.window.annotations.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_End)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert app.window.page.caret() == TEXT.index("Pieter Vance")
    assert app.window.page.hasFocus()


def test_typing_filters_by_words_and_by_label_and_a_menu_by_kind_label_and_annotator(app):
    panel = app.window.annotations
    panel.filter.setText("pers vance")
    assert shown(app) == ["Pieter Vance"]
    assert panel.title.beside == "1 of 3"
    panel.filter.clear()
    menu = panel.filter_menu()
    place = next(action for action in menu.actions() if action.text() == "Place\t1")
    place.trigger()
    assert shown(app) == ["Port Alder"]
    panel.set_only(None)
    assert len(shown(app)) == 3


def test_many_are_selected_and_relabelled_as_one_undo(app, qtbot):
    listed = app.window.annotations.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Home)
    QTest.keyClick(listed, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(listed, Qt.Key.Key_L)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "organ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    def labels():
        return [one.label for one in app.window.annotations._model.rows()]

    qtbot.waitUntil(lambda: labels() == ["Organisation", "Organisation", "Person"], timeout=10_000)
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Change 2 mentions to Organisation" in undo.text(), timeout=10_000)
    undo.trigger()
    qtbot.waitUntil(lambda: labels() == ["Person", "Place", "Person"], timeout=10_000)


def test_many_are_given_a_label_that_is_made_meanwhile_as_one_undo(app, qtbot):
    listed = app.window.annotations.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Home)
    QTest.keyClick(listed, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(listed, Qt.Key.Key_L)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "Quayside")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    def labels():
        return [one.label for one in app.window.annotations._model.rows()]

    qtbot.waitUntil(lambda: labels() == ["Quayside", "Quayside", "Person"], timeout=10_000)
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Change 2 mentions to the new label Quayside" in undo.text(), timeout=10_000)
    undo.trigger()
    qtbot.waitUntil(lambda: labels() == ["Person", "Place", "Person"], timeout=10_000)
    names = app.state.reading.ask_now(lambda library: {one.name for one in library.codebook.all().values()})
    assert "Quayside" not in names


def test_delete_takes_all_that_is_selected_as_one_undo(app, qtbot):
    listed = app.window.annotations.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_A, CTRL)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(app) == [], timeout=10_000)
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Delete 3 annotations" in undo.text(), timeout=10_000)
    undo.trigger()
    qtbot.waitUntil(lambda: len(shown(app)) == 3, timeout=10_000)


def test_twenty_thousand_annotations_make_no_more_widgets_than_ten(qtbot, path):
    with Library.open(path) as library:
        row = next(iter(library.articles))
        codes = library.codebook.all()
    code = next(iter(codes.values()))

    def panel_of(count: int) -> AnnotationsPanel:
        marks = tuple(
            Annotation(
                uuid=f"u{n}", kind="mention", article=row.uuid, annotator="Ana", annotator_uuid="a",
                anchors=(Anchor(n, n + 3, "abc", row.revision_id, "span", "ok"),), label=code.name,
                label_uuid=code.uuid, topic=None, topic_uuid=None, entity=None, entity_uuid=None, body=None,
                target_kind=None, target=None, origin="manual", created_at=0, modified_at=0,
            )
            for n in range(count)
        )  # fmt: skip
        panel = AnnotationsPanel(Look(), Icons())
        qtbot.addWidget(panel)
        panel.set_view(ArticleView(row, "x" * 30_000, (), (), marks, codes, "a"))
        panel.show()
        return panel

    few, many = panel_of(10), panel_of(20_000)
    assert len(many.findChildren(QWidget)) == len(few.findChildren(QWidget))
    assert many.list.model().rowCount() == 20_000


def select_people(app) -> None:
    """Select the first and the last row: two persons."""
    listed = app.window.annotations.list
    listed.setFocus()
    listed.clearSelection()
    for row in (0, 2):
        listed.selectionModel().select(listed.model().index(row, 0), listed.selectionModel().SelectionFlag.Select)
    assert [one.quote for one in app.window.annotations.selected()] == ["Maren Holt", "Pieter Vance"]


def stands_for(app) -> list[str | None]:
    return [one.entity for one in app.window.annotations._model.rows()]


def answer(app, qtbot, words: str) -> None:
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, words)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_many_are_linked_to_one_entity_as_one_undo_by_the_action_and_by_the_menu(app, qtbot):
    select_people(app)
    app.controller.call("annotations.link")
    answer(app, qtbot, "The two of Port Alder")
    both = "The two of Port Alder"
    qtbot.waitUntil(lambda: stands_for(app) == [both, None, both], timeout=10_000)
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: f"Link 2 mentions to {both}" in undo.text(), timeout=10_000)
    undo.trigger()
    qtbot.waitUntil(lambda: stands_for(app) == [None, None, None], timeout=10_000)
    assert app.state.reading.ask_now(lambda library: list(library.entities)) == []
    app.controller.call("edit.redo")
    qtbot.waitUntil(lambda: stands_for(app) == [both, None, both], timeout=10_000)
    # The place too, by the menu, to the entity that is there now.
    listed = app.window.annotations.list
    listed.selectAll()
    menu = menu_of(app)
    # The platform without a screen takes other pop-ups along when a menu goes: this one goes last.
    entry(menu, "Link 3 mentions to an entity…").trigger()
    answer(app, qtbot, "two of")
    menu.hide()
    qtbot.waitUntil(lambda: stands_for(app) == [both] * 3, timeout=10_000)
    qtbot.waitUntil(lambda: f"Link 3 mentions to {both}" in undo.text(), timeout=10_000)
    assert len(app.state.reading.ask_now(lambda library: list(library.entities))) == 1


def menu_of(app) -> QMenu:
    """The menu of the list, as the right button on its last row that is selected opens it."""
    panel, button = app.window.annotations, Qt.MouseButton.RightButton
    listed, mouse = panel.list, QContextMenuEvent.Reason.Mouse
    at = listed.visualRect(max(listed.selectionModel().selectedIndexes())).center()
    QTest.mousePress(listed.viewport(), button, Qt.KeyboardModifier.NoModifier, at)
    QApplication.sendEvent(listed.viewport(), QContextMenuEvent(mouse, at, listed.viewport().mapToGlobal(at)))
    return next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())


def entry(menu: QMenu, words: str):
    return next(action for action in menu.actions() if action.text().partition("\t")[0] == words)


def test_where_no_mention_is_selected_the_action_says_what_to_do_first(app, qtbot):
    app.window.annotations.list.clearSelection()
    app.controller.call("annotations.link")
    assert app.window.status._words.text() == "Select mentions in the list of annotations first (Ctrl+4)."
    page = app.window.page
    page.select(0, 7)
    app.controller.marking.ask_topic(((0, 7),))
    answer(app, qtbot, "econ")
    qtbot.waitUntil(lambda: len(shown(app)) == 4, timeout=10_000)
    listed = app.window.annotations.list
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Home)
    assert [one.kind for one in app.window.annotations.selected()] == ["topic"]
    menu = menu_of(app)
    link = entry(menu, "Link to an entity…")
    assert (link.isEnabled(), "no mention is selected" in link.toolTip()) == (False, True)
    menu.hide()
