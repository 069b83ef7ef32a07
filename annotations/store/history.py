"""Queries for the history: the actions, and which of them undo and redo would take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action as a person sees it.

    Attributes:
        kind: change, undo, redo, program or barrier.
        annotator: the name; None for the program's own.
        target: UUID of the action that was undone or redone.
        state: open, done or interrupted.
        undone: whether it is taken back at present.
        changes: how many things it changed, once for each time.
        started_at, ended_at: milliseconds since 1970, UTC.
    """

    id: int
    uuid: str
    kind: str
    name: str
    annotator: str | None
    target: str | None
    state: str
    undone: bool
    changes: int
    started_at: int
    ended_at: int | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review of the past.

    Attributes:
        marks: how many of the mentions that it made are there still; rejections: how many of its rejections.
    """

    action: ActionRow
    marks: int
    rejections: int


_SELECT = (
    "SELECT action.id, action.uuid, action.kind, action.name, annotator.name, target.uuid, action.state,"
    " action.undone, action.changes, action.started_at, action.ended_at FROM action"
    " LEFT JOIN annotator ON annotator.id = action.annotator_id"
    " LEFT JOIN action AS target ON target.id = action.target_id"
)


def actions(connection: Connection, limit: int | None = None) -> Iterator[ActionRow]:
    """Yield actions, newest first."""
    rows = connection.execute(f"{_SELECT} ORDER BY action.id DESC LIMIT ?", (-1 if limit is None else limit,))
    for row in rows.fetchall():
        yield _action(row)


def select(connection: Connection, rest: str, values: Sequence[object]) -> list[ActionRow]:
    """Return the actions that the rest of a statement asks for."""
    return [_action(row) for row in connection.execute(f"{_SELECT}{rest}", tuple(values)).fetchall()]


def of_article(connection: Connection, article_id: int, limit: int) -> list[ActionRow]:
    """Return the actions that changed an article or anything of it, newest first, undone ones too.

    What was deleted since is found by what the journal kept of it.
    """
    rows = connection.execute(
        "WITH own (uuid) AS (SELECT uuid FROM article WHERE id = :id"
        " UNION ALL SELECT uuid FROM revision WHERE article_id = :id UNION ALL SELECT uuid FROM field WHERE"
        " article_id = :id UNION ALL SELECT uuid FROM annotation WHERE article_id = :id"
        " UNION ALL SELECT uuid FROM work WHERE article_id = :id UNION ALL SELECT uuid FROM decision WHERE"
        " article_id = :id UNION ALL SELECT row_uuid FROM change WHERE new_hash IS NULL"
        f" AND json_extract(old, '$.row.article_id') = :id) {_SELECT} WHERE action.id IN"
        " (SELECT action_id FROM change WHERE row_uuid IN (SELECT uuid FROM own))"
        " ORDER BY action.id DESC LIMIT :limit",
        {"id": article_id, "limit": limit},
    )
    return [_action(row) for row in rows.fetchall()]


def by_id(connection: Connection, number: int) -> ActionRow:
    """Return one action."""
    return _action(connection.execute(f"{_SELECT} WHERE action.id = ?", (number,)).fetchone())


def by_uuid(connection: Connection, uuid: str) -> ActionRow | None:
    """Return one action by its UUID; None where there is none."""
    row = connection.execute(f"{_SELECT} WHERE action.uuid = ?", (uuid.lower(),)).fetchone()
    return row and _action(row)


def can_undo(connection: Connection, action: ActionRow) -> bool:
    """Whether an action is a change that ended, is in force, changed something, and came after the last barrier."""
    barrier = int(connection.execute(_BARRIER).fetchone()[0])
    ended = action.kind == "change" and action.state != "open" and action.changes > 0
    return ended and not action.undone and action.id > barrier


def barrier(connection: Connection) -> tuple[int, int]:
    """Return the internal id of the newest barrier and the number of the last change before or within it."""
    row = connection.execute(
        "SELECT id, coalesce(last_change, first_change - 1, 0) FROM action WHERE kind = 'barrier'"
        " ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def reviews(connection: Connection, annotator_ids: Sequence[int]) -> list[Reviewed]:
    """Return the reviews of these annotators of which something stands still, and that can be undone, newest first."""
    # The marks of a review are those that it made; what another action put back is that one's.
    found: dict[int, list[int]] = {}
    kinds = ("annotation", "origin IN ('accepted', 'rule')"), ("decision", "verdict = 'rejected'")
    for at, (table, which) in enumerate(kinds):
        for number, count in connection.execute(
            f"SELECT action.id, count(*) FROM action CROSS JOIN change ON change.action_id = action.id"
            " AND change.id BETWEEN action.first_change AND action.last_change"
            f" AND change.tbl = '{table}' AND change.old IS NULL"
            f" CROSS JOIN {table} ON {table}.uuid = change.row_uuid AND {which}"
            " WHERE action.kind = 'change' AND action.undone = 0 GROUP BY action.id"
        ).fetchall():
            found.setdefault(number, [0, 0])[at] = count
    marks = _marks(annotator_ids)
    rows = connection.execute(
        f"{_SELECT} WHERE action.annotator_id IN ({marks}) AND action.id IN (SELECT value FROM json_each(?))"
        " ORDER BY action.id DESC",
        (*annotator_ids, compact_json(list(found))),
    )
    actions_ = [_action(row) for row in rows.fetchall()]
    return [Reviewed(one, *found[one.id]) for one in actions_ if can_undo(connection, one)]


def to_undo(connection: Connection, annotator_ids: Sequence[int]) -> ActionRow | None:
    """Return the newest ended change of these annotators that is in force; none before the last barrier."""
    row = connection.execute(
        f"{_SELECT} WHERE action.kind = 'change' AND action.undone = 0 AND action.state <> 'open'"
        f" AND action.changes > 0 AND action.annotator_id IN ({_marks(annotator_ids)}) AND action.id > ({_BARRIER})"
        " ORDER BY action.id DESC LIMIT 1",
        tuple(annotator_ids),
    ).fetchone()
    return row and _action(row)


def to_redo(connection: Connection, annotator_ids: Sequence[int]) -> ActionRow | None:
    """Return the change that undo took back last; none once these annotators made a newer change."""
    marks = _marks(annotator_ids)
    row = connection.execute(
        "SELECT undo.target_id FROM action AS undo JOIN action AS target ON target.id = undo.target_id"
        f" WHERE undo.kind = 'undo' AND target.undone = 1 AND target.changes > 0"
        f" AND undo.annotator_id IN ({marks}) AND undo.id > ({_BARRIER})"
        " AND undo.id > (SELECT coalesce(max(id), 0) FROM action"
        f" WHERE kind = 'change' AND (changes > 0 OR state = 'open') AND annotator_id IN ({marks}))"
        " ORDER BY undo.id DESC LIMIT 1",
        (*annotator_ids, *annotator_ids),
    ).fetchone()
    return by_id(connection, row[0]) if row else None


def last_undo_of(connection: Connection, number: int) -> int:
    """Return the id of the action that took this one back last."""
    row = connection.execute("SELECT max(id) FROM action WHERE kind = 'undo' AND target_id = ?", (number,)).fetchone()
    return int(row[0])


def annotator_of(connection: Connection, number: int) -> int | None:
    """Return the internal id of the annotator whose action this is."""
    row = connection.execute("SELECT annotator_id FROM action WHERE id = ?", (number,)).fetchone()
    return None if row[0] is None else int(row[0])


def annotator_uuid_of(connection: Connection, number: int) -> str:
    """Return the UUID of the annotator whose action this is; empty for the program's own."""
    row = connection.execute(
        "SELECT annotator.uuid FROM action JOIN annotator ON annotator.id = action.annotator_id WHERE action.id = ?",
        (number,),
    ).fetchone()
    return str(row[0]) if row else ""


def set_undone(connection: Connection, number: int, undone: bool) -> None:
    """Note whether an action is taken back at present; `check` compares this with the undos and redos."""
    connection.execute("UPDATE action SET undone = ? WHERE id = ?", (int(undone), number))


_BARRIER = "SELECT coalesce(max(id), 0) FROM action WHERE kind = 'barrier'"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _action(row: tuple[Any, ...]) -> ActionRow:
    values = list(row)
    values[7] = bool(values[7])
    return ActionRow(*values)
