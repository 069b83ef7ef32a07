"""What a search found and what a list names is marked everywhere, and an earlier review is taken back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotations.model.candidate import ENDING
from tests.qt.review_kit import (
    CTRL,
    KEY,
    SHIFT,
    begin,
    filled,
    key,
    make_study,
    mark,
    mentions,
    panel,
    review,
    settled,
)
from tests.qt.window_kit import annotations, go_to, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Ingrid Solheim in two articles."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_study(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def quotes(app) -> list[str]:
    return sorted(one.candidate.quote for one in panel(app).model.entries)


def choose(app, qtbot, typed: str) -> None:
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, KEY.Key_Return)


def test_what_the_search_in_the_article_found_is_marked_whatever_its_capitals(app, qtbot):
    go_to(app, qtbot, "vote.txt")
    press(app, KEY.Key_F, CTRL)
    QTest.keyClicks(app.controller.in_article.bar.field, "solheim")
    app.controller.call("everywhere.found")
    choose(app, qtbot, "Person")
    filled(app, qtbot, 4)
    assert panel(app).head.scope.currentIndex() == 0
    assert "SOLHEIM" in quotes(app)
    assert not any(one.candidate.doubt == "case" for one in panel(app).model.entries)


def test_what_the_list_was_filtered_by_is_marked_in_the_listed_articles(app, qtbot):
    field = app.window.library.filter_bar.search
    QTest.keyClicks(field, "reporters solheim")
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 1, timeout=10_000)
    app.controller.call("everywhere.found")
    choose(app, qtbot, "Person")
    filled(app, qtbot, 5)
    assert panel(app).head.scope.currentIndex() == 1
    assert {"Reporters", "Solheim", "SOLHEIM"} == set(quotes(app))


def test_without_a_search_there_is_nothing_that_was_found(app):
    assert app.controller.able.why_not("everywhere.found") == "Look for words in the list or in the article first."


def test_a_list_is_told_before_it_is_looked_for_and_its_names_are_reviewed(app, qtbot):
    app.controller.call("everywhere.list")
    window = app.controller.wholesale.window
    QGuiApplication.clipboard().setText("Ingrid Solheim;Person\nferry;Event\nReporters;Nobody\n…")
    QTest.keyClick(window.field, KEY.Key_V, CTRL)
    qtbot.waitUntil(lambda: window.summary.text().startswith("3 names"), timeout=10_000)
    told = "3 names, 2 labels, 1 line without a name.\nNot in the codebook, so the label above is used: “Nobody”."
    assert window.summary.text() == told
    QTest.keyClick(window.field, KEY.Key_Return, CTRL)
    filled(app, qtbot, 6)
    assert quotes(app) == ["Ingrid Solheim", "Ingrid Solheim", "Ingrid Solheim", "Reporters", "ferry", "ferry"]
    assert app.controller.wholesale.window is None


def test_the_review_of_a_list_has_the_focus_also_after_a_review_that_was_left(app, qtbot):
    for count, words in ((3, "Ingrid Solheim;Person"), (2, "ferry;Event")):
        app.controller.call("everywhere.list")
        window = app.controller.wholesale.window
        window.field.setPlainText(words)
        qtbot.waitUntil(lambda window=window: window.summary.text().startswith("1 name"), timeout=10_000)
        QTest.keyClick(window.field, KEY.Key_Return, CTRL)
        filled(app, qtbot, count)
        assert app.window.focusWidget() is panel(app).list
        QTest.keyClick(panel(app).list, KEY.Key_Escape)


def test_a_list_comes_from_a_file_and_esc_leaves_it(app, qtbot, tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("name,label\nIngrid Solheim,Person\n", encoding="utf-16")
    app.controller.call("everywhere.list")
    window = app.controller.wholesale.window
    app.controller.wholesale.open_list(file)
    qtbot.waitUntil(lambda: window.summary.text() == "1 name.", timeout=10_000)
    app.controller.wholesale.open_list(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: "There is no such file" in window.summary.text(), timeout=10_000)
    QTest.keyClick(window.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.wholesale.window is None, timeout=10_000)
    assert review(app) is None


def test_of_a_long_list_the_beginning_is_shown_and_all_of_it_is_read(app, qtbot, tmp_path):
    file = tmp_path / "long.txt"
    file.write_text("\n".join(f"Name {n}" for n in range(10_000)), encoding="utf-8")
    app.controller.call("everywhere.list")
    window = app.controller.wholesale.window
    app.controller.wholesale.open_list(file)
    qtbot.waitUntil(lambda: "000 names." in window.summary.text(), timeout=20_000)
    assert window.field.isReadOnly()
    assert window.field.document().characterCount() < 60_000


def test_other_names_and_other_endings_are_found_where_that_is_chosen(app, qtbot, path):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    names = {action.text(): action for action in panel(app).menu().actions()}
    assert names["Find the other names, too"].isChecked()
    names["Find the other names, too"].trigger()
    filled(app, qtbot, 2)
    assert quotes(app) == ["Ingrid Solheim"] * 2
    {action.text(): action for action in panel(app).menu().actions()}["Find other endings, too"].trigger()
    filled(app, qtbot, 2)
    asked = panel(app).head.asked
    assert (asked.endings, asked.aliases) == (True, False)
    one = panel(app).model.entries[0].candidate._replace(doubt=ENDING, about="Solheim")
    assert panel(app).card.doubt_words(one) == "“Solheim” with another ending."


def test_an_earlier_review_is_taken_back_though_other_things_were_done_since(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_A, SHIFT)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(mentions(app, "vote.txt")) == 1, timeout=10_000)
    select(app, "ferry")
    press(app, KEY.Key_E)
    qtbot.waitUntil(lambda: len(annotations(app)) == 3, timeout=10_000)
    app.controller.call("everywhere.undo")
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClick(palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: mentions(app, "vote.txt") == [], timeout=10_000)
    qtbot.waitUntil(
        lambda: sorted(one.quote for one in annotations(app)) == ["Ingrid Solheim", "ferry"], timeout=10_000
    )
    told = "Undone: Mark “Ingrid Solheim” everywhere. “Redo” does it again."
    qtbot.waitUntil(lambda: app.window.status._words.text() == told, timeout=10_000)
    app.controller.call("everywhere.undo")
    qtbot.waitUntil(lambda: "no review that could be undone" in app.window.status._words.text(), timeout=10_000)
