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


def of_ends(tokens: Sequence[Token], first: int, last: int, label: str, classes: Classes) -> list[str]:
    """Return conditions of a candidate's two ends for the gate: which classes its words, and those beside it, are of.

    Args:
        tokens: of the article.
        first, last: the candidate's, half-open.
        label: it would have.
        classes: of the words of the library.
    """

    def of(at: int) -> Sequence[int]:
        return classes.get(name(tokens[at].text), ()) if 0 <= at < len(tokens) else ()

    begin, final, before, after = of(first), of(last - 1), of(first - 1), of(last)
    made = []
    for where, which in (("first", begin), ("final", final), ("before", before), ("after", after)):
        of_label = f"l={label} " if where in ("first", "final") else ""
        made += [f"{of_label}{where} class{level}={one}" for level, one in enumerate(which[1:], 1)]
    if begin and before:
        made.append(f"left class={before[0]}|{begin[0]}")
    if final and after:
        made.append(f"right class={final[0]}|{after[0]}")
    if last - first > 1 and (second := of(first + 1)):
        made.append(f"first={tokens[first].text} class={second[0]}")
        if begin:
            made.append(f"first class={begin[0]}|{second[0]}")
    return made
