"""Queries for drafts: notes and texts while they are typed. Nothing of it is journaled."""

from __future__ import annotations

from annotations.store.connection import Connection


def keep(connection: Connection, annotator_uuid: str, target: str, body: str, typed_at: int) -> None:
    """Keep a draft in the place of the one that this annotator has for the same target; inside a transaction."""
    connection.execute(
        "INSERT INTO draft (annotator_uuid, target, body, typed_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (annotator_uuid, target) DO UPDATE SET body = excluded.body, typed_at = excluded.typed_at",
        (annotator_uuid, target, body, typed_at),
    )


def drop(connection: Connection, annotator_uuid: str, target: str) -> None:
    """Forget a draft; inside a transaction."""
    connection.execute("DELETE FROM draft WHERE annotator_uuid = ? AND target = ?", (annotator_uuid, target))


def all_of(connection: Connection, annotator_uuid: str) -> list[tuple[str, str]]:
    """Return (target, body) of an annotator's drafts, oldest first."""
    rows = connection.execute(
        "SELECT target, body FROM draft WHERE annotator_uuid = ? ORDER BY typed_at, id", (annotator_uuid,)
    )
    return rows.fetchall()


def body_of(connection: Connection, annotator_uuid: str, target: str) -> str | None:
    """Return what an annotator has typed for a target; None where there is no draft."""
    row = connection.execute(
        "SELECT body FROM draft WHERE annotator_uuid = ? AND target = ?", (annotator_uuid, target)
    ).fetchone()
    return None if row is None else str(row[0])
