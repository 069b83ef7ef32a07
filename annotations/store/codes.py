"""Queries for the codebook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.model.codebook import Code
from annotations.store.connection import Connection

_COLUMNS = "id, uuid, kind, parent_id, name, sign, key, colour, retired_at, merged_into"


@dataclass(frozen=True, slots=True)
class Version:
    """A definition of a label or topic.

    Attributes:
        n: which, counted from 1.
        definition, when_to_use, when_not: what coders read.
        examples: quotes.
        created_at: since when it holds, in milliseconds since 1970, UTC; a new name begins a new version too.
    """

    n: int
    definition: str
    when_to_use: str
    when_not: str
    examples: tuple[str, ...]
    created_at: int


def all_codes(connection: Connection) -> dict[int, Code]:
    """Return the whole codebook by internal id; it is small next to all else."""
    return {row[0]: Code(*row) for row in connection.execute(f"SELECT {_COLUMNS} FROM code ORDER BY id")}


def in_use(connection: Connection, kind: str, column: str, value: str) -> list[Code]:
    """Return the codes of a kind that are not merged away and have a `name`, or a `key` in capitals."""
    if column not in ("name", "key"):
        raise ValueError(column)
    wanted = "name = ?" if column == "name" else "upper(key) = ?"
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM code WHERE kind = ? AND merged_into IS NULL AND {wanted} ORDER BY id", (kind, value)
    )
    return [Code(*row) for row in rows]


def uuid_of(connection: Connection, code_id: int) -> str:
    """Return the UUID of a code that is there."""
    return str(connection.execute("SELECT uuid FROM code WHERE id = ?", (code_id,)).fetchone()[0])


def id_of(connection: Connection, uuid: str) -> int | None:
    """Return the internal id of a code; None where there is none."""
    row = connection.execute("SELECT id FROM code WHERE uuid = ?", (uuid,)).fetchone()
    return None if row is None else int(row[0])


def definitions(connection: Connection) -> dict[int, tuple[int, str, str, str, str]]:
    """Return (version id, definition, when to use, when not, examples as JSON) of each code's newest version."""
    rows = connection.execute(
        "SELECT code_id, id, definition, when_to_use, when_not, examples FROM code_version ORDER BY code_id, n"
    )
    return {row[0]: row[1:] for row in rows}


def present(connection: Connection) -> dict[int, Version]:
    """Return the newest definition of each code, by internal id."""
    rows = connection.execute(
        "SELECT code_id, n, definition, when_to_use, when_not, examples, created_at FROM code_version"
        " ORDER BY code_id, n"
    )
    # Only the last one of each is made: a codebook may have been changed often.
    newest = {row[0]: row[1:] for row in rows}
    return {number: _version(row) for number, row in newest.items()}


def versions(connection: Connection, uuid: str) -> list[Version]:
    """Return the definitions of a code, the newest first."""
    rows = connection.execute(
        "SELECT n, definition, when_to_use, when_not, examples, code_version.created_at FROM code_version"
        " JOIN code ON code.id = code_id WHERE code.uuid = ? ORDER BY n DESC",
        (uuid,),
    )
    return [_version(row) for row in rows]


def _version(row: tuple[Any, ...]) -> Version:
    n, definition, use, when_not, examples, created_at = row
    return Version(n, definition, use, when_not, tuple(map(str, json.loads(examples))), created_at)


def uses(connection: Connection) -> dict[int, int]:
    """Return how many annotations each code has."""
    rows = connection.execute("SELECT code_id, count(*) FROM annotation WHERE code_id IS NOT NULL GROUP BY code_id")
    return dict(rows.fetchall())


def articles_with(connection: Connection, code_id: int) -> int:
    """Return in how many articles a code has annotations."""
    row = connection.execute("SELECT count(DISTINCT article_id) FROM annotation WHERE code_id = ?", (code_id,))
    return int(row.fetchone()[0])


def last_used(connection: Connection, most: int) -> list[str]:
    """Return the UUIDs of the codes that the newest annotations have, the one used last first.

    Args:
        connection: to read through.
        most: so many annotations are looked at.
    """
    rows = connection.execute(
        "SELECT code.uuid FROM (SELECT code_id FROM annotation ORDER BY id DESC LIMIT ?) AS newest"
        " JOIN code ON code.id = newest.code_id",
        (most,),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def newest_version(connection: Connection, code_id: int) -> int:
    """Return the number of a code's newest definition; 0 where it has none."""
    row = connection.execute("SELECT coalesce(max(n), 0) FROM code_version WHERE code_id = ?", (code_id,)).fetchone()
    return int(row[0])


def newest_definition(connection: Connection, code_id: int) -> int | None:
    """Return the internal id of a code's newest definition; None where it has none."""
    row = connection.execute(
        "SELECT id FROM code_version WHERE code_id = ? ORDER BY n DESC LIMIT 1", (code_id,)
    ).fetchone()
    return None if row is None else int(row[0])


def used_by(connection: Connection, table: str, code_ids: Sequence[int]) -> list[str]:
    """Return the UUIDs of the annotations, entities or definitions that refer to any of these codes."""
    found: list[str] = []
    for code_id in code_ids:
        rows = connection.execute(f"SELECT uuid FROM {table} WHERE code_id = ? ORDER BY id", (code_id,))
        found += [row[0] for row in rows]
    return found
