"""Queries for annotations that are looked through, article by article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

Said = tuple[int, int | None, int | None, str, int]
"""What a decision is found again by: internal ids of article, code and entity, the quote, and which occurrence it is
of the same characters."""

MOST_VALUES = 500
"""So many entities or annotators are counted, those of most annotations."""
_FITS = "annotation.kind IN ('mention', 'topic') AND annotation.article_id IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which annotations fit.

    Attributes:
        codes: internal ids; None for all. entities, annotators: UUIDs; empty for all.
        astray: whether only those count that wait for a place.
    """

    codes: tuple[int, ...] | None = None
    entities: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    astray: bool = False


@dataclass(slots=True)
class SoughtRow:
    """An annotation: internal ids, its UUIDs, and its anchors (revision, start, end, quote, state) in order."""

    id: int
    uuid: str
    kind: str
    article_id: int
    annotator_id: int
    code_id: int
    entity_id: int | None
    entity: str | None
    whom: str | None
    origin: str
    anchors: list[tuple[int, int, int, str, str]] = field(default_factory=list)


def article_ids(connection: Connection, wanted: Wanted, scope: Sequence[int] | None) -> list[int]:
    """Return the internal ids of the articles that have annotations which fit, in the order of the scope."""
    test, values = _test(wanted)
    rows = connection.execute(f"SELECT DISTINCT article_id FROM annotation WHERE {test} ORDER BY article_id", values)
    found = [row[0] for row in rows.fetchall()]
    if scope is None:
        return found
    there = frozenset(found)
    return [number for number in scope if number in there]


def of_articles(connection: Connection, wanted: Wanted, ids: Sequence[int]) -> dict[int, list[SoughtRow]]:
    """Return the annotations of some articles that fit, by article, in the order of the text."""
    test, values = _test(wanted)
    among = compact_json(list(ids))
    rows: dict[int, SoughtRow] = {}
    row: tuple[Any, ...]
    for row in connection.execute(
        "SELECT annotation.id, annotation.uuid, annotation.kind, annotation.article_id, annotation.annotator_id,"
        " annotation.code_id, annotation.entity_id, entity.uuid, entity.name, annotation.origin"
        " FROM json_each(?) AS wanted CROSS JOIN annotation ON annotation.article_id = wanted.value"
        f" LEFT JOIN entity ON entity.id = annotation.entity_id WHERE {test} ORDER BY annotation.id",
        (among, *values),
    ).fetchall():
        rows[row[0]] = SoughtRow(*row)
    for owner_id, *anchor in connection.execute(
        "SELECT owner_id, revision_id, start, end, quote, state FROM json_each(?) AS wanted CROSS JOIN anchor"
        " ON anchor.owner = 'annotation' AND anchor.owner_id = wanted.value ORDER BY owner_id, ord",
        (compact_json(list(rows)),),
    ).fetchall():
        rows[owner_id].anchors.append(tuple(anchor))
    found: dict[int, list[SoughtRow]] = {}
    for one in sorted(rows.values(), key=lambda one: (one.anchors[0][1] if one.anchors else -1, one.id)):
        found.setdefault(one.article_id, []).append(one)
    return found


def kept(connection: Connection, annotator_id: int | None, ids: Sequence[int]) -> dict[Said, str]:
    """Return what an annotator has kept in some articles, with the UUIDs of the decisions."""
    if annotator_id is None:
        return {}
    rows = connection.execute(
        "SELECT article_id, code_id, entity_id, quote, occurrence, uuid FROM json_each(?) AS wanted"
        " CROSS JOIN decision ON decision.article_id = wanted.value WHERE annotator_id = ? AND verdict = 'accepted'",
        (compact_json(list(ids)), annotator_id),
    )
    return {tuple(row[:5]): row[5] for row in rows.fetchall()}


def decisions_on(connection: Connection, annotator_id: int, said: Said) -> list[str]:
    """Return the UUIDs of what an annotator decided of the same words, whatever it was."""
    rows = connection.execute(
        "SELECT uuid FROM decision WHERE annotator_id = ? AND article_id = ? AND code_id IS ? AND entity_id IS ?"
        " AND quote = ? AND occurrence = ? ORDER BY id",
        (annotator_id, *said),
    )
    return [row[0] for row in rows.fetchall()]


def texts(connection: Connection, revision_ids: Sequence[int]) -> dict[int, str]:
    """Return texts by the internal ids of their revisions."""
    rows = connection.execute(
        "SELECT id, text FROM revision WHERE id IN (SELECT value FROM json_each(?))",
        (compact_json(sorted(set(revision_ids))),),
    )
    return dict(rows.fetchall())


def articles(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return (UUID, internal id of the text) of articles, by internal id."""
    rows = connection.execute(
        "SELECT id, uuid, revision_id FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (compact_json(list(ids)),),
    )
    return {row[0]: (row[1], row[2]) for row in rows.fetchall()}


def counts(connection: Connection, scope: Sequence[int] | None) -> dict[str, dict[Any, int]]:
    """Return how many mentions and topics there are of each code (internal id), entity and annotator (UUID).

    Args:
        connection: to read through.
        scope: internal ids of articles; None for all.
    """
    among, values = "", tuple[str, ...]()
    if scope is not None:
        among, values = " AND annotation.article_id IN (SELECT value FROM json_each(?))", (compact_json(list(scope)),)
    found: dict[str, dict[Any, int]] = {}
    for part, column, join in (
        ("codes", "annotation.code_id", ""),
        ("entities", "entity.uuid", " JOIN entity ON entity.id = annotation.entity_id"),
        ("annotators", "annotator.uuid", " JOIN annotator ON annotator.id = annotation.annotator_id"),
    ):
        rows = connection.execute(
            f"SELECT {column}, count(*) FROM annotation{join} WHERE {_FITS}{among} GROUP BY 1 ORDER BY 2 DESC LIMIT ?",
            (*values, MOST_VALUES),
        )
        found[part] = dict(rows.fetchall())
    return found


def _test(wanted: Wanted) -> tuple[str, tuple[Any, ...]]:
    tests, values = [_FITS], []
    if wanted.codes is not None:
        tests.append("annotation.code_id IN (SELECT value FROM json_each(?))")
        values.append(compact_json(list(wanted.codes)))
    for column, uuids in (("entity", wanted.entities), ("annotator", wanted.annotators)):
        if uuids:
            tests.append(
                f"annotation.{column}_id IN (SELECT id FROM {column} WHERE uuid IN (SELECT value FROM json_each(?)))"
            )
            values.append(compact_json(list(uuids)))
    if wanted.astray:
        tests.append("annotation.id IN (SELECT owner_id FROM anchor WHERE owner = 'annotation' AND state = 'review')")
    return " AND ".join(tests), tuple(values)
