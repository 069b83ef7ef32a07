"""Finding what two sequences have in common: their ends, and what stands once in each, in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence

Pair = tuple[int, int]


def common_prefix(one: str, other: str) -> int:
    """Return how many code points two texts begin with alike."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    alike, differs = 0, length
    while differs - alike > 1:
        middle = (alike + differs) // 2
        if one[alike:middle] == other[alike:middle]:
            alike = middle
        else:
            differs = middle
    return alike


def common_suffix(one: str, other: str) -> int:
    """Return how many code points two texts end with alike."""
    length = min(len(one), len(other))
    if length == 0 or one[-length:] == other[-length:]:
        return length
    alike, differs = 0, length
    while differs - alike > 1:
        middle = (alike + differs) // 2
        if one[len(one) - middle : len(one) - alike] == other[len(other) - middle : len(other) - alike]:
            alike = middle
        else:
            differs = middle
    return alike


def unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return (index in old, index in new) of what stands exactly once in each; the most that keep their order.

    None is nothing that can be matched.
    """
    once = _once(new)
    pairs = [(i, once[key]) for key, i in _once(old).items() if key in once]
    return longest_rising(sorted(pairs))


def longest_rising(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the longest part of pairs, sorted by their first number, whose second numbers rise too (patience)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        pile = bisect_left(tops, second)
        before.append(at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(second)
            at.append(index)
        else:
            tops[pile], at[pile] = second, index
    found: list[Pair] = []
    index = at[-1] if at else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _once(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return the index of each key that stands exactly once."""
    found: dict[Hashable, int] = {}
    for index, key in enumerate(keys):
        found[key] = -1 if key in found else index
    found.pop(None, None)
    return {key: index for key, index in found.items() if index >= 0}
