"""Bringing results back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Delivery(QObject):
    """Runs functions in the thread this object was made in, in the order they were posted.

    Signals:
        _posted: a function to run; internal.
    """

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, function: Callable[[], None]) -> None:
        """Have a function run soon; from any thread. Nothing happens once `close` was called."""
        if self._open:
            self._posted.emit(function)

    def close(self) -> None:
        """Run nothing that arrives from now on: the views it would reach are going."""
        self._open = False

    def _run(self, function: Callable[[], None]) -> None:
        if self._open:
            function()
