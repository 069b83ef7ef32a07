"""Putting a backup in the place of its library: all of it or nothing, after what is there now was kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from annotations.model.backup import BEFORE_RESTORE, Comparison, Held, Restored
from annotations.model.errors import (
    Cancelled,
    Damaged,
    LibraryBusy,
    NewerLibrary,
    NewsglossError,
    NotALibrary,
    NotFound,
    Refused,
)
from annotations.store.backup import checked_backup, copy_checked, make_folder
from annotations.store.backup_age import backup_folder
from annotations.store.backup_list import asked, backups, look_into, what_is_wrong
from annotations.store.connection import check_file, open_reader
from annotations.store.create import sync_folder
from annotations.store.lock import WriterLock
from annotations.store.recover_log import log_is_torn
from annotations.store.schema import SCHEMA_VERSION

_BESIDE = ("-wal", "-shm", "-journal")
_STOPPED = "Stopped. Nothing was changed."
_BUSY_MS = 2_000
_LOOKS = 20
"""How long who reads is waited for, and how often it is looked meanwhile whether to stop."""
_PIECE = 1_000_000


def compare(path: Path, backup: Path, cancelled: Callable[[], bool] | None = None) -> Comparison:
    """Return what a library holds beside what a backup holds.

    Raises:
        Cancelled: it was to stop.
        NewsglossError: the backup cannot be read; the text says why.
    """
    then = look_into(backup, cancelled)
    try:
        return Comparison(look_into(path, cancelled), then)
    except Cancelled:
        raise
    except NewsglossError as error:
        return Comparison(None, then, str(error))


def newest_proven(
    path: Path, progress: Callable[[str], None] | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[Path, bool]:
    """Return the newest backup that passes `check`, and True; where none does, the newest that is whole, and False.

    A copy of a library whose words were changed behind its back is whole too, so a quick look is not enough here.

    Args:
        path: of the library.
        progress: told what is being looked at.
        cancelled: asked often; True ends it.

    Raises:
        NotFound: there is no backup that is whole.
        Cancelled: it was to stop.
    """
    from annotations.store.check import check_library

    whole = None
    for file in reversed(backups(path)):
        if progress is not None:
            progress(file.name)
        if what_is_wrong(file, cancelled):
            continue
        whole = whole or file
        with suppress(NewsglossError):
            if not asked(file, check_library, cancelled):
                return file, True
            continue
        if cancelled is not None and cancelled():
            raise Cancelled(_STOPPED)
    if whole is None:
        raise NotFound(f"There is no backup of {path.name} that is whole in {backup_folder(path)}.")
    return whole, False


def restore_from(
    path: Path, backup: Path, *, doing: str = "restore", another: bool = False,
    progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None,
) -> Restored:  # fmt: skip
    """Make a library what it was in a backup.

    What is there now is kept first: as a checked backup, or, where it is damaged, as the file it is. Then the backup is
    copied beside the library, proven, and takes its place in one step; whatever ends the program before that leaves the
    library as it was. One of an older version stays so till it is opened to be changed.

    Args:
        path: the library's file; it may be damaged or missing. Nothing in this process may have it open.
        backup: a file; it stays as it is.
        doing: what the library is held for, in words; others that want to write meanwhile are told.
        another: take a backup of another library all the same.
        progress: told (done, total) in megabytes.
        cancelled: asked often; True ends it, and nothing is changed.

    Returns:
        Where what was there before is.

    Raises:
        NotFound, NotALibrary, NewerLibrary, Damaged: the backup cannot be restored.
        Refused: it is a backup of another library, or what is there cannot be kept, or there is no room.
        LibraryBusy: another program holds the library, or is in the middle of reading it.
        Cancelled: it was to stop.
    """
    stop = cancelled or (lambda: False)
    path = path.resolve()
    then = _proven(path, backup, stop)
    lock = WriterLock(path)
    lock.take(doing)
    making = path.with_name(f".{path.name}.restoring")
    try:
        sound = _sound(path, backup, then, stop, another=another)
        try:
            making.unlink(missing_ok=True)
            making.touch(mode=0o600)
            _copy(backup, making, progress, stop)
            before, damaged = _keep(path, stop, sound=sound)
            _put(making, path, backup, sound=sound, cancelled=stop)
        finally:
            for end in ("", *_BESIDE):
                # What cannot be removed now is so the next time; it is no reason to say that nothing was done.
                with suppress(OSError):
                    making.with_name(making.name + end).unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        if stop():
            raise Cancelled(_STOPPED) from None
        why = error.strerror or error if isinstance(error, OSError) else error
        raise Refused(
            f"{path.name} could not be restored: {why}. It is as it was. Make room on the disk, or see that its folder "
            "can be written to, then do it again."
        ) from None
    finally:
        lock.release()
    return Restored(backup, before, damaged)


def _proven(path: Path, backup: Path, stop: Callable[[], bool]) -> Held:
    """Return what a backup holds, if it can be restored."""
    if check_file(backup) > SCHEMA_VERSION:
        raise NewerLibrary(
            f"{backup.name} was written by a newer version of Newsgloss and can only be read by this one. "
            "Install the newer version to change it."
        )
    if path.exists() and path.samefile(backup):
        raise Refused(f"{backup.name} is this library itself. Choose a backup of it.")
    wrong = what_is_wrong(backup, stop)
    if wrong:
        raise Damaged(f"{backup.name} is damaged and cannot be restored: {wrong.removesuffix('.')}. Choose another.")
    return look_into(backup, stop)


def _sound(path: Path, backup: Path, then: Held, stop: Callable[[], bool], *, another: bool) -> bool:
    """Whether a library is there and whole, so that a backup of it can be made; it must be the one of the backup."""
    try:
        now = look_into(path, stop)
    except NotFound:
        return False
    except Cancelled:
        raise
    except NewsglossError as error:
        own = backup.resolve().parent == backup_folder(path).resolve()
        if isinstance(error, NotALibrary) and not own and not another:
            # Whoever mistyped a name keeps the file of that name; the backups beside it tell a library that was one.
            raise
        return False
    if now.stand.library != then.stand.library and not another:
        raise Refused(f"{backup.name} is no backup of {path.name}, but of another library. Nothing was changed.")
    # What stands behind a damaged place of the log would be forgotten by putting the log into the file.
    return not log_is_torn(path) and not what_is_wrong(path, stop)


def _copy(backup: Path, making: Path, progress: Callable[[int, int], None] | None, stop: Callable[[], bool]) -> None:
    connection = open_reader(backup)
    try:
        copy_checked(connection, making, progress, stop)
    finally:
        connection.close()


def _keep(path: Path, stop: Callable[[], bool], *, sound: bool) -> tuple[Path | None, Path | None]:
    """Keep what is there now: return its backup, or else the copy of its file."""
    if sound:
        connection = open_reader(path)
        try:
            return checked_backup(connection, path, BEFORE_RESTORE, cancelled=stop), None
        finally:
            connection.close()
    there = [end for end in ("", *_BESIDE) if path.with_name(path.name + end).exists()]
    if not there:
        return None, None
    # Among the backups, where a purge reaches it too; by its name it is none.
    folder = make_folder(path)
    kept = folder / f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}Z.newsgloss"
    for end in there:
        _keep_file(path.with_name(path.name + end), kept.with_name(kept.name + end), stop)
    sync_folder(folder)
    return None, kept


def _keep_file(file: Path, kept: Path, stop: Callable[[], bool]) -> None:
    try:
        # Nobody may read it who may not read the library, not even while it is copied.
        kept.touch(mode=0o600)
        with file.open("rb") as there, kept.open("rb+") as copied:
            while piece := there.read(_PIECE):
                if stop():
                    raise Cancelled(_STOPPED)
                copied.write(piece)
            copied.flush()
            os.fsync(copied.fileno())
        shutil.copymode(file, kept)
    except Cancelled:
        kept.unlink(missing_ok=True)
        raise
    except OSError:
        # Where there is no room for two, a second name does: the file itself is not written any more.
        kept.unlink(missing_ok=True)
        os.link(file, kept)


def _put(making: Path, path: Path, backup: Path, *, sound: bool, cancelled: Callable[[], bool]) -> None:
    if sound:
        _make_one_file(path, cancelled)
    shutil.copymode(path if path.exists() else backup, making)
    if cancelled():
        raise Cancelled(_STOPPED)
    for end in _BESIDE:
        # It would be read as a part of what takes the library's place. What was in it is in the file, or kept.
        path.with_name(path.name + end).unlink(missing_ok=True)
    making.replace(path)
    with suppress(OSError):
        # Some file systems cannot be asked for it; the library is in its place all the same.
        sync_folder(path.parent)


def _make_one_file(path: Path, cancelled: Callable[[], bool]) -> None:
    """Put what stands in the log beside a library into the library: killed after that, it still has everything.

    Raises:
        LibraryBusy: another program is in the middle of reading it, and went on for two seconds.
        Cancelled: it was to stop.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS // _LOOKS}")
        for _ in range(_LOOKS):
            if cancelled():
                raise Cancelled(_STOPPED)
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if not busy:
                break
        else:
            raise LibraryBusy(f"{path.name} is being read by another program. Wait until it has ended, then try again.")
        # Who reads it now and then keeps it from that; its log is empty all the same.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()
