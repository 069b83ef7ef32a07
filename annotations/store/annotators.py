"""Queries for annotators."""

from __future__ import annotations

from annotations.model.annotator import Annotator
from annotations.store.connection import Connection


def by_uuid(connection: Connection, uuid: str) -> int | None:
    """Return the internal id of an annotator."""
    row = connection.execute("SELECT id FROM annotator WHERE uuid = ?", (uuid,)).fetchone()
    return None if row is None else int(row[0])


def by_name(connection: Connection, name: str) -> list[tuple[int, str]]:
    """Return (internal id, UUID) of all annotators of this name."""
    return connection.execute("SELECT id, uuid FROM annotator WHERE name = ? ORDER BY id", (name,)).fetchall()


def all_annotators(connection: Connection) -> dict[int, Annotator]:
    """Return all annotators by internal id."""
    rows = connection.execute("SELECT id, uuid, name, kind FROM annotator ORDER BY id")
    return {row[0]: Annotator(*row[1:]) for row in rows}
