"""Queries for the codebook."""

from __future__ import annotations

from annotations.model.codebook import Code
from annotations.store.connection import Connection

_COLUMNS = "id, uuid, kind, parent_id, name, sign, key, colour, retired_at, merged_into"


def all_codes(connection: Connection) -> dict[int, Code]:
    """Return the whole codebook by internal id; it is small next to all else."""
    return {row[0]: Code(*row) for row in connection.execute(f"SELECT {_COLUMNS} FROM code ORDER BY id")}


def definitions(connection: Connection) -> dict[int, tuple[int, str, str, str, str]]:
    """Return (version id, definition, when to use, when not, examples as JSON) of each code's newest version."""
    rows = connection.execute(
        "SELECT code_id, id, definition, when_to_use, when_not, examples FROM code_version ORDER BY code_id, n"
    )
    return {row[0]: row[1:] for row in rows}


def uses(connection: Connection) -> dict[int, int]:
    """Return how many annotations each code has."""
    rows = connection.execute("SELECT code_id, count(*) FROM annotation WHERE code_id IS NOT NULL GROUP BY code_id")
    return dict(rows.fetchall())
