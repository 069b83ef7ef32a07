"""The palette of commands: the letters that fit stand out, and what cannot be done now says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.config.themes import LIGHT
from reader.models.choices import Choice, Choices
from reader.ui.dialogs.palette import Palette
from reader.ui.dialogs.palette_row import MatchRow, matched
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
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


def ask(palette, qtbot, choices, typed=""):
    palette.ask("Tag", choices, lambda name: f"Make {name}", QPoint(0, 0))
    QTest.keyClicks(palette.field, typed)
    return [row.text() for row, _ in palette._rows]


@pytest.fixture
def alone(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield Palette(Look(LIGHT), Icons(), parent)
    # It lives as long as the window it belongs to.
    del parent


def test_two_thousand_topics_have_as_many_rows_as_are_shown_and_a_key_makes_none(alone, qtbot):
    index = Choices([Choice(str(n), f"All/Topic {n}", name=f"Topic {n}") for n in range(2_000)])
    assert len(ask(alone, qtbot, index)) == 60
    rows = alone.findChildren(MatchRow)
    assert len(rows) == 60
    assert ask(alone, qtbot, index, "topic 1999")[0] == "All/Topic 1999"
    assert len(alone.findChildren(MatchRow)) <= 61
    assert len([row for row in alone.findChildren(MatchRow) if row.isVisible()]) == len(alone._rows)


def test_it_is_as_wide_as_its_rows_need_and_no_wider_while_one_types(alone, qtbot):
    when = "29 November 2026, 14:05 · 12 marks, 3 rejections"
    few = [Choice("a", "Mark “Marta Quiroga Lindal” everywhere", end=when), Choice("b", "Short")]
    alone.ask("Undo an earlier review", few, None, QPoint(0, 0))
    wide = alone.width()
    assert alone._rows[0][0].wanted() < wide
    QTest.keyClicks(alone.field, "short")
    assert alone.width() == wide
    alone.hide()
    alone.ask("Topic", few[1:], None, QPoint(0, 0))
    assert alone.width() == alone._look.px(400)


def test_rows_that_are_used_again_say_and_do_what_they_stand_for_now(alone, qtbot):
    chosen = []
    alone.chosen.connect(chosen.append)
    ask(alone, qtbot, [Choice("a", "Alpha", icon="topic"), Choice("b", "Beta", sign="B", colour="teal", end="K")])
    assert ask(alone, qtbot, [Choice("a", "Alpha"), Choice("b", "Beta")], "bet") == ["Beta", "Make bet"]
    row = alone._rows[0][0]
    assert (row.text(), row.accessibleName()) == ("Beta", "Beta")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    ask(alone, qtbot, [Choice("a", "Alpha")], "new")
    QTest.keyClick(alone.field, Qt.Key.Key_Return)
    assert [(one.key, one.typed) for one in chosen] == [("b", "bet"), (None, "new")]


def test_a_long_list_begins_at_its_top_after_each_key(alone, qtbot):
    ask(alone, qtbot, [Choice(str(n), f"Topic {n}") for n in range(60)])
    for _ in range(40):
        QTest.keyClick(alone.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: alone._area.verticalScrollBar().value() > 0)
    QTest.keyClicks(alone.field, "t")
    assert alone._area.verticalScrollBar().value() == 0
    assert alone._rows[0][0].on


def test_what_was_used_last_is_offered_first_and_a_definition_finds(app, qtbot):
    palette, choices = app.window.palette_, app.controller.marking.choices
    uuid = {code.name: code.uuid for code in app.state.view.codes.values()}
    app.state.writing.submit(
        lambda library: library.codebook.change(uuid["Culture"], definition="Books, films and zithers.")
    ).result()
    qtbot.waitUntil(choices.ready, timeout=10_000)
    app.controller.call("article.topic")
    QTest.keyClicks(palette.field, "zither")
    assert shown(app)[0] == "Culture"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.topic for one in app.state.view.annotations] == ["Culture"], timeout=10_000)
    app.controller.call("article.topic")
    assert shown(app)[0] == "Culture"
    palette.hide()


def test_the_index_follows_the_codebook(app, qtbot):
    choices = app.controller.marking.choices
    qtbot.waitUntil(choices.ready, timeout=10_000)
    app.state.writing.submit(lambda library: library.codebook.add("topic", "Harbours")).result()
    qtbot.waitUntil(choices.ready, timeout=10_000)
    qtbot.waitUntil(lambda: any(code.name == "Harbours" for code in app.state.view.codes.values()), timeout=10_000)
    app.controller.call("article.topic")
    QTest.keyClicks(app.window.palette_.field, "harbuors")
    assert shown(app)[0] == "Harbours"
    app.window.palette_.hide()
