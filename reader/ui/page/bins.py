"""The marks of a page by where they stand, and the lanes of marks that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.ui.page.marks import PageMark

Placed = tuple[int, int, PageMark]
"""One span of a mark: start, end in code points, and the mark."""

_SHIFTS = (9, 12, 15, 18, 21, 24, 27, 30)
# The shift that holds a span, by the number of bits in which its first and last place differ.
_SHIFT_OF_BITS = [next((shift for shift in _SHIFTS if shift >= bits), 30) for bits in range(40)]
_LEVEL = 40


class MarkIndex:
    """Marks in hierarchical bins: each span is in the smallest bin that holds it whole (the scheme of the UCSC
    genome browser), so that adding and removing take constant time and a stretch is asked for in a few bins.

    A mark with one span, as nearly all have, lies in its bin itself; only those with several need a place each.

    Attributes:
        marks: by id; several: those of them that stand on several stretches of words.
    """

    def __init__(self, marks: Iterable[PageMark] = ()) -> None:
        self.marks: dict[str, PageMark] = {mark.id: mark for mark in marks}
        self.several: dict[str, PageMark] = {}
        self._bins: defaultdict[int, list[PageMark]] = defaultdict(list)
        self._parts: defaultdict[int, list[Placed]] = defaultdict(list)
        self._sorted: list[PageMark] | None = None
        bins, shifts = self._bins, _SHIFT_OF_BITS
        for mark in self.marks.values():
            spans = mark.spans
            if len(spans) == 1:
                start, end = spans[0]
                shift = shifts[(start ^ (end - 1)).bit_length()]
                bins[shift << _LEVEL | start >> shift].append(mark)
            else:
                self._put_parts(mark)

    def add(self, mark: PageMark) -> None:
        """Put a mark in; one with the same id is replaced."""
        if mark.id in self.marks:
            self.remove(mark.id)
        self.marks[mark.id] = mark
        if len(mark.spans) == 1:
            self._bins[_key(*mark.spans[0])].append(mark)
        else:
            self._put_parts(mark)
        if self._sorted is not None and mark.spans:
            insort(self._sorted, mark, key=_place)

    def remove(self, mark_id: str) -> PageMark | None:
        """Take a mark out and return it; None if there is none."""
        mark = self.marks.pop(mark_id, None)
        if mark is None:
            return None
        self.several.pop(mark_id, None)
        if len(mark.spans) == 1:
            self._bins[_key(*mark.spans[0])].remove(mark)
        else:
            for start, end in mark.spans:
                self._parts[_key(start, end)].remove((start, end, mark))
        if self._sorted is not None and mark.spans:
            del self._sorted[bisect_left(self._sorted, _place(mark), key=_place)]
        return mark

    def between(self, start: int, end: int) -> list[Placed]:
        """Return the spans that share a character with [start, end), in no order."""
        found: list[Placed] = []
        last = end - 1
        for shift in _SHIFTS:
            level = shift << _LEVEL
            for number in range(start >> shift, (last >> shift) + 1):
                for mark in self._bins.get(level | number, ()):
                    first, after = mark.spans[0]
                    if first < end and after > start:
                        found.append((first, after, mark))
                if self._parts:
                    binned = self._parts.get(level | number, ())
                    found += [placed for placed in binned if placed[0] < end and placed[1] > start]
        return found

    def at(self, offset: int) -> list[PageMark]:
        """Return the marks whose words hold the character at an offset, the shortest first."""
        return [placed[2] for placed in sorted(self.between(offset, offset + 1), key=_by_length)]

    def after(self, offset: int) -> PageMark | None:
        """Return the first mark that begins after an offset."""
        order = self.order()
        index = bisect_right(order, offset, key=_start)
        return order[index] if index < len(order) else None

    def before(self, offset: int) -> PageMark | None:
        """Return the last mark that begins before an offset."""
        order = self.order()
        index = bisect_left(order, offset, key=_start) - 1
        return order[index] if index >= 0 else None

    def order(self) -> list[PageMark]:
        """Return the marks by the start of their first span, the longer first; not to be changed."""
        if self._sorted is None:
            self._sorted = sorted((mark for mark in self.marks.values() if mark.spans), key=_place)
        return self._sorted

    def beginning(self, edges: Sequence[int]) -> list[list[PageMark]]:
        """Return the marks whose first span begins between each two of some offsets that follow each other."""
        order = self.order()
        places = [bisect_left(order, edge, key=_start) for edge in edges]
        return [order[first:last] for first, last in pairwise(places)]

    def _put_parts(self, mark: PageMark) -> None:
        if mark.spans:
            self.several[mark.id] = mark
        for start, end in mark.spans:
            self._parts[_key(start, end)].append((start, end, mark))


def lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Return a lane for each span so that none overlaps another in its lane; the shortest are in the lowest lanes."""
    taken: list[list[tuple[float, float]]] = []
    found = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], spans[i][0])):
        start, end = spans[index]
        lane = next((n for n, others in enumerate(taken) if _free(others, start, end)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found[index] = lane
    return found


def _key(start: int, end: int) -> int:
    shift = _SHIFT_OF_BITS[(start ^ (end - 1)).bit_length()]
    return shift << _LEVEL | start >> shift


def _free(others: list[tuple[float, float]], start: float, end: float) -> bool:
    return all(end <= other[0] or start >= other[1] for other in others)


def _by_length(placed: Placed) -> tuple[int, int]:
    return placed[1] - placed[0], -placed[0]


def _start(mark: PageMark) -> int:
    return mark.spans[0][0]


def _place(mark: PageMark) -> tuple[int, int, str]:
    start, end = mark.spans[0]
    return start, -end, mark.id
