"""SQLite files of other programs, opened to be imported: nothing of them is changed, run or trusted.

What is read are ordinary tables and stored columns, by names that the caller gives; a name that a version of the
program does not have yet, or has no more, gives None. Views, triggers, virtual tables and computed columns are never
touched.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

from annotations.model.errors import Refused

LARGEST_FILE = 1024 * 1024 * 1024
LONGEST_VALUE = 64 * 1024 * 1024
MOST_ROWS = 1_000_000
"""So many rows of a table are read at most; no project of people has as many."""

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_MOST_TABLES = 2_000
_MOST_INTEGER = 1 << 63
_BROKEN = (sqlite3.Error, UnicodeDecodeError, OverflowError)
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})


class OtherDatabase:
    """A file of another program, open for as long as it is read. Use it as a context manager.

    Args:
        path: its file.
        program: which program's it is, for people.

    Attributes:
        name: what people call the file.
        tables: the names of its tables, in small letters.

    Raises:
        Refused: on opening, it is no SQLite file, is damaged, too large, or in the middle of a change.
    """

    def __init__(self, path: Path, program: str) -> None:
        self.name = path.name
        self._program = program
        self._folder: Path | None = None
        self._columns: dict[str, dict[str, str]] = {}
        try:
            self._db = self._open(path)
        except OSError as error:
            self._remove_copy()
            raise Refused(f"{self.name} cannot be read: {(error.strerror or str(error)).lower()}.") from None
        except BaseException:
            self._remove_copy()
            raise
        self.tables = frozenset(self._columns)

    def need(self, *tables: str) -> None:
        """Hold the file to be of the program at all.

        Raises:
            Refused: it lacks one of these tables.
        """
        missing = [table for table in tables if table not in self.tables]
        if missing:
            raise Refused(f"{self.name} is no project of {self._program}: it has no table “{missing[0]}”.")

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield the values of some columns, row by row as they were written; none where there is no such table.

        Raises:
            Refused: the file is damaged there, or holds more than any project does.
        """
        known = self._columns.get(table)
        if known is None:
            return
        wanted = ", ".join(_quoted(known[name]) if name in known else "NULL" for name in columns)
        cursor = self._run(f"SELECT {wanted} FROM {_quoted(table)} LIMIT {MOST_ROWS + 1}")
        for number in range(MOST_ROWS + 1):
            try:
                row = cursor.fetchone()
            except _BROKEN as error:
                raise self._damaged(error) from None
            if row is None:
                return
            if number == MOST_ROWS:
                raise Refused(f"{self.name} has more than {MOST_ROWS} rows in “{table}”. It was left as it is.")
            yield row

    def count(self, table: str) -> int:
        """Return how many rows a table has, up to the most that are read; 0 where there is no such table."""
        return sum(1 for _ in self.rows(table, ("",)))

    def value(self, table: str, column: str, key: str, number: int) -> Any:
        """Return one value, by the number in the column `key`; None where there is none, or it is too long.

        Raises:
            Refused: the file is damaged there.
        """
        known = self._columns.get(table, {})
        if column not in known or key not in known or not -_MOST_INTEGER <= number < _MOST_INTEGER:
            return None
        sql = f"SELECT {_quoted(known[column])} FROM {_quoted(table)} WHERE {_quoted(known[key])} = ? LIMIT 1"
        try:
            row = self._run(sql, (number,)).fetchone()
        except sqlite3.DataError:
            return None
        except _BROKEN as error:
            if "too big" in str(error):
                return None
            raise self._damaged(error) from None
        return None if row is None else row[0]

    def close(self) -> None:
        """Close it, and remove the copy where one had to be made."""
        self._db.close()
        self._remove_copy()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self, path: Path) -> sqlite3.Connection:
        self._check_file(path)
        journal, log = Path(f"{path}-journal"), Path(f"{path}-wal")
        if journal.is_file() and _head(journal, len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC:
            # Taking it back would be a change, and a journal may name other files to be removed.
            raise Refused(
                f"{self.name} was left in the middle of a change. Open it in {self._program} once, close it there, "
                "and import it again."
            )
        if log.is_file() and log.stat().st_size > 0:
            path = self._copy(path, log)
        connection = sqlite3.connect(_uri(path, "mode=ro&immutable=1"), uri=True, isolation_level=None)
        try:
            self._guard(connection)
            self._find_tables(connection)
            connection.set_authorizer(_allow)
        except _BROKEN as error:
            connection.close()
            raise self._damaged(error) from None
        except BaseException:
            connection.close()
            raise
        if os.name == "posix":
            # Nobody needs its name any more, and it must not stay when this process is ended.
            self._remove_copy()
        return connection

    def _check_file(self, path: Path) -> None:
        if not path.is_file():
            raise Refused(f"There is no file {self.name}.")
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(f"{self.name} is larger than {LARGEST_FILE // 1024 // 1024} MB. It was left as it is.")
        if _head(path, len(_MAGIC)) != _MAGIC:
            raise Refused(f"{self.name} is no project of {self._program}. It was left as it is.")

    def _copy(self, path: Path, log: Path) -> Path:
        """Return a copy into which the log beside the file is written."""
        if log.stat().st_size > LARGEST_FILE:
            raise Refused(f"{log.name} is larger than {LARGEST_FILE // 1024 // 1024} MB. It was left as it is.")
        self._folder = Path(tempfile.mkdtemp(prefix="newsgloss-"))
        copy = self._folder / "data"
        shutil.copyfile(path, copy)
        shutil.copyfile(log, f"{copy}-wal")
        with closing(sqlite3.connect(_uri(copy, "mode=rw"), uri=True, isolation_level=None)) as connection:
            try:
                self._limit(connection)
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            except _BROKEN as error:
                raise self._damaged(error) from None
        return copy

    @staticmethod
    def _limit(connection: sqlite3.Connection) -> None:
        for limit, most in (
            (sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE), (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
            (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1), (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
            (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
        ):  # fmt: skip
            connection.setlimit(limit, most)

    def _guard(self, connection: sqlite3.Connection) -> None:
        self._limit(connection)
        connection.text_factory = _decoded
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found is None or found[0] != "ok":
            raise self._damaged(found[0] if found else "no pages")

    def _find_tables(self, connection: sqlite3.Connection) -> None:
        # A virtual table has no page of its own.
        sql = f"SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0 LIMIT {_MOST_TABLES}"
        for name, made in connection.execute(sql).fetchall():
            if not isinstance(name, str) or "VIRTUAL" in str(made).upper() or name.startswith("sqlite_"):
                continue
            columns = connection.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall()
            # Of those that are hidden or computed no value stands in the file.
            self._columns[name.lower()] = {str(row[1]).lower(): str(row[1]) for row in columns if not row[6]}

    def _run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        try:
            return self._db.execute(sql, values)
        except sqlite3.DataError:
            raise
        except _BROKEN as error:
            raise self._damaged(error) from None

    def _damaged(self, error: object) -> Refused:
        words = " ".join(str(error).split())[:200]
        return Refused(f"{self.name} is damaged ({words}). Nothing of it was imported.")

    def _remove_copy(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def words_of(value: object) -> str:
    """Return a value as text, whatever type it has in the file; empty for none."""
    if value is None:
        return ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def number_of(value: object) -> int | None:
    """Return a value as a whole number, whatever type it has in the file; None where it is none."""
    if isinstance(value, str):
        value = value.strip()
    if isinstance(value, int | float | str):
        with suppress(ValueError, OverflowError):
            found = int(value)
            return found if isinstance(value, str) or found == value else None
    return None


def _allow(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _head(path: Path, length: int) -> bytes:
    with path.open("rb") as file:
        return file.read(length)


def _uri(path: Path, options: str) -> str:
    return f"file:{quote(os.fsencode(path.absolute()))}?{options}"


def _decoded(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
