"""One row of the page, laid out: its lines, and the fills, lines, chips and bars of the marks on it.

Distances in a row count from its own top left corner, places from its first UTF-16 unit.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine, QTextOption

from reader.ui.page.bins import Placed, lanes
from reader.ui.page.display import DisplayText
from reader.ui.page.marks import PageMark
from reader.ui.page.metrics import PageMetrics, RowLook

MOST_FILLS = 2
MOST_LANES = 4
RADIUS = 3.5

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc\U00010800-\U00010fff]")
_MORE = "+{}"


class Line(NamedTuple):
    """One line: its first and last place, its baseline, and where its words begin and end."""

    start: int
    end: int
    base: float
    left: float
    right: float


class Trace(NamedTuple):
    """What a mark leaves on one line: the box round its words, the line under it, its colour."""

    box: QRectF
    rule: QRectF
    colour: str


class Chip(NamedTuple):
    """A sign over the words; `mark` is None for the one that says how many more there are."""

    sign: str
    colour: str
    dashed: bool
    x: float
    y: float
    width: float
    mark: str | None


class Row:
    """A row that has been laid out.

    Attributes:
        first: the document's position of its first character; length: in UTF-16 units.
        mixed: whether words of it run from right to left; leftward: whether the row itself does.
        top: space above the first line, for what is drawn there.
        fills: the boxes of each colour and strength, containers first.
        rules, dashes, dots: lines under words, outlines of suggestions, dotted lines, by colour.
        topics: (mark, top, bottom) of bars in the margin.
        traces: what each mark leaves here.
    """

    __slots__ = (
        "chips", "dashes", "dots", "fills", "first", "height", "leftward", "length", "lines", "look", "mixed",
        "number", "rules", "top", "topics", "traces",
    )  # fmt: skip

    def __init__(self, number: int, look: RowLook, first: int, length: int) -> None:
        self.number, self.look, self.first, self.length = number, look, first, length
        self.mixed = self.leftward = False
        self.top = self.height = 0.0
        self.lines: list[Line] = []
        self.clear()

    def clear(self) -> None:
        """Forget the marks."""
        self.fills: list[tuple[str, str, list[QRectF]]] = []
        self.rules: dict[str, list[QRectF]] = {}
        self.dashes: list[tuple[str, QRectF]] = []
        self.dots: list[tuple[str, QRectF]] = []
        self.chips: list[Chip] = []
        self.topics: list[tuple[PageMark, float, float]] = []
        self.traces: dict[str, list[Trace]] = {}

    def line_of(self, place: int) -> int:
        """Return the number of the line that holds a place; where two meet, the second."""
        for number in range(len(self.lines) - 1, 0, -1):
            if self.lines[number].start <= place:
                return number
        return 0


class RowMaker:
    """Lays rows out and puts marks on them.

    Attributes:
        laid_out: how many rows had their lines broken so far; tests count it.
        dressed: how many times marks were put on a row.
    """

    def __init__(self, display: DisplayText, metrics: PageMetrics, width: float) -> None:
        self.display, self.metrics, self.width = display, metrics, width
        self.laid_out = self.dressed = 0

    def break_lines(self, number: int, block: QTextBlock) -> Row:
        """Lay a row out; its marks are not on it yet."""
        self.laid_out += 1
        look = self.metrics.look(self.display.role_of(number))
        text, layout = block.text(), block.layout()
        row = Row(number, look, block.position(), block.length() - 1)
        row.mixed = _RIGHT_TO_LEFT.search(text) is not None
        row.leftward = row.mixed and _runs_left(text)
        begins = self.display.line_of(number)[0]
        if begins != number:
            # The whole line runs as it begins, wherever it was broken.
            row.leftward = _runs_left(self.display.text[slice(*self.display.row_span(begins))])
            row.mixed = row.mixed or row.leftward
        if look.char_format is not None:
            wanted = QTextLayout.FormatRange()
            wanted.start, wanted.length, wanted.format = 0, max(1, row.length), look.char_format
            layout.setFormats([wanted])
        layout.setTextOption(_option(row.leftward))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40.0, self.width - look.indent))
            line.setPosition(QPointF(0.0 if row.leftward else look.indent, 0))
            words = line.naturalTextRect()
            start = line.textStart()
            row.lines.append(Line(start, start + line.textLength(), 0.0, words.left(), words.right()))
        layout.endLayout()
        return row

    def dress(self, row: Row, layout: QTextLayout, placed: Sequence[Placed], after: float) -> None:
        """Put marks on a row, and its lines where these leave them.

        Args:
            row: as `break_lines` made it; what was on it is forgotten.
            layout: of its block.
            placed: the spans that touch it.
            after: the space below it.
        """
        self.dressed += 1
        row.clear()
        look, y = row.look, row.top + row.look.before
        on_lines, topics = self._on_lines(row, placed)
        fills: dict[tuple[int, str, str], list[QRectF]] = {}
        for number, (line, here) in enumerate(zip(row.lines, on_lines, strict=True)):
            here.sort(key=lambda part: part[0])
            signed = any(mark.sign and line.start <= start for start, _end, _lane, mark in here)
            base = y + (look.band or (look.loose_band if signed else 0.0)) + look.up
            shaped = layout.lineAt(number)
            shaped.setPosition(QPointF(shaped.x(), base - shaped.ascent()))
            row.lines[number] = line._replace(base=base)
            self._draw_line(row, row.lines[number], shaped, here, fills)
            top_lane = max((lane for _start, _end, lane, _mark in here), default=0)
            y = base + look.down + look.gap + min(top_lane, MOST_LANES - 1) * self.metrics.lane
        row.fills = [(colour, strength, fills[key]) for key in sorted(fills) for _, colour, strength in [key]]
        row.height = y + after
        for start, end, mark in topics:
            self._add_bar(row, start, end, mark)

    def _on_lines(
        self, row: Row, placed: Sequence[Placed]
    ) -> tuple[list[list[tuple[int, int, int, PageMark]]], list[tuple[int, int, PageMark]]]:
        """For each line the (start, end, lane, mark) of what is on it; and the topics."""
        to_page, first = self.display.to_page, row.first
        topics, spans, shown = [], [], []
        for start, end, mark in placed:
            begin, stop = to_page(start) - first, to_page(end, end=True) - first
            if mark.kind == "topic":
                topics.append((begin, stop, mark))
            else:
                spans.append((start, end))
                shown.append((max(0, begin), min(row.length, stop), begin >= 0, mark))
        on_lines: list[list[tuple[int, int, int, PageMark]]] = [[] for _ in row.lines]
        starts = [line.start for line in row.lines]
        for (begin, stop, begins_here, mark), lane in zip(shown, lanes(spans), strict=True):
            number = max(0, bisect_right(starts, begin) - 1)
            while number < len(starts) and starts[number] < stop:
                # What began in another row begins in none of this row's lines.
                on_lines[number].append((begin if begins_here else -1, stop, lane, mark))
                number += 1
        return on_lines, topics

    def _draw_line(
        self,
        row: Row,
        line: Line,
        shaped: QTextLine,
        here: list[tuple[int, int, int, PageMark]],
        fills: dict[tuple[int, str, str], list[QRectF]],
    ) -> None:
        look, metrics, hidden = row.look, self.metrics, 0
        wanted: list[tuple[float, PageMark]] = []
        for start, end, lane, mark in here:
            segments = segments_of(row, line, shaped, max(start, line.start), min(end, line.end))
            if not segments:
                continue
            rule_y = line.base + look.down + 1 + min(lane, MOST_LANES) * metrics.lane
            traces = [
                Trace(
                    QRectF(left - 1.5, line.base - look.up, right - left + 3, look.up + look.down),
                    QRectF(left - 1.5, rule_y, right - left + 3, metrics.rule),
                    mark.colour,
                )
                for left, right in segments
            ]
            row.traces.setdefault(mark.id, []).extend(traces)
            if lane >= MOST_LANES:
                hidden += line.start <= start
                continue
            for trace in traces:
                _add_lines(row, mark, trace)
            boxes = [trace.box for trace in traces]
            if lane >= MOST_FILLS:
                pieces = _thinly_covered(max(start, line.start), min(end, line.end), lane, here)
                parts = (segments_of(row, line, shaped, *piece) for piece in pieces)
                top, height = boxes[0].top(), boxes[0].height()
                boxes = [QRectF(left, top, right - left, height) for part in parts for left, right in part]
            _add_fills(mark, lane, boxes, fills)
            if mark.sign and line.start <= start and metrics.style.chips:
                wanted.append((segments[-1][1] + 1.5 if row.leftward else segments[0][0] - 1.5, mark))
        if wanted or (hidden and metrics.style.chips):
            self._place_chips(row, line, wanted, hidden)

    def _place_chips(self, row: Row, line: Line, wanted: list[tuple[float, PageMark]], hidden: int) -> None:
        """Put chips over where their words begin, or beside the chip that is there already."""
        metrics, y = self.metrics, line.base - row.look.up - self.metrics.chip_height - 0.5
        limit, width = self.width + metrics.px * 0.7, 0.0
        reached = -1e9
        for want, mark in sorted(wanted, key=lambda pair: -pair[0] if row.leftward else pair[0]):
            width = metrics.chip_width(mark.sign)
            # In rows that run left, count from the right edge.
            x = max(self.width - want if row.leftward else want, reached + 2)
            if x + width > limit:
                hidden += 1
                continue
            reached = x + width
            left = self.width - x - width if row.leftward else x
            row.chips.append(Chip(mark.sign, mark.colour, mark.kind == "suggestion", left, y, width, mark.id))
        if hidden:
            sign = _MORE.format(hidden)
            width = metrics.chip_width(sign)
            x = max(0.0, min(reached + 2, limit + metrics.px - width))
            left = self.width - x - width if row.leftward else x
            row.chips.append(Chip(sign, "", False, left, y, width, None))

    def _add_bar(self, row: Row, start: int, end: int, mark: PageMark) -> None:
        """A topic's bar beside its lines; through the gap to the next row where it goes on."""
        touched = [line for line in row.lines if line.start < end and line.end > start]
        if touched:
            top = -2.0 if start < 0 else touched[0].base - row.look.up
            bottom = row.height + 2 if end > row.length else touched[-1].base + row.look.down
            row.topics.append((mark, top, bottom))


def segments_of(row: Row, line: Line, shaped: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return where the places [start, end) of a line are seen; several stretches where directions mix."""
    if start >= end:
        return []
    if not row.mixed:
        left = line.left if start <= line.start else x_of(shaped, start)
        right = line.right if end >= line.end else x_of(shaped, end)
        # White space that hangs over the end of a line is not seen.
        right = min(right, line.right) if left < line.right else right
        return [(left, max(left + 1, right))]
    # `cursorToX` names one of two places where directions meet; the glyphs know better.
    boxes = (run.boundingRect() for run in shaped.glyphRuns(start, end - start))
    found: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes if box.width() > 0):
        if found and left <= found[-1][1] + 3:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    if found:
        return found
    left, right = sorted((x_of(shaped, start), x_of(shaped, end)))
    return [(left, max(left + 1, right))]


def x_of(shaped: QTextLine, place: int) -> float:
    """Return where the caret stands before a place."""
    found = shaped.cursorToX(place)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _add_lines(row: Row, mark: PageMark, trace: Trace) -> None:
    if mark.kind == "suggestion":
        row.dashes.append((mark.colour, trace.box))
    elif mark.kind == "note":
        row.dots.append((mark.colour, trace.rule))
    else:
        row.rules.setdefault(mark.colour, []).append(trace.rule)


def _add_fills(
    mark: PageMark, lane: int, boxes: Sequence[QRectF], fills: dict[tuple[int, str, str], list[QRectF]]
) -> None:
    if mark.kind in {"suggestion", "note"}:
        return
    strength = ("pale" if lane else "full") if mark.own else "half"
    fills.setdefault((-lane, mark.colour, strength), []).extend(boxes)


def _thinly_covered(
    start: int, end: int, lane: int, here: Sequence[tuple[int, int, int, PageMark]]
) -> list[tuple[int, int]]:
    """The stretches of [start, end) over which there are not yet as many fills as there may be."""
    inner = [(first, last) for first, last, other, mark in here if other < lane and mark.kind != "note"]
    edges = sorted({start, end, *(min(max(edge, start), end) for span in inner for edge in span)})
    found: list[tuple[int, int]] = []
    for low, high in pairwise(edges):
        if sum(first <= low and high <= last for first, last in inner) < MOST_FILLS:
            if found and found[-1][1] == low:
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
    return found


def _runs_left(text: str) -> bool:
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def _option(leftward: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if leftward:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option
