"""Forms that need no training to be seen: dates, years, money, shares, runs of capitals.

A pattern has no label of its own: it takes the one that people gave to what it found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from annotations.suggest.marks.parts import Article

_WORD = r"[^\W\d_]"
_CAP = rf"(?:(?=[^\W\d_])[^\Wa-zß-öø-ÿ\d_]){_WORD}*"
_NUMBER = r"\d+(?:[.,\u00a0\u202f]\d+)*"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_LARGE = r"(?:[mbk]n?\b|\s?(?:\w*illi\w+|\w*ilion\w*|crore|lakh|trn|bn|mn))"
_MONEY = (
    rf"(?:[A-Z]{{0,3}}[$€£¥₹₽₩₪₺]\s?{_NUMBER}{_LARGE}?|{_NUMBER}\s?[€£¥₹₽]"
    rf"|\b[A-Z]{{3}}\s?{_NUMBER}(?:\s\w*illi\w+)?|\b{_NUMBER}\s?[A-Z]{{3}}\b)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_SMALL = r"(?:of|the|and|for|de|la|del|los|las|y|von|van|du|des|al|el|bin)"
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("money", re.compile(_MONEY)),
    ("day and month", re.compile(
        rf"\b{_DAY}(?:\.|º)?\s(?:de\s)?{_WORD}{{3,10}}(?:,?\s(?:de\s|del\s|of\s)?{_YEAR})?\b"
    )),
    ("month and day", re.compile(rf"\b[A-Z]{_WORD}{{2,9}}\.?\s{_DAY}(?:,\s{_YEAR})?\b")),
    ("month and year", re.compile(rf"\b{_WORD}{{3,10}}\s(?:de\s|of\s)?{_YEAR}\b")),
    ("date in numbers", re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b")),
    ("years", re.compile(rf"\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b")),
    ("year", re.compile(rf"\b{_YEAR}\b")),
    ("decade", re.compile(r"\b(?:1[5-9]|20)\d0s\b")),
    ("share", re.compile(rf"{_NUMBER}\s?(?:%|per\scent|por\sciento)")),
    ("capitals", re.compile(rf"\b{_CAP}(?:[ -]{_CAP})+\b")),
    ("capitals with small words", re.compile(
        rf"\b{_CAP}(?:\s{_SMALL}(?:\s(?:the|la|los|las))?\s{_CAP}|[ -]{_CAP})+\b"
    )),
    ("capitals with digits", re.compile(rf"\b{_CAP}[ -]?\d+\b")),
)  # fmt: skip


LOOKS: dict[str, str] = {
    "money": "an amount of money", "day and month": "a day", "month and day": "a day", "month and year": "a month",
    "date in numbers": "a date", "years": "a span of years", "year": "a year", "decade": "a decade",
    "share": "a percentage", "capitals": "a run of capitals", "capitals with small words": "a run of capitals",
    "capitals with digits": "a name with a number",
}  # fmt: skip
"""What each pattern looks like to a person."""


def found(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and the name of the pattern, for each place of each."""
    for name, pattern in FORMS:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), name


class Votes:
    """What people made of a pattern's places."""

    def __init__(self) -> None:
        self._labels: dict[str, Counter[str]] = {name: Counter() for name, _ in FORMS}
        self._places: Counter[str] = Counter()
        self._own: dict[str, list[tuple[str, str | None]]] = {}

    def learn(self, article: Article) -> None:
        """Take in what was decided of an article, in place of what it told before."""
        key = article.key
        self.forget(key)
        self.recall(article)
        for name, label in self._own[key]:
            self._places[name] += 1
            if label is not None:
                self._labels[name][label] += 1

    def recall(self, article: Article) -> None:
        """Tell again what an article has told, after the counts were read from a file.

        Of one that nobody has gone through only those patterns are told of which most places are marked: of a single
        yes all runs of capitals would be names, and of a single day that was marked all others none.
        """
        told = [(name, article.accepted.get((start, end))) for start, end, name in found(article.text)]
        if not article.through:
            there = Counter(name for name, _ in told)
            marked = Counter(name for name, label in told if label is not None)
            told = [(name, label) for name, label in told if 2 * marked[name] >= there[name]]
        self._own[article.key] = told

    def forget(self, key: str) -> None:
        """Take back what an article has told."""
        for name, label in self._own.pop(key, ()):
            self._places[name] -= 1
            if label is not None:
                self._labels[name][label] -= 1

    def dump(self) -> dict[str, tuple[dict[str, int], int]]:
        """Return the counts by pattern."""
        return {name: (dict(labels), self._places[name]) for name, labels in self._labels.items()}

    def load(self, state: dict[str, tuple[dict[str, int], int]]) -> None:
        """Take over what `dump` returned."""
        for name, (labels, places) in state.items():
            if name in self._labels:
                self._labels[name], self._places[name] = Counter(labels), places

    def of(self, name: str) -> tuple[Counter[str], int]:
        """Return how often places were accepted as what, and how many there were."""
        return self._labels[name], self._places[name]
