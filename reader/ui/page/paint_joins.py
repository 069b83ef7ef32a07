"""Paints the dotted lines that join the stretches of words on which one mention stands, so that they are seen as one.

On one line of words the dots go on where the underline ends. From line to line they go to the margin at which lines
begin, down there, and in again; within one paragraph to whichever margin is nearer.
"""

from __future__ import annotations

from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.ui.page.marks import PageMark
from reader.ui.page.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.page.layout import PageLayout

_DOTS = (0.01, 2.6)
"""With round ends: a dot, and so many of its widths to the next."""


def paint_joins(painter: QPainter, layout: PageLayout, rows: Sequence[tuple[Row, float]], clip: QRectF) -> None:
    """Paint the joins that touch the rows; lays nothing out."""
    if not layout.index.several or not rows:
        return
    scene, px = layout.scene, layout.metrics.px
    first, last = layout.display.starts[rows[0][0].number], layout.display.row_end(rows[-1][0].number)
    for mark in layout.index.several.values():
        if mark.kind == "topic" or mark.spans[0][1] > last or mark.spans[-1][0] < first:
            continue
        lit = mark.id in {scene.hovered, scene.focused}
        pen = QPen(scene.inks.rule(mark.colour), max(1.2, px / 15) * (1.6 if lit else 1.0))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        step = pen.widthF() * sum(_DOTS)
        for line in join_lines(layout, mark, first, last):
            painter.drawLine(_clipped(line, clip.top() - step, clip.bottom() + step, step))


def join_lines(layout: PageLayout, mark: PageMark, first: int, last: int) -> list[QLineF]:
    """Return the lines that join a mark's stretches, as far as they are near the offsets from `first` to `last`."""
    found: list[QLineF] = []
    for (_start, end), (start, _end) in pairwise(mark.spans):
        if end <= last and start >= first:
            found += _join(layout, mark, end - 1, start)
    return found


def _join(layout: PageLayout, mark: PageMark, leaving: int, coming: int) -> list[QLineF]:
    """The lines from the underline of one character to that of another."""
    one, other = _rule_at(layout, mark, leaving), _rule_at(layout, mark, coming)
    row, next_row = layout.display.row_of(leaving), layout.display.row_of(coming)
    if one and other and row == next_row and abs(one.y() - other.y()) < layout.rows[row].look.up:
        left, right = (one, other) if one.center().x() < other.center().x() else (other, one)
        return [QLineF(left.right(), left.center().y(), right.left(), right.center().y())]
    begins, ends = layout.x - layout.metrics.px * 0.2, layout.x + layout.width + layout.metrics.px * 0.2
    known = layout.rows.get(row) or layout.rows.get(next_row)
    at_end = known is not None and known.leftward
    if one and other and row == next_row:
        at_end = ends - one.right() + ends - other.right() < one.left() - begins + other.left() - begins
    x = ends if at_end else begins
    found, heights = [], []
    for rule, number in ((one, row), (other, next_row)):
        y = rule.center().y() if rule else _height(layout, number)
        heights.append(y)
        if rule:
            found.append(QLineF(rule.right() if at_end else rule.left(), y, x, y))
    return [*found, QLineF(x, heights[0], x, heights[1])]


def _rule_at(layout: PageLayout, mark: PageMark, offset: int) -> QRectF | None:
    """Where the mark's line under a character is on the page; None where that is not laid out."""
    number = layout.display.row_of(offset)
    row = layout.rows.get(number)
    if row is None or layout.folds.folded(number):
        return None
    boxes = layout.boxes_on(row, offset, offset + 1)
    for trace in row.traces.get(mark.id, ()):
        middle = boxes[0].center() if boxes else trace.box.center()
        if trace.box.contains(middle):
            return trace.rule.translated(layout.x, layout.y_of(number))
    return None


def _height(layout: PageLayout, number: int) -> float:
    run = layout.folds.folded(number)
    return layout.y_of(run[0]) + layout.metrics.fold * 0.4 if run else layout.y_of(number)


def _clipped(line: QLineF, top: float, bottom: float, step: float) -> QLineF:
    """An upright line as far as it is seen, its dots where they would be without that: a long one takes long."""
    if line.x1() != line.x2():
        return line
    up, down = sorted((line.y1(), line.y2()))
    begin = up + floor((top - up) / step) * step if top > up else up
    return QLineF(line.x1(), begin, line.x1(), min(down, bottom))
