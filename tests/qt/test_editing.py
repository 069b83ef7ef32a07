"""Editing the text of an article in the window: typed by real keys, kept as one action, and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.commands import text_drafts
from annotations.library import Library
from tests.qt.window_kit import ANA, TEXT, annotations, go_to, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    make_library(tmp_path / "news.newsgloss")
    with opened(qapp, qtbot, tmp_path / "news.newsgloss", tmp_path / "settings.json") as made:
        yield made


def editing(app):
    return app.controller.mending.editing


def edit(app, qtbot, at: str | None = None):
    """Open the editor by its key, the caret before some words."""
    if at is not None:
        app.window.page.place_caret(app.state.view.text.index(at))
    press(app, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: editing(app).active, timeout=10_000)
    return editing(app).editor


def keep(app, qtbot, editor) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not editing(app).active, timeout=10_000)


def text(app) -> str:
    return app.state.view.text


def test_what_is_typed_is_kept_as_one_action_and_annotations_move_along(app, qtbot):
    one = label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    keep(app, qtbot, editor)

    assert text(app) == TEXT.replace("the night ferry", "the old night ferry")
    (moved,) = annotations(app)
    assert moved.uuid == one.uuid
    assert text(app)[slice(*moved.spans[0])] == "Pieter Vance"
    assert app.state.view.placed(moved)
    qtbot.waitUntil(lambda: "Edit the text of ferry.txt" in app.window.actions_["edit.undo"].text(), timeout=10_000)
    press(app, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: text(app) == TEXT, timeout=10_000)


def test_the_caret_stays_where_it_was_both_ways(app, qtbot):
    editor = edit(app, qtbot, "thanked")
    assert editor.caret() == TEXT.index("thanked")
    QTest.keyClicks(editor, "warmly ")
    keep(app, qtbot, editor)

    assert app.window.page.caret() == text(app).index("thanked")
    assert app.window.page.hasFocus()


def test_esc_leaves_the_text_as_it_was_and_what_was_typed_is_offered_again(app, qtbot):
    editor = edit(app, qtbot, "thanked")
    QTest.keyClicks(editor, "warmly ")
    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert text(app) == TEXT
    assert not editing(app).active
    assert app.window.page.caret() == TEXT.index("thanked")
    offered = editing(app).bars.offered
    assert not offered.isHidden()
    offered.buttons["again"].click()
    qtbot.waitUntil(lambda: editing(app).active, timeout=10_000)
    assert "warmly thanked" in editor.typed.text
    assert editor.caret() == editor.typed.text.index("thanked")


def test_changes_that_were_left_can_be_discarded(app, qtbot):
    editor = edit(app, qtbot)
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    editing(app).bars.offered.buttons["forget"].click()
    app.state.writing.settle()

    assert editing(app).bars.offered.isHidden()
    editor = edit(app, qtbot)
    assert not editor.typed.changed()


def test_what_was_typed_outlives_the_program(app, qapp, qtbot, tmp_path):
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    app.window.close()

    with opened(qapp, qtbot, tmp_path / "news.newsgloss", tmp_path / "settings.json") as again:
        qtbot.waitUntil(lambda: again.controller.mending.editing.bars.offered is not None, timeout=10_000)
        assert text(again) == TEXT
        assert "old night ferry" in edit(again, qtbot).typed.text


def test_what_is_typed_is_on_the_disk_soon_without_leaving(app, qtbot):
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    row, me = app.state.view.row, app.state.annotator.uuid

    def kept():
        ask = app.state.reading.ask_now
        return ask(lambda library: text_drafts.text_draft(library.db, me, row.uuid, row.revision_id))

    qtbot.waitUntil(lambda: kept() is not None, timeout=10_000)
    assert kept().edits.apply(TEXT) == editor.typed.text


def test_what_others_do_meanwhile_leaves_the_editor_open(app, qtbot):
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    app.state.writing.submit(lambda library: library.codebook.add("topic", "Harbours")).result()
    qtbot.waitUntil(lambda: any(code.name == "Harbours" for code in app.state.view.codes.values()), timeout=10_000)

    assert app.window.area.shows(editor)
    assert editing(app).active
    keep(app, qtbot, editor)
    assert "old night ferry" in text(app)


def test_a_text_that_became_another_one_meanwhile_is_not_overwritten(app, qtbot):
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    uuid = app.state.view.row.uuid
    app.state.writing.submit(lambda library: library.mending.set_text(uuid, TEXT + "More.")).result()
    qtbot.waitUntil(lambda: text(app) == TEXT + "More.", timeout=10_000)

    qtbot.waitUntil(lambda: not editing(app).active, timeout=10_000)
    assert "What you typed is kept" in app.window.status._words.text()


def test_another_article_puts_the_editor_away_and_its_words_wait(app, qtbot):
    editor = edit(app, qtbot, "night ferry")
    QTest.keyClicks(editor, "old ")
    go_to(app, qtbot, "other.txt")

    assert not editing(app).active
    assert app.window.area.is_page_shown()
    go_to(app, qtbot, "ferry.txt")
    bars = editing(app).bars
    qtbot.waitUntil(lambda: bars.offered is not None and not bars.offered.isHidden(), timeout=10_000)


def test_undo_in_the_editor_takes_typing_back_and_nothing_else(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    editor = edit(app, qtbot)
    QTest.keyClicks(editor, "x")
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
        app.controller.call("edit.undo")
    app.state.writing.settle()

    assert editor.typed.text == TEXT
    assert len(annotations(app)) == 1
    assert not editor.typed.changed()


def test_the_bar_says_what_the_changes_do_to_annotations(app, qtbot):
    label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    label(app, qtbot, "Port Alder", Qt.Key.Key_O)
    editor = edit(app, qtbot, "Alder")
    assert "Nothing has changed yet." in editing(app).bars.words()
    QTest.keyClicks(editor, "x")

    said = "1 change so far; 1 annotation moves along, 1 wants a look afterwards."
    qtbot.waitUntil(lambda: said in editing(app).bars.words(), timeout=10_000)


def test_what_acts_on_the_page_says_why_it_cannot_be_done_meanwhile(app, qtbot):
    edit(app, qtbot)

    for id_ in ("mark.everywhere", "article.note", "view.present"):
        assert "being edited" in app.controller.able.why_not(id_)
    assert not app.controller.able.why_not("article.done")


def finding(app, qtbot, editor, words: str, says: str):
    """Look for words from the editor by the keys; return the bar."""
    QTest.keyClick(editor, Qt.Key.Key_F, CTRL)
    bar = app.controller.in_article.bar
    qtbot.waitUntil(bar.field.hasFocus, timeout=10_000)
    QTest.keyClicks(bar.field, words)
    qtbot.waitUntil(lambda: bar.count.text() == says, timeout=10_000)
    return bar


def found(editor) -> list[str]:
    return [editor.typed.text[start:end] for start, end in editor.found.spans]


def test_words_are_found_in_what_is_typed_and_enter_goes_from_place_to_place(app, qtbot):
    editor = edit(app, qtbot, "thanked")
    QTest.keyClicks(editor, "a ferry and ")
    bar = finding(app, qtbot, editor, "ferry", "1 of 3")
    assert editor.caret() == TEXT.index("ferry")
    for says in ("2 of 3", "3 of 3"):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == says
    assert editor.typed.text[editor.caret() :].startswith("ferry and thanked")
    assert found(editor) == ["ferry"] * 3
    QTest.keyClick(editor, Qt.Key.Key_F3)
    assert editor.caret() == TEXT.index("ferry")
    assert app.window.page.scene.found.spans == ()


def test_what_is_found_follows_the_text_while_it_is_typed(app, qtbot):
    editor = edit(app, qtbot, "Harbour")
    bar = finding(app, qtbot, editor, "ferry", "1 of 2")
    editor.place_caret(0)
    editor.replace_selection("A ferry 😀 ")
    assert found(editor) == []
    qtbot.waitUntil(lambda: bar.count.text().endswith("of 3"), timeout=10_000)
    assert found(editor) == ["ferry"] * 3


def test_esc_closes_the_bar_of_the_editor_first_and_the_page_is_searched_once_it_is_back(app, qtbot):
    editor = edit(app, qtbot, "thanked")
    finding(app, qtbot, editor, "ferry", "1 of 2")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editing(app).active
    assert app.controller.in_article.bar.isHidden()
    assert found(editor) == []
    QTest.keyClicks(editor, "a ferry ")
    QTest.keyClick(editor, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(lambda: len(found(editor)) == 3, timeout=10_000)
    keep(app, qtbot, editor)
    qtbot.waitUntil(lambda: len(app.window.page.scene.found.spans) == 3, timeout=10_000)
    assert found(editor) == []


def test_editing_begins_only_in_an_article_that_may_be_changed(app, qtbot):
    assert not app.controller.able.why_not("article.edit_text")
    assert "not being edited" in app.controller.able.why_not("text.keep")


def test_the_clipboard_goes_into_the_text_and_makes_no_article(app, qtbot):
    before = len(app.controller.listing.model.ids)
    QApplication.clipboard().setText("a\u00a0new line\nand more ")
    editor = edit(app, qtbot, "thanked")
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)

    assert "Solheim a\u00a0new line\nand more thanked" in editor.typed.text
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    assert editor.selection() == (0, len(editor.typed.text))
    app.state.writing.settle()
    assert len(app.controller.listing.model.ids) == before


def test_a_byte_order_mark_amid_the_text_does_not_hold_the_editor(app, qtbot):
    editor = edit(app, qtbot, "thanked")
    editor.replace_selection("\ufeffwarmly ")
    keep(app, qtbot, editor)

    assert "warmly thanked" in text(app)


def test_lines_are_joined_and_taken_away_by_keys(app, qtbot):
    editor = edit(app, qtbot, "By Maren Holt")
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL | SHIFT)
    assert "By Maren Holt" not in editor.typed.text
    editor.undo_typing()
    editor.place_caret(0)
    QTest.keyClick(editor, Qt.Key.Key_J, CTRL)

    assert editor.typed.text.startswith("Harbour vote keeps the night ferry By Maren Holt\n")


PARTED = "Harbour vote\n\nThe har-\nbour stays.\n\nThe coun-\ncil voted. The fer-\nry stays. Saint-\nDenis.\n"


@pytest.fixture
def parted(qapp, qtbot, tmp_path):
    make_library(tmp_path / "parted.newsgloss", PARTED)
    with opened(qapp, qtbot, tmp_path / "parted.newsgloss", tmp_path / "settings.json") as made:
        yield made


def test_parted_words_are_joined_one_by_one_or_all(parted, qtbot):
    editor = edit(parted, qtbot)
    QTest.keyClick(editor, Qt.Key.Key_J, CTRL | SHIFT)
    bar = editing(parted).bars.parted

    assert bar.words() == "Parted word 1 of 3: har-bour"
    QTest.keyClick(bar.buttons["join"], Qt.Key.Key_Return)
    assert bar.words() == "Parted word 1 of 2: coun-cil"
    bar.buttons["skip"].click()
    assert bar.words() == "Parted word 2 of 2: fer-ry"
    bar.buttons["all"].click()
    assert bar.isHidden()
    assert editor.typed.text == PARTED.replace("har-\nbour", "harbour").replace("coun-\ncil", "council").replace(
        "fer-\nry", "ferry"
    )
    editor.undo_typing()
    assert "coun-\ncil" in editor.typed.text
    assert "harbour" in editor.typed.text


def test_the_library_is_whole_after_editing(app, qtbot, tmp_path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_O)
    editor = edit(app, qtbot, "Alder")
    QTest.keyClicks(editor, "x")
    keep(app, qtbot, editor)
    app.window.close()

    with Library.open(tmp_path / "news.newsgloss") as library:
        assert library.check() == []


def test_a_library_that_is_only_read_refuses_before_the_click(qapp, qtbot, tmp_path):
    path = tmp_path / "held.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="a test"), opened(qapp, qtbot, path, tmp_path / "s.json") as made:
        able = made.controller.able
        for id_ in ("article.edit_text", "article.new_version", "article.encoding", "article.astray"):
            assert "reading only" in able.why_not(id_)
        press(made, Qt.Key.Key_E, CTRL | SHIFT)
        assert not made.controller.mending.editing.active
        assert "reading only" in made.window.status._words.text()
        for id_ in ("article.versions", "article.errata"):
            assert not able.why_not(id_)
