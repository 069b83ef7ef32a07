"""How well each kind of suggestion does: known from the last answer, shown in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.state import State
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.facade.suggestions import Kind
    from reader.ui.dialogs.suggestion_kinds import KindsWindow


class SuggestedKinds(QObject):
    """Opens the window of the kinds, once.

    Attributes:
        window: it; None before it was opened.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._known: dict[str, Kind] = {}
        self.window: KindsWindow | None = None

    def show(self, kinds: dict[str, Kind]) -> None:
        """Show how well they do now."""
        self._known = kinds
        if self.window is not None and isValid(self.window):
            self.window.set_kinds(kinds, self._chosen())

    def open(self) -> None:
        """Open the window, or bring it to the front."""
        from reader.ui.dialogs.suggestion_kinds import KindsWindow

        shown = self.window
        if shown is None or not isValid(shown):
            shown = self.window = KindsWindow(self._window.look, self._window)
            shown.chosen.connect(self._choose)
            shown.destroyed.connect(self._closed)
        shown.set_kinds(self._known, self._chosen())
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _closed(self) -> None:
        self.window = None

    def _chosen(self) -> dict[str, str]:
        kept = self._state.settings.get("suggestion_kinds", self._state.uuid)
        return {kind: said for kind, said in kept.items() if isinstance(said, str)}

    def _choose(self, kind: str, said: str) -> None:
        state = self._state
        kept = {name: value for name, value in self._chosen().items() if name != kind}
        state.settings.set("suggestion_kinds", {**kept, kind: said} if said else kept, state.uuid)
