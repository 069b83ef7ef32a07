"""Words that are somebody else's, as they can be shown: nothing in them is obeyed.

Qt takes what looks like HTML in a tool tip for HTML; what marks of direction, line breaks and controls do is in
`annotations.text.obeyed`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from annotations.text.obeyed import one_row


def plain_tip(words: str) -> str:
    """Return words as a tool tip shows them as they are, line by line."""
    from html import escape

    words = unturned_lines(words)
    return f"<p>{escape(words).replace(chr(10), '<br>')}</p>" if "<" in words or "&lt;" in words else words


def unturned(words: str) -> str:
    """Return words as they are shown in a row, as many code points as there are."""
    return one_row(words)


def unturned_lines(words: str) -> str:
    """Return words as they are shown where there may be several lines."""
    return "\n".join(map(one_row, words.split("\n")))


def told(words: Any, role: int) -> Any:
    """Return what a row says in some role: as a tool tip, and as words to be drawn, it is only shown."""
    if not isinstance(words, str):
        return words
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(words)
    return unturned(words) if role == Qt.ItemDataRole.DisplayRole else words
