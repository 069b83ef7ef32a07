"""Mending the text of the open article: typing in it, other texts for it, and what lost its words by that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.state import State
from reader.ui.window.astray import AstrayReview
from reader.ui.window.editing import Editing
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.files import Files
from reader.ui.window.listing import Listing
from reader.ui.window.looking_through import LookingThrough
from reader.ui.window.recoding import Recoding
from reader.ui.window.versions import Versions
from reader.ui.window.window import MainWindow


class Mending(QObject):
    """All that gives an article another text. Made after what shows the text: the caret is put into the new one.

    Attributes:
        editing: typing; versions: newer files, and all texts there were; recoding: other encodings.
        astray: the review of what stood on words that were changed; looking_through: that of annotations.
    """

    def __init__(
        self, window: MainWindow, state: State, files: Files, everywhere: Everywhere, listing: Listing
    ) -> None:  # fmt: skip
        super().__init__(window)
        self.editing = Editing(window, state)
        self.versions = Versions(window, state, files.work, files.import_paths)
        self.recoding = Recoding(window, state, files.work, self.versions)
        self.astray = AstrayReview(window, state, everywhere, listing)
        self.looking_through = LookingThrough(window, state, everywhere, listing)
        self.editing.kept.connect(self.astray.tell)
        self.versions.mended.connect(self.astray.tell)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about the text do, by id."""
        return {
            **self.editing.handlers(), **self.versions.handlers(), **self.recoding.handlers(),
            **self.astray.handlers(), **self.looking_through.handlers(),
        }  # fmt: skip
