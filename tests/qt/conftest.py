"""Windows of the tests are drawn off screen, with the typefaces that come with the program."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")

import pytest


@pytest.fixture(autouse=True)
def bundled_fonts(qapp):
    """The same letters everywhere."""
    from reader.ui.style.fonts import load_fonts

    return load_fonts(bundled_only=True)


@pytest.fixture(autouse=True)
def no_window_left(qapp):
    """Delete what a test opened: a stylesheet is put on all windows there are, so each would slow all later tests."""
    from PySide6.QtCore import QEvent

    yield
    app = sys.modules.get("reader.app")
    window = sys.modules.get("reader.ui.window.window")
    if app is None or window is None:
        return
    for one in [*qapp.findChildren(app.App), *(w for w in qapp.topLevelWidgets() if isinstance(w, window.MainWindow))]:
        one.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
