"""What a library was at a moment of its past, told from its journal.

The journal keeps what things were before each change. So what a thing was at a moment is what its changes since then
found: of each column the oldest value that they kept, and of those they kept none the present one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.model.errors import Damaged, NotFound, Refused
from annotations.model.moment import Moment
from annotations.store import history, many
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.tables import THINGS, Thing
from annotations.store.things import Image

_CHUNK = 100
"""So many things are looked at, or written, between two looks whether to go on: milliseconds of work."""

_CHUNK_OF_TEXTS = 1
"""So many articles: each is taken out of the full-text index, or into it, which takes longer the longer its text is."""


@dataclass(slots=True)
class Since:
    """A thing that was changed since a moment.

    Attributes:
        changes: the numbers of these changes, oldest first.
    """

    thing: Thing
    key: str
    changes: list[int]


@dataclass(slots=True)
class Step:
    """A thing as it is now and as it was at the moment; None where it is not, or was not.

    Attributes:
        changes: how many changes lie between.
    """

    thing: Thing
    now: Image | None
    then: Image | None
    changes: int = 0

    @property
    def key(self) -> str:
        """What identifies the thing."""
        image = self.then or self.now
        assert image is not None
        return image.key


def last_kept(connection: Connection, moment: Moment) -> int:
    """Return the number of the last change that stays when a library goes back to a moment.

    Raises:
        NotFound: there is no such action.
        Refused: the action is still going on, or the moment lies before a step that nothing goes back behind.
    """
    if moment.at is not None:
        row = connection.execute(
            "SELECT max(coalesce(last_change, first_change - 1)) FROM action WHERE ended_at <= ?", (moment.at,)
        ).fetchone()
        reached = int(row[0] or 0)
    else:
        found = _action(connection, moment.action)
        name, state, first, last = found[0], found[1], int(found[2]), found[3]
        if state == "open" and not moment.before:
            raise Refused(f"“{name}” is still going on. Wait till it has ended, or cancel it.")
        reached = first - 1 if moment.before or last is None else int(last)
    _refuse_barrier(connection, reached)
    return reached


def time_of(connection: Connection, moment: Moment) -> int:
    """Return when a moment was, in milliseconds since 1970, UTC."""
    if moment.at is not None:
        return moment.at
    found = _action(connection, moment.action)
    started, ended = int(found[4]), found[5]
    return started if moment.before or ended is None else int(ended)


def touched_since(connection: Connection, last: int, keys: Sequence[str] | None = None) -> Iterator[list[Since]]:
    """Yield the things that were changed after a change, some of one table at a time.

    Annotators and originals are left out: both stay whatever happens. What is written while this runs is not seen.

    Args:
        connection: to the library.
        last: the number of the last change that stays.
        keys: of these things only; None for all.
    """
    newest = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0]
    own = "" if keys is None else " AND row_uuid IN (SELECT value FROM json_each(?))"
    cursor = connection.execute(
        "SELECT tbl, row_uuid, json_group_array(id) FROM change WHERE id > ? AND id <= ?"
        f" AND tbl NOT IN ('annotator', 'original'){own} GROUP BY tbl, row_uuid",
        (last, newest) if keys is None else (last, newest, compact_json(list(keys))),
    )
    try:
        some: list[Since] = []
        for table, key, numbers in cursor:
            thing = THINGS[table]
            if some and (some[0].thing is not thing or len(some) >= chunk_of(thing)):
                yield some
                some = []
            some.append(Since(thing, key, sorted(json.loads(numbers))))
        if some:
            yield some
    finally:
        cursor.close()


def chunk_of(thing: Thing) -> int:
    """Return how many things of a table are written between two looks whether to go on."""
    return _CHUNK_OF_TEXTS if thing.table in {"article", "revision"} else _CHUNK


def steps(connection: Connection, some: Sequence[Since]) -> list[Step]:
    """Return what things of one table are and were; those that are what they were are left out.

    What is only ever referred to (texts) stays where it came later.
    """
    thing = some[0].thing
    now = many.by_keys(connection, thing, [one.key for one in some])
    numbers = compact_json([number for one in some for number in one.changes])
    kept = {
        number: (old, new_hash)
        for number, old, new_hash in connection.execute(
            "SELECT id, old, new_hash FROM change WHERE id IN (SELECT value FROM json_each(?))", (numbers,)
        ).fetchall()
    }
    found = []
    for one in some:
        image = now.get(one.key)
        then = _before(thing, image, [kept[number] for number in one.changes])
        if then is None and thing.kept:
            continue
        if (image is None) != (then is None) or (image and then and _differ(image, then)):
            found.append(Step(thing, image, then, len(one.changes)))
    return found


def taken_back(connection: Connection, last: int, keys: Sequence[str] | None = None) -> Counter[str | None]:
    """Return how many actions in force lie after a change, of each annotator by name; None for the program's own.

    What was done and undone since does not count; the undo of something earlier does. With keys, only actions that
    changed one of these things count.
    """
    own = "" if keys is None else " AND row_uuid IN (SELECT value FROM json_each(:keys))"
    rows = connection.execute(
        f"WITH touched (id) AS (SELECT DISTINCT action_id FROM change WHERE id > :last{own})"
        " SELECT annotator.name, count(*) FROM action LEFT JOIN annotator ON annotator.id = action.annotator_id"
        " WHERE action.id IN (SELECT action.id FROM action JOIN touched ON touched.id = action.id"
        " WHERE action.kind = 'change' AND action.undone = 0 UNION"
        " SELECT max(action.id) FROM action JOIN touched ON touched.id = action.id"
        " JOIN action AS target ON target.id = action.target_id WHERE target.last_change <= :last"
        " GROUP BY action.target_id) GROUP BY annotator.id",
        {"last": last} if keys is None else {"last": last, "keys": compact_json(list(keys))},
    )
    found: Counter[str | None] = Counter()
    for name, number in rows.fetchall():
        found[name] += number
    return found


def changes_since(connection: Connection, last: int) -> int:
    """Return how many changes came after a change."""
    return int(connection.execute("SELECT count(*) FROM change WHERE id > ?", (last,)).fetchone()[0])


def _action(connection: Connection, uuid: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] | None = connection.execute(
        "SELECT name, state, first_change, last_change, started_at, ended_at FROM action WHERE uuid = ?",
        (uuid.lower(),),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no action {uuid} in this library.")
    return row


def _refuse_barrier(connection: Connection, reached: int) -> None:
    number, made = history.barrier(connection)
    if reached >= made:
        return
    name = history.by_id(connection, number).name
    if connection.execute("SELECT 1 FROM action WHERE id < ? LIMIT 1", (number,)).fetchone() is None:
        raise Refused("The library was not there yet at that moment. Name a later one.")
    raise Refused(
        f"“{name}” came after that moment, and nothing goes back behind it. A backup from before it is the way back."
    )


def _before(thing: Thing, now: Image | None, entries: Sequence[tuple[str | None, bytes | None]]) -> Image | None:
    """Return what a thing was before its changes since the moment, oldest first."""
    columns: dict[str, Any] = {}
    parts: tuple[tuple[Any, ...], ...] | None = None
    for old, new_hash in entries:
        if old is None:
            # Its first: later ones of a thing that was there cannot be, unless it was deleted in between.
            return None
        kept = json.loads(old)
        for name, value in kept["row"].items():
            columns.setdefault(name, value)
        if parts is None and "parts" in kept:
            parts = tuple(tuple(part) for part in kept["parts"])
        if new_hash is None:
            row = {**dict.fromkeys(thing.columns), **columns}
            return Image(tuple(row[name] for name in thing.columns), parts or ())
    if now is None:
        raise Damaged("The history does not fit what is in the library. Check the library first.")
    image = now.with_columns(thing, columns)
    if parts is not None:
        image.parts = parts
    return image


def _differ(one: Image, other: Image) -> bool:
    return (one.values, one.parts) != (other.values, other.parts)
