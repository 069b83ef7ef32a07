"""The files are what datapackage.json and the manual say, for programs that we did not write."""

from __future__ import annotations

import json
from pathlib import Path

import pandas
import pytest
from frictionless import validate

from annotations.exchange.columns import TABLES
from annotations.exchange.manual import manual
from annotations.model.errors import Refused
from annotations.model.field import FIELD_NAMES, Field

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("profile", ["data", "spreadsheet"])
def test_frictionless_finds_the_package_valid(full_desk, profile):
    full_desk.article("d.txt", "-5 °C\n=1", [Field("title", "=1"), Field("a,\nb", "+1"), Field("=1", "\u2028")])
    full_desk.annotate({"article": "d.txt", "kind": "mention", "start": 0, "end": 8, "label": "-x", "entity": "@y"})
    folder, _ = full_desk.export(profile)
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "note"])
    assert report.stats["tasks"] == 4


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("annotations.csv", "mention,Person", "mension,Person"),
        ("annotations.csv", "Z,", "Q,"),
        ("articles.csv", "2025-12-03", "2025-12-04"),
        ("annotations.csv", "\r\n", "\n"),
    ],
)
def test_frictionless_finds_what_was_changed_afterwards(full_desk, file, old, new):
    folder, _ = full_desk.export("spreadsheet")
    path = folder / file
    data = path.read_bytes()
    path.write_bytes(data.replace(old.encode(), new.encode()))
    assert data != path.read_bytes()
    assert not validate(str(folder / "datapackage.json")).valid


def test_frictionless_follows_the_references_between_the_files(full_desk):
    folder, _ = full_desk.export()
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        del resource["bytes"], resource["hash"]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    assert validate(str(folder / "datapackage.json")).valid
    articles = (folder / "articles.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "articles.csv").write_text("".join(articles[:-2]), encoding="utf-8")
    report = validate(str(folder / "datapackage.json"))
    assert {error for (error,) in report.flatten(["type"])} == {"foreign-key"}


@pytest.mark.parametrize("profile", ["data", "spreadsheet"])
def test_every_column_of_every_file_is_described(full_desk, read, profile):
    folder, _ = full_desk.export(profile)
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["path"] for resource in descriptor["resources"]] == [table.file for table in TABLES]
    for resource in descriptor["resources"]:
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(read(folder, resource["name"])[0])
        assert [field["name"] for field in fields if not field["description"].strip() or not field["type"]] == []
        assert resource["schema"]["primaryKey"] == ["id"]
        assert resource["schema"]["missingValues"] == [""]


def test_columns_are_declared_once_and_point_at_files_that_there_are():
    names = {table.name for table in TABLES}
    for table in TABLES:
        headers = [column.name for column in table.columns]
        assert len(headers) == len(set(headers))
        assert headers[0] == "id"
        assert {column.refers for column in table.columns} - {""} <= names
        assert {column.type for column in table.columns} <= {"string", "integer", "datetime", "array", "object"}
        if table.has_fields:
            assert tuple(headers[-len(FIELD_NAMES) :]) == FIELD_NAMES


def test_own_fields_come_after_all_other_columns(full_desk, read):
    folder, _ = full_desk.export()
    for table in ("annotations", "articles"):
        headers = list(read(folder, table)[0])
        assert headers[-2:] == ["field.keyword", "field.wave, “2”"]


def test_the_manual_is_what_the_columns_say():
    written = (ROOT / "docs" / "csv-columns.md").read_text(encoding="utf-8")
    assert written == manual(), "write what annotations.exchange.manual.manual() returns into docs/csv-columns.md"


@pytest.mark.parametrize("profile", ["data", "spreadsheet"])
def test_pandas_reads_the_same_words(full_desk, read, profile):
    full_desk.article("d.txt", 'NA null "quoted" \u2028 \t -5\n\nnan', [Field("title", "NA"), Field("outlet", "null")])
    full_desk.annotate({"article": "d.txt", "kind": "mention", "start": 0, "end": 28, "label": "N/A"})
    folder, _ = full_desk.export(profile)
    for table in TABLES:
        frame = pandas.read_csv(folder / table.file, encoding="utf-8-sig", dtype=str, keep_default_na=False)
        assert frame.to_dict("records") == read(folder, table.name)


def test_the_same_library_gives_the_same_bytes(full_desk):
    first, _ = full_desk.export(name="one")
    second, _ = full_desk.export(name="two")
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


@pytest.mark.parametrize("where", ["other", "own"])
def test_an_export_never_takes_the_place_of_a_library(desk, tmp_path, where):
    folder = tmp_path / "out"
    folder.mkdir()
    taken = folder / "codebook.csv"
    if where == "own":
        taken.hardlink_to(desk.path)
    else:
        desk.library.copy_to(taken)
    before = taken.stat().st_ino
    said = "belongs to the library that is open" if where == "own" else "is a library or another database"
    with pytest.raises(Refused, match=said):
        desk.export()
    assert [file.name for file in folder.iterdir()] == ["codebook.csv"]
    assert taken.stat().st_ino == before
