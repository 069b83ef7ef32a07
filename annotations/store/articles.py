"""Queries for articles, their texts, blocks and fields."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model.block import Block
from annotations.model.errors import Refused
from annotations.model.field import Field
from annotations.store.connection import Connection


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article without its text.

    Attributes:
        id, revision_id: internal.
        original_sha256, original_size: of the bytes as imported.
        encoding: what they were decoded with.
        text_sha256: of the current text.
    """

    id: int
    uuid: str
    name: str
    locator: str
    revision_id: int
    original_sha256: str
    original_size: int
    encoding: str | None
    text_sha256: str
    added_at: int


_SELECT = (
    "SELECT article.id, article.uuid, article.name, article.locator, article.revision_id, original.sha256,"
    " original.size, revision.encoding, revision.sha256, article.added_at FROM article"
    " JOIN original ON original.id = article.original_id JOIN revision ON revision.id = article.revision_id"
)


def all_articles(connection: Connection) -> Iterator[ArticleRow]:
    """Yield all articles in the order they were taken."""
    # Read at once: a statement that nobody reads to its end would keep the library from being closed as one file.
    for row in connection.execute(f"{_SELECT} ORDER BY article.id").fetchall():
        yield ArticleRow(*row)


def by_uuid(connection: Connection, uuid: str) -> ArticleRow | None:
    """Return an article by its UUID."""
    row = connection.execute(f"{_SELECT} WHERE article.uuid = ?", (uuid,)).fetchone()
    return None if row is None else ArticleRow(*row)


def by_id(connection: Connection, number: int) -> ArticleRow | None:
    """Return an article by its internal id."""
    row = connection.execute(f"{_SELECT} WHERE article.id = ?", (number,)).fetchone()
    return None if row is None else ArticleRow(*row)


def uuids_of(connection: Connection, numbers: Sequence[int]) -> list[str]:
    """Return the UUIDs of articles by their internal ids; those that are not there are left out."""
    wanted = json.dumps(list(numbers))
    rows = connection.execute("SELECT uuid FROM article WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
    return [row[0] for row in rows]


def by_name(connection: Connection, name: str, limit: int = 2) -> list[ArticleRow]:
    """Return the articles whose file name is exactly this; without any, those whose name ends in `/` and this."""
    found = connection.execute(
        f"{_SELECT} WHERE article.name = ? ORDER BY article.id LIMIT ?", (name, limit)
    ).fetchall()
    if not found:
        found = connection.execute(
            f"{_SELECT} WHERE substr(article.name, -length(?) - 1) = '/' || ? ORDER BY article.id LIMIT ?",
            (name, name, limit),
        ).fetchall()
    return [ArticleRow(*row) for row in found]


def by_same_file(connection: Connection, name: str, limit: int = 2) -> list[ArticleRow]:
    """Return the articles whose bytes a file of this name had, which was therefore not taken a second time."""
    rows = connection.execute(
        f"{_SELECT} WHERE article.uuid IN (SELECT article_uuid FROM import_item WHERE outcome = 'same'"
        " AND (path = ? OR substr(path, -length(?) - 1) = '/' || ?)) ORDER BY article.id LIMIT ?",
        (name, name, name, limit),
    )
    return [ArticleRow(*row) for row in rows.fetchall()]


def by_original(connection: Connection, sha256: str, locator: str) -> ArticleRow | None:
    """Return the article made from these bytes, if it is in the library."""
    row = connection.execute(
        f"{_SELECT} WHERE original.sha256 = ? AND article.locator = ?", (sha256, locator)
    ).fetchone()
    return None if row is None else ArticleRow(*row)


def same_text(connection: Connection, text_sha256: str) -> ArticleRow | None:
    """Return the first article whose current text has this hash."""
    row = connection.execute(
        f"{_SELECT} WHERE revision.sha256 = ? ORDER BY article.id LIMIT 1", (text_sha256,)
    ).fetchone()
    return None if row is None else ArticleRow(*row)


def with_text(connection: Connection, text_sha256: str) -> list[ArticleRow]:
    """Return the articles whose current text has this hash; two are enough to know that there are several."""
    rows = connection.execute(f"{_SELECT} WHERE revision.sha256 = ? ORDER BY article.id LIMIT 2", (text_sha256,))
    return [ArticleRow(*row) for row in rows.fetchall()]


def once_with_text(connection: Connection, text_sha256: str) -> list[ArticleRow]:
    """Return the articles that have a revision with this hash; two are enough to know that there are several."""
    rows = connection.execute(
        f"{_SELECT} WHERE article.id IN (SELECT article_id FROM revision WHERE sha256 = ?) ORDER BY article.id LIMIT 2",
        (text_sha256,),
    )
    return [ArticleRow(*row) for row in rows.fetchall()]


def revision_uuid(connection: Connection, revision_id: int) -> str:
    """Return the UUID of a revision."""
    return str(connection.execute("SELECT uuid FROM revision WHERE id = ?", (revision_id,)).fetchone()[0])


def text(connection: Connection, revision_id: int) -> str:
    """Return the text of a revision."""
    row = connection.execute("SELECT text FROM revision WHERE id = ?", (revision_id,)).fetchone()
    return str(row[0])


def texts_of(connection: Connection, article_ids: Sequence[int]) -> list[str]:
    """Return all texts that articles ever had."""
    rows = connection.execute(
        "SELECT text FROM revision WHERE article_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(article_ids)),),
    )
    return [row[0] for row in rows.fetchall()]


def original_id(connection: Connection, sha256: str) -> int | None:
    """Return the id of kept bytes; they stay when an import is undone."""
    row = connection.execute("SELECT id FROM original WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def original(connection: Connection, sha256: str) -> bytes:
    """Return the bytes as imported.

    Raises:
        Refused: they were purged, with another article that was made from them.
    """
    row = connection.execute("SELECT packed FROM original WHERE sha256 = ?", (sha256,)).fetchone()
    if not row[0]:
        raise Refused("The file it was made from was purged, for good: another article was in it. Its text is here.")
    return zlib.decompress(row[0])


def blocks(connection: Connection, revision_id: int) -> tuple[Block, ...]:
    """Return the blocks of a revision, in order."""
    rows = connection.execute(
        "SELECT role, start, end, status FROM block WHERE revision_id = ? ORDER BY ord", (revision_id,)
    )
    return tuple(Block(*row) for row in rows)


def fields(connection: Connection, article_id: int) -> tuple[Field, ...]:
    """Return the fields of an article, in order; evidence only where it stands in the current text."""
    rows = connection.execute(
        "SELECT field.name, field.value, anchor.start, anchor.end, field.confidence, field.status,"
        " field.rule_uuid FROM field"
        " JOIN article ON article.id = field.article_id"
        " LEFT JOIN anchor ON anchor.owner = 'field' AND anchor.owner_id = field.id AND anchor.ord = 0"
        " AND anchor.revision_id = article.revision_id"
        " WHERE field.article_id = ? ORDER BY field.ord, field.id",
        (article_id,),
    )
    return tuple(Field(*row) for row in rows)


def field_uuids(connection: Connection, article_id: int) -> tuple[str, ...]:
    """Return the UUIDs of an article's fields, in the order of `fields`."""
    rows = connection.execute("SELECT uuid FROM field WHERE article_id = ? ORDER BY ord, id", (article_id,))
    return tuple(row[0] for row in rows)


def field_values(
    connection: Connection, names: tuple[str, ...], *, indexed: bool = True
) -> dict[int, dict[str, str]]:  # fmt: skip
    """Return the first value of some fields for every article that has one; from the table itself if not `indexed`."""
    marks = ", ".join("?" * len(names))
    found: dict[int, dict[str, str]] = {}
    for article_id, name, value in connection.execute(
        f"SELECT article_id, name, value FROM field {'' if indexed else 'NOT INDEXED'} WHERE name IN ({marks})"
        " AND status <> 'absent' ORDER BY article_id, ord DESC, id DESC",
        names,
    ):
        found.setdefault(article_id, {})[name] = value
    return found


def field_names(connection: Connection) -> list[str]:
    """Return the names of all fields in the library, in alphabetical order; each is found by one look at the index."""
    rows = connection.execute(
        "WITH RECURSIVE named (name) AS (SELECT min(name) FROM field UNION ALL"
        " SELECT (SELECT min(field.name) FROM field WHERE field.name > named.name) FROM named"
        " WHERE named.name IS NOT NULL) SELECT name FROM named WHERE name IS NOT NULL"
    )
    return [row[0] for row in rows.fetchall()]


def common_values(connection: Connection, name: str, limit: int) -> list[str]:
    """Return the values that a field has most often in the library, the most frequent first."""
    rows = connection.execute(
        "SELECT value FROM field WHERE name = ? AND value <> '' GROUP BY value ORDER BY count(*) DESC, value LIMIT ?",
        (name, limit),
    )
    return [row[0] for row in rows.fetchall()]


def keys_of(connection: Connection, article_id: int, table: str) -> list[str]:
    """Return the UUIDs of the fields, annotations, decisions or works of an article."""
    rows = connection.execute(f"SELECT uuid FROM {table} WHERE article_id = ? ORDER BY id", (article_id,))
    return [row[0] for row in rows]


def annotation_counts(connection: Connection) -> dict[int, int]:
    """Return how many annotations each article has."""
    rows = connection.execute(
        "SELECT article_id, count(*) FROM annotation WHERE article_id IS NOT NULL GROUP BY article_id"
    )
    return dict(rows.fetchall())
