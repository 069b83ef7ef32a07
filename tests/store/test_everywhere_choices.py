"""What counts as a place is a choice: other names, other endings; and a no outlives what is done to the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, CASE, ENDING, LONGER, REJECTED, Candidate, Decision, Phrase, Target
from annotations.model.entity import Alias
from annotations.model.errors import NotFound, NothingToUndo, UndoBlocked
from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import ANA, incoming, made, take
from tests.store.proof import broken, things
from tests.store.test_everywhere import label_of, undo

SAID = "Solheims Fähre liegt still. Solheim selbst schweigt, und kein solheims hilft."


def found(library: Library, phrases: list[Phrase], **more: object) -> list[Candidate]:
    parts = library.review.candidates(phrases, None, ANA.uuid, **more)  # type: ignore[arg-type]
    return [one for part in parts for one in part.candidates]


def names(library: Library, *words: str, **more: object) -> list[tuple[str, str, str]]:
    target = Target(label_of(library))
    return [(c.quote, c.doubt, c.about) for c in found(library, [Phrase(one, target) for one in words], **more)]


@pytest.fixture
def said(library) -> list[str]:
    german = [Field("language", "de", confidence=0.9)]
    return take(library, incoming("de.txt", SAID, fields=german), incoming("un.txt", "Solheims, Solheim."))


def test_other_endings_are_found_by_the_language_of_the_article_where_that_is_asked_for(library, said):
    assert names(library, "Solheim") == [("Solheim", "", "")] * 2
    assert names(library, "Solheim", endings=True) == [
        ("Solheims", ENDING, "Solheim"), ("Solheim", "", ""), ("Solheim", "", ""),
    ]  # fmt: skip


def test_many_names_have_other_endings_too(library, said):
    others = [f"Nobody{n}" for n in range(100)]
    assert ("Solheims", ENDING, "Solheim") in names(library, *others, "Solheim", endings=True)


def test_a_name_that_is_asked_for_itself_is_no_ending_of_another(library, said):
    assert ("Solheims", "", "") in names(library, "Solheim", "Solheims", endings=True)


def test_other_names_are_left_out_where_that_is_chosen(library, said):
    take(library, incoming("both.txt", "Ingrid Solheim and the Ferry Lady met."))
    label = label_of(library)
    entity = library.entities.add("Ingrid Solheim", label, [Alias("Ferry Lady")])
    both, alone = ["Ingrid Solheim", "Ferry Lady"], ["Ingrid Solheim"]
    phrases = library.review.phrases_of(entity)
    assert [one.quote for one in found(library, phrases)] == both
    assert [one.quote for one in found(library, phrases, aliases=False)] == alone
    # Of a mention, its own words are what is looked for.
    phrases = library.review.phrases_of_mention("Ferry Lady", label, entity)
    assert [one.quote for one in found(library, phrases)] == both
    assert [one.quote for one in found(library, phrases, aliases=False)] == ["Ferry Lady"]


def test_of_what_a_search_found_capitals_and_accents_are_no_doubt(library, said):
    target = Target(label_of(library))
    loose = found(library, [Phrase("solheims", target, loose=True)])
    assert [(one.quote, one.doubt) for one in loose] == [("Solheims", LONGER), ("solheims", ""), ("Solheims", "")]
    strict = found(library, [Phrase("solheims", target)])
    assert [one.doubt for one in strict] == [CASE, "", CASE]


TEXT = "Solheim came. Then Solheim left, and Solheim stayed."


@pytest.mark.parametrize(
    "edit",
    [
        Edit(0, 0, "Solheim: "), Edit(0, 7, "She"), Edit(14, 18, "Later, Solheim said,"), Edit(26, 27, " , "),
        Edit(26, 26, " all at once"), Edit(19, 19, "old "), Edit(37, 44, "Solheim’s Solheim"),
    ],
)  # fmt: skip
def test_a_rejection_stays_with_its_place_whatever_is_edited_round_it(library, edit):
    (uuid,) = take(library, incoming("t.txt", TEXT))
    phrase = [Phrase("Solheim", Target(label_of(library)))]
    library.review.decide("Solheim", [Decision(found(library, phrase)[1], REJECTED)])
    library.review.finish()
    before = things(library.db)
    library.articles.edit_text(uuid, [edit])
    now = found(library, phrase)
    shift = len(edit.replacement) - (edit.end - edit.start) if edit.start <= 19 else 0
    assert [one.start for one in now if one.rejected] == [19 + shift]
    undo(library)
    assert {key: one for key, one in things(library.db).items() if key[0] == "decision"} == {
        key: one for key, one in before.items() if key[0] == "decision"
    }


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_put_in_elsewhere_what_was_rejected_stays_so(tmp_path_factory, data):
    with made(tmp_path_factory.mktemp("edits") / "l.newsgloss") as library:
        (uuid,) = take(library, incoming("t.txt", TEXT))
        phrase = [Phrase("Solheim", Target(label_of(library)))]
        which = data.draw(st.integers(0, 2))
        there = found(library, phrase)[which]
        library.review.decide("Solheim", [Decision(there, REJECTED)])
        library.review.finish()
        spots = sorted(data.draw(st.sets(st.sampled_from([0, 8, 13, 14, 33, 52]), min_size=1, max_size=3)))
        words = data.draw(st.lists(st.sampled_from(["Solheim ", "Solheim said ", "Once "]), min_size=3, max_size=3))
        put = [Edit(at, at, word) for at, word in zip(spots, words, strict=False)]
        library.articles.edit_text(
            uuid,
            put,
        )
        place = there.start + sum(len(one.replacement) for one in put if one.start <= there.start)
        assert [one.start for one in found(library, phrase) if one.rejected] == [place]
        assert broken(library.db) == []


def batch(library: Library, words: str, verdict: str = ACCEPTED) -> str:
    phrases = [Phrase(words, Target(label_of(library)))]
    library.review.decide(words, [Decision(one, verdict) for one in found(library, phrases)])
    library.review.finish()
    return next(library.history.actions(1)).uuid


def test_an_earlier_batch_is_taken_back_though_other_things_were_done_since(library):
    take(library, incoming("t.txt", "Solheim met Erik. Erik met Solheim."))
    before = things(library.db)
    first = batch(library, "Solheim")
    between = things(library.db)
    second = batch(library, "Erik")
    assert [(one.action.uuid, one.marks) for one in library.history.reviews([ANA.uuid])] == [(second, 2), (first, 2)]
    assert library.history.undo_earlier([ANA.uuid], first).uuid == first
    left = things(library.db)
    assert set(left) - set(before) == {key for key in left if key not in between}
    assert [one.action.uuid for one in library.history.reviews([ANA.uuid])] == [second]
    assert undo(library) == "Mark “Erik” everywhere"
    assert things(library.db) == before


def test_an_earlier_batch_can_be_done_again(library):
    take(library, incoming("t.txt", "Solheim met Erik."))
    first = batch(library, "Solheim")
    batch(library, "Erik")
    all_there = things(library.db)
    library.history.undo_earlier([ANA.uuid], first)
    library.history.redo([ANA.uuid])
    assert things(library.db) == all_there


def test_a_batch_of_rejections_is_a_review_too(library):
    take(library, incoming("t.txt", "Solheim met Erik."))
    batch(library, "Solheim", REJECTED)
    assert [(one.marks, one.rejections) for one in library.history.reviews([ANA.uuid])] == [(0, 1)]


def test_what_stands_in_the_way_of_taking_a_batch_back_is_said_and_nothing_is_changed(library):
    (uuid,) = take(library, incoming("t.txt", "Solheim met Erik."))
    first = batch(library, "Solheim")
    library.articles.edit_text(uuid, [Edit(0, 0, "Then ")])
    before = things(library.db)
    with pytest.raises(UndoBlocked, match="was changed since"):
        library.history.undo_earlier([ANA.uuid], first)
    assert things(library.db) == before
    # What was taken off since no longer counts as standing.
    assert [one.marks for one in library.history.reviews([ANA.uuid])] == [1]


def test_what_cannot_be_taken_back_is_told_apart(library):
    take(library, incoming("t.txt", "Solheim met Erik."))
    first = batch(library, "Solheim")
    with pytest.raises(NothingToUndo, match="is Ana's"):
        library.history.undo_earlier(["33333333-3333-4333-8333-333333333333"], first)
    library.history.undo_earlier([ANA.uuid], first)
    with pytest.raises(NothingToUndo, match="is undone already"):
        library.history.undo_earlier([ANA.uuid], first)
    with pytest.raises(NothingToUndo, match="is nothing that can be undone"):
        library.history.undo_earlier([ANA.uuid], next(library.history.actions(1)).uuid)
    with pytest.raises(NotFound, match="There is no action"):
        library.history.undo_earlier([ANA.uuid], ANA.uuid)


def test_the_review_under_way_is_ended_and_taken_back(library):
    take(library, incoming("t.txt", "Solheim met Erik."))
    before = things(library.db)
    phrases = [Phrase("Solheim", Target(label_of(library)))]
    library.review.decide("Solheim", [Decision(one, ACCEPTED) for one in found(library, phrases)])
    library.history.undo_earlier([ANA.uuid], next(library.history.actions(1)).uuid)
    assert things(library.db) == before
