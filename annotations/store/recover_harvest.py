"""What the indexes of a damaged library still say of rows whose own place was hit."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from annotations.store.connection import Connection
from annotations.store.recover_trees import Trees
from annotations.store.schema import STEPS, statements


class Harvest:
    """Reads the indexes of a table when something of it is missing."""

    def __init__(self, trees: Trees, db: Connection) -> None:
        """Take what is known already.

        Args:
            trees: of the damaged file.
            db: the rows that were read; nothing is looked for of those.
        """
        self._trees, self._db = trees, db
        self._known: dict[str, dict[int, dict[str, Any]]] = {}

    def of(self, table: str, number: int) -> dict[str, Any]:
        """Return what is known of a row by its internal id: values by column."""
        return self._of_table(table).get(number, {})

    def number(self, table: str, column: str, key: str) -> int | None:
        """Return the internal id of the row with this key."""
        return next((number for number, row in self._of_table(table).items() if row.get(column) == key), None)

    def numbers(self, table: str, column: str, keys: Iterable[str]) -> dict[str, int]:
        """Return the internal ids of the rows with these keys, as far as they are known."""
        wanted = set(keys)
        return {row[column]: number for number, row in self._of_table(table).items() if row.get(column) in wanted}

    def _of_table(self, table: str) -> dict[int, dict[str, Any]]:
        if table not in self._known:
            rows: dict[int, dict[str, Any]] = defaultdict(dict)
            there = {row[0] for row in self._db.execute(f"SELECT id FROM {table}")}
            for name, columns in _indexes()[table].items():
                for values in self._trees.index_rows(name):
                    number = values[-1] if len(values) == len(columns) + 1 else None
                    if isinstance(number, int) and number not in there:
                        rows[number].update(zip(columns, values, strict=False))
            self._known[table] = dict(rows)
        return self._known[table]


@cache
def _indexes() -> dict[str, dict[str, list[str]]]:
    """Return the indexes of each table with their columns."""
    db = sqlite3.connect(":memory:")
    try:
        for _, script in STEPS.values():
            for statement in statements(script):
                db.execute(statement)
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'")]
        found: dict[str, dict[str, list[str]]] = {}
        for table in tables:
            names = [row[1] for row in db.execute(f"PRAGMA index_list({table})")]
            found[table] = {name: [row[2] for row in db.execute(f"PRAGMA index_info({name})")] for name in names}
        return found
    finally:
        db.close()
