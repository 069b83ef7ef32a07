"""A review is gone on with: what was accepted in it before stands in its place, as accepted."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, Candidate, Decision, Phrase, Target
from tests.store.making import ANA, incoming, take

FIRST = "Solheim came. Solheim spoke. Solheim left."
SECOND = "Nobody saw Solheim. Solheim saw nobody."


@pytest.fixture
def articles(library) -> list[str]:
    return take(library, incoming("one.txt", FIRST), incoming("two.txt", SECOND))


def look(library: Library, actions: list[str], scope: list[int] | None = None) -> list[Candidate]:
    label = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    parts = library.review.candidates([Phrase("Solheim", Target(label))], scope, ANA.uuid)
    if actions:
        parts = library.review.with_accepted(parts, actions, scope)
    return [one for part in parts for one in part.candidates]


def told(found: list[Candidate]) -> list[tuple[str, int, str]]:
    return [(one.title, one.start, "yes" if one.accepted else "no" if one.rejected else "") for one in found]


def test_what_was_decided_stands_in_its_place_when_the_same_is_looked_for_again(library, articles):
    found = look(library, [])
    assert len(found) == 5
    decisions = [(found[1], ACCEPTED), (found[2], REJECTED), (found[4], ACCEPTED)]
    library.review.decide("Solheim", [Decision(one, verdict) for one, verdict in decisions])
    batch = library.review.batch()
    library.review.finish()
    assert batch is not None
    assert library.review.batch() is None
    again = look(library, [batch])
    assert told(again) == [
        ("one.txt", 0, ""), ("one.txt", 14, "yes"), ("one.txt", 29, "no"), ("two.txt", 11, ""), ("two.txt", 20, "yes"),
    ]  # fmt: skip
    second = library.articles.find("two.txt").id
    assert told(look(library, [batch], [second, library.articles.find("one.txt").id])) == [
        ("two.txt", 11, ""), ("two.txt", 20, "yes"), ("one.txt", 0, ""), ("one.txt", 14, "yes"), ("one.txt", 29, "no"),
    ]  # fmt: skip
    assert told(look(library, [batch], [second])) == [("two.txt", 11, ""), ("two.txt", 20, "yes")]


def test_an_article_with_nothing_left_is_there_too_and_what_was_undone_is_open_again(library, articles):
    found = look(library, [])
    library.review.decide("Solheim", [Decision(one, ACCEPTED) for one in found])
    batch = library.review.batch() or ""
    library.review.finish()
    assert [one.accepted != "" for one in look(library, [batch])] == [True] * 5
    (taken, *_) = look(library, [batch])
    library.review.decide("Solheim", [Decision(taken, REJECTED, taken.accepted)])
    library.review.finish()
    assert [row[2] for row in told(look(library, [batch]))] == ["no", "yes", "yes", "yes", "yes"]
    library.history.undo([ANA.uuid])
    library.history.undo([ANA.uuid])
    assert [row[2] for row in told(look(library, [batch]))] == [""] * 5
