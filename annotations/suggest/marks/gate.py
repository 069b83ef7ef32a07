"""The gate: how likely a candidate is right, learned from the candidates of articles reviewed before.

A logistic regression on a few numbers and some dozens of named conditions, by AdaGrad; no numpy needed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

KEPT = 40_000
"""So many of the newest candidates are learned from."""
_PASSES, _RATE, _PULL = 3, 0.06, 1e-5


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
        self.weights: dict[str, float] = {}
        self._squares: dict[str, float] = {}
        self.rows: list[tuple[Row, bool]] = []

    def prior(self, weights: dict[str, float]) -> None:
        """Set what is believed before anything was decided."""
        self.weights = dict(weights)

    def dump(self) -> dict[str, tuple[float, float]]:
        """Return all that was learned, by name: weights, and how far each has been settled."""
        squares = self._squares
        return {
            name: (round(weight, 4), round(squares.get(name, 1.0), 3))
            for name, weight in self.weights.items()
            if abs(weight) > 1e-3
        }

    def load(self, state: dict[str, tuple[float, float]]) -> None:
        """Take over what `dump` returned."""
        self.weights = {name: weight for name, (weight, _) in state.items()}
        self._squares = {name: square for name, (_, square) in state.items()}

    def odds(self, row: Row) -> float:
        """Return how likely a candidate is right, 0 to 1."""
        weights = self.weights
        total = sum(weights.get(name, 0.0) * value for name, value in row.numbers.items())
        total += sum(weights.get(name, 0.0) for name in row.conditions)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def add(self, rows: Sequence[tuple[Row, bool]]) -> None:
        """Take in the candidates of an article and which of them were right; learns from them once."""
        self.rows.extend(rows)
        del self.rows[:-KEPT]
        for row, right in rows:
            self._step(row, right)

    def train(self) -> None:
        """Learn from all that is kept, some passes, in random order."""
        order = random.Random(len(self.rows))
        self._squares.clear()
        rows = list(self.rows)
        for _ in range(_PASSES):
            order.shuffle(rows)
            for row, right in rows:
                self._step(row, right)

    def _step(self, row: Row, right: bool) -> None:
        miss = self.odds(row) - right
        if abs(miss) < 0.005:
            return
        weights, squares = self.weights, self._squares
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
