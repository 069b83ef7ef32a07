"""What assistive programs do to the page past its own keys: they move Qt's cursor, and Qt lets them change its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.ui.page.page import ArticlePage


class Outside(QObject):
    """Follows a cursor that was moved from outside, and takes back what was written into the page from there.

    Qt offers its own editing of the text to assistive programs although the page is read-only. The library is never
    touched by it, but what is shown would no longer be what marks count in.
    """

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look)
        page.cursorPositionChanged.connect(self._later.start)
        page.selectionChanged.connect(self._later.start)
        page.textChanged.connect(self._later.start)

    def _look(self) -> None:
        page = self._page
        shown = page.layout_
        if page.document().isModified():
            marks, header = tuple(shown.index.marks.values()), shown.header
            span, place = page.selection(), page.place()
            page.set_article(
                replace(page.article, marks=marks, notes=tuple(shown.margin.notes), header=header), place
            )  # fmt: skip
            page.select(*span)
            page.go_to_place(place)
            return
        cursor, display = page.textCursor(), shown.display
        start, end = page.selection()
        wanted = {display.to_page(start), display.to_page(end, end=end > start)}
        if {cursor.anchor(), cursor.position()} != wanted:
            page.extend_to(display.to_text(cursor.anchor()), display.to_text(cursor.position()), exact=True)
