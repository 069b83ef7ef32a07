"""What two bodies are compared by: rows of words, hashed, and the few of them that are kept of each article.

A shingle is so many words in a row. Two texts have a shingle in common where so many words stand in both in the same
row. Of a long text only every fifth shingle or so is kept, by winnowing: in each window of `WINDOW` shingles the one
with the smallest hash. Which one that is depends on nothing but the words in the window, so that texts that share
`WINDOW + length - 1` words in a row (12 in most scripts) are sure to have kept a shingle in common.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from annotations.text.fold import fold, is_unspaced

Hashes: TypeAlias = npt.NDArray[np.uint32]
"""Hashes of shingles."""

LENGTH = 5
"""Words in a shingle."""

UNSPACED_LENGTH, ALPHABET_LENGTH = 10, 20
"""Characters in a shingle where each is a word: of ideographs and kana; of Thai and its like, an alphabet."""

WINDOW = 8
"""Of so many shingles in a row one at least is kept."""

SHORT = 64
"""Of texts with so many shingles or fewer all are kept."""

# After folding, whatever is not ASCII and no part of a word is a space.
_WORD = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
_IDEOGRAPHS_FROM = "\u3000"
_MOST_WORDS = 1_000_000
_FACTOR, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a body, as they are compared.

    Attributes:
        words: how many there are.
        digest: of all of them in their order; two bodies with the same are the same text.
        length: how many words make a shingle here.
        shingles: the hash of each, in the order of the text; empty where there are no words.
    """

    words: int
    digest: bytes
    length: int
    shingles: Hashes


class _WordHashes(dict[str, int]):
    """The hash of each word, the same in every process; what is seldom asked for is not kept for ever."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        value = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return value


_HASHES = _WordHashes()


def words_of(text: str) -> list[str]:
    """Return the words, folded; in scripts without spaces each character is one."""
    # Folding lowers all but what is ASCII throughout, which it leaves as it is.
    return _WORD.findall(text.lower() if text.isascii() else fold(text))


def body_of(text: str) -> Body:
    """Return a body, given as `annotations.model.block.body_text` gives it, as it is compared."""
    words = words_of(text)
    joined = " ".join(words).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(joined, digest_size=16).digest()
    length = min(_shingle_length(words), len(words))
    return Body(len(words), digest, length, _shingles(words, length))


def kept_of(body: Body) -> Hashes:
    """Return the shingles that are kept, each once, in the order of their hashes."""
    hashes = body.shingles
    if len(hashes) > SHORT:
        windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
        hashes = hashes[np.unique(windows.argmin(axis=1) + np.arange(len(windows)))]
    return np.unique(hashes)


def part_in(body: Body, others: Hashes) -> float:
    """Return which part of a body's words stands in another one too, in rows of a shingle at least.

    Args:
        body: whose words are counted.
        others: the shingles of the other one, in the order of their hashes.
    """
    if not body.words or not len(others):
        return 0.0
    return float(covered(body, others).sum()) / body.words


def covered(body: Body, others: Hashes) -> npt.NDArray[np.bool_]:
    """Return for each word of a body whether a shingle with it stands in another one too; see `part_in`."""
    places = np.searchsorted(others, body.shingles)
    found = others[np.minimum(places, len(others) - 1)] == body.shingles
    # A shingle that was found covers its own word and the next ones.
    ends = np.zeros(body.words + 1, dtype=np.int64)
    np.cumsum(np.concatenate((found, np.zeros(body.length - 1, dtype=bool))), out=ends[1:])
    begins = np.maximum(np.arange(1, body.words + 1) - body.length, 0)
    return ends[1:] > ends[begins]


def _shingle_length(words: Sequence[str]) -> int:
    single = [word for word in words if len(word) == 1]
    if 2 * len(single) <= len(words):
        return LENGTH
    unspaced = [word for word in single if is_unspaced(word)]
    if 2 * len(unspaced) <= len(words):
        return LENGTH
    ideographs = sum(word >= _IDEOGRAPHS_FROM for word in unspaced)
    return UNSPACED_LENGTH if 2 * ideographs > len(unspaced) else ALPHABET_LENGTH


def _shingles(words: Sequence[str], length: int) -> Hashes:
    if not words:
        return np.zeros(0, dtype=np.uint32)
    hashes = np.fromiter(map(_HASHES.__getitem__, words), dtype=np.uint64, count=len(words))
    count = len(words) - length + 1
    mixed = np.full(count, length, dtype=np.uint64)
    for place in range(length):
        mixed = mixed * _FACTOR + hashes[place : place + count]
    mixed ^= mixed >> np.uint64(32)
    mixed *= _MIX
    return (mixed >> np.uint64(32)).astype(np.uint32)
