"""How large a window of its own begins: as it would be, or as the screen has room for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_FRAME = 40
"""Pixels kept free for the title bar, which the system draws outside the window and measures only once it is shown."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in pixels, or what the screen has inside its frame."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width()), min(height, room.height() - _FRAME))
