"""Which of many articles may be alike: those that have kept the same shingles. Whether they are is looked at after.

What many articles have in common, such as an outlet's standing words, says nothing about two of them. Where more than
`MOST` have a shingle, each is paired with the first few of them alone: so a wire story that a hundred outlets took
is still found as one group, and the work grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotations.analysis.shingles import SHORT, WINDOW, Hashes

MOST = 50
"""Among so many articles with the same shingle each pair is looked at."""

HUBS = 8
"""Where there are more, each is paired with so many of them."""

MIN_WORDS = 12
"""Shorter bodies are alike only if they are the same."""

_LEAST = 0.12
"""Two that are alike have at least this part of their kept shingles in common; most have far more."""

_PAIRS_AT_ONCE = 4_000_000
_DENSITY = 2 / (WINDOW + 1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an article for comparing it.

    Attributes:
        article: internal id.
        words: of its body.
        digest: of these words.
        marks: its kept shingles, in the order of their hashes.
        new: whether it is still to be compared with the others.
    """

    article: int
    words: int
    digest: bytes
    marks: Hashes
    new: bool


def same_pairs(kept: Sequence[Kept]) -> Iterator[tuple[int, int]]:
    """Yield the places of two with the very same words, one of them new; the first of a pair stands before the other.

    Of more than `MOST`, each is paired with the first `HUBS` alone.
    """
    places: dict[bytes, list[int]] = {}
    for place, one in enumerate(kept):
        if one.words:
            places.setdefault(one.digest, []).append(place)
    for group in places.values():
        if len(group) < 2:
            continue
        firsts = group if len(group) <= MOST else group[:HUBS]
        for at, first in enumerate(firsts):
            for second in group[at + 1 :]:
                if kept[first].new or kept[second].new:
                    yield first, second


def likely_pairs(kept: Sequence[Kept]) -> list[tuple[int, int]]:
    """Return the places of two that may be alike, one of them new, in order; the first stands before the other."""
    marks, owners = _entries(kept)
    if not len(marks):
        return []
    edges = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1], [True])))
    starts, lengths = edges[:-1], np.diff(edges)
    new = np.fromiter((one.new for one in kept), dtype=bool, count=len(kept))
    wanted = (lengths > 1) & np.logical_or.reduceat(new[owners], starts)
    rare = lengths <= MOST
    found = _counted(_rare_pairs(owners, starts, lengths, wanted & rare), len(kept), new)
    likely = _enough(found, kept, owners, np.repeat(rare, lengths))
    found = _counted(_hub_pairs(owners, starts[wanted & ~rare], lengths[wanted & ~rare]), len(kept), new)
    likely |= _enough(found, kept, owners, np.repeat(~rare, lengths))
    return sorted(likely)


def _entries(kept: Sequence[Kept]) -> tuple[Hashes, npt.NDArray[np.int64]]:
    """Return all kept shingles in order, and beside each the place of the article that has it."""
    compared = [(place, one.marks) for place, one in enumerate(kept) if one.words >= MIN_WORDS and len(one.marks)]
    if not compared:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.int64)
    marks = np.concatenate([marks for _, marks in compared]).astype(np.uint64)
    owners = np.repeat([place for place, _ in compared], [len(marks) for _, marks in compared]).astype(np.uint64)
    entries = np.sort((marks << np.uint64(32)) | owners)
    return (entries >> np.uint64(32)).astype(np.uint32), (entries & np.uint64(0xFFFFFFFF)).astype(np.int64)


_Pairs = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]


def _rare_pairs(
    owners: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64],
    wanted: npt.NDArray[np.bool_],
) -> Iterator[_Pairs]:  # fmt: skip
    """Yield all pairs within each stretch of the same shingle."""
    for length in np.unique(lengths[wanted]):
        first, second = np.triu_indices(int(length), 1)
        begins = starts[wanted & (lengths == length)]
        step = max(1, _PAIRS_AT_ONCE // len(first))
        for at in range(0, len(begins), step):
            part = begins[at : at + step, None]
            yield owners[part + first].ravel(), owners[part + second].ravel()


def _hub_pairs(
    owners: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]
) -> Iterator[_Pairs]:
    """Yield the pairs of each in a long stretch with the first ones of it."""
    for start, length in zip(starts.tolist(), lengths.tolist(), strict=True):
        part = owners[start : start + length]
        for hub in range(HUBS):
            others = part[hub + 1 :]
            yield np.full(len(others), part[hub]), others


def _counted(pairs: Iterator[_Pairs], count: int, new: npt.NDArray[np.bool_]) -> dict[int, int]:
    """Return how many shingles each pair shares, by `first * count + second`."""
    total: dict[int, int] = {}
    waiting: list[npt.NDArray[np.int64]] = []
    size = 0

    def settle() -> None:
        keys, counts = np.unique(np.concatenate(waiting), return_counts=True)
        for key, number in zip(keys.tolist(), counts.tolist(), strict=True):
            total[key] = total.get(key, 0) + number

    for first, second in pairs:
        fresh = new[first] | new[second]
        waiting.append(first[fresh] * count + second[fresh])
        size += len(waiting[-1])
        if size >= _PAIRS_AT_ONCE:
            settle()
            waiting, size = [], 0
    if waiting:
        settle()
    return total


def _enough(
    found: dict[int, int], kept: Sequence[Kept], owners: npt.NDArray[np.int64], counted: npt.NDArray[np.bool_]
) -> set[tuple[int, int]]:
    """Return the pairs that share enough of those shingles that were counted."""
    if not found:
        return set()
    have = np.bincount(owners[counted], minlength=len(kept)).tolist()
    # Where all shingles of the one are kept and a part of the other's, only such a part of them can be shared.
    sizes = [n * _DENSITY if len(one.marks) <= SHORT else n for n, one in zip(have, kept, strict=True)]
    pairs = ((*divmod(key, len(kept)), number) for key, number in found.items())
    return {(first, second) for first, second, number in pairs if number >= _LEAST * min(sizes[first], sizes[second])}
