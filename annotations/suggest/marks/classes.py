"""Classes of words: which words stand between like neighbours in the texts of a library, marked or not.

A name that nobody has marked is in a class with names that somebody has. No language is assumed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from annotations.suggest.marks.tokens import Token

Classes = dict[str, Sequence[int]]
"""The classes of each word, by its `name`, from coarse to fine."""


def name(word: str) -> str:
    """Return as what a word has its classes: numbers of as many digits are one."""
    return "".join("0" if sign.isdigit() else sign for sign in word) if word[0].isdigit() else word


class Reader:
    """Takes in texts; `learn` makes the classes of their words, in seconds."""

    def __init__(self) -> None:
        self._numbers = {"^": 0, "$": 1}
        self._flow = array("i")

    def add(self, article: Iterable[Sequence[Token]]) -> None:
        """Take in an article's sentences."""
        numbers, flow = self._numbers, self._flow
        for sentence in article:
            flow.append(0)
            flow.extend(numbers.setdefault(name(token.text), len(numbers)) for token in sentence)
            flow.append(1)

    def learn(self) -> Classes:
        """Return the classes; none of a few words."""
        # numpy takes a tenth of a second to load, and only a training needs it.
        from annotations.suggest.marks.clusters import classes_of

        return classes_of(list(self._numbers), self._flow)
