"""Words that are somebody else's, as they can be shown: nothing in them is obeyed.

Qt takes what looks like HTML in a tool tip for HTML, and an override of the direction of writing (U+202D, U+202E) makes
`cod.exe` of what ends in `exe.doc`.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt

_TURNING = {0x202D: "\ufffd", 0x202E: "\ufffd"}


def plain_tip(words: str) -> str:
    """Return words as a tool tip shows them as they are."""
    words = unturned(words)
    return f"<p>{escape(words).replace(chr(10), '<br>')}</p>" if "<" in words or "&lt;" in words else words


def unturned(words: str) -> str:
    """Return words as they are shown in a row: what would turn their letters round is a sign instead, as long."""
    return words.translate(_TURNING) if "\u202e" in words or "\u202d" in words else words


def told(words: Any, role: int) -> Any:
    """Return what a row says in some role: as a tool tip, and as words to be drawn, it is only shown."""
    if not isinstance(words, str):
        return words
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(words)
    return unturned(words) if role == Qt.ItemDataRole.DisplayRole else words
