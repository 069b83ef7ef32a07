"""One writer at a time: a lock of the operating system beside the library, with the holder's name in it.

The lock is the operating system's own, so it is gone with the process that held it, however that ended.
The file is not the library itself: closing any handle on that would drop SQLite's own locks (POSIX).
"""

from __future__ import annotations

import json
import os
import platform
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.model.errors import LibraryBusy, Refused

if TYPE_CHECKING:
    from filelock import BaseFileLock

# Windows locks the first byte of the file against reading too, so the record stands behind it.
_RECORD_AT = 1

_OUTLIVED_S = 1.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a library for writing.

    Attributes:
        doing: what for, in a word; empty where it is not known.
        pid, host: the process and its computer; 0 and empty where they are not known.
        since: ISO date and time, UTC.
    """

    doing: str = ""
    pid: int = 0
    host: str = ""
    since: str = ""


def holder_of(library: Path) -> Holder | None:
    """Return who holds a library for writing; None where nobody does. What a dead process left behind is removed.

    Raises:
        Refused: nobody can hold it: nothing can be written there.
    """
    path = library.resolve()
    refuse_second_name(path)
    file = path.with_name(path.name + ".lock")
    if not file.exists():
        if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
            return None
        raise Refused(
            f"{library.name} cannot be changed here. Copy it to a folder you can write to, and open it there."
        )
    # The lock alone tells; the file may have been left by a process that died.
    lock = WriterLock(path)
    try:
        lock.take("look who writes")
    except LibraryBusy:
        return _read_record(file) or Holder()
    lock.release()
    return None


def refuse_second_name(library: Path) -> None:
    """Refuse to write a file that has another name: what SQLite and the lock put beside it goes by the name.

    Two programs that came by different names would write one file, each with a log of its own, and ruin it.

    Raises:
        Refused: there is a hard link to it.
    """
    try:
        found = library.stat()
    except OSError:
        return
    # A folder has several, and is told to be one.
    names = found.st_nlink if stat.S_ISREG(found.st_mode) else 1
    if names > 1:
        raise Refused(
            f"{library.name} cannot be changed here: the file has another name on this disk too (a hard link), and two "
            "programs could change it at once without knowing. Copy it, and open the copy."
        )


def _read_record(file: Path) -> Holder | None:
    try:
        with file.open("rb") as opened:
            opened.seek(_RECORD_AT)
            record = json.loads(opened.read() or b"{}")
        return Holder(str(record["doing"]), int(record["pid"]), str(record["host"]), str(record["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


class WriterLock:
    """Held from `take` to `release`."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._path = library.with_name(library.name + ".lock")
        self._lock: BaseFileLock | None = None
        self._held: tuple[int, int] | None = None

    def take(self, doing: str) -> None:
        """Take the lock at once or not at all; one that outlives its holder is waited for, a second at most.

        Args:
            doing: what the holder does, for the message others get ("import").

        Raises:
            LibraryBusy: another program holds it; the message names that program.
            Refused: the folder is missing or cannot be written to.
        """
        if not self._path.parent.is_dir():
            raise Refused(
                f"There is no folder {self._path.parent}. Make it first, or name another place for the library."
            )
        import filelock  # 30 ms that a command which only reads need not spend

        lock = filelock.FileLock(str(self._path), thread_local=False)
        try:
            try:
                lock.acquire(timeout=0)
            except filelock.Timeout:
                if not self._outlives_its_holder():
                    raise
                lock.acquire(timeout=_OUTLIVED_S, poll_interval=0.02)
        except filelock.Timeout:
            raise LibraryBusy(self._held_by()) from None
        except OSError as error:
            raise Refused(
                f"{self._library.name} cannot be changed here: {error.strerror or error}. "
                "Copy it to a folder you can write to, and open it there."
            ) from None
        self._lock, self._held = lock, self._identity()
        record = {
            "doing": doing,
            "pid": os.getpid(),
            "host": platform.node(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        with suppress(OSError), self._path.open("r+b") as file:
            file.seek(_RECORD_AT)
            file.write(json.dumps(record).encode())
            file.truncate()

    def release(self) -> None:
        """Give the lock back; does nothing if it is not held."""
        if self._lock is None:
            return
        # Removed while it is still held: who waits on the old file notices that it is gone and takes a new one.
        if self.is_there():
            with suppress(OSError):
                self._path.unlink()
        self._lock.release()
        self._lock = None

    def is_there(self) -> bool:
        """Whether the lock that is held is the one in its place: another folder may have been put there."""
        return self._held is not None and self._identity() == self._held

    def forget(self) -> None:
        """Give the lock back, but leave the file that is in its place now: it is another one."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _outlives_its_holder(self) -> bool:
        # What a process had just started as it was killed has its files open too, until it is a program of its own.
        held = _read_record(self._path)
        if os.name != "posix" or held is None or held.host != platform.node():
            return False
        try:
            os.kill(held.pid, 0)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            return False
        return False

    def _held_by(self) -> str:
        name, held = self._library.name, _read_record(self._path)
        if held is None:
            return f"{name} is held for writing by another Newsgloss. Wait until it has ended, then try again."
        return (
            f"{name} is held for writing by another Newsgloss ({held.doing}, process {held.pid} "
            f"on {held.host}, since {held.since}). Wait until it has ended, then try again."
        )
