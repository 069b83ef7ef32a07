"""Marking everywhere: where a review begins, what it finds, and the way from and to the page."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from annotations.model.candidate import REJECTED, Phrase, Target
from reader.articles.pasted import pasted_article
from reader.models.review import Entry
from reader.ui.panels.review_head import Asked
from reader.ui.window.review_source import Source
from tests.qt.review_kit import (
    CTRL,
    FIRST,
    KEY,
    MOD,
    SHIFT,
    begin,
    current,
    filled,
    focus,
    key,
    make_study,
    mark,
    mentions,
    panel,
    person_of,
    review,
    settled,
    shown,
)
from tests.qt.window_kit import (
    ANA,
    TEXT,
    annotations,
    go_to,
    middle,
    opened,
    press,
    select,
)

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


def test_full_stop_and_comma_go_through_the_candidates_of_the_page_and_enter_opens_the_review(app, qtbot):
    mark(app, qtbot, entity=True)
    begin(app, qtbot, 5)
    key(app, KEY.Key_Escape)
    go_to(app, qtbot, "vote.txt")
    page, text = app.window.page, app.state.view.text
    page.setFocus()
    page.place_caret(0)
    places = [text.index("Ingrid"), text.index("Solheim leave"), text.index("Solheim stay"), text.index("SOLHEIM")]
    for place in [*places, places[0]]:
        QTest.keyClick(page, KEY.Key_Period)
        assert page.caret() == place
    QTest.keyClick(page, KEY.Key_Comma)
    assert page.caret() == places[3]
    for letter in (KEY.Key_A, KEY.Key_R):
        app.window.status.say("")
        press(app, letter)
        told = app.window.status._words.text()
        assert told == f"This is decided in the review, which {app.window.keys.first('mark.open')} opens."
    QTest.keyClick(page, KEY.Key_Comma)
    press(app, KEY.Key_Return)
    assert review(app).shown()
    assert current(app).candidate.start == places[2]
    assert panel(app).card._doubt.text() == "Part of “Erik Solheim”."


def test_a_click_on_a_candidate_opens_the_review_there(app, qtbot):

    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_Escape)
    page = app.window.page
    place = middle(page, TEXT.index("Ingrid", FIRST + 1) + 3)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, MOD.NoModifier, place)
    assert review(app).shown()
    assert current(app).number == 0


def test_words_that_were_just_labelled_are_looked_for_without_going_back_to_them(app, qtbot):
    mark(app, qtbot)
    page = app.window.page
    page.setFocus()
    page.place_caret(FIRST + len("Ingrid Solheim"))
    assert page.marks_at(page.caret()) == []
    press(app, KEY.Key_M, MOD.ControlModifier | MOD.ShiftModifier)
    qtbot.waitUntil(lambda: review(app) is not None and len(panel(app).model.entries) > 1, timeout=10_000)


def test_selected_words_are_looked_for_once_their_label_is_chosen(app, qtbot):
    select(app, "ferry")
    QTest.keyClick(app.window.page, KEY.Key_M, CTRL | SHIFT)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, "Event")
    QTest.keyClick(palette.field, KEY.Key_Return)
    filled(app, qtbot, 2)
    assert {one.candidate.quote for one in panel(app).model.entries} == {"ferry"}
    key(app, KEY.Key_A)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Event"], timeout=10_000)


def test_an_entity_in_the_panel_is_looked_for_by_its_key_and_its_menu(app, qtbot):
    mark(app, qtbot, entity=True)
    entities = app.window.entities
    entities.set_open(True)
    qtbot.waitUntil(lambda: entities._model.rowCount() == 1, timeout=10_000)
    entities.list.setFocus()
    entities.list.go_to(0)
    QTest.keyClick(entities.list, KEY.Key_M, CTRL | SHIFT)
    filled(app, qtbot, 5)
    assert panel(app).head.asked.words == "Ingrid Solheim"


def test_the_articles_can_be_chosen_where_candidates_are_looked_for(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    scope = panel(app).head.scope
    scope.setFocus()
    QTest.keyClick(scope, KEY.Key_Home)
    filled(app, qtbot, 1)
    assert scope.currentText() == "In this article"
    QTest.keyClick(scope, KEY.Key_Down)
    assert scope.currentText() == "In the 3 articles of the list"
    filled(app, qtbot, 2)


def test_small_letters_are_found_where_that_is_chosen(app, qtbot):
    select(app, "Monday")
    app.state.settings.set("whole_words", True)
    app.controller.everywhere.begin("The", [Phrase("The", Target(person_of(app)))])
    qtbot.waitUntil(lambda: review(app) is not None and not review(app).looking.active, timeout=10_000)
    before = len(panel(app).model.entries)
    action = panel(app).menu().actions()[0]
    action.trigger()
    qtbot.waitUntil(lambda: len(panel(app).model.entries) > before, timeout=10_000)
    assert panel(app).model.entries[0].candidate.doubt == "case"


def test_more_than_twenty_candidates_begin_with_the_doubtful_ones(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test") as library:
        run = library.articles.begin_import()
        run.add([pasted_article(f"{n}.txt", f"Number {n}\n\nWe saw Kast. Then Erik Kast left.") for n in range(12)])
        run.finish()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.controller.everywhere.begin("Kast", [Phrase("Kast", Target(person_of(app)))])
        filled(app, qtbot, 24)
        doubts = [bool(row.candidate.doubt) for row in panel(app).model.rows() if isinstance(row, Entry)]
        assert doubts == [True] * 12 + [False] * 12
        assert shown(app)[1] == "Kast ?"
        assert current(app).candidate.doubt
        assert panel(app).model.row_of(current(app)) == 1
        for _ in range(12):
            key(app, KEY.Key_R)
        settled(app, qtbot)
        assert not current(app).candidate.doubt


def test_the_list_fills_while_the_search_goes_on_and_cancel_ends_it(app, qtbot):
    go_on = threading.Event()
    target = Target(person_of(app))

    def find(scope, any_case):
        def run(library, cancelled):
            parts = list(library.review.candidates([Phrase("Solheim", target)], None, ANA.uuid))
            found = [one for part in parts for one in part.candidates]
            yield parts[0].__class__(1, 100, tuple(found[:2]))
            while not cancelled():
                go_on.wait(0.05)
            yield parts[0].__class__(2, 100, ())

        return run

    app.controller.everywhere.review().begin(Source(Asked("Solheim", "Mark everywhere"), find))
    qtbot.waitUntil(lambda: len(panel(app).model.entries) == 2, timeout=10_000)
    qtbot.waitUntil(panel(app).head.cancel.isVisible, timeout=10_000)
    assert panel(app).head._step.text() == "1 of 100 articles looked through"
    assert focus() is panel(app).list
    key(app, KEY.Key_A)
    settled(app, qtbot)
    QTest.mouseClick(panel(app).head.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not review(app).looking.active, timeout=10_000)
    assert not panel(app).head.cancel.isVisible()
    assert len(panel(app).model.entries) == 2
    assert panel(app).model.decided() == 1


def test_the_review_takes_its_width_and_the_list_closes_where_there_is_no_room(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    px = app.window.look.px
    assert panel(app).width() == px(432)
    assert not app.window.panel.isVisible()
    app.window.resize(1024, 640)
    qtbot.waitUntil(lambda: not app.window.library.isVisible(), timeout=10_000)
    assert panel(app).isVisible()
    assert app.window.page.width() >= 440
    app.window.resize(1440, 900)
    qtbot.waitUntil(app.window.library.isVisible, timeout=10_000)
    QTest.keyClick(panel(app).list, KEY.Key_F9)
    assert app.window.panel.isVisible()
    assert not panel(app).isVisible()


def test_f6_leads_to_the_review(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_F6)
    assert app.window.rail.isAncestorOf(focus())
    QTest.keyClick(focus(), KEY.Key_F6, SHIFT)
    assert focus() is panel(app).list


def test_rejections_are_shown_as_decided_when_the_words_are_looked_for_again(app, qtbot):
    mark(app, qtbot)
    begin(app, qtbot, 2)
    key(app, KEY.Key_R)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    go_to(app, qtbot, "ferry.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(FIRST + 2)
    begin(app, qtbot, 2)
    assert [one.verdict for one in panel(app).model.entries] == [REJECTED, ""]
    assert current(app).number == 1
    key(app, KEY.Key_Up)
    key(app, KEY.Key_A)
    settled(app, qtbot)
    assert len(mentions(app, "ferry.txt")) == 2


def test_without_other_places_the_review_says_so(app, qtbot):
    select(app, "Monday")
    person = person_of(app)
    app.controller.everywhere.begin("nowhere at all", [Phrase("nowhere at all", Target(person))])
    filled(app, qtbot, 0)
    assert panel(app).hint.text() == "There are no other places of these words here."
    assert panel(app).hint.isVisible()


def test_what_cannot_be_looked_for_says_what_is_missing(app):
    app.window.page.place_caret(0)
    app.controller.call("mark.everywhere")
    assert app.window.status._words.text() == "Select words, or go to a mention or an entity first."
    press(app, KEY.Key_Period)
    assert app.window.status._words.text() == "There are no suggestions in this article."
    app.controller.call("view.review")
    assert panel(app).hint.text().startswith("Go to a mention, or select a name")


def test_a_library_that_is_only_read_refuses_before_the_search(qapp, qtbot, path, tmp_path):
    with (
        Library.open_to_write(path, ANA, doing="test"),
        opened(qapp, qtbot, path, tmp_path / "settings") as app,
    ):
        select(app, "ferry")
        QTest.keyClick(app.window.page, KEY.Key_M, CTRL | SHIFT)
        assert app.window.status._words.text() == "This library is open for reading only."
        assert review(app) is None


def test_the_card_of_a_mention_leads_to_the_other_places_in_its_article(app, qtbot):
    mark(app, qtbot, entity=True)
    press(app, KEY.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(lambda: card.isVisible() and card.others.isVisible(), timeout=10_000)
    assert card.others.text() == "1 other place in this article"
    QTest.mouseClick(card.others, Qt.MouseButton.LeftButton)
    filled(app, qtbot, 1)
    assert panel(app).head.scope.currentText() == "In this article"
    key(app, KEY.Key_A)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    app.window.page.place_caret(FIRST + 2)
    press(app, KEY.Key_Return)
    qtbot.waitUntil(lambda: card.isVisible() and len(card.shown.places) == 2, timeout=10_000)
    assert card.others.isHidden()
