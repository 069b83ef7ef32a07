"""Finding the articles that look alike, beside the window's thread: read here, written by the writer in small steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations.library import Library
from annotations.model.alike import Pair
from annotations.store.alike import Likeness
from reader.tasks.jobs import Job
from reader.tasks.writing import LONG_WORK, Writing

if TYPE_CHECKING:
    from annotations.analysis.alike import Progress


class _Keeper:
    """Has the writer keep what is found; each step is queued only when the one before has landed."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def put(self, found: Sequence[Likeness]) -> None:
        """See `Keeper.put`."""
        self._writing.submit(lambda library: library.alike.keep_likeness(found), LONG_WORK).result()

    def settle(self, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
        """See `Keeper.settle`."""
        self._writing.submit(lambda library: library.alike.keep_pairs(compared, pairs), LONG_WORK).result()


def compare_new(job: Job, writing: Writing, path: Path) -> bool:
    """Compare what was not compared yet with all articles; for a job's thread.

    Returns:
        Whether it came to its end; what was done till then stays.
    """
    words = QCoreApplication.translate("Jobs", "Comparing articles")

    def told(progress: Progress) -> None:
        job.step(progress.done, progress.total, words)

    with Library.open(path) as library:
        return library.alike.bring_up_to_date(_Keeper(writing), told, job.cancelled)
