"""The note that is being typed: kept as a draft while it is typed, made an annotation when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.commands import drafts
from annotations.commands.drafts import NoteDraft
from annotations.library import Library
from annotations.model.errors import NewsglossError
from reader.tasks.writing import Writing

KEPT_AFTER_MS = 500
"""How long what was typed waits, at most, till it is written; the writing itself comes on top."""


class NoteKeeper(QObject):
    """Keeps one note at a time.

    Signals:
        failed(str): words for a person about a note that could not be kept.
        restored(int): so many notes that a program which died was typing are notes now.
    """

    failed = Signal(str)
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

    def draft(self) -> NoteDraft | None:
        """Return which note is being typed."""
        return self._draft

    def begin(self, draft: NoteDraft) -> None:
        """Say which note is being typed from now on; one that was before is finished."""
        if draft != self._draft:
            self.finish()
            self._draft = draft

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
            self._do(lambda library: drafts.settle_draft(library.session, draft, body))

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

    def _do(self, command: Callable[[Library], object]) -> None:
        if self._writing is not None:
            self._writing.do(command, None, self._fail)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(str(error))
