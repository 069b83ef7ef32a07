"""Readers: questions to the library answered beside the window's thread, each over a connection that only reads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotations.library import Library
from annotations.model.errors import DamagedLibrary, NewsglossError
from reader.tasks.delivery import Delivery

_T = TypeVar("_T")
_THREADS = 2


class Reading(QObject):
    """Answers questions about one library from a few threads, each with its own connection.

    Attributes:
        follows: whether another file that is put in the library's place is read instead, as where nobody writes it.

    Signals:
        unanswered: the NewsglossError of a question whose asker does not want to hear of errors.
        damaged: the DamagedLibrary of any question.
    """

    unanswered = Signal(object)
    damaged = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.follows = True
        self._delivery = Delivery(self)
        self._local = threading.local()
        self._opened: list[Library] = []
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="newsgloss-reader")
        self._newest: dict[str, int] = {}
        self._closed = False
        self._watcher: Library | None = None
        self._version = 0
        self._watched: tuple[int, int] | None = None
        self._looking = threading.Lock()
        self._place = 0

    def ask(
        self,
        question: Callable[[Library], _T],
        then: Callable[[_T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        topic: str | None = None,
    ) -> None:
        """Have a question answered; `then` or `failed` is called in this object's thread.

        Args:
            question: runs in a reader's thread and sees one moment of the library.
            then: gets the answer.
            failed: gets the error; without, `unanswered` tells it.
            topic: of questions with the same topic only the newest is answered; the others are dropped, and one that
                runs is ended.
        """
        if self._closed:
            # A view that is going may still ask; nobody would see the answer.
            return
        number = 0
        if topic is not None:
            number = self._newest[topic] = self._newest.get(topic, 0) + 1

        def current() -> bool:
            return topic is None or self._newest[topic] == number

        def run() -> _T:
            library = self._library()
            self._local.current = current
            try:
                with library.snapshot():
                    return question(library)
            finally:
                self._local.current = None

        def deliver(done: Future[_T]) -> None:
            if not current() or done.cancelled():
                return
            error = done.exception()
            if isinstance(error, DamagedLibrary):
                self.damaged.emit(error)
            if error is None:
                then(done.result())
            elif failed is not None and isinstance(error, Exception):
                failed(error)
            elif isinstance(error, NewsglossError):
                self.unanswered.emit(error)
            else:
                raise error

        def start() -> _T | None:
            return run() if current() else None

        future = self._pool.submit(start)
        future.add_done_callback(lambda done: self._delivery.post(lambda: deliver(done)))  # type: ignore[arg-type]

    def ask_now(self, question: Callable[[Library], _T]) -> _T:
        """Wait for the answer; for the start and for tests, not for a live window."""

        def run() -> _T:
            library = self._library()
            with library.snapshot():
                return question(library)

        return self._pool.submit(run).result()

    def begin_watching(self) -> None:
        """Take the library as it is now for known; waits for it, so for the start."""
        self._pool.submit(self._changed_since).result()

    def look(self, then: Callable[[bool], None], failed: Callable[[Exception], None] | None = None) -> None:
        """Ask whether another program has changed the library since the last look. Costs next to nothing."""
        if self._closed:
            return

        def deliver(done: Future[bool]) -> None:
            if done.cancelled():
                return
            error = done.exception()
            if error is None:
                then(done.result())
            elif failed is not None and isinstance(error, Exception):
                failed(error)

        future = self._pool.submit(self._changed_since)
        future.add_done_callback(lambda done: self._delivery.post(lambda: deliver(done)))

    def _changed_since(self) -> bool:
        # A connection of its own: the number that SQLite tells counts for one connection only.
        with self._looking:
            file = _file_at(self._path)
            replaced = self._watcher is not None and file not in (None, self._watched)
            if self._watcher is None or replaced:
                self._let_go(self._watcher)
                self._watcher, self._watched = Library.open(self._path), file
                self._opened.append(self._watcher)
            before, self._version = self._version, self._watcher.data_version
            return replaced or before != self._version

    def move_to(self, path: Path) -> None:
        """Ask the library's file anew, at this place, from the next question on."""
        self._path = path
        self._place += 1

    def close(self) -> None:
        """Drop what is not answered yet, end what is being asked, and close all connections."""
        self._closed = True
        self._delivery.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        for library in self._opened:
            library.close()
        self._opened.clear()

    def _library(self) -> Library:
        library: Library | None = getattr(self._local, "library", None)
        place, file = self._place, _file_at(self._path) if self.follows else None
        if library is not None and (self._local.place != place or file not in (None, self._local.file)):
            # Another program restored it from a backup: what is open here is a file without a name by now.
            self._let_go(library)
            library = None
        if library is None:
            self._local.library = None
            library, self._local.file, self._local.place = Library.open(self._path), file, place
            self._local.library = library
            library.stop_when(self._in_vain)
            self._opened.append(library)
        return library

    def _let_go(self, library: Library | None) -> None:
        if library is not None:
            self._opened.remove(library)
            library.close()

    def _in_vain(self) -> bool:
        """Whether nobody waits any more for what this thread is asking."""
        current: Callable[[], bool] | None = getattr(self._local, "current", None)
        return self._closed or (current is not None and not current())


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return which file has this place; None where there is none, as when a memory stick was pulled out."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
