"""Words wanted everywhere, decided on again: what nobody has looked at follows, in the same action."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED
from annotations.model.suggestion import Named, SuggestionDecision
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.proof import broken, things

TEXT = "Sarre rose. In Sarre nobody slept, and বাংলা slept.\n"
LAST = "9.txt"


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """Ten articles with the same two places of a name."""
    with made(tmp_path / "library.newsgloss") as opened:
        take(opened, *(incoming(f"{n}.txt", TEXT + f"Day {n}.\n") for n in range(10)))
        yield opened
        opened.suggestions.finish()
        assert broken(opened.db) == []
        assert opened.check() == []


def everywhere(library: Library, name: str, label: str, words: str = "Sarre") -> None:
    library.annotations.add(rows(mention(name, words, label, TEXT) | {"everywhere": True}))


def label_of(library: Library, name: str) -> str:
    return next(code.uuid for code in library.codebook.all().values() if (code.kind, code.name) == ("label", name))


def say(library: Library, name: str, verdict: str, place: int = 0, offered: str = "Place", **more) -> Decided:
    """Decide on a place of the name, as the suggestion's keys do."""
    article = library.articles.find(name)
    start = (0, TEXT.index("Sarre", 1))[place]
    named = Named(article.uuid, article.revision_id, start, start + 5, label_of(library, offered))
    (done,) = library.suggestions.decide([SuggestionDecision(named, verdict, **more)])
    assert not done.why
    return done


def marked(library: Library, name: str = LAST) -> list[tuple[str | None, str]]:
    found = library.annotations.reader().of_article(library.articles.find(name).id)
    return [(one.label, one.origin) for one in found if one.kind == "mention"]


RULE = ("Place", "rule")


def test_marks_of_what_is_mostly_rejected_go_and_come_again_with_a_yes_and_with_an_undo(library):
    everywhere(library, "0.txt", "Place")
    assert marked(library) == [RULE] * 2
    assert say(library, "1.txt", REJECTED).gone == 0
    assert marked(library) == [RULE] * 2
    library.suggestions.finish()
    before = things(library.db)
    # Of two places in each of eight articles: it is told how many went.
    assert say(library, "1.txt", REJECTED, place=1).gone == 16
    assert marked(library) == []
    assert say(library, "2.txt", ACCEPTED).gone == 0
    assert marked(library) == []
    say(library, "2.txt", ACCEPTED, place=1)
    assert marked(library) == [RULE] * 2
    # All of it is one action.
    library.suggestions.finish()
    library.history.undo([ANA.uuid])
    assert things(library.db) == before


def test_what_is_mostly_accepted_with_another_label_wanted_everywhere_has_that_one(library):
    everywhere(library, "0.txt", "Place")
    place, person = label_of(library, "Place"), label_of(library, "Person")
    say(library, "1.txt", ACCEPTED, label=person, everywhere=True)
    # Once the one and once the other: nobody can say which.
    assert marked(library) == []
    say(library, "1.txt", ACCEPTED, 1, label=person)
    assert marked(library) == [("Person", "rule")] * 2
    for at in (0, 1):
        say(library, "2.txt", ACCEPTED, at, "Person", label=place)
    # Three times a place, and twice a person.
    assert marked(library) == [RULE] * 2


def test_after_a_no_to_all_places_the_second_yes_marks_them_again(library):
    everywhere(library, "0.txt", "Place")
    say(library, "1.txt", REJECTED, everywhere=True)
    assert marked(library) == []
    say(library, "2.txt", ACCEPTED)
    assert marked(library) == []
    done = say(library, "2.txt", ACCEPTED, place=1)
    assert marked(library) == [RULE] * 2
    say(library, "2.txt", UNDECIDED, place=1, standing=done.standing)
    assert marked(library) == []


def test_words_that_were_wanted_nowhere_and_never_everywhere_are_not_marked_by_a_yes(library):
    library.annotations.add(rows(mention("0.txt", "Sarre", "Place", TEXT)))
    say(library, "1.txt", REJECTED, everywhere=True)
    for name in ("2.txt", "3.txt", "4.txt"):
        say(library, name, ACCEPTED)
    assert marked(library) == []


def test_articles_that_came_later_and_those_reviewed_stay_as_they_are(library):
    everywhere(library, "0.txt", "Place")
    library.annotations.add(rows(mention("3.txt", "বাংলা", "Person", TEXT)))
    say(library, "1.txt", REJECTED)
    say(library, "1.txt", REJECTED, place=1)
    # The marks of an article that somebody has in hand are before the eyes.
    assert (marked(library, "3.txt"), marked(library)) == ([RULE, RULE, ("Person", "imported")], [])
    library.suggestions.finish()
    take(library, incoming("later.txt", TEXT + "Later.\n"))
    library.annotations.add(rows(*(mention(name, "Sarre", "Place", TEXT) for name in ("4.txt", "5.txt"))))
    assert (marked(library), marked(library, "later.txt")) == ([RULE] * 2, [])


def test_a_mark_with_a_note_or_another_name_stays(library):
    everywhere(library, "0.txt", "Place")
    here = library.annotations.reader().of_article(library.articles.find(LAST).id)
    add_annotations(library.session, [NewAnnotation("note", body="Which?", target=here[0].uuid)])
    say(library, "1.txt", REJECTED)
    say(library, "1.txt", REJECTED, place=1)
    assert marked(library) == [RULE]
    assert marked(library, "8.txt") == []


def test_a_file_of_annotations_is_judged_as_a_whole(library):
    everywhere(library, "0.txt", "Place")
    more = [mention(f"{n}.txt", "Sarre", "Person", TEXT) for n in (1, 2, 3)]
    library.annotations.add(rows(*more))
    # As a person they were never wanted everywhere, and as a place they are no longer sure.
    assert marked(library) == []
    assert library.history.next_undo([ANA.uuid]).name == "Annotate: 3 mentions"
    library.history.undo([ANA.uuid])
    assert marked(library) == [RULE] * 2


def test_a_decision_that_changes_nothing_elsewhere_writes_nothing_there(library):
    everywhere(library, "0.txt", "Place")
    before = {key: one for key, one in things(library.db).items() if key[0] == "annotation"}
    say(library, "1.txt", ACCEPTED)
    after = {key: one for key, one in things(library.db).items() if key[0] == "annotation"}
    assert len([key for key in before if before[key] != after[key]]) == 1
    assert before.keys() == after.keys()


def test_a_mark_by_hand_is_a_yes_too(library):
    everywhere(library, "0.txt", "Place")
    for at in (0, 1):
        say(library, "1.txt", REJECTED, at)
    assert marked(library) == []
    new = [
        NewAnnotation("mention", library.articles.find("2.txt").uuid, ((at, at + 5),), label_of(library, "Place"))
        for at in (0, TEXT.index("Sarre", 1))
    ]
    add_annotations(library.session, new)
    assert marked(library) == [RULE] * 2
    library.history.undo([ANA.uuid])
    assert marked(library) == []
