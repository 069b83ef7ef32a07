"""The notes beside the page: those of the article, and those of the whole library, found as one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.ui.panels.row_delegates import in_quotes
from tests.qt.window_kit import ANA, TEXT, annotations, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A note on words and one on a mention in one article, one in the other, one on a label, one on an entity."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        session = library.session
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        ferry, other = (library.articles.find(name).uuid for name in ("ferry.txt", "other.txt"))
        start = TEXT.index("Pieter")
        vance = library.entities.add("Pieter Vance", person)
        (mention,) = add_annotations(session, [NewAnnotation("mention", ferry, ((start, start + 12),), person, vance)])
        at = library.articles.text(library.articles.find("other.txt")).index("Nothing")
        for new in (
            NewAnnotation("note", ferry, ((0, 7),), body="Which harbour?"),
            NewAnnotation("note", ferry, target=mention, body="Who is he?"),
            NewAnnotation("note", other, ((at, at + 7),), body="Not even a fête?"),
            NewAnnotation("note", target=person, body="Living people only."),
            NewAnnotation("note", target=vance, body="A councillor."),
        ):
            add_annotations(session, [new])
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def bodies(app):
    return [row.body for row in app.window.notes._model.rows()]


def all_notes(app, qtbot):
    app.controller.call("notes.all")
    qtbot.waitUntil(lambda: len(bodies(app)) == 5, timeout=10_000)


def choose(app, body):
    listed = app.window.notes.list
    listed.go_to(bodies(app).index(body))
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)


def test_the_notes_of_the_article_are_listed_and_enter_opens_one(app, qtbot):
    assert sorted(bodies(app)) == ["Which harbour?", "Who is he?"]
    choose(app, "Which harbour?")
    card = app.window.note_card
    assert card.isVisible()
    assert card.field.toPlainText() == "Which harbour?"


def test_delete_removes_a_note_of_the_article(app, qtbot):
    listed = app.window.notes.list
    listed.go_to(bodies(app).index("Which harbour?"))
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bodies(app) == ["Who is he?"], timeout=10_000)
    assert [one.body for one in annotations(app) if one.kind == "note"] == ["Who is he?"]


def test_all_notes_are_listed_newest_first_and_the_switch_goes_back(app, qtbot):
    all_notes(app, qtbot)
    assert bodies(app)[:3] == ["A councillor.", "Living people only.", "Not even a fête?"]
    index = app.window.notes._model.index(2, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Not even a fête?\nother.txt, by Ana"
    assert app.window.actions_["notes.all"].isChecked()
    QTest.mouseClick(app.window.notes.switch, Qt.MouseButton.LeftButton)
    assert sorted(bodies(app)) == ["Which harbour?", "Who is he?"]
    assert not app.window.notes.filter.isVisible()
    assert not app.window.actions_["notes.all"].isChecked()


def test_typing_finds_words_of_the_note_and_of_what_it_is_about(app, qtbot):
    all_notes(app, qtbot)
    for typed, found in (("fete", ["Not even a fête?"]), ("pieter", ["A councillor.", "Who is he?"]), ("zzz", [])):
        app.window.notes.filter.clear()
        QTest.keyClicks(app.window.notes.filter, typed)
        assert bodies(app) == found
    assert "0 of 5" in app.window.notes.title.accessibleName()


def test_a_note_of_another_article_opens_that_article_at_its_words(app, qtbot):
    all_notes(app, qtbot)
    choose(app, "Not even a fête?")
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    assert app.window.page.caret() == app.state.view.text.index("Nothing")
    assert len(bodies(app)) == 5


def test_a_note_on_a_label_goes_to_its_row_and_one_on_an_entity_opens_it(app, qtbot):
    all_notes(app, qtbot)
    choose(app, "Living people only.")
    assert app.window.codebook.view.current().name == "Person"
    choose(app, "A councillor.")
    qtbot.waitUntil(lambda: app.window.entities.page.shown is not None, timeout=10_000)
    assert app.window.entities.page.shown.entity.name == "Pieter Vance"


def test_a_note_written_meanwhile_appears_among_all(app, qtbot):
    all_notes(app, qtbot)
    article = app.state.view.row.uuid
    new = NewAnnotation("note", article, body="One more.")
    app.state.writing.do(lambda library: add_annotations(library.session, [new]))
    qtbot.waitUntil(lambda: bodies(app)[:1] == ["One more."], timeout=10_000)


def test_words_that_bring_quotation_marks_are_given_no_second_ones():
    assert in_quotes("the ferry") == "“the ferry”"
    assert in_quotes("“Ask her.”") == "“Ask her.”"
    assert in_quotes("«Non»") == "«Non»"
    assert in_quotes("") == ""
