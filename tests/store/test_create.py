"""Making a library: whole at its place, or not there."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import NothingToUndo, Refused
from annotations.model.ids import built_in_uuid
from annotations.model.starter import STARTER_CODES
from tests.store.making import ANA, incoming, made, take
from tests.store.proof import broken, things

ROOT = Path(__file__).resolve().parents[2]
DIE_WHILE_MAKING = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
import sqlite3
from annotations.store import create
from tests.store.making import made
statements = int(sys.argv[2])
connect = sqlite3.connect

def watched(*arguments, **options):
    connection = connect(*arguments, **options)
    counted = 0
    def watch(sql):
        nonlocal counted
        counted += 1
        if counted == statements:
            os.kill(os.getpid(), signal.SIGKILL)
    connection.set_trace_callback(watch)
    return connection

create.sqlite3.connect = watched
made(Path(sys.argv[1]))
"""


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "library.newsgloss"


def test_a_new_library_keeps_all_contracts(path):
    with made(path) as library:
        assert library.check() == []
        assert broken(library.db) == []
        assert list(library.articles) == []
        meta = dict(library.db.execute("SELECT key, value FROM meta").fetchall())
        own = {key for key in meta if not key.startswith("sum/")}
        assert own == {"library_uuid", "schema_version", "fold_version", "created_at"}
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


def test_a_new_library_has_the_codebook_that_comes_with_the_program_under_its_fixed_ids(path):
    with made(path) as library:
        codes = {(code.kind, code.name): code.uuid for code in library.codebook.all().values()}
    assert codes == {(code.kind, code.name): built_in_uuid(code.kind, code.name) for code in STARTER_CODES}


def test_two_libraries_made_apart_have_one_codebook_and_ids_of_their_own(tmp_path):
    states, uuids = [], []
    for name in ("one", "two"):
        with made(tmp_path / name) as library:
            states.append(
                {key: thing for key, thing in things(library.db).items() if key[0] in {"code", "code_version"}}
            )
            uuids.append(library.db.execute("SELECT value FROM meta WHERE key = 'library_uuid'").fetchone())
    assert states[0] == states[1] != {}
    assert uuids[0] != uuids[1]


def test_the_making_is_no_change_that_could_be_undone(path):
    with made(path) as library:
        assert [(action.kind, action.name, action.state) for action in library.history.actions()] == [
            ("barrier", "Make the library", "done")
        ]
        with pytest.raises(NothingToUndo):
            library.history.undo([ANA.uuid])


def test_a_library_that_is_there_is_not_made_again(path):
    with made(path) as library:
        take(library, incoming("a.txt", "text"))
    with made(path) as library:
        assert [article.name for article in library.articles] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("statement", [1, 40, 66])
def test_killed_while_making_it_there_is_no_library_and_the_next_try_makes_one(path, statement):
    done = subprocess.run([sys.executable, "-c", DIE_WHILE_MAKING, str(path), str(statement)], check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert not path.exists()
    with made(path) as library:
        assert library.check() == []
        assert broken(library.db) == []
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


def test_an_error_while_making_it_leaves_nothing_behind(path, monkeypatch):
    def fail(connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("annotations.store.create._fill", fail)
    with pytest.raises(Refused, match="cannot be made: database or disk is full"):
        made(path)
    assert list(path.parent.iterdir()) == []


def test_what_another_killed_program_left_half_made_is_swept_away(path):
    (path.parent / f".{path.name}.making").write_bytes(b"half a library")
    made(path).close()
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


def test_a_library_is_not_made_where_there_is_no_folder(path):
    missing = path.parent / "missing" / path.name
    with pytest.raises(Refused) as caught:
        Library.open_to_write(missing, ANA, doing="test", create=True)
    assert (
        str(caught.value)
        == f"There is no folder {missing.parent}. Make it first, or name another place for the library."
    )
    assert list(path.parent.iterdir()) == []


def test_every_table_is_strict(path):
    with made(path) as library:
        tables = library.db.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        ).fetchall()
    loose = {name for name, strict in tables if not strict}
    assert {"article", "annotation", "anchor", "change", "action", "revision"} <= {name for name, _ in tables} - loose
    assert [name for name in loose if not name.startswith(("sqlite_", "_sqlite", "article_text"))] == []
