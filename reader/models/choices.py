"""What a palette offers, and how what is typed finds it: an index that is made once, and asked at each key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.text.fold import fold

NAMED = 4
"""A match that is better than this is one by name or path; then by definition, then with a typo."""
_WHOLE, _BEGINS, _WORD, _PARTS, _SAID, _TYPO = range(6)
_LEAST = 4
"""A word with fewer letters is typed right: with one letter changed it could be nearly any other."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the palette offers.

    Attributes:
        key: what it means to whoever asked.
        words: what is shown and found by.
        also: more words it is found by.
        name: its own name where `words` is a path; empty where they are the same.
        group: those of a lower one stand before the others while nothing is typed.
    """

    key: str
    words: str
    also: str = ""
    sign: str = ""
    colour: str = ""
    icon: str = ""
    end: str = ""
    name: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A choice that fits what was typed; `points` are the fewer the better it fits, see NAMED."""

    points: int
    choice: Choice


class Choices:
    """Choices with what they are found by, folded once; 2,000 of them take some 30 ms, away from the window's thread.

    Attributes:
        all: the choices, likeliest first.
        looked_at: how many were compared with what was typed, by all questions so far.
    """

    def __init__(self, choices: Sequence[Choice]) -> None:
        self.all: Sequence[Choice] = tuple(choices)
        self.looked_at = 0
        self._words = [_plain(one.words) for one in self.all]
        names = (_plain(one.name) if one.name else "" for one in self.all)
        self._names = [name or words for name, words in zip(names, self._words, strict=True)]
        # A space before each word, so that a word's beginning is found without taking the words apart.
        self._spaced = [f" {words.replace('/', ' ')}" for words in self._words]
        self._also = [_plain(one.also) if one.also else "" for one in self.all]
        self._vocabulary: dict[str, list[int]] = {}
        self._beginnings: dict[int, tuple[list[str], list[list[str]]]] = {}

    def prepare(self) -> Choices:
        """Make ready what typos are looked for in, and return the index: to be called away from the window's thread."""
        from rapidfuzz.distance import OSA  # noqa: F401

        self._known_words()
        for length in range(_LEAST - 1, 10):
            self._beginnings_of(length)
        return self

    def find(self, typed: str, recent: Mapping[str, int] | None = None, most: int = 60) -> list[Match]:
        """Return the choices that fit what was typed, best first.

        Best is what is named so, then a name or path that begins so, a word in it that does, one that holds all parts,
        a definition that holds them, and last what fits with one typo; of these only as many as are wanting.
        Accents and case do not matter.

        Args:
            typed: by a person.
            recent: by key, how long ago each was used (0 is the last one): of equals the one used last is first.
            most: so many are enough.
        """
        wanted = _plain(typed)
        order = recent or {}
        never = len(order)
        if not wanted:
            found = [(one.group, order.get(one.key, never), place) for place, one in enumerate(self.all)]
            return [Match(_WHOLE, self.all[place]) for _, _, place in sorted(found)[:most]]
        parts = wanted.replace("/", " ").split()
        points = self._exact(wanted, parts)
        if len(points) < most:
            for place in self._with_typo(parts):
                points.setdefault(place, _TYPO)
        ranked = sorted((rank, order.get(self.all[place].key, never), place) for place, rank in points.items())
        return [Match(rank, self.all[place]) for rank, _, place in ranked[:most]]

    def _exact(self, wanted: str, parts: list[str]) -> dict[int, int]:
        self.looked_at += len(self.all)
        begins, points = f" {wanted.replace('/', ' ')}", {}
        for place, spaced in enumerate(self._spaced):
            if all(part in spaced for part in parts):
                name, words = self._names[place], self._words[place]
                if wanted in (name, words):
                    points[place] = _WHOLE
                elif name.startswith(wanted) or words.startswith(wanted):
                    points[place] = _BEGINS
                else:
                    points[place] = _WORD if begins in spaced else _PARTS
            elif self._also[place] and all(part in spaced or part in self._also[place] for part in parts):
                points[place] = _SAID
        return points

    def _with_typo(self, parts: list[str]) -> set[int]:
        """Return what fits where one part has one letter too many, too few, another, or two the wrong way round."""
        found: set[int] = set()
        for at, part in enumerate(parts):
            if len(part) < _LEAST:
                continue
            others = parts[:at] + parts[at + 1 :]
            for word in self._near(part):
                for place in self._known_words()[word]:
                    if all(other in self._spaced[place] for other in others):
                        found.add(place)
        return found

    def _near(self, part: str) -> set[str]:
        """Return the words that begin as what was typed does, but for one letter."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        near: set[str] = set()
        for length in (len(part) - 1, len(part), len(part) + 1):
            beginnings, words = self._beginnings_of(length)
            for _, _, at in extract(part, beginnings, scorer=OSA.distance, score_cutoff=1, limit=None):
                near.update(words[at])
        return near

    def _known_words(self) -> dict[str, list[int]]:
        """Return the places of each word of all names and paths."""
        if not self._vocabulary:
            for place, spaced in enumerate(self._spaced):
                for word in dict.fromkeys(spaced.split()):
                    self._vocabulary.setdefault(word, []).append(place)
        return self._vocabulary

    def _beginnings_of(self, length: int) -> tuple[list[str], list[list[str]]]:
        """Return the different beginnings that the words have, of so many letters, and the words of each."""
        if length not in self._beginnings:
            by_beginning: dict[str, list[str]] = {}
            for word in self._known_words():
                by_beginning.setdefault(word[:length], []).append(word)
            self._beginnings[length] = list(by_beginning), list(by_beginning.values())
        return self._beginnings[length]


def _plain(words: str) -> str:
    return " ".join(fold(words).casefold().split())
