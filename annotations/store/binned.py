"""Queries for what was deleted: the journal's entries without a new hash, of things that are not there now.

A deletion is the newest entry of its thing, so that one that came back and was deleted again is told by its last end.
What went in one action and hangs on something else that went in it belongs to that. Of most of what went along nothing
is ever said but how much it was: SQLite tells what each hung on, and an entry is read only where its words are wanted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.many import keys_there
from annotations.store.tables import THINGS, Thing

_CHUNK = 500
_OWNERS: dict[str, tuple[tuple[str, str], ...]] = {
    "field": (("article_id", "article"),),
    "annotation": (("article_id", "article"), ("code_id", "code"), ("entity_id", "entity")),
    "decision": (("article_id", "article"), ("code_id", "code"), ("entity_id", "entity")),
    "work": (("article_id", "article"),),
    "code_version": (("code_id", "code"),),
    "code": (("parent_id", "code"), ("merged_into", "code")),
    "entity": (("merged_into", "entity"),),
}
"""On what a thing hangs, the nearest first: columns with internal ids, and their tables."""

_OWNING = tuple(dict.fromkeys(column for owners in _OWNERS.values() for column, _ in owners))
_PLACES = {column: place for place, column in enumerate(_OWNING)}
_LINKS = ", ".join(f"old ->> '$.row.{column}'" for column in ("id", "kind", "target_uuid", *_OWNING))


@dataclass(slots=True, eq=False)
class Deletion:
    """A thing that was deleted and is not there now.

    Attributes:
        number: of the journal's entry.
        action_id: internal, of the action that deleted it.
        id: internal, which no other thing ever has.
        kind: of an annotation or a code; None for what has none.
        target: UUID of what a note is about; None for what is no note, or one about words.
        old: what the journal keeps of it, as JSON.
        owners: internal ids of what it hung on, in the order of `_OWNING`; None where it hung on nothing.
        with_it: what hung on it and went in the same action.
    """

    number: int
    action_id: int
    thing: Thing
    key: str
    old: str
    id: int
    kind: str | None
    target: str | None
    owners: tuple[int | None, ...]
    with_it: list[Deletion] = field(default_factory=list)
    _read: tuple[dict[str, Any], tuple[tuple[Any, ...], ...]] | None = None

    @property
    def row(self) -> dict[str, Any]:
        """All its columns by name."""
        return self._kept()[0]

    @property
    def parts(self) -> tuple[tuple[Any, ...], ...]:
        """The rows that were part of it."""
        return self._kept()[1]

    def _kept(self) -> tuple[dict[str, Any], tuple[tuple[Any, ...], ...]]:
        if self._read is None:
            kept = json.loads(self.old)
            # What was deleted before the schema had the later columns has none of these.
            row = {**dict.fromkeys(self.thing.columns), **kept["row"]}
            self._read = row, tuple(tuple(part) for part in kept.get("parts", ()))
        return self._read

    def family(self) -> Iterator[Deletion]:
        """Yield it and all that went with it, each before what hung on it."""
        waiting = [self]
        for one in waiting:
            yield one
            waiting += one.with_it


def actions(connection: Connection) -> Iterator[list[Deletion]]:
    """Yield the deletions of one action after the other, the newest first, linked to what they hung on.

    One entry is in memory for each thing of an action, and the key of each that was passed.
    """
    cursor = connection.execute(
        "SELECT id, action_id, tbl, row_uuid FROM change WHERE new_hash IS NULL AND old IS NOT NULL ORDER BY id DESC"
    )
    passed: set[str] = set()
    run: list[Deletion] = []
    while rows := cursor.fetchmany(_CHUNK):
        for one in _not_there(connection, rows, passed):
            if run and run[0].action_id != one.action_id:
                yield _linked(run)
                run = []
            run.append(one)
    if run:
        yield _linked(run)


def of_actions(connection: Connection, ids: Iterable[int]) -> dict[str, Deletion]:
    """Return what these actions deleted last and is not there now, linked, by key."""
    rows: list[tuple[Any, ...]] = []
    for action_id in dict.fromkeys(ids):
        rows += connection.execute(
            "SELECT change.id, action_id, tbl, row_uuid FROM action CROSS JOIN change"
            " ON change.id BETWEEN action.first_change AND action.last_change AND change.action_id = action.id"
            " WHERE action.id = ? AND new_hash IS NULL AND old IS NOT NULL",
            (action_id,),
        ).fetchall()
    rows.sort(reverse=True)
    gone = _not_there(connection, rows, set())
    newest = latest(connection, [one.key for one in gone])
    runs: dict[int, list[Deletion]] = defaultdict(list)
    for one in gone:
        if newest[one.key][0] == one.number:
            runs[one.action_id].append(one)
    return {one.key: one for run in runs.values() for one in _linked(run)}


def latest(connection: Connection, keys: Sequence[str]) -> dict[str, tuple[int, int, str]]:
    """Return (number, internal id of the action, table) of the last deletion of each of these things."""
    rows = connection.execute(
        "SELECT row_uuid, max(id), action_id, tbl FROM change WHERE new_hash IS NULL"
        " AND row_uuid IN (SELECT value FROM json_each(?)) GROUP BY row_uuid",
        (compact_json(list(keys)),),
    )
    return {key: (number, action_id, table) for key, number, action_id, table in rows.fetchall()}


def keys_of(connection: Connection, table: str, ids: Sequence[int]) -> dict[int, str]:
    """Return the keys of deleted things by the internal ids they had."""
    rows = connection.execute(
        "SELECT json_extract(old, '$.row.id'), row_uuid FROM change WHERE tbl = ? AND new_hash IS NULL"
        " AND old IS NOT NULL AND json_extract(old, '$.row.id') IN (SELECT value FROM json_each(?))",
        (table, compact_json(list(ids))),
    )
    return dict(rows.fetchall())


def unlinked(connection: Connection, action_id: int, column: str, number: int) -> list[tuple[str, str]]:
    """Return (table, key) of what an action left standing and took a reference from, by the id it had there."""
    return connection.execute(
        "SELECT DISTINCT tbl, row_uuid FROM action CROSS JOIN change"
        " ON change.id BETWEEN action.first_change AND action.last_change AND change.action_id = action.id"
        " WHERE action.id = ? AND new_hash IS NOT NULL AND old IS NOT NULL"
        f" AND json_extract(old, '$.row.{column}') = ?",
        (action_id, number),
    ).fetchall()


def ids_there(connection: Connection, table: str, ids: Iterable[int]) -> set[int]:
    """Return those of the internal ids that the table has."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (compact_json(sorted(ids)),)
    )
    return {row[0] for row in rows.fetchall()}


def taken_by(connection: Connection, original_id: int, locator: str) -> str | None:
    """Return the name of the article that is made from this place of an original now; None without one."""
    row = connection.execute(
        "SELECT name FROM article WHERE original_id = ? AND locator = ?", (original_id, locator)
    ).fetchone()
    return None if row is None else str(row[0])


def _not_there(connection: Connection, rows: Sequence[tuple[Any, ...]], passed: set[str]) -> list[Deletion]:
    """Make deletions of those entries, newest first, whose things are not there and were not passed before."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for _, _, table, key in rows:
        wanted[table].append(key)
    there = {table: keys_there(connection, table, keys) for table, keys in wanted.items()}
    gone = []
    for row in rows:
        _, _, table, key = row
        if key not in there[table] and key not in passed:
            passed.add(key)
            gone.append(row)
    # Asked apart: where most came back since, most of what the journal keeps need not be looked into.
    kept = connection.execute(
        f"SELECT old, {_LINKS} FROM change WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        (compact_json([row[0] for row in gone]),),
    ).fetchall()
    return [
        Deletion(number, action_id, THINGS[table], key, old, own, kind, target, tuple(owners))
        for (number, action_id, table, key), (old, own, kind, target, *owners) in zip(gone, kept, strict=True)
    ]


def _linked(run: list[Deletion]) -> list[Deletion]:
    """Hang each on what it belongs to; the list stays as it is."""
    by_id = {(one.thing.table, one.id): one for one in run}
    by_key = {one.key: one for one in run}
    for one in run:
        owner = _owner(one, by_id, by_key)
        if owner is not None:
            owner.with_it.append(one)
    return run


def heads(run: Sequence[Deletion]) -> list[Deletion]:
    """Return those of an action's linked deletions that hang on nothing else in it."""
    hanging = {id(child) for one in run for child in one.with_it}
    return [one for one in run if id(one) not in hanging]


def _owner(
    one: Deletion, by_id: dict[tuple[str, int], Deletion], by_key: dict[str, Deletion]
) -> Deletion | None:  # fmt: skip
    if one.target is not None and one.target in by_key:
        return by_key[one.target]
    for column, table in _OWNERS.get(one.thing.table, ()):
        number = one.owners[_PLACES[column]]
        found = by_id.get((table, number)) if number is not None else None
        if found is not None and found is not one:
            return found
    return None
