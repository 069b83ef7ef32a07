"""What the mouse does on the page: select by word, sentence, paragraph; click marks, notes, furniture; drag ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from reader.ui.page.chosen import UNITS
from reader.ui.page.marks import Selected
from reader.ui.page.words import is_edge, snap, snap_to_words

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout
    from reader.ui.page.page import ArticlePage

_HANDLE = 7.0


class Gestures(QObject):
    """Follows the mouse on one page."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        self._clock = QElapsedTimer()
        self._clicks = 0
        self._at = QPoint()
        self._dragging = self._moved = False
        self._first = (0, 0)
        self._unit = "word"
        self._handle: tuple[int, bool] | None = None
        self._scroll = QTimer(self)
        self._scroll.setInterval(40)
        self._scroll.timeout.connect(self._scroll_on)
        self._last = QPoint()

    def press(self, event: QMouseEvent) -> None:
        """Begin whatever the press means."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._count(event.position().toPoint())
        self._moved, self._dragging = False, True
        page, point = self._page, self._point(event.position())
        further = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # With Shift a press says how far a selection goes, also where a chosen mark's handle lies on the letter.
        self._handle = None if further else self._handle_at(point)
        exact = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if page.pointer.press(point) or self._handle:
            self._dragging, self._unit = self._handle is not None, "character" if exact else "word"
            return
        offset = page.layout_.hit(point.x(), point.y()).offset
        if further:
            self._first, self._unit = (page.chosen.anchor, page.chosen.anchor), "character" if exact else "word"
            self._extend(offset)
            return
        # The first press only places the caret; a drag from there takes whole words.
        self._unit = "character" if exact else UNITS[max(1, min(self._clicks, 4) - 1)]
        self._first = page.chosen.unit(self._unit, offset)
        if self._clicks == 1:
            self._first = (offset, offset)
            page.place_caret(offset)
        else:
            page.select(*self._first)

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag, or show what is under the pointer."""
        point = self._point(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._page.pointer.hover(point, self._handle_at(point) is not None)
            return
        if not self._dragging:
            return
        here = event.position().toPoint()
        if (
            not self._moved
            and (here - self._at).manhattanLength() < QGuiApplication.styleHints().startDragDistance() / 2
        ):
            return
        self._moved, self._last = True, here
        height = self._page.viewport().height()
        if here.y() < 0 or here.y() > height:
            self._scroll.start()
        else:
            self._scroll.stop()
        self._drag(point)

    def release(self, event: QMouseEvent) -> None:
        """Finish; a press that did not move is a click on what is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._scroll.stop()
        page, point = self._page, self._point(event.position())
        if self._handle and self._moved:
            page.pointer.finish_resize(self._handle[0])
        elif not self._moved and self._clicks == 1 and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            page.pointer.click(point)
        selecting = self._dragging and not self._handle
        self._handle, self._dragging = None, False
        start, end = page.selection()
        if selecting and start < end:
            page.selected_by_mouse.emit(Selected(start, end, not self._moved and 1 < self._clicks < 4))
        clipboard = QGuiApplication.clipboard()
        if start < end and clipboard.supportsSelection():
            clipboard.setText(page.layout_.display.text[start:end], clipboard.Mode.Selection)

    def _drag(self, point: QPointF) -> None:
        layout = self._page.layout_
        offset = layout.hit(point.x(), point.y()).offset
        if self._handle:
            self._drag_handle(layout, offset)
        else:
            self._extend(offset)

    def _extend(self, offset: int) -> None:
        """Select from where the drag began to an offset, in whole units."""
        page, (first, last) = self._page, self._first
        if self._unit == "character":
            page.extend_to(first, offset, exact=True)
            return
        if not page.whole_words and self._unit == "word":
            page.extend_to(first, offset, exact=True)
            return
        if self._unit == "word":
            page.extend_to(first if offset >= first else last, offset, exact=False)
            return
        start, end = page.chosen.unit(self._unit, offset)
        if offset < first:
            page.extend_to(last, start, exact=True)
        else:
            page.extend_to(first, max(end, last), exact=True)

    def _drag_handle(self, layout: PageLayout, offset: int) -> None:
        mark = layout.index.marks.get(layout.scene.focused or "")
        if mark is None or self._handle is None:
            return
        turn, at_end = self._handle
        start, end = mark.spans[turn]
        text = layout.display.text
        if not is_edge(text, offset):
            offset = snap(text, offset, offset)[0]
        low = mark.spans[turn - 1][1] if turn else 0
        high = mark.spans[turn + 1][0] if turn + 1 < len(mark.spans) else len(text)
        whole = self._page.whole_words and self._unit == "word"
        # The other end stays where it is, in the middle of a word too.
        if at_end:
            end = max(offset, start + 1)
            end = min(snap_to_words(text, start, end)[1] if whole else end, high)
        else:
            start = min(offset, end - 1)
            start = max(snap_to_words(text, start, end)[0] if whole else start, low)
        self._page.pointer.show_preview(*snap(text, start, end))

    def _handle_at(self, point: QPointF) -> tuple[int, bool] | None:
        for turn, at_end, handle in self._page.layout_.handles():
            if (handle - point).manhattanLength() <= _HANDLE + 2:
                return turn, at_end
        return None

    def _point(self, position: QPointF) -> QPointF:
        return position + QPointF(0, self._page.verticalScrollBar().value())

    def _count(self, at: QPoint) -> None:
        hints = QGuiApplication.styleHints()
        near = (at - self._at).manhattanLength() <= hints.mouseDoubleClickDistance()
        soon = self._clock.isValid() and self._clock.elapsed() < hints.mouseDoubleClickInterval()
        self._clicks = self._clicks + 1 if near and soon else 1
        self._at = at
        self._clock.restart()

    def _scroll_on(self) -> None:
        bar, height = self._page.verticalScrollBar(), self._page.viewport().height()
        over = self._last.y() if self._last.y() < 0 else self._last.y() - height
        bar.setValue(bar.value() + max(-60, min(60, over)))
        self._drag(self._point(QPointF(self._last)))
