"""The paragraph a person is at who goes from one to the next: the bar beside it, and how it comes in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.ui.page.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.page.layout import PageLayout

_FROM_TOP = 0.2
"""The share of the page's height that stays above the beginning of a paragraph that is brought in view."""
_EDGE = 8


def paint_bar(painter: QPainter, layout: PageLayout, rows: Sequence[tuple[Row, float]]) -> None:
    """Paint the bar beside the rows that belong to the paragraph, between its words and the bars of topics."""
    if layout.scene.barred is None:
        return
    first, last = layout.scene.barred
    parts = [
        (
            y + (row.lines[0].base - row.look.up if row.number == first else 0.0),
            y + (row.lines[-1].base + row.look.down if row.number == last - 1 else row.height),
        )
        for row, y in rows
        if first <= row.number < last and row.lines
    ]
    if parts:
        px = layout.metrics.px
        wide, gap = max(2.0, round(px / 9)), round(px * 0.33)
        edge = layout.x + layout.width + gap if layout.row(first).leftward else max(1.0, layout.x - gap - wide)
        top, bottom = round(parts[0][0]), round(parts[-1][1])
        painter.fillRect(QRectF(edge, top, wide, bottom - top), layout.scene.inks.token("accent"))


def place_for(layout: PageLayout, rows: tuple[int, int], scroll: int, height: int) -> int | None:
    """Return how far to scroll so that a paragraph's beginning is well in view; None if all of it is seen already.

    Args:
        layout: of the page; rows: of the paragraph, half-open.
        scroll: how far the page is scrolled, in pixels; height: how much of it is seen.
    """
    begin = layout.display.starts[rows[0]]
    if layout.folds.folded(rows[0]):
        return None
    above = height * _FROM_TOP
    # What stands round it will be seen too; were it laid out only when it is painted, the paragraph would move.
    base = layout.point_of(begin)[1]
    layout.settle(base - above - _EDGE, base + height)
    base = layout.point_of(begin)[1]
    first, last = layout.row(rows[0]), layout.rows.get(rows[1] - 1)
    top = base - first.look.up
    if last is not None and last.lines and top >= scroll:
        bottom = layout.y_of(last.number) + last.lines[-1].base + last.look.down
        if bottom <= scroll + height:
            return None
    return int(top - above)
