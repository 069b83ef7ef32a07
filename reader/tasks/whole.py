"""Whole libraries proved and recovered, by a process that does nothing else and loads no more than that needs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.library import Library
from annotations.model.errors import DamagedLibrary

if TYPE_CHECKING:
    from annotations.store.check import Finding
    from annotations.store.recover_report import Recovered

Told = Callable[[str, int, int], object]
_STEPS = 11


def prove(path: Path, told: Told) -> list[Finding]:
    """Return what `check` finds in a library; one finding where it cannot be opened."""
    from annotations.store.check import Finding

    done = 0

    def step(name: str) -> None:
        nonlocal done
        done += 1
        told(name, done, _STEPS)

    try:
        with Library.open(path) as library:
            return library.check(step)
    except DamagedLibrary as error:
        return [Finding("file", str(error))]


def recover(path: Path, target: Path, told: Told) -> Recovered:
    """Save what is readable of a library into a new one."""
    from annotations.store.recover import recover_library
    from reader.articles.anew import read_anew

    last = 0.0

    def step(what: str, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last > 0.1:
            last = time.monotonic()
            told(what, done, total)

    return recover_library(path, target, read_anew, step)
