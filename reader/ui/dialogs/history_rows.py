"""How the rows of the history are painted: all of one height, so that a hundred thousand are laid out at once."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.models.articles import Index
from reader.ui.dialogs.alike_rows import AlikeDelegate

ROW = 44
"""The height of every row, at scale 1."""


class HistoryDelegate(AlikeDelegate):
    """Paints the names of days and, on two lines each, actions."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self._look.px(120), self._look.px(ROW))
