"""Of every released version a library is kept: read as it is, brought up to date after a backup, used and proved.

Whoever makes a new version keeps one of the version before as `version_N.sql`, made of what the program of that version
wrote; without, these tests fail.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import NewerLibrary
from annotations.store.backup import backups
from annotations.store.schema import SCHEMA_VERSION, STEPS, statements
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.old_libraries import old_library
from tests.store.proof import broken
from tests.store.test_older_library import exported, version_of

VERSIONS = range(1, SCHEMA_VERSION + 1)


def schema_of(db: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """What a library is made of, but the full-text index and what SQLite keeps for itself."""
    found = db.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {
        (kind, name): re.sub(r"\s+|\"|IF NOT EXISTS", "", sql)
        for kind, name, sql in found
        if not name.startswith(("sqlite_", "_sqlite", "idx__sqlite", "article_text"))
    }


def test_of_every_version_there_ever_was_a_library_is_kept():
    kept = {int(path.stem.removeprefix("version_")) for path in Path(__file__).parent.glob("version_*.sql")}
    assert kept == set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_what_the_steps_up_to_its_version_make_and_no_copy_of_another(version, tmp_path):
    path = old_library(tmp_path / "old.newsgloss", version)
    with closing(sqlite3.connect(":memory:")) as steps, closing(sqlite3.connect(path)) as kept:
        for number in range(1, version + 1):
            for statement in statements(STEPS[number][1]):
                steps.execute(statement)
        assert schema_of(kept) == schema_of(steps)
        assert kept.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone() == (str(version),)
        assert kept.execute("SELECT count(*) > 2 FROM change").fetchone() == (1,)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_read_as_it_is_brought_up_to_date_used_undone_and_exported(version, tmp_path):
    path = old_library(tmp_path / "old.newsgloss", version)
    before = path.read_bytes()
    with Library.open(path) as library:
        assert library.check() == []
        told = exported(library, tmp_path / "before")
        assert len(list(library.articles)) >= 2
    assert path.read_bytes() == before
    with made(path) as library:
        assert (library.check(), broken(library.db)) == ([], [])
        assert exported(library, tmp_path / "after") == told
        (new,) = take(library, incoming("new.txt", "Kast was here."))
        library.annotations.add(rows(mention(new, "Kast", text="Kast was here.")))
        library.history.undo([ANA.uuid])
        library.history.undo([ANA.uuid])
        assert exported(library, tmp_path / "undone") == told
        assert (library.check(), broken(library.db)) == ([], [])
    assert version_of(path) == SCHEMA_VERSION
    older = [one for one in backups(path) if "before-version" in one.name]
    assert len(older) == (version < SCHEMA_VERSION)
    for backup in older:
        assert version_of(backup) == version
        with Library.open(backup) as library:
            assert library.check() == []


@pytest.fixture
def newer(tmp_path):
    """A library that a later version added a column and a table to."""
    path = old_library(tmp_path / "newer.newsgloss", SCHEMA_VERSION)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE annotation ADD COLUMN mood TEXT")
        db.execute("CREATE TABLE moods (id INTEGER PRIMARY KEY, name TEXT) STRICT")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    return path


def test_one_of_a_version_that_is_still_to_come_is_read_and_exported_and_never_written(newer, tmp_path):
    before = newer.read_bytes()
    with pytest.raises(NewerLibrary, match="Install the newer version to change it"):
        made(newer)
    with Library.open(newer) as library:
        assert len(list(library.articles)) >= 2
        assert library.search("Kast").total > 0
        assert len(exported(library, tmp_path / "out")) == 4
    assert newer.read_bytes() == before
