"""Datelines."""

from __future__ import annotations

import pytest

from reader.articles.dateline import find_dateline
from reader.articles.lexicon import lexicon
from tests.articles.pages import ENGLISH, evidence, page, values, words


@pytest.mark.parametrize(
    ("words_", "place"),
    [
        ("PORTHAVEN -- The council voted.", "Porthaven"),
        ("PORTHAVEN — The council voted.", "Porthaven"),
        ("NEW PORTHAVEN, Dec 22 (AP) -- The council voted.", "New Porthaven"),
        ("PORTHAVEN, Iowa, Dec 23 (Reuters) - The council voted.", "Porthaven, Iowa"),
        ("Hafenstadt (dpa) - Der Rat hat beschlossen.", "Hafenstadt"),
        ("PUERTO NUEVO, 12 Dic. (EUROPA PRESS) - El concejo votó.", "Puerto Nuevo"),
        ("Porthaven – The council voted.", "Porthaven"),
        ("PORTHAVEN: The council voted.", "Porthaven"),
    ],
)
def test_datelines_are_found_with_their_place(words_: str, place: str) -> None:
    found = find_dateline(words_, lexicon("en"))
    assert found is not None
    assert found.place == place
    assert words_[found.end :][:3] in ("The", "Der", "El ")


@pytest.mark.parametrize(
    "words_",
    [
        "The council voted — at last — to close the road.",
        "Well-known residents were pleased.",
        "He said: the road is closed.",
        "Porthaven is a small town.",
        "PORTHAVEN --",
        "",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(words_: str) -> None:
    assert find_dateline(words_, lexicon("en")) is None


def test_a_dateline_is_a_block_of_its_own_before_the_lead() -> None:
    text = page("By Jane Doe", body=(f"PORTHAVEN, Dec 22 (AP) -- {ENGLISH[0]}", *ENGLISH[1:]))
    assert words(text, "dateline") == ["PORTHAVEN, Dec 22 (AP) --"]
    assert words(text, "lead") == [ENGLISH[0]]
    assert values(text, "place") == ["Porthaven"]
    assert evidence(text, "place") == ["PORTHAVEN"]


GERMAN = (
    "Der Gemeinderat hat am Dienstag beschlossen, die alte Hafenstraße nach zwei Jahren Streit für Autos zu sperren.",
    "Die Händler in Hafenstadt sagten, dass der Plan sie Kunden kosten werde, die Anwohner freuten sich über ihn.",
    "Die Straße werde ab März gesperrt, sagte der Bürgermeister, und ein neuer Bus werde alle zehn Minuten fahren.",
)


def test_a_full_stop_ends_a_german_dateline_when_the_page_names_the_place_again() -> None:
    text = page(headline="Gemeinderat sperrt Straße am Hafen", body=(f"Hafenstadt. {GERMAN[0]}", *GERMAN[1:]))
    assert values(text, "place") == ["Hafenstadt"]
    assert words(text, "dateline") == ["Hafenstadt."]
    assert words(text, "lead") == [GERMAN[0]]


@pytest.mark.parametrize("first", ["Endlich", "Nein", "Stille"])
def test_a_sentence_of_one_word_is_no_dateline(first: str) -> None:
    text = page(headline="Gemeinderat sperrt Straße am Hafen", body=(f"{first}. {GERMAN[0]}", *GERMAN[1:]))
    assert values(text, "place") == []


def test_capitals_and_a_full_stop_are_a_dateline_in_any_language_when_the_place_comes_again() -> None:
    body = (f"PORTHAVEN. {ENGLISH[0]}", "Most of Porthaven was pleased with the vote, the mayor said.", *ENGLISH[1:])
    assert values(page(body=body), "place") == ["Porthaven"]
    assert values(page(body=(f"PORTHAVEN. {ENGLISH[0]}", *ENGLISH[1:])), "place") == []


def test_a_full_stop_before_the_dash_is_none_of_the_place() -> None:
    assert values(page(body=(f"PORTHAVEN.– {ENGLISH[0]}", *ENGLISH[1:])), "place") == ["Porthaven"]


def test_a_place_under_the_byline_counts_with_how_the_author_came_there() -> None:
    assert values(page("By Jane Doe\nPorthaven (special correspondent)\nMarch 4, 2025"), "place") == ["Porthaven"]
    assert values(page("By Jane Doe\nPorthaven (again)\nMarch 4, 2025"), "place") == []


def test_the_weather_city_is_no_place() -> None:
    assert values(f"19.4 C\nPorthaven\nSaturday, March 7, 2026\nMore\n\n{page()}", "place") == []
