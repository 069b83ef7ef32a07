"""What opens over the page where there is no room beside it: its place, its edge, and how it slides in."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPropertyAnimation, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.style.look import Look
from reader.ui.style.restyle import moved
from reader.ui.window import room
from reader.ui.window.rail import Rail
from reader.ui.window.split import Hairline

_SLIDE_MS = 120
_UNCOVERED = 48
"""So much of the page stays to be seen beside what opens over it."""


class Drawer(QObject):
    """Lays a part over the page, at the side where it stands when there is room.

    Args:
        look: its sizes.
        whole: what list, page, panel and rail stand in.
        rail: stays beside what opens at its side.

    Attributes:
        part: what is open over the page; None when nothing is.
    """

    def __init__(self, look: Look, whole: QWidget, rail: Rail) -> None:
        super().__init__(whole)
        self._whole, self._rail = whole, rail
        self.part: QWidget | None = None
        self._hairline = Hairline(look, whole)
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"pos")
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def lift(self, part: QWidget) -> None:
        """Take a part out of its place, to stand over the page; `place` says where."""
        self.part = part
        with moved(part):
            part.setParent(self._whole)
        part.setAutoFillBackground(True)
        part.show()
        part.raise_()
        self._rail.raise_()

    def place(self, look: Look, width: int, height: int, *, beside_rail: bool, swapped: bool) -> None:
        """Give the part its size and place.

        Args:
            look: the sizes now.
            width: the one that a person gave it, at scale 1.
            height: in pixels.
            beside_rail: whether it opens at the side of the rail.
            swapped: whether the rail is at the other side.
        """
        whole, part = self._whole, self.part
        self._slide.stop()
        if part is None:
            return
        rail = self._rail.width() or look.px(room.RAIL)
        most = whole.width() - rail - look.px(_UNCOVERED)
        wide = max(part.minimumWidth(), min(look.px(width), most))
        rail_left = swapped != (whole.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = room.drawer_at(whole.width(), wide, rail if beside_rail else 0, beside_rail == rail_left)
        part.setGeometry(x, 0, wide, height)
        self._hairline.setParent(part)
        self._hairline.setGeometry(wide - 1 if x < whole.width() / 2 - wide / 2 else 0, 0, 1, part.height())
        self._hairline.show()
        self._hairline.raise_()

    def slide_in(self) -> None:
        """Have the part come in from its side."""
        whole, part = self._whole, self.part
        if part is None:
            return
        end = part.pos()
        beyond = whole.width() if end.x() > whole.width() / 2 - part.width() / 2 else -part.width()
        self._slide.stop()
        self._slide.setTargetObject(part)
        self._slide.setStartValue(QPoint(beyond, end.y()))
        self._slide.setEndValue(end)
        self._slide.start()

    def put_back(self) -> QWidget | None:
        """Hide the part and return it, to be put back where it stands when there is room; None where none is open."""
        part, self.part = self.part, None
        self._slide.stop()
        if part is not None:
            part.hide()
            self._hairline.setParent(self._whole)
            self._hairline.hide()
        return part
