"""An entity's own fields: kept in their order, journaled, merged and exported."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import InvalidInput
from tests.store.making import ANA, made
from tests.store.merging import merged

FIELDS = (("Partei", "SPÖ"), ("Alter", ""), ("Amt", "Ministerin"))


@pytest.fixture
def library(tmp_path: Path):
    with made(tmp_path / "a.newsgloss") as library:
        yield library


def test_they_stand_in_the_order_that_was_given_and_go_with_an_undo(library):
    uuid = library.entities.add("Ada Beispiel", fields=FIELDS)
    assert library.entities.get(uuid).fields == FIELDS
    library.entities.set_fields(uuid, FIELDS[::-1])
    assert library.entities.get(uuid).fields == FIELDS[::-1]
    library.entities.set_fields(uuid, [])
    assert library.entities.get(uuid).fields == ()
    for expected in (FIELDS[::-1], FIELDS):
        library.history.undo([ANA.uuid])
        assert library.entities.get(uuid).fields == expected
    assert library.check() == []


def test_the_same_fields_again_are_no_change(library):
    uuid = library.entities.add("Ada Beispiel", fields=FIELDS)
    before = [one.uuid for one in library.history.actions()]
    library.entities.set_fields(uuid, FIELDS)
    assert [one.uuid for one in library.history.actions()] == before


def test_controls_in_them_are_cleaned_like_in_every_other_value(library):
    uuid = library.entities.add("Ada Beispiel", fields=[(" Par\x00tei ", "a\x07b")])
    assert library.entities.get(uuid).fields == (("Par\ufffdtei", "a\ufffdb"),)


@pytest.mark.parametrize(
    ("fields", "said"),
    [([(" ", "SPÖ")], "The field with the value “SPÖ” needs a name"), ([("a", "1"), ("a ", "2")], "two fields “a”")],
)
def test_a_field_without_a_name_and_two_of_one_name_are_refused(library, fields, said):
    with pytest.raises(InvalidInput, match=said):
        library.entities.add("Ada Beispiel", fields=fields)
    assert list(library.entities) == []


def test_entities_that_become_one_keep_what_each_knew_and_the_one_that_stays_is_right(library):
    ada = library.entities.add("Ada Beispiel", fields=[("Partei", "SPÖ")])
    other = library.entities.add("A. Beispiel", fields=[("Amt", "Ministerin"), ("Partei", "?")])
    library.entities.merge([other], ada)
    assert library.entities.get(ada).fields == (("Partei", "SPÖ"), ("Amt", "Ministerin"))


def test_they_come_along_when_libraries_are_merged_and_later_changes_of_one_side_arrive(tmp_path):
    one, two = tmp_path / "one.newsgloss", tmp_path / "two.newsgloss"
    with made(one) as library:
        uuid = library.entities.add("Ada Beispiel", fields=FIELDS)
    merged(two, one)
    with made(one) as library:
        library.entities.set_fields(uuid, FIELDS[:1])
    merged(two, one)
    with Library.open(two) as library:
        assert library.entities.get(uuid).fields == FIELDS[:1]
        assert library.check() == []
    assert not merged(two, one).changed


@pytest.mark.parametrize("value", ["[1]", '{"a": 1}', '{"": "x"}', '{"a', '{"a": "\\u0000"}'])
def test_a_library_whose_fields_are_none_is_told_of_and_its_entity_left_out(tmp_path, value):
    path, target = tmp_path / "other.newsgloss", tmp_path / "target.newsgloss"
    with made(path) as library:
        library.entities.add("Ada Beispiel")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entity SET fields = ?", (value,))
    with Library.open(path) as library:
        assert [one.name for one in library.entities] == ["Ada Beispiel"], "the rest can still be read"
        assert {finding.check for finding in library.check()} == {"hashes"}
    report = merged(target, path)
    assert report.added.get("entity", 0) == 0
    with Library.open(target) as library:
        assert (list(library.entities), library.check()) == ([], [])


def test_the_export_has_them_as_a_json_object(library, tmp_path):
    import csv

    from annotations.exchange.csv_files import export_csv

    library.entities.add("Ada Beispiel", fields=FIELDS)
    library.entities.add("Ben")
    export_csv(library.db, tmp_path / "out")
    with (tmp_path / "out" / "entities.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [json.loads(row["fields"]) for row in csv.DictReader(file)] == [dict(FIELDS), {}]
