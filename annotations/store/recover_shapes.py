"""What a row of each table looks like, taken from the schema itself: by that, rows are told from what is no row."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotations.store.recover_records import Broken, Cell
from annotations.store.schema import STEPS, statements
from annotations.store.tables import THINGS

MADE_ANEW = ("likeness", "alike")
"""Tables of which nothing is kept: they are made of the texts whenever they are wanted."""

_ONE_OF = re.compile(r"(\w+) TEXT[^,]*CHECK \(\1 IN \(([^)]*)\)\)")
_KEYS = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "row_uuid": re.compile(r"[0-9a-f-]{36}|[0-9a-f]{64}"),
    "sha256": re.compile(r"[0-9a-f]{64}"),
}
_ALWAYS = {"sha256": _KEYS["sha256"], "uuid": re.compile(r"[!-~]{1,80}")}
"""What stands in these columns, wherever the row was found."""

_LATER = {"revision": 2, "field": 1, "entity": 1}


@dataclass(frozen=True, slots=True)
class Shape:
    """A table as its rows can be told.

    Attributes:
        table: its name.
        columns: their names, in the order of the file.
        fits: of each column, whether a value can stand there.
        alias: the place of the column that is the row id; None in tables without.
        least: so many columns the rows of the first version have.
        keys: the place of each column by which rows are told from those of other tables, and what it looks like.
        made_anew: whether nothing of it is kept.
    """

    table: str
    columns: tuple[str, ...]
    fits: tuple[Callable[[Any], bool], ...]
    alias: int | None
    least: int
    keys: tuple[tuple[int, re.Pattern[str]], ...]

    @property
    def without_rowid(self) -> bool:
        """Whether the table is kept as an index is."""
        return self.alias is None

    def row(self, cell: Cell) -> tuple[Any, ...] | None:
        """Return a cell's values as a row of this table; None if it cannot be one."""
        values = cell.values
        if not self.least <= len(values) <= len(self.columns) or (cell.rowid is None) != self.without_rowid:
            return None
        row = [*values, *[None] * (len(self.columns) - len(values))]
        if self.alias is not None:
            if row[self.alias] is not None:
                return None
            row[self.alias] = cell.rowid
        for fit, value in zip(self.fits, row, strict=True):
            if not fit(value):
                return None
        return tuple(row)

    def is_sure(self, row: tuple[Any, ...]) -> bool:
        """Whether a row tells by itself that it is of this table, wherever it was found."""
        return all(isinstance(row[at], str) and key.fullmatch(row[at]) for at, key in self.keys)


@cache
def shapes() -> dict[str, Shape]:
    """Return the shapes of all tables of the library, by name."""
    db = sqlite3.connect(":memory:")
    try:
        for _, script in STEPS.values():
            for statement in statements(script):
                db.execute(statement)
        tables = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
        return {name: _shape(db, name, sql) for name, sql in tables.fetchall() if name not in MADE_ANEW}
    finally:
        db.close()


def _shape(db: sqlite3.Connection, table: str, sql: str) -> Shape:
    info = db.execute(f"PRAGMA table_info({table})").fetchall()
    one_of = {column: frozenset(re.findall(r"'(\w+)'", values)) for column, values in _ONE_OF.findall(sql)}
    bulk = THINGS[table].bulk if table in THINGS else None
    names = tuple(row[1] for row in info)
    alias = next((at for at, row in enumerate(info) if row[5] == 1 and row[2] == "INTEGER"), None)
    if "WITHOUT ROWID" in sql:
        alias = None
    return Shape(
        table, names,
        tuple(_fit(row[1], row[2], bool(row[3]), one_of.get(row[1]), whole=row[1] != bulk) for row in info),
        alias, len(names) - _LATER.get(table, 0),
        tuple((names.index(name), key) for name, key in _KEYS.items() if name in names),
    )  # fmt: skip


def _fit(name: str, kind: str, needed: bool, one_of: frozenset[str] | None, *, whole: bool) -> Callable[[Any], bool]:
    types: tuple[type, ...] = {"INTEGER": (int,), "REAL": (int, float), "TEXT": (str,), "BLOB": (bytes,)}[kind]
    types = types if whole else (*types, Broken)
    looks = _ALWAYS.get(name)

    def fits(value: Any) -> bool:
        if value is None:
            return not needed
        if not isinstance(value, types) or (one_of is not None and value not in one_of):
            return False
        return not looks or (isinstance(value, str) and looks.fullmatch(value) is not None)

    return fits
