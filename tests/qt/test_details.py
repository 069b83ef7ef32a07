"""The details: fields are edited, confirmed, added and removed in their place, by keys, and lead to their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from annotations.library import Library
from annotations.model.field import Field
from annotations.store.articles import ArticleRow
from reader.ui.dialogs.original import OriginalWindow
from reader.ui.panels.field_forms import UnsureCard
from reader.ui.window.past import decoded, file_name
from tests.articles.documents import pdf
from tests.qt.window_kit import TEXT, go_to, label, make_library, opened, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.activateWindow()
        yield made


def row(app, name, nth=0):
    return [one for one in app.window.details.field_rows() if one.name == name][nth]


def said(app):
    return app.window.status._words.text()


def values(app, name):
    return [(field.value, field.status) for field in app.state.view.fields if field.name == name]


def set_field(app, qtbot, name, *fields):
    uuid = app.state.view.row.uuid
    before = app.state.view
    app.controller.change(lambda library: library.articles.set_field(uuid, name, fields))
    qtbot.waitUntil(lambda: app.state.view is not before, timeout=10_000)


def test_the_focus_on_a_field_shows_its_words_and_leaving_lets_go_of_them(app, qtbot):
    row(app, "title").setFocus()
    assert any(mark.kind == "evidence" for mark in app.window.page.marks_at(2))
    app.window.page.setFocus()
    assert not any(mark.kind == "evidence" for mark in app.window.page.marks_at(2))


def test_the_space_bar_confirms_a_field_and_the_focus_stays_on_it(app, qtbot):
    assert values(app, "author") == [("Maren Holt", "detected")]
    row(app, "author").setFocus()
    QTest.keyClick(row(app, "author"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: values(app, "author") == [("Maren Holt", "confirmed")], timeout=10_000)
    assert row(app, "author").hasFocus()
    (author,) = [field for field in app.state.view.fields if field.name == "author"]
    assert TEXT[author.start : author.end] == "Maren Holt"


def test_a_field_is_confirmed_and_written_about_also_after_something_else_was_changed_in_the_article(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    row(app, "author").setFocus()
    QTest.keyClick(row(app, "author"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: values(app, "author") != [("Maren Holt", "detected")], timeout=10_000)
    assert values(app, "author") == [("Maren Holt", "confirmed")]
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    QTest.keyClick(row(app, "author"), Qt.Key.Key_N)
    assert app.window.note_card.isVisible()


def test_a_field_that_is_not_sure_opens_with_its_words_and_is_confirmed_by_its_button(app, qtbot):
    start = TEXT.index("Port Alder")
    set_field(app, qtbot, "place", Field("place", "Port Alder", start, start + 10, 0.4))

    def cards():
        return [card for card in app.window.details.findChildren(UnsureCard) if card.isVisible()]

    qtbot.waitUntil(lambda: len(cards()) == 1, timeout=10_000)
    (card,) = cards()
    said = [child.text() for child in card.findChildren(object) if hasattr(child, "text")]
    assert "“Port Alder”" in said
    assert "line 5, 40 % sure" in said
    assert app.window.details.title.beside == "1 to check"
    confirm = next(child for child in card.findChildren(object) if hasattr(child, "text") and child.text() == "Confirm")
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: values(app, "place") == [("Port Alder", "confirmed")], timeout=10_000)
    assert app.window.details.title.beside == ""


def test_a_date_is_taken_as_typed_or_refused_beside_the_field(app, qtbot):
    date = row(app, "date_published")
    date.setFocus()
    QTest.keyClick(date, Qt.Key.Key_Return)
    editor = app.window.details.editor
    QTest.keyClicks(editor.line, "Thursday")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert "“Thursday” was not taken as a date" in editor.wrong.text()
    assert editor.wrong.isVisible()
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "4 Sep 2025")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(app, "date_published") == [("2025-09-04", "changed")], timeout=10_000)
    qtbot.waitUntil(row(app, "date_published").hasFocus, timeout=5_000)


def test_what_was_typed_is_kept_when_the_hands_go_elsewhere_and_esc_leaves_all_as_it_was(app, qtbot):
    row(app, "outlet").setFocus()
    QTest.keyClick(row(app, "outlet"), Qt.Key.Key_F2)
    QTest.keyClicks(app.window.details.editor.line, "Alder Courier")
    app.window.page.setFocus()
    qtbot.waitUntil(lambda: values(app, "outlet") == [("Alder Courier", "changed")], timeout=10_000)
    assert app.window.page.hasFocus()
    QTest.keyClick(row(app, "outlet"), Qt.Key.Key_Return)
    QTest.keyClicks(app.window.details.editor.line, "Nobody")
    QTest.keyClick(app.window.details.editor.line, Qt.Key.Key_Escape)
    assert app.window.details.editor is None
    assert values(app, "outlet") == [("Alder Courier", "changed")]


def test_what_is_being_typed_survives_changes_and_belongs_to_its_article(app, qtbot):
    uuid = app.state.view.row.uuid
    QTest.keyClick(row(app, "outlet"), Qt.Key.Key_Return)
    QTest.keyClicks(app.window.details.editor.line, "Alder")
    set_field(app, qtbot, "section", Field("section", "Local", status="changed"))
    assert app.window.details.editor.line.text() == "Alder"
    go_to(app, qtbot, "other.txt")

    def outlets(library: Library):
        return [field.value for field in library.articles.fields(library.articles.find(uuid)) if field.name == "outlet"]

    qtbot.waitUntil(lambda: app.state.reading.ask_now(outlets) == ["Alder"], timeout=10_000)
    assert values(app, "outlet") == []


def test_an_author_is_added_and_one_of_two_is_removed(app, qtbot):
    details = app.window.details
    details.add("Author")
    QTest.keyClicks(details.form.value, "Tomas Ibarra")
    QTest.keyClick(details.form.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(values(app, "author")) == 2, timeout=10_000)
    assert [value for value, _ in values(app, "author")] == ["Maren Holt", "Tomas Ibarra"]
    row(app, "author", 0).setFocus()
    QTest.keyClick(row(app, "author", 0), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [value for value, _ in values(app, "author")] == ["Tomas Ibarra"], timeout=10_000)


def test_a_field_of_ones_own_is_added_and_its_name_is_offered_the_next_time(app, qtbot):
    details = app.window.details
    details.add()
    QTest.keyClicks(details.form.name, "Frame")
    QTest.keyClick(details.form.name, Qt.Key.Key_Return)
    QTest.keyClick(details.form.value, Qt.Key.Key_Return)
    assert details.form.wrong.isVisible()
    QTest.keyClicks(details.form.value, "conflict")
    QTest.keyClick(details.form.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(app, "Frame") == [("conflict", "changed")], timeout=10_000)
    details.add()
    qtbot.waitUntil(lambda: details.form.name.completer() is not None, timeout=10_000)
    offered = details.form.name.completer().model().stringList()
    assert "Frame" in offered
    assert "Date published" in offered


def test_an_empty_value_says_that_there_is_none_and_every_state_looks_different(app, qtbot):
    QTest.keyClick(row(app, "outlet"), Qt.Key.Key_Return)
    QTest.keyClick(app.window.details.editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(app, "outlet") == [("", "absent")], timeout=10_000)
    set_field(app, qtbot, "section", Field("section", "Local", status="changed"))
    set_field(app, qtbot, "credit", Field("credit", "Coastal Press", status="confirmed"))
    set_field(app, qtbot, "place", Field("place", "Port Alder", confidence=0.3))
    names = ("outlet", "section", "credit", "place", "title", "date_published")
    assert len({row(app, name)._sign() for name in names}) == len(names)


def test_the_history_lists_what_was_done_to_the_article_newest_first(app, qtbot):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    app.controller.call("article.history")
    listed = app.window.details.past.history
    qtbot.waitUntil(lambda: listed.model().rowCount() == 2, timeout=10_000)
    assert [listed.model().item(n).text() for n in range(2)] == ["Label “Port Alder” as Place", "Import 2 articles"]
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: listed.model().rowCount() == 3, timeout=10_000)
    assert "undone" in listed.model().item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_original_is_shown_in_a_window_that_changes_nothing_and_saved_byte_for_byte(app, qtbot, tmp_path):
    app.controller.call("article.original")
    qtbot.waitUntil(lambda: bool(app.window.findChildren(OriginalWindow)), timeout=10_000)
    (shown,) = app.window.findChildren(OriginalWindow)
    assert shown.findChild(QPlainTextEdit).toPlainText() == TEXT
    assert not shown.isModal()
    QTest.keyClicks(shown.field, "x")
    assert shown.field.toPlainText() == TEXT
    shown.close()
    target = tmp_path / "again.txt"
    app.controller.past.save_original(app.state.view.row, target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes() == TEXT.encode()


def test_an_original_that_is_no_text_is_offered_to_be_saved_instead(app, qtbot, tmp_path):
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(pdf([["Harbour bridge to close", "The bridge will close on Monday, it was said."]]))
    app.controller.files.import_paths([paper])
    qtbot.waitUntil(lambda: app.state.view is not None and app.state.view.row.name == "paper.pdf", timeout=60_000)
    app.controller.call("article.original")
    told = "The original of paper.pdf is no plain text. Save it, and open it in its program."
    qtbot.waitUntil(lambda: app.window.status._words.text() == told, timeout=10_000)
    assert app.window.findChildren(OriginalWindow) == []


def test_an_original_is_saved_under_the_name_of_its_file():
    row = ArticleRow(1, "u", "may/news.csv › row 17", "row 17", 1, "", 0, None, "", 0)
    assert file_name(row) == "news.csv"
    assert file_name(replace(row, name="news.zip/may/a.txt", locator="")) == "a.txt"


@pytest.mark.parametrize("end", ["", "-wal", "-shm", ".lock"])
def test_the_original_is_never_saved_over_a_file_of_the_library_that_is_open(app, qtbot, path, end):
    own = path.with_name(path.name + end)
    before = own.stat().st_ino if own.exists() else None
    app.controller.past.save_original(app.state.view.row, own)
    qtbot.waitUntil(lambda: "belongs to the library" in said(app), timeout=10_000)
    assert (own.stat().st_ino if own.exists() else None) == before


def test_a_second_name_of_the_library_is_the_library_too(app, qtbot, path, tmp_path):
    again = tmp_path / "again.txt"
    again.hardlink_to(path)
    app.controller.past.save_original(app.state.view.row, again)
    qtbot.waitUntil(lambda: "belongs to the library" in said(app), timeout=10_000)
    assert again.samefile(path)


@pytest.mark.parametrize("end", ["", "-journal"])
def test_the_original_is_never_saved_over_another_library(app, qtbot, tmp_path, end):
    other = tmp_path / "other.newsgloss"
    make_library(other)
    before = other.read_bytes()
    app.controller.past.save_original(app.state.view.row, other.with_name(other.name + end))
    qtbot.waitUntil(lambda: "is a library or another database" in said(app), timeout=10_000)
    assert other.read_bytes() == before
    assert not other.with_name("other.newsgloss-journal").exists()


def test_an_original_that_cannot_be_saved_is_told_in_a_sentence(app, qtbot, tmp_path):
    app.controller.past.save_original(app.state.view.row, tmp_path / "nowhere" / "again.txt")
    qtbot.waitUntil(lambda: "could not be written" in said(app), timeout=10_000)
    assert "Errno" not in said(app)


def test_bytes_that_are_no_text_can_still_be_looked_at():
    assert decoded(b"\xef\xbb\xbfna\xefve", "utf-8") == "na\ufffdve"
    assert decoded("naïve".encode("latin-1"), "iso-8859-1") == "naïve"
    assert decoded(b"a", "no such encoding") == "a"


def test_ctrl_m_sets_a_field_from_the_selected_words(app, qtbot):
    start, end = select(app, "Port Alder")
    QTest.keyClick(app.window.page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "place")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(app, "place") == [("Port Alder", "changed")], timeout=10_000)
    (place,) = [field for field in app.state.view.fields if field.name == "place"]
    assert (place.start, place.end) == (start, end)
