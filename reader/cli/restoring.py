"""The command that gives a library back what it was."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.model.backup import Comparison, Held
from reader.cli.app import ANNOTATOR, LIBRARY
from reader.cli.output import Progress, counted, iso, line, note


@click.command("restore")
@LIBRARY
@click.option(
    "--to", "moment", metavar="MOMENT", help="A time, as 2026-03-12T14:30, or the id of an action: just after it."
)
@click.option("--article", metavar="NAME", help="With --to: only this article, its id or file name.")
@click.option(
    "--from", "backup", metavar="BACKUP", help="A backup: its name, or the beginning of it, a file, or “newest”."
)
@click.option("--other-library", is_flag=True, help="With --from: take a backup of another library all the same.")
@click.option("--dry-run", is_flag=True, help="Say what would be different, and change nothing.")
@ANNOTATOR
def restore_command(
    library: Path, moment: str | None, article: str | None, backup: str | None, other_library: bool, dry_run: bool,
    annotator: str | None,
) -> None:  # fmt: skip
    """Make LIBRARY what it was at a moment or in a backup.

    Going back to a moment is an action, which `undo` takes back. Before a backup takes its place, what LIBRARY is now
    is kept as a backup.
    """
    if (moment is None) == (backup is None):
        raise click.UsageError("Give either --to MOMENT or --from BACKUP.")
    if backup is not None:
        if article is not None or annotator is not None:
            raise click.UsageError("--article and --annotator go with --to.")
        _restore_backup(library, backup, dry_run=dry_run, other_library=other_library)
        return
    if other_library:
        raise click.UsageError("--other-library goes with --from.")
    from reader.cli.history import restore_to

    assert moment is not None
    restore_to(library, moment, article, annotator, dry_run=dry_run)


def _restore_backup(library: Path, name: str, *, dry_run: bool, other_library: bool) -> None:
    from annotations.store.backup_list import NEWEST, find_backup
    from annotations.store.backup_restoring import compare, restore_from
    from reader.cli.backing_up import known

    known(library)
    backup = _newest(library) if name == NEWEST else find_backup(library, name)
    compared = compare(library, backup)
    _tell(library, backup, compared)
    if dry_run:
        if compared.of_another and not other_library:
            note(f"{backup.name} is a backup of another library: only --other-library would restore it.")
        line("Nothing was changed.")
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


def _newest(library: Path) -> Path:
    """Return the newest backup that `check` finds nothing in: whoever restores the newest may do so for damage."""
    from annotations.store.backup_restoring import newest_proven

    progress = Progress("Checking")
    try:
        backup, proven = newest_proven(library, progress.name)
    finally:
        progress.end()
    if not proven:
        note(f"No backup of {library.name} passes `check`; {backup.name} is the newest that can be read to its end.")
    return backup


def _tell(library: Path, backup: Path, compared: Comparison) -> None:
    if compared.now is None:
        note(compared.trouble)
    else:
        line("now", library.name, *_held(compared.now))
    line("then", backup.name, *_held(compared.then))


def _held(held: Held) -> tuple[str, ...]:
    last = "" if held.last_at is None else f"{iso(held.last_at)} {held.last_action}"
    return counted(held.articles, "article"), counted(held.annotations, "annotation"), last
