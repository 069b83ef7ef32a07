"""A spaCy model of the person's own reads articles in a thread beside the window; what it found is kept."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.model.errors import NewsglossError
from reader.tasks.delivery import Delivery

if TYPE_CHECKING:
    from reader.articles.spacy_model import Found, SpacyReader

_REMEMBERED = 200
"""Of so many articles what was found is at hand; of all others it is on the disk."""

_WAITING = 4
"""So many texts wait at most; who still wants an older one asks again."""

UNUSED, LOADING, READY, BROKEN = "", "loading", "ready", "broken"


class ModelReading(QObject):
    """Has the model of a folder read texts, the newest that was asked for first; it is loaded when it is needed.

    Attributes:
        state: one of UNUSED, LOADING, READY and BROKEN.
        why: what is wrong with the model, in the core's words; empty while nothing is.
        labels: what the model calls its entities, as far as it says so.

    Signals:
        found: another text was read.
        told: the state, or what is wrong, is another.

    Args:
        cache: folder in which what was found is kept.
    """

    found = Signal()
    told = Signal()

    def __init__(self, cache: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._cache = cache
        self._delivery = Delivery(self)
        self._run: _Run | None = None
        self.state, self.why = UNUSED, ""
        self.labels: tuple[str, ...] = ()

    def use(self, folder: str) -> None:
        """Read with the model of this folder from now on, and with none where it is empty; it is not loaded yet."""
        run = self._run
        if folder != (str(run.folder) if run is not None else ""):
            self._end()
            if folder:
                self._run = _Run(Path(folder), self._cache, self._post)
            self._tell(UNUSED, "", ())

    def check(self) -> None:
        """Load the model, so that it is known what is wrong with it."""
        if self._run is not None:
            self._run.want(None)

    def entities(self, text: str) -> list[Found]:
        """Return what was found in a text; from any thread. Nothing while it is not read yet: `found` follows then."""
        run = self._run
        if run is None:
            return []
        known = run.known(text)
        if known is None:
            run.want(text)
        return known or []

    def entities_now(self, text: str, cancelled: Callable[[], bool]) -> list[Found]:
        """Return what is found in a text, read first where it must be; not from the thread of the window."""
        run = self._run
        return run.read(text, cancelled) if run is not None else []

    def close(self) -> None:
        """End the reading under way, and wait till it has ended."""
        self._delivery.close()
        run = self._run
        self._end()
        if run is not None:
            run.join()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.stop()

    def _post(self, run: _Run, state: str, why: str, found: bool) -> None:
        """Take what a run tells from its thread; of one that was ended nothing is heard."""

        def tell() -> None:
            if run is self._run:
                if state:
                    self._tell(state, why, run.labels)
                if found:
                    self.found.emit()

        self._delivery.post(tell)

    def _tell(self, state: str, why: str, labels: tuple[str, ...]) -> None:
        if (state, why, labels) != (self.state, self.why, self.labels):
            self.state, self.why, self.labels = state, why, labels
            self.told.emit()


class _Run:
    """The thread of one folder's model; it begins with the first text."""

    def __init__(self, folder: Path, cache: Path, post: Callable[[_Run, str, str, bool], None]) -> None:
        self.folder = folder
        self.labels: tuple[str, ...] = ()
        self._cache, self._post = cache, post
        self._changed = threading.Condition()
        self._stopped = threading.Event()
        self._known: dict[bytes, list[Found]] = {}
        self._wanted: list[str | None] = []
        self._thread: threading.Thread | None = None
        # A model that cannot be loaded is not tried again for each article.
        self._broken = False

    def known(self, text: str) -> list[Found] | None:
        """Return what was found in a text; None while it was not read."""
        with self._changed:
            return self._known.get(_key(text))

    def want(self, text: str | None) -> None:
        """Have a text read next, or, without one, the model loaded."""
        with self._changed:
            if self._stopped.is_set():
                return
            self._wanted = [*(one for one in self._wanted if one != text), text][-_WAITING:]
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="newsgloss-spacy", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def read(self, text: str, cancelled: Callable[[], bool]) -> list[Found]:
        """Wait till a text was read by the thread; nothing where it cannot be read."""
        while not (cancelled() or self._stopped.is_set()):
            known = self.known(text)
            if known is not None:
                return known
            with self._changed:
                waits = text in self._wanted
            if not waits:
                self.want(text)
            with self._changed:
                self._changed.wait(0.1)
        return self.known(text) or []

    def stop(self) -> None:
        """Ask the thread to end."""
        self._stopped.set()
        with self._changed:
            self._changed.notify_all()

    def join(self) -> None:
        """Wait till it has ended."""
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        from reader.articles.spacy_model import SpacyReader, model_labels

        self.labels = model_labels(self.folder)
        with SpacyReader(self.folder, self._cache) as reader:
            while (asked := self._next()) is not None:
                self._one(reader, asked[0])

    def _next(self) -> tuple[str | None] | None:
        """Return the text that was asked for last, None in its place to load the model; None once it is over."""
        with self._changed:
            while not self._wanted and not self._stopped.is_set():
                self._changed.wait()
            return None if self._stopped.is_set() else (self._wanted.pop(),)

    def _one(self, reader: SpacyReader, text: str | None) -> None:
        kept = text is not None and reader.is_kept(text)
        if not kept and (text is None or not self._broken) and not self._load(reader):
            self._broken = True
        if text is None:
            return
        found: list[Found] = []
        why = ""
        if kept or not self._broken:
            try:
                found = reader.entities(text, self._stopped.is_set)
            except (NewsglossError, OSError) as error:
                why = str(error)
        with self._changed:
            self._known[_key(text)] = found
            if len(self._known) > _REMEMBERED:
                del self._known[next(iter(self._known))]
            self._changed.notify_all()
        self._post(self, BROKEN if why else "", why, bool(found))

    def _load(self, reader: SpacyReader) -> bool:
        """Load the model, unless it is loaded; return whether it can be used."""
        self._post(self, LOADING, "", False)
        try:
            reader.begin(self._stopped.is_set)
        except (NewsglossError, OSError) as error:
            self._post(self, BROKEN, str(error), False)
            return False
        mended, self._broken = self._broken, False
        if mended:
            # Of what was asked for meanwhile nothing was found.
            with self._changed:
                self._known.clear()
        self._post(self, READY, "", mended)
        return True


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
