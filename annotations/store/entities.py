"""Queries for entities."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from annotations.model.entity import Alias, Entity
from annotations.store.connection import Connection

_COLUMNS = "id, uuid, name, code_id, description, external_ids, merged_into, fields"


def by_uuid(connection: Connection, uuid: str) -> Entity | None:
    """Return an entity by its UUID."""
    return _one(connection, "uuid = ?", uuid)


def get(connection: Connection, number: int) -> Entity:
    """Return an entity that is there, by its internal id."""
    return _read(connection, "id = ?", number)[0]


def by_id(connection: Connection, number: int) -> Entity | None:
    """Return an entity by its internal id."""
    return _one(connection, "id = ?", number)


def by_name(connection: Connection, name: str) -> list[Entity]:
    """Return the entities whose name is exactly this."""
    return _read(connection, "name = ?", name)


def by_alias(connection: Connection, text: str) -> list[Entity]:
    """Return the entities that have exactly this alias; descriptions count, since a person chose the words."""
    return _read(connection, "id IN (SELECT entity_id FROM alias WHERE text = ?)", text)


def all_entities(connection: Connection) -> Iterator[Entity]:
    """Yield all entities in the order they were made."""
    aliases: dict[int, list[Alias]] = defaultdict(list)
    for number, text, kind in connection.execute("SELECT entity_id, text, kind FROM alias ORDER BY entity_id, ord"):
        aliases[number].append(Alias(text, kind))
    for row in connection.execute(f"SELECT {_COLUMNS} FROM entity ORDER BY id").fetchall():
        yield _entity(row, tuple(aliases.get(row[0], ())))


def uses(connection: Connection, *, indexed: bool = True) -> dict[int, tuple[int, int]]:
    """Return (mentions, articles) of each entity; counted in the table itself if not `indexed`."""
    index = "" if indexed else " NOT INDEXED"
    rows = connection.execute(
        f"SELECT entity_id, count(*), count(DISTINCT article_id) FROM annotation{index}"
        " WHERE entity_id IS NOT NULL GROUP BY entity_id"
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def mention_keys(connection: Connection, entity_id: int) -> list[str]:
    """Return the UUIDs of an entity's mentions."""
    rows = connection.execute("SELECT uuid FROM annotation WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [row[0] for row in rows]


def used_by(connection: Connection, table: str, entity_id: int) -> list[str]:
    """Return the UUIDs of the annotations or decisions that refer to an entity."""
    rows = connection.execute(f"SELECT uuid FROM {table} WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [row[0] for row in rows]


def counted(connection: Connection, numbers: Sequence[int]) -> tuple[int, int, int, int]:
    """Return how many mentions, articles with any, notes and decisions there are of some entities, by internal id."""
    marks = ", ".join("?" * len(numbers))
    row = connection.execute(
        f"SELECT (SELECT count(*) FROM annotation WHERE entity_id IN ({marks})),"
        f" (SELECT count(DISTINCT article_id) FROM annotation WHERE entity_id IN ({marks})),"
        " (SELECT count(*) FROM annotation WHERE kind = 'note' AND target_uuid IN"
        f" (SELECT uuid FROM entity WHERE id IN ({marks}))),"
        f" (SELECT count(*) FROM decision WHERE entity_id IN ({marks}))",
        tuple(numbers) * 4,
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def family(connection: Connection, entity_id: int) -> list[Entity]:
    """Return an entity and all that were merged into it, or into one of these, each after the one it went into."""
    found = _read(connection, "id = ?", entity_id)
    have = {entity_id}
    for one in found:
        for other in _read(connection, "merged_into = ?", one.id):
            if other.id not in have:
                have.add(other.id)
                found.append(other)
    return found


def _one(connection: Connection, condition: str, value: str | int) -> Entity | None:
    found = _read(connection, condition, value)
    return found[0] if found else None


def _read(connection: Connection, condition: str, value: str | int) -> list[Entity]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM entity WHERE {condition} ORDER BY id", (value,)).fetchall()
    return [_entity(row, _aliases(connection, row[0])) for row in rows]


def _aliases(connection: Connection, number: int) -> tuple[Alias, ...]:
    rows = connection.execute("SELECT text, kind FROM alias WHERE entity_id = ? ORDER BY ord", (number,))
    return tuple(Alias(*row) for row in rows)


def _entity(row: tuple[Any, ...], aliases: tuple[Alias, ...]) -> Entity:
    number, uuid, name, code_id, description, external_ids, merged_into, fields = row
    ids = tuple(sorted(_pairs(external_ids)))
    return Entity(number, uuid, name, code_id, description, ids, merged_into, aliases, _pairs(fields))


def _pairs(value: str | None) -> tuple[tuple[str, str], ...]:
    """Return what a JSON object holds; nothing where it is none, which `check` tells of: the rest can still be read."""
    try:
        found = json.loads(value or "{}")
    except (ValueError, RecursionError):
        return ()
    return tuple((name, str(one)) for name, one in found.items()) if isinstance(found, dict) else ()


def in_place_of(connection: Connection, number: int) -> int:
    """Return the internal id of the entity that took the place of one, or its own where it was not merged."""
    into, seen = merges(connection), set[int]()
    while number in into and number not in seen:
        seen.add(number)
        number = into[number]
    return number


def merges(connection: Connection) -> dict[int, int]:
    """Return which entity took the place of which, by internal id."""
    rows = connection.execute("SELECT id, merged_into FROM entity WHERE merged_into IS NOT NULL")
    return dict(rows.fetchall())
