"""SQLite files that are to be imported: whatever is in them, they are refused or read, and never changed."""

from __future__ import annotations

import contextlib
import hashlib
import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from annotations.exchange.foreign import LeftOut
from annotations.exchange.recognise import groups
from annotations.exchange.registry import FORMATS
from annotations.model.errors import Refused
from annotations.store import other_programs
from annotations.store.other_programs import OtherDatabase, number_of, words_of
from tests.exchange.foreign_databases import QUALCODER, TAGUETTE, make

_DOCUMENTS = {"documents": [{"id": 1, "name": "a", "project_id": 1, "contents": "<p>Kast met Milei.</p>"}]}
_SCHEMAS = {"taguette": TAGUETTE["new"], "qualcoder": QUALCODER["v17"]}


def _refused(format_id: str, path: Path) -> str:
    with pytest.raises(Refused) as raised:
        list(FORMATS[format_id].reads()([path]))
    return str(raised.value)


@pytest.mark.parametrize("format_id", ["taguette", "qualcoder"])
def test_what_is_no_project_is_refused_in_words(tmp_path, format_id, desk):
    chosen = FORMATS[format_id]
    (tmp_path / "text").write_text("No database.")
    (tmp_path / "empty").touch()
    other = make(tmp_path / "other", "CREATE TABLE songs (id INTEGER PRIMARY KEY, title TEXT)", {})
    assert "is no project of" in _refused(format_id, tmp_path / "text")
    assert "is no project of" in _refused(format_id, tmp_path / "empty")
    assert "has no table" in _refused(format_id, other)
    assert "has no table" in _refused(format_id, desk.path)
    assert "There are no files of this format" in _refused(format_id, tmp_path / "nothing")
    good = make(tmp_path / "good", _SCHEMAS[format_id], {})
    # Of several the others go on.
    found = list(chosen.reads()([tmp_path / "text", good]))
    assert [type(one) for one in found] == [LeftOut]


def test_projects_are_found_in_a_folder_and_one_that_is_none_stops_no_other(tmp_path):
    make(tmp_path / "all" / "a.sqlite3", TAGUETTE["new"], _DOCUMENTS)
    make(tmp_path / "all" / "songs.db", "CREATE TABLE songs (title TEXT)", {})
    source = {"source": [{"id": 1, "name": "b", "fulltext": "Kast met Milei."}]}
    for name in ("one.qda", "two.qda"):
        make(tmp_path / "all" / "deep" / name / "data.qda", QUALCODER["v17"], source)
    make(tmp_path / "all" / "deep" / "three.qda" / "data.qda", TAGUETTE["new"], {})
    found = list(FORMATS["taguette"].reads()([tmp_path / "all"]))
    assert [getattr(one, "file", "") or getattr(one, "name", "") for one in found] == ["a", "songs.db"]
    found = list(FORMATS["qualcoder"].reads()([tmp_path / "all"]))
    assert [getattr(one, "file", "") or getattr(one, "name", "") for one in found] == ["b", "three.qda", "b"]
    (group,) = groups([tmp_path / "all" / "deep"])
    assert group.format is FORMATS["qualcoder"]


@pytest.mark.parametrize("format_id", ["taguette", "qualcoder"])
def test_half_a_file_and_one_with_bytes_turned_never_end_the_reader(tmp_path, format_id):
    rows = {**_DOCUMENTS, "source": [{"id": 1, "name": "a", "fulltext": "Kast met Milei. " * 2_000}]}
    rows = {name: each for name, each in rows.items() if f"TABLE {name} " in _SCHEMAS[format_id]}
    data = make(tmp_path / "whole", _SCHEMAS[format_id], rows).read_bytes()
    path, chance = tmp_path / "broken", random.Random(7)
    for turn in range(60):
        broken = bytearray(data[: len(data) // 2] if turn == 0 else data)
        for _ in range(turn * 3):
            broken[chance.randrange(20, len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        with contextlib.suppress(Refused):
            list(FORMATS[format_id].reads()([path]))
        assert path.read_bytes() == broken
        assert sorted(one.name for one in tmp_path.iterdir()) == ["broken", "whole"]


def test_what_stands_only_in_the_log_beside_a_file_is_read_and_nothing_is_touched(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    path = make(tmp_path / "a.sqlite3", TAGUETTE["new"], {})
    with closing(sqlite3.connect(path, isolation_level=None)) as running:
        running.execute("PRAGMA journal_mode = WAL")
        running.execute("PRAGMA wal_autocheckpoint = 0")
        running.execute("INSERT INTO documents VALUES (1, 'a', '', '', '', 1, '', '<p>Kast met Milei.</p>')")
        before = {one.name: _digest(one) for one in tmp_path.glob("a.*")}
        assert "a.sqlite3-wal" in before
        (group,) = groups([path])
        assert group.format is FORMATS["taguette"]
        (document,) = FORMATS["taguette"].reads()([path])
        assert document.text == "Kast met Milei."
        assert {one.name: _digest(one) for one in tmp_path.glob("a.*")} == before
    assert list((tmp_path / "temp").iterdir()) == []


def test_a_change_that_was_broken_off_is_not_taken_back_by_us(tmp_path):
    path = make(tmp_path / "a.sqlite3", TAGUETTE["new"], _DOCUMENTS)
    journal = tmp_path / "a.sqlite3-journal"
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(600))
    assert "Open it in Taguette once" in _refused("taguette", path)
    assert journal.is_file()
    journal.write_bytes(bytes(600))
    assert len(list(FORMATS["taguette"].reads()([path]))) == 1


def test_views_virtual_tables_triggers_and_computed_columns_are_never_read(tmp_path):
    path = make(
        tmp_path / "a.sqlite3",
        """
        CREATE TABLE highlights (id INTEGER PRIMARY KEY, snippet TEXT AS (hex(zeroblob(30000000))));
        CREATE TABLE plain (id INTEGER PRIMARY KEY, "odd ""name" TEXT DEFAULT (randomblob(9)), Name TEXT);
        CREATE VIEW documents AS SELECT 1 AS id, 'x' AS contents;
        CREATE VIRTUAL TABLE tags USING fts5(path);
        CREATE TRIGGER watch AFTER INSERT ON plain BEGIN DELETE FROM plain; END;
        """,
        {"highlights": [{"id": 1}]},
    )
    with OtherDatabase(path, "Taguette") as database:
        assert list(database.rows("highlights", ("id", "snippet"))) == [(1, None)]
        assert "plain" in database.tables
        assert not database.tables & {"documents", "tags"}
        assert list(database.rows("documents", ("id",))) == []
        with pytest.raises(Refused, match=r"no table “documents”"):
            database.need("documents")
        with pytest.raises(Refused):
            database._run("INSERT INTO plain (id) VALUES (1)")
        with pytest.raises(Refused):
            database._run("SELECT * FROM pragma_table_list")
        with pytest.raises(Refused):
            database._run("ATTACH 'x' AS y")


def test_columns_that_are_not_there_give_none_and_capitals_do_not_count(tmp_path):
    path = make(tmp_path / "a.db", "CREATE TABLE Plain (Id INTEGER PRIMARY KEY, 'odd \"name' TEXT)", {})
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO Plain VALUES (1, 'x'), (2, ?)", (b"\xff",))
        connection.execute("INSERT INTO Plain VALUES (3, CAST(x'ff41' AS TEXT))")
    with OtherDatabase(path, "Taguette") as database:
        assert list(database.rows("plain", ("id", "nothing", 'odd "name'))) == [
            (1, None, "x"), (2, None, b"\xff"), (3, None, "�A"),
        ]  # fmt: skip
        assert database.count("plain") == 3
        assert database.count("nothing") == 0
        assert database.value("plain", 'odd "name', "id", 1) == "x"
        assert database.value("plain", "nothing", "id", 1) is None
        assert database.value("plain", "id", "id", 2**70) is None


def test_more_than_any_project_holds_is_refused_or_left_out(tmp_path, monkeypatch):
    path = make(tmp_path / "a.sqlite3", TAGUETTE["new"], _DOCUMENTS)
    with monkeypatch.context() as patched:
        patched.setattr(other_programs, "MOST_ROWS", 0)
        assert "more than 0 rows" in _refused("taguette", path)
    with monkeypatch.context() as patched:
        patched.setattr(other_programs, "LARGEST_FILE", 1000)
        assert "is larger than" in _refused("taguette", path)
    long = {
        "documents": [*_DOCUMENTS["documents"], {"id": 2, "name": "long", "contents": "x" * 5_000, "project_id": 1}]
    }
    path = make(tmp_path / "b.sqlite3", TAGUETTE["new"], long)
    monkeypatch.setattr(other_programs, "LONGEST_VALUE", 4_000)
    found = list(FORMATS["taguette"].reads()([path]))
    assert [getattr(one, "name", "") or getattr(one, "where", "") for one in found] == ["a", "document “long”"]


def test_values_of_the_wrong_type_become_words_and_numbers_where_they_can():
    assert [words_of(one) for one in (None, "a", b"\xc3\xa4\xff", 5, 0.5)] == ["", "a", "ä�", "5", "0.5"]
    assert [number_of(one) for one in (5, 5.0, " 7 ", "x", 5.5, None, b"5", float("inf"), "9" * 5_000)] == [
        5, 5, 7, None, None, None, None, None, None,
    ]  # fmt: skip


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
