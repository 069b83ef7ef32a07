"""Suggestions on the page: what was marked before is outlined, and decided by single keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.commands.session import Session
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.search.listing import Filter, Sort
from tests.qt.review_kit import KEY, MOD, dashed
from tests.qt.suggestions_kit import ALL, VOTE, answered, learn, make_votes, names, said, waits
from tests.qt.window_kit import annotations, go_to, middle, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHIFT, ALT = MOD.ShiftModifier, MOD.AltModifier


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


def test_what_was_marked_in_another_article_is_outlined_once_the_article_is_shown(app, qtbot):
    waits(app, qtbot, *ALL)
    assert annotations(app) == ()


def test_full_stop_goes_to_the_first_and_a_makes_it_a_mention_and_goes_to_the_next(app, qtbot):
    waits(app, qtbot, *ALL)
    press(app, KEY.Key_Period)
    assert app.window.page.caret() == VOTE.index("Ingrid")
    press(app, KEY.Key_A)
    assert app.window.page.caret() == VOTE.index("Ingrid", VOTE.index("Ingrid") + 1)
    qtbot.waitUntil(lambda: said(app) == [("Ingrid Solheim", "Person", "accepted")], timeout=10_000)
    waits(app, qtbot, *ALL[1:])
    names(app, qtbot, "Accept “Ingrid Solheim” as Person")


def test_an_article_in_which_suggestions_are_answered_is_in_progress(app, qtbot):
    waits(app, qtbot, *ALL)
    here = app.state.view.row.name

    def begun() -> set[str]:
        with Library.open(app.state.path) as library:
            rows = library.listing.rows(library.listing.ids(Filter(), Sort("added", False)), app.state.annotator.uuid)
        return {row.name for row in rows if row.state == "reading"}

    before = begun()
    assert here not in before
    press(app, KEY.Key_Period)
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: begun() == before | {here}, timeout=10_000)


def test_r_rejects_and_it_is_not_suggested_again_till_that_is_undone(app, qtbot):
    waits(app, qtbot, *ALL)
    press(app, KEY.Key_Period)
    press(app, KEY.Key_R)
    waits(app, qtbot, *ALL[1:])
    names(app, qtbot, "Reject “Ingrid Solheim”")
    answered(app, qtbot)
    assert dashed(app) == sorted(ALL[1:])
    QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    waits(app, qtbot, *ALL)
    assert annotations(app) == ()


def test_a_no_everywhere_says_how_many_marks_went_elsewhere_and_undo_brings_them_back(qapp, qtbot, tmp_path, path):
    more = tmp_path / "more.newsgloss"
    make_votes(more, "Ingrid Solheim slept.\n", "Then came Ingrid Solheim.\n")

    def marks() -> int:
        with Library.open(more) as library:
            return sum(len(library.annotations.reader().of_article(article.id)) for article in library.articles)

    with opened(qapp, qtbot, more, tmp_path / "settings") as app:
        learn(app)
        go_to(app, qtbot, "vote.txt")
        app.window.page.setFocus()
        app.window.page.place_caret(0)
        waits(app, qtbot, *ALL)
        before = marks()
        press(app, KEY.Key_Period)
        press(app, KEY.Key_A, SHIFT)
        qtbot.waitUntil(lambda: marks() == before + 4, timeout=10_000)
        waits(app, qtbot, *ALL[1:])
        second = VOTE.index("Ingrid", VOTE.index("Ingrid") + 1)
        app.window.page.place_caret(second - 1)
        press(app, KEY.Key_Period)
        assert app.window.page.caret() == second
        press(app, KEY.Key_R, SHIFT)
        told = "2 marks that “everywhere” put elsewhere went, too; undo brings them back."
        qtbot.waitUntil(lambda: told in app.window.status.accessibleDescription(), timeout=10_000)
        QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
        qtbot.waitUntil(lambda: marks() == before + 4, timeout=10_000)


def test_words_that_are_marked_by_hand_are_no_suggestion_from_then_on_and_the_next_key_means_the_mention(app, qtbot):
    waits(app, qtbot, *ALL)
    start = VOTE.index("Ingrid Solheim")
    app.window.page.select(start, start + len("Ingrid Solheim"))
    press(app, KEY.Key_O)
    qtbot.waitUntil(lambda: said(app) == [("Ingrid Solheim", "Organisation", "manual")], timeout=10_000)
    # At once, and not when the suggestions have been read again.
    assert dashed(app) == sorted(ALL[1:])
    app.window.page.place_caret(start + 2)
    press(app, KEY.Key_Left, ALT | SHIFT)
    qtbot.waitUntil(lambda: said(app) == [("Ingrid", "Organisation", "manual")], timeout=10_000)


def test_s_leaves_it_and_the_comma_comes_back(app, qtbot):
    waits(app, qtbot, *ALL)
    page = app.window.page
    press(app, KEY.Key_Period)
    first = page.caret()
    press(app, KEY.Key_S)
    assert page.caret() == VOTE.index("Ingrid", first + 1)
    press(app, KEY.Key_Comma)
    assert page.caret() == first
    assert dashed(app) == sorted(ALL)


def test_a_label_key_accepts_with_another_label(app, qtbot):
    waits(app, qtbot, *ALL)
    press(app, KEY.Key_Period)
    press(app, KEY.Key_O)
    qtbot.waitUntil(lambda: said(app) == [("Ingrid Solheim", "Organisation", "accepted")], timeout=10_000)


def test_an_end_is_moved_before_it_is_accepted(app, qtbot):
    waits(app, qtbot, *ALL)
    press(app, KEY.Key_Period)
    press(app, KEY.Key_Left, ALT | SHIFT)
    assert dashed(app) == sorted(("Ingrid", *ALL[1:]))
    press(app, KEY.Key_Right, ALT | SHIFT)
    press(app, KEY.Key_Right, ALT | SHIFT)
    assert dashed(app) == sorted(("Ingrid Solheim voted", *ALL[1:]))
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: said(app) == [("Ingrid Solheim voted", "Person", "accepted")], timeout=10_000)


def test_shift_a_marks_all_places_here_and_in_articles_not_worked_on_as_one_action(app, qtbot):
    waits(app, qtbot, *ALL)
    go_to(app, qtbot, "vote.txt")
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_A, SHIFT)
    qtbot.waitUntil(lambda: len(annotations(app)) == 2, timeout=10_000)
    assert [one.quote for one in annotations(app)] == ["Port Alder", "Port Alder"]
    names(app, qtbot, "Accept “Port Alder” everywhere")
    QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    qtbot.waitUntil(lambda: annotations(app) == (), timeout=10_000)


def test_the_card_and_the_pointer_say_the_label_how_sure_it_is_and_why(app, qtbot):
    waits(app, qtbot, *ALL)
    press(app, KEY.Key_Period)
    card = app.controller.suggesting.card.widget
    assert card.isVisible()
    assert card.label.text() == "Person"
    assert "marked twice in other articles" in card.why.text()
    marks = app.window.page.layout_.index.marks.values()
    assert all("marked" in one.tip for one in marks if one.kind == "suggestion")
    press(app, KEY.Key_Escape)
    assert not card.isVisible()
    press(app, KEY.Key_Return)
    assert card.isVisible()
    QTest.mouseClick(card.buttons["suggestion.accept"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Ingrid Solheim"], timeout=10_000)


def test_they_are_hidden_and_shown_by_an_action_and_the_status_bar_counts_them(app, qtbot):
    waits(app, qtbot, *ALL)
    status = app.window.status
    assert status.suggestions.isVisible()
    assert status.suggestions.text() == "4 suggestions"
    app.controller.call("view.suggestions")
    assert dashed(app) == []
    assert not status.suggestions.isVisible()
    assert not app.window.actions_["view.suggestions"].isChecked()
    app.controller.call("go.next_suggestion")
    assert status._words.text() == "Suggestions are hidden."
    app.controller.call("view.suggestions")
    waits(app, qtbot, *ALL)
    QTest.mouseClick(status.suggestions, Qt.MouseButton.LeftButton)
    assert app.window.page.caret() == VOTE.index("Ingrid")


def test_unsure_ones_come_first_by_choice(app, qtbot):
    waits(app, qtbot, *ALL)
    there = app.controller.suggesting.marks.all()
    least = min(there, key=lambda one: one.suggestion.confidence)
    app.controller.call("view.unsure_first")
    assert app.settings.get("unsure_first")
    press(app, KEY.Key_Period)
    assert app.window.page.caret() == least.start


def test_after_the_first_accept_of_a_name_it_is_offered_to_mark_it_everywhere(app, qtbot):
    waits(app, qtbot, *ALL)
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_A)
    status = app.window.status
    qtbot.waitUntil(status.offered.isVisible, timeout=10_000)
    assert status.offered.text() == "Mark everywhere"
    go_to(app, qtbot, "ferry.txt")
    assert not status.offered.isVisible()
    go_to(app, qtbot, "vote.txt")
    waits(app, qtbot, *ALL[:3])
    QTest.keyClick(app.window.page, KEY.Key_Z, MOD.ControlModifier)
    waits(app, qtbot, *ALL)
    app.controller.suggesting._offered.clear()
    app.window.page.place_caret(VOTE.index("Port Alder"))
    press(app, KEY.Key_A)
    qtbot.waitUntil(status.offered.isVisible, timeout=10_000)
    QTest.mouseClick(status.offered, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Port Alder"] * 2, timeout=10_000)
    assert [one.origin for one in annotations(app)] == ["accepted", "rule"]
    waits(app, qtbot, *ALL[:3])
    app.window.page.place_caret(VOTE.rindex("Port Alder"))
    press(app, KEY.Key_R)
    qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Port Alder"], timeout=10_000)


def test_what_another_has_marked_with_the_same_label_is_not_outlined_as_well(app, qtbot):
    waits(app, qtbot, *ALL)
    start = VOTE.index("Port Alder")
    place = next(code.uuid for code in app.state.view.codes.values() if code.name == "Place")
    ben = Annotator("22222222-2222-4222-8222-222222222222", "Ben")
    new = NewAnnotation("mention", app.state.view.row.uuid, ((start, start + len("Port Alder")),), place)
    app.state.writing.submit(lambda library: add_annotations(Session(library.session.writer, ben), [new])).result()
    waits(app, qtbot, *ALL[:3])
    assert [one.annotator for one in annotations(app)] == ["Ben"]


def test_what_was_said_of_the_last_action_goes_with_the_next_and_what_is_offered_stays(app, qtbot):
    waits(app, qtbot, *ALL)
    words = app.window.status._words
    for _ in range(5):
        press(app, KEY.Key_Period)
    assert words.text() == "From the beginning again."
    press(app, KEY.Key_F6)
    assert words.text() == "From the beginning again."
    app.window.page.setFocus()
    press(app, KEY.Key_J)
    assert words.text() == ""
    press(app, KEY.Key_Period)
    press(app, KEY.Key_A)
    qtbot.waitUntil(app.window.status.offered.isVisible, timeout=10_000)
    press(app, KEY.Key_K)
    assert app.window.status.offered.isVisible()


def clicks(app, words):
    """Click the middle of words."""
    page = app.window.page
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, VOTE.index(words) + len(words) // 2))


def test_a_click_on_other_words_lets_the_suggestion_go_and_its_keys_say_that_they_have_none(app, qtbot):
    waits(app, qtbot, *ALL)
    page, card = app.window.page, app.controller.suggesting.card
    for key, words in ((KEY.Key_A, "Reporters"), (KEY.Key_R, "sleeps"), (KEY.Key_S, "leave")):
        press(app, KEY.Key_Period)
        assert page.scene.focused is not None
        assert card.widget.isVisible()
        clicks(app, words)
        assert page.scene.focused is None
        assert not card.widget.isVisible()
        app.window.status.say("")
        press(app, key)
        assert app.window.status._words.text() == "Go to a suggestion first."
    press(app, KEY.Key_A, SHIFT)
    answered(app, qtbot)
    assert dashed(app) == sorted(ALL)
    assert annotations(app) == ()


def test_what_has_the_ring_is_what_its_keys_decide_also_after_esc_and_keys_that_move_the_caret(app, qtbot):
    waits(app, qtbot, *ALL)
    page = app.window.page
    press(app, KEY.Key_Period)
    press(app, KEY.Key_Escape)
    assert page.scene.focused is not None
    press(app, KEY.Key_R)
    waits(app, qtbot, *ALL[1:])
    assert page.scene.focused is not None
    press(app, KEY.Key_Left)
    assert page.scene.focused is None
    press(app, KEY.Key_Period)
    press(app, KEY.Key_Right, SHIFT)
    assert page.scene.focused is None


def test_keys_that_decide_say_where_an_article_has_no_suggestion_and_are_labels_keys_where_a_label_has_them(app, qtbot):
    go_to(app, qtbot, "other.txt")
    answered(app, qtbot)
    press(app, KEY.Key_R)
    assert app.window.status._words.text() == "There are no suggestions in this article."
    person = next(code for code in app.state.view.codes.values() if code.name == "Person")
    app.state.writing.submit(lambda library: library.codebook.change(person.uuid, key="R")).result()
    qtbot.waitUntil(lambda: "R" in {code.key for code in app.state.view.codes.values()}, timeout=10_000)
    app.window.status.say("")
    press(app, KEY.Key_R)
    assert app.window.status._words.text() == ""
    assert app.state.active_label == person.uuid
