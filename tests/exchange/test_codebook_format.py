"""docs/codebook-format.md says what is read and written."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from annotations.exchange.codebooks import entries, own, table
from annotations.exchange.codebooks.codebook_files import parse_codebook
from annotations.exchange.codebooks.described import as_description
from annotations.model.code_entry import CodebookFile
from tests.exchange.codebook_kit import COLOURS
from tests.exchange.test_codebook_files import MAYOR

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "codebook-format.md").read_text(encoding="utf-8")
HARBOUR = replace(MAYOR, retired_at=1_773_303_300_000)


def block(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)\n```", DOCUMENT, re.DOTALL)[1]


def names(text: str) -> list[str]:
    return re.findall(r"^\| `(\w+)`", text, re.MULTILINE)


def test_the_example_is_read_as_it_stands_and_written_so_again():
    found = parse_codebook(block("json").encode(), "a.json", COLOURS)
    assert found.entries[1:] == (HARBOUR,)
    assert found.title == "Harbour study"
    assert json.loads(own.as_json(found.entries[1:], found.title)) == json.loads(block("json"))


def test_the_keys_are_those_that_are_written_and_read():
    top, each = DOCUMENT.split("Each label or topic is an object.")
    of_file = [name for name in CodebookFile.__dataclass_fields__ if name in ("title", "about", "language")]
    assert sorted(names(top)) == sorted(["format", "version", *of_file, "codes"])
    assert tuple(names(each)) == own.KEYS
    assert f"`{own.FORMAT}`" in top
    assert f"| integer | {own.VERSION}." in top
    assert f"at most {entries.MOST:,}," in top
    assert f"at most {entries.DEEPEST} strings" in each


def test_the_description_and_the_columns_are_those_that_are_written():
    assert block("text") == as_description(MAYOR.definition, MAYOR.when_to_use, MAYOR.when_not, MAYOR.examples)
    columns = re.search(r"^Columns: (.*?)\.$", DOCUMENT, re.DOTALL | re.MULTILINE)[1]
    assert tuple(re.findall(r"`(\w+)`", columns)) == table.COLUMNS
