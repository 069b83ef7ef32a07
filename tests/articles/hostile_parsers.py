"""Parsers that the worker processes import by name: one that does nothing, and one for each way to go wrong.

What goes wrong is decided by words in the text, so that a batch can hold good files beside bad ones.
"""

from __future__ import annotations

import os
import re
import signal
import time
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
    if "hang in a pattern" in text:
        re.match(r"(a+)+$", "a" * 64 + "b")
    if "hang asleep" in text:
        time.sleep(600)
    if "leave" in text:
        os._exit(7)
    if "fall" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "eat memory" in text:
        return Reading((Block("paragraph", 0, len(bytearray(1 << 30))),))
    if "raise" in text:
        raise ValueError("this text was asked to raise")
    if "stop the program" in text:
        raise SystemExit(0)
    if "forget words" in text:
        return Reading((Block("paragraph", 0, 3),))
    if "point outside" in text:
        return Reading(plain(text, today=today).blocks, (Field("title", "x", 5, 10_000),))
    if "once only" in text:
        # The first time it falls, the second time it is there already.
        mark = Path(re.search(r"mark: (.+)", text)[1])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return plain(text, today=today)
