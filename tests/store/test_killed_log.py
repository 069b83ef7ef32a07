"""A log with what a killed program had written of its last change: that is no damage, and `check` tells none."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from annotations.library import Library
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
