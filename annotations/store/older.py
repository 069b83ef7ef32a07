"""Reading a library of version 1 as if it were of the newest version: what it lacks is there, and empty.

Nothing is written to the file: these are temporary tables and views of one connection, which hide the library's own.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress

_VIEWS = {
    "revision": (
        "id, uuid, article_id, parent_id, kind, encoding, text, sha256, edits, created_at,"
        " NULL AS original_id, NULL AS locator"
    ),
    "field": "id, uuid, article_id, name, ord, value, confidence, status, annotator_id, NULL AS rule_uuid",
}
_TABLES = {
    "outlet_rule": (
        "id INTEGER PRIMARY KEY, uuid TEXT, outlet TEXT, outlet_key TEXT, settles TEXT, kind TEXT, params TEXT,"
        " state TEXT, annotator_id INTEGER, created_at INTEGER"
    ),
    "likeness": (
        "article_id INTEGER PRIMARY KEY, revision_id INTEGER, body INTEGER, words INTEGER, digest BLOB, marks BLOB,"
        " compared INTEGER"
    ),
    "alike": "article_id INTEGER, other_id INTEGER, kind TEXT, own REAL, others REAL",
}


def show_as_newest(connection: sqlite3.Connection) -> None:
    """Let queries for the newest schema read a library of version 1."""
    connection.execute("PRAGMA temp_store = MEMORY")
    for name, columns in _VIEWS.items():
        connection.execute(f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM main.{name}")
    for name, columns in _TABLES.items():
        connection.execute(f"CREATE TEMP TABLE {name} ({columns})")


def show_as_it_is(connection: sqlite3.Connection) -> None:
    """Take back what `show_as_newest` did, if a writer has brought the library up to date since; not in a transaction.

    A question that is still being read keeps it from that; the next one will do.
    """
    hidden = connection.execute("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'outlet_rule'").fetchone()[0]
    if hidden and connection.execute("PRAGMA user_version").fetchone()[0] > 1:
        with suppress(sqlite3.OperationalError):
            for name in _TABLES:
                connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
            for name in _VIEWS:
                connection.execute(f"DROP VIEW IF EXISTS temp.{name}")
