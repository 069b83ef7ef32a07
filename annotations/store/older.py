"""Reading a library of an older version as if it were of the newest: what it lacks is there, and empty.

Nothing is written to the file: these are temporary tables and views of one connection, which hide the library's own.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress

_VIEWS: dict[int, dict[str, str]] = {
    2: {
        "revision": (
            "id, uuid, article_id, parent_id, kind, encoding, text, sha256, edits, created_at,"
            " NULL AS original_id, NULL AS locator"
        ),
        "field": "id, uuid, article_id, name, ord, value, confidence, status, annotator_id, NULL AS rule_uuid",
    },
    3: {"entity": "id, uuid, name, code_id, description, external_ids, merged_into, NULL AS fields"},
}
"""By the version that brought them: tables with columns that an older library lacks, as it can be read."""

_TABLES: dict[int, dict[str, str]] = {
    2: {
        "outlet_rule": (
            "id INTEGER PRIMARY KEY, uuid TEXT, outlet TEXT, outlet_key TEXT, settles TEXT, kind TEXT, params TEXT,"
            " state TEXT, annotator_id INTEGER, created_at INTEGER"
        ),
        "likeness": (
            "article_id INTEGER PRIMARY KEY, revision_id INTEGER, body INTEGER, words INTEGER, digest BLOB,"
            " marks BLOB, compared INTEGER"
        ),
        "alike": "article_id INTEGER, other_id INTEGER, kind TEXT, own REAL, others REAL",
    },
}
"""By the version that brought them: tables that an older library lacks."""


def show_as_newest(connection: sqlite3.Connection, version: int) -> None:
    """Let queries for the newest schema read a library of an older version."""
    connection.execute("PRAGMA temp_store = MEMORY")
    for since, views in _VIEWS.items():
        for name, columns in views.items() if version < since else ():
            connection.execute(f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM main.{name}")
    for since, tables in _TABLES.items():
        for name, columns in tables.items() if version < since else ():
            connection.execute(f"CREATE TEMP TABLE {name} ({columns})")


def show_as_it_is(connection: sqlite3.Connection) -> None:
    """Take back what `show_as_newest` did, if a writer has brought the library up to date since; not in a transaction.

    A question that is still being read keeps it from that; the next one will do.
    """
    hidden = {row[0] for row in connection.execute("SELECT name FROM temp.sqlite_schema").fetchall()}
    if not hidden:
        return
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    with suppress(sqlite3.OperationalError):
        for kind, by_version in (("TABLE", _TABLES), ("VIEW", _VIEWS)):
            for since, names in by_version.items():
                for name in names if since <= version else ():
                    if name in hidden:
                        connection.execute(f"DROP {kind} IF EXISTS temp.{name}")
