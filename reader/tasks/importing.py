"""An import beside the window's thread: files through the readers, small batches through the writer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations.commands.imports import ImportRun, Incoming
from annotations.store.runs import Item
from reader.tasks.jobs import Job
from reader.tasks.writing import LONG_WORK, Writing

if TYPE_CHECKING:
    from reader.articles.work import Outcome, Tally
    from reader.tasks.asking import Questions

# Of articles as long as news is, so many are written in some 13 ms; each commit costs as much as three of them.
_BATCH = 20
_BATCH_CHARACTERS = 200_000


@dataclass(slots=True)
class ImportReport:
    """What an import came to.

    Attributes:
        items: what became of each file that was not simply taken.
        first: UUID of the first article there is.
        cancelled: whether a person ended it; what was taken till then stays.
        found: how many files there were, those in archives and the rows of tables each for one; None where that is not
            known.
    """

    taken: int = 0
    same: int = 0
    refused: int = 0
    items: list[Item] = field(default_factory=list)
    first: str | None = None
    cancelled: bool = False
    found: int | None = None

    def looked_at(self) -> int:
        """Return how many files something became of."""
        return self.taken + self.same + self.refused

    @property
    def left(self) -> int:
        """How many files were not looked at any more, since a person ended it."""
        return max(0, (self.found or 0) - self.looked_at()) if self.cancelled else 0


def import_paths(
    job: Job, writing: Writing, paths: Sequence[Path], choices: Mapping[str, object] | None = None,
    leaving: Collection[Path] = (),
) -> ImportReport | Questions:  # fmt: skip
    """Take the files of some paths into the library that `writing` holds; for a job's thread.

    Args:
        job: the job.
        writing: holds the library.
        paths: files and folders.
        choices: what was said of tables and of texts of many articles, see `kinds.registry.How`; None to ask.
        leaving: files that are not to be taken, though a path leads to them.

    Returns:
        What became of the files; or, where something has to be asked first, the questions, and nothing is imported.
    """
    # Loaded when there is something to read: the window opens sooner.
    from reader.articles.found import find_files
    from reader.articles.work import Tally, read_files

    found = [one for one in find_files(paths) if one.path not in leaving]
    if choices is None:
        from reader.tasks.asking import look_into

        questions = look_into(job, paths, found)
        if questions is not None and not job.cancelled():
            return questions
    outcomes = read_files(found, named_encoding=None, today=_today(), cancelled=job.cancelled, choices=choices)
    tally = Tally(len(found))
    return _run(job, writing, _tallied(outcomes, tally), tally)


def import_incoming(job: Job, writing: Writing, incoming: Iterable[Incoming]) -> ImportReport:
    """Take articles that were read already, such as the clipboard's."""
    return _run(job, writing, iter(incoming), None)


def _run(job: Job, writing: Writing, incoming: Iterator[Incoming], tally: Tally | None) -> ImportReport:
    report = ImportReport()
    run: ImportRun = writing.submit(lambda library: library.articles.begin_import(), LONG_WORK).result()
    complete = False
    report.found = tally.total if tally else None
    try:
        for batch in _batches(incoming):
            # The next is queued only when this has landed, so that a person's command waits for one at most.
            items = writing.submit(lambda _, batch=batch: run.add(batch), LONG_WORK).result()  # type: ignore[misc]
            _count(report, items)
            # What was read already is on its way; the total grows where a file turns out to hold many articles.
            report.found = tally.total if tally else None
            job.step(report.looked_at(), report.found, QCoreApplication.translate("Jobs", "Importing"))
            if job.cancelled():
                break
        complete = not job.cancelled()
    finally:
        writing.submit(lambda _: run.finish(complete=complete), LONG_WORK).result()
    report.cancelled = not complete
    return report


def _count(report: ImportReport, items: Sequence[Item]) -> None:
    for item in items:
        report.taken += item.outcome == "taken"
        report.same += item.outcome == "same"
        report.refused += item.outcome == "refused"
        report.first = report.first or item.article
        if item.outcome != "taken" or item.reason:
            report.items.append(item)


def _tallied(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Incoming]:
    for outcome in outcomes:
        tally.see(outcome)
        yield Incoming(outcome.name, outcome.article, outcome.reason, outcome.encoding)


def _batches(incoming: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    batch: list[Incoming] = []
    size = 0
    for one in incoming:
        batch.append(one)
        size += len(one.article.text) if one.article else 0
        if len(batch) >= _BATCH or size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _today() -> date:
    return datetime.now().astimezone().date()
