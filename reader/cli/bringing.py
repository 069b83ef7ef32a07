"""The command that takes annotations out of files of other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.model.errors import InvalidInput, Refused
from reader.cli.app import ANNOTATOR, LIBRARY, GivenPath, failed
from reader.cli.output import Progress, counted, line, note

if TYPE_CHECKING:
    from annotations.commands.bring.report import BringReport
    from annotations.exchange.code_table import CodeTable
    from annotations.exchange.recognise import Group
    from annotations.library import Library
    from reader.articles.foreign.survey import Survey

_LARGEST_MAP = 16_000_000


@click.command("import-annotations")
@LIBRARY
@click.argument("paths", nargs=-1, required=True, type=GivenPath(path_type=Path), metavar="PATH...")
@click.option("--format", "format_id", metavar="ID", default="", help="brat …; without it, it is recognised.")
@click.option("--map", "mapping", type=GivenPath(path_type=Path), metavar="FILE.json",
              help="What the labels, topics and codes of the files become.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--report", type=GivenPath(path_type=Path), metavar="FILE.csv",
              help="Write a row for each thing that is not taken as the file says.")  # fmt: skip
@ANNOTATOR
def import_annotations_command(
    library: Path, paths: tuple[Path, ...], format_id: str, mapping: Path | None, dry_run: bool, report: Path | None,
    annotator: str | None,
) -> None:  # fmt: skip
    """Take articles, codebook and annotations out of files of other programs into LIBRARY, as one action.

    What names nobody is the annotator's who acts. The same files again double nothing.
    """
    from annotations.exchange.recognise import groups
    from reader.cli.suggesting import keep_up
    from reader.cli.writing import writing
    from reader.config.training import start_training

    found, chosen = groups(paths, format_id), read_map(mapping) if mapping else {}
    if not any(group.format for group in found):
        raise Refused(" ".join(f"{group.name}: {group.why}" for group in found) + " Give --format to name its format.")
    with writing(library, "import-annotations", annotator, create=not dry_run) as (opened, who):
        rows = _take_own(opened, [one for one in found if one.own], dry_run)
        others = [one for one in found if not one.own]
        result = _bring(opened, others, chosen, dry_run) if others else None
        due = not dry_run and keep_up(opened, who.current.uuid)
    if result is not None:
        rows += result.rows()
        _tell(result, dry_run)
    for file, where, outcome, why in rows:
        place = f"{file}, {where}" if where and where != file else file
        note(f"{place}: {outcome}. {why}")
    if report is not None:
        from annotations.exchange.bring_report import save_bring_report

        save_bring_report(report, rows)
    if due:
        sys.stdout.flush()
        start_training(library, who.current.uuid)
    if rows:
        raise failed()


def read_map(path: Path) -> dict[str, str]:
    """Return what a file says that codes become.

    Raises:
        InvalidInput: it is no JSON object of texts, or says something that cannot be.
    """
    from annotations.exchange.code_table import read_choices

    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_LARGEST_MAP))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise InvalidInput(f"{path.name} is no JSON object with the path of each code and what it becomes.")
    read_choices(found)
    return found


def _today() -> date:
    return datetime.now().astimezone().date()


def _take_own(library: Library, found: Sequence[Group], dry_run: bool) -> list[tuple[str, str, str, str]]:
    """Merge the files that are libraries as JSON Lines; return what of them was left out."""
    rows: list[tuple[str, str, str, str]] = []
    for group in found:
        # Loaded where there is one: most files are of other programs.
        from annotations.commands.lines.take import take_own_lines
        from annotations.exchange.bring_report import LEFT

        progress = Progress("Reading")
        taken = take_own_lines(library.session, group.paths[0], dry_run=dry_run, progress=progress.show)
        progress.end()
        for sentence in taken.merged.lines():
            line(sentence)
        rows += [(one.file or group.name, one.where, LEFT, one.why) for one in taken.left_out]
    return rows


def _bring(library: Library, found: Sequence[Group], chosen: Mapping[str, str], dry_run: bool) -> BringReport:
    from reader.articles.foreign.bringing import batches
    from reader.articles.foreign.survey import look

    today = _today()
    progress = Progress("Looking at")
    survey = look(library, found, today=today, progress=lambda one: progress.show(one.documents))
    progress.end()
    table = library.bringing.table(survey.keys, chosen)
    if dry_run:
        _tell_survey(survey, table)
    run = library.bringing.begin(table, survey.codebook)
    progress, done, complete = Progress("Importing"), 0, False
    try:
        with run.trying() if dry_run else nullcontext():
            for batch in batches(found, today=today, left_out=lambda *row: run.report.left_out.append(row)):
                run.add(batch)
                done += len(batch)
                progress.show(done, survey.documents)
        complete = True
    finally:
        run.finish(complete=complete)
        progress.end()
    return run.report


def _tell_survey(survey: Survey, table: CodeTable) -> None:
    for key, number in survey.keys.items():
        line(str(key), str(table[key]), counted(number, "annotation"))


def _tell(report: BringReport, dry_run: bool) -> None:
    if not dry_run:
        for kind, name in report.made:
            line(f"new {kind}: {name}")
    parts = [f"{'Would add' if dry_run else 'Added'} {report.sentence()}"]
    parts += [f"{counted(report.there, 'article')} there already"] if report.there else []
    parts += [f"{counted(report.skipped, 'annotation')} there already"] if report.skipped else []
    parts += [f"{counted(report.chosen, 'annotation')} left out by choice"] if report.chosen else []
    parts += [f"{len(report.left_out)} left out"] if report.left_out else []
    parts += [f"{len(report.unsettled)} not where the file says"] if report.unsettled else []
    line("; ".join(parts) + ".")
    if report.unsettled and not dry_run:
        note("What is not where the file says can be placed in the window: import the file there.")
