"""Words of a text are kept as examples of a label or topic, each once, with the title they are from."""

from __future__ import annotations

import pytest

from annotations.model.errors import InvalidInput
from annotations.model.example import LONGEST, Example, example_of, picked, with_example
from tests.store.merging import PERSON
from tests.store.test_codebook import one_step


def test_picked_words_are_kept_on_one_line_with_the_title_they_are_from(library):
    with one_step(library, "Keep an example of Person"):
        assert library.codebook.add_example(PERSON, "José\n Kast", "A vote")
    assert library.codebook.versions(PERSON)[0].examples == ("“José Kast” — A vote",)
    assert library.codebook.versions(PERSON)[0].definition == library.codebook.versions(PERSON)[1].definition


def test_the_same_words_are_kept_once_whatever_their_capitals_and_title(library):
    library.codebook.change(PERSON, examples='["José Kast"]')
    count = len([*library.history.actions()])
    assert not library.codebook.add_example(PERSON, "JOSÉ  Kast", "A vote")
    assert library.codebook.add_example(PERSON, "Milei", "A vote")
    assert not library.codebook.add_example(PERSON, "Milei", "Another")
    assert library.codebook.versions(PERSON)[0].examples == ("José Kast", "“Milei” — A vote")
    assert len([*library.history.actions()]) == count + 1


def test_nothing_is_no_example(library):
    with pytest.raises(InvalidInput):
        library.codebook.add_example(PERSON, " \n ", "A vote")


def test_a_line_says_the_words_and_the_title_again():
    for one in (Example("Kast"), Example("Kast", "A vote"), Example("He said “no” — twice", "Vote “late”")):
        assert example_of(one.line) == one
    assert example_of("“Kast”") == Example("“Kast”")


def test_a_long_quote_is_cut_at_a_word():
    long = picked("word " * 200, "A vote")
    assert len(long.quote) <= LONGEST + 1
    assert long.quote.endswith("word…")
    assert with_example([long.line], long) is None
