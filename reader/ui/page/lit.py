"""The paragraph that is lit while an article is presented: a soft ground behind it, and a bar at its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from reader.ui.page.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.page.layout import PageLayout

GROUND = "hover"
"""The token of the ground; words and marks on it are as easy to read as on paper (a test says so)."""


def paint_lit(painter: QPainter, layout: PageLayout, rows: Sequence[tuple[Row, float]]) -> None:
    """Paint the ground behind the rows of the lit paragraph, before anything else of them."""
    if layout.scene.lit is None:
        return
    first, last = layout.scene.lit
    lit = [(row, y) for row, y in rows if first <= row.number < last and row.lines]
    if not lit:
        return
    metrics, inks, px = layout.metrics, layout.scene.inks, layout.metrics.px
    row, y = lit[0]
    top = y + (row.lines[0].base - row.look.up - metrics.chip_height - px * 0.2 if row.number == first else 0.0)
    row, y = lit[-1]
    foot = max(row.lines[-1].base + row.look.down + metrics.lane, row.height - row.look.after) + px * 0.15
    bottom = y + (foot if row.number == last - 1 else row.height)
    box = QRectF(layout.x - px * 0.6, top, layout.width + px * 1.2, bottom - top)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.token(GROUND))
    painter.drawRoundedRect(box, px * 0.25, px * 0.25)
    wide = max(3.0, round(px / 8))
    left = box.right() - wide if lit[0][0].leftward else box.left()
    painter.fillRect(QRectF(left, top, wide, bottom - top), inks.token("accent"))
