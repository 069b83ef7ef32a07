"""Suggestions in a very long article: its known names and the sure patterns, and nothing that a model would find."""

from __future__ import annotations

import pytest

from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.suggestion import LONG
from tests.store.making import ANA, incoming, made, take
from tests.store.test_suggestions import FRESH, mentions_of, offered, rows, said, text_of

FILL = "So it went on. " * (LONG // 15 + 1) + "\n\n"
END = f"Ilse Kast left Norda. Nordan ships stayed; Ilse Kast waved.\n{FRESH.replace('Kelso', 'town')}"
LONGEST = f"A long day\n\n{FILL}{END}"


@pytest.fixture
def library(tmp_path):
    """Twelve articles that are marked, and a long one."""
    with made(tmp_path / "library.newsgloss") as opened:
        take(opened, *(incoming(f"{n:02d}.txt", text_of(n)) for n in range(12)))
        take(opened, incoming("long.txt", LONGEST), incoming("fresh.txt", FRESH), incoming("later.txt", END))
        for n in range(12):
            opened.annotations.add(rows(*mentions_of(f"{n:02d}.txt", text_of(n))))
        yield opened
        opened.suggestions.finish()
        assert opened.check() == []


def test_known_names_are_offered_wherever_they_stand_as_whole_words(library):
    found = offered(library, "long.txt")
    assert [one.quote for one in found] == ["Ilse Kast", "Norda", "Ilse Kast"]
    assert all(LONGEST[one.start : one.end] == one.quote for one in found)
    assert {one.kind for one in found} == {"name"}
    assert found[0].reason.startswith("marked 4 times in other articles")


def test_what_the_model_would_find_is_left_out(library, tmp_path):
    library.suggestions.train(ANA.uuid, tmp_path / "models")
    assert "Jonas Petrell" in [one.quote for one in offered(library, "later.txt", tmp_path / "models")]
    found = offered(library, "long.txt", tmp_path / "models")
    assert [one.quote for one in found] == ["Ilse Kast", "Norda", "Ilse Kast"]


def test_a_no_is_kept_to_and_a_name_marked_there_is_known_there_and_elsewhere(library):
    first, town, second = offered(library, "long.txt")
    library.suggestions.decide([said(first, REJECTED), said(town, ACCEPTED)])
    library.suggestions.finish()
    assert [one.start for one in offered(library, "long.txt")] == [second.start]
    at = LONGEST.index("Murvale")
    library.annotations.add(
        rows({"article": "long.txt", "kind": "mention", "start": at, "end": at + 7, "label": "Place"})
    )
    assert "Murvale" in [one.quote for one in offered(library, "fresh.txt")]


def test_words_of_a_long_article_that_nobody_marked_are_not_taken_for_refused(library):
    memory = library.suggestions.memory(ANA.uuid, None)
    before = dict(memory.learner.known.passed)
    library.annotations.add(rows({"article": "long.txt", "kind": "mention", "start": 0, "end": 10, "label": "Person"}))
    memory.follow(library.db)
    assert memory.learner.known.passed["Ilse Kast"] == before.get("Ilse Kast", 0)
    assert "A long day" in memory.learner.known.strings


def test_a_pattern_that_was_mostly_marked_is_offered(library):
    days = "They met on 3 March 2021. The bank paid on 4 March 2021.\n"
    take(library, incoming("days.txt", days), incoming("long days.txt", f"Days\n\n{FILL}It was 17 May 2022.\n"))
    places = [(days.index(words), words) for words in ("3 March 2021", "4 March 2021")]
    library.annotations.add(
        rows(
            *(
                {"article": "days.txt", "kind": "mention", "start": at, "end": at + len(words), "label": "Day"}
                for at, words in places
            )
        )
    )
    found = offered(library, "long days.txt")
    assert [(one.quote, one.kind, one.reason) for one in found] == [("17 May 2022", "pattern", "looks like a day")]


def test_of_names_that_overlap_the_longer_is_offered(library):
    take(
        library, incoming("bank.txt", "The Norda Bank paid.\n"), incoming("long bank.txt", f"A\n\n{FILL}Norda Bank!\n")
    )
    library.annotations.add(rows({"article": "bank.txt", "kind": "mention", "start": 4, "end": 14, "label": "Bank"}))
    assert [one.quote for one in offered(library, "long bank.txt")] == ["Norda Bank"]
