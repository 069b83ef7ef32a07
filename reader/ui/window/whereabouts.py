"""Where the window stands on the screen, remembered across starts."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.config.settings import Settings

_SETTING = "window"
_SOON_MS = 400
_WATCHED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class Whereabouts(QObject):
    """Puts a window where the last one stood, maximised where that was, and remembers where it goes.

    What Qt keeps knows the screens: on others than before, the window comes whole onto one that is there.
    """

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        kept = settings.get(_SETTING)
        if kept:
            window.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii", "ignore"))))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.keep)
        window.installEventFilter(self)

    def keep(self) -> None:
        """Remember where the window is now."""
        kept = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        if kept != self._settings.get(_SETTING):
            self._settings.set(_SETTING, kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See it moved; what it looks like before it is shown and after it was closed does not count."""
        kind = event.type()
        if kind in _WATCHED:
            if isValid(self._window) and self._window.isVisible():
                self._soon.start()
        elif kind == QEvent.Type.Close:
            self._soon.stop()
            self.keep()
        return False
