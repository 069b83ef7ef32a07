"""What `benchmarks.window` starts: a blank window, an article, or the whole window; it ends once that is painted."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def blank() -> int:
    """Paint a window with nothing in it, and end as soon as it is painted."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, lambda: os._exit(0))
            return False

    from PySide6.QtCore import QTimer

    application = QApplication([])
    widget = QWidget()
    widget.resize(1440, 900)
    painted = Painted()
    widget.installEventFilter(painted)
    widget.show()
    return application.exec()


def opened(library: Path, *, whole: bool) -> int:
    """Start the program on a library, and end as soon as its article is painted, or the whole window."""
    from reader.config.display import no_display
    from reader.lightly import load_lightly
    from reader.run import window

    assert no_display() is None
    assert window is not None
    load_lightly()
    from reader.config.crash_watch import Watch
    from reader.opening import Opening, application_of

    application = application_of([])
    watch = Watch()
    watch.begin()
    opening = Opening(application, library, watch=watch)
    assert opening.seen is not None
    opening.painted.connect(lambda: whole or os._exit(0))
    opening.whole.connect(lambda: os._exit(0))
    return application.exec()


if __name__ == "__main__":
    sys.exit(blank() if sys.argv[1] == "blank" else opened(Path(sys.argv[2]), whole=sys.argv[1] == "whole"))
