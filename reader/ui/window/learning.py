"""What was learned, in the window: suggestions are read beside its thread, a model is trained elsewhere."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.library import Library
from annotations.model.change import PURGED_KIND, ChangeSet
from annotations.model.errors import Refused
from reader.config.training import NO, models_folder
from reader.models.suggested import Told, Wanted
from reader.state import State
from reader.tasks.jobs import Job

if TYPE_CHECKING:
    from annotations.suggest.marks.extra import Extra
    from annotations.suggest.marks.memory import Memory
    from reader.articles.spacy_model import Found
    from reader.tasks.models import ModelReading

_TRAIN_AFTER_MS = 3_000
_SLOW_MS = 2_000
_MORE = 1.1


class Learning(QObject):
    """Answers which suggestions an article has, one question at a time, and trains when there is enough new.

    Attributes:
        job: the training under way; None while there is none.

    Signals:
        told(Told): the suggestions of an article.
        failed(Exception): they could not be told.
        trained: there is a new model, or the person's own has read an article or is another.
        slow(bool): a training takes so long that a person should know; False once it has ended.
    """

    told = Signal(object)
    failed = Signal(object)
    trained = Signal()
    slow = Signal(bool)

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._lock = threading.Lock()
        self._memory: Memory | None = None
        self._stale = False
        self._asking = False
        self._next: tuple[str, int] | None = None
        self.job: Job | None = None
        # How many mentions there were when a training last came to nothing.
        self._in_vain, self._learned = 0.0, 0
        self._models: ModelReading | None = None
        state.changed.connect(self._changed)
        settings = state.settings
        settings.listen(self._setting)
        self.destroyed.connect(lambda: settings.forget(self._setting))
        self._soon, self._patience = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._soon.setInterval(_TRAIN_AFTER_MS)
        self._patience.setInterval(_SLOW_MS)
        self._soon.timeout.connect(self.train)
        self._patience.timeout.connect(lambda: self.slow.emit(True))

    def wanted(self) -> Wanted:
        """Return whose suggestions are wanted, and which kinds."""
        state = self._state
        chosen = state.settings.get("suggestion_kinds", state.uuid)
        return Wanted.of(state.annotator.uuid, models_folder(), chosen)

    def wanted_now(self) -> Wanted:
        """Return the same with what the person's own model finds, which is waited for: for a thread of its own."""
        wanted, models, labels = self.wanted(), self._model_for(), self._state.settings.get("spacy_labels")
        if models is None:
            return wanted

        def extra(library: Library, article: str, cancelled: Callable[[], bool]) -> list[Extra]:
            return _extra(library, models.entities_now(_text(library, article), cancelled), labels)

        return replace(wanted, extra=extra)

    @property
    def models(self) -> ModelReading:
        """What reads articles with the person's own spaCy model; made when it is first asked for."""
        if self._models is None:
            from reader.tasks.models import ModelReading

            self._models = ModelReading(models_folder(), self)
            self._models.found.connect(self.trained)
            self._models.told.connect(self._model_told)
            self._models.use(self._state.settings.get("spacy_folder"))
        return self._models

    def ask(self, article: str, number: int) -> None:
        """Have the suggestions of an article told; of questions that wait only the newest is answered.

        Args:
            article: UUID.
            number: of the question; the answer has it.
        """
        if self._asking:
            self._next = article, number
            return
        self._asking = True
        wanted, models, labels = self.wanted(), self._model_for(), self._state.settings.get("spacy_labels")

        def read(library: Library) -> Told:
            # What the model has not read yet comes with another answer: nothing waits for it here.
            found = models.entities(_text(library, article)) if models is not None else []
            return self._read(library, article, wanted, number, _extra(library, found, labels))

        # Without a topic, so that it is never broken off: what is learned half is learned wrong.
        self._state.reading.ask(read, self._answered, self._failed)

    def train(self) -> None:
        """Begin a training, unless one is under way."""
        if self.job is not None:
            return
        from reader.tasks.training import train_apart

        state, wanted = self._state, self.wanted()
        job = self.job = Job("training", lambda job: train_apart(job, state.path, wanted.annotator), self)
        job.finished.connect(lambda made: self._ended(job, made=bool(made)))
        job.failed.connect(lambda _: self._ended(job, made=False))
        self._patience.start()
        job.start()

    def close(self) -> None:
        """End the training under way: the library is about to be closed."""
        self._soon.stop()
        self._patience.stop()
        if self._models is not None:
            self._models.close()
        job, self.job = self.job, None
        if job is not None:
            job.cancel()
            job.join()

    def _model_for(self) -> ModelReading | None:
        """Return what reads with the person's own model; None where there is none, or its kind is switched off."""
        settings = self._state.settings
        return self.models if settings.get("spacy_folder") and "spacy" not in self.wanted().off else None

    def _model_told(self) -> None:
        """Say once what is wrong with the person's own model."""
        if self._models is not None and self._models.why:
            self.failed.emit(Refused(self._models.why))

    def _setting(self, name: str) -> None:
        """Read with another model, or under other labels."""
        if name == "spacy_folder":
            self.models.use(self._state.settings.get(name))
        if name in {"spacy_folder", "spacy_labels"}:
            self.trained.emit()

    def _changed(self, changes: ChangeSet) -> None:
        """Forget what was learned from what was purged; all else is learned anew when it is next asked for."""
        if PURGED_KIND not in changes.kinds:
            return
        from reader.config.purged import forget_learned

        uuid = self._state.uuid

        def forget(_: Library) -> None:
            with self._lock:
                self._memory = None
                forget_learned(uuid)

        self._state.reading.ask(forget, lambda _: None, self._failed)

    def _read(
        self, library: Library, article: str, wanted: Wanted, number: int, extra: Sequence[Extra]
    ) -> Told:  # fmt: skip
        """Read an article's suggestions; in a reader's thread."""
        with self._lock:
            memory, self._memory = self._memory, None
            if self._stale:
                memory, self._stale = None, False
            if memory is None or memory.annotator != wanted.annotator:
                memory = library.suggestions.memory(wanted.annotator, wanted.folder)
                before = -1 if memory.changed else memory.newest
            else:
                before = memory.newest
            found = library.suggestions.of(article, wanted.annotator, memory, awake=wanted.awake,
                                           off=wanted.off, extra=extra)  # fmt: skip
            if memory.newest != before:
                library.suggestions.keep(memory)
            kinds = library.suggestions.kinds(memory)
            learned = sum(len(one.accepted) for one in memory.learned.values())
            # Only what was learned whole is kept: after an error it is read from the cache again.
            self._memory = memory
        revision = found[0].revision_id if found else 0
        return Told(article, revision, tuple(found), kinds, memory.due, learned, number)

    def _answered(self, told: Told) -> None:
        self._asking = False
        self.told.emit(told)
        if (
            told.due
            and os.environ.get("NEWSGLOSS_TRAINING") != NO
            and told.learned > self._in_vain
            and self.job is None
            and not self._soon.isActive()
        ):
            self._learned = told.learned
            self._soon.start()
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._asking = False
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._next = self._next, None
        if waiting is not None:
            self.ask(*waiting)

    def _ended(self, job: Job, *, made: bool) -> None:
        self._patience.stop()
        self.slow.emit(False)
        if self.job is not job:
            return
        self.job = None
        job.deleteLater()
        if made:
            self._stale = True
            self.trained.emit()
        else:
            self._in_vain = self._learned * _MORE


def _text(library: Library, article: str) -> str:
    return library.articles.text(library.articles.find(article))


def _extra(library: Library, found: Sequence[Found], labels: Mapping[str, str]) -> list[Extra]:
    """Return what a model found, under the labels of the codebook."""
    if not found:
        return []
    from reader.articles.spacy_model import extras

    return extras(found, library.codebook.all().values(), labels)
