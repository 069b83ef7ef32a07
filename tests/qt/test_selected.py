"""Many articles are selected in the list and changed at once, by keys; words of the filter lead to their place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from annotations.library import Library
from annotations.search.listing import Filter, Sort
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import ANA, TEXT, label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with Library.open_to_write(tmp_path / "study.newsgloss", ANA, doing="test") as library:
        run = library.articles.begin_import()
        run.add([pasted_article("third.txt", "Third town\n\nThe mayor of Ostwald spoke for an hour.\n")])
        run.finish()
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        qtbot.waitUntil(lambda: len(made.controller.listing.model.ids) == 3, timeout=10_000)
        made.window.activateWindow()
        made.window.library.list.setFocus()
        yield made


def ask(app, question):
    return app.state.reading.ask_now(question)


def rows(app):
    me = app.state.annotator.uuid

    def question(library):
        return library.listing.rows(library.listing.ids(Filter(), Sort("added", False)), me)

    return ask(app, question)


def undo_all(app, qtbot, name):
    qtbot.waitUntil(lambda: name in app.window.actions_["edit.undo"].text(), timeout=10_000)
    app.window.actions_["edit.undo"].trigger()


def test_all_are_selected_by_a_key_and_tagged_as_one_undo(app, qtbot):
    articles = app.window.library.list
    QTest.keyClick(articles, Qt.Key.Key_A, CTRL)
    assert len(articles.selected_ids()) == 3
    app.controller.call("article.topic")
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "econ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.annotations for row in rows(app)] == [1, 1, 1], timeout=10_000)
    undo_all(app, qtbot, "Tag 3 articles with Economy")
    qtbot.waitUntil(lambda: [row.annotations for row in rows(app)] == [0, 0, 0], timeout=10_000)


def test_a_range_is_selected_with_shift_and_marked_as_done(app, qtbot):
    articles = app.window.library.list
    QTest.keyClick(articles, Qt.Key.Key_Home)
    QTest.keyClick(articles, Qt.Key.Key_Down, SHIFT)
    app.window.actions_["article.done"].trigger()
    qtbot.waitUntil(lambda: sorted(row.state for row in rows(app)) == ["done", "done", "unread"], timeout=10_000)
    undo_all(app, qtbot, "Mark 2 articles as done")
    qtbot.waitUntil(lambda: {row.state for row in rows(app)} == {"unread"}, timeout=10_000)


def test_the_next_article_by_ctrl_down_is_the_only_one_selected_while_ctrl_is_held(app, qtbot):
    listing, articles = app.controller.listing, app.window.library.list
    before = app.state.view.row.uuid
    way = Qt.Key.Key_Down if app.controller.listing.has(1) else Qt.Key.Key_Up
    QTest.keyPress(app.window.page, Qt.Key.Key_Control, CTRL)
    QTest.keyPress(app.window.page, way, CTRL)
    qtbot.waitUntil(lambda: app.state.view.row.uuid != before, timeout=10_000)
    qtbot.waitUntil(lambda: articles.current_id() == app.state.view.row.id, timeout=10_000)
    assert articles.selected_ids() == (articles.current_id(),)
    QTest.keyRelease(app.window.page, way, CTRL)
    QTest.keyRelease(app.window.page, Qt.Key.Key_Control)
    assert len(listing.model.ids) == 3


def test_a_field_is_set_for_all_by_keys_and_a_wrong_date_is_refused(app, qtbot):
    articles, palette = app.window.library.list, app.window.palette_

    def answer(field, value):
        QTest.keyClick(articles, Qt.Key.Key_M, CTRL)
        qtbot.waitUntil(palette.isVisible, timeout=5_000)
        QTest.keyClicks(palette.field, field)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: palette.isVisible() and not palette.field.text(), timeout=5_000)
        QTest.keyClicks(palette.field, value)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    QTest.keyClick(articles, Qt.Key.Key_A, CTRL)
    answer("date pub", "Thursday")
    assert any("“Thursday” was not taken" in said.text() for said in app.window.status.findChildren(QLabel))
    assert {row.date for row in rows(app)} == {""}
    answer("date pub", "4 Sep 2025")
    qtbot.waitUntil(lambda: {row.date for row in rows(app)} == {"2025-09-04"}, timeout=10_000)
    undo_all(app, qtbot, "Set date_published of 3 articles")
    qtbot.waitUntil(lambda: {row.date for row in rows(app)} == {""}, timeout=10_000)


def test_delete_in_the_list_deletes_what_is_selected_and_undo_brings_it_back(app, qtbot):
    articles = app.window.library.list
    QTest.keyClick(articles, Qt.Key.Key_Home)
    QTest.keyClick(articles, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(articles, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 1, timeout=10_000)
    undo_all(app, qtbot, "Delete 2 articles")
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 3, timeout=10_000)


def test_the_menu_key_opens_the_menu_of_the_selected_articles(app, qtbot):
    articles = app.window.library.list
    articles.selectAll()
    at = articles.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, articles.mapToGlobal(at))
    QApplication.sendEvent(articles.viewport(), event)
    menu = next(menu for menu in app.window.findChildren(QMenu) if menu.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words[:2] == ["Tag 3 articles…", "Set a field for all…"]
    assert words[-1] == "Delete 3 articles"
    menu.close()


def test_a_letter_typed_in_the_list_goes_nowhere(app):
    articles = app.window.library.list
    before = articles.current_id()
    QTest.keyClicks(articles, "anz")
    assert articles.current_id() == before


def test_going_to_a_hit_puts_the_caret_on_the_words_that_were_typed(app, qtbot):
    app.window.library.filter_bar.search.setFocus()
    app.window.library.filter_bar.filter_changed.emit(Filter(text="ostwald"))
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 1, timeout=10_000)
    articles = app.window.library.list
    articles.setFocus()
    QTest.keyClick(articles, Qt.Key.Key_Home)
    QTest.keyClick(articles, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "third.txt", timeout=10_000)
    place = app.state.view.text.index("Ostwald")
    qtbot.waitUntil(lambda: app.window.page.caret() == place, timeout=10_000)


def test_the_first_mark_in_an_article_shows_it_in_progress(app, qtbot):
    app.window.page.setFocus()
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    qtbot.waitUntil(lambda: [row.state for row in rows(app)].count("reading") == 1, timeout=10_000)
    assert TEXT.startswith(rows(app)[0].title)
