"""Deleted things, in the window: listed when a person wants to see them, and put back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.library import Library
from annotations.model.change import ChangeSet
from reader.state import State
from reader.ui.said import core_words, phrase_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.model.deleted import DeletedWords, PutBack
    from reader.models.deleted import Row
    from reader.ui.dialogs.bin import BinWindow

FIRST = 200
"""So many of the newest are shown at once; the rest follows when it is read."""


class BinDesk(QObject):
    """Shows what was deleted, and has it put back.

    Attributes:
        window: the deleted things; None while they are not shown.

    Signals:
        purge_wanted(list): the deleted articles with these UUIDs are to go for good.
    """

    purge_wanted = Signal(list)

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.window: BinWindow | None = None
        state.changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about deleted things do, by id."""
        return {"edit.bin": self.show}

    def show(self) -> None:
        """Show what was deleted."""
        shown = self.window
        if shown is None:
            # Loaded when it is asked for: the main window opens sooner.
            from reader.ui.dialogs.bin import BinWindow

            shown = self.window = BinWindow(self._window.look, self._window)
            shown.words_wanted.connect(self._show_words)
            shown.put_back_wanted.connect(self.put_back)
            shown.purge_wanted.connect(self.purge_wanted)
            shown.destroyed.connect(self._closed)
            if self._state.writing is None:
                shown.set_why_not(self.tr("This library is open for reading only."))
            shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.table.setFocus()
        self._read(FIRST)

    def put_back(self, uuids: list[str]) -> None:
        """Put deleted things back as one action, and say what came of it."""
        writing = self._state.writing
        if writing is not None:
            writing.do(lambda library: library.bin.put_back(uuids), self._told, self._fail, again=True)

    def _read(self, most: int | None = None) -> None:
        """Read what is deleted; first the newest alone, if a number is given, then all."""
        from reader.models.deleted import rows_of

        def question(library: Library) -> list[Row]:
            return rows_of(islice(chain.from_iterable(library.bin.deleted()), most))

        def show(rows: list[Row]) -> None:
            if self.window is not None:
                self.window.set_rows(rows)
                if most is not None and len(rows) == most:
                    self._read()

        self._state.reading.ask(question, show, self._fail, topic="bin")

    def _show_words(self, uuid: str) -> None:
        def show(words: DeletedWords) -> None:
            if self.window is not None:
                self.window.show_words(words)

        self._state.reading.ask(lambda library: library.bin.words(uuid), show, self._fail, topic="bin-words")

    def _changed(self, changes: ChangeSet) -> None:
        if changes and self.window is not None:
            self._read()

    def _told(self, result: PutBack) -> None:
        words = [self.tr("%Ln things are back.", "", result.things)]
        if result.along:
            words.append(self.tr("%Ln that went with them too.", "", result.along))
        words += [self.tr("{what} came along.").format(what=phrase_words(one)) for one in result.brought]
        if result.there:
            words.append(self.tr("%Ln were made anew since and were left out.", "", result.there))
        if result.review:
            words.append(self.tr("%Ln are up for review, since their words were changed.", "", result.review))
        words += dict.fromkeys(core_words(why) for _, why in result.left)
        said = " ".join(words)
        self._window.status.say(said)
        if self.window is not None:
            self.window.say(said, "danger" if result.left else "ok")

    def _fail(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))
        else:
            self._window.status.say(core_words(error))

    def _closed(self) -> None:
        self.window = None
