"""The windows in which a person has the program their own way: its keys and its preferences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.state import State
from reader.ui.dialogs.shortcuts import ShortcutsWindow
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow


class Preferring(QObject):
    """Opens them, each once.

    Attributes:
        shortcuts: the window of the keys; None before it was opened.
    """

    def __init__(self, window: MainWindow, state: State, marking: Marking) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self.shortcuts: ShortcutsWindow | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about preferences do, by id."""
        return {"help.shortcuts": self.show_shortcuts}

    def show_shortcuts(self) -> None:
        """Open the window of the keys, or bring it to the front."""
        labels = {code.key.upper(): code.name for code in self._marking.labels() if code.key}
        if self.shortcuts is None or not isValid(self.shortcuts):
            window = self._window
            self.shortcuts = ShortcutsWindow(
                window.look, window.icons, window.keys, self._state.settings, labels, window
            )
        self.shortcuts.set_labels(labels)
        self.shortcuts.show()
        self.shortcuts.raise_()
        self.shortcuts.activateWindow()
