"""The commands that list backups and make one."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.model.backup import BY_HAND, Backup
from annotations.model.errors import NewsglossError, NotFound
from annotations.store.backup_age import backup_folder
from annotations.store.backup_list import backups_of, look_into, what_is_wrong
from reader.cli.app import AS_JSON, LIBRARY
from reader.cli.output import Progress, iso, json_line, line, note


def known(library: Path) -> None:
    """See that there is a library, or at least the folder of its backups.

    Raises:
        NewsglossError: there is neither, or the file is something else.
    """
    if not backup_folder(library).is_dir():
        look_into(library)


@click.command("backups")
@LIBRARY
@AS_JSON
def backups_command(library: Path, as_json: bool) -> None:
    """List the backups of LIBRARY, newest first: time, reason, size, what is in them, and whether they are whole."""
    known(library)
    found = backups_of(library)
    progress = Progress("Looking at backups:")
    try:
        rows = []
        for number, one in enumerate(reversed(found), start=1):
            progress.show(number, len(found))
            rows.append(_row(one))
    finally:
        progress.end()
    for row in rows:
        if as_json:
            json_line(row)
        else:
            line(*(row[key] for key in ("made_at", "reason", "bytes", "articles", "annotations")),
                 row["problem"] or "whole", row["name"])  # fmt: skip
    if not found:
        note(f"There is no backup of {library.name} yet; `backup` makes one.")


@click.command("backup")
@LIBRARY
def backup_command(library: Path) -> None:
    """Make a backup of LIBRARY in the folder of its backups, unless the newest holds the same work."""
    from annotations.store.backup_due import back_up_if_changed
    from annotations.store.backup_list import newest_of
    from reader.config.backups import limits
    from reader.config.settings import Settings

    made = back_up_if_changed(library, BY_HAND, limits(Settings()), wait_s=60.0)
    if made is not None:
        line(made)
        return
    newest = newest_of(backups_of(library), 2**63)
    if newest is None:
        raise NotFound(f"There is no backup of {library.name} that is whole in {backup_folder(library)}.")
    line(newest.path)
    note("Nothing was changed since this backup, so no other was made.")


def _row(one: Backup) -> dict[str, object]:
    row: dict[str, object] = {
        "name": one.path.name, "path": str(one.path), "made_at": iso(one.made_at), "reason": one.reason,
        "bytes": one.bytes, "articles": None, "annotations": None, "last_action": None, "last_at": None,
        "problem": what_is_wrong(one.path) or None,
    }  # fmt: skip
    try:
        held = look_into(one.path)
    except NewsglossError:
        return row
    last = {"last_action": held.last_action or None, "last_at": None if held.last_at is None else iso(held.last_at)}
    return {**row, "articles": held.articles, "annotations": held.annotations, **last}
