"""The strip beside the scroll bar: where in the whole article marks, notes and found words are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from annotations.model.span import Span
from reader.ui.page.strip_bins import Inside, StripBins

if TYPE_CHECKING:
    from reader.ui.page.page import ArticlePage

_TICK = 3
_SOON_MS = 80
"""After the last change, so that what goes on and on is not slowed down by the strip."""
_REACH = 1
"""So many bins above and below the pointer count as under it."""
_MOST_LINES = 6


class Strip(QWidget):
    """Topics at the side of the words, mentions in the middle, notes at the other side, found words across.

    It takes its room from the page's margins, and none where the page's style is without it.

    Attributes:
        made: how often what it shows was gathered; tests count it.
    """

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page)
        self._page = page
        self._bins: StripBins | None = None
        self._total = 0.0
        self.made = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.gather)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Marks in the whole article"))
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().rangeChanged.connect(self._heights_changed)
        page.shown_changed.connect(self._changed)
        self._changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay between the words and the scroll bar."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and isValid(self._page):
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go to what is there, or to that place where nothing is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        inside = self._under(event.position().y())
        span = self._first(inside) if inside else None
        if span is None:
            page, layout = self._page, self._page.layout_
            height = layout.documentSize().height() * event.position().y() / max(1, self.height())
            page.verticalScrollBar().setValue(round(height - page.viewport().height() / 2))
            return
        page = self._page
        page.reveal(*span)
        page.place_caret(span[0])
        page.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Keep it from the page: the press was for the strip."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the page."""
        QApplication.sendEvent(self._page.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from reader.models.harmless import plain_tip

            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos().y())), self)
            return True
        return super().event(event)

    def words_at(self, y: float) -> str:
        """Return what is at a height of the strip, a line for each; empty where nothing is."""
        inside = self._under(y)
        if not inside:
            return ""
        from annotations.text.note_words import plain_words

        lines = [mark.title for mark in (*inside.mentions, *inside.topics) if mark.title]
        lines += [
            self.tr("Note: {words}").format(words=" ".join(plain_words(note.body).split())[:80])
            for note in inside.notes
        ]
        if inside.found:
            lines.insert(0, self.tr("Found words: {n}").format(n=len(inside.found)))
        more = len(lines) - _MOST_LINES
        return "\n".join([*lines[:_MOST_LINES], *([self.tr("and {n} more").format(n=more)] if more > 0 else [])])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ticks, as they were gathered."""
        painter, inks = QPainter(self), self._page.scene.inks
        painter.fillRect(event.rect(), inks.token("paper"))
        bins = self._bins
        if bins is None:
            return
        width, side = self.width(), max(2, self.width() // 5)
        count = len(bins.edges) - 1
        ys = [round(number * self.height() / count) for number in range(count + 1)]
        ticks = [max(2, below - y) for y, below in pairwise(ys)]
        mirrored = self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        topics, notes = (width - side, 0) if mirrored else (0, width - side)
        for first, last, colour in bins.topics:
            painter.fillRect(topics, ys[first], side, ys[last + 1] - ys[first], inks.rule(colour))
        for number, colour in bins.mentions.items():
            painter.fillRect(side + 1, ys[number], width - 2 * side - 2, ticks[number], inks.rule(colour))
        for number in bins.notes:
            painter.fillRect(notes, ys[number], side, ticks[number], inks.token("muted"))
        for number in bins.found:
            painter.fillRect(0, ys[number], width, max(1, ticks[number] - 1), inks.token("ink"))
        if bins.current is not None:
            painter.fillRect(0, ys[bins.current] - 1, width, _TICK + 2, inks.token("accent"))

    # Parts

    def _changed(self) -> None:
        if self._bins is not None and not self._bins.is_of(self._page.layout_):
            self._bins = None
            self.update()
        wanted = self._wanted_width()
        margins = self._page.viewportMargins()
        mirrored = self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if wanted != margins.right() + margins.left():
            self._page.setViewportMargins(wanted if mirrored else 0, 0, 0 if mirrored else wanted, 0)
        self.setVisible(wanted > 0)
        self._place()
        self._later()

    def _later(self) -> None:
        """Gather anew in a moment, once for all changes until then."""
        if not self.isHidden():
            self._soon.start()

    def _heights_changed(self) -> None:
        """Gather anew only where a tick would stand elsewhere: every scroll makes some row a little taller."""
        total = self._page.layout_.documentSize().height()
        half_a_tick = total * _TICK / max(1, self.height()) / 2
        if self._bins is None or abs(total - self._total) >= half_a_tick:
            self._later()

    def gather(self) -> None:
        """Gather what it shows now."""
        layout = self._page.layout_
        if layout.page_width < 0 or self.isHidden():
            return
        self.made += 1
        self._total = layout.documentSize().height()
        self._bins = StripBins(layout, self.height() // _TICK)
        self.update()

    def _place(self) -> None:
        view, bar = self._page.viewport().geometry(), self._page.verticalScrollBar()
        width = self._wanted_width()
        at_left = bar.mapTo(self._page, bar.rect().topLeft()).x() < view.x()
        x = view.x() - width if at_left else view.right() + 1
        place = QRect(x, view.y(), width, view.height())
        if place != self.geometry():
            self.setGeometry(place)
            self._later()

    def _wanted_width(self) -> int:
        style = self._page.style_
        return min(18, max(8, round(style.pixels * 0.56))) if style.strip else 0

    def _under(self, y: float) -> Inside | None:
        if self._bins is None:
            return None
        number = int(y * (len(self._bins.edges) - 1) / max(1, self.height()))
        exact = self._bins.inside(number, number + 1)
        return exact or self._bins.inside(number - _REACH, number + _REACH + 1) or None

    def _first(self, inside: Inside) -> Span | None:
        """The words to go to: what was found, else a mention, a note, a topic."""
        if inside.found:
            return self._page.scene.found.spans[inside.found[0]]
        if inside.mentions:
            return inside.stretches[0]
        if inside.notes and inside.notes[0].anchor is not None:
            end = inside.notes[0].anchor
            return max(0, end - 1), end
        return inside.topics[0].spans[0] if inside.topics else None
