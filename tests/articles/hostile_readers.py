"""Readers that do what hostile files make readers do; each is run in a process of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.model.errors import Refused


def _one() -> ForeignDocument:
    mark = ForeignMark("mention", "1", ((0, 4),), ("Kast",), ("Person",))
    return ForeignDocument("kast.txt", "Kast came.\n", marks=[mark])


def sound(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield _one()
    yield LeftOut("kast.txt", "line 2", "It is empty.")


def hangs(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield _one()
    while True:
        pass


def sleeps(paths: Sequence[Path]) -> Iterator[Foreign]:
    time.sleep(600)
    yield _one()


def crashes(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield _one()
    os._exit(7)


def raises(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield _one()
    raise RecursionError


def refuses(paths: Sequence[Path]) -> Iterator[Foreign]:
    raise Refused("It is of another program.")


def eats(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield _one()
    kept = []
    while True:
        kept.append(bytearray(64 * 1024 * 1024))


def wordless(paths: Sequence[Path]) -> Iterator[Foreign]:
    yield ForeignDocument("empty.txt", " \n")
    yield ForeignDocument("half.txt", "\ud800 half \x00 a character")
