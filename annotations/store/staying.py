"""Whether a library's file is still the one that was opened: it can be moved, deleted or replaced while it is open.

On POSIX systems what is open lives on without a name, and what is written to it is lost. Windows lets nobody move a
file that is open.
"""

from __future__ import annotations

import os
from pathlib import Path

from annotations.model.errors import Gone
from annotations.model.place import MISSING, OTHER
from annotations.store.connection import Connection, library_uuid
from annotations.store.place import log_of

_POSIX = os.name == "posix"

Moment = tuple[object, ...]
"""How far a library is: the same for two files only if one is a copy of the other, or they are one."""


class Staying:
    """The identity of an open library's file, and of the log beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = log_of(path)
        self._file, self._log_file = _identity(path), _identity(self._log)

    def look(self) -> str:
        """Return what became of the file: nothing (empty), MISSING or OTHER."""
        if not _POSIX:
            return ""
        now = _identity(self._path)
        if now is None:
            return MISSING
        return "" if now == self._file else OTHER

    def note_log(self) -> None:
        """Note which log is beside the file: to be called while the file is there."""
        self._log_file = _identity(self._log)

    def log_is_ours(self) -> bool:
        """Whether the log in the file's place is the one that this library writes, and holds anything.

        SQLite would take it for a part of whatever file is there now.
        """
        now = _identity(self._log)
        return now is not None and now == self._log_file and self._log.stat().st_size > 0

    def gone(self, what: str) -> Gone:
        """Return what is told of a change that is not made, since the file is MISSING or OTHER."""
        name = self._path.name
        if what == MISSING:
            return Gone(
                f"This was not kept, since {name} is not where it was: it was moved, renamed or deleted, or its disk "
                "is gone. Put it back, or save the library elsewhere."
            )
        return Gone(
            f"This was not kept, since another file was put in the place of {name}. Save the library elsewhere, then "
            "look at both."
        )


def moment(connection: Connection) -> Moment:
    """Return how far a library is, at its last commit or in the running transaction."""
    action = connection.execute("SELECT id, uuid, state FROM action ORDER BY id DESC LIMIT 1").fetchone()
    change = connection.execute("SELECT max(id) FROM change").fetchone()
    return library_uuid(connection), action, change


def left_by(connection: Connection) -> Moment:
    """Return what the running transaction would leave: not the same after any change, also of what has no history."""
    sums = connection.execute("SELECT key, value FROM meta WHERE key LIKE 'sum/%' ORDER BY key").fetchall()
    return (*moment(connection), *sums)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
