"""Queries for annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.model.annotation import Anchor, Annotation
from annotations.model.codebook import Code, join_path, path_of
from annotations.model.span import Span
from annotations.store import annotators, codes
from annotations.store.connection import Connection

_SELECT = (
    "SELECT annotation.id, annotation.uuid, annotation.kind, article.uuid, annotation.annotator_id,"
    " annotation.code_id, entity.name, entity.uuid, annotation.body, annotation.target_kind, annotation.target_uuid,"
    " annotation.origin, annotation.created_at, annotation.modified_at FROM annotation"
    " LEFT JOIN article ON article.id = annotation.article_id LEFT JOIN entity ON entity.id = annotation.entity_id"
)


class AnnotationReader:
    """Reads annotations with the names of all they refer to; the codebook is looked up once.

    Make a new one after a change of the codebook or the annotators.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._annotators = annotators.all_annotators(connection)
        self._codes = codes.all_codes(connection)
        self._paths = {number: join_path(path_of(number, self._codes)) for number in self._codes}

    def of_article(self, article_id: int) -> list[Annotation]:
        """Return an article's annotations in reading order; those of the whole article come first."""
        anchors: dict[int, list[Anchor]] = defaultdict(list)
        rows = self._connection.execute(
            # CROSS JOIN keeps SQLite from going through all anchors of the library first.
            "SELECT owner_id, start, end, quote, revision_id, role, state FROM annotation"
            " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
            " WHERE annotation.article_id = ? ORDER BY owner_id, ord",
            (article_id,),
        )
        for owner_id, *values in rows:
            anchors[owner_id].append(Anchor(*values))
        found = [
            self._annotation(row, tuple(anchors.get(row[0], ())))
            for row in self._connection.execute(
                f"{_SELECT} WHERE annotation.article_id = ? ORDER BY annotation.id", (article_id,)
            )
        ]
        return sorted(found, key=lambda one: (one.anchors[0].start, -one.anchors[-1].end) if one.anchors else (-1, 0))

    def without_article(self) -> Iterator[Annotation]:
        """Yield the notes about entities, labels and topics."""
        rows = self._connection.execute(f"{_SELECT} WHERE annotation.article_id IS NULL ORDER BY annotation.id")
        for row in rows.fetchall():
            yield self._annotation(row, ())

    def about(self, uuid: str) -> list[Annotation]:
        """Return the notes about a thing, oldest first."""
        rows = self._connection.execute(f"{_SELECT} WHERE annotation.target_uuid = ? ORDER BY annotation.id", (uuid,))
        return [self._annotation(row, ()) for row in rows.fetchall()]

    def _annotation(self, row: tuple[Any, ...], anchors: tuple[Anchor, ...]) -> Annotation:
        (_, uuid, kind, article, annotator_id, code_id, entity, entity_uuid, body, target_kind, target,
         origin, created_at, modified_at) = row  # fmt: skip
        annotator = self._annotators[annotator_id]
        code: Code | None = self._codes.get(code_id)
        label = code if code and code.kind == "label" else None
        topic = code if code and code.kind == "topic" else None
        return Annotation(
            uuid=uuid, kind=kind, article=article, annotator=annotator.name, annotator_uuid=annotator.uuid,
            anchors=anchors, label=label.name if label else None, label_uuid=label.uuid if label else None,
            topic=self._paths[topic.id] if topic else None, topic_uuid=topic.uuid if topic else None,
            entity=entity, entity_uuid=entity_uuid, body=body, target_kind=target_kind, target=target,
            origin=origin, created_at=created_at, modified_at=modified_at,
        )  # fmt: skip


def equal_keys(connection: Connection, article_id: int | None) -> Iterator[tuple[object, ...]]:
    """Yield, for each annotation of an article, what makes two annotations equal; see `equality_key`."""
    return (key for key, _ in keyed(connection, article_id))


def keyed(connection: Connection, article_id: int | None) -> Iterator[tuple[tuple[object, ...], str]]:
    """Yield, for each annotation of an article, what makes two annotations equal (see `equality_key`), and its UUID."""
    places: dict[int, list[int]] = defaultdict(list)
    condition = "article_id IS NULL" if article_id is None else "article_id = ?"
    values = () if article_id is None else (article_id,)
    for owner_id, *place in connection.execute(
        "SELECT owner_id, revision_id, start, end FROM annotation"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
        f" WHERE {condition} ORDER BY owner_id, ord",
        values,
    ):
        places[owner_id] += place
    row: tuple[Any, ...]
    for row in connection.execute(
        "SELECT id, kind, annotator_id, code_id, entity_id, body, target_uuid, uuid FROM annotation"
        f" WHERE {condition} ORDER BY id",
        values,
    ):
        number, kind, annotator_id, code_id, entity_id, body, target, uuid = row
        place = places.get(number, [])
        yield equality_key(article_id, kind, annotator_id, code_id, entity_id, body, target, place), uuid


def equality_key(
    article_id: int | None,
    kind: str,
    annotator_id: int,
    code_id: int | None,
    entity_id: int | None,
    body: str | None,
    target_uuid: str | None,
    place: list[int],
) -> tuple[object, ...]:
    """Return what makes two annotations equal: everything but their identity, their times and where they came from."""
    return (article_id, kind, annotator_id, code_id, entity_id, body, target_uuid, *place)


def place_of(revision_id: int, spans: Iterable[Span]) -> list[int]:
    """Return where an annotation stands, as `equality_key` takes it: the same offsets in another text are elsewhere."""
    return [number for start, end in spans for number in (revision_id, start, end)]


def find_target(connection: Connection, uuid: str) -> tuple[str, int | None] | None:
    """Return (kind, internal id of its article or None) of what a note can be about; None if there is no such thing."""
    for kind, article in (
        ("article", "id"),
        ("annotation", "article_id"),
        ("field", "article_id"),
        ("entity", "NULL"),
        ("code", "NULL"),
    ):
        row = connection.execute(f"SELECT {article} FROM {kind} WHERE uuid = ?", (uuid,)).fetchone()
        if row is not None:
            return kind, row[0]
    return None


def uuid_of_equal(
    connection: Connection, article_id: int | None, kind: str, annotator_id: int, code_id: int | None,
    entity_id: int | None, place: list[int],
) -> str:  # fmt: skip
    """Return the UUID of the annotation of an article that has exactly these properties; it must be there."""
    rows = connection.execute(
        "SELECT id, uuid FROM annotation WHERE article_id IS ? AND kind = ? AND annotator_id = ? AND code_id IS ?"
        " AND entity_id IS ? AND target_uuid IS NULL ORDER BY id",
        (article_id, kind, annotator_id, code_id, entity_id),
    ).fetchall()
    for number, uuid in rows:
        anchors = connection.execute(
            "SELECT revision_id, start, end FROM anchor WHERE owner = 'annotation' AND owner_id = ? ORDER BY ord",
            (number,),
        ).fetchall()
        if [value for anchor in anchors for value in anchor] == place:
            return str(uuid)
    raise LookupError("no annotation has these properties")


def keys_about(connection: Connection, uuids: Iterable[str]) -> list[str]:
    """Return the UUIDs of the notes about any of these things."""
    found: list[str] = []
    for uuid in uuids:
        rows = connection.execute("SELECT uuid FROM annotation WHERE target_uuid = ? ORDER BY id", (uuid,))
        found += [row[0] for row in rows]
    return found
