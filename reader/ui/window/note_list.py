"""The notes of the whole library in the window: reading them, going to them, deleting them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.change import ChangeSet
from annotations.store.desk import NoteRow
from reader.state import State
from reader.ui.panels.notes import note_words
from reader.ui.window.notes import Notes
from reader.ui.window.places import Places
from reader.ui.window.window import MainWindow

_SOON_MS = 200


class NoteList(QObject):
    """Fills the list of all notes, and opens what is chosen in it.

    Args:
        window: where it is.
        state: what is open.
        notes: writes and edits notes.
        places: goes to other articles.
        open_entity: shows an entity by its UUID.
        change: runs a command on the library and tells what went wrong.
    """

    def __init__(
        self, window: MainWindow, state: State, notes: Notes, places: Places, open_entity: Callable[[str], None],
        change: Callable[[Callable[[Library], object]], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._notes, self._places = window, state, notes, places
        self._open_entity, self._change = open_entity, change
        self._panel = window.notes
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._read)
        self._panel.all_turned.connect(self._turned)
        self._panel.wanted.connect(self._go)
        self._panel.removed_elsewhere.connect(self._delete)
        state.changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the action about all notes does, by id."""
        return {"notes.all": lambda: self._panel.set_all(not self._panel.all)}

    def _changed(self, changes: ChangeSet) -> None:
        if self._panel.all and changes.kinds & {"entity", "annotation", "article", "code", "field"}:
            self._soon.start()

    def _turned(self, shown: bool) -> None:
        self._window.actions_["notes.all"].setChecked(shown)
        if shown:
            self._read()

    def _read(self) -> None:
        def question(library: Library) -> tuple[list[NoteRow], list[str]]:
            rows = library.annotations.notes()
            return rows, [note_words(row) for row in rows]

        self._state.reading.ask(question, lambda found: self._panel.set_rows(*found), self._tell, topic="all notes")

    def _go(self, row: NoteRow) -> None:
        """Show what a note is about, and open the note."""
        if row.article is not None:
            self._places.go(row.article, row.uuid, self._notes.edit)
            return
        if row.target_kind == "code" and row.target is not None:
            self._window.codebook.view.go_to(row.target)
        elif row.target_kind == "entity" and row.target is not None:
            self._open_entity(row.target)

        def question(library: Library) -> Annotation | None:
            return next((one for one in library.annotations.reader().without_article() if one.uuid == row.uuid), None)

        def opened(note: Annotation | None) -> None:
            if note is not None:
                self._notes.edit(note, row.title)

        self._state.reading.ask(question, opened, self._tell, topic="note")

    def _delete(self, row: NoteRow) -> None:
        self._change(lambda library: library.annotations.delete([row.uuid]))

    def _tell(self, error: Exception) -> None:
        self._window.status.say(str(error))
