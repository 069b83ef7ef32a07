"""Painting the parts of a row in a list or a tree."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextOption

from reader.config.palette import mark_colours
from reader.models.harmless import unturned
from reader.ui.library.delegate import right_to_left
from reader.ui.panels.rows import paint_chip, paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class Brush:
    """Paints the parts of one row, each at a distance from the beginning of the line, whichever side that is.

    Attributes:
        width: of the row.
        mirrored: whether lines begin at the right.
    """

    def __init__(self, painter: QPainter, look: Look, icons: Icons, whole: QRect, mirrored: bool) -> None:
        self._painter, self._look, self._icons = painter, look, icons
        self._whole, self.mirrored = QRectF(whole), mirrored
        self.width = whole.width()

    @property
    def height(self) -> float:
        """Of the row."""
        return self._whole.height()

    def box(self, x: float, width: float, height: float) -> QRectF:
        """Return a box in the middle of the row's height."""
        left = self._whole.right() - x - width if self.mirrored else self._whole.left() + x
        return QRectF(left, self._whole.center().y() - height / 2, width, height)

    def ground(self, fill: str, ring: bool) -> None:
        """Paint fill and focus ring."""
        px, painter = self._look.px, self._painter
        box = self._whole.adjusted(px(8), 0, -px(8), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(self._look.colour(fill))
            painter.drawRoundedRect(box, px(6), px(6))
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))

    def icon(self, name: str, x: float, size: float, token: str = "muted") -> None:
        """Paint an icon."""
        side = self._look.px(size)
        ratio = self._painter.device().devicePixelRatioF()
        pixmap = self._icons.pixmap(name, side, self._look.colour(token).name(), ratio)
        self._painter.drawPixmap(self.box(x, side, side).topLeft().toPoint(), pixmap)

    def key(self, key: str, x: float) -> None:
        """Paint a key cap."""
        side = self._look.px(20)
        paint_key(
            self._painter, self._look, key, self.box(x, max(side, self.advance(key, 11) + self._look.px(8)), side)
        )

    def chip(self, sign: str, colour: str, x: float) -> None:
        """Paint a label's chip; a sign that is too long for its place is cut."""
        font = self._look.font(10, 700)
        metrics = QFontMetricsF(font)
        sign = metrics.elidedText(sign, Qt.TextElideMode.ElideRight, self._look.px(44))
        box = self.box(x, metrics.horizontalAdvance(sign) + self._look.px(10), self._look.px(16))
        paint_chip(self._painter, self._look, sign, colour, box.left(), box.center().y())

    def bar(self, colour: str, x: float) -> None:
        """Paint the bar that a topic has in the margin of the page."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(mark_colours(colour, self._look.theme).rule))
        self._painter.drawRoundedRect(self.box(x, self._look.px(3), self._look.px(16)), 1.5, 1.5)

    def tick(self, x: float, on: bool) -> None:
        """Paint a box that is ticked, or is not."""
        side, painter = self._look.px(16), self._painter
        box = self.box(x, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._look.colour("accent" if on else "edge"), 1.5))
        painter.setBrush(self._look.colour("accent") if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._look.px(3), self._look.px(3))
        if on:
            painter.setPen(QPen(self._look.colour("onaccent"), self._look.px(2)))
            painter.drawPolyline([
                QPointF(box.left() + box.width() * across, box.top() + box.height() * down)
                for across, down in ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            ])  # fmt: skip

    def shape(self, box: QRectF, fill: QColor | None, pen: QPen | None) -> None:
        """Paint a box round words: filled, outlined, or both."""
        self._painter.setPen(pen if pen is not None else Qt.PenStyle.NoPen)
        self._painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, self._look.px(3), self._look.px(3))

    def text(
        self, words: str, x: float, width: float, size: float, weight: int, token: str, *, serif: bool = False,
        dy: float = 0, turned: bool = False,
    ) -> None:  # fmt: skip
        """Paint words, cut where they do not fit; `dy` pixels below the middle of the row, or from the other side."""
        font = self._look.font(size, weight, serif=serif)
        side = Qt.AlignmentFlag.AlignRight if self.mirrored != turned else Qt.AlignmentFlag.AlignLeft
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour(token))
        cut = QFontMetricsF(font).elidedText(unturned(words), Qt.TextElideMode.ElideRight, width + 0.5)
        option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left(words) else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        self._painter.drawText(self.box(x, width, self._whole.height()).translated(0, dy), cut, option)

    def advance(self, words: str, size: float) -> float:
        """Return how wide words are."""
        return QFontMetricsF(self._look.font(size)).horizontalAdvance(unturned(words))
