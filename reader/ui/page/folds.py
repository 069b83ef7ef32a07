"""Which furniture of the page is folded to a line, and which a person has opened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


class Folds:
    """Runs of rows that are furniture.

    Attributes:
        runs: first and last row of each run, half-open, in order.

    Args:
        unfolded: whether all are open at first.
    """

    def __init__(self, runs: Sequence[tuple[int, int]] = (), *, unfolded: bool = False) -> None:
        self.runs = list(runs)
        self._firsts = [run[0] for run in runs]
        self._open: set[int] = set()
        self.open_all(unfolded)

    def run_of(self, row: int) -> tuple[int, int] | None:
        """Return the run that a row is in; None if it is no furniture."""
        index = bisect_right(self._firsts, row) - 1
        if index >= 0 and row < self.runs[index][1]:
            return self.runs[index]
        return None

    def folded(self, row: int) -> tuple[int, int] | None:
        """Return the run that a row is folded away in; None if the row can be seen."""
        run = self.run_of(row)
        return None if run is None or run[0] in self._open else run

    def is_open(self, run: tuple[int, int]) -> bool:
        """Whether a run is open."""
        return run[0] in self._open

    def open_all(self, opened: bool) -> None:
        """Open all runs, or fold them all."""
        self._open = set(self._firsts) if opened else set()

    def toggle(self, run: tuple[int, int]) -> bool:
        """Open a folded run or fold an open one; return whether it is open now."""
        self._open ^= {run[0]}
        return run[0] in self._open
