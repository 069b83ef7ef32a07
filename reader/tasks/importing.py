"""An import beside the window's thread: files through the readers, small batches through the writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations.commands.imports import ImportRun, Incoming
from annotations.model.errors import Unwritten
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


@dataclass(slots=True)
class UnderWay:
    """An import that the disk stopped may go on where it was: it stays one action, with one report.

    Attributes:
        report: what it came to so far.
        run: the action; None before it has begun.
        looked_at: how many files of each name something became of.
    """

    report: ImportReport = field(default_factory=ImportReport)
    run: ImportRun | None = None
    looked_at: Counter[str] = field(default_factory=Counter)

    def end(self, writing: Writing) -> None:
        """Leave it at what was taken so far."""
        run = self.run
        if run is not None:
            writing.submit(lambda _: run.finish(complete=False), LONG_WORK)

    def left(self, incoming: Iterator[Incoming]) -> Iterator[Incoming]:
        """Yield the files that nothing became of so far."""
        there = Counter(self.looked_at)
        for one in incoming:
            if there[one.path]:
                there[one.path] -= 1
            else:
                yield one


def import_paths(
    job: Job, writing: Writing, paths: Sequence[Path], choices: Mapping[str, object] | None = None,
    leaving: Collection[Path] = (), under_way: UnderWay | None = None,
) -> ImportReport | Questions:  # fmt: skip
    """Take the files of some paths into the library that `writing` holds; for a job's thread.

    Args:
        job: the job.
        writing: holds the library.
        paths: files and folders.
        choices: what was said of tables and of texts of many articles, see `kinds.registry.How`; None to ask.
        leaving: files that are not to be taken, though a path leads to them.
        under_way: the import, where it goes on; it is told how far it came.

    Returns:
        What became of the files; or, where something has to be asked first, the questions, and nothing is imported.

    Raises:
        Unwritten: the disk did not take it; what was taken before is in the library, and `under_way` can go on.
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
    # The workers end with it, also where the error is kept for long.
    with closing(outcomes):
        return _run(job, writing, _tallied(outcomes, tally), tally, under_way or UnderWay())


def import_incoming(
    job: Job, writing: Writing, incoming: Iterable[Incoming], under_way: UnderWay | None = None
) -> ImportReport:
    """Take articles that were read already, such as the clipboard's; see `import_paths`."""
    return _run(job, writing, iter(incoming), None, under_way or UnderWay())


def _run(
    job: Job, writing: Writing, incoming: Iterator[Incoming], tally: Tally | None, under_way: UnderWay
) -> ImportReport:
    report = under_way.report
    if under_way.run is None:
        under_way.run = writing.submit(lambda library: library.articles.begin_import(), LONG_WORK).result()
    run = under_way.run
    complete = stopped = False
    report.found = tally.total if tally else None
    try:
        for batch in _batches(under_way.left(incoming)):
            # The next is queued only when this has landed, so that a person's command waits for one at most.
            items = writing.submit(lambda _, batch=batch: run.add(batch), LONG_WORK).result()  # type: ignore[misc]
            _count(report, items)
            under_way.looked_at.update(one.path for one in batch)
            # What was read already is on its way; the total grows where a file turns out to hold many articles.
            report.found = tally.total if tally else None
            job.step(report.looked_at(), report.found, QCoreApplication.translate("Jobs", "Importing"))
            if job.cancelled():
                break
        complete = not job.cancelled()
    except Unwritten:
        stopped = True
        raise
    finally:
        if not stopped:
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
