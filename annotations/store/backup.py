"""Backups: whole copies of a library in one named folder beside it, each checked before it counts."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from annotations.model.backup import BY_HAND, Limits
from annotations.model.errors import Cancelled, Refused
from annotations.model.ids import now_ms
from annotations.model.rotation import to_remove
from annotations.store.backup_age import backup_folder
from annotations.store.backup_list import backups, backups_of, seems_broken, stand_in, stand_of
from annotations.store.connection import Connection, file_of, open_reader, snapshot, stop_when
from annotations.store.create import sync_folder
from annotations.store.lock import WriterLock
from annotations.store.schema import APPLICATION_ID
from annotations.store.stopping import ended_when

__all__ = ["backup_committed", "backup_folder", "backups", "checked_backup", "copy_checked", "copy_library"]

_MAKING = ".making"
_STOPPED = "Stopped. Nothing was written."
_MB = 1_000_000
_AT_ONCE = 250
"""So many pages of the file are copied between two looks whether to go on: some milliseconds of work."""

_MOST_AGAIN = 50
"""So often a copy that has to be begun anew, since the library was changed, is."""

_WAIT_S = 60.0
_LOOK_S = 0.2
"""So long a backup that must be made waits for another that is being made."""

_ROOM = 20 * _MB
"""So much of the disk, or as much as the library is large, is left free for what a person does next."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def backup_committed(
    path: Path, reason: str, limits: Limits | None = None, cancelled: Callable[[], bool] | None = None,
    wait_s: float = _WAIT_S,
) -> Path:  # fmt: skip
    """Make a backup of what a library was at its last commit; what its writer is in the middle of is not in it.

    Raises:
        Cancelled, Refused: see `checked_backup`.
    """
    connection = open_reader(path)
    try:
        return checked_backup(connection, path, reason, limits, cancelled, wait_s)
    finally:
        connection.close()


def checked_backup(
    connection: Connection, path: Path, reason: str, limits: Limits | None = None,
    cancelled: Callable[[], bool] | None = None, wait_s: float = _WAIT_S,
) -> Path:  # fmt: skip
    """Make a backup of a library, look at it, and only then give it its name; old ones make room.

    It is looked at by SQLite's quick check, and must end with the same link of the history as the library.

    Args:
        connection: to the library; what a transaction of its own has not committed yet would go along. Others may
            write meanwhile: all is copied from one moment, in steps, and nobody waits for it.
        path: the library's file.
        reason: a word or two for the file's name ("before-merge").
        limits: how many are kept; None removes none.
        cancelled: asked often; True ends it.
        wait_s: for how many seconds to wait for another backup that is being made.

    Returns:
        The backup's file: `LIBRARY.backups/TIME-REASON.newsgloss`, the time in UTC.

    Raises:
        Cancelled: it was to stop.
        Refused: it cannot be written, or is not what it should be. Nothing of it is left then.
    """
    folder, stop = backup_folder(path), cancelled or (lambda: False)
    word = re.sub(r"[^\w]+", "-", reason).strip("-") or BY_HAND
    try:
        make_folder(path)
        with _alone(folder, path, wait_s, stop):
            _clear_left_behind(folder)
            _see_room(connection, folder)
            now = datetime.now(UTC)
            final = folder / f"{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03}Z-{word}.newsgloss"
            making = folder / f".{final.name}{_MAKING}"
            try:
                # Nobody may read it who may not read the library, not even while it is being made.
                making.touch(mode=0o600)
                copy_checked(connection, making, cancelled=stop)
                making.chmod(path.stat().st_mode & 0o777 | 0o600)
                making.replace(final)
            finally:
                for end in ("", "-wal", "-shm", "-journal"):
                    with suppress(OSError):
                        making.with_name(making.name + end).unlink(missing_ok=True)
            sync_folder(folder)
            if limits is not None:
                _make_room(path, final, limits)
    except (OSError, sqlite3.Error) as error:
        if stop():
            raise Cancelled(_STOPPED) from None
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            raise Refused(_not_whole(error)) from None
        why = error.strerror or error if isinstance(error, OSError) else error
        raise Refused(
            f"No backup of {path.name} could be made in {folder}: {why}. Nothing was changed. "
            "Make room there, or see that the folder can be written to."
        ) from None
    return final


def make_folder(path: Path) -> Path:
    """Return the folder that a library's backups are in; made where it is not there."""
    folder = backup_folder(path)
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        # Without it a power cut could take the folder away, with all that was synced into it.
        sync_folder(folder.parent)
    return folder


def copy_checked(
    connection: Connection, making: Path, progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:  # fmt: skip
    """Copy a library as it is at one moment to a file of no name yet, and prove that the copy is whole.

    Raises:
        Cancelled: it was to stop.
        Refused: the copy is not what it should be.
        OSError, sqlite3.Error: it cannot be written.
    """
    told = progress or (lambda done, total: None)
    try:
        if _writer_waits(connection):
            # SQLite begins anew when the library is changed meanwhile; the copy ends as the library does then.
            stands = [stand_of(connection)]
            _copy(connection, making, told, cancelled)
            stands.append(stand_of(connection))
        else:
            with _one_moment(connection):
                stands = [stand_of(connection)]
                _copy(connection, making, told, cancelled)
    except (TypeError, UnicodeDecodeError) as error:
        raise Refused(_not_whole(error)) from None
    _check(making, cancelled)
    if stand_in(making) not in stands:
        raise Refused(f"The backup would not end as {file_of(connection).name} does. Nothing was changed. Try again.")


@contextmanager
def _alone(folder: Path, path: Path, wait_s: float, stop: Callable[[], bool]) -> Iterator[None]:
    """Be the only one who makes a backup of a library: window and commands may want to at the same time."""
    import filelock

    file = folder / ".making.lock"
    lock = filelock.FileLock(str(file), thread_local=False)
    end = time.monotonic() + wait_s
    while True:
        with suppress(filelock.Timeout):
            lock.acquire(timeout=max(0.0, min(_LOOK_S, end - time.monotonic())), poll_interval=0.05)
            break
        if stop():
            raise Cancelled(_STOPPED)
        if time.monotonic() < end:
            continue
        raise Refused(f"Another backup of {path.name} is being made. Wait until it is done, then try again.") from None
    try:
        yield
    finally:
        # Removed while it is still held, as the writer's is.
        with suppress(OSError):
            file.unlink()
        lock.release()


def _see_room(connection: Connection, folder: Path) -> None:
    """Begin nothing that would fill the disk to its last byte: what a person does next needs some of it."""
    pages, page = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    size = int(pages * page)
    if shutil.disk_usage(folder).free < size + min(size, _ROOM):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


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
    if target.exists() and source.exists() and target.samefile(source):
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
            copy_checked(connection, making, progress, cancelled)
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


def _writer_waits(connection: Connection) -> bool:
    """Whether a writer would have to wait for who reads one moment: without WAL, on a network or in a synced folder."""
    return not connection.in_transaction and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal"


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
    connection: Connection, making: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    target = sqlite3.connect(making, isolation_level=None)
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    before, again = sys.maxsize, 0

    def step(_: int, left: int, total: int) -> None:
        nonlocal before, again
        if cancelled():
            raise Cancelled(_STOPPED)
        again += left > before
        before = left
        if again > _MOST_AGAIN:
            raise Refused(
                f"{file_of(connection).name} was changed again and again while a backup of it was made, so none was. "
                "Try again later."
            )
        progress((total - left) * size // _MB, total * size // _MB)

    try:
        connection.backup(target, pages=_AT_ONCE, progress=step)
        # As a closed library is: one file, which opens from read-only media.
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
    with making.open("rb+") as file:
        os.fsync(file.fileno())


def _check(making: Path, cancelled: Callable[[], bool]) -> None:
    copy = open_reader(making)
    stop_when(copy, cancelled)
    try:
        with ended_when(copy, cancelled):
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Refused(_not_whole(found))
        if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise Refused("The backup is no library. Nothing was changed.")
    finally:
        copy.close()


def _not_whole(found: object) -> str:
    return (
        f"The backup would not be whole, since the library is damaged ({found}). Nothing was changed. "
        "Check the library first."
    )


def _make_room(path: Path, newest: Path, limits: Limits) -> None:
    """Remove the backups that need not stay; what cannot be deleted now is tried the next time."""
    found = backups_of(path)
    broken = {one.path for one in found if one.path != newest and seems_broken(one)}
    for one in to_remove(found, newest, limits, now_ms(), broken):
        with suppress(OSError):
            one.path.unlink()


def _clear_left_behind(folder: Path) -> None:
    """Remove what a program that died left here; nobody is at it, since one at a time makes a backup."""
    for left in folder.glob(f".*{_MAKING}*"):
        if left.suffix != ".lock":
            with suppress(OSError):
                left.unlink()
