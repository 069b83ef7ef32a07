"""What the two ends of a candidate are like, for the gate: words and forms on both sides, and how far words hang
together; and whether it is a place.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from annotations.suggest.marks import atlas
from annotations.suggest.marks.features import Habits, shape
from annotations.suggest.marks.tokens import Token

_PARTS, _HALVES, _OFTEN = 3.99, 2.99, 4


class Ends:
    """The ends of an article's candidates.

    Args:
        tokens: of the article.
        breaks: before which of them a sentence begins.
        habits: of the library.
    """

    def __init__(self, tokens: Sequence[Token], breaks: Collection[int], habits: Habits) -> None:
        self._tokens, self._breaks, self._habits = tokens, breaks, habits
        self._times = Counter(token.text for token in tokens)
        self._places: dict[tuple[int, int], str] = {}
        self._within: dict[int, tuple[int, int]] = {}
        edges = [0, *sorted(breaks), len(tokens)]
        for begin, end in pairwise(edges):
            for first, last, kind in atlas.places(tokens[begin:end], habits.of):
                at = begin + first, begin + last
                self._places[at] = self._places.get(at, "") + kind
                self._within.update(dict.fromkeys(range(*at), at))
        self._pairs = Counter((a.text, b.text) for i, (a, b) in enumerate(pairwise(tokens), 1) if i not in breaks)

    def of(self, first: int, last: int, label: str) -> tuple[dict[str, float], list[str]]:
        """Return numbers and conditions of a candidate with a label; its tokens are half-open."""
        tokens = self._tokens
        begin, final = tokens[first], tokens[last - 1]
        before = tokens[first - 1] if first and first not in self._breaks else None
        after = tokens[last] if last < len(tokens) and last not in self._breaks else None
        b, f = begin.text.lower(), final.text.lower()
        p, n = before.text.lower() if before else "^", after.text.lower() if after else "$"
        kinds = [self._kind(token) for token in (before, begin, final, after)]
        numbers: dict[str, float] = {}
        conditions = [
            f"l={label} first={b}", f"l={label} final={f}", f"l={label} before={p}", f"l={label} after={n}",
            f"left={p} {b}", f"right={f} {n}", f"l={label} first=-{b[-3:]}", f"l={label} final=-{f[-3:]}",
            f"before=-{p[-3:]}", f"after=-{n[-3:]}",
            f"kinds left={kinds[0]}|{kinds[1]}", f"kinds right={kinds[2]}|{kinds[3]}",
            f"l={label} kinds left={kinds[0]}|{kinds[1]}", f"l={label} kinds right={kinds[2]}|{kinds[3]}",
            f"before={p}|{kinds[1]}", f"after={kinds[2]}|{n}", f"first={kinds[0]}|{b}", f"final={f}|{kinds[3]}",
        ]  # fmt: skip
        conditions += self._place(first, last, label)
        if before and (before.text[0].isupper() or begin.text[0].isupper()):
            self._add("left", before, begin, numbers, conditions)
        if after and (after.text[0].isupper() or final.text[0].isupper()):
            self._add("right", final, after, numbers, conditions)
        if last - first > 1:
            loosest = min(pairwise(tokens[first:last]), key=lambda both: self._tied(*both))
            self._add("within", *loosest, numbers, conditions)
            times, one, _ = self._habits.together(begin.text, tokens[first + 1].text)
            conditions.append(f"tied first={int(_HALVES * times / max(1, one))}{min(3, one.bit_length())}")
        return numbers, conditions

    def _place(self, first: int, last: int, label: str) -> list[str]:
        """Return whether a candidate is the name of a country or a city, a part of one or has one in it."""
        place = self._places.get((first, last), "")
        if not place and any(i in self._within for i in range(first, last)):
            begins, ends = self._within.get(first, (first, 0))[0], self._within.get(last - 1, (0, last))[1]
            place = "part" if begins < first or ends > last else "has"
        beside = f"{'-' if first - 1 in self._within else ''}{'+' if last in self._within else ''}"
        size = min(4, last - first)
        return [f"place={place}", f"l={label} place={place}", f"place={place}{beside} size={size}"]

    def _kind(self, token: Token | None) -> str:
        if token is None:
            return "^"
        word = token.text
        return shape(word)[:2] + self._habits.of(word) if word[0].isalpha() else shape(word)

    def _tied(self, left: Token, right: Token) -> float:
        times, one, other = self._habits.together(left.text, right.text)
        return times / math.sqrt(max(1, one) * max(1, other))

    def _add(self, where: str, left: Token, right: Token, numbers: dict[str, float], conditions: list[str]) -> None:
        """Add how far two words side by side hang together: in which share of its places each has the other."""
        times, one, other = self._habits.together(left.text, right.text)
        shares = f"{int(_PARTS * times / max(1, one))}{int(_PARTS * times / max(1, other))}"
        there = "1" if times < 2 else f"{shares}{'+' if times > _OFTEN else ''}"
        mine, first, second = self._pairs[left.text, right.text], self._times[left.text], self._times[right.text]
        here = "1" if max(first, second) < 2 else f"{int(_HALVES * mine / first)}{int(_HALVES * mine / second)}"
        numbers[f"tied {where}"] = math.log((times + 0.1) / math.sqrt(max(1, one) * max(1, other))) / 2
        conditions += [f"tied {where}={there}", f"tied {where} here={here}", f"tied {where}={there}/{here}"]
