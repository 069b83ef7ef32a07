"""Why an action cannot be done now, in words for whoever wanted to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.config.actions import BY_ID, MENTION, SELECTION
from reader.state import State
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow

_CHANGES = ("mark.", "library.import", "library.paste", "edit.undo", "edit.redo", "article.done", "article.unread",
            "article.topic", "article.note", "article.field", "article.delete", "list.field")  # fmt: skip
_READS = ("mark.open", "mark.below")


class Able(QObject):
    """Knows what the library, the page and the selection let be done."""

    def __init__(self, window: MainWindow, state: State, marking: Marking) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking

    def why_not(self, action_id: str) -> str:
        """Return why an action cannot be done now; empty if it can."""
        context = BY_ID[action_id].context
        start, end = self._window.page.selection()
        if self._state.writing is None and action_id.startswith(_CHANGES) and action_id not in _READS:
            return self.tr("This library is open for reading only.")
        if context == SELECTION and start == end:
            return self.tr("Select words first.")
        if context == MENTION and self._marking.mention_here() is None:
            return self.tr("Go to a mention first.")
        return ""
