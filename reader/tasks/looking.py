"""Looking for candidates beside the window's thread: they come in parts, as they are found."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from annotations.library import Library
from annotations.model.candidate import Candidate
from annotations.search.everywhere import Looked
from reader.tasks.delivery import Delivery
from reader.tasks.jobs import Job

_EVERY = 0.1
"""So many seconds lie between two parts, so that the window is not told of each single one."""


Find: TypeAlias = Callable[[Library, Callable[[], bool]], Iterable[Looked]]
"""Looks for candidates in a library, part by part, and asks often whether it is to end."""


class Looking(QObject):
    """One search at a time, in a thread of its own; another one ends the one before.

    Signals:
        found(Looked): a part of the candidates.
        ended(bool): there are no more; whether that is since it was cancelled.
        failed(Exception): it could not be done.
    """

    found = Signal(object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._delivery = Delivery(self)
        self._job: Job | None = None

    @property
    def active(self) -> bool:
        """Whether a search is under way."""
        return self._job is not None

    def begin(self, find: Find) -> None:
        """Look for something; of what was looked for before nothing comes any more."""
        self.close()
        job = self._job = Job("everywhere", lambda job: self._run(job, find), self)
        job.finished.connect(lambda _: self._ended(job))
        job.failed.connect(lambda error: self._failed(job, error))
        job.start()

    def cancel(self) -> None:
        """End the search; what was found stays."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """End the search and wait for it; nothing is told any more."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.join()
            job.deleteLater()

    def _run(self, job: Job, find: Find) -> None:
        with Library.open(self._path) as library, library.snapshot():
            waiting: list[Candidate] = []
            told = 0.0
            done = total = 0
            for part in find(library, job.cancelled):
                waiting += part.candidates
                done, total = part.done, part.total
                if time.monotonic() - told >= _EVERY:
                    told = time.monotonic()
                    self._tell(job, done, total, waiting)
                    waiting = []
            self._tell(job, done, total, waiting)

    def _tell(self, job: Job, done: int, total: int, candidates: Sequence[Candidate]) -> None:
        part = Looked(done, total, tuple(candidates))
        self._delivery.post(lambda: self.found.emit(part) if self._job is job else None)

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self.ended.emit(job.cancelled())
            job.deleteLater()

    def _failed(self, job: Job, error: Exception) -> None:
        if self._job is job:
            self._job = None
            self.failed.emit(error)
            job.deleteLater()
