"""Backups: whole copies of a library in one named folder beside it, each checked before it counts."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from annotations.model.errors import Cancelled, Refused
from annotations.store.connection import Connection, open_reader, snapshot, stop_when
from annotations.store.create import sync_folder
from annotations.store.lock import WriterLock
from annotations.store.place import file_of
from annotations.store.schema import APPLICATION_ID

MOST = 10
"""How many backups of a library are kept."""

MOST_BYTES = 1_000_000_000
"""How large they may be together; the newest stays whatever its size."""

_NAME = re.compile(r"\d{8}T\d{9}Z-[\w-]+\.newsgloss")
_MAKING = ".making"
_STOPPED = "Stopped. Nothing was written."
_MB = 1_000_000
_AT_ONCE = 1_000
"""So many pages of the file are copied between two looks whether to go on: some milliseconds of work."""


def backup_folder(path: Path) -> Path:
    """Return the folder that a library's backups are in."""
    return path.with_name(path.name + ".backups")


def backups(path: Path) -> list[Path]:
    """Return the backups of a library, oldest first."""
    folder = backup_folder(path)
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if _NAME.fullmatch(file.name))


def backup_committed(path: Path, reason: str) -> Path:
    """Make a backup of what a library was at its last commit; what its writer is in the middle of is not in it.

    Raises:
        Refused: see `checked_backup`.
    """
    connection = open_reader(path)
    try:
        return checked_backup(connection, path, reason)
    finally:
        connection.close()


def checked_backup(connection: Connection, path: Path, reason: str) -> Path:
    """Make a backup of a library, look at it, and only then give it its name; old ones make room.

    Args:
        connection: to the library; what a transaction of its own has not committed yet would go along.
        path: the library's file.
        reason: a word or two for the file's name ("merge").

    Returns:
        The backup's file: `LIBRARY.backups/TIME-REASON.newsgloss`, the time in UTC.

    Raises:
        Refused: it cannot be written, or is not what it should be. Nothing of it is left then.
    """
    folder = backup_folder(path)
    word = re.sub(r"[^\w]+", "-", reason).strip("-") or "backup"
    now = datetime.now(UTC)
    final = folder / f"{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03}Z-{word}.newsgloss"
    making = folder / f".{final.name}{_MAKING}"
    try:
        folder.mkdir(exist_ok=True)
        _clear_left_behind(folder)
        try:
            _copy(connection, making)
            _check(making)
            making.replace(final)
        finally:
            for leftover in (making, *(making.with_name(making.name + end) for end in ("-wal", "-shm", "-journal"))):
                leftover.unlink(missing_ok=True)
        sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        raise Refused(
            f"No backup of {path.name} could be made in {folder}: {error}. Nothing was changed. "
            "Make room there, or see that the folder can be written to."
        ) from None
    _make_room(path)
    return final


def copy_library(
    connection: Connection, target: Path, progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:  # fmt: skip
    """Write a checked copy of a library to another file, whole or not at all.

    Args:
        connection: to the library; all is copied from one moment.
        target: the file.
        progress: told (done, total) in megabytes.
        cancelled: asked often; True ends it.

    Raises:
        Cancelled: it was to stop.
        Refused: it cannot be written, or it would take the place of the library itself. Nothing of it is left then,
            and a file that was there stays as it was.
        LibraryBusy: a program holds the library there for writing: what that writes later would be lost.
    """
    source = file_of(connection)
    if target.exists() and target.samefile(source):
        raise Refused(f"{target.name} is this library itself. Choose another name for the copy.")
    lock = WriterLock(target.resolve())
    lock.take("a copy")
    try:
        _put_copy(connection, target, progress or (lambda done, total: None), cancelled or (lambda: False))
    finally:
        lock.release()


def _put_copy(
    connection: Connection, target: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    making = target.with_name(f".{target.name}{_MAKING}")
    try:
        try:
            making.unlink(missing_ok=True)
            with _one_moment(connection):
                _copy(connection, making, progress, cancelled)
            _check(making, cancelled)
            for left in ("-wal", "-shm", "-journal"):
                # What a program that died left beside the file there would be read as a part of the copy.
                target.with_name(target.name + left).unlink(missing_ok=True)
            making.replace(target)
        finally:
            making.unlink(missing_ok=True)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        if cancelled():
            raise Cancelled(_STOPPED) from None
        raise Refused(f"The copy {target} cannot be written: {error}. Choose another place.") from None


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Keep what is read in several steps from changing between them."""
    if connection.in_transaction:
        yield
        return
    with snapshot(connection):
        # Only the first look begins it.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield


def _copy(
    connection: Connection, making: Path, progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:  # fmt: skip
    target = sqlite3.connect(making, isolation_level=None)
    size = connection.execute("PRAGMA page_size").fetchone()[0]

    def step(_: int, left: int, total: int) -> None:
        if cancelled():
            raise Cancelled(_STOPPED)
        if progress is not None:
            progress((total - left) * size // _MB, total * size // _MB)

    try:
        connection.backup(target, pages=-1 if progress is None else _AT_ONCE, progress=step)
        # As a closed library is: one file, which opens from read-only media.
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
    with making.open("rb+") as file:
        os.fsync(file.fileno())


def _check(making: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    copy = open_reader(making)
    stop_when(copy, cancelled)
    try:
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Refused(
                f"The backup would not be whole, since the library is damaged ({found}). Nothing was changed. "
                "Check the library first."
            )
        if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise Refused("The backup is no library. Nothing was changed.")
    finally:
        copy.close()


def _make_room(path: Path) -> None:
    """Delete the oldest backups until number and size fit; what cannot be deleted now is tried the next time."""
    kept = backups(path)
    sizes = {file: file.stat().st_size for file in kept}
    while len(kept) > 1 and (len(kept) > MOST or sum(sizes[file] for file in kept) > MOST_BYTES):
        with suppress(OSError):
            kept[0].unlink()
        kept.pop(0)


def _clear_left_behind(folder: Path) -> None:
    """Remove what a program that died left here; it holds the writer lock who comes here, so nobody is at it."""
    for left in folder.glob(f".*{_MAKING}*"):
        with suppress(OSError):
            left.unlink()
