"""Reading many whole things at once, from the library at hand or from another one that is merged into it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.tables import Thing
from annotations.store.things import Image

PAGE = 2000
"""How many things are held in memory at a time."""


def by_keys(connection: Connection, thing: Thing, keys: Iterable[str]) -> dict[str, Image]:
    """Return the things that have one of these keys, without their bulk; those that are not there are left out."""
    rows = connection.execute(_sql(thing)["keys"], (compact_json(list(keys)),)).fetchall()
    return {image.key: image for image in _with_parts(connection, thing, rows)}


def of_article(connection: Connection, thing: Thing, article_id: int) -> list[Image]:
    """Return all fields, annotations, decisions or works of an article by their internal id."""
    return [image for page in pages_of(connection, thing, article_id) for image in page]


def pages_of(connection: Connection, thing: Thing, article_id: int | None) -> Iterator[list[Image]]:
    """Yield an article's things by their internal id, `PAGE` at a time; None for the notes without an article."""
    yield from _pages(connection, thing, "of_article", (article_id,))


def pages_of_articles(connection: Connection, thing: Thing, article_ids: Sequence[int]) -> Iterator[list[Image]]:
    """Yield the things of several articles, in the order of these and then of their ids, `PAGE` at a time."""
    place = thing.columns.index("article_id")
    reached, wanted = (-1, -1), compact_json(list(article_ids))
    while True:
        rows = connection.execute(_sql(thing)["of_articles"], (wanted, *reached, PAGE)).fetchall()
        if rows:
            yield _with_parts(connection, thing, rows)
            reached = rows[-1][place], rows[-1][0]
        if len(rows) < PAGE:
            return


def bulk(connection: Connection, thing: Thing, number: int) -> Any:
    """Return the bulk of a thing by its internal id: the text of a revision, the packed bytes of an original."""
    row = connection.execute(f"SELECT {thing.bulk} FROM {thing.table} WHERE id = ?", (number,)).fetchone()
    return None if row is None else row[0]


def pages(connection: Connection, thing: Thing) -> Iterator[list[Image]]:
    """Yield all things of a table by their internal id, `PAGE` at a time."""
    yield from _pages(connection, thing, "all", ())


def keys_there(connection: Connection, table: str, keys: Sequence[str]) -> set[str]:
    """Return those of the UUIDs that the table has."""
    rows = connection.execute(
        f"SELECT uuid FROM {table} WHERE uuid IN (SELECT value FROM json_each(?))", (compact_json(keys),)
    )
    return {row[0] for row in rows.fetchall()}


def tagged(connection: Connection, annotator_id: int, code_id: int, article_ids: Sequence[int]) -> set[int]:
    """Return those of the articles that an annotator has tagged as a whole with a topic."""
    rows = connection.execute(
        "SELECT annotation.article_id FROM json_each(?) AS wanted"
        " CROSS JOIN annotation ON annotation.article_id = wanted.value"
        " WHERE annotation.code_id = ? AND annotation.annotator_id = ? AND annotation.kind = 'topic' AND NOT EXISTS"
        " (SELECT 1 FROM anchor WHERE anchor.owner = 'annotation' AND anchor.owner_id = annotation.id)",
        (compact_json(list(article_ids)), code_id, annotator_id),
    )
    return {row[0] for row in rows.fetchall()}


def defer_references(connection: Connection) -> None:
    """Let rows of the running transaction refer to rows that come later in it; at its end all must be there."""
    connection.execute("PRAGMA defer_foreign_keys = ON")


def _pages(connection: Connection, thing: Thing, name: str, values: tuple[Any, ...]) -> Iterator[list[Image]]:
    reached = -1
    while True:
        rows = connection.execute(_sql(thing)[name], (*values, reached, PAGE)).fetchall()
        if rows:
            yield _with_parts(connection, thing, rows)
            reached = rows[-1][0]
        if len(rows) < PAGE:
            return


def _with_parts(connection: Connection, thing: Thing, rows: list[tuple[Any, ...]]) -> list[Image]:
    if not thing.part or not rows:
        return [Image(row) for row in rows]
    parts: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for part in connection.execute(_sql(thing)["parts"], (compact_json([row[0] for row in rows]),)).fetchall():
        parts[part[0]].append(part[1:])
    return [Image(row, tuple(parts.get(row[0], ()))) for row in rows]


@cache
def _sql(thing: Thing) -> dict[str, str]:
    select = f"SELECT {', '.join(thing.columns)} FROM {thing.table}"
    statements = {
        "keys": f"{select} WHERE {thing.key} IN (SELECT value FROM json_each(?))",
        "all": f"{select} WHERE id > ? ORDER BY id LIMIT ?",
        "of_article": f"{select} WHERE article_id IS ? AND id > ? ORDER BY id LIMIT ?",
    }
    if "article_id" in thing.columns:
        statements["of_articles"] = (
            f"{select} WHERE article_id IN (SELECT value FROM json_each(?)) AND (article_id, id) > (?, ?)"
            " ORDER BY article_id, id LIMIT ?"
        )
    if thing.part:
        part = thing.part
        fixed = "".join(f"{column} = '{value}' AND " for column, value in part.fixed)
        statements["parts"] = (
            f"SELECT {part.owner_column}, {', '.join(part.columns)} FROM {part.table} WHERE {fixed}{part.owner_column}"
            f" IN (SELECT value FROM json_each(?)) ORDER BY {part.owner_column}, {part.columns[0]}"
        )
    return statements
