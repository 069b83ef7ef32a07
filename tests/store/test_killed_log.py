"""A log with what a killed program had written of its last change: that is no damage, and `check` tells none."""

from __future__ import annotations

import shutil
import sqlite3
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import DamagedLibrary
from annotations.store.place import has_log, log_of
from annotations.store.recover import recover_library
from annotations.store.recover_log import Log
from tests.store.making import incoming, made, take


def left(path: Path, folder: Path) -> Path:
    """The library as a kill at this moment leaves it."""
    folder.mkdir()
    for end in ("", "-wal"):
        shutil.copy(path.with_name(path.name + end), folder / (path.name + end))
    return folder / path.name


def test_what_was_left_of_a_change_behind_a_later_one_is_no_damage(tmp_path):
    path = tmp_path / "study.newsgloss"
    with made(path) as library:
        take(library, incoming("a.txt", "Something old"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        # So small that much of a change is in the log before it is committed, as when a program is killed at that.
        db.execute("PRAGMA cache_size = 5")
        db.execute("UPDATE meta SET value = value WHERE key = 'library_uuid'")
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE large (x)")
        db.executemany("INSERT INTO large VALUES (?)", [("x" * 900,)] * 400)
        killed = left(path, tmp_path / "killed")
        db.execute("ROLLBACK")
    with Library.open(killed) as library:
        assert library.check() == []
    with made(killed) as library:
        take(library, incoming("b.txt", "Something new"))
        again = left(killed, tmp_path / "killed again")
    with Library.open(again) as library:
        assert library.check() == []
        assert {article.name for article in library.articles} == {"a.txt", "b.txt"}


def linked(path: Path, folder: Path) -> Path:
    """A library with a log that a killed program left, by way of a link elsewhere."""
    with made(path) as library:
        take(library, incoming("a.txt", "Something old"))
        library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number in range(4):
            take(library, incoming(f"{number}.txt", f"In the log {number}"))
        killed = left(path, folder / "killed")
    link = folder / "by a link.newsgloss"
    link.symlink_to(killed)
    return link


def test_a_link_to_a_library_leads_to_the_log_beside_the_library(tmp_path):
    link = linked(tmp_path / "study.newsgloss", tmp_path)
    assert has_log(link)
    assert recover_library(link, tmp_path / "new.newsgloss").whole
    with Library.open(tmp_path / "new.newsgloss") as library:
        assert len(list(library.articles)) == 5


def test_a_damaged_log_is_no_less_damaged_by_way_of_a_link(tmp_path):
    link = linked(tmp_path / "study.newsgloss", tmp_path)
    log = link.resolve().with_name(f"{link.resolve().name}-wal")
    torn = bytearray(log.read_bytes())
    torn[len(torn) // 2 : len(torn) // 2 + 50] = b"\xff" * 50
    log.write_bytes(torn)
    with pytest.raises(DamagedLibrary, match="The log beside"):
        made(link)
    assert log.read_bytes() == torn


def test_a_large_log_is_proved_in_little_more_memory_than_it_takes_on_the_disk(tmp_path):
    path = tmp_path / "large.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute("CREATE TABLE large (x)")
        db.executemany("INSERT INTO large VALUES (randomblob(?))", [(3000,)] * 2000)
        data = log_of(path).read_bytes()
    Log(data[: 32 + 4120], 4096)  # numpy is read before anything is measured
    tracemalloc.start()
    try:
        log = Log(data, 4096)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(data) > 8_000_000
    assert not log.torn
    assert all(frame.whole for frame in log.frames)
    assert peak < len(data)
    # A byte in the last block of frames, and one at the first frame of another, are found.
    for at in (len(data) - 5000, 32 + 256 * 4120 + 500):
        hit = bytearray(data)
        hit[at] ^= 255
        assert Log(bytes(hit), 4096).torn
