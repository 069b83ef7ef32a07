"""Importing annotations beside the window's thread: a look at the files first, then small batches to the writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations.library import Library
from reader.tasks.jobs import Job
from reader.tasks.writing import LONG_WORK, Writing

if TYPE_CHECKING:
    from annotations.commands.bring.report import BringReport
    from annotations.commands.bring.run import BringRun
    from annotations.exchange.code_table import CodeTable
    from annotations.exchange.foreign import ForeignCode
    from annotations.exchange.recognise import Group
    from reader.articles.foreign.survey import Survey


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What files hold, and what it would become.

    Attributes:
        groups: of files, with their formats.
        survey: what they hold.
        table: what their labels, topics and codes would become.
        here: (kind, path) of all labels and topics of the library.
        annotators: names of all annotators of the library.
        cancelled: whether a person ended the look: then there may be more in the files.
    """

    groups: tuple[Group, ...]
    survey: Survey
    table: CodeTable
    here: frozenset[tuple[str, tuple[str, ...]]]
    annotators: tuple[str, ...]
    cancelled: bool = False

    @property
    def formats(self) -> str:
        """The ids of the formats, by which the table is remembered."""
        return "+".join(sorted({group.format.id for group in self.groups if group.format is not None}))


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import of annotations came to.

    Attributes:
        report: what became of files of other programs.
        cancelled: whether a person ended it.
        merged: sentences on files that are libraries as JSON Lines.
    """

    report: BringReport
    cancelled: bool
    merged: tuple[str, ...] = ()


def look_at(
    job: Job, path: Path, files: Sequence[Path], format_id: str, remembered: dict[str, dict[str, str]]
) -> LookedAt:
    """Look at files of annotations; for a job's thread.

    Args:
        job: the job.
        path: of the library.
        files: files and folders.
        format_id: the format of all of them; empty where it is to be recognised.
        remembered: tables of earlier imports by format.
    """
    from annotations.exchange.recognise import groups
    from annotations.model.codebook import path_of
    from reader.articles.foreign.survey import look

    words = QCoreApplication.translate("Jobs", "Looking at the files")

    def told(seen: Survey) -> None:
        job.step(seen.documents, None, words)

    found = tuple(groups(files, format_id))
    job.step(0, None, words)
    with Library.open(path) as library:
        survey = look(library, found, today=_today(), cancelled=job.cancelled, progress=told)
        book = library.codebook.all()
        here = frozenset(
            (code.kind, tuple(path_of(code.id, book))) for code in book.values() if code.merged_into is None
        )
        names = tuple(name for _, name in library.annotators())
        looked = LookedAt(found, survey, {}, here, names)
        known = remembered.get(looked.formats, {})
        table = library.bringing.table(survey.keys, known)
        return LookedAt(found, survey, table, here, names, job.cancelled())


def bring(
    job: Job, writing: Writing, groups: Sequence[Group], table: CodeTable, codebook: Sequence[ForeignCode],
    nobody: str, documents: int,
) -> Imported:  # fmt: skip
    """Take the documents of files into the library that `writing` holds; for a job's thread.

    Args:
        job: the job.
        writing: holds the library.
        groups: of files, with their formats.
        table: what their labels, topics and codes become.
        codebook: what their codebooks say.
        nobody: name of the annotator of what names none; empty for whoever acts.
        documents: how many there are, as far as known.
    """
    from reader.articles.foreign.bringing import batches

    words = QCoreApplication.translate("Jobs", "Importing annotations")
    left_out: list[tuple[str, str, str]] = []
    run: BringRun = writing.submit(lambda library: library.bringing.begin(table, codebook, nobody), LONG_WORK).result()
    complete, done = False, 0
    merged: list[str] = []
    try:
        for group in (one for one in groups if one.own):
            merged += _merge(job, writing, group, left_out)
        for batch in batches(
            groups, today=_today(), cancelled=job.cancelled, left_out=lambda *row: left_out.append(row), small=True
        ):
            # The next is queued only when this has landed, so that a person's command waits for one at most.
            writing.submit(lambda _, batch=batch: run.add(batch), LONG_WORK).result()  # type: ignore[misc]
            done += len(batch)
            job.step(done, max(done, documents), words)
            if job.cancelled():
                break
        complete = not job.cancelled()
    finally:
        writing.submit(lambda _: run.finish(complete=complete), LONG_WORK).result()
    run.report.left_out[:0] = left_out
    return Imported(run.report, not complete, tuple(merged))


def _merge(job: Job, writing: Writing, group: Group, left_out: list[tuple[str, str, str]]) -> list[str]:
    """Merge a file that is a library as JSON Lines, as an action of its own; return what is to be said of it."""
    from annotations.commands.lines.take import TakenLines, take_own_lines

    words = QCoreApplication.translate("Jobs", "Importing annotations")

    def merge(library: Library) -> TakenLines:
        return take_own_lines(
            library.session, group.paths[0], progress=lambda done, total: job.step(done, total, words),
            cancelled=job.cancelled,
        )  # fmt: skip

    taken = writing.submit(merge, LONG_WORK).result()
    left_out += [(one.file or group.name, one.where, one.why) for one in taken.left_out]
    return taken.merged.lines()


def _today() -> date:
    return datetime.now().astimezone().date()
