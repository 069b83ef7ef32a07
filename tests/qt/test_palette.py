"""The palette of commands: the letters that fit stand out, and what cannot be done now says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.dialogs.palette_row import matched
from tests.qt.window_kit import make_library, opened, select

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.mark.parametrize(
    ("words", "typed", "heavy"),
    [
        ("Next article", "art", "art"),
        ("José Antonio", "jose", "José"),
        ("Mark as done", "done mark", "Markdone"),
        ("Undo", "", ""),
    ],
)
def test_the_letters_that_fit_are_known(words, typed, heavy):
    assert "".join(words[place] for place in sorted(matched(words, typed))) == heavy


def run(app, words: str) -> None:
    app.controller.call("go.palette")
    QTest.keyClicks(app.window.palette_.field, words)
    QTest.keyClick(app.window.palette_.field, Qt.Key.Key_Return)


def test_what_needs_selected_words_says_so_instead_of_doing_nothing(app):
    app.window.page.clear_selection()
    run(app, "note on the selection")
    assert app.window.status._words.text() == "Select words first."
    select(app, "Port Alder")
    assert app.controller.able.why_not("mark.note") == ""


def test_what_needs_a_mention_says_so(app):
    app.window.page.place_caret(0)
    run(app, "delete the annotation")
    assert app.window.status._words.text() == "Go to a mention first."


def shown(app) -> list[str]:
    return [row.text() for row, _ in app.window.palette_._rows]


def test_an_article_is_found_by_its_title_and_opened(app, qtbot):
    app.controller.call("go.palette")
    QTest.keyClicks(app.window.palette_.field, "THER txt")
    qtbot.waitUntil(lambda: shown(app) == ["other.txt"], timeout=10_000)
    QTest.keyClick(app.window.palette_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    assert app.window.page.hasFocus()


def test_commands_stand_before_articles_and_what_was_moved_to_stays_chosen(app, qtbot):
    palette = app.window.palette_
    app.controller.call("go.palette")
    palette.field.setText("ot")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    before = palette._rows[1][1].key
    qtbot.waitUntil(lambda: "other.txt" in shown(app), timeout=10_000)
    assert shown(app).index("other.txt") > shown(app).index("Notes")
    assert palette._rows[palette._at][1].key == before
    palette.field.setText("note on")
    qtbot.waitUntil(lambda: "other.txt" not in shown(app), timeout=10_000)
    palette.hide()


def test_palettes_that_ask_for_something_else_find_no_articles(app, qtbot):
    select(app, "Port Alder")
    app.controller.call("mark.palette")
    app.window.palette_.field.setText("Another town")
    app.state.reading.ask_now(lambda library: library.listing.titled("another"))
    qtbot.waitUntil(lambda: shown(app) == ["Make the label “Another town”"], timeout=5_000)
    app.window.palette_.hide()
