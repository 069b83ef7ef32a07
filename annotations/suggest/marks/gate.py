"""The gate: how likely a candidate is right, learned from the candidates of articles reviewed before.

A logistic regression on a few numbers and some dozens of named conditions, by AdaGrad; no numpy needed. Of candidates
that overlap at most one can be right, and they are judged, and learned from, together: what speaks for one speaks
against the others.
"""

from __future__ import annotations

import math
import random
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from annotations.suggest.marks.sets import groups, shares

KEPT = 80_000
"""So many of the newest candidates a training learns from."""
_SETTLED = 1_000
"""After so many candidates, those of some five articles, the gate goes by what it learned alone. Before that it also
goes by what was believed at first, the more the fewer there were: a few must not silence, or raise, all others."""
_SEEN = "candidates learned from"
_PASSES, _RATE, _PULL = 3, 0.06, 3e-2
_SLIGHT = 0.02
"""Lighter weights are not kept after a training: most are of words that stood in one article."""
_TIMES = 2
"""An article that was just reviewed is learned from so many times: those after it are like it."""


Weights = dict[str, Any]
"""What a file holds: how many candidates were learned from, and of each half the names of its weights as lines, and
the weights and the sums of the squares of their slopes, each as numbers of four bytes in base 64."""


class Row(NamedTuple):
    """A candidate as the gate sees it.

    Attributes:
        numbers: by name, of about -5 to 5; those that are 0 are left out.
        conditions: names of what holds.
        place: (start, end) of the candidate in its article; an empty one overlaps none.
    """

    numbers: dict[str, float]
    conditions: tuple[str, ...]
    place: tuple[int, int] = (0, 0)


class _Half:
    """Weights, learned with candidates that overlap judged together, or each alone."""

    def __init__(self, *, together: bool) -> None:
        self.weights: dict[str, float] = {}
        self.squares: dict[str, float] = {}
        self._together = together

    def odds(self, rows: Sequence[Row]) -> list[float]:
        totals = [_sum(self.weights, row) for row in rows]
        return _shares(rows, totals) if self._together else [_likely(total) for total in totals]

    def step(self, some: Sequence[tuple[Row, bool]]) -> None:
        """Learn from candidates that hang together."""
        weights, squares = self.weights, self.squares
        for likely, (row, right) in zip(self.odds([row for row, _ in some]), some, strict=True):
            miss = likely - right
            if abs(miss) < 0.005:
                continue
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


class Gate:
    """Tells how likely a candidate is right: the mean of what is learned of sets of candidates and of each alone."""

    def __init__(self) -> None:
        self._halves = _Half(together=True), _Half(together=False)
        self._prior: dict[str, float] = {}
        self._seen = 0
        # What was read from a file is taken apart when it is first asked: of two gates an article needs one.
        self._unread: Weights | None = None

    def prior(self, weights: dict[str, float]) -> None:
        """Set what is believed before anything was decided."""
        for half in self._halves:
            half.weights, half.squares = dict(weights), {}
        self._prior, self._unread, self._seen = dict(weights), None, 0

    def copied(self) -> Gate:
        """Return another gate that has learned the same, and goes on by itself."""
        made = Gate()
        made._prior, made._seen, made._unread = self._prior, self._seen, self._unread
        for own, other in zip(self._halves, made._halves, strict=True):
            other.weights, other.squares = dict(own.weights), dict(own.squares)
        return made

    def dump(self) -> Weights:
        """Return all that was learned, as JSON can hold it."""
        if self._unread is not None:
            return self._unread
        halves = []
        for half in self._halves:
            names = list(half.weights)
            squares = (half.squares.get(name, 1.0) for name in names)
            halves.append(["\n".join(names), _packed(half.weights.values()), _packed(squares)])
        return {_SEEN: self._seen, "halves": halves}

    def load(self, state: Weights) -> None:
        """Take over what `dump` returned.

        Raises:
            KeyError, TypeError, ValueError: it is something else.
        """
        for names, weights, squares in state["halves"]:
            count = names.count("\n") + 1 if names else 0
            # In base 64 four signs are three bytes; nothing is taken apart before it is asked.
            if not len(weights) == len(squares) == -(-count * 4 // 3) * 4:
                raise ValueError("names without weights")
        self._seen, self._unread = int(state[_SEEN]), state

    def _read(self) -> None:
        if self._unread is not None:
            state, self._unread = self._unread, None
            for half, (names, weights, squares) in zip(self._halves, state["halves"], strict=True):
                lines = _lines(names)
                half.weights = dict(zip(lines, _unpacked(weights), strict=True))
                half.squares = dict(zip(lines, _unpacked(squares), strict=True))

    def odds(self, row: Row) -> float:
        """Return how likely a candidate that overlaps no other is right, 0 to 1."""
        return self.all_odds([row])[0]

    def all_odds(self, rows: Sequence[Row]) -> list[float]:
        """Return how likely each of an article's candidates is right, 0 to 1.

        What is believed at first goes by each alone: known names within one another are all worth a look.
        """
        self._read()
        found = [sum(both) / 2 for both in zip(*(half.odds(rows) for half in self._halves), strict=True)]
        if self._prior and self._seen < _SETTLED:
            share = self._seen / _SETTLED
            for i, row in enumerate(rows):
                learned = sum(_sum(half.weights, row) for half in self._halves) / 2
                alone = _likely(share * learned + (1 - share) * _sum(self._prior, row))
                found[i] = share * found[i] + (1 - share) * alone
        return found

    def add(self, rows: Sequence[tuple[Row, bool]]) -> None:
        """Learn from the candidates of an article and which of them were right; they are not kept."""
        self._read()
        self._seen += len(rows)
        for _ in range(_TIMES):
            for first, last in groups([row.place for row, _ in rows]):
                for half in self._halves:
                    half.step(rows[first:last])

    def train(self, rows: Sequence[tuple[Row, bool]]) -> None:
        """Learn from candidates, by article and place, and which of them were right, some passes, in random order."""
        self._read()
        self._seen = max(self._seen, len(rows))
        order = random.Random(len(rows))
        together = [rows[first:last] for first, last in groups([row.place for row, _ in rows])]
        for half in self._halves:
            half.squares.clear()
        for _ in range(_PASSES):
            order.shuffle(together)
            for some in together:
                for half in self._halves:
                    half.step(some)
        for half in self._halves:
            half.weights = {name: weight for name, weight in half.weights.items() if abs(weight) > _SLIGHT}
            half.squares = {name: half.squares[name] for name in half.weights if name in half.squares}


def _lines(names: str) -> list[str]:
    return names.split("\n") if names else []


def _packed(numbers: Iterable[float]) -> str:
    found = array("f", numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return b64encode(found.tobytes()).decode("ascii")


def _unpacked(text: str) -> array[float]:
    found = array("f")
    found.frombytes(b64decode(text))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _sum(weights: dict[str, float], row: Row) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in row.numbers.items())
    return total + sum(weights.get(name, 0.0) for name in row.conditions)


def _shares(rows: Sequence[Row], totals: Sequence[float]) -> list[float]:
    """Return how likely each of an article's candidates is right, from what speaks for each."""
    found: list[float] = []
    places = [row.place for row in rows]
    for first, last in groups(places):
        if last - first == 1:
            found.append(_likely(totals[first]))
        else:
            found += shares(places[first:last], totals[first:last])
    return found


def _likely(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
