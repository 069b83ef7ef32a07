"""The painted parts of a mention's card: its label, its entity, its places; and the line that joins card and words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from reader.config.palette import mark_colours
from reader.models.harmless import unturned
from reader.ui.library.buttons import PaintedButton
from reader.ui.page.marks import Rect
from reader.ui.panels.rows import paint_chip
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class LabelButton(PaintedButton):
    """The label as chip and name, or the topic with its icon; a click asks for another."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self._sign = self._colour = ""
        self.tells = True

    def set_label(self, sign: str, colour: str, name: str, spoken: str, tip: str) -> None:
        """Show a label; without a sign it is a topic."""
        self._sign, self._colour = sign, colour
        self.setText(name)
        self.setAccessibleName(spoken)
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale, never wider than a card has room for."""
        width = self._lead() + self.text_width(self.text(), 13, 600) + self.look.px(36)
        return QSize(min(round(width), self.look.px(244)), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()))
        lead = self._lead()
        if self._sign:
            width = lead - px(8)
            left = self.width() - px(8) - width if self.mirrored() else px(8)
            paint_chip(painter, self.look, self._sign, self._colour, left, self.height() / 2)
        else:
            self.paint_icon(painter, "topic", px(8), 16, "muted")
        room = self.width() - lead - px(36)
        self.paint_text(painter, self.text(), lead + px(8), room, 13, 600, "ink")
        width = min(self.text_width(self.text(), 13, 600), room)
        self.paint_icon(painter, "chevron-down", lead + px(14) + width, 12, "muted")

    def _lead(self) -> float:
        wide = self.text_width(self._sign, 10, 700) + self.look.px(10) if self._sign else self.look.px(16)
        return wide + self.look.px(8)


class EntityButton(PaintedButton):
    """Whom a mention stands for, with a second line; or that it may be linked to somebody."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self._second = ""
        self.tells = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_entity(self, name: str, second: str, spoken: str, tip: str) -> None:
        """Show words and second line; the second is empty where it is linked to nobody."""
        self.setText(name)
        self._second = second
        self.setAccessibleName(spoken)
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(48 if self._second else 32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()), "line")
        self.paint_icon(painter, "entity", px(12), 16, "accent")
        self.paint_icon(painter, "chevron-right", self.width() - px(24), 12, "muted")
        x, width = px(36), self.width() - px(64)
        if not self._second:
            self.paint_text(painter, self.text(), x, width, 13, 500, "accent")
            return
        painter.translate(0, -px(9))
        self.paint_text(painter, self.text(), x, width, 13, 600, "ink")
        painter.translate(0, px(18))
        self.paint_text(painter, self._second, x, width, 12, 400, "muted")


class PlaceRow(PaintedButton):
    """Some words of the article with what stands round them; a click goes there."""

    def __init__(
        self, look: Look, icons: Icons, parent: QWidget, *, before: str, words: str, after: str, colour: str
    ) -> None:
        super().__init__(look, icons, parent)
        self._before, self._after, self._colour = unturned(before), unturned(after), colour
        self.setText(unturned(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{before}{words}{after}")
        self.setToolTip(self.tr("Go to these words"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it: the words in the middle are seen whole as long as they fit."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()))
        room = self.width() - px(16)
        plain, strong = self.look.font(14, serif=True), self.look.font(14, 600, serif=True)
        wide = QFontMetricsF(strong)
        words = wide.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room - px(8))
        width = wide.horizontalAdvance(words) + px(4)
        metrics = QFontMetricsF(plain)
        before = metrics.elidedText(self._before, Qt.TextElideMode.ElideLeft, max(0, (room - width) * 0.4))
        x = px(8) + metrics.horizontalAdvance(before)
        self._draw(painter, plain, before, px(8), metrics.horizontalAdvance(before), "muted")
        painter.setPen(Qt.PenStyle.NoPen)
        colours = mark_colours(self._colour, self.look.theme)
        fill = QColor(colours.fill)
        fill.setAlphaF(colours.fill_alpha)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(x, px(4), width, self.height() - px(8)), px(3), px(3))
        self._draw(painter, strong, words, x + px(2), width, "ink")
        after = metrics.elidedText(self._after, Qt.TextElideMode.ElideRight, max(0.0, px(8) + room - x - width))
        self._draw(painter, plain, after, x + width, room, "muted")

    def _draw(self, painter: QPainter, font: object, words: str, x: float, width: float, token: str) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(self.look.colour(token))
        where = QRectF(x, 0, width + 2, self.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), words)


class KeyCap(QWidget):
    """A key as it looks on a keyboard."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._key = look, key
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        font = QFontMetricsF(self._look.font(11, 600))
        return QSize(max(self._look.px(20), round(font.horizontalAdvance(self._key)) + self._look.px(8)),
                     self._look.px(20))  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, self._look, self._key, QRectF(self.rect()))


def paint_key(painter: QPainter, look: Look, key: str, box: QRectF) -> None:
    """Paint a key cap."""
    px = look.px
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    painter.drawLine(QPointF(box.left() + px(3), box.bottom() - 2), QPointF(box.right() - px(3), box.bottom() - 2))
    painter.setFont(look.font(11, 600))
    painter.setPen(look.colour("ink"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)


class Hairline(QFrame):
    """A line between two parts of a card."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self._look.colour("line"))


class JoiningLine(QWidget):
    """A thin line that runs under the words and then to the card in the margin; the mouse goes through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._points: list[QPointF] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def join(self, words: Rect, card: QRect) -> None:
        """Go from below the middle of the words to the near side of the card."""
        drop = self._look.px(5)
        x, y = words.x + words.width // 2, words.y + words.height
        end_y = min(max(y + drop, card.top() + drop), card.bottom() - drop)
        box = QRect(x - 1, min(y, end_y) - 1, card.left() - x + 2, max(drop, abs(end_y - y)) + 3)
        corners = [(x, y), (x, y + drop), (card.left(), y + drop), (card.left(), end_y)]
        self._points = [QPointF(px - box.left() + 0.5, py - box.top() + 0.5) for px, py in corners]
        self.setGeometry(box)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.drawPolyline(QPolygonF(self._points))
