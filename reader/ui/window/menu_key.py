"""Alt alone: the key for the menu where there is no menu bar to be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow


class MenuKey(QObject):
    """Watches a window for Alt pressed and let go with nothing between.

    Signals:
        pressed: that happened.
    """

    pressed = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._alone = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See what comes between press and release; nothing is kept from anybody."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = event.key() == Qt.Key.Key_Alt
            self._alone = alt and event.modifiers() in {Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier}
        elif kind in {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusOut}:
            self._alone = False
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt and self._alone:
                self.pressed.emit()
            self._alone = False
        return False
