"""The command that gives a library away without names."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.library import Library
from annotations.model.errors import Refused
from reader.cli.app import LIBRARY, GivenPath
from reader.cli.output import Progress, counted, line, note
from reader.cli.proven import reading, whole

WORDS_STAY = "The words of articles and notes are as they were: names in them are still there."
"""What is said after each, since it is the one thing that a person has to look after."""


@click.command("anonymise")
@LIBRARY
@click.option("--to", "target", required=True, type=GivenPath(path_type=Path), metavar="NEW",
              help="The file of the new library.")  # fmt: skip
@click.option("--days", is_flag=True, help="Keep the day of each change alone, not the time.")
@click.option("--key", type=GivenPath(path_type=Path), metavar="FILE.csv", help="Write who is who into a file apart.")
def anonymise_command(library: Path, target: Path, days: bool, key: Path | None) -> None:
    """Write LIBRARY anew as NEW, without the names of its annotators, its history and its folders."""
    from annotations.commands.anonymous import Wanted

    for file in (target, key):
        if file is not None and file.exists():
            raise Refused(f"{file.name} is there already; it was left as it is. Choose another name.")
    with reading(library, whole()):
        # What is given away lacks nothing.
        pass
    progress = Progress("Writing")
    try:
        with Library.open(library) as opened:
            pseudonyms = opened.anonymise(Wanted(target, key, days=days), progress.show)
    finally:
        progress.end()
    line(target, counted(len(pseudonyms), "annotator"))
    note(WORDS_STAY)
