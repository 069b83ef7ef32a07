"""Queries for learning topics: what an annotator tagged whole articles with, and refused."""

from __future__ import annotations

from annotations.store.connection import Connection

_ON_THE_WHOLE = (
    " annotation.annotator_id = ? AND annotation.kind = 'topic' AND article_id IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM anchor WHERE owner = 'annotation' AND owner_id = annotation.id)"
)
# CROSS JOIN leads from the few topics to what they are on, past the many mentions.
_BY_TOPIC = " FROM code CROSS JOIN annotation ON annotation.code_id = code.id WHERE code.kind = 'topic' AND"
_WHOLE = _BY_TOPIC + _ON_THE_WHOLE
_REFUSED = " FROM decision WHERE annotator_id = ? AND verdict = 'rejected' AND quote = ''"


def tags(connection: Connection, annotator_id: int) -> list[tuple[int, int]]:
    """Return (article, topic), internal ids, of the whole articles that an annotator tagged, in the order it was done.

    A topic on a part of an article says nothing of the whole, and is left out.
    """
    rows = connection.execute(f"SELECT article_id, code_id {_WHOLE} ORDER BY annotation.id", (annotator_id,))
    return rows.fetchall()


def refused(connection: Connection, annotator_id: int) -> list[tuple[int, int]]:
    """Return (article, topic), internal ids, of the offers that an annotator rejected."""
    rows = connection.execute(f"SELECT article_id, code_id {_REFUSED} AND code_id IS NOT NULL", (annotator_id,))
    return rows.fetchall()


def done(connection: Connection, annotator_id: int) -> list[int]:
    """Return the internal ids of the articles that an annotator is done with."""
    rows = connection.execute(
        "SELECT article_id FROM (SELECT article_id, state, max(changed_at) FROM work WHERE annotator_id = ?"
        " AND layer IS NULL GROUP BY article_id) WHERE state = 'done' ORDER BY article_id",
        (annotator_id,),
    )
    return [row[0] for row in rows.fetchall()]


def said(connection: Connection, annotator_id: int) -> int:
    """Return how much there is to learn from: taggings of whole articles, and rejected offers."""
    tagged = connection.execute(f"SELECT count(*) {_WHOLE}", (annotator_id,)).fetchone()[0]
    return int(tagged + connection.execute(f"SELECT count(*) {_REFUSED}", (annotator_id,)).fetchone()[0])


def of_article(connection: Connection, annotator_id: int, article_id: int) -> set[int]:
    """Return the internal ids of the topics that an annotator has given to an article, or refused there."""
    rows = connection.execute(
        f"SELECT code_id FROM annotation WHERE {_ON_THE_WHOLE} AND article_id = ?"
        f" UNION SELECT code_id {_REFUSED} AND article_id = ?",
        (annotator_id, article_id, annotator_id, article_id),
    )
    return {row[0] for row in rows.fetchall()}


def records(connection: Connection, annotator_id: int) -> dict[int, tuple[int, int]]:
    """Return how many offers of each topic an annotator took and refused, by the topic's internal id."""
    rows = connection.execute(
        "SELECT code_id, sum(taken), sum(1 - taken) FROM"
        f" (SELECT code_id, 1 AS taken {_BY_TOPIC} annotator_id = ? AND annotation.kind = 'topic'"
        f" AND origin = 'accepted' UNION ALL SELECT code_id, 0 {_REFUSED}) WHERE code_id IS NOT NULL GROUP BY code_id",
        (annotator_id, annotator_id),
    )
    return {code: (taken, refused) for code, taken, refused in rows.fetchall()}


def is_refused(connection: Connection, annotator_id: int, article_id: int, code_id: int) -> bool:
    """Whether an annotator refused a topic for an article."""
    row = connection.execute(
        f"SELECT 1 {_REFUSED} AND article_id = ? AND code_id = ? LIMIT 1", (annotator_id, article_id, code_id)
    ).fetchone()
    return row is not None
