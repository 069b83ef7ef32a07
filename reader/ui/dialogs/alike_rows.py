"""How the rows of groups are painted: the head of a group, and its articles on two lines each."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.models.alike import SECOND
from reader.models.articles import Index
from reader.models.harmless import unturned
from reader.ui.library.delegate import right_to_left
from reader.ui.style.look import Look


class AlikeDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return QSize(self._look.px(120), self._look.px(44 if index.data(SECOND) else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        px, look, whole = self._look.px, self._look, QRectF(option.rect)
        first, second = unturned(str(index.data())), unturned(str(index.data(SECOND)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not second:
            painter.setFont(look.font(11, 600))
            painter.setPen(look.colour("muted"))
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
            painter.setLayoutDirection(_direction(first))
            painter.drawText(whole.adjusted(px(8), 0, -px(8), -px(4)), int(_placed(flags, option)), first)
            painter.restore()
            return
        box = whole.adjusted(1, 1, -1, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = option.state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel" if selected else "hover"))
            painter.drawRoundedRect(box, px(6), px(6))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        inner = whole.adjusted(px(8), px(4), -px(8), -px(4))
        half = inner.height() / 2
        for n, (text, font, token) in enumerate(((first, look.font(13, 500), "ink"), (second, look.font(12), "muted"))):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.setLayoutDirection(_direction(text))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(
                QRectF(inner.left(), inner.top() + n * half, inner.width(), half), int(_placed(flags, option)), cut
            )
        painter.restore()


def _direction(text: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if right_to_left(text) else Qt.LayoutDirection.LeftToRight


def _placed(flags: Qt.AlignmentFlag, option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    """Return the flags with the side on which a line begins in this window, whatever the script of the words."""
    right = option.direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return (flags & ~Qt.AlignmentFlag.AlignLeading) | side | Qt.AlignmentFlag.AlignAbsolute
