"""The place of the note that is being written: in the margin, where its card stands and will stand again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from reader.ui.page.marks import PageNote

if TYPE_CHECKING:
    from reader.ui.page.page import ArticlePage


class NotePlace(QObject):
    """Keeps room on one page for a note that is written there.

    Signals:
        moved: the place is elsewhere on the screen, or there is none any more.
    """

    moved = Signal()

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        page.page_moved.connect(self._tell)

    def begin(self, note: PageNote) -> None:
        """Make room for a note, in the place of the one with its id; the first of an article moves the words."""
        self._page.change_notes(lambda margin: margin.begin(note))

    def end(self, body: str) -> None:
        """Show the note as it reads now, rendered, till the library's notes come."""
        if self._page.layout_.margin.open is not None:
            self._page.change_notes(lambda margin: margin.end(body))

    def forget_left(self) -> None:
        """Show again what the library has of the note that was left."""
        self._page.change_notes(lambda margin: margin.forget_left())

    def left_words(self, note: str) -> str | None:
        """Return the words of a note that was left, as long as the library's notes have not come."""
        return self._page.layout_.margin.left_words(note)

    def box(self) -> QRectF | None:
        """Return where the note is written, on the page widget; None where notes are signs or not shown."""
        page = self._page
        layout, margin = page.layout_, page.layout_.margin
        if margin.open is None or not margin.wide or not layout.metrics.style.notes:
            return None
        scroll, corner = page.verticalScrollBar().value(), page.viewport().pos()
        # Where words stand is only known of lines that are laid out.
        layout.settle(scroll, scroll + page.viewport().height())
        card = margin.card_of(layout, margin.open.id)
        return card.box.translated(corner.x(), corner.y() - scroll) if card is not None else None

    def set_height(self, height: float) -> None:
        """Say how tall the note is now; the cards below make way."""
        if self._page.layout_.margin.set_open_height(height):
            self._page.viewport().update()
            self._page.scene.page_grew()

    def reveal(self, top: float, bottom: float) -> None:
        """Scroll so far that two heights on the page widget are seen."""
        bar, height = self._page.verticalScrollBar(), self._page.viewport().height()
        if top < 0:
            bar.setValue(bar.value() + round(top))
        elif bottom > height:
            bar.setValue(bar.value() + round(bottom - height))

    def _tell(self) -> None:
        if self._page.layout_.margin.open is not None:
            self.moved.emit()
