"""The rows of the panels: a chip with words, painted; and how a chip is painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from reader.config.palette import mark_colours
from reader.models.harmless import unturned
from reader.ui.library.buttons import PaintedButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


def paint_chip(painter: QPainter, look: Look, sign: str, colour: str, x: float, middle: float) -> float:
    """Paint a label's chip and return how wide it is."""
    colours = mark_colours(colour, look.theme)
    font, sign = look.font(10, 700), unturned(sign)
    width = QFontMetricsF(font).horizontalAdvance(sign) + look.px(10)
    height = look.px(16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.chip))
    box = QRectF(x, middle - height / 2, width, height)
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    painter.setFont(font)
    painter.setPen(QColor(colours.chip_text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)
    return width


def paint_key(painter: QPainter, look: Look, key: str, box: QRectF) -> None:
    """Paint a key cap."""
    px = look.px
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    bottom = box.bottom() - 1
    painter.drawLine(QPointF(box.left() + px(3), bottom), QPointF(box.right() - px(3), bottom))
    painter.setFont(look.font(11, 600))
    painter.setPen(look.colour("ink"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)


def grey(menu: QMenu, why: str) -> None:
    """Disable all that a menu offers, with the reason."""
    menu.setToolTipsVisible(True)
    for action in menu.actions():
        action.setEnabled(False)
        action.setToolTip(why)


class Row(PaintedButton):
    """A row of a panel: key cap, chip, words, and a few words at its end.

    Signals:
        removed: Delete was pressed on it.
    """

    removed = Signal()

    def __init__(
        self, look: Look, icons: Icons, parent: QWidget | None = None, *, words: str, sign: str = "", colour: str = "",
        key: str = "", end: str = "", icon: str = "", serif: bool = False, indent: int = 0, spoken: str = "",
    ) -> None:  # fmt: skip
        super().__init__(look, icons, parent)
        self._sign, self._colour, self._key, self._end = sign, colour, key, end
        self._icon, self._serif, self._indent = icon, serif, indent
        self.setText(words)
        self.setAccessibleName(spoken or ", ".join(filter(None, (sign, words, end, key))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, *, words: str, sign: str, colour: str, icon: str, end: str) -> None:
        """Be a row of something else."""
        self._sign, self._colour, self._icon, self._end = sign, colour, icon, end
        self.setText(words)
        self.setAccessibleName(", ".join(filter(None, (sign, words, end))))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(28))

    def wanted(self) -> int:
        """Return how wide it would have to be for all its words; without a key cap."""
        px = self.look.px
        sign = max(self.text_width(self._sign, 10, 700) + px(18), px(56)) if self._sign else 0
        words = self.text_width(" ".join(self.text().split()), 14 if self._serif else 13, 600)
        end = self.text_width(self._end, 12, 400) + px(16) if self._end else 0
        return int(px(32) + self._indent * px(16) + (px(24) if self._icon else 0) + sign + words + end)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell that Delete was pressed."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0))
        x: float = px(16) + self._indent * px(16)
        if self._key:
            x += self._paint_key(painter, x) + px(8)
        if self._icon:
            self.paint_icon(painter, self._icon, x, 16, "muted")
            x += px(24)
        if self._sign:
            wide = self.text_width(self._sign, 10, 700) + px(10)
            left = self.width() - x - wide if self.mirrored() else x
            paint_chip(painter, self.look, self._sign, self._colour, left, self.height() / 2)
            x += max(wide + px(8), px(56))
        room = self.width() - x - px(16)
        end = self._end_width(room)
        self._paint_words(painter, x, room - end)
        if self._end:
            self.paint_text(painter, self._end, self.width() - end - px(8), end, 12, 400, "muted")

    def _end_width(self, room: float) -> float:
        """What the words leave of the room; a long reason is cut before the words that it is about, but has a part."""
        if not self._end:
            return 0.0
        # Letters that were typed are heavy, and a little wider.
        words = self.text_width(" ".join(self.text().split()), 14 if self._serif else 13, 600)
        left = max(room - words - self.look.px(8), room * 0.3)
        return min(self.text_width(self._end, 12, 400) + self.look.px(8), left)

    def _paint_words(self, painter: QPainter, x: float, width: float) -> None:
        font = self.look.font(14 if self._serif else 13, serif=self._serif)
        painter.setFont(font)
        painter.setPen(self.look.colour("ink" if self.isEnabled() else "faint"))
        words = unturned(" ".join(self.text().split()))
        cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
        left = self.width() - x - width if self.mirrored() else x
        start = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, 0, width, self.height()),
            int(start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), cut,
        )  # fmt: skip

    def _paint_key(self, painter: QPainter, x: float) -> float:
        px = self.look.px
        width = max(px(20), self.text_width(self._key, 11, 600) + px(8))
        left = self.width() - x - width if self.mirrored() else x
        paint_key(painter, self.look, self._key, QRectF(left, (self.height() - px(20)) / 2, width, px(20)))
        return width
