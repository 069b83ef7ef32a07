"""Where a card goes beside the words it is about: never over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize

from reader.ui.page.marks import Rect


@dataclass(frozen=True, slots=True)
class Placed:
    """A place for a card, in the viewport of the page.

    Attributes:
        x, y, height: where it is, and how much of its height there is room for.
        beside: whether it is in the margin, where a line joins it to the words.
        scroll: by how many pixels the page has to scroll up for it; the place counts this already.
    """

    x: int
    y: int
    height: int
    beside: bool = False
    scroll: int = 0


def place_card(words: Sequence[Rect], column: Rect, room: QSize, size: QSize, gap: int, can_scroll: int = 0) -> Placed:
    """Return where a card goes: in the right margin where that is free, else below the words, else above them.

    Args:
        words: boxes round the words, at least one.
        column: of the text.
        room: of the viewport.
        size: that the card wants.
        gap: to words and edges, in pixels.
        can_scroll: by how many pixels the page can be scrolled up to make room.
    """
    first, last = words[0], words[-1]
    top, bottom = min(box.y for box in words), max(box.y + box.height for box in words)
    free = room.width() - column.x - column.width
    if free >= size.width() + 2 * gap:
        height = min(size.height(), room.height() - 2 * gap)
        y = min(max(first.y - 2 * gap, gap), max(gap, room.height() - gap - height))
        return Placed(column.x + column.width + (free - size.width()) // 2, y, height, beside=True)
    x = min(max(last.x if len(words) > 1 else first.x, gap), max(gap, room.width() - gap - size.width()))
    below, above = room.height() - gap - (bottom + gap), top - 2 * gap
    if size.height() <= below:
        return Placed(x, bottom + gap, size.height())
    if size.height() <= above:
        return Placed(x, top - gap - size.height(), size.height())
    # Room is made by scrolling, as long as the words stay in sight.
    scroll = max(0, min(size.height() - below, top - gap, can_scroll))
    if below + scroll >= above:
        return Placed(x, bottom + gap - scroll, max(1, min(size.height(), below + scroll)), scroll=scroll)
    return Placed(x, gap, above)


def place_bubble(
    words: Sequence[Rect], room: QSize, size: QSize, gap: int, others: Sequence[Rect] = ()
) -> tuple[int, int] | None:
    """Return where a bubble goes: below the words, else above or beside them; None where only over them is room.

    Args:
        words: boxes round the words, at least one.
        room: of the viewport.
        size: of the bubble.
        gap: to words and edges, in pixels.
        others: what it should rather not cover.
    """
    first, last = words[0], words[-1]
    top, bottom = min(box.y for box in words), max(box.y + box.height for box in words)
    left, right = min(box.x for box in words), max(box.x + box.width for box in words)
    if bottom <= 0 or top >= room.height():
        return None

    def across(x: int) -> int:
        return min(max(x, gap), max(gap, room.width() - gap - size.width()))

    down = min(max(first.y, gap), max(gap, room.height() - gap - size.height()))
    places = [
        (across(last.x), bottom + gap), (across(first.x), top - gap - size.height()),
        (right + gap, down), (left - gap - size.width(), down),
    ]  # fmt: skip
    fitting = [
        (x, y) for x, y in places if 0 <= x <= room.width() - size.width() and 0 <= y <= room.height() - size.height()
    ]
    free = [place for place in fitting if not any(_meet(place, size, other) for other in others)]
    return next(iter(free or fitting), None)


def _meet(place: tuple[int, int], size: QSize, box: Rect) -> bool:
    x, y = place
    beside = x >= box.x + box.width or x + size.width() <= box.x
    return not (beside or y >= box.y + box.height or y + size.height() <= box.y)
