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


def test_the_weather_city_is_no_place() -> None:
    assert values(f"19.4 C\nPorthaven\nSaturday, March 7, 2026\nMore\n\n{page()}", "place") == []
