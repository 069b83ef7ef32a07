"""What waits since its words were changed: what is told of it, and what a person decides."""

from __future__ import annotations

import pytest

from annotations.model.astray import ALIKE, DELETED, HERE, LOST, PLACED, SAME, UNDECIDED, Astray, Settlement
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import ANA, TEXT, mention, rows

NEW = TEXT.replace("José Antonio Kast met", "Jose A. Kast greeted").replace("Buenos Aires", "the city")


@pytest.fixture
def article(library) -> str:
    """The article after an edit that changed the words of two of three marks, and of none of its field."""
    library.annotations.add(
        rows(
            mention("a.txt", "José Antonio Kast"),
            mention("a.txt", "Buenos Aires", label="Place"),
            mention("a.txt", "Javier Milei"),
        )
    )
    found = str(library.articles.find("a.txt").uuid)
    library.mending.set_text(found, NEW)
    return found


def astray(library, article: str, words: str) -> Astray:
    return next(one for one in library.mending.astray(article) if one.quote == words)


def state_of(library, article: str, uuid: str) -> tuple[str | None, str]:
    reader = library.annotations.reader()
    one = next(one for one in reader.of_article(library.articles.find(article).id) if one.uuid == uuid)
    return one.quote, one.anchors[0].state


def test_it_is_told_what_it_was_and_what_stands_there_now(library, article):
    found = list(library.mending.astray(article))
    assert [one.quote for one in found] == ["José Antonio Kast", "Buenos Aires"]
    first = found[0]
    assert (first.kind, first.what, first.state, first.annotator) == ("mention", "Person", "review", "Ana")
    assert (first.before.strip(), first.after.strip()[:10]) == ("Kast visits Milei", "met Javier")
    assert first.now == "Jose A. Kast"
    assert (found[1].now, found[1].now_before[-4:], found[1].now_after[:11]) == ("the city", " in ", " on Monday.")
    assert list(library.mending.astray()) == found


def test_the_likeliest_place_is_offered_first(library, article):
    offers = astray(library, article, "José Antonio Kast").offers
    assert offers[0].quote == "Jose A. Kast"
    assert {offer.reason for offer in offers} <= {HERE, ALIKE}
    text = library.articles.text(library.articles.find(article))
    for one in library.mending.astray(article):
        for offer in one.offers:
            assert offer.quote == text[slice(*offer.spans[0])]


def test_the_same_words_elsewhere_are_offered(library, article):
    library.mending.set_text(article, NEW.replace("Javier Milei", "him") + " It was Javier Milei.")
    offers = astray(library, article, "Javier Milei").offers
    assert (offers[0].quote, offers[0].reason) == ("Javier Milei", SAME)
    assert "him" in [offer.quote for offer in offers]


def test_a_field_whose_evidence_was_changed_is_astray_too(library, article):
    library.mending.set_text(article, NEW.replace("Kast visits Milei", "Kast sees Milei"))
    found = astray(library, article, "Kast visits Milei")
    assert (found.kind, found.what, found.body, found.now) == ("field", "title", "Kast visits Milei", "Kast sees Milei")
    assert library.mending.resettle(found.uuid, found.offers[0].spans).done
    row = library.articles.find(article)
    assert library.articles.fields(row)[0] == Field("title", "Kast visits Milei", 0, 15, 0.9)


def test_what_a_person_places_stands_on_the_words_there(library, article):
    found = astray(library, article, "José Antonio Kast")
    start = NEW.index("Jose A. Kast")
    assert library.mending.resettle(found.uuid, [(start, start + 12)]).done
    assert state_of(library, article, found.uuid) == ("Jose A. Kast", "ok")
    assert [one.quote for one in library.mending.astray(article)] == ["Buenos Aires"]
    library.history.undo([ANA.uuid])
    assert state_of(library, article, found.uuid) == ("José Antonio Kast", "review")


def test_what_is_lost_stays_on_the_text_before_and_can_be_found_again(library, article):
    found = astray(library, article, "Buenos Aires")
    assert library.mending.mark_lost(found.uuid).done
    assert state_of(library, article, found.uuid) == ("Buenos Aires", "lost")
    assert [one.quote for one in library.mending.astray(article, lost=True)] == ["Buenos Aires"]
    assert library.mending.resettle(found.uuid, found.offers[0].spans).done
    assert state_of(library, article, found.uuid) == ("the city", "ok")


def test_all_decisions_of_a_sitting_are_one_action(library, article):
    first, second = library.mending.astray(article)
    library.annotations.add(rows({"kind": "note", "on": second.uuid, "note": "Where?"}))
    library.mending.settle("a.txt", [Settlement(first.uuid, PLACED, first.offers[0].spans, first.text)])
    library.mending.settle("a.txt", [Settlement(second.uuid, DELETED)])
    assert library.review.under_way() is not None
    library.mending.finish()
    assert list(library.mending.astray(article)) == []
    assert next(iter(library.history.actions(1))).name == "Settle what lost its words in a.txt"
    library.history.undo([ANA.uuid])
    assert list(library.mending.astray(article)) == [first, second]
    library.history.redo([ANA.uuid])


@pytest.mark.parametrize("verdict", [PLACED, LOST, DELETED])
@pytest.mark.parametrize("then", [PLACED, LOST, DELETED, UNDECIDED])
def test_a_decision_can_be_taken_back_or_changed(library, article, verdict, then):
    _, found = library.mending.astray(article)
    library.annotations.add(rows({"kind": "note", "on": found.uuid, "note": "Where?"}))
    notes = [one.uuid for one in library.annotations.reader().about(found.uuid)]
    for said in (verdict, then):
        spans = found.offers[0].spans if said == PLACED else ()
        (settled,) = library.mending.settle("a.txt", [Settlement(found.uuid, said, spans)])
        assert settled.done
    if then == UNDECIDED:
        assert list(library.mending.astray(article))[1] == found
    if then != DELETED:
        assert [one.uuid for one in library.annotations.reader().about(found.uuid)] == notes
    library.mending.finish()
    library.history.undo([ANA.uuid])
    assert list(library.mending.astray(article))[1] == found


def test_a_text_that_was_changed_meanwhile_is_looked_at_again(library, article):
    first, _ = library.mending.astray(article)
    library.articles.edit_text(article, [Edit(0, 0, "So: ")])
    (settled,) = library.mending.settle("a.txt", [Settlement(first.uuid, PLACED, first.offers[0].spans, first.text)])
    assert (settled.done, settled.why) == (False, "The text was changed since. Look again.")
    assert not library.mending.mark_lost("nothing").done
    library.mending.finish()


def test_what_stands_on_its_words_is_not_settled(library, article):
    reader = library.annotations.reader()
    (standing,) = [one for one in reader.of_article(library.articles.find(article).id) if one.anchors[0].state == "ok"]
    assert library.mending.mark_lost(standing.uuid).why == "It stands on its words."
    with pytest.raises(InvalidInput, match="outside the text"):
        library.mending.resettle(astray(library, article, "Buenos Aires").uuid, [(0, 10_000)])


def test_an_annotation_of_several_stretches_is_placed_with_all_of_them(library, article):
    text = library.articles.text(library.articles.find(article))
    spans = [
        [text.index("Kast visits"), text.index("Kast visits") + 4],
        [text.index("Milei in"), text.index("Milei in") + 5],
    ]
    library.annotations.add(rows({"article": article, "kind": "mention", "spans": spans, "label": "Event"}))
    library.mending.set_text(article, text.replace("Milei in", "Boric in"))
    found = astray(library, article, "Kast … Milei")
    assert found.now == "Kast … Boric"
    assert library.mending.resettle(found.uuid, found.offers[0].spans).done
