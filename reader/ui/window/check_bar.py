"""The bar over the page during a check: the way back, what is checked, and what letters mean meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.models.harmless import unturned
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class CheckBar(QWidget):
    """Says that this is a check.

    Attributes:
        back: the button that closes it.

    Signals:
        left: the check is to be closed.
    """

    left = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._key = "", ""
        self.back = IconButton("back", "", look, icons, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(16), look.px(4))
        row.addWidget(self.back)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.left)
        self.say("")
        self.set_key("")

    def say(self, words: str) -> None:
        """Say how far the check is."""
        self._words = words
        self.setAccessibleName(f"{self._title()}. {words} {self._hint()}")
        self.update()

    def set_key(self, key: str) -> None:
        """Show the key that closes it."""
        self._key = key
        words = self.tr("Back to the library")
        self.back.set_words(f"{words} ({key})" if key else words)
        self.say(self._words)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(300), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint title, counts and, where there is room, the hint; a hairline below."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.fillRect(self.rect(), look.colour("side"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        x, end = float(px(52)), float(self.width() - px(16))
        for words, size, weight, token in (
            (self._title(), 13, 600, "ink"), (self._hint(), 12, 400, "ink"),
            (unturned(self._words), 12, 400, "muted"),
        ):  # fmt: skip
            font = look.font(size, weight)
            metrics = QFontMetricsF(font)
            wide = metrics.horizontalAdvance(words) + 1
            # What letters mean here is said before how far it is.
            room = min(wide, end - x)
            if room < min(wide, px(80)):
                break
            painter.setFont(font)
            painter.setPen(look.colour(token))
            left = self.width() - x - room if mirrored else x
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, 0, room, self.height()), flags, cut)
            x += room + px(16)

    def _title(self) -> str:
        return self.tr("Check")

    def _hint(self) -> str:
        return self.tr("Letters set fields here, not labels.")
