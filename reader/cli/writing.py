"""The commands that change a library; one at a time holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from annotations.commands.annotate import Report
from annotations.library import Library
from annotations.model.errors import InvalidInput
from annotations.model.place import LOCAL, SYNCED, Place
from annotations.text.canonical import clean_value
from reader.cli.app import ANNOTATOR, LIBRARY, GivenPath, failed
from reader.cli.before import back_up_before
from reader.cli.output import counted, line, note
from reader.config.identity import Identities, identities


@contextmanager
def writing(
    library: Path, doing: str, annotator: str | None, *, create: bool = False, backup: bool = True
) -> Iterator[tuple[Library, Identities]]:
    """Hold a library for writing under the name of who acts on this machine, saying so the first time.

    Args:
        library: its file.
        doing: what for, in a word.
        annotator: the name to act under; None for that of this machine.
        create: make the library if there is none.
        backup: whether the command makes a backup of itself where one is due: not one that makes its own, or that
            takes something away for good.
    """
    who, new = identities(annotator), create and not library.exists()
    with Library.open_to_write(library, who.current, doing=doing, create=create) as opened:
        if who.made and annotator is None:
            note(
                f"Changes made on this machine are recorded as “{who.current.name}”; --annotator NAME or "
                "NEWSGLOSS_ANNOTATOR sets another name, which may be a pseudonym."
            )
        if opened.interrupted:
            note(
                f"A program that wrote {library.name} ended before it was done. What it had finished is kept; "
                f"`history` shows it as interrupted, and `undo` takes it back."
            )
        if backup:
            back_up_before(opened, library)
        place = opened.place() if new else Place()
        if place.kind != LOCAL:
            what = (
                "a folder that is copied to other computers" if place.kind == SYNCED else "a disk of another computer"
            )
            note(
                f"{library.name} lies in {what} ({place.name}). It is safer on a disk of this computer alone; share "
                "copies of it."
            )
        yield opened, who


@click.command("import")
@LIBRARY
@click.argument("paths", nargs=-1, required=True, type=GivenPath(path_type=Path), metavar="PATH...")
@click.option("--encoding", metavar="NAME", help="Decode every file with this encoding instead of detecting it.")
@click.option(
    "--columns", multiple=True, metavar="WHAT=COLUMN,…", help="What columns of tables are: title, text, author …"
)
@click.option("--mapping", type=GivenPath(path_type=Path), metavar="FILE.json", help="The same from a file.")
@click.option(
    "--split", metavar="HOW", help="Texts that hold many articles: auto, no, or what a line between them says."
)
@click.option("--report", type=GivenPath(path_type=Path), metavar="FILE.csv", help="Write a row for each file found.")
@click.option("--verbose", "-v", is_flag=True, help="Print a line for each file once it is safely in the library.")
@ANNOTATOR
def import_command(
    library: Path, paths: tuple[Path, ...], encoding: str | None, columns: tuple[str, ...], mapping: Path | None,
    split: str | None, report: Path | None, verbose: bool, annotator: str | None,
) -> None:  # fmt: skip
    """Take texts, web pages, tables, .docx, .odt, .rtf, .pdf and .zip files, and folders of them, into LIBRARY.

    The library is made if need be. The same bytes are not taken twice. A file that cannot be read stops no other.
    """
    from reader.cli.importing import check_request, run_import

    check_request(library, paths, encoding, report)
    choices: dict[str, object] = {}
    if columns or mapping or split is not None:
        from reader.cli.tables import import_choices

        choices = import_choices(mapping, columns, split)
    with writing(library, "import", annotator, create=True) as (opened, _):
        result = run_import(opened, paths, encoding, report, choices, verbose=verbose)
    line(result.sentence())
    if not (result.taken or result.same or result.refused):
        note("There is no file in there that can be imported.")
    if result.missing or not result.read:
        raise failed()


@click.command("annotate")
@LIBRARY
@click.argument("file", type=GivenPath(allow_dash=True), metavar="FILE.jsonl")
@click.option("--strict", is_flag=True, help="Take nothing at all if any line is wrong.")
@click.option("--no-new", is_flag=True, help="Make no new labels, topics, entities or annotators.")
@ANNOTATOR
def annotate_command(library: Path, file: str, strict: bool, no_new: bool, annotator: str | None) -> None:
    """Add the annotations of FILE.jsonl, one JSON object a line, as one action. `-` reads standard input."""
    from annotations.exchange.rows import read_rows
    from reader.cli.suggesting import keep_up
    from reader.config.training import start_training

    with (
        click.open_file(file, "rb") as lines,
        writing(library, "annotate", annotator, create=True) as (opened, who),
    ):
        report = opened.annotations.add(read_rows(lines), strict=strict, may_create=not no_new)
        due = keep_up(opened, who.current.uuid)
    _tell(report, strict)
    if due:
        sys.stdout.flush()
        start_training(library, who.current.uuid)
    if report.errors:
        raise failed()


def _tell(report: Report, strict: bool) -> None:
    for number, reason in report.errors:
        note(f"line {number}: {reason}")
    for number, warning in report.warnings:
        note(f"line {number}: {warning}")
    for kind, name in report.made:
        line(f"new {kind}: {name}")
    wrong = counted(len(report.errors), "line")
    if strict and report.errors:
        line(f"Nothing was added: {wrong} wrong, and --strict was given.")
        return
    left_out = f"; {wrong} left out" if report.errors else ""
    skipped = f"; {report.skipped} there already" if report.skipped else ""
    everywhere = f"; {counted(report.everywhere, 'other place')} marked" if report.everywhere else ""
    line(f"Added {report.sentence()}{everywhere}{skipped}{left_out}.")


@click.command("undo")
@LIBRARY
@click.option("--annotator", metavar="NAME", help="Whose change; without it, that of any name used on this machine.")
@click.option("--action", "action_id", metavar="ID", help="That action, whatever was done since; `history` tells ids.")
def undo_command(library: Path, annotator: str | None, action_id: str | None) -> None:
    """Take the newest change back, or an earlier one, all of it or nothing."""
    with writing(library, "undo", None) as (opened, who):
        uuids = _uuids(opened, who, annotator)
        if action_id is None:
            action = opened.history.undo(uuids)
        else:
            action = opened.history.undo_earlier(uuids, clean_value(action_id))
    line(f"Undone: {action.name}")


@click.command("redo")
@LIBRARY
@click.option("--annotator", metavar="NAME", help="Whose change; without it, that of any name used on this machine.")
def redo_command(library: Path, annotator: str | None) -> None:
    """Do again what undo took back last, unless a newer change came since."""
    with writing(library, "redo", None) as (opened, who):
        action = opened.history.redo(_uuids(opened, who, annotator))
    line(f"Done again: {action.name}")


def _uuids(library: Library, who: Identities, annotator: str | None) -> list[str]:
    """Return whose changes count: those of the name given, here or in the library; else all of this machine's."""
    if annotator is None:
        return who.uuids
    name = clean_value(annotator)
    if not name:
        raise InvalidInput("The annotator's name is empty.")
    # Naming somebody to take a change back does not make this machine act under that name.
    return [*(one.uuid for one in who.all if one.name == name), *library.annotator_uuids(name)]


@click.command("merge")
@LIBRARY
@click.argument("others", nargs=-1, required=True, type=GivenPath(path_type=Path), metavar="OTHER...")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@ANNOTATOR
def merge_command(library: Path, others: tuple[Path, ...], dry_run: bool, annotator: str | None) -> None:
    """Merge OTHER libraries into LIBRARY as one action; merging again changes nothing."""
    if not library.exists():
        # A mistyped command leaves no empty library behind.
        for other in others:
            Library.open(other).close()
    from reader.config.backups import limits
    from reader.config.settings import Settings

    with writing(library, "merge", annotator, create=not dry_run, backup=False) as (opened, _):
        opened.session.writer.backup_limits = limits(Settings())
        report = opened.merge(others, dry_run=dry_run)
    for sentence in report.lines():
        line(sentence)
    sys.stdout.flush()
