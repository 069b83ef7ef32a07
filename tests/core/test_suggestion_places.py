"""Suggestions know the names of the world's countries and cities, whatever the language."""

from __future__ import annotations

import random
import string
from array import array
from itertools import pairwise

import pytest

from annotations.suggest.marks import atlas
from annotations.suggest.marks.ends import Ends
from annotations.suggest.marks.features import Habits, flatten, static
from annotations.suggest.marks.tokens import sentences


def found(text: str, usual=lambda word: "G") -> list[tuple[str, str]]:
    tokens = flatten(sentences(text))
    return [(text[tokens[a].start : tokens[b - 1].end], kind) for a, b, kind in atlas.places(tokens, usual)]


@pytest.mark.parametrize(
    "words", ["Germany", "Deutschland", "Allemagne", "Alemania", "Германия", "ドイツ", "Côte d’Ivoire"]
)
def test_a_country_is_known_in_many_languages(words):
    assert (words, atlas.COUNTRY) in found(words)


@pytest.mark.parametrize("words", ["Lusaka", "Ulaanbaatar", "San José", "Mailand", "Londres", "Париж"])
def test_a_city_is_known_as_it_is_called_there_and_a_large_one_in_other_languages(words):
    assert (words, atlas.CITY) in found(words)


def test_the_longest_name_is_taken():
    assert found("They flew to New York City, then to South Sudan.") == [
        ("New York City", atlas.CITY), ("South Sudan", atlas.COUNTRY),
    ]  # fmt: skip


def test_capitals_and_apostrophes_make_no_difference():
    assert ("KUWAIT CITY", atlas.CITY) in found("KUWAIT CITY, 25 July")
    assert ("Côte d'Ivoire", atlas.COUNTRY) in found("Côte d'Ivoire")


def test_a_word_in_small_letters_and_one_that_is_usually_small_is_no_place():
    assert found("they had a nice reading there") == []
    assert ("Nice", atlas.CITY) in found("Nice")
    assert found("Nice", usual=lambda word: "s") == []


@pytest.mark.parametrize("word", ["مصر", "मिस्र", "საქართველო", "독일"])
def test_where_there_are_no_capitals_a_word_is_a_place_by_itself(word):
    habits = Habits()
    habits.add(sentences(f"{word} {word}"))
    assert (word, atlas.COUNTRY) in found(word, habits.of)


def test_a_name_that_is_written_with_combining_marks_is_the_same():
    assert atlas.key("Co\u0302te d'Ivoire") == atlas.key("Côte d'Ivoire")


def test_a_place_does_not_go_on_in_the_next_line():
    tokens = flatten(parts := sentences("South\nSudan"))
    _, conditions = Ends(tokens, {len(parts[0])}, Habits()).of(0, 2, "Location")
    assert "place=country" not in conditions


def test_hardly_any_other_word_is_taken_for_a_place():
    dice = random.Random(4)
    words = ["".join(dice.choices(string.ascii_lowercase, k=14)).capitalize() for _ in range(50_000)]
    # Fourteen letters at random are no place. Each is looked up with up to four more behind it; 158,000 checksums among
    # 4,300,000,000 make nine to be expected.
    assert len(found(" ".join(words))) < 25


def test_the_file_holds_checksums_by_size_each_once():
    for numbers in atlas._kept().values():
        assert len(numbers) > 30_000
        assert all(a < b for a, b in pairwise(numbers))


def test_what_is_packed_is_unpacked():
    countries, cities = array("I", [1, 7]), array("I", [0, 2**32 - 1])
    assert atlas.unpacked(atlas.packed(countries, cities)) == {atlas.COUNTRY: countries, atlas.CITY: cities}
    assert atlas.unpacked(atlas.packed(array("I"), cities))[atlas.COUNTRY] == array("I")


def test_the_model_sees_where_a_place_begins_and_ends_and_what_stands_beside_it():
    (sentence,) = sentences("Officers in Addis Ababa said so")
    rows = static([sentence], Habits())[0]
    assert {"city=B"} <= set(rows[2])
    assert {"city=I."} <= set(rows[3])
    assert "+city=B" in rows[1]
    assert "-city=I." in rows[4]


@pytest.mark.parametrize(
    ("words", "place"),
    [("Addis Ababa", "city"), ("Addis", "part"), ("in Addis Ababa", "has"), ("Officers", "")],
)
def test_the_gate_sees_whether_a_candidate_is_a_place_a_part_of_one_or_has_one(words, place):
    text = "Officers in Addis Ababa said so"
    tokens = flatten(sentences(text))
    first = next(i for i, token in enumerate(tokens) if text.startswith(words, token.start))
    _, conditions = Ends(tokens, set(), Habits()).of(first, first + len(words.split()), "Location")
    assert f"place={place}" in conditions
    assert f"l=Location place={place}" in conditions
