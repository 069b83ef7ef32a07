"""The heights of all rows of a page, so that sums and places are found in logarithmic time (Fenwick 1994)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Heights that change one at a time.

    Attributes:
        total: the sum of all.
    """

    __slots__ = ("_single", "_top", "_tree", "total")

    def __init__(self, heights: Sequence[float]) -> None:
        # Arrays, since a list keeps an object of its own for each number.
        self._single = array("d", heights)
        count = len(self._single)
        sums = list(accumulate(self._single, initial=0.0))
        self._tree = array("d", [sums[index] - sums[index & (index - 1)] for index in range(count + 1)])
        self._top = 1 << count.bit_length()
        self.total = sums[-1]

    def __len__(self) -> int:
        return len(self._single)

    def __getitem__(self, index: int) -> float:
        return self._single[index]

    def set(self, index: int, height: float) -> float:
        """Give one row another height; return by how much it grew."""
        grown = height - self._single[index]
        if grown == 0:
            return 0.0
        self._single[index] = height
        self.total += grown
        index += 1
        while index < len(self._tree):
            self._tree[index] += grown
            index += index & -index
        return grown

    def above(self, index: int) -> float:
        """Return the sum of the heights of all rows before this one."""
        found = 0.0
        while index > 0:
            found += self._tree[index]
            index -= index & -index
        return found

    def at(self, y: float) -> int:
        """Return the row at a height from the top; the first or the last where there is none."""
        index, step = 0, self._top
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= y:
                index = following
                y -= self._tree[following]
            step >>= 1
        return min(index, len(self._single) - 1)
