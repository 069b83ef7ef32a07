"""The full-text index over the current text of each article: written by hand with the article, without triggers.

The index keeps no text of its own (FTS5 `content=''`), so an entry is taken out by saying what it was made of.
That is known: revisions never change. `INSERT OR REPLACE` would leave ghosts that FTS5's own check passes.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from annotations.store import word_sum
from annotations.store.connection import Connection
from annotations.text.fold import FOLD_VERSION, fold

_TOKENIZE = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"


def add(connection: Connection, articles: Iterable[tuple[int, int]]) -> None:
    """Index articles, given as (article id, revision id)."""
    word_sum.about_to_change(connection)
    connection.executemany("INSERT INTO article_text (rowid, text) VALUES (?, ?)", _folded(connection, articles))


def remove(connection: Connection, articles: Iterable[tuple[int, int]]) -> None:
    """Take articles out of the index; the revision is the one they were indexed with."""
    word_sum.about_to_change(connection)
    connection.executemany(
        "INSERT INTO article_text (article_text, rowid, text) VALUES ('delete', ?, ?)", _folded(connection, articles)
    )


def rebuild(connection: Connection) -> None:
    """Make the whole index anew, as after a change of how text is folded, and note by which rules."""
    word_sum.about_to_change(connection, wholly=True)
    connection.execute("INSERT INTO article_text (article_text) VALUES ('delete-all')")
    articles = connection.execute("SELECT id, revision_id FROM article ORDER BY id").fetchall()
    add(connection, articles)
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('fold_version', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (str(FOLD_VERSION),),
    )


def difference(connection: Connection) -> str | None:
    """Compare the index with one made afresh, entry by entry; return what differs first, None if nothing does."""
    own = not connection.in_transaction
    if own:
        connection.execute("BEGIN")
    connection.execute(f"CREATE VIRTUAL TABLE temp.fresh_text USING fts5 (text, content='', tokenize=\"{_TOKENIZE}\")")
    try:
        articles = connection.execute("SELECT id, revision_id FROM article ORDER BY id").fetchall()
        connection.executemany("INSERT INTO temp.fresh_text (rowid, text) VALUES (?, ?)", _folded(connection, articles))
        connection.execute("CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab ('temp', 'fresh_text', 'instance')")
        connection.execute("CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab ('main', 'article_text', 'instance')")
        kept, fresh = (_instances(connection, name) for name in ("kept_words", "fresh_words"))
        for one, other in itertools.zip_longest(kept, fresh):
            if one != other:
                first = min(row for row in (one, other) if row is not None)
                return f"the word “{first[0]}” in article {first[1]}"
        return _counts_differ(connection)
    finally:
        for name in ("kept_words", "fresh_words", "fresh_text", "copied_text"):
            connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
        if own:
            connection.execute("ROLLBACK")


def _counts_differ(connection: Connection) -> str | None:
    """Compare what the index keeps beside its words: how many there are in each article, and the ways to find them."""
    for part, columns, condition in (
        ("docsize", "id, sz", ""), ("config", "k, v", ""), ("data", "id, block", "WHERE id = 1"),
    ):  # fmt: skip
        kept, fresh = (
            connection.execute(f"SELECT {columns} FROM {name}_{part} {condition} ORDER BY 1").fetchall()
            for name in ("main.article_text", "temp.fresh_text")
        )
        if kept != fresh and (part != "data" or connection.execute("SELECT 1 FROM article LIMIT 1").fetchone()):
            return f"its {part}"
    connection.execute(f"CREATE VIRTUAL TABLE temp.copied_text USING fts5 (text, content='', tokenize=\"{_TOKENIZE}\")")
    for part in ("data", "idx", "docsize"):
        # The check of an index is a statement that writes: it is made on a copy.
        connection.execute(f"DELETE FROM temp.copied_text_{part}")
        connection.execute(f"INSERT INTO temp.copied_text_{part} SELECT * FROM main.article_text_{part}")
    try:
        connection.execute("INSERT INTO temp.copied_text (copied_text) VALUES ('integrity-check')")
    except sqlite3.DatabaseError:
        return "the way to some of its words"
    return None


def matches(connection: Connection, expression: str, limit: int) -> list[tuple[int, float]]:
    """Return (article id, rank) of the articles that fit an FTS5 expression, best first; a lower rank is better."""
    return connection.execute(
        "SELECT rowid, rank FROM article_text WHERE article_text MATCH ? ORDER BY rank, rowid LIMIT ?",
        (expression, limit),
    ).fetchall()


def count_matches(connection: Connection, expression: str) -> int:
    """Return how many articles fit an FTS5 expression."""
    row = connection.execute("SELECT count(*) FROM article_text WHERE article_text MATCH ?", (expression,)).fetchone()
    number: int = row[0]
    return number


def _folded(connection: Connection, articles: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    for article_id, revision_id in articles:
        row = connection.execute("SELECT text FROM revision WHERE id = ?", (revision_id,)).fetchone()
        if row is not None:
            yield article_id, fold(row[0])


def _instances(connection: Connection, name: str) -> Iterator[tuple[Any, ...]]:
    cursor = connection.execute(f"SELECT term, doc, offset FROM temp.{name}")
    while rows := cursor.fetchmany(5000):
        yield from rows
