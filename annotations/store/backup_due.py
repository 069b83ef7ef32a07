"""When the program makes a backup of itself: when the newest is old enough, and something was done since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotations.model.backup import Limits
from annotations.model.ids import now_ms
from annotations.store.backup import backup_committed
from annotations.store.backup_age import made_at, newest_is_old
from annotations.store.backup_list import asked, backups_of, newest_of, seems_broken, stand_in, stand_of


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
