"""Reading and writing whole things: a row with its parts, by the declarations in `tables`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotations.store.connection import Connection
from annotations.store.hashing import thing_hash
from annotations.store.tables import Part, Thing

Parts = tuple[tuple[Any, ...], ...]


@dataclass(slots=True)
class Image:
    """A thing as it stands: its columns' values in the declared order, its parts, and its bulk where it is new."""

    values: tuple[Any, ...]
    parts: Parts = ()
    bulk: Any = None

    @property
    def id(self) -> int:
        """The internal id."""
        number: int = self.values[0]
        return number

    @property
    def key(self) -> str:
        """What identifies it across files (`Thing.key`, always the second column)."""
        text: str = self.values[1]
        return text

    def hash(self, thing: Thing) -> bytes:
        """Return the short hash that the journal keeps."""
        length, fixed = len(self.values), len(thing.columns) - thing.later
        while length > fixed and self.values[length - 1] is None:
            length -= 1
        return thing_hash(thing.table, self.values[:length], self.parts)

    def with_columns(self, thing: Thing, columns: dict[str, Any]) -> Image:
        """Return the image with other values in some columns."""
        values = tuple(columns.get(name, value) for name, value in zip(thing.columns, self.values, strict=True))
        return Image(values, self.parts, self.bulk)

    def column(self, thing: Thing, name: str) -> Any:
        """Return the value of one column."""
        return self.values[thing.columns.index(name)]


@cache
def _sql(thing: Thing) -> dict[str, str]:
    columns = list(thing.columns) + ([thing.bulk] if thing.bulk else [])
    names = ", ".join(columns)
    statements = {
        "insert": f"INSERT INTO {thing.table} ({names}) VALUES ({', '.join('?' * len(columns))})",
        "update": f"UPDATE {thing.table} SET {', '.join(f'{c} = ?' for c in thing.columns[1:])} WHERE id = ?",
        "delete": f"DELETE FROM {thing.table} WHERE id = ?",
        "select": f"SELECT {', '.join(thing.columns)} FROM {thing.table} WHERE {thing.key} = ?",
        "all": f"SELECT {', '.join(thing.columns)} FROM {thing.table} ORDER BY {thing.key}",
    }
    if thing.part:
        statements |= _part_sql(thing.part)
    return statements


def _part_sql(part: Part) -> dict[str, str]:
    fixed = [column for column, _ in part.fixed]
    names = ", ".join([*fixed, part.owner_column, *part.columns])
    fixed_values = "".join(f"'{value}', " for _, value in part.fixed)
    marks = ", ".join("?" * (1 + len(part.columns)))
    return {
        "insert_part": f"INSERT INTO {part.table} ({names}) VALUES ({fixed_values}{marks})",
        "delete_parts": f"DELETE FROM {part.table} WHERE {part.condition}",
        "select_parts": (
            f"SELECT {', '.join(part.columns)} FROM {part.table} WHERE {part.condition} ORDER BY {part.columns[0]}"
        ),
    }


def insert(connection: Connection, thing: Thing, images: Sequence[Image]) -> None:
    """Write new things."""
    sql = _sql(thing)
    bulk = thing.bulk is not None
    connection.executemany(sql["insert"], ((*image.values, image.bulk) if bulk else image.values for image in images))
    if thing.part:
        connection.executemany(
            sql["insert_part"], ((image.values[0], *part) for image in images for part in image.parts)
        )


def update(connection: Connection, thing: Thing, images: Sequence[Image], *, parts: bool) -> None:
    """Write things over what they were; their parts only where asked, their bulk where an image has it."""
    sql = _sql(thing)
    connection.executemany(sql["update"], ((*image.values[1:], image.values[0]) for image in images))
    if thing.bulk:
        new_bulk = ((image.bulk, image.id) for image in images if image.bulk is not None)
        connection.executemany(f"UPDATE {thing.table} SET {thing.bulk} = ? WHERE id = ?", new_bulk)
    if parts and thing.part:
        connection.executemany(sql["delete_parts"], ((image.id,) for image in images))
        connection.executemany(sql["insert_part"], ((image.id, *part) for image in images for part in image.parts))


def delete(connection: Connection, thing: Thing, ids: Iterable[int]) -> None:
    """Delete things with their parts."""
    sql = _sql(thing)
    rows = [(number,) for number in ids]
    if thing.part:
        connection.executemany(sql["delete_parts"], rows)
    connection.executemany(sql["delete"], rows)


def read(connection: Connection, thing: Thing, key: str) -> Image | None:
    """Return the thing with this key as it stands, without its bulk; None if there is none."""
    sql = _sql(thing)
    values = connection.execute(sql["select"], (key,)).fetchone()
    return None if values is None else Image(values, _parts(connection, thing, values[0]))


def read_all(connection: Connection, thing: Thing) -> Iterator[Image]:
    """Yield every thing of a table in the order of its key."""
    cursor = connection.execute(_sql(thing)["all"])
    while rows := cursor.fetchmany(500):
        for values in rows:
            yield Image(values, _parts(connection, thing, values[0]))


def _parts(connection: Connection, thing: Thing, number: int) -> Parts:
    if not thing.part:
        return ()
    return tuple(connection.execute(_sql(thing)["select_parts"], (number,)).fetchall())


def values_of(thing: Thing, columns: dict[str, Any]) -> tuple[Any, ...]:
    """Return the values of a thing in the declared order; columns that came later (`Thing.later`) may be left out.

    Raises:
        KeyError: if a column is missing or unknown: an error of the program.
    """
    later = thing.columns[len(thing.columns) - thing.later :]
    columns = {**dict.fromkeys(later), **columns}
    if len(columns) != len(thing.columns):
        raise KeyError(set(columns) ^ set(thing.columns))
    return tuple(columns[name] for name in thing.columns)
