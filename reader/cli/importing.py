"""Running an import for the command line: files through the readers, batches into the library, a report at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from annotations.commands.imports import ImportRun, Incoming
from annotations.exchange.import_report import MAKING, is_report, report_file
from annotations.library import Library
from annotations.model.errors import NotFound, Refused
from annotations.store.runs import Item
from reader.articles.encoding import text_encoding
from reader.articles.file_kind import NO_CHARACTERS
from reader.articles.found import Found, find_files
from reader.articles.work import read_files
from reader.cli.output import Progress, line, note, stop_listening

_BATCH = 50
_BATCH_CHARACTERS = 4_000_000

# What was decided for a person, who may want it otherwise.
_TO_BE_TOLD = ("The columns were guessed", "It looks like")
_OR_NAME_IT = " Or name its encoding with --encoding."
_BESIDE = ("", ".lock", "-wal", "-shm", "-journal", ".backups")


@dataclass(slots=True)
class Result:
    """What an import came to.

    Attributes:
        taken, same, refused: how many files.
        missing: how many of the paths that were named are not there.
    """

    taken: int = 0
    same: int = 0
    refused: int = 0
    missing: int = 0

    @property
    def read(self) -> bool:
        """Whether any file was an article, new or not."""
        return bool(self.taken or self.same)

    def sentence(self) -> str:
        """Return the result for people."""
        return f"{self.taken} taken, {self.same} there already, {self.refused} refused."


def check_request(library: Path, paths: Sequence[Path], encoding: str | None, report: Path | None) -> None:
    """Look at what was asked for before anything is made: a mistyped command leaves no empty library behind.

    Raises:
        NotFound: not one of the paths is there.
        InvalidInput: there is no such encoding.
        Refused: the report cannot be written, or would take the place of something that is no report.
    """
    if encoding is not None:
        text_encoding(encoding)
    if all(first is not None and first.missing for first in (next(find_files([path]), None) for path in paths)):
        raise NotFound(f"There is no such file or folder: {', '.join(str(path) for path in paths)}.")
    if report is None:
        return
    if not report.absolute().parent.is_dir():
        raise Refused(f"There is no folder {report.parent} for the report. Make it first, or name another one.")
    if report.resolve() == library.resolve() or (os.path.lexists(report) and not is_report(report)):
        raise Refused(f"{report} is something else than a report, and was left as it is. Name another file.")


def run_import(
    library: Library, paths: Sequence[Path], encoding: str | None, report: Path | None, choices: Mapping[str, object],
    *, verbose: bool,
) -> Result:  # fmt: skip
    """Take the files of some paths into a library.

    Args:
        library: held for writing.
        paths: files and folders.
        encoding: decode with this; None detects it.
        report: where to write a CSV with a row for each file found; it replaces an earlier one at the end.
        choices: what was said of tables and of files of many articles, see `reader.articles.kinds.registry.How`.
        verbose: print a line for each file once it is on the disk.

    Returns:
        The counts. An interrupt from the keyboard ends the import; what was taken till then stays.
    """
    result = Result()
    progress = Progress("Importing")
    run = library.articles.begin_import()
    found = _without_our_own(find_files(paths), paths, [library.path] if report is None else [library.path, report])
    with _report(report) as write:
        complete = False
        try:
            outcomes = read_files(_counted(found, result), named_encoding=encoding, today=_today(), choices=choices)
            for batch in _batches(outcomes):
                items = run.add(batch)
                _tell(items, write, verbose)
                _count(run, result)
                progress.show(run.taken + run.same + run.refused)
            complete = True
        finally:
            run.finish(complete=complete)
            progress.end()
    return result


def _today() -> date:
    """Return the day it is where the person sits: no article was published after it."""
    return datetime.now().astimezone().date()


def _counted(found: Iterable[Found], result: Result) -> Iterator[Found]:
    for one in found:
        result.missing += one.missing
        yield one


def _without_our_own(found: Iterable[Found], paths: Sequence[Path], own: Sequence[Path]) -> Iterator[Found]:
    """Pass over the library, what SQLite and we keep beside it, and the report, where a folder holds them."""
    named = set(paths)
    folders = {path.absolute().parent.resolve() for path in own}
    names = tuple(path.name for path in own)
    beside = {f"{name}{ending}" for name in names for ending in _BESIDE}
    making = tuple(f".{name}{MAKING}" for name in names)
    for one in found:
        path = one.path.parent if one.path.parent.name in beside else one.path
        if (
            (path.name in beside or path.name.startswith(making))
            and not {one.path, path} & named
            and path.absolute().parent.resolve() in folders
        ):
            continue
        yield one


def _batches(outcomes: Iterable[Any]) -> Iterator[list[Incoming]]:
    """Group what was read: one transaction for about fifty articles, fewer where they are large."""
    batch: list[Incoming] = []
    size = 0
    for outcome in outcomes:
        batch.append(Incoming(outcome.name, outcome.article, outcome.reason, outcome.encoding))
        size += len(outcome.article.text) if outcome.article else 0
        if len(batch) >= _BATCH or size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _tell(items: Sequence[Item], write: Any, verbose: bool) -> None:
    for item in items:
        write(item)
        if verbose:
            _say(item)
        elif item.outcome == "refused":
            way = _OR_NAME_IT if item.reason == NO_CHARACTERS else ""
            note(f"{item.path} was not taken. {item.reason}{way}")
        elif item.outcome == "same" or item.reason.startswith(_TO_BE_TOLD):
            note(f"{item.path}: {item.reason}")


def _say(item: Item) -> None:
    try:
        line(item.outcome, item.path, item.reason)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody listens any more; the files are taken all the same.
        stop_listening()


def _count(run: ImportRun, result: Result) -> None:
    result.taken, result.same, result.refused = run.taken, run.same, run.refused


def _report(path: Path | None) -> AbstractContextManager[Callable[[Item], object]]:
    """Return the file that rows are written to; without a path they go nowhere."""
    return nullcontext(lambda _: None) if path is None else report_file(path)
