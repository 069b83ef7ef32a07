"""What is left to do once a purge is on the disk: no trace in free pages, in the log beside the file, in backups.

The library says by itself that this is left to do, so that it is done by whoever opens it next if a program dies.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotations.model.errors import NewsglossError, Refused
from annotations.store import sums
from annotations.store.backup import backup_folder, backups, checked_backup
from annotations.store.connection import Connection

_KEY = "purge_unfinished"
_PAGES, _BACKUPS = "pages", "backups"
_COPIES = 3
"""So many copies of the library are there at the most while traces are removed: a new file, the log, a backup."""

_MB = 1_000_000
_ROOM = 20 * _MB
_IN_MEMORY = 200 * _MB
AFTER_PURGE = "after-purge"
"""Why the one backup there is then was made, as its name says."""


def see_room(connection: Connection, path: Path) -> None:
    """Look whether the disk has room for all that a purge needs.

    Raises:
        Refused: it has not; nothing was changed.
    """
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    needed = _COPIES * pages * size + _ROOM
    free = shutil.disk_usage(path.resolve().parent).free
    if free < needed:
        raise Refused(
            f"Purging needs {needed // _MB} MB beside {path.name} for a while, and the disk has {free // _MB} MB. "
            "Nothing was changed. Make room first."
        )


def clear_what_is_freed(connection: Connection) -> None:
    """Have what is deleted be written over; outside a transaction."""
    connection.execute("PRAGMA secure_delete = ON")


def note_unfinished(connection: Connection) -> None:
    """Note, inside the transaction of a purge, that traces are left."""
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, _PAGES),
    )


def is_unfinished(connection: Connection) -> bool:
    """Whether a purge left traces that are still to be removed."""
    return _stage(connection) is not None


def finish(connection: Connection, path: Path) -> bool:
    """Remove all traces of a purge: free pages, the log, and all backups but one that is made now.

    Args:
        connection: that writes, outside a transaction.
        path: the library's file.

    Returns:
        Whether none is left. Else somebody reads the library, or the disk would not; the next writer goes on.
    """
    try:
        if _stage(connection) == _PAGES:
            if not _write_anew(connection):
                return False
            connection.execute("UPDATE meta SET value = ? WHERE key = ?", (_BACKUPS, _KEY))
        if _stage(connection) == _BACKUPS:
            _renew_backups(connection, path)
            _clear_beside(path.resolve())
            connection.execute("DELETE FROM meta WHERE key = ?", (_KEY,))
    except (sqlite3.OperationalError, OSError, NewsglossError):
        return False
    return True


def _write_anew(connection: Connection) -> bool:
    """Write the file anew without free pages; return whether nothing of the old pages is left."""
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    connection.execute("PRAGMA secure_delete = ON")
    if pages * size > _IN_MEMORY:
        connection.execute("PRAGMA temp_store = FILE")
    try:
        connection.execute("VACUUM")
    finally:
        connection.execute("PRAGMA temp_store = MEMORY")
        # Going from one to the other, SQLite forgets the triggers of the connection, which keep the sums.
        sums.keep(connection)
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def _renew_backups(connection: Connection, path: Path) -> None:
    old = backups(path)
    if not backup_folder(path).is_dir():
        return
    fresh = checked_backup(connection, path, AFTER_PURGE)
    for file in [*old, *backups(path)]:
        if file != fresh:
            for end in ("", "-wal", "-shm", "-journal"):
                file.with_name(file.name + end).unlink(missing_ok=True)
    # What a program that died was making, and what is named as no backup is, but is a library all the same.
    for left in backup_folder(path).iterdir():
        if left != fresh and left.suffix.startswith((".newsgloss", ".making")):
            with suppress(IsADirectoryError):
                left.unlink(missing_ok=True)


def _clear_beside(path: Path) -> None:
    """Remove what a program that died at a copy or a restore left: whole libraries that have no name yet."""
    for word in ("making", "restoring"):
        for end in ("", "-wal", "-shm", "-journal"):
            path.with_name(f".{path.name}.{word}{end}").unlink(missing_ok=True)


def _stage(connection: Connection) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    return None if row is None else str(row[0])
