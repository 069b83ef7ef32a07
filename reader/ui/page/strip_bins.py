"""What stands where in a whole article, gathered in as many bins as the strip beside the scroll bar has ticks.

Bins are made from the heights of the page, and what is in them is found in sorted lists: however much there is, a strip
costs a few hundred look-ups, and none when it is painted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotations.model.span import Span
from reader.ui.page.marks import PageMark, PageNote

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout


class Inside(NamedTuple):
    """What a stretch of the strip stands for, the first first: numbers of places that were found, marks, notes.

    Of a mention on several stretches of words, `stretches` has the one that is here.
    """

    found: range
    mentions: list[PageMark]
    stretches: list[Span]
    topics: list[PageMark]
    notes: list[PageNote]

    def __bool__(self) -> bool:
        return bool(self.found or self.mentions or self.topics or self.notes)


class StripBins:
    """The bins of one article at one height of the strip.

    Attributes:
        edges: offsets (code points) at which the bins begin, and the end of the last.
        mentions: the commonest colour of the mentions that begin in a bin, by bin; each of their stretches begins.
        topics: (first bin, last bin, colour) of the topics, none overlapping another.
        notes: the bins with notes; found: those with places of words that are looked for; current: with the one a
            person is at.
    """

    def __init__(self, layout: PageLayout, count: int) -> None:
        self._layout = layout
        self.edges = _edges(layout, max(1, count))
        self.mentions: dict[int, str] = {}
        self.topics: list[tuple[int, int, str]] = []
        several = layout.index.several.values()
        self._further = [(span, mark) for mark in several if mark.kind == "mention" for span in mark.spans[1:]]
        self._gather()
        self.notes = {self._bin(note.anchor) for note in layout.margin.notes if note.anchor is not None}
        found = layout.scene.found
        places = [bisect_left(found.starts, edge) for edge in self.edges]
        self.found = [number for number, (first, last) in enumerate(pairwise(places)) if first < last]
        self.current = self._bin(found.starts[found.current]) if found.current is not None else None

    def is_of(self, layout: PageLayout) -> bool:
        """Whether they were made from a layout: places of another article mean nothing in this one."""
        return self._layout is layout

    def inside(self, first: int, last: int) -> Inside:
        """Return what begins in the bins [first, last); topics also where they go on."""
        start = self.edges[max(0, first)]
        end = self.edges[min(last, len(self.edges) - 1)]
        layout = self._layout
        (marks,) = layout.index.beginning((start, end))
        mentions = [(mark.spans[0], mark) for mark in marks if mark.kind == "mention"]
        mentions += [(span, mark) for span, mark in self._further if start <= span[0] < end]
        mentions.sort(key=lambda pair: pair[0])
        going_on = [mark for _start, _end, mark in layout.index.between(start, max(end, start + 1))]
        found = layout.scene.found
        return Inside(
            range(bisect_left(found.starts, start), bisect_left(found.starts, end)),
            list(dict.fromkeys(mark for _span, mark in mentions)),
            [span for span, _mark in mentions],
            [mark for mark in going_on if mark.kind == "topic"],
            [note for note in layout.margin.notes if note.anchor is not None and start <= note.anchor < end],
        )

    def _gather(self) -> None:
        index, reached = self._layout.index, -1
        further: dict[int, list[str]] = {}
        for span, mark in self._further:
            further.setdefault(self._bin(span[0]), []).append(mark.colour)
        for number, marks in enumerate(index.beginning(self.edges)):
            colours = [mark.colour for mark in marks if mark.kind == "mention"] + further.get(number, [])
            if colours:
                self.mentions[number] = max(dict.fromkeys(colours), key=colours.count)
        for mark in index.order():
            if mark.kind == "topic":
                first, last = self._bin(mark.spans[0][0]), self._bin(mark.spans[-1][1] - 1)
                if last > reached:
                    self.topics.append((max(first, reached + 1), last, mark.colour))
                    reached = last

    def _bin(self, offset: int) -> int:
        return min(max(0, bisect_right(self.edges, offset) - 1), len(self.edges) - 2)


def _edges(layout: PageLayout, count: int) -> list[int]:
    """The offsets at equal distances of the page's height, as far as its rows are known."""
    height, length = layout.documentSize().height(), len(layout.display.text)
    found = [0]
    for number in range(1, count):
        found.append(max(found[-1], _offset_at(layout, height * number / count)))
    return [*found, length + 1]


def _offset_at(layout: PageLayout, y: float) -> int:
    if y < layout.header_height:
        return 0
    number = layout.row_at(y)
    run = layout.folds.folded(number)
    first, last = run or (number, number + 1)
    start, end = layout.display.starts[first], layout.display.row_end(last - 1)
    share = (y - layout.y_of(first)) / max(1.0, layout.heights[first])
    return start + round(min(1.0, max(0.0, share)) * (end - start))
