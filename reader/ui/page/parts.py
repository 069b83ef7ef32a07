"""What else than words is at a point of the page: chips, bars, notes, the lines of folded furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.ui.page.paint_margin import bar_x

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout


class Part(NamedTuple):
    """A part of the page.

    Attributes:
        kind: fold, note, chip or bar.
        id: of the note or mark; empty for a fold.
        box: where it is on the page.
        run: the rows of a fold.
        link: the address of the link in a note.
    """

    kind: str
    id: str
    box: QRectF
    run: tuple[int, int] | None = None
    link: str = ""


def part_at(layout: PageLayout, point: QPointF) -> Part | None:
    """Return the part at a point of the page; None where there are words or nothing."""
    if layout.metrics.style.notes and layout.margin.notes:
        card = layout.margin.card_at(layout, point)
        if card is not None:
            return Part("note", card.note.id, card.box, link=layout.margin.link_at(layout, point))
    found = layout.hit(point.x(), point.y())
    if found.fold:
        top = layout.y_of(found.fold[0])
        return Part("fold", "", QRectF(layout.x, top, layout.width, layout.metrics.fold), found.fold)
    bar = bar_at(layout, point)
    if bar:
        return Part("bar", bar, QRectF(point.x() - 2, point.y() - 2, 4, 4))
    first = layout.row_at(point.y())
    for number in (first, first + 1):
        row = layout.rows.get(number)
        for chip in row.chips if row else ():
            box = QRectF(layout.x + chip.x, layout.y_of(number) + chip.y, chip.width, layout.metrics.chip_height)
            if chip.mark and box.contains(point):
                return Part("chip", chip.mark, box)
    return None


def bar_at(layout: PageLayout, point: QPointF) -> str | None:
    """Return the topic whose bar is at a point of the page."""
    row = layout.rows.get(layout.row_at(point.y()))
    if row is None or point.x() > layout.x - layout.metrics.px * 0.4:
        return None
    y = point.y() - layout.y_of(row.number)
    for mark, top, bottom in row.topics:
        x = bar_x(layout, layout.margin.lane_of(mark.id))
        if top <= y <= bottom and x - 2 <= point.x() <= x + 5:
            return mark.id
    return None
