"""A picture of the history, with the question whether the library goes back to a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.walk.pictures import Painter


def history(painter: Painter) -> None:
    """Take a picture of the history of what was done so far.

    Args:
        painter: with the samples open, in which something was done.
    """
    controller = painter.app.controller
    assert controller is not None
    desk = controller.past.history
    painter.window.called.emit("library.history")
    painter.until(lambda: desk.window is not None and desk.window.model.rowCount() > 5)
    assert desk.window is not None
    row = next(n for n in range(5, desk.window.model.rowCount()) if desk.window.model.entry(n) is not None)
    desk.window.list.setCurrentIndex(desk.window.model.index(row, 0))
    painter.until(lambda: desk.told_of() == getattr(desk.window.current(), "action").id)  # type: ignore[union-attr]  # noqa: B009
    painter.wait(300)
    desk.look("library")
    painter.until(lambda: desk.window is not None and desk.window.detail.asks)
    painter.take("history", desk.window)
    desk.window.close()
