"""The marker in the hand: while it is there, all that the mouse selects gets the active label at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPainter, QPen, QPixmap

from annotations.model.codebook import Code
from reader.models.article_view import colour_of
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.page.marks import Selected
from reader.ui.panels.rows import paint_chip
from reader.ui.style.look import Look
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow


class Hand(QObject):
    """Holds the marker, or nothing."""

    def __init__(self, window: MainWindow, state: State, marking: Marking) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._held = False
        self._waiting: Selected | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._label_waiting)
        window.page.selected_by_mouse.connect(self._selected)
        window.page.selection_changed.connect(lambda _: self._soon.stop())
        window.status.hand.clicked.connect(self.put_down)
        state.label_changed.connect(lambda _: self._show())
        state.article_changed.connect(lambda _: self._show())
        state.article_shown.connect(lambda _: self._soon.stop())

    def holds(self) -> bool:
        """Whether the marker is in the hand."""
        return self._held

    def toggle(self) -> None:
        """Take the marker in the hand, or put it down."""
        if not self.put_down():
            self._held = True
            self._show()
            code = self._marking.active()
            if code is not None:
                words = self.tr("What you select is labelled as {name} at once. Esc puts the marker down.")
                self._window.status.announce(words.format(name=code.name))

    def put_down(self) -> bool:
        """Put the marker down; return whether it was in the hand."""
        held, self._held = self._held, False
        self._soon.stop()
        if held:
            self._show()
            self._window.status.announce(self.tr("The marker is put down."))
        return held

    def _selected(self, selected: Selected) -> None:
        """Label what was selected; after a second click wait whether a third selects the sentence."""
        page = self._window.page
        if not self._held or page.selection() != (selected.start, selected.end):
            return
        self._waiting = selected
        wait = QGuiApplication.styleHints().mouseDoubleClickInterval() if selected.may_grow else 0
        if wait:
            self._soon.start(wait)
        else:
            self._label_waiting()

    def _label_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        page, code = self._window.page, self._marking.active()
        if waiting is None or code is None or not self._held:
            return
        if page.selection() == (waiting.start, waiting.end):
            self._marking.label(code)

    def _show(self) -> None:
        """Show at the pointer, in the menu and in the status bar what is in the hand."""
        window, code = self._window, self._marking.active() if self._held else None
        if code is None:
            self._held = False
        window.page.pointer.take(_cursor(code, window.look, window.devicePixelRatioF()) if code else None)
        window.status.set_hand(code.name if code else "")
        window.set_checked("mark.hand", self._held)


def _cursor(code: Code, look: Look, ratio: float) -> QCursor:
    """The bar that stands between letters, with the label's chip below it."""
    wide, high, middle = look.px(56), look.px(40), look.px(8)
    picture = QPixmap(round(wide * ratio), round(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top, bottom, foot = look.px(2), look.px(20), look.px(3)
    for token, width in (("paper", 3.5), ("ink", 1.5)):
        painter.setPen(QPen(look.colour(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        for y in (top, bottom):
            painter.drawLine(QPointF(middle - foot, y), QPointF(middle + foot, y))
    ground = QRectF(middle, look.px(22), look.px(36), look.px(17))
    painter.setPen(Qt.PenStyle.NoPen)
    paint_chip(painter, look, sign_of(code), colour_of(code), ground.left() + look.px(4), ground.center().y())
    painter.end()
    return QCursor(picture, round(middle), round((top + bottom) / 2))
