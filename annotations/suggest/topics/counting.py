"""Many articles as counts of words and pairs, each a number: as small as it can be kept, and quick to go through."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from annotations.suggest.topics.words import LENGTH, TITLE_COUNTS, words_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_HALF = 32


class Counts:
    """The words and pairs of articles, in the order they are added.

    A word is a number from 1 on, a pair the numbers of its two words in one.
    """

    def __init__(self) -> None:
        self._words: list[str] = [""]
        self._numbers: dict[str, int] = {}
        self._keys: list[Ints] = []
        self._times: list[Floats] = []

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, title: str, text: str) -> None:
        """Count the words of an article, as `annotations.suggest.topics.words.features` does it."""
        first, rest = self._number(words_of(title)), self._number(words_of(text[:LENGTH]))
        parts = [first, _pairs(first), rest, _pairs(rest)]
        keys, which = np.unique(np.concatenate(parts), return_inverse=True)
        of_title = len(parts[0]) + len(parts[1])
        times = np.ones(len(which), np.float32)
        times[:of_title] = TITLE_COUNTS
        self._keys.append(keys)
        self._times.append(np.bincount(which, times, len(keys)).astype(np.float32))

    def joined(self) -> tuple[Ints, Ints, Floats]:
        """Return (starts, keys, times): where each article begins in the other two, and at last where they all end."""
        starts = np.concatenate(([0], np.cumsum([len(keys) for keys in self._keys]))).astype(np.int64)
        if not self._keys:
            return starts, np.zeros(0, np.int64), np.zeros(0, np.float32)
        return starts, np.concatenate(self._keys), np.concatenate(self._times)

    def name(self, key: int) -> str:
        """Return the word of a number, or the two of a pair with a space between them."""
        first, second = key >> _HALF, key & (1 << _HALF) - 1
        return f"{self._words[first]} {self._words[second]}" if first else self._words[second]

    def _number(self, words: list[str]) -> Ints:
        numbers = self._numbers
        found = [numbers.get(word) or self._new(word) for word in words]
        return np.array(found, np.int64)

    def _new(self, word: str) -> int:
        self._numbers[word] = number = len(self._words)
        self._words.append(word)
        return number


def _pairs(numbers: Ints) -> Ints:
    return (numbers[:-1] << _HALF) | numbers[1:]
