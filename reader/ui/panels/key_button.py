"""A button with the cap of its key before its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.library.buttons import PaintedButton
from reader.ui.panels.rows import paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class KeyButton(PaintedButton):
    """A button with its key cap before its words.

    Args:
        primary: whether it is filled.

    Attributes:
        tight: whether it leaves out what space it can.
    """

    tight = False

    def __init__(self, words: str, look: Look, icons: Icons, parent: QWidget, *, primary: bool = False) -> None:
        super().__init__(look, icons, parent)
        self._key, self._primary = "", primary
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def rename(self, words: str) -> None:
        """Have it say something else."""
        if words != self.text():
            self.setText(words)
            self.set_key(self._key)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(f"{self.text()} ({key})" if key else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        px = self.look.px
        gap = self._gap()
        cap = self._cap_width() + gap if self._key else 0
        return QSize(round(self.text_width(self.text(), 13, 600) + cap) + 3 * gap, px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect())
        filled = self._primary and self.isEnabled()
        if filled:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.colour("ink"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        else:
            self.paint_ground(painter, box, "line")
        gap = self._gap()
        x: float = gap
        if self._key:
            wide = self._cap_width()
            left = self.width() - x - wide if self.mirrored() else x
            paint_key(painter, self.look, self._key, QRectF(left, (self.height() - px(20)) / 2, wide, px(20)))
            x += wide + gap
        self.paint_text(painter, self.text(), x, self.width() - x - gap / 2, 13, 600, "onaccent" if filled else "ink")

    def _gap(self) -> int:
        return self.look.px(4 if self.tight else 8)

    def _cap_width(self) -> int:
        return max(self.look.px(20), round(self.text_width(self._key, 11, 600)) + self.look.px(8))
