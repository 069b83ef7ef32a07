"""The first article ever asked for, where it lies beside the project."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from annotations.model.block import BODY_ROLES, check_blocks
from reader.articles.parse import Reading, read_article

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "articles" / "seed"

pytestmark = pytest.mark.skipif(
    not (FOLDER / "gold.json").is_file(), reason=f"the first article and its gold are not in {FOLDER}"
)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def text(gold: dict[str, Any]) -> str:
    return (FOLDER / gold["file"]).read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def reading(text: str) -> Reading:
    return read_article(text, today=datetime.date(2026, 1, 5))


def found(reading: Reading, name: str) -> list[str]:
    return [field.value for field in reading.fields if field.name == name]


def test_its_blocks_keep_the_rules(reading: Reading, text: str) -> None:
    check_blocks(reading.blocks, text)


def test_its_headline_is_found(reading: Reading, text: str, gold: dict[str, Any]) -> None:
    assert found(reading, "title") == [gold["title"]]
    (headline,) = [block for block in reading.blocks if block.role == "headline"]
    assert text.count("\n", 0, headline.start) == gold["title_line"]


def test_nothing_is_made_up(reading: Reading, gold: dict[str, Any]) -> None:
    for name in ("author", "date_published", "place", "outlet", "section"):
        assert found(reading, name) == []
    assert not [block for block in reading.blocks if block.role == "dateline"]


def test_its_page_date_credit_and_language_are_found(reading: Reading, gold: dict[str, Any]) -> None:
    assert found(reading, "date_page") == [gold["page_date"]]
    assert found(reading, "credit") == [gold["source_credit"]]
    assert found(reading, "language") == [gold["language"]]


def test_its_furniture_and_credit_line_are_told_from_the_text(
    reading: Reading, text: str, gold: dict[str, Any]
) -> None:
    furniture = {text.count("\n", 0, block.start) for block in reading.blocks if block.role == "furniture"}
    assert furniture == set(gold["chrome_lines"])
    assert [text[b.start : b.end] for b in reading.blocks if b.role == "credit"] == [gold["credit_line"]]


def test_its_fused_subhead_is_split_off(reading: Reading, text: str, gold: dict[str, Any]) -> None:
    (index,) = [i for i, block in enumerate(reading.blocks) if block.role == "subhead"]
    subhead, following = reading.blocks[index : index + 2]
    assert text[subhead.start : subhead.end] == gold["fused_subhead"]
    assert following.role == "paragraph"
    assert text[following.start :].startswith("Following his meeting")
    assert text.count("\n", subhead.start, following.start) == 0


def test_its_text_goes_from_the_first_paragraph_to_the_last(reading: Reading, text: str, gold: dict[str, Any]) -> None:
    body = [text[block.start : block.end] for block in reading.blocks if block.role in BODY_ROLES]
    assert body[0].startswith(gold["body_first"])
    assert body[-1].endswith(gold["body_last"])
