"""Queries for articles that look alike. A cache, made anew from the texts at any time: nothing of it is journaled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.model.alike import Facts, Pair
from annotations.model.block import BODY_ROLES
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.shown_fields import shown_fields

_ROLES = ", ".join(f"'{role}'" for role in sorted(BODY_ROLES))

# Another number as soon as another line is part of the body.
_BODY = (
    "coalesce((SELECT sum((block.end - block.start) * (block.start + 1)) FROM block"
    f" WHERE block.revision_id = article.revision_id AND block.role IN ({_ROLES})), 0)"
)
_VALID = "likeness.revision_id = article.revision_id"

ALIKE = (
    "SELECT pair.value FROM alike, json_each(json_array(alike.article_id, alike.other_id)) AS pair"
    " WHERE max(alike.own, alike.others) >= ?"
)
"""The internal ids of the articles that look like others, as a part of other queries; its value is the threshold."""


@dataclass(frozen=True, slots=True)
class Stale:
    """An article whose likeness is not known, or that of another text or body.

    Attributes:
        article, revision: internal ids.
        body: a number for which of its blocks are the body.
    """

    article: int
    revision: int
    body: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article is compared by.

    Attributes:
        article, revision: internal ids.
        body: as in `Stale`.
        words: of the body.
        digest: of these words, 16 bytes.
        marks: the shingles that are kept, as unsigned numbers of 4 bytes, the smallest first.
        compared: 1 once it was compared with all others, else 0.
    """

    article: int
    revision: int
    body: int
    words: int
    digest: bytes
    marks: bytes
    compared: int = 0


def stale(connection: Connection) -> list[Stale]:
    """Return the articles whose likeness has to be found out, in the order they were taken."""
    rows = connection.execute(
        f"SELECT article.id, article.revision_id, {_BODY} AS body FROM article"
        " LEFT JOIN likeness ON likeness.article_id = article.id"
        f" WHERE likeness.article_id IS NULL OR NOT {_VALID} OR likeness.body <> {_BODY} ORDER BY article.id"
    )
    return [Stale(*row) for row in rows.fetchall()]


def unknown(connection: Connection) -> int:
    """Return how many articles are still to be compared with all others."""
    rows = connection.execute(
        "SELECT count(*) FROM article LEFT JOIN likeness ON likeness.article_id = article.id"
        f" WHERE likeness.article_id IS NULL OR NOT {_VALID} OR likeness.compared = 0 OR likeness.body <> {_BODY}"
    )
    return int(rows.fetchone()[0])


def all_kept(connection: Connection) -> list[Likeness]:
    """Return what is known of all articles and still true, in the order they were taken."""
    rows = connection.execute(
        "SELECT article_id, likeness.revision_id, body, words, digest, marks, compared FROM likeness"
        f" JOIN article ON article.id = likeness.article_id WHERE {_VALID} AND likeness.body = {_BODY}"
        " ORDER BY article_id"
    )
    return [Likeness(*row) for row in rows.fetchall()]


def put(connection: Connection, found: Sequence[Likeness]) -> None:
    """Keep what articles are compared by and forget their pairs; what was deleted or edited meanwhile is left out."""
    numbers = compact_json([one.article for one in found])
    for column in ("article_id", "other_id"):
        connection.execute(f"DELETE FROM alike WHERE {column} IN (SELECT value FROM json_each(?))", (numbers,))
    connection.executemany(
        "INSERT INTO likeness (article_id, revision_id, body, words, digest, marks, compared)"
        " SELECT ?1, ?2, ?3, ?4, ?5, ?6, 0 WHERE EXISTS (SELECT 1 FROM article WHERE id = ?1 AND revision_id = ?2)"
        " ON CONFLICT (article_id) DO UPDATE SET revision_id = excluded.revision_id, body = excluded.body,"
        " words = excluded.words, digest = excluded.digest, marks = excluded.marks, compared = 0",
        [(one.article, one.revision, one.body, one.words, one.digest, one.marks) for one in found],
    )


def settle(connection: Connection, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
    """Keep pairs, and that these articles are compared with all; what was deleted meanwhile is left out."""
    connection.executemany(
        "INSERT INTO alike (article_id, other_id, kind, own, others) SELECT ?1, ?2, ?3, ?4, ?5"
        " WHERE (SELECT count(*) FROM likeness WHERE article_id IN (?1, ?2)) = 2"
        " ON CONFLICT (article_id, other_id) DO UPDATE SET kind = excluded.kind, own = excluded.own,"
        " others = excluded.others",
        [(one.article, one.other, one.kind, one.own, one.others) for one in pairs],
    )
    connection.execute(
        "UPDATE likeness SET compared = 1 WHERE article_id IN (SELECT value FROM json_each(?))",
        (compact_json(list(compared)),),
    )


def pairs(connection: Connection, threshold: float, article: int | None = None) -> list[Pair]:
    """Return the pairs that share so much at least, of one article or of all; those of texts edited since left out."""
    one = "" if article is None else " AND (alike.article_id = ?2 OR alike.other_id = ?2)"
    rows = connection.execute(
        "SELECT alike.article_id, alike.other_id, alike.kind, alike.own, alike.others, first.words, second.words"
        " FROM alike JOIN likeness AS first ON first.article_id = alike.article_id"
        " JOIN likeness AS second ON second.article_id = alike.other_id"
        f" WHERE max(alike.own, alike.others) >= ?1{one} AND NOT EXISTS (SELECT 1 FROM likeness"
        " JOIN article ON article.id = likeness.article_id"
        f" WHERE likeness.article_id IN (alike.article_id, alike.other_id) AND NOT {_VALID})"
        " ORDER BY alike.article_id, alike.other_id",
        (threshold,) if article is None else (threshold, article),
    )
    return [Pair(*row) for row in rows.fetchall()]


def facts(connection: Connection, words: Mapping[int, int]) -> dict[int, Facts]:
    """Return what is said of articles, by internal id; those that are gone are left out.

    Args:
        connection: the library.
        words: how many words the body of each article has, by internal id.
    """
    fields = shown_fields(connection, words)
    rows = connection.execute(
        "SELECT id, uuid, name FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (compact_json(list(words)),),
    ).fetchall()
    found = {}
    for number, uuid, name in rows:
        of = fields.get(number, {})
        found[number] = Facts(
            number, uuid, name, of.get("title", ""), of.get("outlet", ""), of.get("date_published", ""), words[number]
        )
    return found


def count(connection: Connection, among: str | None, threshold: float) -> int:
    """Return how many articles look like others.

    Args:
        connection: the library.
        among: the ids of the articles that count, as JSON; None for all.
        threshold: which part of the words two must share.
    """
    limit, values = ("", ()) if among is None else (" WHERE id IN (SELECT value FROM json_each(?))", (among,))
    rows = connection.execute(
        f"SELECT count(*) FROM (SELECT DISTINCT value AS id FROM ({ALIKE})){limit}", (threshold, *values)
    )
    return int(rows.fetchone()[0])


def words(connection: Connection, article: int) -> int:
    """Return how many words the body of an article has; 0 where they were not counted yet."""
    row = connection.execute("SELECT words FROM likeness WHERE article_id = ?", (article,)).fetchone()
    return 0 if row is None else int(row[0])
