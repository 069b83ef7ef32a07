"""Where entities are mentioned in the same articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotations.store.connection import Connection

Place = tuple[int, int, int]
"""Internal id of the revision, where the mention begins in it, internal id of the entity."""


def shared(connection: Connection, entity_id: int) -> Iterator[tuple[int, list[Place]]]:
    """Yield, for each article that mentions an entity, its internal id and the places of all linked mentions in it."""
    rows = connection.execute(
        "SELECT annotation.article_id, anchor.revision_id, min(anchor.start), annotation.entity_id FROM annotation"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
        " AND anchor.role = 'span' WHERE annotation.article_id IN"
        " (SELECT article_id FROM annotation WHERE entity_id = ? AND article_id IS NOT NULL)"
        " AND annotation.entity_id IS NOT NULL GROUP BY annotation.id ORDER BY 1",
        (entity_id,),
    ).fetchall()
    for article, places in groupby(rows, key=lambda row: row[0]):
        yield article, [(row[1], row[2], row[3]) for row in places]


def text_of(connection: Connection, revision_id: int) -> str:
    """Return the text of a revision."""
    return str(connection.execute("SELECT text FROM revision WHERE id = ?", (revision_id,)).fetchone()[0])


def names(connection: Connection) -> dict[int, tuple[str, str, int | None]]:
    """Return UUID, name and label of each entity in use, by internal id."""
    rows = connection.execute("SELECT id, uuid, name, code_id FROM entity WHERE merged_into IS NULL")
    return {row[0]: (row[1], row[2], row[3]) for row in rows.fetchall()}
