"""What one yes settles in its article: words that are wanted everywhere already, and parts of a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.block import Block
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.suggestion import Named, Suggestion, SuggestionDecision, part_words, settled_with
from annotations.search.listing import Filter, Sort
from annotations.store import annotators, wanted
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.proof import broken, things

TEXT = "Sarre rose. In Sarre nobody slept; Sarre Vale did.\n"
NAMES = "Ilse Kast spoke. Then Kast left. Ilse waved, and Kast waved. The Ilse flows.\n"
LATER, RULE = "later.txt", "rule"


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """A name that is wanted everywhere, and articles that came later."""
    with made(tmp_path / "library.newsgloss") as opened:
        take(opened, incoming("0.txt", TEXT), incoming("other.txt", TEXT + "Other.\n"))
        opened.annotations.add(rows(mention("0.txt", "Sarre", "Place", TEXT) | {"everywhere": True}))
        take(opened, incoming(LATER, TEXT + "Later.\n"), incoming("names.txt", NAMES))
        yield opened
        opened.suggestions.finish()
        assert broken(opened.db) == []
        assert opened.check() == []


def label_of(library: Library, name: str = "Place") -> str:
    return next(code.uuid for code in library.codebook.all().values() if (code.kind, code.name) == ("label", name))


def offer(
    library: Library, name: str, text: str, words: str, nth: int = 0, label: str = "Place", sure: float = 0.9, **more
) -> Suggestion:
    """A suggestion of the nth place of words, as an article's suggestions have it."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    article, code = library.articles.find(name), label_of(library, label)
    place = at, at + len(words)
    return Suggestion(
        article.uuid, article.id, article.revision_id, *place, words, code, None, sure, "learned", "", **more
    )  # fmt: skip


def say(library: Library, one: Suggestion, verdict: str = ACCEPTED, *others: Suggestion, **more) -> Decided:
    """Decide as the page does, which tells the places that go along."""
    if verdict == ACCEPTED:
        along = settled_with(one, more.get("label") or one.label, others, everywhere=more.get("everywhere", False))
        more.setdefault("places", tuple((other.start, other.end) for other in along))
    (done,) = library.suggestions.decide([SuggestionDecision(Named.read(one.id), verdict, **more)], [one, *others])
    return done


def marked(library: Library, name: str = LATER) -> list[tuple[str | None, int, str]]:
    """Words, where they begin, and where the mention is from."""
    found = library.annotations.reader().of_article(library.articles.find(name).id)
    return [(one.quote, one.spans[0][0], one.origin) for one in found if one.kind == "mention"]


def sarre(library: Library, nth: int, **more) -> Suggestion:
    return offer(library, LATER, TEXT, "Sarre", nth, wanted=True, **more)


def all_three(library: Library) -> list[Suggestion]:
    return [sarre(library, nth) for nth in range(3)]


def test_a_yes_in_an_article_that_came_later_settles_all_places_that_are_offered_there_in_the_same_action(library):
    assert marked(library) == []
    library.suggestions.finish()
    before = things(library.db)
    say(library, sarre(library, 0), ACCEPTED, *all_three(library))
    assert marked(library) == [("Sarre", 0, "accepted"), ("Sarre", 15, RULE), ("Sarre", 35, RULE)]
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    assert things(library.db) == before


def test_what_is_not_offered_is_left_alone(library):
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 2))
    assert [one[1] for one in marked(library)] == [0, 35]


def test_the_library_tells_with_each_suggestion_whether_its_words_are_wanted_everywhere(library):
    memory = library.suggestions.memory(ANA.uuid, None)
    told = {
        one.quote: one.wanted for one in library.suggestions.of(library.articles.find(LATER).uuid, ANA.uuid, memory)
    }
    assert told["Sarre"]
    say(library, offer(library, "other.txt", TEXT, "Sarre"), REJECTED, everywhere=True)
    again = library.suggestions.of(
        library.articles.find(LATER).uuid, ANA.uuid, library.suggestions.memory(ANA.uuid, None)
    )
    assert not any(one.wanted for one in again)


def test_a_mark_of_everywhere_that_is_deleted_is_rejected_by_that_and_does_not_come_back(library):
    say(library, sarre(library, 0), ACCEPTED, *all_three(library))
    library.suggestions.finish()
    taken = library.annotations.reader().of_article(library.articles.find(LATER).id)[1]
    library.annotations.delete([taken.uuid])
    left = [("Sarre", 0, "accepted"), ("Sarre", 35, RULE)]
    assert marked(library) == left
    memory = library.suggestions.memory(ANA.uuid, None)
    found = library.suggestions.of(library.articles.find(LATER).uuid, ANA.uuid, memory)
    assert 15 not in {one.start for one in found}
    say(library, sarre(library, 2), ACCEPTED, sarre(library, 1))
    assert [one[1] for one in marked(library)] == [0, 35]
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    library.history.undo([ANA.uuid])
    assert len(marked(library)) == 3


def test_what_is_deleted_counts_as_a_no_to_the_words_everywhere_as_a_reject_does(library):
    for _ in range(2):
        marks = library.annotations.reader().of_article(library.articles.find("other.txt").id)
        assert marks[0].origin == RULE
        library.annotations.delete([marks[0].uuid])
    take(library, incoming("third.txt", TEXT))
    say(library, offer(library, LATER, TEXT, "Sarre"))
    assert marked(library, "other.txt") == []


def test_an_own_mention_that_is_deleted_is_rejected_by_nothing(library):
    library.annotations.add(rows(mention(LATER, "Vale", "Place", TEXT)))
    (mark,) = library.annotations.reader().of_article(library.articles.find(LATER).id)
    library.annotations.delete([mark.uuid])
    assert library.db.execute("SELECT count(*) FROM decision WHERE occurrence >= 0").fetchone() == (0,)


def test_to_look_at_a_mark_settles_nothing_else(library):
    seen = offer(library, "other.txt", TEXT, "Sarre", 0)
    other = offer(library, "other.txt", TEXT, "Sarre", 2, wanted=True)
    say(library, seen, places=((other.start, other.end),))
    assert [one[1:] for one in marked(library, "other.txt")] == [(0, "accepted"), (15, RULE)]
    looked_at = replace(seen, wanted=True, annotation="11111111-1111-4111-8111-111111111111")
    assert settled_with(looked_at, seen.label, [other]) == []


def test_a_place_that_was_rejected_with_the_label_stays_so_and_one_with_another_label_does_not(library):
    say(library, sarre(library, 1), REJECTED)
    say(library, replace(sarre(library, 2), label=label_of(library, "Person")), REJECTED)
    say(library, sarre(library, 0), places=((15, 20), (35, 40)))
    assert [one[1] for one in marked(library)] == [0, 35]


def test_a_yes_takes_along_what_is_offered_in_the_matter_of_the_page_only_if_it_stands_there_too(library):
    text = TEXT + "Sarre news. Sarre!\n"
    blocks = [Block("paragraph", 0, len(TEXT)), Block("furniture", len(TEXT), len(text))]
    take(library, incoming("page.txt", text, blocks))
    memory = library.suggestions.memory(ANA.uuid, None)
    offered = library.suggestions.of(library.articles.find("page.txt").uuid, ANA.uuid, memory)
    assert [(one.start, one.furniture) for one in offered if one.quote == "Sarre"] == [
        (0, False), (15, False), (35, False), (len(TEXT), True), (len(TEXT) + 12, True),
    ]  # fmt: skip
    say(library, offered[0], ACCEPTED, *offered)
    assert [one[1] for one in marked(library, "page.txt")] == [0, 15, 35]
    say(library, offered[-1], ACCEPTED, *offered)
    assert [one[1] for one in marked(library, "page.txt")] == [0, 15, 35, len(TEXT), len(TEXT) + 12]


def test_an_answer_in_an_open_article_begins_it_and_undo_takes_that_back(library):
    def states() -> dict[str, str]:
        ids = library.listing.ids(Filter(), Sort("added", False))
        return {row.name: row.state for row in library.listing.rows(ids, ANA.uuid)}

    for verdict in (ACCEPTED, REJECTED):
        one = SuggestionDecision(Named.read(sarre(library, 0).id), verdict)
        library.suggestions.decide([one], name="Answer", begins=True)
        assert {name for name, state in states().items() if state == "reading"} == {LATER}
        library.history.undo([ANA.uuid])
        assert states()[LATER] == "unread"
    # A file of answers, and a list of many articles, are no reading.
    library.suggestions.decide([one])
    assert states()[LATER] == "unread"


def test_a_yes_with_another_label_settles_nothing(library):
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 1), label=label_of(library, "Person"))
    assert len(marked(library)) == 1
    # Nor does the library believe it.
    say(library, sarre(library, 2), label=label_of(library, "Person"), places=((15, 20),))
    assert len(marked(library)) == 2


def test_words_that_nobody_wanted_everywhere_or_that_are_wanted_nowhere_are_settled_one_by_one(library):
    vale = offer(library, LATER, TEXT, "Vale", wanted=True)
    say(library, vale, places=((35, 40),))
    say(library, offer(library, "other.txt", TEXT, "Sarre"), REJECTED, everywhere=True)
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 1))
    assert [one[2] for one in marked(library)] == ["accepted"] * 2


def test_a_no_everywhere_holds_for_a_yes_that_is_told_together_with_it(library):
    told = [
        SuggestionDecision(Named.read(offer(library, "other.txt", TEXT, "Sarre").id), REJECTED, everywhere=True),
        SuggestionDecision(Named.read(sarre(library, 0).id), ACCEPTED, places=((15, 20),)),
    ]
    library.suggestions.decide(told)
    assert marked(library) == [("Sarre", 0, "accepted")]


def test_a_label_that_was_retired_since_is_spread_no_further(library):
    offered = all_three(library)
    library.codebook.retire(label_of(library))
    say(library, offered[0], ACCEPTED, *offered)
    assert len(marked(library)) == 1


def test_a_yes_that_changes_nothing_settles_nothing(library):
    library.annotations.add(rows(mention(LATER, "Sarre", "Place", TEXT)))
    assert say(library, sarre(library, 0), ACCEPTED, *all_three(library)).why
    assert len(marked(library)) == 1


def test_other_words_are_never_settled_whatever_places_are_told(library):
    say(library, sarre(library, 0), places=((24, 30), (15, 20), (15, 19), (400, 500)))
    assert [one[:2] for one in marked(library)] == [("Sarre", 0), ("Sarre", 15)]


def test_lines_of_a_file_accept_what_they_say_and_nothing_more(library):
    told = SuggestionDecision(Named.read(sarre(library, 0).id), ACCEPTED)
    library.suggestions.decide([told], all_three(library))
    assert len(marked(library)) == 1


def kast(library: Library, words: str, nth: int = 0, sure: float = 0.9) -> Suggestion:
    return offer(library, "names.txt", NAMES, words, nth, "Person", sure)


def test_a_yes_everywhere_to_a_name_settles_its_parts_in_the_article_where_they_are_sure(library):
    full = kast(library, "Ilse Kast")
    offered = [
        kast(library, "Kast", 1),
        kast(library, "Kast", 2),
        kast(library, "Ilse", 1),
        kast(library, "Ilse", 2, 0.5),
    ]
    say(library, full, ACCEPTED, *offered, everywhere=True)
    assert [one[:2] for one in marked(library, "names.txt")] == [
        ("Ilse Kast", 0), ("Kast", 22), ("Ilse", 33), ("Kast", 49),
    ]  # fmt: skip
    # Nothing is said of the parts elsewhere.
    me = annotators.by_uuid(library.db, ANA.uuid)
    assert me is not None
    assert set(wanted.asked(library.db, me)) == {"Sarre", "Ilse Kast"}
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    assert marked(library, "names.txt") == []


def test_a_part_with_another_label_and_a_no_everywhere_leave_the_parts_alone(library):
    library.codebook.add("label", "Ship")
    full = kast(library, "Ilse Kast")
    ship = offer(library, "names.txt", NAMES, "Ilse", 1, "Ship")
    say(library, full, ACCEPTED, ship, everywhere=True)
    assert [one[0] for one in marked(library, "names.txt")] == ["Ilse Kast"]
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    kasts = kast(library, "Kast", 1)
    say(library, full, REJECTED, kasts, everywhere=True, places=((kasts.start, kasts.end),))
    say(library, kast(library, "Kast", 1))
    assert [one[0] for one in marked(library, "names.txt")] == ["Kast"]


def test_a_part_that_stands_for_somebody_else_is_left_alone(library):
    person = label_of(library, "Person")
    ilse, felipe = library.entities.add("Ilse Kast", person), library.entities.add("Felipe Kast", person)
    full = replace(kast(library, "Ilse Kast"), entity=ilse)
    parts = [kast(library, "Kast", 1), replace(kast(library, "Kast", 2), entity=felipe)]
    say(library, full, ACCEPTED, *parts, everywhere=True)
    found = library.annotations.reader().of_article(library.articles.find("names.txt").id)
    assert [(one.quote, one.spans[0][0], one.entity) for one in found] == [
        ("Ilse Kast", 0, "Ilse Kast"), ("Kast", 22, "Ilse Kast"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("José Antonio Kast", ("José", "Kast")), ("Kast", ()), ("Li Wei", ("Wei",)), ("van Doren", ("Doren",)),
        ("A B C D E F", ()), ("Nora Nora", ("Nora",)),
    ],
)  # fmt: skip
def test_parts_of_a_name_are_its_first_and_its_last_word_that_begin_with_a_capital(name, parts):
    assert part_words(name) == parts
