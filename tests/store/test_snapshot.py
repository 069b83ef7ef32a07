"""Reading a library at one moment: what it keeps others from, what keeps it, and what it leaves behind."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from functools import partial

import pytest

from annotations.library import Library
from annotations.model.errors import LibraryBusy
from tests.store.making import made


@pytest.fixture
def path(tmp_path):
    made(tmp_path / "library.newsgloss").close()
    return tmp_path / "library.newsgloss"


def test_a_library_whose_file_is_just_being_written_is_busy_and_not_read_half(path, monkeypatch):
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryBusy, match="is busy"):
            Library.open(path)
        other.execute("ROLLBACK")
    Library.open(path).close()


def test_a_library_that_another_program_is_in_the_middle_of_reading_is_busy(path, monkeypatch):
    monkeypatch.setattr("annotations.store.connection._WAIT_MS", 200)
    with Library.open(path) as reading, reading.snapshot():
        list(reading.articles)
        begun = time.monotonic()
        with pytest.raises(LibraryBusy, match="is being read by another program"):
            made(path)
        assert time.monotonic() - begun < 5
    made(path).close()


def test_a_question_that_nobody_waits_for_leaves_its_connection_free_for_the_next(path):
    with Library.open(path) as reading:
        reading.stop_when(lambda: True)
        for number in range(10_000):
            with suppress(sqlite3.OperationalError), reading.snapshot():
                pass
            assert not reading.db.in_transaction, f"after {number} of them"
