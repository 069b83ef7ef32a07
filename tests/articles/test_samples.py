"""The sample articles that come with the program are read as a person would read them."""

from __future__ import annotations

import datetime
import json
from importlib.resources import files
from pathlib import Path

import pytest

from annotations.model.block import BODY_ROLES
from reader.articles.encoding import decode
from reader.articles.parse import read_article

GOLD = json.loads((Path(__file__).parent / "sample_gold.json").read_text("utf-8"))
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(params=sorted(GOLD))
def sample(request):
    decoded = decode(files("resources").joinpath("samples", request.param).read_bytes())
    return decoded, read_article(decoded.text, today=TODAY), GOLD[request.param]


def _values(reading, name):
    return [field.value for field in reading.fields if field.name == name]


def test_a_sample_is_decoded_and_its_language_told(sample):
    decoded, reading, gold = sample
    # How an encoding is called, and whether its name tells the order of bytes or the mark, is a matter of naming.
    wanted = gold["encoding"].lower().replace("windows-", "cp")
    assert decoded.encoding.replace("-sig", "").removesuffix("-le") == wanted.replace("-sig", "").removesuffix("-le")
    assert _values(reading, "language") == [gold["language"]]


def test_title_authors_and_dates_of_a_sample_are_what_it_prints(sample):
    _, reading, gold = sample
    assert _values(reading, "title") == [gold["title"]]
    assert [name.casefold() for name in _values(reading, "author")] == [name.casefold() for name in gold["authors"]]
    assert [date[:10] for date in _values(reading, "date_published")] == [d for d in [gold["date_published"]] if d]


def test_the_place_of_a_sample_is_that_of_its_dateline(sample):
    _, reading, gold = sample
    assert [place.casefold() for place in _values(reading, "place")] == [
        place.casefold() for place in [gold["place"]] if place
    ]


def test_subheads_of_a_sample_are_subheads_and_its_furniture_is_kept_out_of_the_body(sample):
    decoded, reading, gold = sample
    subheads = {decoded.text[b.start : b.end].lstrip("# ") for b in reading.blocks if b.role == "subhead"}
    assert set(gold["subheads"]) <= subheads
    body = "\n".join(decoded.text[b.start : b.end] for b in reading.blocks if b.role in BODY_ROLES)
    leaked = [line for line in gold["furniture"] if line.strip() and line.strip() in body.split("\n")]
    assert leaked == []


def test_the_outlet_of_a_sample_is_the_one_that_it_names_in_a_longer_form_or_a_shorter_one(sample):
    _, reading, gold = sample
    for outlet in _values(reading, "outlet"):
        assert outlet.startswith(gold["outlet"]) or gold["outlet"].startswith(outlet)
