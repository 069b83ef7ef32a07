"""The writer: one thread that holds the library for writing and does one command after the other."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.change import ChangeSet
from annotations.model.errors import NotFound, Unwritten
from reader.tasks.delivery import Delivery

_T = TypeVar("_T")

PERSON, LONG_WORK = 0, 1
"""A person's commands go before the steps of long work; within each, first come, first served."""

_STOP = 2


@dataclass(frozen=True, slots=True)
class Undone:
    """A person's command that the disk did not take.

    Attributes:
        command: to be given again; None where `again` does more than that.
        error: why, and what it was to do.
        then, failed: get what comes of it when it is given again.
        again: goes on with it, and returns False where that is not possible now.
        about: what another one about the same things has too: it takes its place; None: what both were to do decides.
        long: whether it is long work, which is not begun while the window is being left.
        dropped: called when it is not to be done any more.
    """

    command: Callable[[Library], Any] | None
    error: Unwritten
    then: Callable[[Any], None] | None = None
    failed: Callable[[Exception], None] | None = None
    again: Callable[[], object] | None = None
    about: object = None
    long: bool = False
    dropped: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A command is done and on the disk.

    Attributes:
        changes: what it touched.
    """

    changes: ChangeSet


class Writing(QObject):
    """Holds a library for writing in a thread of its own.

    Signals:
        saved: a Saved, in this object's thread, after each command that changed something.
        waiting: bool, whether commands are under way.
        unwritten: an Undone, after a command that the disk did not take and that nobody else gives again.
        reopened: Path of the library's file, after it was lost and found, or left for another place.

    Attributes:
        failures: how many of a person's commands the library or the disk refused.
        trouble: why the last of them.
    """

    saved = Signal(object)
    waiting = Signal(bool)
    unwritten = Signal(object)
    reopened = Signal(object)

    def __init__(
        self, path: Path, annotator: Annotator, *, create: bool = False, parent: QObject | None = None
    ) -> None:
        """Take the library, and wait till it is held.

        Raises:
            NewsglossError: it cannot be held; see `Library.open_to_write`.
        """
        super().__init__(parent)
        self._delivery = Delivery(self)
        self._queue: queue.PriorityQueue[tuple[int, int, Callable[[Library], Any] | None, Future[Any]]]
        self._queue = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._pending = 0
        self.failures, self.trouble = 0, ""
        self._taken_up = 0
        opened: Future[int] = Future()
        self._thread = threading.Thread(
            target=self._run, args=(path, annotator, create, opened), name="newsgloss-writer", daemon=True
        )
        self._thread.start()
        self.interrupted = opened.result()

    def submit(self, command: Callable[[Library], _T], priority: int = PERSON) -> Future[_T]:
        """Queue a command; from any thread. Its result or error is in the future."""
        future: Future[_T] = Future()
        self._queue.put((priority, next(self._numbers), command, future))
        return future

    def do(
        self,
        command: Callable[[Library], _T],
        then: Callable[[_T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        again: bool = False,
    ) -> Future[_T]:
        """Queue a person's command; `then` or `failed` is called in this object's thread.

        Args:
            command: what is done.
            then: gets what it returned.
            failed: gets the error.
            again: whether `unwritten` is to tell of it where the disk does not take it, with the same `then` and
                `failed`; else whoever asked keeps it.
        """
        self._pending += 1
        if self._pending == 1:
            self.waiting.emit(True)
        future = self.submit(command)
        future.add_done_callback(lambda done: self._delivery.post(lambda: self._finish(done, then, failed)))
        if again:
            future.add_done_callback(
                lambda done: self._delivery.post(lambda: self._tell_unwritten(done, command, then, failed))
            )
        return future

    def act_as(self, annotator: Annotator) -> Future[None]:
        """Have all later commands done in this annotator's name."""

        def change(library: Library) -> None:
            library.session.annotator = annotator

        return self.submit(change)

    def settle(self) -> None:
        """Wait till all that was asked for is done, and have whoever asked told; for the end, not for a live window."""
        if self._thread.is_alive():
            self.submit(lambda _: None).result()
            QCoreApplication.sendPostedEvents(self._delivery)

    def close(self) -> None:
        """Do what is queued, leave the library as one whole file, and end the thread."""
        if not self._thread.is_alive():
            return
        stopped: Future[None] = Future()
        self._queue.put((_STOP, next(self._numbers), None, stopped))
        self._thread.join()
        self._delivery.close()

    def look(self, then: Callable[[str], None]) -> None:
        """Ask what became of the library's file; see `Library.whereabouts`. Costs next to nothing."""
        future = self.submit(lambda library: library.whereabouts())
        future.add_done_callback(lambda done: self._delivery.post(lambda: then(done.result())))

    def _tell_unwritten(
        self, done: Future[_T], command: Callable[[Library], _T], then: Callable[[_T], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:  # fmt: skip
        error = done.exception()
        if isinstance(error, Unwritten):
            self.unwritten.emit(Undone(command, error, then, failed))

    def _finish(
        self, done: Future[_T], then: Callable[[_T], None] | None, failed: Callable[[Exception], None] | None
    ) -> None:
        self._pending -= 1
        if not self._pending:
            self.waiting.emit(False)
        error = done.exception()
        if error is not None and not isinstance(error, NotFound):
            self.failures, self.trouble = self.failures + 1, str(error)
        if error is None:
            if then is not None:
                then(done.result())
        elif failed is not None and isinstance(error, Exception):
            failed(error)
        else:
            raise error

    def _run(self, path: Path, annotator: Annotator, create: bool, opened: Future[int]) -> None:
        try:
            library = Library.open_to_write(path, annotator, doing="the window", create=create)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to whoever waits for the opening
            opened.set_exception(error)
            return
        opened.set_result(library.interrupted)
        with library:
            while True:
                _, _, command, future = self._queue.get()
                if command is None:
                    return
                self._do(library, command, future)

    def _do(self, library: Library, command: Callable[[Library], Any], future: Future[Any]) -> None:
        try:
            result = command(library)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever asked; the thread goes on
            self._tell(library)
            future.set_exception(library.in_words(error))
            return
        # Views hear of the change before whoever asked hears of the result.
        self._tell(library)
        future.set_result(result)

    def _tell(self, library: Library) -> None:
        if library.taken_up != self._taken_up:
            self._taken_up, path = library.taken_up, library.path
            self._delivery.post(lambda: self.reopened.emit(path))
        changes = library.session.writer.journal.touched.take()
        if changes:
            self._delivery.post(lambda: self.saved.emit(Saved(changes)))
