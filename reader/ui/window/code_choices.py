"""The index of the codebook that the palette asks: made again after each change of it, beside the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotations.model.change import ChangeSet
from reader.models.article_view import ArticleView
from reader.models.choices import Choices
from reader.models.code_choices import CodeIndex, choices_of, code_index
from reader.state import State

_LATER_MS = 800
"""The first index waits so long after the first article is on the page: opening comes first."""


class CodeChoices(QObject):
    """Holds the index, and in which order labels and topics were used last."""

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._index: CodeIndex | None = None
        self._used: list[str] = []
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._read)
        state.article_shown.connect(self._shown)
        state.changed.connect(self._changed)

    def of(self, kinds: tuple[str, ...], view: ArticleView) -> Choices:
        """Return what is in use of some kinds; where the index is not there yet, one that is made now."""
        if self._index is not None:
            return self._index.by_kinds[kinds]
        return choices_of(view.codes, kinds)

    def used(self, uuid: str) -> None:
        """Remember that a label or topic was used just now."""
        self._used = [uuid, *(one for one in self._used if one != uuid)]

    def recent(self, *without: str | None) -> dict[str, int]:
        """Return how long ago each was used, by UUID: 0 is the last one; some are left out."""
        before = self._index.last_used if self._index is not None else ()
        order = [one for one in dict.fromkeys((*self._used, *before)) if one not in without]
        return {uuid: place for place, uuid in enumerate(order)}

    def ready(self) -> bool:
        """Whether the index is there."""
        return self._index is not None

    def _shown(self, _: ArticleView) -> None:
        if self._index is None and not self._later.isActive():
            self._later.start(_LATER_MS)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {"code", "code_version"}:
            self._index = None
            self._later.stop()
            self._read()

    def _read(self) -> None:
        def read(index: CodeIndex) -> None:
            self._index = index

        self._state.reading.ask(code_index, read, lambda _: None, topic="code index")
