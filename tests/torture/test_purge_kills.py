"""A purge that dies at any of its statements: the library is as before or as after, and the next opening ends it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.field import Field
from annotations.store import purge_finish
from annotations.store.backup import backups, checked_backup
from tests.store.making import ANA, BEN, in_the_name_of, incoming, made, mention, rows, take
from tests.store.proof import broken, things

SECRET = "Quokkas storm Wimbledon\n\nFrobnitz claimed that xylophones melt in Umbra."
OTHER = "Calm at the harbour\n\nMaren Holt met Ilse Kast."
WORDS = (b"Frobnitz", b"Wimbledon", b"ylophones", b"gobbledygook")
SHORT, LONG = 12, 600
KILLED = 9


def make(path: Path) -> str:
    """A library with a backup; return the UUID of the article that is to go."""
    with made(path) as library:
        fields = [Field("title", "Quokkas storm Wimbledon", 0, 23, 0.9)]
        uuid, _ = take(library, incoming("secret.txt", SECRET, fields=fields), incoming("calm.txt", OTHER))
        library.annotations.add(rows({**mention("secret.txt", "Frobnitz", text=SECRET), "note": "gobbledygook"}))
        in_the_name_of(BEN, library).annotations.add(rows(mention("calm.txt", "Ilse Kast", text=OTHER)))
        checked_backup(library.db, path, "by-hand")
    return uuid


def purge(path: str, uuid: str, at: int) -> None:
    """Purge, and die before the statement of this number; none of SQLite's own is counted as less."""
    library = Library.open_to_write(Path(path), ANA, doing="test")
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == at:
            os._exit(KILLED)

    library.db.set_trace_callback(count)
    library.purging.articles([uuid])
    library.close()
    os._exit(0)


def went(path: Path, uuid: str, at: int) -> int:
    process = multiprocessing.get_context("fork").Process(target=purge, args=(str(path), uuid, at))
    process.start()
    process.join()
    return int(process.exitcode or 0)


def traces(path: Path) -> list[str]:
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    return [file.name for file in files if any(word in file.read_bytes() for word in WORDS)]


def rounds(folder: Path, chance, most: int) -> None:
    clean = folder / "clean"
    clean.mkdir()
    uuid = make(clean / "library.newsgloss")
    with Library.open(clean / "library.newsgloss") as library:
        before = things(library.db)
    statements = number_of(clean, folder / "whole", uuid)
    chosen = sorted(chance.sample(range(1, statements + 1), min(most, statements)))
    for at in chosen:
        there = folder / f"killed at {at}"
        shutil.copytree(clean, there)
        path = there / "library.newsgloss"
        assert went(path, uuid, at) == KILLED
        with Library.open(path) as library:
            assert library.check() == [], at
            gone = ("article", uuid) not in things(library.db)
        with made(path) as library:
            assert not purge_finish.is_unfinished(library.db)
            assert broken(library.db) == [], at
            assert library.check() == [], at
            if not gone:
                assert things(library.db) == before, at
                assert library.purging.articles([uuid]).finished
        assert traces(path) == [], at
        assert len(backups(path)) == 1
        shutil.rmtree(there)


def number_of(clean: Path, folder: Path, uuid: str) -> int:
    """How many statements a purge is."""
    shutil.copytree(clean, folder)
    seen = []
    with made(folder / "library.newsgloss") as library:
        library.db.set_trace_callback(seen.append)
        library.purging.articles([uuid])
    return len(seen)


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Needs fork.")


def test_a_purge_that_is_killed_is_all_or_nothing(tmp_path, chance):
    rounds(tmp_path, chance(), SHORT)


@pytest.mark.torture
def test_a_purge_that_is_killed_anywhere_is_all_or_nothing(tmp_path, chance):
    rounds(tmp_path, chance(), LONG)
