"""One writer at a time: a lock of the operating system beside the library, with the holder's name in it.

The lock is the operating system's own, so it is gone with the process that held it, however that ended.
The file is not the library itself: closing any handle on that would drop SQLite's own locks (POSIX).
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.model.errors import LibraryBusy, Refused

if TYPE_CHECKING:
    from filelock import BaseFileLock

# Windows locks the first byte of the file against reading too, so the record stands behind it.
_RECORD_AT = 1


class WriterLock:
    """Held from `take` to `release`."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._path = library.with_name(library.name + ".lock")
        self._lock: BaseFileLock | None = None

    def take(self, doing: str) -> None:
        """Take the lock at once or not at all.

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
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise LibraryBusy(self._held_by()) from None
        except OSError as error:
            raise Refused(
                f"{self._library.name} cannot be changed here: {error.strerror or error}. "
                "Copy it to a folder you can write to, and open it there."
            ) from None
        self._lock = lock
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
        with suppress(OSError):
            self._path.unlink()
        self._lock.release()
        self._lock = None

    def _held_by(self) -> str:
        name = self._library.name
        try:
            with self._path.open("rb") as file:
                file.seek(_RECORD_AT)
                record = json.loads(file.read() or b"{}")
            return (
                f"{name} is held for writing by another Newsgloss ({record['doing']}, process {record['pid']} "
                f"on {record['host']}, since {record['since']}). Wait until it has ended, then try again."
            )
        except (OSError, ValueError, KeyError, TypeError):
            return f"{name} is held for writing by another Newsgloss. Wait until it has ended, then try again."
