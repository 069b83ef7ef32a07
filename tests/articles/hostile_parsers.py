"""Parsers that the worker processes import by name: one that does nothing, and one for each way to go wrong.

What goes wrong is decided by words in the text, so that a batch can hold good files beside bad ones.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from annotations.model.block import Block
from annotations.model.field import Field


@dataclass(frozen=True)
class Reading:
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()


def plain(text: str, *, today: date) -> Reading:
    """One paragraph from the first to the last visible character, and the day it was told as a field."""
    start = len(text) - len(text.lstrip())
    blocks = (Block("paragraph", start, len(text.rstrip())),)
    return Reading(blocks, (Field("date_page", today.isoformat(), confidence=0.5),))


def by_words(text: str, *, today: date) -> Reading:
    """Do what a word in the text says."""
    for words, do in DEEDS.items():
        if words in text:
            do(text)
    if "forget words" in text:
        return Reading((Block("paragraph", 0, 3),))
    if "point outside" in text:
        return Reading(plain(text, today=today).blocks, (Field("title", "x", 5, 10_000),))
    return plain(text, today=today)


def fail(text: str) -> None:
    raise ValueError(text)


def stop(text: str) -> None:
    raise SystemExit(text)


def die_the_first_time(text: str) -> None:
    found = re.search(r"mark: (.+)", text)
    assert found
    mark = Path(found[1])
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)


DEEDS: dict[str, Callable[[str], object]] = {
    "hang in a pattern": lambda _: re.match(r"(a+)+$", "a" * 64 + "b"),
    "hang asleep": lambda _: time.sleep(600),
    "take a while": lambda _: time.sleep(0.3),
    "leave": lambda _: os._exit(7),
    "fall": lambda _: os.kill(os.getpid(), signal.SIGSEGV),
    "eat memory": lambda _: bytearray(1 << 30),
    "raise": fail,
    "stop the program": stop,
    "once only": die_the_first_time,
}
