"""A library of version 2, before entities had fields of their own: read, brought up to date, merged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.store.backup import backups
from annotations.store.older import show_as_it_is
from annotations.store.revert import revert
from tests.store.making import made
from tests.store.merging import merged, said
from tests.store.old_libraries import old_library
from tests.store.proof import broken, things
from tests.store.test_older_library import exported, version_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return old_library(tmp_path / "old.newsgloss", 2)


def entity(library: Library, name: str = "José Antonio Kast"):
    return next(one for one in library.entities if one.name == name)


def test_it_is_read_without_changing_a_byte_of_it_and_its_entities_have_no_own_fields(path):
    before = path.read_bytes()
    with Library.open(path) as library, library.snapshot():
        kast = entity(library)
        assert (kast.fields, kast.external_ids) == ((), (("wikidata", "Q5941085"),))
        assert [alias.text for alias in kast.aliases] == ["the Chilean leader", "J. A. Kast", "Kast"]
        assert library.db.execute("SELECT count(original_id) FROM revision").fetchone() == (0,)
    with Library.open(path) as library:
        assert library.check() == []
    assert path.read_bytes() == before


def test_brought_up_to_date_it_has_the_same_things_and_hashes_and_room_for_own_fields(path, tmp_path):
    before = said(path)
    with Library.open(path) as library:
        was, state = exported(library, tmp_path / "before"), things(library.db)
    with made(path) as library:
        assert (exported(library, tmp_path / "after"), things(library.db)) == (was, state)
        assert (library.check(), broken(library.db)) == ([], [])
        tables = {row[0] for row in library.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert "suggestion" not in tables, "what was kept of suggestions is gone with its table"
        library.entities.set_fields(entity(library).uuid, [("Party", "Republicanos"), ("Born", "1966")])
        assert entity(library).fields == (("Party", "Republicanos"), ("Born", "1966"))
        assert (library.check(), broken(library.db)) == ([], [])
    assert version_of(path) == 3
    (backup,) = backups(path)
    assert (version_of(backup), said(backup)) == (2, before)


def test_its_older_actions_could_still_be_taken_back_so_that_nothing_but_the_barrier_keeps_them(path):
    with made(path) as library:
        writer = library.session.writer
        action = next(one for one in library.history.actions() if one.name.startswith("Merge Kast"))
        with writer.transaction():
            undo = writer.begin("Undo the merge", None, "program")
            revert(writer.db, writer.journal, undo, action.id)
            writer.end(undo)
        assert entity(library, "Kast").merged_into is None
        assert broken(library.db) == []


def test_it_is_merged_as_it_is_and_does_not_take_own_fields_away(path, tmp_path):
    before, target = path.read_bytes(), tmp_path / "target.newsgloss"
    assert merged(target, path).added["entity"] == 3
    assert path.read_bytes() == before
    with made(target) as library:
        library.entities.set_fields(entity(library).uuid, [("Party", "Republicanos")])
    merged(target, path)
    with Library.open(target) as library:
        assert entity(library).fields == (("Party", "Republicanos"),)


def test_who_reads_while_another_brings_it_up_to_date_sees_what_is_new_then(path):
    with Library.open(path) as reading:
        with reading.snapshot():
            assert entity(reading).fields == ()
        with made(path) as library:
            library.entities.set_fields(entity(library).uuid, [("Party", "Republicanos")])
            with reading.snapshot():
                assert entity(reading).fields == (("Party", "Republicanos"),)


def test_a_reader_of_version_1_keeps_hiding_what_version_2_still_lacks(tmp_path):
    path = old_library(tmp_path / "first.newsgloss")
    with Library.open(path) as reading:
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA user_version = 2")
        show_as_it_is(reading.db)
        assert [row[0] for row in reading.db.execute("SELECT name FROM temp.sqlite_schema")] == ["entity"]
