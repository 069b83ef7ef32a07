"""The backup that a command makes of itself before it changes a library."""

from __future__ import annotations

from pathlib import Path

from annotations.library import Library
from annotations.model.errors import NewsglossError
from annotations.store.backup_age import made_at, newest_is_old
from reader.cli.output import note

AGE_MINUTES = 60
"""A command makes a backup of itself only where the newest is older: a script of a thousand commands makes one."""


def back_up_before(library: Library, path: Path) -> None:
    """Make a backup of what a library is before a command changes it, if one is due; what goes wrong is told, no more.

    Args:
        library: held for writing.
        path: its file.
    """
    if not newest_is_old(path, made_at(library.db), AGE_MINUTES):
        return
    from annotations.model.backup import COMMAND
    from annotations.store.backup_due import back_up_if_changed
    from reader.config.backups import limits
    from reader.config.settings import Settings

    settings = Settings()
    if not settings.get("backups"):
        return
    try:
        back_up_if_changed(path, COMMAND, limits(settings), wait_s=5.0)
    except NewsglossError as error:
        note(f"{error} The command goes on.")
