"""Suggestions in the review panel, the kinds of them, and what is learned beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotations.facade.suggestions import Kind
from annotations.library import Library
from tests.qt.review_kit import KEY, MOD, filled, key, panel, review, settled, shown
from tests.qt.suggestions_kit import ALL, answered, dashed, learn, make_votes, said, waits
from tests.qt.window_kit import ANA, annotations, go_to, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Three articles, in which nothing is marked yet."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    """`vote.txt` on the page, after two names were marked in `ferry.txt`."""
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        learn(made)
        go_to(made, qtbot, "vote.txt")
        made.window.page.setFocus()
        made.window.page.place_caret(0)
        yield made


def test_the_review_lists_them_by_article_and_a_label_key_accepts_with_another_label(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    assert shown(app) == ["left: 4", *(f"{words} ?" for words in ALL)]
    assert panel(app).card._doubt.text().endswith("marked twice in other articles")
    key(app, KEY.Key_A)
    key(app, KEY.Key_R)
    key(app, KEY.Key_O)
    settled(app, qtbot)
    assert shown(app) == [
        "left: 1", "Ingrid Solheim accepted", "Ingrid Solheim rejected", "Port Alder accepted", "Port Alder ?",
    ]  # fmt: skip
    wanted = [("Ingrid Solheim", "Person"), ("Port Alder", "Organisation")]
    qtbot.waitUntil(lambda: [one[:2] for one in said(app)] == wanted, timeout=10_000)
    waits(app, qtbot, "Port Alder")
    key(app, KEY.Key_Escape)
    QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    qtbot.waitUntil(lambda: annotations(app) == (), timeout=10_000)
    waits(app, qtbot, *ALL)


def test_they_are_outlined_once_after_their_review_was_left(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    key(app, KEY.Key_Escape)
    answered(app, qtbot)
    waits(app, qtbot, *ALL)


def test_the_review_of_the_whole_library_goes_through_all_articles(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.review")
    filled(app, qtbot, 4)
    panel(app).head.scope_chosen.emit("library")
    qtbot.waitUntil(lambda: not review(app).looking.active, timeout=10_000)
    assert {entry.candidate.title for entry in panel(app).model.entries} == {"Council vote"}
    assert review(app).source.asked.scope == "library"


def test_a_kind_that_is_switched_off_is_not_suggested(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.kinds")
    shown = app.controller.suggesting.kinds.window
    shown.switches["name"].setCurrentIndex(2)
    waits(app, qtbot)
    shown.switches["name"].setCurrentIndex(0)
    waits(app, qtbot, *ALL)
    shown.close()


def test_the_window_of_the_kinds_says_how_often_each_was_right_and_wakes_a_quiet_one(app, qtbot):
    waits(app, qtbot, *ALL)
    app.controller.call("suggestions.kinds")
    kinds = app.controller.suggesting.kinds
    shown = kinds.window
    assert "Rejected or passed over" in [label.text() for label in shown.findChildren(QLabel)]
    kinds.show({"name": Kind(30, 10, quiet=False), "pattern": Kind(2, 28, quiet=True)})
    assert [cell.text() for cell in shown._cells["name"]] == ["30", "10", "75 %", ""]
    assert [cell.text() for cell in shown._cells["pattern"]] == ["2", "28", "7 %", "Quiet: mostly rejected"]
    assert [cell.text() for cell in shown._cells["spacy"]] == ["–", "–", "–", ""]
    shown.switches["pattern"].setCurrentIndex(1)
    assert app.settings.get("suggestion_kinds", app.state.uuid) == {"pattern": "on"}
    assert app.controller.suggesting.learning.wanted().awake == {"pattern"}
    QTest.keyClick(shown, KEY.Key_Escape)
    qtbot.waitUntil(lambda: kinds.window is None, timeout=10_000)


def test_a_model_is_trained_beside_the_window_once_there_is_enough(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.delenv("NEWSGLOSS_TRAINING", raising=False)
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    text = "The harbour\n\n" + "Ingrid Solheim came to Port Alder on Monday and left again.\n\n" * 12
    make_votes(tmp_path / "study.newsgloss", text)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        learn(app, "more-0.txt", text)
        learn(app)
        go_to(app, qtbot, "vote.txt")
        # So much marked in one article may have other capitalised words suggested too.
        qtbot.waitUntil(lambda: set(ALL) <= set(dashed(app)), timeout=10_000)
        there = len(dashed(app))
        learning = app.controller.suggesting.learning
        app.window.page.setFocus()
        QTest.keyClick(app.window.page, KEY.Key_Period)
        QTest.keyClick(app.window.page, KEY.Key_A)
        with qtbot.waitSignal(learning.trained, timeout=60_000):
            pass
        assert learning.job is None
        assert list((tmp_path / "settings" / "models").glob("*.trained"))
        answered(app, qtbot)
        assert 0 < len(dashed(app)) < there


def test_a_library_that_is_only_read_has_no_suggestions(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        learn(app)
    with (
        Library.open_to_write(path, ANA, doing="another program"),
        opened(qapp, qtbot, path, tmp_path / "other") as app,
    ):
        go_to(app, qtbot, "vote.txt")
        app.controller.call("suggestions.review")
        assert app.window.status._words.text() == "This library is open for reading only."
        app.controller.call("go.next_suggestion")
        assert app.window.status._words.text() == "There are no suggestions in this article."


def test_the_sentences_about_suggestions_are_those_of_the_core():
    from annotations.model.suggestion import KINDS
    from annotations.suggest.marks.patterns import FORMS, LOOKS
    from reader.config import suggestion_sentences

    assert tuple(KINDS.values()) == suggestion_sentences.KINDS
    assert {f"looks like {words}" for words in LOOKS.values()} == set(suggestion_sentences.LOOKS)
    assert {name for name, _ in FORMS} == set(LOOKS)
