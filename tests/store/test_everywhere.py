"""Words are found in every article, what is decided of them is kept at once, and one undo takes all of it back."""

from __future__ import annotations

from itertools import count
from random import Random

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.block import Block
from annotations.model.candidate import (
    ACCENTS,
    ACCEPTED,
    CASE,
    LONGER,
    REJECTED,
    TAKEN,
    UNDECIDED,
    Candidate,
    Decision,
    Phrase,
    Target,
)
from annotations.model.entity import Alias
from annotations.model.errors import InvalidInput, NotFound
from annotations.search.everywhere import difference, longer_name
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, incoming, made, mention, rows, take
from tests.store.proof import things
from tests.store.undoing import undo

NAME = "Mark “Solheim” everywhere"
HARBOUR = "Mayor Ingrid Solheim spoke. Solheim left; SOLHEIM stays. Nobody saw Solheimer, nor a solheim."
FERRY = "Erik Solheim sold the ferry.\n\nSolheim again.\n\nRead more: Solheim"


@pytest.fixture
def articles(library) -> list[str]:
    blocks = [Block("paragraph", 0, 44), Block("furniture", 46, len(FERRY))]
    return take(library, incoming("harbour.txt", HARBOUR), incoming("ferry.txt", FERRY, blocks))


def label_of(library: Library, name: str = "Person") -> str:
    return next(code.uuid for code in library.codebook.all().values() if code.kind == "label" and code.name == name)


def candidates(library: Library, *words: str, **more: object) -> list[Candidate]:
    target = Target(label_of(library))
    phrases = [Phrase(one, target) for one in words]
    scope, any_case = more.get("scope"), bool(more.get("any_case"))
    parts = library.review.candidates(phrases, scope, ANA.uuid, any_case=any_case)  # type: ignore[arg-type]
    return [one for part in parts for one in part.candidates]


def quotes(found: list[Candidate]) -> list[str]:
    return [one.quote for one in found]


def decide(library: Library, verdict: str, *those: Candidate) -> list[str | None]:
    return [one.standing for one in library.review.decide("Solheim", [Decision(one, verdict) for one in those])]


def mentions(library: Library, article: str) -> list[str | None]:
    return [one.quote for one in library.annotations.reader().of_article(library.articles.find(article).id)]


def test_candidates_are_the_words_in_all_articles_but_their_furniture(library, articles):
    found = candidates(library, "Solheim")
    assert [(one.article, one.quote) for one in found] == [
        (articles[0], "Solheim"), (articles[0], "Solheim"), (articles[0], "SOLHEIM"),
        (articles[1], "Solheim"), (articles[1], "Solheim"),
    ]  # fmt: skip
    for one in found:
        text = library.articles.text(library.articles.find(one.article))
        assert text[one.start : one.end] == one.quote
        assert text[: one.start].endswith(one.before)
        assert text[one.end :].startswith(one.after)
    assert found[0].title == "harbour.txt"


def test_a_scope_of_articles_is_kept_to_in_its_order(library, articles):
    ids = [library.articles.find(uuid).id for uuid in articles]
    assert {one.article for one in candidates(library, "Solheim", scope=ids[1:])} == {articles[1]}
    there = [one.article for one in candidates(library, "Solheim", scope=ids[::-1])]
    assert there[0] == articles[1]
    assert there[-1] == articles[0]


def test_what_speaks_against_a_candidate_is_said(library, articles):
    found = candidates(library, "Solheim")
    assert [(one.doubt, one.about) for one in found] == [
        (LONGER, "Mayor Ingrid Solheim"), ("", ""), (CASE, ""), (LONGER, "Erik Solheim"), ("", ""),
    ]  # fmt: skip


def test_small_letters_are_places_of_a_name_only_when_asked_for(library, articles):
    assert "solheim" not in quotes(candidates(library, "Solheim"))
    assert [one.doubt for one in candidates(library, "Solheim", any_case=True) if one.quote == "solheim"] == [CASE]
    assert len(candidates(library, "solheim")) == 6


def test_the_longer_of_two_names_is_the_candidate(library, articles):
    assert quotes(candidates(library, "Solheim", "Ingrid Solheim"))[0] == "Ingrid Solheim"


@pytest.mark.parametrize(
    ("phrase", "quote", "doubt"),
    [
        ("Kast", "Kast", ""), ("O'Brien", "O’Brien", ""), ("Port Alder", "Port\nAlder", ""), ("Kast", "Ka\u00adst", ""),
        ("Kast", "KAST", CASE), ("José", "Jose", ACCENTS), ("Jose\u0301", "José", ""), ("ﬁrm", "firm", CASE),
    ],
)  # fmt: skip
def test_words_differ_by_case_or_by_accents_or_not_at_all(phrase, quote, doubt):
    assert difference(phrase, quote) == doubt


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Erik Solheim left", "Erik Solheim"), ("said Solheim Larsen", "Solheim Larsen"), ("said Solheim left", ""),
        ("Solheim left", ""), ("It ended. Solheim left", ""), ("In Solheim they live in peace", ""),
        ("Yesterday Solheim left, as yesterday he came", ""), ("the “Erik Solheim” road", "Erik Solheim"),
    ],
)  # fmt: skip
def test_a_name_within_a_longer_run_of_capitals_is_noticed(text, longer):
    at = text.index("Solheim")
    assert longer_name(text, at, at + 7).strip("“”") == longer


def test_words_that_carry_the_label_already_are_left_out_and_others_are_doubted(library, articles):
    library.annotations.add(rows(mention(articles[0], "Ingrid Solheim", text=HARBOUR)))
    library.annotations.add(rows(mention(articles[1], "Solheim", "Place", text=FERRY)))
    found = candidates(library, "Solheim")
    assert [(one.quote, one.doubt, one.about) for one in found] == [
        ("Solheim", "", ""), ("SOLHEIM", CASE, ""), ("Solheim", TAKEN, "Place"), ("Solheim", "", ""),
    ]  # fmt: skip


def test_what_another_annotator_marked_is_still_a_candidate(library, ben, articles):
    ben.annotations.add(rows(mention(articles[0], "Ingrid Solheim", text=HARBOUR)))
    assert len(candidates(library, "Solheim")) == 5


def test_accepted_candidates_are_mentions_with_label_and_entity(library, articles):
    entity = library.entities.add(
        "Ingrid Solheim", label_of(library), [Alias("Solheim"), Alias("the mayor", "description")]
    )
    phrases = library.review.phrases_of(entity)
    assert [one.words for one in phrases] == ["Ingrid Solheim", "Solheim"]
    found = [one for part in library.review.candidates(phrases, None, ANA.uuid) for one in part.candidates]
    library.review.decide("Ingrid Solheim", [Decision(found[0], ACCEPTED)])
    library.review.finish()
    (one,) = library.annotations.reader().of_article(library.articles.find(articles[0]).id)
    assert (one.quote, one.label, one.entity, one.origin, one.annotator) == (
        "Ingrid Solheim", "Person", "Ingrid Solheim", "accepted", "Ana",
    )  # fmt: skip


def test_an_entity_without_a_label_is_refused_till_one_is_given(library):
    entity = library.entities.add("Kast")
    with pytest.raises(InvalidInput, match="Kast has no label"):
        library.review.phrases_of(entity)
    assert library.review.phrases_of(entity, label_of(library))[0].target == Target(label_of(library), entity)
    with pytest.raises(NotFound):
        library.review.phrases_of("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c11")


def test_all_decisions_of_a_review_are_one_action_that_one_undo_takes_back(library, articles):
    found = candidates(library, "Solheim")
    before = things(library.db)
    decide(library, ACCEPTED, *found[:2])
    decide(library, REJECTED, found[3])
    decide(library, ACCEPTED, found[4])
    library.review.finish()
    assert mentions(library, articles[0]) == ["Solheim", "Solheim"]
    action = next(library.history.actions())
    assert (action.name, action.changes, action.state) == ("Mark “Solheim” everywhere", 4, "done")
    assert undo(library) == "Mark “Solheim” everywhere"
    assert things(library.db) == before


def test_undo_takes_a_review_back_that_is_still_under_way(library, articles):
    before = things(library.db)
    decide(library, ACCEPTED, *candidates(library, "Solheim"))
    assert library.review.under_way() is not None
    assert undo(library) == "Mark “Solheim” everywhere"
    assert library.review.under_way() is None
    assert things(library.db) == before


def test_whatever_else_is_done_ends_the_review_so_that_undo_goes_back_step_by_step(library, articles):
    found = candidates(library, "Solheim")
    decide(library, ACCEPTED, found[0])
    new = NewAnnotation("mention", articles[1], ((0, 4),), code=label_of(library))
    add_annotations(library.session, [new])
    decide(library, ACCEPTED, found[1])
    assert undo(library) == "Mark “Solheim” everywhere"
    assert undo(library) == "Label “Erik” as Person"
    assert undo(library) == "Mark “Solheim” everywhere"
    assert mentions(library, articles[0]) == []


def test_a_decision_can_be_changed_and_taken_back(library, articles):
    (found, *_) = candidates(library, "Solheim")
    (kept,) = decide(library, ACCEPTED, found)
    (said,) = library.review.decide("Solheim", [Decision(found, REJECTED, kept)])
    assert mentions(library, articles[0]) == []
    assert library.review.still_there([str(kept), str(said.standing)]) == {said.standing}
    (none,) = library.review.decide("Solheim", [Decision(found, UNDECIDED, said.standing)])
    assert none.standing is None
    assert library.review.still_there([str(said.standing)]) == set()
    assert candidates(library, "Solheim")[0].rejected == ""


def test_a_rejection_outlives_an_edit_of_the_text(library, articles):
    found = candidates(library, "Solheim")
    decide(library, REJECTED, found[1])
    library.review.finish()
    library.articles.edit_text(articles[0], [Edit(0, 0, "Long ago, "), Edit(len(HARBOUR), len(HARBOUR), " The end.")])
    again = candidates(library, "Solheim")
    assert [bool(one.rejected) for one in again] == [False, True, False, False, False]
    assert again[1].start == found[1].start + 10


def test_a_rejection_is_its_annotators_own(library, ben, articles):
    decide(library, REJECTED, *candidates(library, "Solheim"))
    library.review.finish()
    phrase = Phrase("Solheim", Target(label_of(library)))
    found = [one for part in ben.review.candidates([phrase], None, BEN.uuid) for one in part.candidates]
    assert not any(one.rejected for one in found)


def test_candidates_of_a_text_that_was_changed_are_refused(library, articles):
    found = candidates(library, "Solheim")
    library.articles.edit_text(articles[0], [Edit(0, 0, "Once ")])
    (first, *_, last) = library.review.decide("Solheim", [Decision(one, ACCEPTED) for one in found])
    assert (first.standing, first.why) == (None, "The text was changed since. Look for the words again.")
    assert last.standing is not None


def test_words_that_were_labelled_meanwhile_are_not_labelled_twice(library, articles):
    found = candidates(library, "Solheim")
    library.annotations.add(rows(mention(articles[0], "Solheim", text=HARBOUR)))
    (decided,) = library.review.decide("Solheim", [Decision(found[0], ACCEPTED)])
    assert (decided.standing, decided.why) == (None, "These words have the label already.")


def test_another_review_ends_the_one_before(library, articles):
    found = candidates(library, "Solheim")
    decide(library, ACCEPTED, found[0])
    library.review.decide("Erik", [Decision(found[1], ACCEPTED)])
    assert [one.state for one in library.history.actions(2)] == ["open", "done"]


def test_decisions_survive_a_program_that_dies(tmp_path):
    library = made(tmp_path / "killed.newsgloss")
    take(library, incoming("harbour.txt", HARBOUR))
    decide(library, ACCEPTED, *candidates(library, "Solheim")[:2])
    # What `kill -9` leaves: nothing is closed, the lock goes with the process.
    library.db.close()
    library.session.writer._lock.release()
    with made(tmp_path / "killed.newsgloss") as again:
        assert again.interrupted == 1
        action = next(again.history.actions())
        assert (action.name, action.state) == ("Mark “Solheim” everywhere", "interrupted")
        assert again.check() == []
        assert undo(again) == "Mark “Solheim” everywhere"


def test_closing_the_library_ends_the_review(tmp_path):
    with made(tmp_path / "closed.newsgloss") as library:
        take(library, incoming("harbour.txt", HARBOUR))
        decide(library, ACCEPTED, candidates(library, "Solheim")[0])
    with made(tmp_path / "closed.newsgloss") as library:
        assert library.interrupted == 0
        assert next(library.history.actions()).state == "done"


def test_a_failed_decision_leaves_the_review_as_it_was(library, articles):
    found = candidates(library, "Solheim")
    lost = found[0]._replace(target=Target("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c11"))
    with pytest.raises(NotFound):
        library.review.decide("Solheim", [Decision(lost, ACCEPTED)])
    assert library.review.under_way() is None
    decide(library, ACCEPTED, found[0])
    with pytest.raises(NotFound):
        library.review.decide("Solheim", [Decision(found[1], ACCEPTED), Decision(lost, ACCEPTED)])
    assert mentions(library, articles[0]) == ["Solheim"]
    library.review.finish()


def test_the_search_ends_where_it_is_cancelled(library):
    take(library, *(incoming(f"{n}.txt", f"{n} Solheim") for n in range(200)))
    phrase = Phrase("Solheim", Target(label_of(library)))
    asked = count()
    parts = list(library.review.candidates([phrase], None, ANA.uuid, lambda: next(asked) > 1))
    assert parts[0].total == 200
    assert parts[-1].done < 200


def test_many_names_are_looked_for_without_asking_the_index(library, articles):
    names = [f"Nobody{n}" for n in range(100)]
    assert len(candidates(library, *names, "Solheim")) == 5


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_decided_in_whatever_order_undoing_all_leaves_what_was_there(library, articles, seed):
    chance = Random(seed)
    found = candidates(library, "Solheim", any_case=True)
    before, standing = things(library.db), dict.fromkeys(found)
    batches = 0
    for _ in range(25):
        what = chance.random()
        if what < 0.15:
            library.review.finish()
        elif what < 0.3 and (library.review.under_way() or next_name(library) == NAME):
            assert undo(library) == NAME
        else:
            some = chance.sample(found, chance.randrange(1, 4))
            verdicts = [chance.choice((ACCEPTED, REJECTED, UNDECIDED)) for _ in some]
            told = [Decision(one, verdict, standing[one]) for one, verdict in zip(some, verdicts, strict=True)]
            made = library.review.decide("Solheim", told)
            standing.update({one: decided.standing for one, decided in zip(some, made, strict=True)})
            batches += 1
        assert library.check() == []
    library.review.finish()
    while next_name(library) == NAME:
        undo(library)
    assert batches
    assert things(library.db) == before


def next_name(library: Library) -> str:
    action = library.history.next_undo([ANA.uuid])
    return action.name if action is not None else ""
