"""Notes in the window: kept while they are typed, one action when they are left, shown harmlessly."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.text.note_html import has_markup, note_html
from reader.ui.dialogs.note_field import NotePreview
from reader.ui.page.content import notes_of
from reader.ui.panels.fields import FieldRow
from reader.ui.style.look import Look
from tests.qt.window_kit import TEXT, annotations, go_to, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def _drafts(path):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db, db:
        return [row[0] for row in db.execute("SELECT body FROM draft")]


def _actions(app):
    done = app.state.reading.ask_now(lambda library: list(library.history.actions()))
    return [one.name for one in done if one.kind == "change"]


def _type(app, words):
    QTest.keyClicks(app.window.note_card.field, words)


def test_what_is_typed_is_on_the_disk_within_a_second_and_is_no_action_yet(app, qtbot, path):
    select(app, "voted late")
    press(app, KEY.Key_N)
    before = _actions(app)
    _type(app, "Which hour")
    qtbot.waitUntil(lambda: _drafts(path) == ["Which hour"], timeout=1_500)
    _type(app, "?")
    qtbot.waitUntil(lambda: _drafts(path) == ["Which hour?"], timeout=1_500)
    assert _actions(app) == before
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: [one.body for one in annotations(app)] == ["Which hour?"], timeout=10_000)
    qtbot.waitUntil(lambda: _drafts(path) == [], timeout=10_000)
    assert _actions(app) == ["Write a note", *before]
    assert app.window.page.hasFocus()


def test_a_note_being_typed_when_the_program_is_killed_is_there_at_the_next_start(app, qapp, qtbot, path, tmp_path):
    select(app, "voted late")
    press(app, KEY.Key_N)
    _type(app, "Which hour")
    qtbot.waitUntil(lambda: _drafts(path) == ["Which hour"], timeout=1_500)
    dead = tmp_path / "dead"
    dead.mkdir()
    # What a kill at this moment would leave.
    for file in path.parent.glob("study.newsgloss*"):
        if file.is_file():
            shutil.copy(file, dead)
    with opened(qapp, qtbot, dead / path.name, tmp_path / "other") as again:
        qtbot.waitUntil(lambda: [one.body for one in annotations(again)] == ["Which hour"], timeout=10_000)
        (note,) = annotations(again)
        assert note.quote == "voted late"
        assert "kept" in again.window.status._words.text()
    assert _drafts(dead / path.name) == []


@pytest.mark.parametrize("how", ["another article", "the window closes"])
def test_what_is_typed_is_kept_when(how, app, qtbot, path):
    select(app, "voted late")
    press(app, KEY.Key_N)
    _type(app, "Which hour?")
    if how == "another article":
        go_to(app, qtbot, "other.txt")
        assert not app.window.note_card.isVisible()
        go_to(app, qtbot, "ferry.txt")
        qtbot.waitUntil(lambda: [one.body for one in annotations(app)] == ["Which hour?"], timeout=10_000)
    app.window.close()
    with Library.open(path) as library:
        article = library.articles.find("ferry.txt")
        assert [one.body for one in library.annotations.reader().of_article(article.id)] == ["Which hour?"]
        assert library.check() == []
    assert _drafts(path) == []


def test_undo_in_the_field_takes_back_words_and_not_annotations(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    press(app, KEY.Key_N, MOD.ControlModifier | MOD.ShiftModifier)
    _type(app, "abc")
    QTest.keyClick(app.window.note_card.field, KEY.Key_Z, MOD.ControlModifier)
    assert app.window.note_card.editor.body() == ""
    assert len(annotations(app)) == 1
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    assert len(annotations(app)) == 1


def test_a_note_that_is_opened_and_left_is_no_action(app, qtbot):
    select(app, "voted late")
    press(app, KEY.Key_N)
    _type(app, "Which?")
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    before = _actions(app)
    app.controller.notes.edit(annotations(app)[0])
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    app.state.writing.submit(lambda library: None).result()
    assert _actions(app) == before


def test_the_card_does_not_cover_the_words_it_is_about(app, qtbot):
    for words in ("Harbour vote", "voted late", "three years"):
        start, end = select(app, words)
        press(app, KEY.Key_N)
        card = app.window.note_card.geometry()
        for box in app.window.page.rects_of(start, end):
            assert not card.intersects(type(card)(box.x, box.y, box.width, box.height))
        QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)


def test_n_on_a_field_writes_a_note_about_the_field_and_it_stands_beside_its_words(app, qtbot):
    row = next(row for row in app.window.details.findChildren(FieldRow) if row.name == "author")
    row.setFocus()
    QTest.keyClick(row, KEY.Key_N)
    assert app.window.note_card.isVisible()
    _type(app, "Staff?")
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: [one.target_kind for one in annotations(app)] == ["field"], timeout=10_000)
    (shown,) = notes_of(app.state.view)
    assert shown.anchor == TEXT.index("Maren Holt") + len("Maren Holt")


def test_the_preview_shows_markup_and_loads_and_follows_nothing_by_itself(qtbot, monkeypatch):
    followed = []
    monkeypatch.setattr("reader.ui.outside.QDesktopServices.openUrl", followed.append)
    preview = NotePreview(Look())
    qtbot.addWidget(preview)
    preview.show_note("plain words")
    assert preview.isHidden()
    preview.show_note(
        "**Bold** <script>x()</script> ![p](file:///etc/passwd) <img src='http://a.b/c.png'> [a](http://a.b)"
    )
    assert not preview.isHidden()
    shown = preview.toPlainText()
    assert shown.startswith("Bold")
    assert "x()" not in shown
    assert "img" not in preview.toHtml()
    assert followed == []
    assert preview.loadResource(2, "file:///etc/passwd").isEmpty()


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("*a*", "<p><em>a</em></p>"),
        ("[a](javascript:x)", "<p><a>a</a></p>"),
        ("<b onclick='x'>a</b>", "<p>a</p>"),
        ("*a*\nb", "<p><em>a</em><br>\nb</p>"),
        ("[a](https://b.c)", '<p><a href="https://b.c">a</a></p>'),
    ],
)
def test_notes_become_a_few_plain_tags(body, html):
    assert has_markup(body)
    assert note_html(body) == html


def test_a_link_is_followed_by_keys_and_only_by_a_press(app, qtbot, monkeypatch):
    followed = []
    monkeypatch.setattr("reader.ui.outside.QDesktopServices.openUrl", lambda url: followed.append(url.url()))
    press(app, KEY.Key_N)
    card = app.window.note_card
    _type(app, "[page](https://example.org/a)")
    qtbot.waitUntil(card.editor.preview.isVisible, timeout=5_000)
    QTest.keyClick(card.field, KEY.Key_Tab)
    assert card.editor.preview.hasFocus()
    assert card.isVisible()
    assert followed == []
    QTest.keyClick(card.editor.preview, KEY.Key_Tab)
    assert followed == []
    QTest.keyClick(card.editor.preview, KEY.Key_Return)
    assert followed == ["https://example.org/a"]
    QTest.keyClick(card.editor.preview, KEY.Key_Escape)
    assert not card.isVisible()
    assert app.window.page.hasFocus()
    qtbot.waitUntil(lambda: [one.body for one in annotations(app)] == ["[page](https://example.org/a)"], timeout=10_000)


def test_the_field_grows_with_its_words_and_the_card_stays_on_the_page(app, qtbot):
    press(app, KEY.Key_N)
    card = app.window.note_card
    low = card.height()
    card.editor.field.setPlainText("\n".join(["word"] * 9))
    QApplication.processEvents()
    assert card.height() > low
    assert app.window.page.rect().contains(card.geometry())
