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
