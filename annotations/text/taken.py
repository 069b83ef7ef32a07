"""Which stretches of a text are taken, told quickly also where there are many thousands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Taken:
    """Stretches of a text, (start, end) in code points.

    Args:
        stretches: to begin with; they may overlap.
    """

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        # Apart from each other, and in order: those that overlap are one.
        self._all: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if self._all and start < self._all[-1][1]:
                self._all[-1] = self._all[-1][0], max(end, self._all[-1][1])
            else:
                self._all.append((start, end))

    def over(self, start: int, end: int) -> bool:
        """Whether one overlaps this stretch."""
        i = bisect_left(self._all, (end,))
        return i > 0 and self._all[i - 1][1] > start

    def put(self, start: int, end: int) -> bool:
        """Take a stretch in where it overlaps none; return whether it was taken in."""
        if self.over(start, end):
            return False
        self._all.insert(bisect_left(self._all, (start, end)), (start, end))
        return True
