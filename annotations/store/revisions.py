"""Queries for the revisions of an article: which came from which, and by what edits."""

from __future__ import annotations

import json
from dataclasses import dataclass

from annotations.model.errors import InvalidInput
from annotations.store.connection import Connection
from annotations.text.edits import Edit, Edits


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision without its text.

    Attributes:
        id, article_id, parent_id: internal.
        original_sha256: of the bytes it was made from, where those are not the article's own original.
    """

    id: int
    uuid: str
    article_id: int
    parent_id: int | None
    sha256: str
    original_sha256: str | None


_SELECT = (
    "SELECT revision.id, revision.uuid, revision.article_id, revision.parent_id, revision.sha256, original.sha256"
    " FROM revision LEFT JOIN original ON original.id = revision.original_id"
)


def by_id(connection: Connection, number: int) -> RevisionRow | None:
    """Return a revision by its internal id."""
    row = connection.execute(f"{_SELECT} WHERE revision.id = ?", (number,)).fetchone()
    return None if row is None else RevisionRow(*row)


def by_uuid(connection: Connection, uuid: str) -> RevisionRow | None:
    """Return a revision by its UUID."""
    row = connection.execute(f"{_SELECT} WHERE revision.uuid = ?", (uuid,)).fetchone()
    return None if row is None else RevisionRow(*row)


def chain(connection: Connection, number: int) -> list[RevisionRow]:
    """Return a revision and all it came from, newest first; a damaged library's circle is cut."""
    found: list[RevisionRow] = []
    seen: set[int] = set()
    current: int | None = number
    while current is not None and current not in seen:
        seen.add(current)
        row = by_id(connection, current)
        if row is None:
            break
        found.append(row)
        current = row.parent_id
    return found


def origin(connection: Connection, number: int) -> tuple[int | None, str | None]:
    """Return the internal id of what a text was made from, and where in it; None for the article's own original."""
    row = connection.execute("SELECT original_id, locator FROM revision WHERE id = ?", (number,)).fetchone()
    return row[0], row[1]


def source(connection: Connection, number: int) -> tuple[str, str] | None:
    """Return the SHA-256 of what a text was made from, and where in it; None for the article's own original."""
    row = connection.execute(
        "SELECT original.sha256, revision.locator FROM revision JOIN original ON original.id = revision.original_id"
        " WHERE revision.id = ?",
        (number,),
    ).fetchone()
    return None if row is None else (row[0], row[1] or "")


def encoding(connection: Connection, number: int) -> str | None:
    """Return what the bytes that a text goes back to were decoded with."""
    row = connection.execute("SELECT encoding FROM revision WHERE id = ?", (number,)).fetchone()
    return None if row[0] is None else str(row[0])


def kind(connection: Connection, number: int) -> str:
    """Return how a text came about: decoded, edited or replaced."""
    return str(connection.execute("SELECT kind FROM revision WHERE id = ?", (number,)).fetchone()[0])


def edits(connection: Connection, number: int) -> Edits | None:
    """Return the edits that made a revision out of its parent; None where none are kept.

    Raises:
        InvalidInput: what is kept is no list of edits.
    """
    row = connection.execute("SELECT edits FROM revision WHERE id = ?", (number,)).fetchone()
    return None if row is None or row[0] is None else parse_edits(row[0])


def parse_edits(kept: str) -> Edits:
    """Return edits as they are kept: a JSON list of [start, end, replacement].

    Raises:
        InvalidInput: it is something else.
    """
    try:
        found = [Edit(*edit) for edit in json.loads(kept)]
    except (ValueError, TypeError, RecursionError):
        raise InvalidInput("The edits of a text cannot be read.") from None
    if any(type(e.start) is not int or type(e.end) is not int or not isinstance(e.replacement, str) for e in found):
        raise InvalidInput("The edits of a text cannot be read.")
    return Edits(tuple(found))
