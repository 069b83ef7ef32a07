"""Queries for looking through many articles: their texts, what stands there already, and what was decided before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.store.connection import Connection
from annotations.store.desk import TITLE
from annotations.store.hashing import compact_json

Rejected = tuple[int | None, int | None, str, int]
"""A rejection: internal ids of label and entity, the quote, and the number of its occurrence in the text."""


@dataclass(slots=True)
class SearchedArticle:
    """An article to look through.

    Attributes:
        id, revision_id: internal.
        marks: (start, end, internal id of the label, of the entity) of the annotator's mentions on this text.
        furniture: where the page's own matter stands, in order.
        rejected: what the annotator rejected here before, with the UUIDs of the decisions.
    """

    id: int
    uuid: str
    revision_id: int
    text: str
    marks: list[tuple[int, int, int | None, int | None]] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    rejected: dict[Rejected, str] = field(default_factory=dict)


def article_ids(connection: Connection) -> list[int]:
    """Return the internal ids of all articles, in the order they were taken."""
    return [row[0] for row in connection.execute("SELECT id FROM article ORDER BY id").fetchall()]


def ids_of(connection: Connection, uuids: Sequence[str]) -> list[int]:
    """Return the internal ids of those of the articles that are there, in the order they were taken."""
    rows = connection.execute(
        "SELECT id FROM article WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY id",
        (compact_json(list(uuids)),),
    )
    return [row[0] for row in rows.fetchall()]


def ids_with(connection: Connection, expression: str) -> set[int]:
    """Return the internal ids of the articles that fit an FTS5 expression."""
    rows = connection.execute("SELECT rowid FROM article_text WHERE article_text MATCH ?", (expression,))
    return {row[0] for row in rows.fetchall()}


def languages(connection: Connection) -> dict[int, str]:
    """Return the language of each article that has one, by internal id."""
    rows = connection.execute(
        "SELECT article_id, value FROM field WHERE name = 'language' AND status <> 'absent' ORDER BY ord DESC"
    )
    return dict(rows.fetchall())


def read(connection: Connection, ids: Sequence[int]) -> list[SearchedArticle]:
    """Return articles with their texts alone, in this order; those that are gone are left out."""
    rows = connection.execute(
        "SELECT article.id, article.uuid, article.revision_id, revision.text FROM json_each(?) AS wanted"
        " CROSS JOIN article ON article.id = wanted.value JOIN revision ON revision.id = article.revision_id"
        " ORDER BY wanted.key",
        (compact_json(list(ids)),),
    )
    return [SearchedArticle(*row) for row in rows.fetchall()]


def add_surroundings(connection: Connection, found: Sequence[SearchedArticle], annotator_id: int | None) -> None:
    """Add to articles what an annotator marked and rejected there, and their furniture."""
    by_id = {one.id: one for one in found}
    ids = compact_json(list(by_id))
    by_revision = {one.revision_id: one for one in found}
    for revision_id, start, end in connection.execute(
        "SELECT block.revision_id, block.start, block.end FROM json_each(?) AS wanted CROSS JOIN block"
        " ON block.revision_id = wanted.value WHERE block.role = 'furniture' ORDER BY block.revision_id, block.ord",
        (compact_json(list(by_revision)),),
    ).fetchall():
        by_revision[revision_id].furniture.append((start, end))
    if annotator_id is None:
        return
    for article_id, *mark in connection.execute(
        "SELECT annotation.article_id, anchor.start, anchor.end, annotation.code_id, annotation.entity_id"
        " FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value"
        " CROSS JOIN annotation ON annotation.article_id = wanted.value AND annotation.kind = 'mention'"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
        " AND anchor.role = 'span' AND anchor.revision_id = article.revision_id"
        " WHERE annotation.annotator_id = ? ORDER BY anchor.start",
        (ids, annotator_id),
    ).fetchall():
        by_id[article_id].marks.append(tuple(mark))
    for article_id, uuid, *said in connection.execute(
        "SELECT decision.article_id, uuid, code_id, entity_id, quote, occurrence FROM json_each(?) AS wanted"
        " CROSS JOIN decision ON decision.article_id = wanted.value WHERE annotator_id = ? AND verdict = 'rejected'",
        (ids, annotator_id),
    ).fetchall():
        by_id[article_id].rejected[tuple(said)] = uuid


def titles(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """Return what articles are called, by internal id."""
    rows = connection.execute(
        f"SELECT article.id, {TITLE} FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value",
        (compact_json(list(ids)),),
    )
    return dict(rows.fetchall())


def has_mention(
    connection: Connection, article_id: int, annotator_id: int, code_id: int, place: tuple[int, int, int]
) -> bool:
    """Whether an annotator has given a label to exactly these words; the place is (revision, start, end)."""
    row = connection.execute(
        "SELECT 1 FROM annotation CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
        " AND anchor.revision_id = ? AND anchor.start = ? AND anchor.end = ? WHERE annotation.article_id = ?"
        " AND annotation.kind = 'mention' AND annotation.code_id = ? AND annotation.annotator_id = ? LIMIT 1",
        (*place, article_id, code_id, annotator_id),
    ).fetchone()
    return row is not None


def articles_astray(connection: Connection, state: str = "review") -> list[int]:
    """Return the internal ids of the articles in which an annotation or a field is in a state: review, or lost."""
    rows = connection.execute(
        "SELECT article_id FROM annotation WHERE article_id IS NOT NULL"
        " AND id IN (SELECT owner_id FROM anchor WHERE owner = 'annotation' AND state = ?)"
        " UNION SELECT article_id FROM field WHERE id IN"
        " (SELECT owner_id FROM anchor WHERE owner = 'field' AND state = ?) ORDER BY 1",
        (state, state),
    )
    return [row[0] for row in rows.fetchall()]


def waiting(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Return those of the UUIDs of annotations and fields that wait for a person since their words were changed."""
    rows = connection.execute(
        "SELECT annotation.uuid FROM json_each(?1) AS wanted JOIN annotation ON annotation.uuid = wanted.value"
        " JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id WHERE anchor.state = 'review'"
        " UNION SELECT field.uuid FROM json_each(?1) AS wanted JOIN field ON field.uuid = wanted.value"
        " JOIN anchor ON anchor.owner = 'field' AND anchor.owner_id = field.id WHERE anchor.state = 'review'",
        (compact_json(list(keys)),),
    )
    return {row[0] for row in rows.fetchall()}


def rejected_in(connection: Connection, article_id: int, annotator_id: int) -> set[tuple[int | None, str, int]]:
    """Return what an annotator rejected in an article: internal id of the label or topic, words, and which of them."""
    rows = connection.execute(
        "SELECT code_id, quote, occurrence FROM decision WHERE article_id = ? AND annotator_id = ?"
        " AND verdict = 'rejected'",
        (article_id, annotator_id),
    )
    return set(rows.fetchall())
