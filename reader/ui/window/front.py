"""The window while it opens: the page where it will stay, and the bare grounds of all that comes round it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.style.look import Look
from reader.ui.window import room


class Front(QWidget):
    """Holds the page in its place until list, panels and bars are there.

    Args:
        look: of the window.
        page: what is shown.
        panels: how list and panel were left, as `Arrange.values` gave it.
    """

    def __init__(self, look: Look, page: QWidget, panels: Mapping[str, Any]) -> None:
        super().__init__()
        self._look, self._page = look, page
        self._wanted = room.wanted(panels)
        page.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the page where it will be."""
        super().resizeEvent(event)
        self._page.setGeometry(self.place())

    def place(self) -> QRect:
        """Return where the page is, as `Arrange` and the splitter will have it."""
        px = self._look.px
        left, right = self._sides()
        height = self.height() - px(room.TOP) - px(room.STATUS)
        return QRect(left, px(room.TOP), self.width() - left - right, max(0, height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the grounds."""
        painter, place = QPainter(self), self.place()
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(QRect(place.x(), 0, place.width(), place.bottom() + 1), self._look.colour("paper"))

    def _sides(self) -> tuple[int, int]:
        """Return how much stands left and right of the page, hairlines and rail among it."""
        px = self._look.px
        shared = self._wanted.share(self.width() / self._look.scale)
        of_list = px(shared.list) + 1 if shared.list else 0
        of_panel = (px(shared.panel) + 1 if shared.panel else 0) + px(room.RAIL)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (of_panel, of_list) if self._wanted.swapped != mirrored else (of_list, of_panel)
