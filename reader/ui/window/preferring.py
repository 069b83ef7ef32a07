"""The windows in which a person has the program their own way: its keys and its preferences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotations.model.annotator import Annotator
from reader.state import State
from reader.ui.dialogs.preferences import PreferencesWindow
from reader.ui.dialogs.shortcuts import ShortcutsWindow
from reader.ui.window.learning import Learning
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.window.own_model import OwnModel


class Preferring(QObject):
    """Opens them, each once.

    Attributes:
        shortcuts: the window of the keys; None before it was opened.
        preferences: the window of the preferences; None before it was opened.
        own_model: shows in it how it is with the spaCy model.

    Args:
        learning: has the person's own model.
        call: does an action.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, learning: Learning, call: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._learning = learning
        self._window, self._state, self._marking, self._call = window, state, marking, call
        self.shortcuts: ShortcutsWindow | None = None
        self.preferences: PreferencesWindow | None = None
        self.own_model: OwnModel | None = None
        state.annotator_changed.connect(self._named)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about preferences do, by id."""
        return {"help.shortcuts": self.show_shortcuts, "app.preferences": self.show_preferences}

    def show_shortcuts(self) -> None:
        """Open the window of the keys, or bring it to the front."""
        labels = {code.key.upper(): code.name for code in self._marking.labels() if code.key}
        if not _open(self.shortcuts) or self.shortcuts is None:
            window = self._window
            self.shortcuts = ShortcutsWindow(
                window.look, window.icons, window.keys, self._state.settings, labels, window
            )
        self.shortcuts.set_labels(labels)
        self.shortcuts.show()
        self.shortcuts.raise_()
        self.shortcuts.activateWindow()

    def show_preferences(self) -> None:
        """Open the window of the preferences, or bring it to the front."""
        if not _open(self.preferences) or self.preferences is None:
            window, state = self._window, self._state
            self.preferences = PreferencesWindow(
                window.look, state.settings, lambda: window.page.style_, state.annotator.name, window
            )
            self.preferences.name_wanted.connect(self._ask_name)
            from reader.ui.window.own_model import OwnModel

            self.own_model = OwnModel(self.preferences, window.look, state, self._marking, self._learning)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()

    def _ask_name(self) -> None:
        self._window.activateWindow()
        self._call("library.name")

    def _named(self, annotator: Annotator) -> None:
        if self.preferences is not None and _open(self.preferences):
            self.preferences.set_name(annotator.name)


def _open(window: QWidget | None) -> bool:
    """Whether a window is there still: one that was closed goes a moment later."""
    return window is not None and isValid(window) and window.isVisible()
