"""How likely each of several spans is right where of those that overlap at most one can be."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_MOST = 30.0
"""Scores are held within this, so that no sum runs over."""


def groups(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield runs of places that hang together by overlapping, as indices, half-open.

    Places are by start; one that stands before the last begins anew, as those of the next article do.
    """
    first, until = 0, -1
    for i, (start, end) in enumerate(places):
        if i > first and (start >= until or start < places[i - 1][0]):
            yield first, i
            first, until = i, -1
        until = max(until, end)
    if first < len(places):
        yield first, len(places)


def shares(places: Sequence[tuple[int, int]], scores: Sequence[float]) -> list[float]:
    """Return how likely each span is among the right ones, of all choices of spans that do not overlap.

    A choice weighs as much as the product of what its spans weigh, e to the power of their scores; with a single span
    it is the logistic function. By sums over all choices from both sides; n log n.

    Args:
        places: (start, end) of the spans, in any order.
        scores: one for each, 0 where a span that overlaps no other is as likely right as not.
    """
    size = len(places)
    order = sorted(range(size), key=lambda i: places[i][1])
    ends = [places[i][1] for i in order]
    before = [bisect_right(ends, places[i][0], 0, n) for n, i in enumerate(order)]
    weights = [math.exp(max(-_MOST, min(_MOST, scores[i]))) for i in order]
    left = [1.0]
    for n, weight in enumerate(weights):
        left.append(left[n] + weight * left[before[n]])
    right = [0.0] * size + [1.0]
    for n in range(size - 1, -1, -1):
        right[n] += right[n + 1]
        right[before[n]] += weights[n] * right[n + 1]
    found = [0.0] * size
    for n, i in enumerate(order):
        found[i] = left[before[n]] * weights[n] * right[n + 1] / left[size]
    return found
