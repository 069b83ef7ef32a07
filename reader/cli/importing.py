"""Running an import for the command line: files through the readers, batches into the library, a report at the end."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from annotations.commands.imports import ImportRun, Incoming
from annotations.library import Library
from annotations.model.errors import NotFound
from annotations.store.runs import Item
from reader.articles.found import Found, find_files
from reader.articles.work import read_files
from reader.cli.output import Progress, line, note

_BATCH = 50
_BATCH_CHARACTERS = 4_000_000

REPORT_COLUMNS = ("path", "outcome", "reason", "encoding", "article")


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


def run_import(
    library: Library, paths: Sequence[Path], encoding: str | None, report: Path | None, *, verbose: bool
) -> Result:
    """Take the files of some paths into a library.

    Args:
        library: held for writing.
        paths: files and folders.
        encoding: decode with this; None detects it.
        report: where to write a CSV with a row for each file found; it replaces an earlier one at the end.
        verbose: print a line for each file once it is on the disk.

    Returns:
        The counts. An interrupt from the keyboard ends the import; what was taken till then stays.
    """
    result = Result()
    progress = Progress("Importing")
    run = library.articles.begin_import()
    with _report(report) as write:
        complete = False
        try:
            outcomes = read_files(_counted(find_files(paths), result), named_encoding=encoding, today=_today())
            for batch in _batches(outcomes):
                items = run.add(batch)
                _tell(items, write, verbose)
                _count(run, result)
                progress.show(run.taken + run.same + run.refused)
            complete = True
        finally:
            run.finish(complete=complete)
            progress.end()
    if not (result.taken or result.same or result.refused) and result.missing == len(paths):
        raise NotFound(f"There is no such file or folder: {', '.join(str(path) for path in paths)}.")
    return result


def _today() -> date:
    """Return the day it is where the person sits: no article was published after it."""
    return datetime.now().astimezone().date()


def _counted(found: Iterable[Found], result: Result) -> Iterator[Found]:
    for one in found:
        result.missing += one.missing
        yield one


def _batches(outcomes: Iterable[Any]) -> Iterator[list[Incoming]]:
    """Group what was read: one transaction for about fifty articles, fewer where they are large."""
    batch: list[Incoming] = []
    size = 0
    for outcome in outcomes:
        batch.append(Incoming(outcome.found.name, outcome.article, outcome.reason, outcome.encoding))
        size += len(outcome.article.text) if outcome.article else 0
        if len(batch) >= _BATCH or size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _tell(items: Sequence[Item], write: Any, verbose: bool) -> None:
    for item in items:
        write((item.path, item.outcome, item.reason, item.encoding, item.article or ""))
        if verbose:
            line(item.outcome, item.path, item.reason)
        elif item.outcome == "refused":
            note(f"{item.path} was not taken. {item.reason}")
        elif item.outcome == "same":
            note(f"{item.path}: {item.reason}")


def _count(run: ImportRun, result: Result) -> None:
    result.taken, result.same, result.refused = run.taken, run.same, run.refused


@contextmanager
def _report(path: Path | None) -> Iterator[Any]:
    """Yield what writes a row; the file is put in its place whole, also when the import was stopped."""
    if path is None:
        yield lambda row: None
        return
    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(REPORT_COLUMNS)
        try:
            yield writer.writerow
        finally:
            file.flush()
            os.fsync(file.fileno())
            Path(name).replace(path)
