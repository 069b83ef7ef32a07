"""The rows of exports: a few cursors that all run in article order, so that a library of any size fits in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from annotations.model.errors import Cancelled, Damaged, Refused
from annotations.store.connection import Connection

Row = tuple[Any, ...]

Rows = sqlite3.Cursor
"""Rows to be read one by one. Close it if you may not come to its end: it would keep the library from being closed."""

_OPERATIONS_BETWEEN_LOOKS = 100_000

# CROSS JOIN keeps SQLite from any other order than that of the articles.
_ARTICLES = (
    "SELECT article.id, revision.id, revision.text, revision.sha256, article.uuid, article.name, article.locator,"
    " original.sha256, original.size, revision.encoding, article.added_at FROM article"
    " CROSS JOIN revision ON revision.id = article.revision_id CROSS JOIN original ON original.id = article.original_id"
    " {where} ORDER BY article.id"
)

_ANNOTATIONS = (
    "SELECT annotation.article_id, annotation.id, annotation.uuid, annotation.kind, annotation.code_id,"
    " annotation.entity_id, entity.name, entity.uuid, annotation.body, annotation.target_kind, annotation.target_uuid,"
    " annotation.annotator_id, annotation.origin, annotation.created_at, annotation.modified_at, anchor.revision_id,"
    " anchor.start, anchor.end, anchor.quote, anchor.state FROM annotation"
    " LEFT JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
    " AND anchor.role = 'span' LEFT JOIN entity ON entity.id = annotation.entity_id"
)


_AMONG = "IN (SELECT value FROM json_each(?))"

# The worst state of the spans of an annotation, or of the annotation a note is about; without spans all is well.
_STATE = (
    "coalesce((SELECT CASE max(CASE spot.state WHEN 'lost' THEN 2 WHEN 'review' THEN 1 ELSE 0 END)"
    " WHEN 2 THEN 'lost' WHEN 1 THEN 'review' END FROM anchor AS spot"
    " WHERE spot.owner = 'annotation' AND spot.role = 'span' AND spot.owner_id ="
    " CASE WHEN annotation.kind = 'note' AND annotation.target_kind = 'annotation'"
    " THEN (SELECT id FROM annotation AS other WHERE other.uuid = annotation.target_uuid)"
    " ELSE annotation.id END), 'ok')"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a library is read, by internal ids; None is everything.

    Attributes:
        articles, annotators: of these only.
        codes: mentions and topics with these only, and of the notes about annotations those about such ones.
        kinds: mention, topic, note.
        own_notes: also notes that are about no annotation; where codes were chosen, of those about a label or topic
            the ones about these.
        states: ok, review, lost: the worst state of any span; a note about an annotation has the state of that one.
    """

    articles: tuple[int, ...] | None = None
    codes: tuple[int, ...] | None = None
    annotators: tuple[int, ...] | None = None
    kinds: tuple[str, ...] | None = None
    own_notes: bool = True
    states: tuple[str, ...] | None = None

    def of_articles(self, column: str, before: str = "WHERE") -> tuple[str, list[str]]:
        """Return the condition that a column holds one of the articles, and its values."""
        if self.articles is None:
            return "", []
        return f"{before} {column} {_AMONG}", [json.dumps(self.articles)]

    def of_annotations(self) -> tuple[str, list[str]]:
        """Return the conditions on annotations, each beginning with AND, and their values."""
        text, values = self.of_articles("annotation.article_id", " AND")
        for column, wanted in (("annotator_id", self.annotators), ("kind", self.kinds)):
            if wanted is not None:
                text += f" AND annotation.{column} {_AMONG}"
                values.append(json.dumps(wanted))
        if self.codes is not None:
            # The plus keeps SQLite from the index on codes, which would lose the order of the articles.
            text += (
                f" AND (+annotation.code_id {_AMONG} OR annotation.kind = 'note' AND CASE annotation.target_kind"
                " WHEN 'annotation' THEN annotation.target_uuid IN"
                f" (SELECT uuid FROM annotation WHERE kind = 'note' OR code_id {_AMONG})"
                f" WHEN 'code' THEN annotation.target_uuid IN (SELECT uuid FROM code WHERE id {_AMONG}) ELSE TRUE END)"
            )
            values += [json.dumps(self.codes)] * 3
        if not self.own_notes:
            text += " AND (annotation.kind <> 'note' OR annotation.target_kind = 'annotation')"
        if self.states is not None:
            text += f" AND {_STATE} {_AMONG}"
            values.append(json.dumps(self.states))
        return text, values


ALL = Choice()


@contextmanager
def reading(connection: Connection, cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Read all that the block reads from one moment, and stop soon when asked to, also inside one long query.

    Args:
        connection: to the library. A transaction that is open already is used, and stays open. The progress handler
            of the connection is taken for the time of the block.
        cancelled: asked every few milliseconds of work; None where nobody can stop it.

    Raises:
        Cancelled: it was to stop.
        Damaged: the file cannot be read.
        Refused: there is no room for temporary files, which sorting takes.
    """
    own = not connection.in_transaction
    if own:
        connection.execute("BEGIN")
    if cancelled is not None:
        connection.set_progress_handler(cancelled, _OPERATIONS_BETWEEN_LOOKS)
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if cancelled is not None and cancelled():
            raise Cancelled("Stopped. Nothing was written.") from None
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise Refused("There is no room for temporary files on this computer. Make some, then try again.") from None
        raise Damaged(f"The library cannot be read: {error}. Run `check` on it to see what is broken.") from error
    finally:
        if cancelled is not None:
            connection.set_progress_handler(None, 0)
        if own and connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")


def library_uuid(connection: Connection) -> str:
    """Return the UUID of the library."""
    return str(connection.execute("SELECT value FROM meta WHERE key = 'library_uuid'").fetchone()[0])


def count(connection: Connection, table: str) -> int:
    """Return how many rows a table has."""
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def annotation_counts(connection: Connection, choice: Choice = ALL) -> dict[str, int]:
    """Return how many annotations of each kind there are, also of articles that are not there."""
    where, values = choice.of_annotations()
    rows = connection.execute(f"SELECT kind, count(*) FROM annotation WHERE TRUE{where} GROUP BY kind", values)
    return dict(rows.fetchall())


def article_count(connection: Connection, choice: Choice = ALL) -> int:
    """Return how many articles there are."""
    where, values = choice.of_articles("id")
    return int(connection.execute(f"SELECT count(*) FROM article {where}", values).fetchone()[0])


def ids_of(connection: Connection, table: str, uuids: Iterable[str]) -> dict[str, int]:
    """Return the internal ids of the rows of a table that have these UUIDs; those that are not there are left out."""
    wanted = json.dumps(sorted(uuids))
    return dict(connection.execute(f"SELECT uuid, id FROM {table} WHERE uuid {_AMONG}", (wanted,)).fetchall())


def first_articles(connection: Connection, choice: Choice, most: int) -> tuple[str, ...]:
    """Return the UUIDs of the first articles of a choice, those before others that have annotations of it."""
    where, values = choice.of_annotations()
    marked = connection.execute(
        "SELECT uuid FROM article WHERE id IN (SELECT DISTINCT annotation.article_id FROM annotation"
        f" WHERE annotation.article_id IS NOT NULL{where} ORDER BY annotation.article_id LIMIT ?) ORDER BY id",
        (*values, most),
    ).fetchall()
    where, values = choice.of_articles("id")
    rows = connection.execute(f"SELECT uuid FROM article {where} ORDER BY id LIMIT ?", (*values, most)).fetchall()
    return tuple(dict.fromkeys(uuid for (uuid,) in (*marked, *rows)))[:most]


def article_rows(connection: Connection, choice: Choice = ALL) -> Rows:
    """Return the articles in the order they were taken.

    Of each: its internal id, that of its revision, text and its hash; UUID, name, locator; hash and size of the
    original, encoding, time added.
    """
    where, values = choice.of_articles("article.id")
    return connection.execute(_ARTICLES.format(where=where), values)


def text_and_sha256(connection: Connection, revision_number: int) -> tuple[str, str]:
    """Return the text of a revision and its hash."""
    row: tuple[str, str] = connection.execute(
        "SELECT text, sha256 FROM revision WHERE id = ?", (revision_number,)
    ).fetchone()
    return row


def field_names(connection: Connection) -> dict[str, bool]:
    """Return all names that fields have in the library, and of each whether some article has several values of it."""
    rows = connection.execute(
        "SELECT name, max(values_there) FROM (SELECT name, count(*) AS values_there FROM field"
        " WHERE status <> 'absent' GROUP BY article_id, name) GROUP BY name ORDER BY name"
    )
    return {name: most > 1 for name, most in rows}


def field_rows(connection: Connection, choice: Choice = ALL) -> Rows:
    """Return (internal id of the article, name, value) of the fields, in article order and as shown within each."""
    where, values = choice.of_articles("article_id", "AND")
    return connection.execute(
        f"SELECT article_id, name, value FROM field WHERE status <> 'absent' {where} ORDER BY article_id, ord, id",
        values,
    )


def entities_used(connection: Connection, choice: Choice = ALL) -> set[int]:
    """Return the internal ids of the entities that mentions in articles are linked to."""
    where, values = choice.of_annotations()
    rows = connection.execute(
        "SELECT DISTINCT annotation.entity_id FROM annotation WHERE annotation.entity_id IS NOT NULL"
        f" AND annotation.article_id IS NOT NULL{where}",
        values,
    )
    return {row[0] for row in rows}


def merged_entities(connection: Connection) -> dict[int, str]:
    """Return the UUID of what took the place of each entity that was merged into another, by internal id."""
    rows = connection.execute(
        "SELECT entity.id, other.uuid FROM entity JOIN entity AS other ON other.id = entity.merged_into"
    )
    return dict(rows.fetchall())


def annotation_rows(connection: Connection, choice: Choice = ALL) -> Rows:
    """Return the annotations of articles: in article order, and in reading order within each.

    Those of the whole article come first; of two that begin together the longer one, then the older one. Of each:
    internal id of the article, its own, UUID, kind; internal ids of code and entity, name and UUID of the entity;
    body, kind and UUID of its target; internal id of the annotator, origin, time made, time changed; and of its first
    span, each None where it has none: internal id of the revision, start, end, quote, state.
    """
    where, values = choice.of_annotations()
    return connection.execute(
        f"{_ANNOTATIONS} WHERE annotation.article_id IS NOT NULL{where}"
        " ORDER BY annotation.article_id, anchor.start, anchor.end DESC, annotation.id",
        values,
    )


def further_spans(connection: Connection, choice: Choice = ALL) -> Rows:
    """Return (article, annotation, start, end, quote, state) of each span after an annotation's first, article order.

    Article and annotation are internal ids. Few annotations have several spans, so that these are read apart; of the
    choice only the articles count here.
    """
    where, values = choice.of_articles("annotation.article_id", "AND")
    return connection.execute(
        "SELECT annotation.article_id, anchor.owner_id, anchor.start, anchor.end, anchor.quote, anchor.state"
        " FROM anchor CROSS JOIN annotation ON annotation.id = anchor.owner_id"
        " WHERE anchor.owner = 'annotation' AND anchor.ord > 0 AND anchor.role = 'span'"
        f" AND annotation.article_id IS NOT NULL {where}"
        " ORDER BY annotation.article_id, anchor.owner_id, anchor.ord",
        values,
    )


def annotations_without_article(connection: Connection, choice: Choice = ALL) -> Rows:
    """Return the notes about entities, labels and topics, oldest first, with the same values as `annotation_rows`.

    Where articles were chosen there are none.
    """
    where, values = choice.of_annotations()
    return connection.execute(
        f"{_ANNOTATIONS} WHERE annotation.article_id IS NULL{where} ORDER BY annotation.id", values
    )
