"""What tells that a file is not as it was written, from all else that can go wrong with a database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotations.model.errors import DamagedLibrary

UNREADABLE = (
    sqlite3.DatabaseError,
    UnicodeError,
    AttributeError,
    TypeError,
    ValueError,
    OverflowError,
    RecursionError,
    MemoryError,
)
"""What reading a damaged file ends with: also values of a type that no STRICT table lets in."""

_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def is_damage(error: BaseException) -> bool:
    """Whether an error says that the file itself is damaged."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    return code in _CODES or "not decode to UTF-8" in str(error)


def told(path: Path, error: BaseException) -> DamagedLibrary:
    """Return what is told of a library that could not be read to its end."""
    return DamagedLibrary(f"{path.name} is damaged: {error}.")
