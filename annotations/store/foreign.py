"""Another library, opened to be merged: read from one moment, never changed, and trusted in nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations.model.errors import Damaged, LibraryBusy, NewerLibrary, NotALibrary
from annotations.store.connection import Connection, check_file, open_reader, schema_version
from annotations.store.schema import SCHEMA_VERSION, STEPS, statements

_LONGEST_VALUE = 256 * 1024 * 1024


class _OtherConnection(sqlite3.Connection):
    """A connection whose errors name the library they come from, once `name` is set."""

    name = ""

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        return self.cursor(_OtherCursor).execute(sql, parameters)


class _OtherCursor(sqlite3.Cursor):
    def execute(self, sql: str, parameters: Any = ()) -> Self:
        try:
            return super().execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise self._named(error) from None

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.DatabaseError as error:
            raise self._named(error) from None

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.DatabaseError as error:
            raise self._named(error) from None

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.DatabaseError as error:
            raise self._named(error) from None

    def _named(self, error: sqlite3.DatabaseError) -> Exception:
        name = getattr(self.connection, "name", "")
        if not name:
            return error
        if "locked" in str(error) or "busy" in str(error):
            return LibraryBusy(f"{name} is busy. Try again in a moment.")
        return Damaged(f"{name} is damaged ({error}). Nothing was merged.")


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """An article of another library; None where a damaged library has nothing to refer to.

    Attributes:
        id, revision_id: internal there.
        text_article: the article that the current revision belongs to, internal there.
    """

    id: int
    uuid: str
    name: str
    locator: str
    added_at: int
    original_sha256: str | None
    revision_id: int
    revision_uuid: str | None
    text_sha256: str | None
    text_article: int | None


_ARTICLES = (
    "SELECT article.id, article.uuid, article.name, article.locator, article.added_at, original.sha256,"
    " article.revision_id, revision.uuid, revision.sha256, revision.article_id FROM article"
    " LEFT JOIN original ON original.id = article.original_id"
    " LEFT JOIN revision ON revision.id = article.revision_id"
)


class Foreign:
    """Another library, open for as long as it is merged. Use it as a context manager.

    Attributes:
        path, name: its file, and what people call it.
        db: the connection, for the queries of `annotations.store`; its errors say that it is the other library
            that is damaged.
    """

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            NotFound, NotALibrary, Damaged, Refused: see `annotations.store.connection`.
            NewerLibrary: it was written by a newer version.
        """
        self.path = path
        self.name = path.name
        version = check_file(path)
        if version > SCHEMA_VERSION:
            raise NewerLibrary(
                f"{self.name} was written by a newer version of Newsgloss and cannot be merged by this one. "
                "Install the newer version to merge it."
            )
        connection = open_reader(path, _OtherConnection)
        self.db: Connection = connection
        try:
            # What is no UTF-8 must not end the merge: it becomes U+FFFD, and fits nothing it should fit.
            connection.text_factory = _decoded
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
            assert isinstance(connection, _OtherConnection)
            connection.name = self.name
            connection.execute("BEGIN")
            self._check_tables(schema_version(connection))
        except BaseException:
            connection.close()
            raise

    def articles(self) -> Iterator[ForeignArticle]:
        """Yield all articles in the order they were taken there."""
        for row in self.db.execute(f"{_ARTICLES} ORDER BY article.id"):
            yield ForeignArticle(*row)

    def packed_original(self, sha256: str) -> tuple[int, bytes] | None:
        """Return (size, compressed bytes) of an original."""
        row = self.db.execute("SELECT size, packed FROM original WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else (row[0], row[1])

    def count_of_article(self, table: str, article_id: int) -> int:
        """Return how many fields, annotations, decisions or works an article has there."""
        row = self.db.execute(f"SELECT count(*) FROM {table} WHERE article_id = ?", (article_id,)).fetchone()
        return int(row[0])

    def close(self) -> None:
        """Close it."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _check_tables(self, version: int) -> None:
        """Refuse a file that has our mark and not our tables: types, keys and uniqueness are relied on."""
        there = {
            name: _plain(sql)
            for name, sql in self.db.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'").fetchall()
        }
        for name, sql in _tables(min(version, SCHEMA_VERSION)).items():
            if version < 1 or there.get(name) != sql:
                raise NotALibrary(
                    f"The table “{name}” of {self.name} is not as Newsgloss makes it. Nothing was merged."
                )


def _decoded(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _plain(sql: str | None) -> str:
    return " ".join((sql or "").split())


@cache
def _tables(version: int) -> dict[str, str]:
    """Return the tables of a version as they stand in its schema, made once in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for number, (_, script) in STEPS.items():
            if number <= version:
                for statement in statements(script):
                    made.execute(statement)
        rows = made.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        return {name: _plain(sql) for name, sql in rows if not name.startswith(("article_text", "sqlite_"))}
