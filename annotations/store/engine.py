"""Which SQLite is under everything."""

from __future__ import annotations

import sqlite3


def engine_version() -> str:
    """Return the version of SQLite that this Python brings."""
    return sqlite3.sqlite_version
