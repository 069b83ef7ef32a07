"""The margins: lanes for the bars of topics at the left, and notes as cards at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument

from annotations.text.note_html import has_markup, note_html
from reader.ui.page.bins import MarkIndex
from reader.ui.page.marks import PageNote
from reader.ui.page.metrics import PageMetrics

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout

MOST_BARS = 6
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Card(NamedTuple):
    """A note as it is drawn: its box on the page, and the point at its words (None for the whole article)."""

    note: PageNote
    number: int
    box: QRectF
    anchor: QPointF | None


class Margin:
    """Topics and notes of one article.

    Attributes:
        notes: sorted by where they stand, those on the whole article first.
        wide: whether there is room for cards; if not, notes are numbered signs.
    """

    def __init__(self, notes: Sequence[PageNote], index: MarkIndex) -> None:
        self.wide = False
        self._index = index
        self._lanes: dict[str, int] | None = None
        self._heights: dict[PageNote, float] = {}
        self._documents: dict[tuple[PageNote, str], QTextDocument] = {}
        self._cards: list[Card] = []
        self._made_for: tuple[object, ...] = ()
        self.set_notes(notes)

    def set_notes(self, notes: Sequence[PageNote]) -> None:
        """Show other notes."""
        self.notes = sorted(notes, key=lambda note: -1 if note.anchor is None else note.anchor)
        self._made_for = ()

    def lane_of(self, topic: str) -> int:
        """Return the lane of a topic's bar, the first nearest to the words."""
        if self._lanes is None:
            self._lanes = self._make_lanes()
        return self._lanes.get(topic, 0)

    def topics_changed(self) -> None:
        """Find lanes anew when they are asked for."""
        self._lanes = None

    def cards(self, layout: PageLayout) -> list[Card]:
        """Return all cards; each stands beside its words or below the one before it."""
        metrics = layout.metrics
        made_for = (layout.grown, layout.x, layout.width, metrics)
        if made_for != self._made_for:
            if self._made_for[-1:] != (metrics,):
                self._heights.clear()
                self._documents.clear()
            self._cards = self._place(layout)
            # Finding the words may have laid rows out.
            self._made_for = (layout.grown, layout.x, layout.width, metrics)
        return self._cards

    def body(self, note: PageNote, metrics: PageMetrics, ink: str) -> QTextDocument | None:
        """Return a note with markup, rendered; None for one that is plain words."""
        if not has_markup(note.body):
            return None
        found = self._documents.get((note, ink))
        if found is None:
            found = self._documents[note, ink] = QTextDocument()
            found.setDefaultFont(metrics.note_font)
            found.setDocumentMargin(0)
            found.setTextWidth(_text_width(metrics))
            found.setDefaultStyleSheet(f"body, p, li {{ color: {ink}; }} p {{ margin: 0; }}")
            found.setHtml(f"<body>{note_html(note.body)}</body>")
        return found

    def _place(self, layout: PageLayout) -> list[Card]:
        metrics = layout.metrics
        x = layout.x + layout.width + metrics.px * 2.1
        found, reached = [], metrics.px * 1.4
        for number, note in enumerate(self.notes, 1):
            if note.anchor is None:
                anchor, wanted = None, metrics.px * 1.4
            else:
                anchor = _anchor(layout, note.anchor)
                wanted = anchor.y() - layout.metrics.look("paragraph").up
            if self.wide:
                box = QRectF(x, max(wanted, reached), metrics.note_width, self._height(note, metrics))
                reached = box.bottom() + metrics.px * 0.45
            else:
                size = metrics.px * 0.95
                box = QRectF(layout.x + layout.width + metrics.px * 0.55, max(wanted, reached), size, size)
                reached = box.bottom() + 2
            found.append(Card(note, number, box, anchor))
        return found

    def _height(self, note: PageNote, metrics: PageMetrics) -> float:
        found = self._heights.get(note)
        if found is None:
            rendered = self.body(note, metrics, "#000000")
            if rendered is not None:
                words = rendered.size().height()
            else:
                fit = QRectF(0, 0, _text_width(metrics), 1e6)
                words = QFontMetricsF(metrics.note_font).boundingRect(fit, _WRAP, note.body).height()
            foot = metrics.px * 0.95 if note.author or note.when else 0.0
            words = min(words, metrics.px * 13)
            found = self._heights[note] = float(round(words + foot + metrics.px * 0.8))
        return found

    def _make_lanes(self) -> dict[str, int]:
        """The longer of two bars that overlap is farther out, as far as lanes reach."""
        spans = sorted(
            (start, end, mark.id)
            for mark in self._index.marks.values()
            if mark.kind == "topic"
            for start, end in mark.spans
        )
        found: dict[str, int] = {}
        ends: list[int] = []
        for start, end, topic in spans:
            free = next((lane for lane, reached in enumerate(ends) if reached <= start), len(ends))
            if free < MOST_BARS:
                ends[free:] = [end, *ends[free + 1 :]]
            found.setdefault(topic, min(free, MOST_BARS - 1))
        return found


def _anchor(layout: PageLayout, offset: int) -> QPointF:
    """Where a note's words end; guessed for rows that are not laid out."""
    display = layout.display
    number = display.row_of(offset)
    if number > 0 and offset == display.starts[number]:
        number -= 1
    row = layout.rows.get(number)
    if row is None or layout.folds.folded(number):
        start, end = display.starts[number], display.row_end(number)
        share = (offset - start) / max(1, end - start)
        run = layout.folds.folded(number)
        y = layout.y_of(run[0] if run else number) + layout.heights[number] * share
        return QPointF(layout.x + layout.width, y + layout.metrics.look("paragraph").up)
    boxes = layout.boxes_on(row, max(display.starts[number], offset - 1), offset)
    if not boxes:
        return QPointF(layout.x, layout.y_of(number) + row.look.up)
    last = boxes[-1]
    x = last.left() if row.leftward else last.right()
    return QPointF(layout.x + x, layout.y_of(number) + last.bottom() - row.look.down)


def _text_width(metrics: PageMetrics) -> float:
    return metrics.note_width - metrics.px * 1.15
