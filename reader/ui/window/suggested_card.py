"""The card of a suggestion on the page: beside its words while the caret is on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

from reader.models.article_view import colour_of
from reader.models.signs import sign_of
from reader.ui.dialogs.suggestion_card import SuggestionCard
from reader.ui.panels.suggestion_words import suggestion_words
from reader.ui.window.suggested_marks import Offered, SuggestedMarks
from reader.ui.window.window import MainWindow


class CardBeside(QObject):
    """Shows the card of one suggestion at a time; it is made when it is first needed.

    Attributes:
        widget: the card; None before the first.
    """

    def __init__(self, window: MainWindow, marks: SuggestedMarks, call: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._marks, self._call = window, marks, call
        self.widget: SuggestionCard | None = None
        self._key: str | None = None
        page = window.page
        page.caret_moved.connect(lambda _: self.follow())
        page.selection_changed.connect(lambda _: self.follow())
        page.verticalScrollBar().valueChanged.connect(lambda _: self.follow())
        page.installEventFilter(self)
        window.keys_shown.connect(self._show_keys)

    def open(self, one: Offered) -> None:
        """Show the card of a suggestion."""
        if self.widget is None:
            self.widget = SuggestionCard(self._window.look, self._window.icons, self._window.page)
            self.widget.called.connect(self._call)
            self._show_keys()
        self._key = one.key
        self.follow()

    def follow(self) -> None:
        """Go with the words; go away once the caret is no longer on them."""
        one, page = self._marks.named(self._key), self._window.page
        if self.widget is None or self._key is None:
            return
        here = self._marks.here()
        start, end = page.selection()
        if one is None or here is None or here.key != one.key or start < end:
            self.hide()
            return
        code = self._marks.code(one.suggestion.label)
        name = code.name if code is not None else ""
        self.widget.tell(sign_of(code), colour_of(code), name, self._why(one))
        words = page.rects_of(one.start, one.end)
        if words:
            self.widget.place(words, page.column(), page.viewport().size())

    def _why(self, one: Offered) -> str:
        """How sure it is and why, and how much one yes settles with it."""
        why, along = suggestion_words(one.suggestion), self._marks.along(one)
        if not along:
            return why
        more = self.tr("A yes marks %n other places here, too.", "", along)
        return f"{why}\n{more}"

    def tell_gone(self, number: int) -> None:
        """Say how many marks went elsewhere with a decision; nothing where there were none."""
        if number:
            self._window.status.say(
                self.tr("%n marks that “everywhere” put elsewhere went, too; undo brings them back.", "", number)
            )

    def hide(self) -> bool:
        """Hide it; return whether it was shown."""
        was = self._key is not None
        self._key = None
        if self.widget is not None and isValid(self.widget):
            self.widget.hide()
        return was

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Find another place when the page changes its size."""
        if event.type() == QEvent.Type.Resize and self._key is not None:
            self.follow()
        return False

    def _show_keys(self) -> None:
        if self.widget is not None:
            self.widget.set_keys(self._window.keys.shown())
