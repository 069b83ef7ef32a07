"""The rows of exports: a few cursors that all run in article order, so that a library of any size fits in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
    " ORDER BY article.id"
)

_ANNOTATIONS = (
    "SELECT annotation.article_id, annotation.id, annotation.uuid, annotation.kind, annotation.code_id,"
    " annotation.entity_id, entity.name, entity.uuid, annotation.body, annotation.target_kind, annotation.target_uuid,"
    " annotation.annotator_id, annotation.origin, annotation.created_at, annotation.modified_at, anchor.revision_id,"
    " anchor.start, anchor.end, anchor.quote, anchor.state FROM annotation"
    " LEFT JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
    " AND anchor.role = 'span' LEFT JOIN entity ON entity.id = annotation.entity_id"
)


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


def article_rows(connection: Connection) -> Rows:
    """Return all articles in the order they were taken.

    Of each: its internal id, that of its revision, text and its hash; UUID, name, locator; hash and size of the
    original, encoding, time added.
    """
    return connection.execute(_ARTICLES)


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


def field_rows(connection: Connection) -> Rows:
    """Return (internal id of the article, name, value) of all fields, in article order and as shown within each."""
    return connection.execute(
        "SELECT article_id, name, value FROM field WHERE status <> 'absent' ORDER BY article_id, ord, id"
    )


def merged_entities(connection: Connection) -> dict[int, str]:
    """Return the UUID of what took the place of each entity that was merged into another, by internal id."""
    rows = connection.execute(
        "SELECT entity.id, other.uuid FROM entity JOIN entity AS other ON other.id = entity.merged_into"
    )
    return dict(rows.fetchall())


def annotation_rows(connection: Connection) -> Rows:
    """Return all annotations of articles: in article order, and in reading order within each.

    Those of the whole article come first; of two that begin together the longer one, then the older one. Of each:
    internal id of the article, its own, UUID, kind; internal ids of code and entity, name and UUID of the entity;
    body, kind and UUID of its target; internal id of the annotator, origin, time made, time changed; and of its first
    span, each None where it has none: internal id of the revision, start, end, quote, state.
    """
    return connection.execute(
        f"{_ANNOTATIONS} WHERE annotation.article_id IS NOT NULL"
        " ORDER BY annotation.article_id, anchor.start, anchor.end DESC, annotation.id"
    )


def further_spans(connection: Connection) -> Rows:
    """Return (article, annotation, start, end, quote, state) of each span after an annotation's first, article order.

    Article and annotation are internal ids. Few annotations have several spans, so that these are read apart.
    """
    return connection.execute(
        "SELECT annotation.article_id, anchor.owner_id, anchor.start, anchor.end, anchor.quote, anchor.state"
        " FROM anchor CROSS JOIN annotation ON annotation.id = anchor.owner_id"
        " WHERE anchor.owner = 'annotation' AND anchor.ord > 0 AND anchor.role = 'span'"
        " AND annotation.article_id IS NOT NULL ORDER BY annotation.article_id, anchor.owner_id, anchor.ord"
    )


def annotations_without_article(connection: Connection) -> Rows:
    """Return the notes about entities, labels and topics, oldest first, with the same values as `annotation_rows`."""
    return connection.execute(f"{_ANNOTATIONS} WHERE annotation.article_id IS NULL ORDER BY annotation.id")
