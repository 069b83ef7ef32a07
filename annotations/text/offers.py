"""Where words that were changed may stand now: places to offer to a person, who decides."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.astray import ALIKE, HERE, SAME
from annotations.model.span import Span
from annotations.text.graphemes import snap
from annotations.text.layered import Compared
from annotations.text.reanchor import Search
from annotations.text.tokens import cuts_word

MOST = 6
"""So many places are offered at most."""

_AROUND = 240
_LEAST_ALIKE = 0.6
_MOST_PLACES = 50
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the new text: [start, end) in code points, how likely it is (0 to 1), and why it is offered."""

    start: int
    end: int
    score: float
    reason: str


class Offers:
    """Looks for places that words of the old text may have in the new one.

    Args:
        old, new: the texts.
        found: what differs between them.
    """

    def __init__(self, old: str, new: str, found: Compared) -> None:
        self._old, self._new = old, new
        self._bare = found.bare
        self._search = Search(old, new, found.edits)

    def here(self, start: int, end: int) -> Span:
        """Return what a span became, words that were put in at its ends left out; empty where nothing is left of it."""
        moved = self._bare.move(start, end)
        low, high = moved or self._bare.cover(start, end)
        if moved is None and not any(edit.start < end and start < edit.end for edit in self._bare.edits):
            # Only put into it: what was put in right before or after it is none of it.
            low, high = self._within(start, end)
        while low < high and self._new[low].isspace():
            low += 1
        while low < high and self._new[high - 1].isspace():
            high -= 1
        return snap(self._new, low, high) if low < high else (low, low)

    def _within(self, start: int, end: int) -> Span:
        first, last = self._bare.move(start, start + 1), self._bare.move(end - 1, end)
        return (first[0], last[1]) if first and last else self._bare.cover(start, end)

    def of(self, start: int, end: int) -> list[Place]:
        """Return the places to offer for a span, the likeliest first."""
        here = self.here(start, end)
        found: dict[Span, Place] = {}
        for place in [*self._same(start, end, here[0]), *self._here(start, end, here), *self._alike(start, end, here)]:
            known = found.get((place.start, place.end))
            if known is None or known.score < place.score:
                found[place.start, place.end] = place
        # Of two that are as likely the nearer one.
        return sorted(found.values(), key=lambda one: (-one.score, abs(one.start - here[0]), one.start))[:MOST]

    def _here(self, start: int, end: int, here: Span) -> list[Place]:
        if here[0] >= here[1]:
            return []
        return [Place(*here, round(0.5 + 0.5 * self._likeness(start, end, here), 3), HERE)]

    def _same(self, start: int, end: int, near: int) -> list[Place]:
        """The same words: those that belong to no words of the old text before those that do."""
        quote = self._old[start:end]
        whole = not (cuts_word(self._old, start) or cuts_word(self._old, end))
        found = []
        for at in self._nearest(quote, near):
            place = at, at + len(quote)
            if whole and (cuts_word(self._new, place[0]) or cuts_word(self._new, place[1])):
                continue
            if snap(self._new, *place) != place:
                continue
            round_it = self._search.likeness((start, end), place)
            free = self._search.back.move(*place) is None
            found.append(Place(*place, round((0.6 if free else 0.3) + (0.4 if free else 0.3) * round_it, 3), SAME))
        return found

    def _nearest(self, quote: str, near: int) -> list[int]:
        """Return where words stand, at most 25 places before and 25 after a place."""
        before: list[int] = []
        after: list[int] = []
        at = self._new.rfind(quote, 0, near)
        while at >= 0 and len(before) < _MOST_PLACES // 2:
            before.append(at)
            at = self._new.rfind(quote, 0, at + len(quote) - 1)
        at = self._new.find(quote, max(0, near - len(quote) + 1))
        while at >= 0 and len(after) < _MOST_PLACES // 2:
            after.append(at)
            at = self._new.find(quote, at + 1)
        return sorted({*before, *after})

    def _alike(self, start: int, end: int, here: Span) -> list[Place]:
        """The words near its place that are most like its own."""
        from rapidfuzz import fuzz

        quote = self._old[start:end]
        low, high = max(0, here[0] - _AROUND), min(len(self._new), here[1] + _AROUND)
        if len(quote) > _LONGEST or low >= high:
            return []
        found = fuzz.partial_ratio_alignment(quote, self._new[low:high])
        if found is None or found.score < 100 * _LEAST_ALIKE:
            return []
        first, last = low + found.dest_start, low + found.dest_end
        while first > low and cuts_word(self._new, first):
            first -= 1
        while last < high and cuts_word(self._new, last):
            last += 1
        first, last = snap(self._new, first, last)
        words = self._new[first:last]
        first, last = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
        if first >= last or self._new[first:last] == quote:
            return []
        return [Place(first, last, round(0.9 * self._likeness(start, end, (first, last)), 3), ALIKE)]

    def _likeness(self, start: int, end: int, place: Span) -> float:
        from rapidfuzz.distance import Levenshtein

        return float(Levenshtein.normalized_similarity(self._old[start:end], self._new[slice(*place)]))
