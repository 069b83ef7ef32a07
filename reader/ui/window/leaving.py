"""Before a library is left: what was typed is kept, or it is said why not and the window stays."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.state import State
from reader.ui.dialogs.form import Form
from reader.ui.panels.fields import field_title
from reader.ui.said import core_words
from reader.ui.window.editing import Editing
from reader.ui.window.not_kept import NotKept, Words
from reader.ui.window.notes import Notes
from reader.ui.window.window import MainWindow


class Leaving(QObject):
    """Has everything that is being typed kept, and says whether the window may go."""

    def __init__(
        self, window: MainWindow, state: State, notes: Notes, editing: Editing, not_kept: NotKept
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._notes, self._editing = window, state, notes, editing
        self._not_kept, self._told = not_kept, tuple[object, ...]()
        not_kept.typed = self._typed
        for signal in (notes.keeper.unkept, notes.keeper.settled):
            signal.connect(lambda _: not_kept.set_notes(bool(notes.keeper.held())))

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
        self._not_kept.try_again(leaving=True)
        writing.settle()
        forms = [form for form in self._window.findChildren(Form) if form.isVisible() and form.changed()]
        window = self._window
        left = (
            *(tuple(form.values().items()) for form in forms), *self._notes.keeper.held(), *window.details.unkept(),
            *window.codebook.view.unkept(), *(one.error.doing for one in self._not_kept.waiting),
        )  # fmt: skip
        nothing_lost = not left and writing.failures == before
        if nothing_lost or (left and left == self._told):
            self._not_kept.discard()
            writing.settle()
            return True
        self._told = left
        words = self.tr("Not all that you did could be kept, so the window stays. Close it once more to discard it.")
        said = writing.trouble if writing.failures > before else ""
        self._window.status.say(f"{core_words(said)} {words}".strip())
        for form in forms:
            form.raise_()
            form.activateWindow()
        return False

    def _typed(self) -> Words:
        """Return what stands somewhere in the window and is in no library so far, each with what it is."""
        window, note = self._window, self.tr("Note")
        found = [(note, body) for _, body in self._notes.keeper.held()]
        if window.note_card.isVisible() and window.note_card.field.toPlainText() not in {body for _, body in found}:
            found.append((note, window.note_card.field.toPlainText()))
        found += [(field_title(one.name), one.value) for one in window.details.unkept()]
        found += [(self.tr("Name"), name) for name in window.codebook.view.unkept()]
        for form in window.findChildren(Form):
            if form.isVisible():
                found += [(form.windowTitle(), words) for words in form.changed().values()]
        text = self._editing.typed_text()
        if text:
            found.append((self.tr("Text of the article"), text))
        return [(what, words) for what, words in found if words.strip()]
