"""A picture of a library's window that nobody sees, for the manual."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.app import App


def picture_of(path: Path, picture: Path, wait_ms: int = 2500) -> None:
    """Open a library in a window nobody sees, wait till it is drawn, and save a picture of it."""
    application = QApplication(sys.argv[:1])
    app = App(application)
    window = app.open(path)
    window.resize(1440, 900)
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()
    window.grab().save(str(picture))
    window.close()
