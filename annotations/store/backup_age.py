"""How old the newest backup of a library is: told by the names of the files alone, in next to no time."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from annotations.model.ids import now_ms
from annotations.store.connection import Connection

_NAME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([\w-]+)\.newsgloss")
_MINUTE = 60_000


def backup_folder(path: Path) -> Path:
    """Return the folder that a library's backups are in, whatever link leads to the library."""
    path = path.resolve() if path.is_symlink() else path
    return path.with_name(path.name + ".backups")


def named_backups(path: Path) -> list[tuple[Path, int, str]]:
    """Return (file, milliseconds UTC, reason) of each backup of a library, oldest first."""
    folder, found = backup_folder(path), []
    with suppress(OSError):
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            name = _NAME.fullmatch(file.name)
            if name is not None:
                # A date that there is none of was not written by this program.
                with suppress(ValueError):
                    year, month, day, hour, minute, second, thousandths = map(int, name.groups()[:7])
                    at = datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp()
                    found.append((file, round(at) * 1000 + thousandths, name[8]))
    return found


def newest_is_old(path: Path, made: int, minutes: int) -> bool:
    """Whether the newest backup of a library is of an age.

    Args:
        path: of the library.
        made: when the library itself was made, in milliseconds UTC, which counts where there is no backup.
        minutes: the age.
    """
    now = now_ms()
    # A time that is still to come was told by a wrong clock.
    past = [at for _, at, _ in named_backups(path) if at <= now]
    return not now - minutes * _MINUTE < (past[-1] if past else made) <= now


def made_at(connection: Connection) -> int:
    """Return when a library was made, in milliseconds UTC; 0 where it does not say."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'created_at'").fetchone()
    return int(found[0]) if found and found[0].isdecimal() else 0
