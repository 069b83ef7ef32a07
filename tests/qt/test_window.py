"""The window on a real library: marks, notes, fields and undo, by keys, as a person does it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from reader.config.actions import ACTIONS, BY_ID, clashes
from reader.config.settings import Settings
from reader.ui.panels.fields import FieldRow

ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
TEXT = (
    "Harbour vote keeps the night ferry\n\nBy Maren Holt\n\nIngrid Solheim said on Monday that the ferry stays. "
    "Ingrid Solheim thanked the council of Port Alder, which voted late, and the people who work at night.\n\n"
    "Councillor Pieter Vance was not convinced that the plan would pay for itself within three years.\n"
)

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", TEXT), pasted_article("other.txt", "Another town\n\nNothing happened.")])
        run.finish()
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    from reader.app import App

    before = qapp.palette()
    made = App(QApplication.instance(), Settings(tmp_path / "settings"))
    made.open(path)
    qtbot.waitUntil(lambda: made.state.view is not None, timeout=10_000)
    uuid = made.state.reading.ask_now(lambda library: library.articles.find("ferry.txt").uuid)
    made.controller.listing.read(uuid)
    qtbot.waitUntil(lambda: made.state.view.row.name == "ferry.txt", timeout=10_000)
    made.window.page.setFocus()
    yield made
    made.window.close()
    # The look belongs to the whole application; other tests begin without one.
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def _select(app, words):
    start = TEXT.index(words)
    app.window.page.select(start, start + len(words))


def _annotations(app):
    return app.state.view.annotations


def _press(app, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(app.window.page, key, modifiers)


def test_every_declared_action_has_something_it_does_and_no_key_stands_twice(app):
    assert set(app.controller.handlers()) >= {action.id for action in ACTIONS}
    assert clashes({action.id: action.keys for action in ACTIONS}) == []


def test_every_action_has_a_place_in_a_menu(app):
    menus = [menu.menu() for menu in app.window.menuBar().actions()]
    shown = {action for menu in menus for action in menu.actions()}
    assert all(app.window.actions_[action.id] in shown for action in ACTIONS)
    assert all(BY_ID[action.id].help for action in ACTIONS)


def test_a_labels_key_labels_the_selected_words_and_they_are_on_the_disk(app, qtbot, path):
    _select(app, "Ingrid Solheim")
    _press(app, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    (one,) = _annotations(app)
    assert (one.label, one.quote) == ("Person", "Ingrid Solheim")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db, db:
        assert db.execute("SELECT quote FROM anchor WHERE owner = 'annotation'").fetchall() == [("Ingrid Solheim",)]
    qtbot.waitUntil(lambda: "Ingrid Solheim" in app.window.actions_["edit.undo"].text(), timeout=10_000)


def test_enter_repeats_the_label_used_last(app, qtbot):
    _select(app, "Port Alder")
    _press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    _select(app, "Pieter Vance")
    _press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 2, timeout=10_000)
    assert {one.label for one in _annotations(app)} == {"Place"}


def test_undo_and_redo_by_key_take_a_mark_away_and_bring_it_back(app, qtbot):
    _select(app, "Port Alder")
    _press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    uuid = _annotations(app)[0].uuid
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: not _annotations(app), timeout=10_000)
    app.window.actions_["edit.redo"].trigger()
    qtbot.waitUntil(lambda: [one.uuid for one in _annotations(app)] == [uuid], timeout=10_000)


def test_undo_pressed_before_its_name_is_known_takes_the_newest_mark_back(app, qtbot, path):
    window = app.window
    qtbot.waitUntil(lambda: app.controller.able.why_not("edit.redo") != "", timeout=10_000)
    _select(app, "Port Alder")
    _press(app, Qt.Key.Key_L)
    window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: window.actions_["edit.redo"].text().startswith("Redo: "), timeout=10_000)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db, db:
        assert db.execute("SELECT count(*) FROM annotation").fetchone() == (0,)


def test_delete_on_a_mention_removes_it(app, qtbot):
    _select(app, "Port Alder")
    _press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    app.window.page.place_caret(TEXT.index("Port Alder") + 2)
    _press(app, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not _annotations(app), timeout=10_000)


def test_a_labels_key_on_a_mention_changes_its_label(app, qtbot):
    _select(app, "Port Alder")
    _press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    app.window.page.place_caret(TEXT.index("Port Alder") + 2)
    _press(app, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: _annotations(app)[0].label == "Organisation", timeout=10_000)


def test_the_palette_finds_a_topic_by_typing_and_makes_a_new_label(app, qtbot):
    _select(app, "the plan")
    _press(app, Qt.Key.Key_T)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "econ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    assert _annotations(app)[0].topic == "Economy"
    _select(app, "night ferry")
    _press(app, Qt.Key.Key_T)
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "Ship")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 2, timeout=10_000)
    assert {one.label for one in _annotations(app)} == {None, "Ship"}


def test_a_note_is_kept_when_its_card_is_left(app, qtbot):
    _select(app, "voted late")
    _press(app, Qt.Key.Key_N)
    card = app.window.note_card
    assert card.isVisible()
    QTest.keyClicks(card.field, "Which hour?")
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    (note,) = _annotations(app)
    assert (note.kind, note.body, note.quote) == ("note", "Which hour?", "voted late")


def test_a_field_is_corrected_in_its_row_and_counts_as_changed(app, qtbot):
    row = next(row for row in app.window.details.findChildren(FieldRow) if row.name == "title")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    editor = app.window.details.editor.line
    editor.setText("Night ferry stays")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.field("title") == "Night ferry stays", timeout=10_000)
    (title,) = [field for field in app.state.view.fields if field.name == "title"]
    assert title.status == "changed"


def test_a_click_on_a_codebook_row_labels_the_selected_words(app, qtbot):
    _select(app, "Pieter Vance")
    rows, model = app.window.codebook.view, app.window.codebook.model
    person = next(code for code in app.state.view.codes.values() if code.name == "Person")
    place = rows.visualRect(model.index_of(person.uuid)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: [one.quote for one in _annotations(app)] == ["Pieter Vance"], timeout=10_000)


def test_files_are_imported_while_the_window_goes_on(app, qtbot, tmp_path):
    samples = Path(str(files("resources"))) / "samples"
    app.controller.files.import_paths([samples])
    qtbot.waitUntil(lambda: app.controller.files.report is not None, timeout=60_000)
    assert app.controller.files.report.taken == 12
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 14, timeout=10_000)


def test_closing_leaves_one_whole_file_and_the_place_comes_back(app, qtbot, path, tmp_path):
    uuid = app.state.view.row.uuid
    library = app.state.uuid
    app.window.close()
    assert sorted(file.name for file in path.parent.glob("study*")) == ["study.newsgloss"]
    assert Settings(tmp_path / "settings").get("place", library)["article"] == uuid
    with Library.open(path) as opened:
        assert opened.check() == []


def test_a_click_opens_the_first_row_also_when_the_filter_left_nothing_current(app, qtbot):
    listing, panel = app.controller.listing, app.window.library
    panel.filter_bar.search.setFocus()
    QTest.keyClicks(panel.filter_bar.search, "nothing happened")
    qtbot.waitUntil(lambda: len(listing.model.ids) == 1, timeout=10_000)
    at = panel.list.visualRect(listing.model.index(0, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    # The caret goes to the words that were looked for, also where the article is open already.
    words = app.state.view.text.index("Nothing")
    qtbot.waitUntil(lambda: app.window.page.caret() == words, timeout=10_000)
    app.window.page.place_caret(0)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.window.page.caret() == words, timeout=10_000)


def _look_for(app, words, key):
    field = app.window.library.filter_bar.search
    QTest.keyClick(
        app.window.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, key)


@pytest.mark.parametrize("down_first", [False, True], ids=["enter", "down, enter"])
def test_enter_in_the_filter_opens_the_first_that_is_found_at_the_words_and_goes_to_the_page(app, qtbot, down_first):
    page, shown = app.window.page, app.window.library.list
    if down_first:
        _look_for(app, "nothing happened", Qt.Key.Key_Control)
        qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 1, timeout=10_000)
        QTest.keyClick(app.window.library.filter_bar.search, Qt.Key.Key_Down)
        QTest.keyClick(shown, Qt.Key.Key_Return)
    else:
        _look_for(app, "nothing happened", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    words = app.state.view.text.index("Nothing")
    qtbot.waitUntil(lambda: page.caret() == words, timeout=10_000)
    assert shown.current_id() == app.state.view.row.id
    assert app.window.focusWidget() is page
    # The same once more, where the article is open already.
    page.place_caret(0)
    _look_for(app, "nothing happened", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.caret() == words, timeout=10_000)
    assert app.window.focusWidget() is page


def test_enter_in_the_filter_opens_nothing_where_nothing_is_found_or_looked_for(app, qtbot):
    field, view = app.window.library.filter_bar.search, app.state.view
    for words, left in (("zeppelins", 0), ("", 2)):
        _look_for(app, words, Qt.Key.Key_Backspace)
        _look_for(app, words, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: len(app.controller.listing.model.ids) == left, timeout=10_000)
        assert app.state.view is view
        assert app.window.focusWidget() is field


def test_the_last_library_and_article_are_on_the_disk_before_anything_is_closed(app, qtbot, path, tmp_path):
    def kept():
        return Settings(tmp_path / "settings")

    qtbot.waitUntil(lambda: kept().get("recent") == [str(path)], timeout=10_000)
    uuid = app.state.view.row.uuid
    qtbot.waitUntil(lambda: kept().get("place", app.state.uuid).get("article") == uuid, timeout=10_000)


def test_an_article_gone_to_from_elsewhere_stays_when_the_list_is_read_anew(app, qtbot):
    uuid = app.state.reading.ask_now(lambda library: library.articles.find("other.txt").uuid)
    app.state.show_article(uuid)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    assert app.window.library.list.current_id() == app.state.view.row.id
    app.window.page.select(0, 12)
    _press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(_annotations(app)) == 1, timeout=10_000)
    row = app.controller.listing.model.row_of(app.state.view.row.id)
    qtbot.waitUntil(lambda: app.controller.listing.model.row(row).annotations == 1, timeout=10_000)
    assert app.state.view.row.name == "other.txt"
