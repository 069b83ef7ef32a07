"""Words as classes, by what stands beside them: the arithmetic of `classes`, apart since numpy takes long to load.

Each word is a row of how much more often than by chance it has each of the most usual words to its left and its right
(positive pointwise mutual information), taken together to some dozens of numbers by the largest eigenvectors; k-means
over the directions of these rows makes the classes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SIZES = 32, 128, 400
"""So many classes there are, from coarse to fine."""
_BESIDE = 600
"""So many of the most usual words tell words apart by standing beside them."""
_WORDS, _LEAST = 20_000, 2
"""So many of the most usual words get classes, of those that stand in the texts so often: 360 MB while it learns."""
_FEWEST = 200
"""With fewer words there are no classes."""
_DIMENSIONS, _ROUNDS, _SMOOTH = 60, 15, 0.75

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


def classes_of(words: Sequence[str], numbers: Sequence[int]) -> dict[str, Sequence[int]]:
    """Return the classes of the most usual words, from coarse to fine; none of a few words.

    Args:
        words: all there are, each once.
        numbers: the texts, one after the other, each word as its index in `words`.
    """
    flow = np.array(numbers, dtype=np.int64)
    counts: Ints = np.bincount(flow, minlength=len(words))
    order: Ints = np.argsort(-counts, kind="stable")[:_WORDS]
    kept = np.sort(order[counts[order] >= _LEAST])
    if len(kept) < _FEWEST:
        return {}
    rows = _rows(_counted(flow, kept, _beside(words, counts)))
    weights = np.sqrt(counts[kept]).astype(np.float32)
    made = [by_angle(rows, weights, size) for size in SIZES]
    return {words[at]: tuple(int(one[i]) for one in made) for i, at in enumerate(kept)}


def _beside(words: Sequence[str], counts: Ints) -> Ints:
    """Return for each word which of the most usual it is, whatever its capitals; -1 for none of them."""
    lower: dict[str, int] = {}
    which = np.array([lower.setdefault(word.lower(), len(lower)) for word in words])
    usual = np.argsort(-np.bincount(which, weights=counts), kind="stable")[:_BESIDE]
    rank = np.full(len(lower), -1)
    rank[usual] = np.arange(len(usual))
    return np.asarray(rank[which], dtype=np.int64)


def _counted(flow: Ints, kept: Ints, beside: Ints) -> list[Floats]:
    """Return how often each kept word (row) has each usual word (column) to its left, and to its right."""
    row = np.full(len(beside), -1)
    row[kept] = np.arange(len(kept))
    width = int(np.max(beside)) + 1
    made = []
    for words, others in ((flow[1:], flow[:-1]), (flow[:-1], flow[1:])):
        both = (row[words] >= 0) & (beside[others] >= 0)
        cells = np.bincount(row[words[both]] * width + beside[others[both]], minlength=len(kept) * width)
        made.append(cells.reshape(len(kept), width).astype(np.float32))
    return made


def _rows(counted: Sequence[Floats]) -> Floats:
    """Return a row of length one for each word: those of words with like neighbours point the same way."""
    parts = []
    for counts in counted:
        total = counts.sum()
        usual = (counts.sum(0) / total) ** _SMOOTH + 1e-12
        mine = counts.sum(1, keepdims=True) + 1e-9
        parts.append(np.maximum(np.log(counts / mine / usual + 1e-12), 0).astype(np.float32))
    table = np.concatenate(parts, axis=1)
    values, vectors = np.linalg.eigh(table.T @ table)
    most = np.argsort(-values, kind="stable")[:_DIMENSIONS]
    rows = table @ vectors[:, most] / np.maximum(values[most], 1e-9) ** 0.25
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9), dtype=np.float32)


def by_angle(rows: Floats, weights: Floats, size: int) -> Ints:
    """Return the class of each row: k-means by angle that begins with the most usual words."""
    size = min(size, len(rows) // 2)
    centres = rows[np.argsort(-weights, kind="stable")[:size]].copy()
    best: Ints = np.argmax(rows @ centres.T, axis=1)
    for _ in range(_ROUNDS):
        sums = np.zeros_like(centres)
        np.add.at(sums, best, rows * weights[:, None])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
        before, best = best, np.argmax(rows @ centres.T, axis=1)
        if np.mean(before == best) > 0.999:
            break
    return best
