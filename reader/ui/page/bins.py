"""The marks of a page by where they stand, and the lanes of marks that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

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

    Attributes:
        marks: by id; several: those of them that stand on several stretches of words.
    """

    def __init__(self, marks: Iterable[PageMark] = ()) -> None:
        self.marks: dict[str, PageMark] = {mark.id: mark for mark in marks}
        self.several = {mark.id: mark for mark in self.marks.values() if len(mark.spans) > 1}
        self._bins: defaultdict[int, list[Placed]] = defaultdict(list)
        self._sorted: list[tuple[int, int, str]] | None = None
        bins, shifts = self._bins, _SHIFT_OF_BITS
        for mark in self.marks.values():
            for start, end in mark.spans:
                shift = shifts[(start ^ (end - 1)).bit_length()]
                bins[shift << _LEVEL | start >> shift].append((start, end, mark))

    def add(self, mark: PageMark) -> None:
        """Put a mark in; one with the same id is replaced."""
        if mark.id in self.marks:
            self.remove(mark.id)
        self.marks[mark.id] = mark
        if len(mark.spans) > 1:
            self.several[mark.id] = mark
        for start, end in mark.spans:
            self._bins[_key(start, end)].append((start, end, mark))
        if self._sorted is not None:
            for start, end in mark.spans[:1]:
                insort(self._sorted, (start, -end, mark.id))

    def remove(self, mark_id: str) -> PageMark | None:
        """Take a mark out and return it; None if there is none."""
        mark = self.marks.pop(mark_id, None)
        if mark is None:
            return None
        self.several.pop(mark_id, None)
        for start, end in mark.spans:
            self._bins[_key(start, end)].remove((start, end, mark))
        if self._sorted is not None:
            for start, end in mark.spans[:1]:
                del self._sorted[bisect_left(self._sorted, (start, -end, mark_id))]
        return mark

    def between(self, start: int, end: int) -> list[Placed]:
        """Return the spans that share a character with [start, end), in no order."""
        found: list[Placed] = []
        last = end - 1
        for shift in _SHIFTS:
            level = shift << _LEVEL
            for number in range(start >> shift, (last >> shift) + 1):
                binned = self._bins.get(level | number)
                if binned:
                    found += [placed for placed in binned if placed[0] < end and placed[1] > start]
        return found

    def at(self, offset: int) -> list[PageMark]:
        """Return the marks whose words hold the character at an offset, the shortest first."""
        return [placed[2] for placed in sorted(self.between(offset, offset + 1), key=_by_length)]

    def after(self, offset: int) -> PageMark | None:
        """Return the first mark that begins after an offset."""
        order = self.order()
        index = bisect_right(order, (offset, 1, ""))
        return self.marks[order[index][2]] if index < len(order) else None

    def before(self, offset: int) -> PageMark | None:
        """Return the last mark that begins before an offset."""
        order = self.order()
        index = bisect_left(order, (offset, -(1 << 62), "")) - 1
        return self.marks[order[index][2]] if index >= 0 else None

    def order(self) -> list[tuple[int, int, str]]:
        """Return (start, -end, id) of the first span of each mark, in order; not to be changed."""
        if self._sorted is None:
            spans = ([(start, -end, mark.id) for start, end in mark.spans[:1]] for mark in self.marks.values())
            self._sorted = sorted(chain.from_iterable(spans))
        return self._sorted


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
