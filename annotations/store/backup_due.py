"""When the program makes a backup of itself: when the newest is old enough, and something was done since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotations.model.backup import Limits
from annotations.model.ids import now_ms
from annotations.store.backup import backup_committed
from annotations.store.backup_list import asked, backups_of, newest_of, seems_broken, stand_in, stand_of
from annotations.store.connection import Connection

_MINUTE = 60_000


def newest_is_old(path: Path, made: int, minutes: int) -> bool:
    """Whether the newest backup of a library is of an age; told by the names in the folder alone.

    Args:
        path: of the library.
        made: when the library itself was made, in milliseconds UTC, which counts where there is no backup.
        minutes: the age.
    """
    now = now_ms()
    newest = newest_of(backups_of(path), now)
    # A time that is still to come was told by a wrong clock.
    return not now - minutes * _MINUTE < (newest.made_at if newest else made) <= now


def made_at(connection: Connection) -> int:
    """Return when a library was made, in milliseconds UTC; 0 where it does not say."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'created_at'").fetchone()
    return int(found[0]) if found and found[0].isdecimal() else 0


def back_up_if_changed(
    path: Path, reason: str, limits: Limits, minutes: int = 0, cancelled: Callable[[], bool] | None = None,
    wait_s: float = 0.0,
) -> Path | None:  # fmt: skip
    """Make a backup, unless the newest is younger than an age or holds the same work. For a thread of its own.

    Drafts are no reason for one, but those there are go along.

    Args:
        path: the library's file; others may write it meanwhile.
        reason: what for; see `annotations.model.backup`.
        limits: how many are kept.
        minutes: the age; 0 for any.
        cancelled: asked often; True ends it.
        wait_s: for how many seconds to wait for another backup that is being made.

    Returns:
        The backup; None where none was needed.

    Raises:
        Cancelled, Refused, Damaged: see `annotations.store.backup.checked_backup`.
    """
    if minutes and not newest_is_old(path, asked(path, made_at), minutes):
        return None
    newest = newest_of(backups_of(path), now_ms())
    # One that cannot be whole is no backup: another is needed all the more.
    if newest is not None and not seems_broken(newest) and stand_in(newest.path) == asked(path, stand_of):
        return None
    return backup_committed(path, reason, limits, cancelled, wait_s)
