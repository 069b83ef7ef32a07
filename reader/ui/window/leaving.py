"""Before a library is left: what was typed is kept, or it is said why not and the window stays."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.state import State
from reader.ui.dialogs.form import Form
from reader.ui.said import core_words
from reader.ui.window.editing import Editing
from reader.ui.window.notes import Notes
from reader.ui.window.window import MainWindow


class Leaving(QObject):
    """Has everything that is being typed kept, and says whether the window may go."""

    def __init__(self, window: MainWindow, state: State, notes: Notes, editing: Editing) -> None:
        super().__init__(window)
        self._window, self._state, self._notes, self._editing = window, state, notes, editing
        self._told: tuple[object, ...] = ()

    def ready(self) -> bool:
        """Keep what is being typed, wait till it is on the disk, and return whether the library may be left.

        What cannot be kept holds the window once; whoever leaves again without mending it wants to discard it.
        """
        writing = self._state.writing
        before = writing.failures if writing is not None else 0
        self._window.finish_typing()
        self._notes.finish()
        self._editing.finish()
        if writing is None:
            return True
        writing.settle()
        forms = [form for form in self._window.findChildren(Form) if form.isVisible() and form.changed()]
        window = self._window
        left = (
            *(tuple(form.values().items()) for form in forms), *self._notes.keeper.held(), *window.details.unkept(),
            *window.codebook.view.unkept(),
        )  # fmt: skip
        nothing_lost = not left and writing.failures == before
        if nothing_lost or (left and left == self._told):
            return True
        self._told = left
        words = self.tr("Not all that you typed could be kept, so the window stays. Close it once more to discard it.")
        said = writing.trouble if writing.failures > before else ""
        self._window.status.say(f"{core_words(said)} {words}".strip())
        for form in forms:
            form.raise_()
            form.activateWindow()
        return False
