"""Pages of made-up outlets, in many languages and layouts, are read right nearly always."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import pytest

from annotations.model.block import BODY_ROLES
from tests.articles.made_pages import DAY, NEWS, Made, make_page
from tests.articles.pages import read

SEEDS = range(24)
LEAST = {"title": 0.85, "date": 0.9, "authors": 0.8, "text": 0.93, "furniture": 0.96, "subheads": 0.85}
LEAST_OF_ALL = {"title": 0.97, "date": 0.98, "authors": 0.96, "text": 0.97, "furniture": 0.98, "subheads": 0.93}


def _key(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _points(made: Made) -> dict[str, float]:
    reading = read(made.text)
    values: dict[str, list[str]] = defaultdict(list)
    for field in reading.fields:
        values[field.name].append(field.value)
    roles = {made.text[block.start : block.end]: block.role for block in reading.blocks}
    body = {words for words, role in roles.items() if role in BODY_ROLES}
    points = {
        "title": [_key(title) for title in values["title"]] == [_key(made.title)],
        "date": [date[:10] for date in values["date_published"]] == [DAY],
        "authors": [_key(name) for name in values["author"]] == [_key(name) for name in made.authors],
        "text": sum(line in body for line in made.body) / len(made.body),
        "furniture": 1 - sum(line in body for line in made.furniture) / max(1, len(made.furniture)),
    }
    if made.subheads:
        points["subheads"] = sum(roles.get(line) == "subhead" for line in made.subheads) / len(made.subheads)
    return {name: float(value) for name, value in points.items()}


@lru_cache(maxsize=len(NEWS))
def _of_language(language: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for seed in SEEDS:
        for name, value in _points(make_page(language, seed)).items():
            found[name].append(value)
    return dict(found)


@pytest.mark.parametrize("language", sorted(NEWS))
def test_pages_of_a_language_are_read_whatever_their_layout(language: str) -> None:
    means = {name: sum(values) / len(values) for name, values in _of_language(language).items()}
    assert {name: mean for name, mean in means.items() if mean < LEAST[name]} == {}


def test_pages_of_all_languages_together_are_read_nearly_always() -> None:
    found: dict[str, list[float]] = defaultdict(list)
    for language in NEWS:
        for name, values in _of_language(language).items():
            found[name] += values
    means = {name: sum(values) / len(values) for name, values in found.items()}
    assert {name: mean for name, mean in means.items() if mean < LEAST_OF_ALL[name]} == {}
