"""docs/formats.md is what the table of formats says, and what it tells people to type runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotations.exchange.carried import FEATURES
from annotations.exchange.export import export
from annotations.exchange.formats_manual import can_be_read, manual
from annotations.exchange.how import HOW
from annotations.exchange.registry import FORMATS

ROOT = Path(__file__).parents[2]
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
WITH_CODE = [one.id for one in FORMATS.values() if PYTHON.search(HOW.get(one.id, ""))]
FOUND = {
    "csv": lambda names: "Kast" in set(names["table"]["quote"]),
    "csv-wide": lambda names: names["counts"]["label.Person"].tolist()[:2] == [2, 1],
    "csv-sentences": lambda names: len(names["table"]) > 2,
    "xlsx": lambda names: any("quote" in sheet and "Kast" in set(sheet["quote"]) for sheet in names["sheets"].values()),
    "jsonl": lambda names: len(names["lines"]) > 5,
    "doccano": lambda names: len(names["documents"]) == 3,
    "labelstudio": lambda names: len(names["tasks"]) == 3,
    "spacy": lambda names: ("Kast", "Person") in names["spans"],
    "w3c": lambda names: names["collection"]["type"] == "AnnotationCollection",
    "brat": lambda names: ("a", "Person", "0 4", "Kast") in names["marks"],
    "conll": lambda names: ("Kast", "B-Person") in [word for sentence in names["sentences"] for word in sentence],
    "xmi": lambda names: names["cas"].sofa_string == "Nobody marked anything here.",
}


def test_the_manual_is_what_the_table_says():
    written = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert written == manual(), "write what annotations.exchange.formats_manual.manual() returns into docs/formats.md"


def test_every_format_is_told_of_with_how_to_load_it():
    assert set(HOW) == set(FORMATS), "say in annotations/exchange/how.py how its files are loaded elsewhere"
    said = manual()
    for one in FORMATS.values():
        assert one.description in said
        assert HOW[one.id] in said
        assert f"`{one.id}` |" in said
        assert can_be_read(one) or one.writer
    assert all(words in said for words in FEATURES.values())


def test_every_link_of_the_manual_leads_somewhere():
    said = manual()
    heads = {
        "".join(sign for sign in line.lstrip("# ").lower() if sign.isalnum() or sign in " -_").replace(" ", "-")
        for line in said.split("\n")
        if line.startswith("#")
    }
    links = re.findall(r"\]\(([^)]+)\)", said)
    assert links
    for link in links:
        assert link[1:] in heads if link.startswith("#") else (ROOT / "docs" / link).is_file(), link


@pytest.mark.parametrize("format_id", WITH_CODE)
def test_what_it_says_to_type_in_python_reads_what_was_written(full_desk, tmp_path, monkeypatch, format_id):
    chosen, folder = FORMATS[format_id], tmp_path / "out"
    for name in {"pandas", "spacy", "cassis"} & set(re.findall(r"import (\w+)", HOW[format_id])):
        pytest.importorskip(name, reason=f"the package {name} is not installed")
    folder.mkdir()
    with full_desk.library.snapshot():
        export(
            full_desk.library.db, chosen, folder if chosen.kind == "folder" else folder / f"study{chosen.suffixes[0]}"
        )
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    for code in PYTHON.findall(HOW[format_id]):
        exec(compile(code, format_id, "exec"), names)
    assert FOUND[format_id](names)
