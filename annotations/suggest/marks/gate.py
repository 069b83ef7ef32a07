"""The gate: how likely a candidate is right, learned from the candidates of articles reviewed before.

A logistic regression on a few numbers and some dozens of named conditions, by AdaGrad; no numpy needed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

KEPT = 40_000
"""So many of the newest candidates a training learns from."""
_SETTLED = 1_000
"""After so many candidates, those of some five articles, the gate goes by what it learned alone. Before that it also
goes by what was believed at first, the more the fewer there were: a few must not silence, or raise, all others."""
_SEEN = "candidates learned from"
_PASSES, _RATE, _PULL = 3, 0.06, 1e-5


Weights = dict[str, tuple[float, float]]
"""By name: a weight, and the sum of the squares of its slopes."""


class Row(NamedTuple):
    """A candidate as the gate sees it.

    Attributes:
        numbers: by name, of about -5 to 5.
        conditions: names of what holds.
    """

    numbers: dict[str, float]
    conditions: tuple[str, ...]


class Gate:
    """Tells how likely a candidate is right."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._prior: dict[str, float] = {}
        self._seen = 0
        self._squares: dict[str, float] = {}
        # What was read from a file is taken apart when it is first asked: of two gates an article needs one.
        self._unread: Weights | None = None

    def prior(self, weights: dict[str, float]) -> None:
        """Set what is believed before anything was decided."""
        self._weights, self._prior, self._unread, self._seen = dict(weights), dict(weights), None, 0

    def dump(self) -> Weights:
        """Return all that was learned, by name: weights, and how far each has been settled."""
        if self._unread is not None:
            return self._unread
        squares = self._squares
        return {_SEEN: (float(self._seen), 0.0)} | {
            name: (round(weight, 4), round(squares.get(name, 1.0), 3))
            for name, weight in self._weights.items()
            if abs(weight) > 1e-3
        }

    def load(self, state: Weights) -> None:
        """Take over what `dump` returned."""
        self._unread = state

    def _read(self) -> None:
        if self._unread is not None:
            self._weights = {name: weight for name, (weight, _) in self._unread.items()}
            self._squares = {name: square for name, (_, square) in self._unread.items()}
            self._seen = int(self._weights.pop(_SEEN, 0.0))
            self._unread = None

    def odds(self, row: Row) -> float:
        """Return how likely a candidate is right, 0 to 1."""
        self._read()
        total = _sum(self._weights, row)
        if self._prior and self._seen < _SETTLED:
            share = self._seen / _SETTLED
            total = share * total + (1 - share) * _sum(self._prior, row)
        return _likely(total)

    def add(self, rows: Sequence[tuple[Row, bool]]) -> None:
        """Learn, once, from the candidates of an article and which of them were right; they are not kept."""
        self._read()
        self._seen += len(rows)
        for row, right in rows:
            self._step(row, right)

    def train(self, rows: Sequence[tuple[Row, bool]]) -> None:
        """Learn from candidates and which of them were right, some passes, in random order."""
        self._read()
        self._seen = max(self._seen, len(rows))
        order = random.Random(len(rows))
        self._squares.clear()
        rows = list(rows)
        for _ in range(_PASSES):
            order.shuffle(rows)
            for row, right in rows:
                self._step(row, right)

    def _step(self, row: Row, right: bool) -> None:
        miss = _likely(_sum(self._weights, row)) - right
        if abs(miss) < 0.005:
            return
        weights, squares = self._weights, self._squares
        for name in row.conditions:
            self._move(weights, squares, name, miss)
        for name, value in row.numbers.items():
            self._move(weights, squares, name, miss * value)

    @staticmethod
    def _move(weights: dict[str, float], squares: dict[str, float], name: str, slope: float) -> None:
        weight = weights.get(name, 0.0)
        slope += _PULL * weight
        square = squares[name] = squares.get(name, 1.0) + slope * slope
        weights[name] = weight - _RATE * slope / math.sqrt(square)


def _sum(weights: dict[str, float], row: Row) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in row.numbers.items())
    return total + sum(weights.get(name, 0.0) for name in row.conditions)


def _likely(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
