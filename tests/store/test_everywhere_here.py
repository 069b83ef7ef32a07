"""What one yes settles in its article: words that are wanted everywhere already, and parts of a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.suggestion import Named, Suggestion, SuggestionDecision, part_words
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
    library: Library, name: str, text: str, words: str, nth: int = 0, label: str = "Place", sure: float = 0.9
) -> Suggestion:
    """A suggestion of the nth place of words, as an article's suggestions have it."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    article, code = library.articles.find(name), label_of(library, label)
    place = at, at + len(words)
    return Suggestion(
        article.uuid, article.id, article.revision_id, *place, words, code, None, sure, "learned", "",
    )  # fmt: skip


def say(library: Library, one: Suggestion, verdict: str = ACCEPTED, *others: Suggestion, **more) -> None:
    (done,) = library.suggestions.decide([SuggestionDecision(Named.read(one.id), verdict, **more)], [one, *others])
    assert not done.why


def marked(library: Library, name: str = LATER) -> list[tuple[str | None, int, str]]:
    """Words, where they begin, and where the mention is from."""
    found = library.annotations.reader().of_article(library.articles.find(name).id)
    return [(one.quote, one.spans[0][0], one.origin) for one in found if one.kind == "mention"]


def sarre(library: Library, nth: int, **more) -> Suggestion:
    return offer(library, LATER, TEXT, "Sarre", nth, **more)


def test_the_first_yes_in_an_article_that_came_later_marks_the_other_places_there_in_the_same_action(library):
    assert marked(library) == []
    library.suggestions.finish()
    before = things(library.db)
    say(library, sarre(library, 0))
    # Not in “Sarre Vale”, which is another name.
    assert marked(library) == [("Sarre", 0, "accepted"), ("Sarre", 15, RULE)]
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    assert things(library.db) == before


def test_a_place_that_was_offered_is_marked_too_though_more_stands_beside_it(library):
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 2))
    assert marked(library) == [("Sarre", 0, "accepted"), ("Sarre", 15, RULE), ("Sarre", 35, RULE)]


def test_what_was_taken_away_does_not_come_again_with_the_next_yes(library):
    say(library, sarre(library, 0))
    library.suggestions.finish()
    taken = library.annotations.reader().of_article(library.articles.find(LATER).id)[1]
    library.annotations.delete([taken.uuid])
    say(library, sarre(library, 2))
    assert marked(library) == [("Sarre", 0, "accepted"), ("Sarre", 35, "accepted")]


def test_what_was_taken_away_before_the_first_yes_does_not_come_again_either(library):
    at = offer(library, "other.txt", TEXT, "Sarre", 0)
    marks = library.annotations.reader().of_article(library.articles.find("other.txt").id)
    library.annotations.delete([marks[1].uuid])
    say(library, at)
    assert marked(library, "other.txt") == [("Sarre", 0, "accepted")]


def test_a_place_that_was_rejected_stays_so(library):
    say(library, sarre(library, 1), REJECTED)
    say(library, sarre(library, 0))
    assert marked(library) == [("Sarre", 0, "accepted")]


def test_a_yes_with_another_label_settles_nothing(library):
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 1), label=label_of(library, "Person"))
    assert marked(library) == [("Sarre", 0, "accepted")]


def test_unsure_words_are_marked_where_they_were_offered_alone(library):
    for nth in (0, 1):
        say(library, offer(library, "other.txt", TEXT, "Sarre", nth), REJECTED)
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 2))
    assert marked(library) == [("Sarre", 0, "accepted"), ("Sarre", 35, RULE)]


def test_words_that_nobody_wanted_everywhere_or_that_are_wanted_nowhere_are_settled_one_by_one(library):
    say(library, offer(library, LATER, TEXT, "Vale"))
    say(library, offer(library, "other.txt", TEXT, "Sarre"), REJECTED, everywhere=True)
    say(library, sarre(library, 0), ACCEPTED, sarre(library, 1))
    assert [one[2] for one in marked(library)] == ["accepted"] * 2


def test_a_mark_by_hand_is_a_first_yes_too(library):
    new = NewAnnotation("mention", library.articles.find(LATER).uuid, ((0, 5),), label_of(library))
    add_annotations(library.session, [new])
    assert marked(library) == [("Sarre", 0, "manual"), ("Sarre", 15, RULE)]
    library.history.undo([ANA.uuid])
    assert marked(library) == []


def test_rows_of_a_file_mark_what_they_say_and_nothing_more(library):
    library.annotations.add(rows(mention(LATER, "Sarre", "Place", TEXT)))
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


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("José Antonio Kast", ("José", "Kast")), ("Kast", ()), ("Li Wei", ("Wei",)), ("van Doren", ("Doren",)),
        ("A B C D E F", ()), ("Nora Nora", ("Nora",)),
    ],
)  # fmt: skip
def test_parts_of_a_name_are_its_first_and_its_last_word_that_begin_with_a_capital(name, parts):
    assert part_words(name) == parts
