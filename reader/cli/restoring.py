"""The command that gives a library back what it was."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.model.backup import Comparison, Held
from reader.cli.app import LIBRARY
from reader.cli.output import Progress, counted, iso, line, note


@click.command("restore")
@LIBRARY
@click.option("--from", "backup", metavar="BACKUP", required=True,
              help="The backup: its name, or the beginning of it, a file, or “newest”.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be different, and change nothing.")
@click.option("--other-library", is_flag=True, help="Take a backup of another library all the same.")
def restore_command(library: Path, backup: str, dry_run: bool, other_library: bool) -> None:
    """Make LIBRARY what it was in a backup; what it is now is kept as a backup first."""
    _restore_backup(library, backup, dry_run=dry_run, other_library=other_library)


def _restore_backup(library: Path, name: str, *, dry_run: bool, other_library: bool) -> None:
    from annotations.store.backup_list import find_backup
    from annotations.store.backup_restoring import compare, restore_from
    from reader.cli.backing_up import known

    known(library)
    backup = find_backup(library, name)
    compared = compare(library, backup)
    _tell(library, backup, compared)
    if dry_run:
        if compared.of_another and not other_library:
            note(f"{backup.name} is a backup of another library: only --other-library would restore it.")
        line("Nothing was changed.")
        return
    if compared.same:
        line(f"{library.name} is what it was then already. Nothing was changed.")
        return
    progress = Progress("Restoring, MB:")
    try:
        restored = restore_from(library, backup, another=other_library, progress=progress.show)
    finally:
        progress.end()
    line(f"{library.name} is as it was in {backup.name}.")
    if restored.before is not None:
        line(f"Before, it was: {restored.before}")
        note("Undo does not lead back from this; restoring that backup does.")
    elif restored.damaged is not None:
        line(f"The damaged file is kept: {restored.damaged}")


def _tell(library: Path, backup: Path, compared: Comparison) -> None:
    if compared.now is None:
        note(compared.trouble)
    else:
        line("now", library.name, *_held(compared.now))
    line("then", backup.name, *_held(compared.then))


def _held(held: Held) -> tuple[str, ...]:
    last = "" if held.last_at is None else f"{iso(held.last_at)} {held.last_action}"
    return counted(held.articles, "article"), counted(held.annotations, "annotation"), last
