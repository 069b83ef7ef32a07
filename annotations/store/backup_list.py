"""The backups there are of a library: found by their names, looked into, and proven whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from annotations.model.backup import Backup, Held, Stand
from annotations.model.errors import Cancelled, Damaged, NewsglossError, NotFound
from annotations.store.backup_age import backup_folder, named_backups
from annotations.store.connection import Connection, library_uuid, open_reader, schema_version, snapshot, stop_when
from annotations.store.journal import last_link
from annotations.store.stopping import ended_when

_T = TypeVar("_T")
NEWEST = "newest"
"""As the name of a backup: the newest that is whole."""


def backups(path: Path) -> list[Path]:
    """Return the backups of a library, oldest first."""
    return [one.path for one in backups_of(path)]


def backups_of(path: Path) -> list[Backup]:
    """Return the backups of a library, oldest first, as their names tell of them."""
    found = []
    for file, at, reason in named_backups(path):
        with suppress(OSError):  # it may be gone meanwhile
            found.append(Backup(file, at, reason, file.stat().st_size))
    return found


def newest_of(found: list[Backup], now: int) -> Backup | None:
    """Return the newest backup; one that a wrong clock put into the future counts only where there is no other."""
    past = [one for one in found if one.made_at <= now]
    return (past or found)[-1] if found else None


def find_backup(path: Path, name: str) -> Path:
    """Return the backup that a person means.

    Args:
        path: of the library.
        name: "newest" for the newest that is whole; a file's name, with or without what it ends in, or its first
            letters where they fit one alone; or the path of a file.

    Raises:
        NotFound: there is none.
    """
    found = backups(path)
    if name == NEWEST:
        for file in reversed(found):
            if not what_is_wrong(file):
                return file
        raise NotFound(f"There is no backup of {path.name} that is whole in {backup_folder(path)}.")
    exact = [file for file in found if name in (file.name, file.stem)]
    fitting = exact or [file for file in found if name and file.name.startswith(name)]
    if len(fitting) == 1:
        return fitting[0]
    if name and Path(name).is_file():
        return Path(name)
    raise NotFound(f"There is no backup “{name}” of {path.name}. `backups` lists those there are.")


def stand_of(connection: Connection) -> Stand:
    """Return how far a library's history is."""
    closed, chain = last_link(connection)
    changes = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0]
    return Stand(library_uuid(connection), schema_version(connection), closed, chain, changes)


def stand_in(file: Path) -> Stand:
    """Return how far the history of a library's file or of a backup is.

    Raises:
        NewsglossError: it cannot be read; the text says why.
    """
    return asked(file, stand_of)


def look_into(file: Path, cancelled: Callable[[], bool] | None = None) -> Held:
    """Return what a library's file or a backup holds.

    Raises:
        Cancelled: it was to stop.
        NewsglossError: it cannot be read; the text says why.
    """
    return asked(file, _held, cancelled)


def what_is_wrong(file: Path, cancelled: Callable[[], bool] | None = None) -> str:
    """Return why a backup cannot be restored; empty for one that is whole.

    It is what SQLite's quick check finds, and whether the history can be read to its last link. Every quote and hash is
    proven by `check`, which takes many times as long.

    Raises:
        Cancelled: it was to stop.
    """
    try:
        return asked(file, _found_wrong, cancelled)
    except Cancelled:
        raise
    except NewsglossError as error:
        return str(error)


def seems_broken(backup: Backup) -> bool:
    """Whether a backup cannot be whole, told in a moment: it cannot be opened, or a part of the file is missing."""

    def size(connection: Connection) -> int:
        stand_of(connection)
        pages, page = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages * page)

    try:
        return asked(backup.path, size) != backup.bytes
    except NewsglossError:
        return True


def asked(file: Path, question: Callable[[Connection], _T], cancelled: Callable[[], bool] | None = None) -> _T:
    """Return what a question about a file's library gives, or why it cannot be answered."""
    connection = open_reader(file)
    try:
        if cancelled is not None:
            stop_when(connection, cancelled)
        with snapshot(connection), ended_when(connection, cancelled):
            return question(connection)
    except (sqlite3.Error, UnicodeDecodeError, TypeError) as error:
        if cancelled is not None and cancelled():
            raise Cancelled("Stopped. Nothing was changed.") from None
        raise Damaged(f"{file.name} is damaged: {error}.") from None
    finally:
        connection.close()


def _found_wrong(connection: Connection) -> str:
    found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    stand_of(connection)
    return "" if found == "ok" else found


def _held(connection: Connection) -> Held:
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("article", "annotation")]
    last = connection.execute(
        "SELECT name, ended_at FROM action WHERE closed IS NOT NULL AND kind IN ('change', 'undo', 'redo')"
        " ORDER BY closed DESC LIMIT 1"
    ).fetchone()
    name, at = last or ("", None)
    return Held(stand_of(connection), counts[0], counts[1], name, at)
