"""What a disk refuses, in words: that it is full, that it does not answer, that a file may not be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotations.model.errors import Refused, Unwritten

_TROUBLE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_MAY_NOT = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})


def is_disk(error: BaseException) -> bool:
    """Whether an error says that the disk would not: not that what was asked for was wrong."""
    return isinstance(error, sqlite3.OperationalError) and _code(error) in _TROUBLE


def is_busy(error: BaseException) -> bool:
    """Whether an error says that somebody else reads or writes."""
    return isinstance(error, sqlite3.OperationalError) and _code(error) in _BUSY


def not_kept(path: Path, error: sqlite3.OperationalError) -> Unwritten:
    """Return what is told of a change that a disk did not take.

    Args:
        path: the library's file.
        error: for which `is_disk` or `is_busy` holds.
    """
    if is_busy(error):
        return Unwritten(
            f"This was not kept, since {path.name} is being read and cannot be written meanwhile. What was there "
            "before is as it was. Do it again in a moment."
        )
    if _code(error) == sqlite3.SQLITE_FULL:
        advice = "Make room on the disk"
    elif _code(error) in _MAY_NOT:
        advice = "See that the file and its folder can be written to"
    else:
        # A full disk may be told as one that does not answer.
        advice = "Make room on the disk, or see that it is still there"
    return Unwritten(
        f"This was not kept, since {path.name} cannot be written: {error}. What was there before is as it was. "
        f"{advice}, then do it again."
    )


def not_opened(path: Path, error: sqlite3.OperationalError) -> Refused:
    """Return what is told of a library that cannot be held for writing, since the disk would not."""
    if _code(error) in _MAY_NOT:
        return Refused(
            f"{path.name} cannot be changed here: {error}. Copy it to a folder you can write to, and open it there."
        )
    return Refused(
        f"{path.name} cannot be changed now: {error}. Make room on the disk, or see that it is still there, then open "
        "it again."
    )


def in_words(path: Path, error: Exception) -> Exception:
    """Return what is told of an error: in words where it is one of the disk, else as it is."""
    if isinstance(error, sqlite3.OperationalError) and (is_disk(error) or is_busy(error)):
        return not_kept(path, error)
    return error


def not_read(path: Path, error: sqlite3.OperationalError) -> Refused:
    """Return what is told of a library that cannot be read further, since the disk would not."""
    return Refused(f"{path.name} cannot be read further: {error}. See that its disk is still there, then try again.")


def _code(error: BaseException) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
