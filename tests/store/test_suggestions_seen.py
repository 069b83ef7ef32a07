"""What counts as passed over: only what stood in an article that somebody has gone through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, Decision
from annotations.model.suggestion import Named, Suggestion, SuggestionDecision
from annotations.suggest.marks.memory import Memory
from tests.store.making import ANA, incoming, made, mention, rows, take

TOWNS = ("Norda", "Lysmark", "Xanten", "Brunholm", "Kelso", "Ardmore", "Tarn", "Quell")
PEOPLE = ("Ilse Kast", "Aron Teveld", "Mira Sandoval", "Otto Lindqvist", "Hana Kubo", "Ewa Nowak")
NAMES = tuple(f"{n}.txt" for n in range(8))


def text_of(n: int) -> str:
    """Ten places of names that are known, and some of which nobody knows anything."""
    here, there = TOWNS[n % 8], TOWNS[(n + 3) % 8]
    one, other = PEOPLE[n % 6], PEOPLE[(n + 1) % 6]
    return (
        f"News of {here}\n\n{one} of {here} met {other} and Jonas Petrell on Monday, 3 May 2021. The Harbour Board of "
        f"{there} said no.\n\nIn Norda, {one} and {other} left for {there}. Old Murvale and the River Sarre froze.\n"
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Iterator[Library]:
    """Eight articles, and the entities whose names stand in them; a test takes back what it does."""
    with made(tmp_path_factory.mktemp("seen") / "library.newsgloss") as opened:
        take(opened, *(incoming(name, text_of(n)) for n, name in enumerate(NAMES)))
        for label, names in (("Place", TOWNS), ("Person", PEOPLE)):
            for name in names:
                opened.entities.add(name, label_of(opened, label))
        yield opened
        assert opened.check() == []


@pytest.fixture(autouse=True)
def as_before(library) -> Iterator[None]:
    last = library.history.next_undo([ANA.uuid]).uuid
    yield
    undo_to(library, last)


def label_of(library: Library, name: str) -> str:
    return next(code.uuid for code in library.codebook.all().values() if (code.kind, code.name) == ("label", name))


def undo_to(library: Library, last: str) -> None:
    library.suggestions.finish()
    while library.history.next_undo([ANA.uuid]).uuid != last:
        library.history.undo([ANA.uuid])


def uuid(library: Library, name: str) -> str:
    return library.articles.find(name).uuid


def offered(library: Library, name: str, memory: Memory) -> list[Suggestion]:
    return library.suggestions.of(uuid(library, name), ANA.uuid, memory)


def all_offered(library: Library, memory: Memory) -> dict[str, list[tuple[int, int, str]]]:
    return {name: [(one.start, one.end, one.quote) for one in offered(library, name, memory)] for name in NAMES}


def fresh(library: Library) -> Memory:
    return library.suggestions.memory(ANA.uuid, None)


def decide(library: Library, memory: Memory, name: str, count: int, verdict: str = ACCEPTED) -> None:
    """Decide the first suggestions of an article."""
    told = [SuggestionDecision(Named.read(one.id), verdict) for one in offered(library, name, memory)[:count]]
    library.suggestions.decide(told)
    library.suggestions.finish()


def mark_everywhere(library: Library, words: str) -> int:
    """Accept all places of a name in the review of it, as a person does from one article."""
    entity = next(one for one in library.entities if one.name == words)
    parts = library.review.candidates(library.review.phrases_of(entity.uuid), None, ANA.uuid, lambda: False)
    found = [one for part in parts for one in part.candidates]
    library.review.decide(words, [Decision(one, ACCEPTED) for one in found])
    library.review.finish()
    return len(found)


def through(library: Library, memory: Memory) -> dict[str, bool | None]:
    """Which of the articles in which anything was decided somebody has gone through."""
    return {library.articles.find(n).name: memory.learned[library.articles.find(n).id].through for n in NAMES
            if library.articles.find(n).id in memory.learned}  # fmt: skip


def numbers(memory: Memory) -> tuple[int, int]:
    """How many suggestions were right, and how many rejected or passed over."""
    return sum(one.right for one in memory.tally.values()), sum(one.wrong for one in memory.tally.values())


def test_a_name_that_was_marked_everywhere_takes_no_other_suggestion_away(library):
    memory = fresh(library)
    before = all_offered(library, memory)
    assert mark_everywhere(library, "Norda") > len(NAMES)
    wanted = {name: [one for one in found if one[2] != "Norda"] for name, found in before.items()}
    # Asked several times, as in a window: with each the gate learns from what was done before.
    for _ in range(4):
        assert all_offered(library, memory) == wanted
        library.codebook.set_key(label_of(library, "Event"), None)
        library.articles.set_field(uuid(library, "0.txt"), "title", [])
    assert all_offered(library, fresh(library)) == wanted
    assert numbers(memory)[1] == 0


def test_two_names_marked_everywhere_do_not_make_an_article_reviewed_either(library):
    for words in ("Norda", "Kelso", "Ilse Kast", "Hana Kubo"):
        mark_everywhere(library, words)
    memory = fresh(library)
    all_offered(library, memory)
    assert not any(one.through for one in memory.learned.values())
    assert memory.learner.known.passed.total() == 0
    # "Everywhere" still marks there: nobody has worked on the articles.
    library.annotations.add(rows(mention("0.txt", "Old Murvale", "Place", text_of(0)) | {"everywhere": True}))
    there = library.annotations.reader().of_article(library.articles.find("5.txt").id)
    assert ("Old Murvale", "rule") in {(one.quote, one.origin) for one in there}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 4)), min_size=1, max_size=6, unique_by=lambda p: p[0]))
def test_of_articles_that_were_begun_nothing_vanishes_elsewhere(library, begun):
    last = library.history.next_undo([ANA.uuid]).uuid
    memory = fresh(library)
    before = all_offered(library, memory)
    for name, count in begun:
        decide(library, memory, name, count)
        now = all_offered(library, memory)
        for other in NAMES:
            left = set(before[other]) - set(now[other])
            assert len(left) <= next((n for one, n in begun if one == other), 0), other
    again = all_offered(library, fresh(library))
    assert {name: set(found) for name, found in again.items()} == {name: set(found) for name, found in now.items()}
    undo_to(library, last)


def test_an_article_of_which_most_was_decided_or_that_is_done_was_gone_through(library):
    memory = fresh(library)
    decide(library, memory, "0.txt", 3)
    decide(library, memory, "1.txt", 8)
    memory.follow(library.db)
    assert through(library, memory) == {"0.txt": False, "1.txt": True}
    library.articles.set_state([uuid(library, "0.txt")], "done")
    memory.follow(library.db)
    assert through(library, memory) == {"0.txt": True, "1.txt": True}
    library.history.undo([ANA.uuid])
    memory.follow(library.db)
    assert through(library, memory) == {"0.txt": False, "1.txt": True}


def test_what_is_rejected_counts_at_once_and_what_was_passed_over_once(library):
    memory = fresh(library)
    decide(library, memory, "0.txt", 2, REJECTED)
    decide(library, memory, "1.txt", 2)
    memory.follow(library.db)
    assert numbers(memory) == (0, 2)
    decide(library, memory, "0.txt", 1)
    decide(library, memory, "2.txt", 1)
    memory.follow(library.db)
    assert numbers(memory) == (3, 2)


def test_after_few_articles_with_mostly_no_the_next_still_has_its_names(library):
    memory = fresh(library)
    for name in ("0.txt", "5.txt"):
        decide(library, memory, name, 5, REJECTED)
        decide(library, memory, name, 5)
    memory.follow(library.db)
    assert True in through(library, memory).values()
    assert {"Mira Sandoval", "Otto Lindqvist"} <= {words for _, _, words in all_offered(library, memory)["2.txt"]}


def test_what_the_cache_has_of_articles_that_were_gone_through_is_what_the_library_says(library, tmp_path):
    memory = library.suggestions.memory(ANA.uuid, tmp_path)
    for name, count in (("0.txt", 3), ("1.txt", 9), ("2.txt", 1), ("3.txt", 9)):
        decide(library, memory, name, count)
        memory.follow(library.db)
    memory.save(library.db)
    again = library.suggestions.memory(ANA.uuid, tmp_path)
    assert {n: one.through for n, one in again.learned.items()} == {n: one.through for n, one in memory.learned.items()}
    assert all_offered(library, again) == all_offered(library, memory)
    library.history.undo([ANA.uuid])
    assert +library.suggestions.memory(ANA.uuid, tmp_path).learner.known.passed == +fresh(library).learner.known.passed
