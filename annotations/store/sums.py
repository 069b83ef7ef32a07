"""Sums over the tables that no history tells about, so that `check` notices when a row there changes by itself.

Each is kept in `meta` under `sum/TABLE`: 64 bits of BLAKE2b of every row, each with each other by exclusive or, so
that a row put in or taken out changes it by its own hash alone. Triggers of the writing connection keep them; these are
temporary: the file has none. docs/library-format.md gives the recipe.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any

from annotations.store import word_sum
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

TABLES = ("meta", "action", "draft", "import_run", "import_item", "likeness", "alike", "_sqlite_migrations")
"""What is summed up row by row; the last one says which steps made the schema."""

WORDS = word_sum.TABLE
"""The full-text index, of which no trigger tells either; see `word_sum`."""

SEQUENCES = "sqlite_sequence"
"""The largest ids that tables ever had: SQLite's own, of which no trigger tells; see `settle`."""

_KEY = "sum/"
_OWN = f"key LIKE '{_KEY}%'"


def row_sum(*values: Any) -> int:
    """Return the sum of one row, as a signed number of 64 bits: that of its values as a JSON list, bytes in hex."""
    words = compact_json([value.hex() if isinstance(value, bytes) else value for value in values])
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def keep(connection: Connection) -> None:
    """Have a writing connection keep the sums from now on; those that are missing are made. Not in a transaction."""
    connection.create_function("newsgloss_sum", -1, _added, deterministic=True)
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        new, old = (", ".join(f"{which}.{column}" for column in columns) for which in ("NEW", "OLD"))
        own = "WHEN {0}.key NOT LIKE 'sum/%'" if table == "meta" else ""
        for event, hashed in (("INSERT", (new,)), ("DELETE", (old,)), ("UPDATE", (old, new))):
            steps = "".join(
                f" UPDATE meta SET value = newsgloss_sum(value, {one}) WHERE key = '{_KEY}{table}';" for one in hashed
            )
            connection.execute(
                f"CREATE TEMP TRIGGER IF NOT EXISTS sum_{table}_{event.lower()} AFTER {event} ON main.{table}"
                f" {own.format('OLD' if event == 'DELETE' else 'NEW')} BEGIN{steps} END"
            )
    kept = {row[0] for row in connection.execute(f"SELECT key FROM meta WHERE {_OWN}")}
    if not {f"{_KEY}{table}" for table in (*TABLES, SEQUENCES)} <= kept:
        connection.execute("BEGIN IMMEDIATE")
        try:
            renew(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def renew(connection: Connection) -> None:
    """Make all sums anew, after rows were written in another way; inside a transaction."""
    for table in (*TABLES, SEQUENCES):
        connection.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_KEY + table, str(_made(connection, table))),
        )


def settle(connection: Connection, *, unfinished: bool = False) -> None:
    """Bring the sums of what SQLite itself keeps up to date; at the end of each transaction.

    Args:
        connection: that writes.
        unfinished: whether an action stays open; see `word_sum.settle`.
    """
    key = _KEY + SEQUENCES
    kept = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    if kept is None:
        # A library of a version that kept none: a single sum would make the others count as lost.
        return
    word_sum.settle(connection, unfinished=unfinished)
    now = str(_made(connection, SEQUENCES))
    if kept != (now,):
        connection.execute("UPDATE meta SET value = ? WHERE key = ?", (now, key))


def differing(connection: Connection, tables: Collection[str] = (*TABLES, SEQUENCES, WORDS)) -> list[str]:
    """Return those tables whose rows are not those that were written; none where nobody kept sums."""
    kept = dict(connection.execute(f"SELECT key, value FROM meta WHERE {_OWN}").fetchall())
    if not kept:
        return []
    return [
        table
        for table in tables
        if (word_sum.differs(connection) if table == WORDS else kept.get(_KEY + table) != str(_made(connection, table)))
    ]


def finding(table: str) -> str:
    """Say that a table is one of `differing`; the full-text index is many tables, of which nobody knows the names."""
    if table == WORDS:
        return "The full-text index is not what was written there."
    return f"What stands in {table} is not what was written there."


def _made(connection: Connection, table: str) -> int:
    condition = f" WHERE NOT {_OWN}" if table == "meta" else ""
    total = 0
    cursor = connection.execute(f"SELECT * FROM main.{table}{condition}")
    while rows := cursor.fetchmany(500):
        for row in rows:
            total ^= row_sum(*row)
    return total


def _added(value: str, *row: Any) -> str:
    return str(int(value) ^ row_sum(*row))
