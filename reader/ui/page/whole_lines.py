"""The lines of a page as places to scroll to: none is ever seen cut at the top or at the foot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout


class LineAt(NamedTuple):
    """A line of the page: the number of its row, and its own in that row."""

    row: int
    line: int


def line_of(layout: PageLayout, offset: int) -> LineAt:
    """Return the line that holds an offset; the one that follows where it is folded away."""
    number = _seen_row(layout, layout.display.row_of(offset), 1)
    if number is None:
        number = _seen_row(layout, len(layout.heights) - 1, -1) or 0
    row = layout.row(number)
    place = layout.display.to_page(offset) - row.first
    return LineAt(number, row.line_of(max(0, place)) if row.lines else 0)


def offset_of(layout: PageLayout, at: LineAt) -> int:
    """Return where a line begins; 0 for the first of the article."""
    row = layout.row(at.row)
    if previous_line(layout, at) is None or not row.lines:
        return 0
    return layout.display.to_text(row.first + row.lines[at.line].start)


def line_at(layout: PageLayout, y: float) -> LineAt:
    """Return the last line that begins at a height or above it; the first of the article above all."""
    number = layout.row_at(y)
    found = _seen_row(layout, number, -1)
    if found is None:
        found = _seen_row(layout, number, 1) or 0
    at = LineAt(found, max(0, len(layout.row(found).lines) - 1))
    # Chips reach out of their row: the next one's may begin here already.
    below = next_line(layout, at)
    if below is not None and top_of(layout, below) <= y + 1:
        return below
    while top_of(layout, at) > y + 1:
        before = previous_line(layout, at)
        if before is None:
            break
        at = before
    return at


def next_line(layout: PageLayout, at: LineAt) -> LineAt | None:
    """Return the line below; None at the end."""
    if at.line + 1 < len(layout.row(at.row).lines):
        return LineAt(at.row, at.line + 1)
    number = _seen_row(layout, at.row + 1, 1)
    return None if number is None else LineAt(number, 0)


def previous_line(layout: PageLayout, at: LineAt) -> LineAt | None:
    """Return the line above; None at the beginning."""
    if at.line > 0:
        return LineAt(at.row, at.line - 1)
    number = _seen_row(layout, at.row - 1, -1)
    return None if number is None else LineAt(number, max(0, len(layout.row(number).lines) - 1))


def top_of(layout: PageLayout, at: LineAt) -> int:
    """Return the height from which on a line is seen with its chips; 0 for the first, which has the space above."""
    if previous_line(layout, at) is None:
        return 0
    row, base = layout.row(at.row), 0.0
    if row.lines:
        base = row.lines[at.line].base
    edge = base - row.look.up - 2
    # Only where there are chips: lines of small or of large type stand close to each other.
    above = (chip.y - 1 for chip in row.chips if edge - 2 * layout.metrics.chip_height < chip.y < base)
    return math.floor(layout.y_of(at.row) + min(edge, *above, edge))


def bottom_of(layout: PageLayout, at: LineAt) -> float:
    """Return the height down to which a line reaches, with the lines under its words."""
    row = layout.row(at.row)
    if at.line + 1 < len(row.lines):
        return top_of(layout, LineAt(at.row, at.line + 1))
    base = row.lines[at.line].base if row.lines else 0.0
    return layout.y_of(at.row) + max(base + row.look.down + layout.metrics.rule + 1, row.height - row.look.after)


def _seen_row(layout: PageLayout, number: int, step: int) -> int | None:
    """The nearest row from a number on that has words and is not folded away."""
    display = layout.display
    while 0 <= number < len(display.starts):
        start, end = display.row_span(number)
        if start < end and not layout.folds.folded(number):
            return number
        number += step
    return None
