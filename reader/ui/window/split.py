"""The edges between list, page and panel: hairlines that can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from reader.ui.style.look import Look


class Edge(QSplitterHandle):
    """A hairline; blue while the pointer is on it."""

    def __init__(self, look: Look, split: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, split)
        self._look = look

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show that it can be dragged."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Be a hairline again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self._look.colour("accent" if self.underMouse() else "line"))


class Hairline(QWidget):
    """The edge of what is open over the page."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self._look.colour("edge"))


class Split(QSplitter):
    """Holds list, page and panel.

    Attributes:
        middle: the page with what is over it; takes the room that is left.
    """

    def __init__(self, look: Look, middle: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.middle = middle
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """Make one of the edges."""
        return Edge(self._look, self)
