"""Lists of made-up articles, on real models and widgets, for the tests of the list."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHoverEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotations.search.find import Context
from annotations.search.listing import ListRow
from reader.models.articles import ArticlesModel
from reader.ui.library.panel import LibraryPanel
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.sheet import palette, stylesheet

OFFSCREEN_CANNOT = "This plugin does not support"
"""What Qt's offscreen platform says about pop-ups and sizes of windows; nothing is wrong with ours then."""


@dataclass
class Shelf:
    """Answers for rows: at once, or, when `later`, when the test says so.

    Attributes:
        asked: the ids of each page that was asked for.
    """

    later: bool = False
    hits: bool = False
    asked: list[list[int]] = field(default_factory=list)
    waiting: list[Callable[[], None]] = field(default_factory=list)
    titles: dict[int, str] = field(default_factory=dict)

    def fetch(self, ids: Sequence[int], then: Callable[[Sequence[ListRow]], None]) -> None:
        self.asked.append(list(ids))
        if self.later:
            self.waiting.append(lambda: then([self.row(number) for number in ids]))
        else:
            then([self.row(number) for number in ids])

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()

    def row(self, number: int) -> ListRow:
        hit = Context(4, 9, "The night ", "ferry", " stays") if self.hits else None
        title = self.titles.get(number, f"Article {number}")
        state = ("unread", "reading", "done")[number % 3]
        return ListRow(
            number, f"uuid-{number}", f"{number}.txt", title, "Courier", "2025-09-04", number % 5, state, hit
        )


def a_model(shelf: Shelf, count: int) -> ArticlesModel:
    model = ArticlesModel(shelf.fetch)
    model.set_ids(array("q", range(1, count + 1)))
    return model


def a_panel(qtbot, count: int = 30, *, look: Look | None = None, shelf: Shelf | None = None, width: int = 288):
    """Return (panel, model), shown, in a frame of its own so that the panel has just this width."""
    look = look or Look()
    application = QApplication.instance()
    application.setStyle("Fusion")
    application.setPalette(palette(look))
    application.setStyleSheet(stylesheet(look))
    frame = QWidget()
    qtbot.addWidget(frame)
    panel = LibraryPanel(look, Icons(), frame)
    panel.held_by = frame  # Python would let go of it, and Qt of the panel in it
    model = a_model(shelf or Shelf(), count)
    model.setParent(panel)
    panel.set_model(model)
    panel.set_library_name("Night ferry study")
    panel.set_counts(count, count)
    panel.setGeometry(0, 0, look.px(width), look.px(640))
    frame.resize(look.px(width), look.px(640))
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is frame)
    settle()
    return panel, model


def settle() -> None:
    """Let the model ask for its pages and the views paint."""
    for _ in range(4):
        QApplication.processEvents()


def hover(widget: QWidget, point) -> None:
    """Move the mouse there, no button held."""
    local, at = QPointF(point), QPointF(widget.mapToGlobal(point))
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, local, at, no, no, none))
    QApplication.sendEvent(widget, QHoverEvent(QEvent.Type.HoverMove, local, at, local))
    settle()
