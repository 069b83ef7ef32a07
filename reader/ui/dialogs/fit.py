"""How large a window of its own begins, as far as the screen has room for it, and where."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_FRAME = 40
"""Pixels kept free for the title bar, which the system draws outside the window and measures only once it is shown."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in pixels, or what the screen has inside its frame; and its place over its parent's middle.

    Where nothing is said of the place, some systems put it into the upper left corner, over the list of articles.
    """
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height() - _FRAME))
    parent = window.parentWidget()
    if parent is not None:
        middle = parent.window().frameGeometry().center()
        x, y = middle.x() - window.width() // 2, middle.y() - (window.height() + _FRAME) // 2
        most_x, most_y = room.right() + 1 - window.width(), room.bottom() + 1 - _FRAME - window.height()
        window.move(max(room.left(), min(x, most_x)), max(room.top(), min(y, most_y)))
