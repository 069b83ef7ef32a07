"""Long work in the window: one job at a time, told of in the status bar, where it can be cancelled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.tasks.jobs import Job, Step
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow


class LongWork(QObject):
    """The job under way.

    Attributes:
        job: it; None when there is none.

    Signals:
        stepped: a Step of the job.
    """

    stepped = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.job: Job | None = None
        self._gives_way = False
        self._next: Callable[[], object] | None = None
        window.status.cancel.connect(self.cancel)

    def begin(
        self, name: str, work: Callable[[Job], object], then: Callable[[object], None],
        failed: Callable[[Exception], None] | None = None, *, gives_way: bool = False,
    ) -> bool:  # fmt: skip
        """Begin a job, unless another one is under way; return whether it began.

        Args:
            name: of the job, for its thread.
            work: what is done, see `Job`.
            then: gets what it returned, in the window's thread.
            failed: gets what it raised; without, the status bar says it.
            gives_way: whether it ends as soon as a person begins something else.
        """
        if self.job is not None and self._gives_way:
            self._next = lambda: self.begin(name, work, then, failed)
            self.job.cancel()
            return True
        if self.job is not None:
            self._window.status.say(self.tr("One thing after the other: wait till this is done, or cancel it."))
            return False
        self._gives_way = gives_way
        job = self.job = Job(name, work, self)
        self._window.status.say("")
        job.stepped.connect(self._stepped)
        job.finished.connect(lambda result: self._ended(lambda: then(result)))
        job.failed.connect(lambda error: self._ended(lambda: (failed or self._say)(error)))
        job.start()
        return True

    def cancel(self) -> None:
        """End the job under way; what it did is kept."""
        if self.job is not None:
            self.job.cancel()

    def close(self) -> None:
        """End the job under way and wait for it."""
        if self.job is not None:
            self.job.cancel()
            self.job.join()

    def _stepped(self, step: Step) -> None:
        self._window.status.set_step(step)
        self.stepped.emit(step)

    def _ended(self, then: Callable[[], None]) -> None:
        if self.job is not None:
            self.job.deleteLater()
        self.job = None
        self._window.status.set_step(None)
        then()
        following, self._next = self._next, None
        if following is not None:
            following()

    def _say(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
