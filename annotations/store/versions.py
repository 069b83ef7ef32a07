"""The revisions of an article as a person sees them: when each was made, by whom, and what it came from."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.store.connection import Connection
from annotations.store.revisions import chain


@dataclass(frozen=True, slots=True)
class Version:
    """A revision as a person sees it.

    Attributes:
        kind: decoded, edited or replaced.
        at: when it was made, milliseconds since 1970, UTC.
        by: who made it; None where the journal does not say.
        action: what the action was called.
        encoding: what the bytes were decoded with.
        edits: how many places were changed; 0 for the first.
        characters: how long the text is, in code points.
        current: whether it is what the article shows.
        led_here: whether the current text came from it; one that was taken back did not lead to it.
        parent: UUID of the one it came from.
        original_sha256: of the bytes it was made from, where those are not the article's own original.
    """

    uuid: str
    kind: str
    at: int
    by: str | None
    action: str | None
    encoding: str | None
    edits: int
    characters: int
    current: bool
    led_here: bool
    parent: str | None
    original_sha256: str | None


def versions(connection: Connection, article_id: int, current: int) -> list[Version]:
    """Return all revisions of an article, newest first."""
    led_here = {row.id for row in chain(connection, current)}
    made = _made(connection, article_id)
    rows = connection.execute(
        "SELECT revision.id, revision.uuid, revision.kind, revision.created_at, revision.encoding,"
        " coalesce(json_array_length(revision.edits), 0), length(revision.text), parent.uuid, original.sha256"
        " FROM revision LEFT JOIN revision AS parent ON parent.id = revision.parent_id"
        " LEFT JOIN original ON original.id = revision.original_id"
        " WHERE revision.article_id = ? ORDER BY revision.created_at DESC, revision.id DESC",
        (article_id,),
    ).fetchall()
    found = []
    for number, uuid, kind, at, encoding, count, length, parent, sha256 in rows:
        by, action = made.get(uuid, (None, None))
        found.append(
            Version(
                uuid, kind, at, by, action, encoding, count, length, number == current, number in led_here, parent,
                sha256,
            )
        )  # fmt: skip
    return found


def _made(connection: Connection, article_id: int) -> dict[str, tuple[str | None, str]]:
    """Return who made each text of an article, and what the action was called."""
    rows = connection.execute(
        "SELECT change.row_uuid, annotator.name, action.name FROM change"
        " JOIN action ON action.id = change.action_id LEFT JOIN annotator ON annotator.id = action.annotator_id"
        " WHERE change.tbl = 'revision' AND change.old IS NULL"
        " AND change.row_uuid IN (SELECT uuid FROM revision WHERE article_id = ?) ORDER BY change.id DESC",
        (article_id,),
    ).fetchall()
    return {key: (by, name) for key, by, name in rows}
