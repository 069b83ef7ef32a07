"""The margins: lanes for the bars of topics at the left, and notes as cards at the right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument

from annotations.text.note_html import has_markup, note_html
from reader.ui.page.bins import MarkIndex
from reader.ui.page.content import gone_words
from reader.ui.page.marks import PageNote
from reader.ui.page.metrics import PageMetrics

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout

MOST_BARS = 6
_TALLEST = 13.0
"""A card shows so many sizes of the page's words of a note, and then a sign that there is more."""
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Card(NamedTuple):
    """A note as it is drawn: its box on the page, and the point at its words (None for the whole article)."""

    note: PageNote
    number: int
    box: QRectF
    anchor: QPointF | None


class Margin:
    """Topics and notes of one article.

    Cards are measured when they are seen; those that were not yet are taken for as tall as their letters need.

    Attributes:
        notes: sorted by where they stand, those on the whole article first.
        wide: whether there is room for cards; if not, notes are numbered signs.
        open: the note that is being written; it is drawn by whoever writes it.
        measured: counts the notes that were measured.
    """

    def __init__(self, notes: Sequence[PageNote], index: MarkIndex) -> None:
        self.wide = False
        self.open: PageNote | None = None
        self.measured = 0
        self._left: PageNote | None = None
        self._last: str | None = None
        self._open_height = 0.0
        self._index = index
        self._lanes: dict[str, int] | None = None
        self._heights: dict[PageNote, float] = {}
        self._documents: dict[PageNote, tuple[str, QTextDocument]] = {}
        self._cards: list[Card] = []
        self._tops: list[float] = []
        self._bottoms: list[float] = []
        self._made_for: tuple[object, ...] = ()
        self._metrics: PageMetrics | None = None
        self.set_notes(notes)

    def set_notes(self, notes: Sequence[PageNote]) -> None:
        """Show other notes, as the library has them now; the one that is being written stays."""
        self._known = tuple(notes)
        self._left = None
        self._merge()
        # What is shown no more is not measured again.
        kept = set(self.notes)
        self._heights = {note: height for note, height in self._heights.items() if note in kept}
        self._documents = {note: made for note, made in self._documents.items() if note in kept}

    def begin(self, note: PageNote) -> None:
        """Keep a place for a note that is written now, in the place of the one with its id."""
        self.open, self._left = note, None
        self._merge()

    def set_open_height(self, height: float) -> bool:
        """Say how tall the note is that is being written; return whether that is another height."""
        changed = height != self._open_height
        if changed:
            self._open_height = height
            self._made_for = ()
        return changed

    def end(self, body: str) -> None:
        """Show the note that was written with the words it has now, till the library's notes come."""
        if self.open is not None:
            self._left, self.open = replace(self.open, body=body), None
            self._merge()

    def forget_left(self) -> None:
        """Show again what the library has of the note that was left: its words could not be kept."""
        self._left = None
        self._merge()

    def left_words(self, note: str) -> str | None:
        """Return what was written in a note that was left and is not read anew yet."""
        return self._left.body if self._left is not None and self._left.id == note else None

    def lane_of(self, topic: str) -> int:
        """Return the lane of a topic's bar, the first nearest to the words."""
        if self._lanes is None:
            self._lanes = self._make_lanes()
        return self._lanes.get(topic, 0)

    def topics_changed(self) -> None:
        """Find lanes anew when they are asked for."""
        self._lanes = None

    def cards(self, layout: PageLayout) -> list[Card]:
        """Return all cards from top to bottom, none over another.

        Each stands beside its words or below the one before it; the one that is being written, or has the ring,
        beside its words as far as the others can make way.
        """
        focused = self._favoured(layout.scene.focused)
        if self._metrics is not layout.metrics:
            self._metrics, self._made_for = layout.metrics, ()
            self._heights.clear()
            self._documents.clear()
        if self._made_for != (layout.grown, layout.x, layout.width, focused):
            self._cards = self._place(layout, focused)
            self._tops = [card.box.top() for card in self._cards]
            self._bottoms = [card.box.bottom() for card in self._cards]
            # Finding the words may have laid rows out.
            self._made_for = (layout.grown, layout.x, layout.width, focused)
        return self._cards

    def seen(self, layout: PageLayout, top: float, bottom: float) -> list[Card]:
        """Return the cards between two heights, which are measured, and no others."""
        while True:
            cards = self.cards(layout)
            found = cards[bisect_left(self._bottoms, top) : bisect_right(self._tops, bottom)]
            new = [card.note for card in found if self.wide and card.note not in self._heights]
            if not new:
                return found
            for note in new:
                self._heights[note] = self._measured(note, layout)
            self._made_for = ()

    def pointing(self, layout: PageLayout, top: float, bottom: float) -> list[Card]:
        """Return the cards whose words are between two heights."""
        placed = [card for card in self.cards(layout) if card.anchor is not None]
        heights = [card.anchor.y() for card in placed if card.anchor is not None]
        return placed[bisect_left(heights, top) : bisect_right(heights, bottom)]

    def card_at(self, layout: PageLayout, point: QPointF) -> Card | None:
        """Return the card at a point of the page."""
        found = self.seen(layout, point.y(), point.y())
        return next((card for card in found if card.box.contains(point)), None)

    def card_of(self, layout: PageLayout, note: str) -> Card | None:
        """Return the card of a note."""
        return next((card for card in self.cards(layout) if card.note.id == note), None)

    def body(self, note: PageNote, layout: PageLayout) -> QTextDocument | None:
        """Return a note with markup, rendered; None for one that is plain words."""
        if not has_markup(note.body):
            return None
        theme, metrics = layout.scene.inks.theme, layout.metrics
        sheet = (
            f"body, p, li {{ color: {theme.ink}; }} a {{ color: {theme.accent}; }} p {{ margin: 0; }}"
            " ul, ol, h1, h2, h3, pre, blockquote { margin: 0; } h1, h2, h3 { font-size: medium; }"
        )
        made_for, found = self._documents.get(note, ("", None))
        if found is None or made_for != sheet:
            found = QTextDocument()
            found.setDefaultFont(metrics.note_font)
            found.setDocumentMargin(0)
            found.setIndentWidth(metrics.px * 0.9)
            found.setTextWidth(words_width(metrics))
            found.setDefaultStyleSheet(sheet)
            found.setHtml(f"<body>{note_html(note.body, dict(note.names), gone_words())}</body>")
            self._documents[note] = sheet, found
        return found

    def link_at(self, layout: PageLayout, point: QPointF) -> str:
        """Return the address of the link of a card that is at a point of the page; empty for none."""
        card = self.card_at(layout, point) if self.wide else None
        rendered = self.body(card.note, layout) if card is not None and card.note is not self.open else None
        if card is None or rendered is None:
            return ""
        return rendered.documentLayout().anchorAt(point - words_box(card.box, layout.metrics.px).topLeft())

    def cut(self, note: PageNote, layout: PageLayout) -> bool:
        """Whether a card shows only the beginning of its note."""
        return self._words_height(note, layout) > layout.metrics.px * _TALLEST

    # Parts

    def _favoured(self, focused: str | None) -> str | None:
        """Which card stands beside its words: of the note that is written, or has the ring, or had either last."""
        if self.open is not None:
            focused = self.open.id
        if focused is not None:
            self._last = focused
        return self._last

    def _merge(self) -> None:
        """Put the note that is being written, or was a moment ago, among those of the library."""
        own = self.open or self._left
        notes = list(self._known)
        if own is not None:
            there = any(note.id == own.id for note in notes)
            notes = [own if note.id == own.id else note for note in notes] if there else [*notes, own]
            if self.open is None and not own.body.strip():
                notes.remove(own)
        self.notes = sorted(notes, key=lambda note: -1 if note.anchor is None else note.anchor)
        self._made_for = ()

    def _place(self, layout: PageLayout, focused: str | None) -> list[Card]:
        metrics = layout.metrics
        top, gap = metrics.px * 1.4, metrics.px * 0.45 if self.wide else 2.0
        anchors = [None if note.anchor is None else _anchor(layout, note.anchor) for note in self.notes]
        up = metrics.look("paragraph").up
        wanted = [top if anchor is None else anchor.y() - up for anchor in anchors]
        sign = metrics.px * 0.95
        heights = [self._height(note, metrics) if self.wide else sign for note in self.notes]
        number = next((n for n, note in enumerate(self.notes) if note.id == focused), None) if self.wide else None
        tops = beside(wanted, heights, top, gap, number, firmly=self.open is not None)
        x = layout.x + layout.width + metrics.px * (2.1 if self.wide else 0.55)
        width = metrics.note_width if self.wide else sign
        return [
            Card(note, n + 1, QRectF(x, tops[n], width, heights[n]), anchors[n]) for n, note in enumerate(self.notes)
        ]

    def _height(self, note: PageNote, metrics: PageMetrics) -> float:
        if note is self.open:
            return self._open_height
        found = self._heights.get(note)
        if found is None:
            letter = QFontMetricsF(metrics.note_font).averageCharWidth()
            lines = len(note.body) * letter // words_width(metrics) + note.body.count("\n") + 1
            words = min(lines * QFontMetricsF(metrics.note_font).lineSpacing(), metrics.px * _TALLEST)
            return float(ceil(words + _round_the_words(note, metrics)))
        return found

    def _measured(self, note: PageNote, layout: PageLayout) -> float:
        self.measured += 1
        words = min(self._words_height(note, layout), layout.metrics.px * _TALLEST)
        return float(ceil(words + _round_the_words(note, layout.metrics)))

    def _words_height(self, note: PageNote, layout: PageLayout) -> float:
        rendered = self.body(note, layout)
        if rendered is not None:
            return rendered.size().height()
        fit = QRectF(0, 0, words_width(layout.metrics), 1e6)
        return QFontMetricsF(layout.metrics.note_font).boundingRect(fit, _WRAP, note.body).height()

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


def beside(
    wanted: Sequence[float], heights: Sequence[float], top: float, gap: float, focused: int | None = None, *,
    firmly: bool = False,
) -> list[float]:  # fmt: skip
    """Return where boxes begin that stand in a column in their order, none over another.

    Args:
        wanted: where each would like to begin.
        heights: how tall each is.
        top: where the first may begin.
        gap: between two.
        focused: number of the one that begins where it wants, as far as those before it have room above; the ones
            after it begin below.
        firmly: whether it begins there although those before it have no room, so that they reach over the top.
    """
    found, reached = [], top
    for want, height in zip(wanted, heights, strict=True):
        found.append(max(want, reached))
        reached = found[-1] + height + gap
    if focused is not None and found[focused] > wanted[focused]:
        room = top if firmly else top + sum(heights[:focused]) + gap * focused
        found[focused] = max(wanted[focused], room)
        for n in range(focused - 1, -1, -1):
            found[n] = min(found[n], found[n + 1] - gap - heights[n])
        for n in range(focused + 1, len(found)):
            found[n] = max(wanted[n], found[n - 1] + heights[n - 1] + gap)
    return found


def words_box(box: QRectF, px: float) -> QRectF:
    """Return where on a card its words stand."""
    return QRectF(box.left() + px * 0.68, box.top() + px * 0.4, box.width() - px * 1.15, box.height() - px * 0.8)


def words_width(metrics: PageMetrics) -> float:
    """Return how wide the words of a card are."""
    return metrics.note_width - metrics.px * 1.15


def foot_height(metrics: PageMetrics) -> float:
    """Return the height of the line below the words of a card."""
    return metrics.px * 0.95


def _round_the_words(note: PageNote, metrics: PageMetrics) -> float:
    return metrics.px * 0.8 + (foot_height(metrics) if note.author or note.when else 0.0)


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
