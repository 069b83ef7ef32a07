"""A library of an older version: read as it is, brought up to date by who opens it to write, and the same after."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.exchange.csv_files import export_csv
from annotations.library import Library
from annotations.model.errors import NothingToUndo, Refused, UndoBlocked
from annotations.store import migrations
from annotations.store.backup import backups
from annotations.store.revert import revert
from annotations.store.schema import SCHEMA_VERSION
from tests.store.making import ANA, BEN, incoming, made, take
from tests.store.merging import merged, said
from tests.store.old_libraries import old_library
from tests.store.proof import broken, things

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["a.txt", "press/b.txt"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return old_library(tmp_path / "old.newsgloss")


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return db.execute("PRAGMA user_version").fetchone()[0]


def exported(library: Library, folder: Path) -> dict[str, bytes]:
    export_csv(library.db, folder)
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.csv"))}


def test_it_is_read_without_changing_a_byte_of_it(path):
    before = path.read_bytes()
    with Library.open(path) as library, library.snapshot():
        assert [article.name for article in library.articles] == NAMES
        fields = library.articles.fields(library.articles.find("press/b.txt"))
        assert {field.name: field.value for field in fields} == {"title": "Regen in Köln", "author": "Ada Beispiel"}
        assert library.db.execute("SELECT count(*), count(original_id) FROM revision").fetchone() == (4, 0)
        for empty in ("outlet_rule", "likeness", "alike"):
            assert library.db.execute(f"SELECT * FROM {empty}").fetchall() == []
    with Library.open(path) as library:
        assert library.check() == []
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_opened_to_write_it_is_of_the_newest_version_and_whole(path):
    with made(path) as library:
        assert library.check() == []
        assert broken(library.db) == []
        assert [article.name for article in library.articles] == NAMES
        newest = next(library.history.actions())
        assert (newest.kind, newest.name) == ("barrier", f"Bring the library to version {SCHEMA_VERSION}")
        meta = dict(library.db.execute("SELECT key, value FROM meta").fetchall())
        assert meta["schema_version"] == str(SCHEMA_VERSION)
    assert version_of(path) == SCHEMA_VERSION
    with made(path) as library:
        assert next(library.history.actions()).uuid == newest.uuid, "it is brought up to date once"


def test_it_has_the_tables_of_a_library_that_is_made_anew(path, tmp_path):
    made(path).close()
    made(tmp_path / "new.newsgloss").close()
    schemas = []
    for file in (path, tmp_path / "new.newsgloss"):
        with closing(sqlite3.connect(file)) as db:
            rows = db.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        schemas.append({row[:2]: re.sub(r"\s+|\"|IF NOT EXISTS", "", row[2]) for row in rows})
    assert schemas[0] == schemas[1]


def test_before_that_a_checked_backup_of_it_is_made(path):
    before = said(path)
    made(path).close()
    (backup,) = backups(path)
    assert backup.name.endswith(f"-before-version-{SCHEMA_VERSION}.newsgloss")
    assert version_of(backup) == 1
    assert said(backup) == before
    with Library.open(backup) as library:
        assert library.check() == []


def test_so_it_is_where_another_version_of_unicode_folded_its_words(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE meta SET value = '1 3.2.0' WHERE key = 'fold_version'")
    with made(path) as library:
        assert library.check() == []
        assert library.search("Kast").total > 0
    (backup,) = backups(path)
    with Library.open(backup) as library:
        assert library.check() == []


def test_what_a_person_sees_and_exports_is_the_same_before_and_after(path, tmp_path):
    with Library.open(path) as library:
        before, state = exported(library, tmp_path / "before"), things(library.db)
    with made(path) as library:
        assert exported(library, tmp_path / "after") == before
        assert things(library.db) == state
    assert {b"Kast", b"Rhein"} <= set(before["annotations.csv"].split(b","))


def test_undo_does_not_go_back_behind_it_and_goes_on_from_there(path):
    with made(path) as library:
        with pytest.raises(NothingToUndo):
            library.history.undo([ANA.uuid, BEN.uuid])
        (new,) = take(library, incoming("new.txt", "Something new"))
        assert library.history.undo([ANA.uuid]).name == "Import 1 article"
        assert not library.articles.has(new)
        assert library.check() == []


@pytest.mark.parametrize("name", ["Annotate", "Delete c.txt", "Set author"])
def test_the_hashes_of_old_actions_still_hold_so_that_nothing_but_the_barrier_keeps_them(path, name):
    with made(path) as library:
        writer = library.session.writer
        action = next(one for one in library.history.actions() if one.name.startswith(name))
        with writer.transaction():
            undo = writer.begin(f"Undo: {action.name}", None, "program")
            revert(writer.db, writer.journal, undo, action.id)
            writer.end(undo)
        assert broken(library.db) == []
        assert [one for one in library.check() if one.check != "undone"] == []


def test_a_hash_that_was_wrong_before_is_wrong_after(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE field SET value = 'Another' WHERE name = 'title'")
    with made(path) as library:
        assert {finding.check for finding in library.check()} == {"hashes"}
        writer = library.session.writer
        taken = next(one for one in library.history.actions() if one.name.startswith("Import"))
        with pytest.raises(UndoBlocked), writer.transaction():
            revert(writer.db, writer.journal, writer.begin("Undo", None, "program"), taken.id)


def test_it_is_merged_as_it_is(path, tmp_path):
    before = path.read_bytes()
    target = tmp_path / "target.newsgloss"
    report = merged(target, path)
    assert report.added["article"] == 2
    assert path.read_bytes() == before
    assert not merged(target, path).changed
    made(path).close()
    assert not merged(target, path).changed, "the newer form says the same"


def test_who_reads_while_another_brings_it_up_to_date_sees_what_is_new_then(path):
    with Library.open(path) as reading:
        with reading.snapshot():
            assert reading.db.execute("SELECT count(*) FROM temp.sqlite_schema").fetchone()[0] > 0
        with made(path) as library:
            library.db.execute("UPDATE field SET rule_uuid = 'x' WHERE name = 'author'")
            with reading.snapshot():
                rows = reading.db.execute("SELECT rule_uuid FROM field WHERE name = 'author'").fetchall()
                assert rows == [("x",)]


def test_an_error_on_the_way_leaves_it_as_it_was(path, monkeypatch):
    before = said(path)

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("annotations.store.journal.Journal.begin", fail)
    with pytest.raises(Refused, match="could not be brought up to date: database or disk is full"):
        made(path)
    monkeypatch.undo()
    assert version_of(path) == 1
    assert said(path) == before
    made(path).close()
    assert version_of(path) == SCHEMA_VERSION


def test_a_damaged_one_is_left_alone_and_can_still_be_read(path):
    with closing(sqlite3.connect(path)) as db:
        page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 100)
    with pytest.raises(Refused, match="damaged"):
        made(path)
    assert version_of(path) == 1
    with Library.open(path) as library:
        assert library.check() != []


DIE = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from annotations.store import migrations
from tests.store.making import made
left, split = [int(sys.argv[2])], migrations.statements
def counted(script):
    for statement in split(script):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        yield statement
migrations.statements = counted
made(Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("statement", [1, 3, 6, 9])
def test_killed_on_the_way_it_is_of_the_old_version_and_the_next_to_write_brings_it_up_to_date(
    path, tmp_path, statement
):
    done = subprocess.run([sys.executable, "-c", DIE, str(path), str(statement)], check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    left = tmp_path / "left"
    left.mkdir()
    for file in path.parent.glob(f"{path.name}*"):
        if file.is_file():
            shutil.copy(file, left)
    with Library.open(left / path.name) as library:
        assert library.db.execute("PRAGMA user_version").fetchone() == (1,)
        assert library.check() == []
    with made(path) as library:
        assert library.check() == []
        assert library.db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_every_step_is_recorded_under_its_name_in_old_and_new_libraries(path, tmp_path):
    made(tmp_path / "new.newsgloss").close()
    made(path).close()
    for file in (path, tmp_path / "new.newsgloss"):
        with closing(sqlite3.connect(file)) as db:
            names = db.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
        assert names == [(name,) for name, _ in migrations.STEPS.values()]
