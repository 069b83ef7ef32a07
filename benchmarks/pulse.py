"""The heartbeat of a window: how late its timer comes, and how soon a key that is pressed is painted."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.ui.page.page import ArticlePage


class Pulse(QObject):
    """Beats and presses keys until it is stopped.

    Args:
        page: which the keys move the caret on.
        beat_ms, key_ms: how often, in milliseconds.

    Attributes:
        gaps: between two beats, in milliseconds.
        answers: from each key press to what is painted of it, in milliseconds.
    """

    def __init__(self, page: ArticlePage, beat_ms: int, key_ms: int) -> None:
        super().__init__(page)
        self._page, self._asked = page, 0.0
        self.gaps: list[float] = []
        self.answers: list[float] = []
        self._last = time.perf_counter()
        self._timers = []
        page.viewport().installEventFilter(self)
        for interval, do in ((beat_ms, self._beat), (key_ms, self._press)):
            timer = QTimer(self)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(do)
            timer.start(interval)
            self._timers.append(timer)

    def stop(self) -> None:
        """Beat no more."""
        for timer in self._timers:
            timer.stop()
        self._page.viewport().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note when what a key asked for is painted."""
        if event.type() == QEvent.Type.Paint and self._asked:
            self.answers.append((time.perf_counter() - self._asked) * 1000)
            self._asked = 0.0
        return False

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def _press(self) -> None:
        key = Qt.Key.Key_Right if len(self.answers) % 2 else Qt.Key.Key_Left
        self._asked = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(self._page, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
