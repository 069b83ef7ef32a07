"""The small bubble beside words that says why something was not done to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from reader.models.harmless import unturned_lines
from reader.ui.dialogs.placing import place_bubble
from reader.ui.page.marks import Rect
from reader.ui.style.look import Look

_WIDEST = 300
_LEAST_MS, _MS_PER_LETTER = 5_000, 60
_PRESSES = frozenset({
    QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
})  # fmt: skip
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)


class Refusal(QWidget):
    """Says one thing, until the next key, click or turn of the wheel, or for as long as it takes to read it.

    It never takes the focus, and never stands over the words it is about.

    Attributes:
        words: what it says.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.words = ""
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: str, about: Sequence[Rect], room: QSize, taken: Sequence[QRect] = ()) -> bool:
        """Say something beside words; return whether there was a place for it.

        Args:
            words: what.
            about: boxes round the words it is about, in the parent.
            room: of the parent.
            taken: what else stands there.
        """
        self.hide()
        self.words = words
        size = self.sizeHint()
        others = [Rect(*box.getRect()) for box in taken]  # type: ignore[misc]
        place = place_bubble(about, room, size, self._look.px(10), others)
        if place is None:
            return False
        self.setGeometry(*place, size.width(), size.height())
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        # The status bar has it announced; this is for readers that look for what has just come.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._gone.start(_LEAST_MS + _MS_PER_LETTER * len(words))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go with the next key or press, and when the words move; it listens only while it is shown."""
        kind = event.type()
        if kind in _PRESSES or (kind == QEvent.Type.Resize and watched is self.parent()):
            self.hide()
        return False

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Look at no event any more."""
        super().hideEvent(event)
        self._gone.stop()
        program = QApplication.instance()
        if program is not None:
            program.removeEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        px, metrics = self._look.px, QFontMetrics(self._look.font(13))
        box = metrics.boundingRect(QRect(0, 0, px(_WIDEST) - self._lead() - px(12), 10_000), _FLAGS, self.words)
        return QSize(box.width() + 1 + self._lead() + px(12), max(box.height(), px(16)) + px(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, hairline, sign and words."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("warn"), 1))
        painter.setBrush(look.colour("warnsoft"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, lead = px(14), self._lead()
        left = self.width() - px(10) - side if mirrored else px(10)
        sign = QRectF(left, px(8), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warn"))
        painter.drawEllipse(sign)
        painter.setPen(look.colour("warnsoft"))
        painter.setFont(look.font(11, 700))
        painter.drawText(sign, int(Qt.AlignmentFlag.AlignCenter), "!")
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(13))
        room = QRect(px(12) if mirrored else lead, px(7), self.width() - lead - px(12), self.height())
        painter.drawText(room, _FLAGS, unturned_lines(self.words))

    def _lead(self) -> int:
        """The width of the sign, and what stands round it."""
        return self._look.px(32)
