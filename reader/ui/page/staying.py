"""Words that stay where they are on the screen while what stands over the page comes and goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from reader.ui.page.view import BEYOND, PageView


def stay_while(page: PageView, change: Callable[[], None]) -> None:
    """Have a page begin higher or lower on the screen by a change, while no word on the screen moves.

    Where there is nothing to scroll, at the very beginning and end, they move all the same.
    """
    layout, viewport = page.layout_, page.viewport()
    top = float(page.verticalScrollBar().value())
    number = layout.row_at(top)
    inside, before = top - layout.y_of(number), viewport.mapToGlobal(QPoint(0, 0)).y()
    change()
    moved = viewport.mapToGlobal(QPoint(0, 0)).y() - before
    for _ in range(2):
        # What comes into sight is laid out before it is seen, and may turn out taller or shorter.
        begin = layout.y_of(number) + inside + moved
        layout.settle(begin - BEYOND, begin + viewport.height() + BEYOND)
    page.scroll_to(round(layout.y_of(number) + inside + moved))
