"""A row of the shortcuts window: what an action is called, its keys as key caps, and what to say of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.library.buttons import PaintedButton
from reader.ui.panels.rows import paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.rebind import native, pressed

_CAP = 20


class ShortcutRow(PaintedButton):
    """An action with its keys; a click or Enter asks for another key.

    Attributes:
        action_id: which.
        asking: whether the next key pressed becomes its key.

    Signals:
        key_pressed(str): while it asks; as Qt writes keys everywhere.
        left: while it asks: Esc was pressed, or the hands went elsewhere.
        move_wanted(int): another row is wanted, so many further down.
        remove_wanted: Delete was pressed.
    """

    key_pressed = Signal(str)
    left = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, action_id: str, words: str, help_: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self.action_id = action_id
        self.asking = False
        self._keys: tuple[str, ...] = ()
        self._said, self._token = "", "muted"
        self.setText(words)
        self.setToolTip(help_)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show these keys."""
        self._keys = tuple(native(key) for key in keys)
        said = ", ".join(self._keys) or self.tr("no key")
        self.setAccessibleName(f"{self.text()}, {said}")
        self.update()

    def ask(self, words: str) -> None:
        """Ask for a key, or no longer, for no words."""
        self.asking = bool(words)
        self.say(words, "accent")

    def say(self, words: str, token: str = "muted") -> None:
        """Say something under it; nothing for no words."""
        self._said, self._token = words, token
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def said(self) -> str:
        """Return what stands under it."""
        return self._said

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        height = 28
        if self._said:
            height += 18 * self._lines()
        return QSize(self.look.px(240), self.look.px(height))

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep room for all that is said."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._said:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """While it asks, every key is its own: Tab and the window's shortcuts too."""
        if isinstance(event, QKeyEvent) and self.asking:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        if event.type() == QEvent.Type.FocusOut and self.asking and self.window().isActiveWindow():
            self.left.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move among the rows, remove the key."""
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if key in steps:
            self.move_wanted.emit(steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()))
        line = px(28)
        end = self._paint_caps(painter, line)
        self._paint_line(painter, self.text(), QRectF(px(8), 0, self.width() - end - px(20), line), 13, "ink")
        if self._said:
            box = QRectF(px(8), line - px(3), self.width() - px(16), self.height() - line)
            painter.setFont(self.look.font(12))
            painter.setPen(self.look.colour(self._token))
            painter.drawText(box, int(self._start() | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap, self._said)

    def _take(self, event: QKeyEvent) -> None:
        key = pressed(event)
        if key == "Esc" and not event.modifiers():
            self.left.emit()
        elif key:
            self.key_pressed.emit(key)

    def _lines(self) -> int:
        room = max(1, (self.width() or self.look.px(240)) - self.look.px(20))
        return max(1, -int(-self.text_width(self._said, 12, 400) * 1.06 // room))

    def _start(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _paint_line(self, painter: QPainter, words: str, box: QRectF, size: float, token: str) -> None:
        if self.mirrored():
            box.moveLeft(self.width() - box.right())
        font = self.look.font(size)
        painter.setFont(font)
        painter.setPen(self.look.colour(token))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, int(self._start() | Qt.AlignmentFlag.AlignVCenter), cut)

    def _paint_caps(self, painter: QPainter, line: int) -> float:
        """Paint the key caps at the end of the line, the first key first, and return how wide all are."""
        px, gap = self.look.px, self.look.px(6)
        x: float = px(8)
        for key in reversed(self._keys):
            width = max(px(_CAP), self.text_width(key, 11, 600) + px(12))
            left = x if self.mirrored() else self.width() - x - width
            paint_key(painter, self.look, key, QRectF(left, (line - px(_CAP)) / 2, width, px(_CAP)))
            x += width + gap
        return x
