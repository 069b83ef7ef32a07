"""The margins: lanes for the bars of topics at the left, and notes as cards at the right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument

from reader.ui.page.bins import MarkIndex
from reader.ui.page.content import gone_words
from reader.ui.page.margin_places import Anchors, beside, round_the_words, words_box, words_width
from reader.ui.page.marks import PageNote
from reader.ui.page.metrics import PageMetrics

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout

MOST_BARS = 6
_TALLEST = 13.0
"""A card shows so many sizes of the page's words of a note, and then a sign that there is more."""
_LONGEST_WORD = 20
"""Characters; a longer word may have to be broken, which takes a document."""
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
        self._left: dict[str, PageNote] = {}
        self._last: str | None = None
        self._open_height = 0.0
        self._index = index
        self._lanes: dict[str, int] | None = None
        self._heights: dict[PageNote, float] = {}
        self._documents: dict[PageNote, tuple[str, QTextDocument]] = {}
        self._guessed: list[float] = []
        self._anchors = Anchors(())
        self._lines: list[float | None] = []
        self._tops: list[float] = []
        self._bottoms: list[float] = []
        self._made_for: tuple[object, ...] = ()
        self._metrics: PageMetrics | None = None
        self.set_notes(notes)

    def set_notes(self, notes: Sequence[PageNote]) -> None:
        """Show other notes, as the library has them now; the one that is being written stays."""
        self._known = tuple(notes)
        self._left = {}
        self._merge()
        # What is shown no more is not measured again.
        kept = set(self.notes)
        self._heights = {note: height for note, height in self._heights.items() if note in kept}
        self._documents = {note: made for note, made in self._documents.items() if note in kept}

    def begin(self, note: PageNote) -> None:
        """Keep a place for a note that is written now, in the place of the one with its id."""
        self.open = note
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
            self._left[self.open.id], self.open = replace(self.open, body=body), None
            self._merge()

    def forget_left(self) -> None:
        """Show again what the library has of notes that were left: the words of one could not be kept."""
        self._left = {}
        self._merge()

    def left_words(self, note: str) -> str | None:
        """Return what was written in a note that was left and is not read anew yet."""
        left = self._left.get(note)
        return left.body if left is not None else None

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
        self._place(layout)
        return [self._card(layout, number) for number in range(len(self.notes))]

    def seen(self, layout: PageLayout, top: float, bottom: float) -> list[Card]:
        """Return the cards between two heights, which are measured, and no others."""
        while True:
            self._place(layout)
            found = range(bisect_left(self._bottoms, top), bisect_right(self._tops, bottom))
            new = [self.notes[number] for number in found if self.wide and self.notes[number] not in self._heights]
            if not new:
                return [self._card(layout, number) for number in found]
            for note in new:
                self._heights[note] = self._measured(note, layout)
            # All below stands elsewhere now, and the page may end farther down.
            layout.note_growth()

    def reach(self, layout: PageLayout) -> float:
        """Return how far down the notes reach that are shown; 0 without any."""
        if not self.notes or not layout.metrics.style.notes:
            return 0.0
        self._place(layout)
        return self._bottoms[-1]

    def pointing(self, layout: PageLayout, top: float, bottom: float) -> list[Card]:
        """Return the cards whose words are between two heights."""
        self._place(layout)
        first = sum(line is None for line in self._lines)
        lines = [line for line in self._lines if line is not None]
        found = range(first + bisect_left(lines, top), first + bisect_right(lines, bottom))
        return [self._card(layout, number) for number in found]

    def card_at(self, layout: PageLayout, point: QPointF) -> Card | None:
        """Return the card at a point of the page."""
        found = self.seen(layout, point.y(), point.y())
        return next((card for card in found if card.box.contains(point)), None)

    def card_of(self, layout: PageLayout, note: str) -> Card | None:
        """Return the card of a note."""
        self._place(layout)
        number = next((number for number, one in enumerate(self.notes) if one.id == note), None)
        return self._card(layout, number) if number is not None else None

    def body(self, note: PageNote, layout: PageLayout) -> QTextDocument | None:
        """Return a note with markup, rendered; None for one that is plain words, none of them too long for a line."""
        from annotations.text.note_html import has_markup, note_html

        marked = has_markup(note.body)
        if not marked and max(map(len, note.body.split()), default=0) <= _LONGEST_WORD:
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
            if marked:
                html = note_html(note.body, dict(note.names), gone_words())
            else:
                from html import escape

                html = f"<p>{escape(note.body).replace(chr(10), '<br>')}</p>"
            found.setHtml(f"<body>{html}</body>")
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
        """Put the note that is being written, and those that were a moment ago, among those of the library."""
        own = {**self._left, **({self.open.id: self.open} if self.open is not None else {})}
        notes = [own.pop(note.id, note) for note in self._known]
        notes = [note for note in (*notes, *own.values()) if note is self.open or note.body.strip()]
        self.notes = sorted(notes, key=lambda note: -1 if note.anchor is None else note.anchor)
        self._anchors, self._guessed, self._made_for = Anchors(self.notes), [], ()

    def _card(self, layout: PageLayout, number: int) -> Card:
        px, top = layout.metrics.px, self._tops[number]
        x = layout.x + layout.width + px * (2.1 if self.wide else 0.55)
        width = layout.metrics.note_width if self.wide else px * 0.95
        box = QRectF(x, top, width, self._bottoms[number] - top)
        return Card(self.notes[number], number + 1, box, self._anchors.point(layout, number))

    def _place(self, layout: PageLayout) -> None:
        """Find where all cards stand, if that is not known."""
        metrics, focused = layout.metrics, self._favoured(layout.scene.focused)
        if self._metrics is not metrics:
            self._metrics, self._made_for, self._guessed = metrics, (), []
            self._heights.clear()
            self._documents.clear()
        made_for = (layout.grown, layout.x, layout.width, focused)
        if self._made_for == made_for:
            return
        top, gap = metrics.px * 1.4, metrics.px * 0.45 if self.wide else 2.0
        up = metrics.look("paragraph").up
        self._lines = self._anchors.heights(layout)
        wanted = [top if line is None else line - up for line in self._lines]
        heights = self._all_heights(metrics) if self.wide else [metrics.px * 0.95] * len(self.notes)
        number = next((n for n, note in enumerate(self.notes) if note.id == focused), None) if self.wide else None
        self._tops = beside(wanted, heights, top, gap, number, firmly=self.open is not None)
        self._bottoms = [begins + height for begins, height in zip(self._tops, heights, strict=True)]
        self._made_for = made_for

    def _all_heights(self, metrics: PageMetrics) -> list[float]:
        """The heights of the cards that were measured, and for the others what their letters need."""
        if len(self._guessed) != len(self.notes):
            font = QFontMetricsF(metrics.note_font)
            letter, line, width = font.averageCharWidth(), font.lineSpacing(), words_width(metrics)
            most = metrics.px * _TALLEST
            self._guessed = [
                float(ceil(
                    min((len(note.body) * letter // width + note.body.count("\n") + 1) * line, most)
                    + round_the_words(note, metrics)
                ))
                for note in self.notes
            ]  # fmt: skip
        found = list(map(self._heights.get, self.notes, self._guessed))
        if self.open is not None:
            found[self.notes.index(self.open)] = self._open_height
        return found

    def _measured(self, note: PageNote, layout: PageLayout) -> float:
        self.measured += 1
        words = min(self._words_height(note, layout), layout.metrics.px * _TALLEST)
        return float(ceil(words + round_the_words(note, layout.metrics)))

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
