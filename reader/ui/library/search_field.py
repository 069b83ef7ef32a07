"""The field that filters the list while a person types."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_WAIT_MS = 150
_KEY_FROM = 240


def paint_key(painter: QPainter, box: QRectF, key: str, look: Look) -> None:
    """Paint a key cap."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("line"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
    edge = QRectF(box.left() + look.px(3), box.bottom() - 1, box.width() - look.px(6), 1)
    painter.fillRect(edge, look.colour("edge"))
    painter.setPen(look.colour("muted"))
    painter.setFont(look.font(11, 600))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)


def key_width(key: str, look: Look) -> int:
    """Return how wide its cap is."""
    return max(look.px(20), round(QFontMetricsF(look.font(11, 600)).horizontalAdvance(key)) + look.px(10))


class SearchField(QLineEdit):
    """Tells what was typed a moment after the last key, at once on Enter and Down; Esc empties it.

    Signals:
        typed(str): what to filter by.
        left_down(): a person wants to go on into the list.
        first_wanted(): a person wants to read the first of what is found.
    """

    typed = Signal(str)
    left_down = Signal()
    first_wanted = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons, self._key = look, icons, ""
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.tell)
        self._clear = IconButton("close", self.tr("Empty the filter field"), look, icons, self, side=24)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.empty)
        self._clear.hide()
        self.setPlaceholderText(self.tr("Filter articles"))
        self.setAccessibleName(self.tr("Filter articles"))
        self.textChanged.connect(self._changed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self._clear.set_look(look)
        self.setFont(look.font(13))
        self.setFixedHeight(look.px(32))
        self._place()

    def set_key(self, key: str) -> None:
        """Show which key leads here."""
        self._key = key
        self.setToolTip(self.tr("Filter articles by their words ({key})").format(key=key) if key else "")
        self._place()

    def set_typed(self, text: str) -> None:
        """Show what is filtered by, without a signal."""
        if text != self._told:
            self._told = text
            self.setText(text)
            self._timer.stop()

    def empty(self) -> None:
        """Filter by no words."""
        self.clear()
        self.tell()

    def tell(self) -> None:
        """Tell what was typed, if it is something new."""
        self._timer.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.typed.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take Enter, Esc and Down for what they mean here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tell()
            if self.text().strip():
                self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}:
            self.tell()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the cross at the end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the icon at the beginning and the key at the end."""
        super().paintEvent(event)
        px, painter = self._look.px, QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = px(16)
        left = self.width() - px(10) - side if mirrored else px(10)
        icon = self._icons.pixmap("search", side, self._look.colour("muted").name(), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), icon)
        if self._shows_key():
            width = key_width(self._key, self._look)
            x = px(6) if mirrored else self.width() - px(6) - width
            paint_key(painter, QRectF(x, (self.height() - px(20)) / 2, width, px(20)), self._key, self._look)

    def _shows_key(self) -> bool:
        return bool(self._key) and not self.text() and self.width() >= self._look.px(_KEY_FROM)

    def _changed(self) -> None:
        self._timer.start()
        self._place()

    def _place(self) -> None:
        px = self._look.px
        self._clear.setVisible(bool(self.text()))
        size = self._clear.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = px(4) if mirrored else self.width() - px(4) - size.width()
        self._clear.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        start = px(22)
        end = size.width() if self.text() else key_width(self._key, self._look) if self._shows_key() else 0
        self.setTextMargins(end if mirrored else start, 0, start if mirrored else end, 0)
        self.update()
