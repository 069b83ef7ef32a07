"""Long jobs: with progress, and a cancel that takes effect within half a second."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.tasks.delivery import Delivery


@dataclass(frozen=True, slots=True)
class Step:
    """How far a job is.

    Attributes:
        done, total: in things of its kind; `total` is None where it is not known yet.
        words: what it is doing, for the status bar.
    """

    done: int
    total: int | None
    words: str


class Job(QObject):
    """A function in a thread of its own.

    Signals:
        stepped: a Step.
        finished: what the function returned.
        failed: the Exception it raised.
    """

    stepped = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, name: str, work: Callable[[Job], object], parent: QObject | None = None) -> None:
        """Make a job; `start` begins it.

        Args:
            name: what a person calls it ("Import").
            work: called with the job; looks at `cancelled` often and calls `step`.
            parent: its owner.
        """
        super().__init__(parent)
        self.name = name
        self._work = work
        self._delivery = Delivery(self)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"newsgloss-{name}", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to end; what it did is kept."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def step(self, done: int, total: int | None, words: str) -> None:
        """Tell how far it is; from the job's own thread."""
        self._delivery.post(lambda: self.stepped.emit(Step(done, total, words)))

    def join(self) -> None:
        """Wait till it has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Exception as error:  # noqa: BLE001 - it is told to whoever shows it
            failure = error
            self._delivery.post(lambda: self.failed.emit(failure))
            return
        self._delivery.post(lambda: self.finished.emit(result))
