"""The page of a presentation: it scrolls by whole lines, lights a paragraph, and nothing on it can be changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.config.themes import Theme
from reader.ui.page.marks import PageArticle, PageMark, PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.page.whole_lines import LineAt, bottom_of, line_at, line_of, next_line, offset_of, previous_line, top_of

_NOTCH = 120
"""What a wheel turns by one notch, as Qt counts it."""


class PresentedPage(ArticlePage):
    """Shows an article to a room.

    The line at the top is held by its first character, so that it stays there when the size or the marks change.
    """

    _held_offset = 0

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self._turned = 0.0
        self._pointed: QPointF | None = None
        self.scene.fixed = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    # Places

    def place(self) -> int:
        """Return the offset of the line at the top."""
        return self._held_offset

    def go_to_place(self, offset: int) -> None:
        """Bring the line with an offset to the top."""
        if self.layout_.page_width >= 0:
            self._to_line(line_of(self.layout_, offset))
        self._held_offset = max(0, offset)

    def step(self, lines: int) -> None:
        """Scroll down by so many lines; up where the number is below 0."""
        at = self._top_line()
        for _ in range(abs(lines)):
            other = next_line(self.layout_, at) if lines > 0 else previous_line(self.layout_, at)
            if other is None:
                break
            at = other
        self._to_line(at)

    def turn(self, by: int) -> None:
        """Scroll to the first line that is not seen yet, or back by as much.

        Args:
            by: 1 or -1.
        """
        layout, at = self.layout_, self._top_line()
        if by > 0:
            below = self._first_cut()
            if below is not None:
                self._to_line(below)
            return
        before, foot = previous_line(layout, at), previous_line(layout, at)
        while before is not None and foot is not None:
            at = before
            before = previous_line(layout, at)
            if before is not None and bottom_of(layout, foot) - top_of(layout, before) > self.viewport().height():
                break
        self._to_line(at)

    def go_to_edge(self, *, end: bool) -> None:
        """Scroll to the beginning or the end."""
        self._to_line(line_of(self.layout_, len(self.article.text) if end else 0))

    def next_paragraph(self) -> None:
        """Light the next paragraph; of one that does not fit on the screen, show the rest first."""
        lit = self._lit_in_sight()
        if lit is None:
            self._light(self._paragraph(self._top_line().row), seen=True)
        elif bottom_of(self.layout_, self._last_line(lit)) > self._bottom() and self._first_cut() is not None:
            self.turn(1)
        else:
            self._go_on(lit, backward=False)

    def previous_paragraph(self) -> None:
        """Light the paragraph before."""
        self._go_on(self._lit_in_sight() or self._paragraph(self._top_line().row), backward=True)

    # What changes

    def set_article(self, article: PageArticle, place: int | None = None) -> None:
        """Show an article."""
        self._held_offset = 0
        super().set_article(article, place)

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another size; the line at the top stays."""
        super().set_style(style)
        self.go_to_place(self._held_offset)

    def set_marks(self, added: Iterable[PageMark] = (), removed: Iterable[str] = ()) -> None:
        """Put marks on the page and take others off; the line at the top stays."""
        super().set_marks(added, removed)
        self.go_to_place(self._held_offset)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the line at the top."""
        held = self._held_offset
        super().resizeEvent(event)
        self.go_to_place(held)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint whole lines only: over what would be cut at the foot there is paper."""
        super().paintEvent(event)
        cut = self._first_cut()
        if cut is not None:
            top = top_of(self.layout_, cut) - self.verticalScrollBar().value()
            painter = QPainter(self.viewport())
            painter.fillRect(0, top, self.viewport().width(), self.viewport().height(), self.scene.inks.token("paper"))
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll by whole lines; with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned -= event.angleDelta().y() * QApplication.wheelScrollLines() / _NOTCH
        lines = int(self._turned)
        self._turned -= lines
        if lines:
            self.step(lines)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Leave all keys to the window: no caret moves here, and nothing is copied."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave all keys to the window."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Light what is pointed at; nothing is selected."""
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press like any other."""
        self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Nothing was held."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Light the paragraph under the pointer, unless only the page has moved under it."""
        if event.globalPosition() != self._pointed:
            self._pointed = event.globalPosition()
            self._point(event.position())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The paragraph stays lit: whoever speaks may be pointing at the legend."""
        event.accept()

    # Parts

    def _set_active(self, active: bool) -> None:
        """There is no caret to be seen."""

    def _point(self, at: QPointF) -> None:
        y = at.y() + self.verticalScrollBar().value()
        if y >= self.layout_.header_height:
            self._light(self._paragraph(line_at(self.layout_, y).row))

    def _paragraph(self, row: int) -> tuple[int, int]:
        return self.layout_.display.paragraph_of(row)

    def _light(self, rows: tuple[int, int], *, seen: bool = False) -> None:
        """Light a paragraph; by keys, it is brought in sight and the caret goes there for who listens."""
        if seen:
            bar, value = self.verticalScrollBar(), self.verticalScrollBar().value()
            self.place_caret(self.layout_.display.row_span(rows[0])[0])
            bar.setValue(value)
        if rows != self.scene.lit:
            self.scene.lit = rows
            self.viewport().update()

    def _go_on(self, rows: tuple[int, int], *, backward: bool) -> None:
        display = self.layout_.display
        begin = display.row_span(rows[0])[0]
        other = self._paragraph(display.row_of(self._motion.paragraph(begin, backward=backward)))
        self._light(other, seen=True)
        first, last = line_of(self.layout_, display.starts[other[0]]), self._last_line(other)
        if (
            top_of(self.layout_, first) < self.verticalScrollBar().value()
            or bottom_of(self.layout_, last) > self._bottom()
        ):
            self._to_line(first)

    def _lit_in_sight(self) -> tuple[int, int] | None:
        lit = self.scene.lit
        if lit is None:
            return None
        first = line_of(self.layout_, self.layout_.display.starts[lit[0]])
        begun = top_of(self.layout_, first) < self._bottom()
        ended = bottom_of(self.layout_, self._last_line(lit)) <= self.verticalScrollBar().value()
        return lit if begun and not ended else None

    def _last_line(self, rows: tuple[int, int]) -> LineAt:
        return LineAt(rows[1] - 1, max(0, len(self.layout_.row(rows[1] - 1).lines) - 1))

    def _bottom(self) -> int:
        return self.verticalScrollBar().value() + self.viewport().height()

    def _top_line(self) -> LineAt:
        return line_at(self.layout_, self.verticalScrollBar().value())

    def _first_cut(self) -> LineAt | None:
        """The first line that does not fit on the screen whole; the one at the top always counts as fitting."""
        at = next_line(self.layout_, self._top_line())
        while at is not None and bottom_of(self.layout_, at) <= self._bottom():
            at = next_line(self.layout_, at)
        return at

    def _to_line(self, at: LineAt) -> None:
        layout, bar = self.layout_, self.verticalScrollBar()
        top = top_of(layout, at)
        # What will be seen is laid out before: it would move the lines if that happened while it is painted.
        layout.settle(top, top + self.viewport().height())
        self._resize_now()
        before = previous_line(layout, at)
        while top_of(layout, at) > bar.maximum() and before is not None:
            at, before = before, previous_line(layout, before)
        self._adjusting = True
        bar.setValue(top_of(layout, at))
        self._adjusting = False
        self._held_offset = offset_of(layout, at)
        self._hold()
        self.viewport().update()
