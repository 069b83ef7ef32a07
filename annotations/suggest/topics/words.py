"""An article as its words: single ones and neighbours, those of the title counted more."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from annotations.text.fold import fold

LENGTH = 3_000
"""So many code points of a text are read; news says first what it is about."""

TITLE_COUNTS = 3
"""A word of the title counts as much as so many of the text."""

# What folding leaves between words: spaces, and the ASCII signs and digits.
_WORD = re.compile(r"[^\x00-@\[-`{-\x7f\s]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, folded as the search does it; numbers and signs are none."""
    return [word for word in _WORD.findall(fold(text).lower()) if len(word) > 1 or not word.isascii()]


def features(title: str, text: str) -> Counter[str]:
    """Return how often each word and each pair of neighbours (a space between them) stands in an article."""
    counts: Counter[str] = Counter()
    for words, times in ((words_of(title), TITLE_COUNTS), (words_of(text[:LENGTH]), 1)):
        found = Counter(words)
        found.update(map(" ".join, pairwise(words)))
        if times == 1:
            counts.update(found)
        else:
            for word, n in found.items():
                counts[word] += n * times
    return counts
