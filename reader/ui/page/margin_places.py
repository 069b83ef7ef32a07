"""Where cards stand in the margin: the words they belong to, and a column in which none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from reader.ui.page.marks import PageNote
from reader.ui.page.metrics import PageMetrics

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout


class Anchors:
    """Where on the page the words of notes end; guessed for rows that are not laid out.

    Args:
        notes: by where their words end.
    """

    def __init__(self, notes: Sequence[PageNote]) -> None:
        self._notes = notes
        self._rows: list[tuple[int, int, float]] = []

    def heights(self, layout: PageLayout) -> list[float | None]:
        """Return the baseline of each note's words; None for a note on the whole article."""
        display, folds = layout.display, layout.folds
        if not self._rows:
            self._rows = [_row_of(layout, note.anchor) for note in self._notes]
        found: list[float | None] = []
        # Several notes are often on one row.
        last, y, tall, row, guessed = -1, 0.0, 0.0, None, layout.metrics.look("paragraph").up
        for offset, number, share in self._rows:
            if number != last and number >= 0:
                run = folds.folded(number)
                row = None if run else layout.rows.get(number)
                y, tall, last = layout.y_of(run[0] if run else number), layout.heights[number], number
            if number < 0:
                found.append(None)
            elif row is None or not row.lines:
                found.append(y + tall * share + guessed)
            else:
                found.append(y + row.lines[row.line_of(display.to_page(offset) - row.first)].base)
        return found

    def point(self, layout: PageLayout, number: int) -> QPointF | None:
        """Return where the words of a note end; None for a note on the whole article."""
        offset = self._notes[number].anchor
        if offset is None:
            return None
        display = layout.display
        before, at, share = _row_of(layout, offset)
        row = layout.rows.get(at)
        if row is None or layout.folds.folded(at):
            run = layout.folds.folded(at)
            y = layout.y_of(run[0] if run else at) + layout.heights[at] * share
            return QPointF(layout.x + layout.width, y + layout.metrics.look("paragraph").up)
        boxes = layout.boxes_on(row, max(display.starts[at], before), offset)
        if not boxes:
            return QPointF(layout.x, layout.y_of(at) + row.look.up)
        last = boxes[-1]
        x = last.left() if row.leftward else last.right()
        return QPointF(layout.x + x, layout.y_of(at) + last.bottom() - row.look.down)


def beside(
    wanted: Sequence[float], heights: Sequence[float], top: float, gap: float, focused: int | None = None, *,
    firmly: bool = False,
) -> list[float]:  # fmt: skip
    """Return where boxes begin that stand in a column in their order, none over another.

    Args:
        wanted: where each would like to begin.
        heights: how tall each is.
        top: where the first may begin.
        gap: between two.
        focused: number of the one that begins where it wants, as far as those before it have room above; the ones
            after it begin below.
        firmly: whether it begins there although those before it have no room, so that they reach over the top.
    """
    found, reached = [], top
    for want, height in zip(wanted, heights, strict=True):
        begins = max(reached, want)
        found.append(begins)
        reached = begins + height + gap
    if focused is not None and found[focused] > wanted[focused]:
        room = top if firmly else top + sum(heights[:focused]) + gap * focused
        found[focused] = max(wanted[focused], room)
        for n in range(focused - 1, -1, -1):
            found[n] = min(found[n], found[n + 1] - gap - heights[n])
        for n in range(focused + 1, len(found)):
            found[n] = max(wanted[n], found[n - 1] + heights[n - 1] + gap)
    return found


def words_box(box: QRectF, px: float) -> QRectF:
    """Return where on a card its words stand."""
    return QRectF(box.left() + px * 0.68, box.top() + px * 0.4, box.width() - px * 1.15, box.height() - px * 0.8)


def words_width(metrics: PageMetrics) -> float:
    """Return how wide the words of a card are."""
    return metrics.note_width - metrics.px * 1.15


def foot_height(metrics: PageMetrics) -> float:
    """Return the height of the line below the words of a card."""
    return metrics.px * 0.95


def round_the_words(note: PageNote, metrics: PageMetrics) -> float:
    """Return how much taller a card is than the words of its note."""
    return metrics.px * 0.8 + (foot_height(metrics) if note.author or note.when else 0.0)


def _row_of(layout: PageLayout, end: int | None) -> tuple[int, int, float]:
    """Return the last character of a note's words, its row, and how far down that row the words end."""
    if end is None:
        return 0, -1, 0.0
    display = layout.display
    number = display.row_of(end)
    if number > 0 and end == display.starts[number]:
        number -= 1
    start, stop = display.starts[number], display.row_end(number)
    return max(start, end - 1), number, (end - start) / max(1, stop - start)
