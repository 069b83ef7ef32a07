"""The places of words that a person looks for: outlined on the page, so that no mark's fill is hidden."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotations.model.span import Span

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout
    from reader.ui.page.rows import Row


class Found:
    """Places in one text, in order, none overlapping another.

    Attributes:
        spans: where they are, in code points; starts: where each begins.
        current: the number of the one a person is at; None before.
    """

    __slots__ = ("current", "spans", "starts")

    def __init__(self, spans: Sequence[Span] = (), current: int | None = None) -> None:
        self.spans = spans
        self.starts = [span[0] for span in spans]
        self.current = current

    def between(self, start: int, end: int) -> range:
        """Return the numbers of those that share a character with [start, end)."""
        first = max(0, bisect_right(self.starts, start) - 1)
        while first < len(self.spans) and self.spans[first][1] <= start:
            first += 1
        last = first
        while last < len(self.spans) and self.starts[last] < end:
            last += 1
        return range(first, last)

    def after(self, offset: int) -> int | None:
        """Return the number of the first that begins after an offset, from the beginning again; None without any."""
        return bisect_right(self.starts, offset) % len(self.spans) if self.spans else None

    def before(self, offset: int) -> int | None:
        """Return the number of the last that begins before an offset, from the end again; None without any."""
        return (bisect_right(self.starts, offset - 1) - 1) % len(self.spans) if self.spans else None


def paint_found(painter: QPainter, layout: PageLayout, row: Row, y: float, top: float, bottom: float) -> None:
    """Outline what was found on one row, as far as it is between two heights of the row; the current one heavier."""
    found = layout.scene.found
    if not found.spans:
        return
    here = found.between(layout.display.starts[row.number], layout.display.row_end(row.number))
    if not here:
        return
    px = layout.metrics.px
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in here:
        current = number == found.current
        width = max(2.0, px / 9) if current else max(1.0, px / 16)
        pen = QPen(layout.scene.inks.token("ink" if current else "muted"), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        for box in layout.boxes_on(row, *found.spans[number]):
            if top < box.bottom() and box.top() < bottom:
                out = 1.0 if current else 0.5
                painter.drawRect(QRectF(box).translated(layout.x, y).adjusted(-out - 0.5, -out, out + 0.5, out))
