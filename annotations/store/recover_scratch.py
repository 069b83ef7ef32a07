"""What was read of a damaged library, laid down row by row in a file of its own until it is known what it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.store.connection import Connection
from annotations.store.recover_records import Broken
from annotations.store.recover_shapes import shapes
from annotations.store.recover_trees import DEAD, LOST, Found
from annotations.store.tables import THINGS, Thing
from annotations.store.things import Image

_AT_ONCE = 500
_MOST_WAYS = 200
_PART_KEYS = {"block": "revision_id", "alias": "entity_id", "anchor": "owner_id"}


class Scratch:
    """Rows as they were found. Tables are named as in the library, and have two columns more: `found` and `hit`.

    Attributes:
        db: where they are; nothing refuses a value there.
        sequences: the largest internal id that each table is said to have had.
    """

    def __init__(self, path: Path) -> None:
        self.sequences: dict[str, int] = {}
        self.db: Connection = sqlite3.connect(path, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.execute("PRAGMA cache_size = -65536")
        for shape in shapes().values():
            self.db.execute(f"CREATE TABLE {shape.table} ({', '.join(shape.columns)}, found, hit)")

    def fill(self, rows: Iterable[Found]) -> None:
        """Lay down all that was found."""
        waiting: dict[str, list[tuple[Any, ...]]] = {name: [] for name in shapes()}
        self.db.execute("BEGIN")
        for one in rows:
            values = (value.data if isinstance(value, Broken) else value for value in one.row)
            waiting[one.table].append((*values, one.where, int(one.hit)))
            if len(waiting[one.table]) >= _AT_ONCE:
                self._put(one.table, waiting)
        for table in waiting:
            self._put(table, waiting)
        for table, shape in shapes().items():
            by = _PART_KEYS.get(table) or ("id" if "id" in shape.columns else shape.columns[0])
            self.db.execute(f"CREATE INDEX by_{table} ON {table} ({by})")
            if table in THINGS:
                self.db.execute(f"CREATE INDEX key_{table} ON {table} ({THINGS[table].key})")
        self.db.execute("CREATE INDEX entries ON change (action_id, id)")
        self.db.execute("COMMIT")

    def _put(self, table: str, waiting: dict[str, list[tuple[Any, ...]]]) -> None:
        marks = ", ".join("?" * (len(shapes()[table].columns) + 2))
        self.db.executemany(f"INSERT INTO {table} VALUES ({marks})", waiting[table])
        waiting[table].clear()

    def sequence(self, table: str) -> int:
        """Return the largest internal id that a table is said to have had; 0 where nothing says it."""
        return self.sequences.get(table, 0)

    def keys(self, thing: Thing) -> Iterator[object]:
        """Yield the keys of all things of a table that were found somewhere, each once; a damaged one is anything."""
        yield from (row[0] for row in self.db.execute(f"SELECT DISTINCT {thing.key} FROM {thing.table} ORDER BY 1"))

    def candidates(self, thing: Thing, key: str) -> list[tuple[Image, int]]:
        """Return what a thing may have been, and where its row was found, the likeliest first."""
        names = ", ".join([*thing.columns, thing.bulk] if thing.bulk else thing.columns)
        rows = self.db.execute(
            f"SELECT {names}, found FROM {thing.table} WHERE {thing.key} = ? ORDER BY found, hit, rowid", (key,)
        ).fetchall()
        found = []
        for *values, where in rows:
            bulk = values.pop() if thing.bulk else None
            found += [(Image(tuple(values), parts, bulk), where) for parts in self.parts(thing, values[0])]
        return found

    def parts(self, thing: Thing, number: int) -> list[tuple[tuple[Any, ...], ...]]:
        """Return the ways in which the parts of a thing may have been."""
        part = thing.part
        if part is None:
            return [()]
        rows = self.db.execute(
            f"SELECT {', '.join(part.columns)}, found FROM {part.table} WHERE {part.condition} ORDER BY found, rowid",
            (number,),
        ).fetchall()
        ways: list[tuple[tuple[Any, ...], ...]] = []
        for most in (0, LOST, DEAD):
            by_order: dict[Any, tuple[Any, ...]] = {}
            for *values, where in rows:
                if where <= most:
                    by_order.setdefault(values[0], tuple(values))
            way = tuple(by_order[at] for at in sorted(by_order))
            if way not in ways:
                ways.append(way)
        only_dead = {values[0]: tuple(values) for *values, where in reversed(rows) if where == DEAD}
        way = tuple(only_dead[at] for at in sorted(only_dead))
        ways += [way, *_without_strangers([tuple(values) for *values, _ in rows], ways[0])]
        return list(dict.fromkeys(ways))

    def plain(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a table that no hash proves: those whose tree leads to them, or did."""
        names = ", ".join(shapes()[table].columns)
        cursor = self.db.execute(f"SELECT {names} FROM {table} WHERE found < {DEAD} AND hit = 0 ORDER BY found, rowid")
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()


def _without_strangers(rows: list[tuple[Any, ...]], first: tuple[tuple[Any, ...], ...]) -> list[tuple[Any, ...]]:
    """Return the ways in which one of a thing's parts is another's whose key was hit: in its place, or beside it."""
    ways: list[tuple[Any, ...]] = []
    for at, part in enumerate(first):
        ways += [(*first[:at], row, *first[at + 1 :]) for row in rows if row[0] == part[0] and row != part]
    ways += [(*first[:at], *first[at + 1 :]) for at in range(len(first))]
    return ways[:_MOST_WAYS]
