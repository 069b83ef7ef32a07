"""Queries for going on with a review: what earlier batches of it left, as far as it still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json


@dataclass(frozen=True, slots=True)
class Accepted:
    """A mention that a batch made: UUIDs, internal ids, and where it stands on the current text."""

    uuid: str
    article: str
    article_id: int
    revision_id: int
    start: int
    end: int
    quote: str
    label: str
    entity: str | None


def accepted_by(connection: Connection, actions: Sequence[str]) -> list[Accepted]:
    """Return the mentions that actions (UUIDs) made and that stand still, by article and place."""
    rows = connection.execute(
        "SELECT DISTINCT annotation.uuid, article.uuid, article.id, article.revision_id, anchor.start, anchor.end,"
        " anchor.quote, code.uuid, entity.uuid FROM json_each(?) AS wanted"
        " JOIN action ON action.uuid = wanted.value JOIN change ON change.action_id = action.id"
        " AND change.tbl = 'annotation' AND change.old IS NULL"
        " JOIN annotation ON annotation.uuid = change.row_uuid AND annotation.kind = 'mention'"
        " JOIN article ON article.id = annotation.article_id"
        " JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
        " AND anchor.revision_id = article.revision_id"
        " JOIN code ON code.id = annotation.code_id LEFT JOIN entity ON entity.id = annotation.entity_id"
        " ORDER BY article.id, anchor.start, anchor.end",
        (compact_json(list(actions)),),
    )
    return [Accepted(*row) for row in rows.fetchall()]
