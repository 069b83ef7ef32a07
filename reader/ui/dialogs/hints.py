"""The keys of a presentation, said at its beginning and then gone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.library.search_field import key_width, paint_key
from reader.ui.style.look import Look

SHOWN_MS = 4_000
_FADE_MS = 400


class Hints(QWidget):
    """A line of keys and what they do, that fades by itself; the pointer goes through it.

    Attributes:
        still: whether it goes without fading.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.still = False
        self._parts: Sequence[tuple[str, str]] = ()
        self._room = 1_000_000
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._go)
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FADE_MS)
        self._fade.valueChanged.connect(lambda _: self.update())
        self._fade.finished.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, parts: Sequence[tuple[str, str]], room: int) -> None:
        """Take other words.

        Args:
            parts: keys with what they do, the most needed last; an empty key for words alone.
            room: how wide it may be: the first ones are left out where there is less.
        """
        self._parts, self._room = parts, room
        self.setAccessibleName(". ".join(f"{key}: {words}" if key else words for key, words in parts))
        self.resize(self.sizeHint())

    def show_for_a_while(self) -> None:
        """Be seen, and go after some seconds."""
        self._fade.stop()
        self.show()
        self.raise_()
        self.update()
        self._timer.start()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(round(self._wide(self._fitting())), self._look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fade.state() == QVariantAnimation.State.Running:
            painter.setOpacity(float(self._fade.currentValue()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()), px(8), px(8))
        metrics, x = QFontMetricsF(look.font(13)), float(px(12))
        for key, words in self._fitting():
            if key:
                wide = key_width(key, look)
                box = QRectF(self._left(x, wide), (self.height() - px(20)) / 2, wide, px(20))
                paint_key(painter, box, key, look)
                x += wide + px(6)
            width = metrics.horizontalAdvance(words) + 1
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(13))
            box = QRectF(self._left(x, width), 0, width, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
            x += width + px(20)

    def _go(self) -> None:
        if self.still:
            self.hide()
        else:
            self._fade.start()

    def _fitting(self) -> Sequence[tuple[str, str]]:
        parts = self._parts
        while len(parts) > 1 and self._wide(parts) > self._room:
            parts = parts[1:]
        return parts

    def _wide(self, parts: Sequence[tuple[str, str]]) -> float:
        look, px = self._look, self._look.px
        metrics = QFontMetricsF(look.font(13))
        words = sum(metrics.horizontalAdvance(words) + 1 for _key, words in parts)
        keys = sum(key_width(key, look) + px(6) for key, _words in parts if key)
        return words + keys + px(20) * (len(parts) - 1) + px(24)

    def _left(self, x: float, wide: float) -> float:
        return self.width() - x - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
