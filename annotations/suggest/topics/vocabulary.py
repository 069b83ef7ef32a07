"""Which words and pairs of the articles at hand count, and articles as rows of how much each of them counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotations.suggest.topics.counting import Counts, Floats, Ints

MOST = 3_000
"""So many words and pairs count at most."""

_TOO_COMMON = 0.5
"""What stands in more than this part of the articles tells none from another."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Articles, each with the places of its words in the vocabulary and how much they count there.

    Attributes:
        starts: where the words of each article begin in the other two, and at last where they all end.
        words, values: the places, and the weights; the squares of those of one article add up to 1.
    """

    starts: Ints
    words: Ints
    values: Floats

    def __len__(self) -> int:
        return len(self.starts) - 1

    def dense(self, first: int, end: int, width: int) -> Floats:
        """Return the articles from `first` to before `end` as a matrix."""
        found = np.zeros((end - first, width), np.float32)
        begin, stop = self.starts[first], self.starts[end]
        of = np.repeat(np.arange(end - first), np.diff(self.starts[first : end + 1]))
        found[of, self.words[begin:stop]] = self.values[begin:stop]
        return found

    def only(self, wanted: npt.NDArray[np.bool_]) -> Rows:
        """Return some of the articles."""
        lengths = np.diff(self.starts)
        of_wanted = np.repeat(wanted, lengths)
        starts = np.concatenate(([0], np.cumsum(lengths[wanted]))).astype(np.int64)
        return Rows(starts, self.words[of_wanted], self.values[of_wanted])


class Vocabulary:
    """The words and pairs that count.

    Args:
        words: they, pairs with a space between the two.
        rare: how much each counts by being rare.
    """

    def __init__(self, words: Sequence[str], rare: Floats) -> None:
        self.words = list(words)
        self.rare = rare
        self._places = {word: place for place, word in enumerate(self.words)}

    def __len__(self) -> int:
        return len(self.words)

    def row(self, counts: Counter[str]) -> tuple[list[int], Floats]:
        """Return the places of an article's words and how much they count; the squares add up to 1."""
        found = [(self._places[word], n) for word, n in counts.items() if word in self._places]
        places = [place for place, _ in found]
        values = _weight(np.array([n for _, n in found], np.float32)) * self.rare[places]
        length = float(np.sqrt((values**2).sum()))
        return places, values / length if length else values


def read(counts: Counts, has: npt.NDArray[np.bool_]) -> tuple[Vocabulary, Rows]:
    """Choose the words that tell topics from each other, and return the articles by them.

    Args:
        counts: the articles.
        has: which of them (row) has which topic (column).
    """
    many = len(counts)
    starts, keys, times = counts.joined()
    of = np.repeat(np.arange(many), np.diff(starts))
    known, within = np.unique(keys, return_counts=True)
    # Of a large library what stands in one or two articles alone is mostly a name or a slip.
    least = 2 if many < 1_000 else 3
    fits = (within >= least) & (within <= max(_TOO_COMMON * many, least))
    known, within = known[fits], within[fits]
    places = np.searchsorted(known, keys)
    there = places < len(known)
    there[there] = known[places[there]] == keys[there]
    places, of, times = places[there], of[there], times[there]
    if len(known) > MOST:
        chosen = np.sort(_telling(places, of, within, has))
        new = np.full(len(known), -1)
        new[chosen] = np.arange(len(chosen))
        places, known, within = new[places], known[chosen], within[chosen]
        there = places >= 0
        places, of, times = places[there], of[there], times[there]
    rare = (np.log((1 + many) / (1 + within)) + 1).astype(np.float32)
    values = _weight(times) * rare[places]
    lengths = np.sqrt(np.bincount(of, values**2, many)).astype(np.float32)
    starts = np.concatenate(([0], np.cumsum(np.bincount(of, minlength=many)))).astype(np.int64)
    return Vocabulary([counts.name(int(key)) for key in known], rare), Rows(starts, places, values / lengths[of])


def _telling(places: Ints, of: Ints, within: Ints, has: npt.NDArray[np.bool_]) -> Ints:
    """Return the places of the words that stand in the articles of some topic far more often than by chance."""
    best = np.zeros(len(within), np.float32)
    for members in has.T:
        seen = np.bincount(places[members[of]], minlength=len(within))
        chance = within * members.mean()
        np.maximum(best, np.where(seen > chance, (seen - chance) ** 2 / (chance + 1), 0), out=best)
    return np.argsort(-best, kind="stable")[:MOST]


def _weight(times: Floats) -> Floats:
    return 1 + np.log(times)
