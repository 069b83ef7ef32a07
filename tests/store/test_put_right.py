"""A library in which a program was killed at the moment it opened or closed it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from annotations.library import Library
from tests.store.making import incoming, made, take

HALF_DONE = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = DELETE")
db.execute("PRAGMA synchronous = OFF")
db.execute("BEGIN IMMEDIATE")
db.execute("UPDATE meta SET value = value || '!' WHERE key = 'library_uuid'")
db.execute("PRAGMA cache_size = 1")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
def test_a_library_that_a_program_was_killed_in_while_it_turned_its_journal_is_put_right_by_who_reads(tmp_path):
    path = tmp_path / "library.newsgloss"
    with made(path) as library:
        take(library, incoming("a.txt", "Kast visits Milei"))
    with Library.open(path) as library:
        before = library.uuid
    subprocess.run([sys.executable, "-c", HALF_DONE, str(path)], check=False, timeout=60)
    assert path.with_name(path.name + "-journal").stat().st_size
    with Library.open(path) as library:
        assert library.uuid == before
        assert library.check() == []
