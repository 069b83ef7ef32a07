"""Fields of the open article that a person changes: typed in the details, or chosen as words of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.errors import NotFound
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.panels.fields import FieldEdited, field_name, field_title
from reader.ui.said import core_words
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow

Change = Callable[[Callable[[Library], Any], Callable[[Exception], None] | None], None]
"""Has something changed; what goes wrong is told."""


class FieldWords(QObject):
    """Has changed fields kept.

    Args:
        window: where they are changed.
        state: what is open.
        marking: asks with the palette.
        change: has the library changed.
        told: hears of each change before it is kept.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, change: Change, told: Callable[[FieldEdited], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._change, self._told = change, told
        window.details.edited.connect(self._edited)

    def ask(self) -> None:
        """Ask which field the selected words are."""
        from annotations.model.field import FIELD_NAMES, Field

        view, (start, end) = self._state.view, self._window.page.selection()
        if view is None or start == end:
            return
        words = view.text[start:end]

        def answer(chosen: Chosen) -> None:
            name = chosen.key or field_name(chosen.typed)
            others = tuple(f for f in view.fields if f.name == name) if name == "author" else ()
            new = Field(name, words, start, end, None, "changed")
            self._edited(FieldEdited(view.row.uuid, name, (*others, new)))

        choices = [Choice(name, field_title(name), icon="details") for name in FIELD_NAMES]
        self._marking.ask(self.tr("Which field are these words?"), choices, answer, self.tr("A field “{name}”"))

    def _edited(self, edited: FieldEdited) -> None:
        def failed(error: Exception) -> None:
            # Of an article that is gone nothing more can be typed.
            if not isinstance(error, NotFound):
                self._window.details.take_back(edited, core_words(error))

        self._told(edited)
        self._change(lambda library: library.articles.set_field(edited.article, edited.name, edited.fields), failed)
