"""The note that is being typed: kept as a draft while it is typed, made an annotation when it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.commands import drafts
from annotations.commands.drafts import NoteDraft
from annotations.library import Library
from annotations.model.errors import NewsglossError, NotFound
from reader.tasks.writing import Writing

KEPT_AFTER_MS = 500
"""How long what was typed waits, at most, till it is written; the writing itself comes on top."""

TRIED_AGAIN_MS = 3_000
"""How long a note that could not be kept waits till it is tried again."""


@dataclass(frozen=True, slots=True)
class Unkept:
    """A note that could not be kept.

    Attributes:
        draft: which.
        body: what it says.
        error: why.
    """

    draft: NoteDraft
    body: str
    error: Exception


class NoteKeeper(QObject):
    """Keeps one note at a time; one that cannot be kept is held till it can, however long that takes.

    Signals:
        failed(str): words for a person about a note that could not be kept.
        unkept(Unkept): a note that was finished could not be kept; told once.
        settled(NoteDraft): one that could not be kept is kept now.
        restored(int): so many notes that a program which died was typing are notes now.
    """

    failed = Signal(str)
    unkept = Signal(object)
    settled = Signal(object)
    restored = Signal(int)

    def __init__(self, writing: Writing | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self._draft: NoteDraft | None = None
        self._body: str | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEPT_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        self._held: dict[str, tuple[NoteDraft, str]] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TRIED_AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    def draft(self) -> NoteDraft | None:
        """Return which note is being typed."""
        return self._draft

    def begin(self, draft: NoteDraft) -> None:
        """Say which note is being typed from now on; one that was before is finished."""
        if draft != self._draft:
            self.finish()
            self._draft = draft
            # Its words are what the card shows; without a keystroke more they are still to be kept.
            _, self._body = self._held.pop(draft.note, (draft, None))

    def held(self) -> tuple[tuple[NoteDraft, str], ...]:
        """Return the notes that could not be kept so far, with their words."""
        return tuple(self._held.values())

    def typed(self, body: str) -> None:
        """Say what the note says now; it is on the disk within a second, also while typing goes on."""
        if self._draft is not None:
            self._body = body
            if not self._soon.isActive():
                self._soon.start()

    def finish(self) -> None:
        """Make a note of what was typed, as one action; without a keystroke there is none."""
        self._soon.stop()
        draft, body, self._draft, self._body = self._draft, self._body, None, None
        if draft is not None and body is not None:
            self._settle(draft, body)

    def restore(self) -> None:
        """Make notes of what an earlier run was typing when it died."""

        def command(library: Library) -> int:
            done = 0
            for draft, body in drafts.left_drafts(library.session):
                try:
                    drafts.settle_draft(library.session, draft, body)
                    done += 1
                except NewsglossError:
                    # What it is about is gone for now; the draft waits.
                    continue
            return done

        if self._writing is not None:
            self._writing.do(command, lambda done: self.restored.emit(done) if done else None, self._fail)

    def _keep(self) -> None:
        draft, body = self._draft, self._body
        if draft is not None and body is not None:
            self._do(lambda library: drafts.keep_draft(library.session, draft, body))

    def _settle(self, draft: NoteDraft, body: str, *, again: bool = False) -> None:
        if self._writing is None:
            return

        def done(_: object) -> None:
            if again and self._held.get(draft.note) == (draft, body):
                del self._held[draft.note]
                self.settled.emit(draft)

        def failed(error: Exception) -> None:
            if isinstance(error, NotFound):
                # Its article is gone for now; the draft waits in the library, and comes with it.
                self._held.pop(draft.note, None)
                self._fail(error)
                return
            newer = self._draft is not None and self._draft.note == draft.note
            if not newer and (again is (draft.note in self._held)):
                self._held[draft.note] = (draft, body)
                self._again.start()
            if not again:
                self._fail(error)
                if not newer:
                    self.unkept.emit(Unkept(draft, body, error))

        self._writing.do(lambda library: drafts.settle_draft(library.session, draft, body), done, failed)

    def _try_again(self) -> None:
        for draft, body in tuple(self._held.values()):
            self._settle(draft, body, again=True)

    def _do(self, command: Callable[[Library], object]) -> None:
        if self._writing is not None:
            self._writing.do(command, None, self._fail)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(str(error))
