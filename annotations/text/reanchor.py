"""Where spans of the old text stand in the new one: by the edits, else by their words and what stands round them.

A span that no edit touches moves with its words, and so does one between whose words only the white space changed. Of
the others, one is found again only where nothing speaks for
another place: its words stand once in what was changed there, in the old text and in the new one, or in one place of
all that was changed where the same words stand round them. Words that no edit touched belong to the span that stood
there before, and are nobody else's. Everything else is for a person to decide.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from annotations.model.span import Span
from annotations.text.edits import Edits
from annotations.text.graphemes import is_boundary
from annotations.text.tokens import cuts_word, tokens

NEAR, FAR = 0.55, 0.85
"""How alike (0 to 1) what stands round the words must be: where the edit was made, and anywhere else."""
MARGIN = 0.25
"""By how much the best place must be better than the second."""

_CONTEXT = 80
_LEAST_CONTEXT = 12
_LEAST_LINE = 30
_AROUND = 64
_MOST_PLACES = 200


def reanchor(spans: Sequence[Span], old: str, new: str, edits: Edits) -> list[Span | None]:
    """Return where each span of the old text stands in the new one; None where a person has to decide.

    Args:
        spans: in code points of the old text.
        old, new: the texts.
        edits: what makes the new text out of the old one.
    """
    search = Search(old, new, edits)
    places = [search.place(*span) for span in spans]
    # Two that were in different places cannot both be what stands in one now.
    claimed: dict[Span, set[Span]] = {}
    for span, place in zip(spans, places, strict=True):
        if place is not None:
            claimed.setdefault(place, set()).add(span)
    return [None if place is not None and len(claimed[place]) > 1 else place for place in places]


class Search:
    """Looks for words of the old text in the new one.

    Args:
        old, new: the texts.
        edits: what makes the new text out of the old one.
    """

    def __init__(self, old: str, new: str, edits: Edits) -> None:
        self.old, self.new, self.edits = old, new, edits

    @cached_property
    def back(self) -> Edits:
        """What makes the old text out of the new one."""
        return self.edits.inverse(self.old)

    def place(self, start: int, end: int) -> Span | None:
        """Return where a span of the old text stands now; None where that is not beyond doubt."""
        moved = self.edits.move(start, end)
        if moved is not None:
            return moved if self._stands(moved, self.old[start:end]) else None
        respaced = self._respaced(start, end)
        if respaced is not None:
            return respaced
        if self._said_again(start, end):
            return None
        near = self._near(start, end)
        if not near:
            return self._far(start, end)
        place = near[0]
        if len(near) > 1 or not self._stands(place, self.old[start:end]) or self._twice(start, end):
            return None
        if _doubled(self.old, (start, end)) != _doubled(self.new, place):
            return None
        return place if self.likeness((start, end), place) >= NEAR else None

    def _respaced(self, start: int, end: int) -> Span | None:
        """Return where a span stands between whose words only the white space is another, as where lines end."""
        for edit in self.edits.touching(start, end):
            inside = start < edit.start and edit.end < end
            if not (inside and self.old[edit.start : edit.end].isspace() and edit.replacement.isspace()):
                return None
        first, last = self.edits.move(start, start + 1), self.edits.move(end - 1, end)
        if first is None or last is None:
            return None
        place = first[0], last[1]
        return place if is_boundary(self.new, place[0]) and is_boundary(self.new, place[1]) else None

    def _stands(self, place: Span, quote: str) -> bool:
        start, end = place
        return self.new[start:end] == quote and is_boundary(self.new, start) and is_boundary(self.new, end)

    def _said_again(self, start: int, end: int) -> bool:
        """Whether the words stand elsewhere in the old text with the same round them: then which is which?"""
        context = _before(self.old, start, True) + self.old[start:end] + _after(self.old, end, True)
        first = self.old.find(context)
        return self.old.find(context, first + 1) >= 0

    def _near(self, start: int, end: int) -> list[Span]:
        """Return where the words stand now near where they were, but for what was there before."""
        room = _AROUND + end - start
        low, high = self.edits.cover(start, end)
        return self._free(_places(self.new, self.old[start:end], low - room, high + room), start, end)

    def _twice(self, start: int, end: int) -> bool:
        """Whether an edit touched the same words a second time near a span, or has those it touched of it twice."""
        room = _AROUND + end - start
        others = _places(self.old, self.old[start:end], start - room, end + room)
        if any(other != (start, end) and self.edits.move(*other) is None for other in others):
            return True
        for edit in self.edits.touching(start, end):
            if edit.start == edit.end:
                # Words were put in between its own: what looks like all of it is partly of these.
                return True
            words = self.old[max(start, edit.start) : min(end, edit.end)].strip()
            for text in (self.old[edit.start : edit.end], edit.replacement):
                if words and len(_whole(text, words)) > 1:
                    return True
        return False

    def _free(self, places: Iterable[Span], start: int, end: int) -> list[Span]:
        """Return the places that belong to no words of the old text, and are no parts of words if the span was none."""
        whole = not (cuts_word(self.old, start) or cuts_word(self.old, end))
        free = [place for place in places if self.back.move(*place) is None]
        return [place for place in free if not (whole and _cut(self.new, place))]

    def _far(self, start: int, end: int) -> Span | None:
        """Look in all that was changed, for words that were moved."""
        quote, span = self.old[start:end], (start, end)
        places = self._free(self._changed_new.places(quote), start, end)
        if len(places) > _MOST_PLACES:
            return None
        found = sorted(((_line_likeness(self.old, span, self.new, p), p) for p in places), reverse=True)
        if not found or found[0][0] < FAR or not self._stands(found[0][1], quote):
            return None
        if len(found) > 1 and found[0][0] - found[1][0] < MARGIN:
            return None
        for other in self._changed_old.places(quote):
            if other != span and self.edits.move(*other) is None:
                likeness = _line_likeness(self.old, other, self.new, found[0][1])
                if found[0][0] - likeness < MARGIN:
                    return None
        return found[0][1]

    def likeness(self, span: Span, place: Span) -> float:
        """Return how alike (0 to 1) what stands round a span of the old text and a place in the new one is."""
        return likeness_of(self.old, span, self.new, place)

    @cached_property
    def _changed_new(self) -> _Stretches:
        return _Stretches(self.new, [(edit.start, edit.end) for edit in self.back.edits])

    @cached_property
    def _changed_old(self) -> _Stretches:
        return _Stretches(self.old, [(edit.start, edit.end) for edit in self.edits.edits])


class _Stretches:
    """Stretches of a text, with what is near them, as one text to look through."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        joined: list[list[int]] = []
        for span in spans:
            start, end = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
            if joined and start <= joined[-1][1]:
                joined[-1][1] = end
            else:
                joined.append([start, end])
        self._from: list[int] = []
        self._to: list[int] = []
        pieces, reached = [], 0
        for start, end in joined:
            self._from.append(start)
            self._to.append(reached)
            # A canonical text has no NUL: nothing is found across two stretches.
            pieces.append(text[start:end] + "\x00")
            reached += end - start + 1
        self._text = "".join(pieces)

    def places(self, quote: str) -> Iterator[Span]:
        for start, end in _places(self._text, quote, 0, len(self._text)):
            index = bisect_left(self._to, start + 1) - 1
            shift = self._from[index] - self._to[index]
            yield start + shift, end + shift


def _places(text: str, quote: str, low: int, high: int) -> list[Span]:
    """Return where words stand in a stretch of a text, at most 200 places; they may overlap."""
    found: list[Span] = []
    low, high = max(0, low), min(len(text), high)
    at = text.find(quote, low, high)
    while at >= 0 and len(found) <= _MOST_PLACES:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1, high)
    return found


def _whole(text: str, words: str) -> list[Span]:
    return [place for place in _places(text, words, 0, len(text)) if not _cut(text, place)]


def _cut(text: str, place: Span) -> bool:
    return cuts_word(text, place[0]) or cuts_word(text, place[1])


def _doubled(text: str, place: Span) -> bool:
    """Whether the first word of a place stands right before it too, or the last one right after it."""
    words = [word for word in tokens(text[slice(*place)]) if not word.isspace()]
    before = tokens(text[max(0, place[0] - _AROUND) : place[0]].rstrip())
    after = tokens(text[place[1] : place[1] + _AROUND].lstrip())
    return bool(words) and (before[-1:] == words[:1] or after[:1] == words[-1:])


def _line_likeness(one: str, span: Span, other: str, place: Span) -> float:
    """Return how alike (0 to 1) two lines are before and after a span; 0 for short ones, of which there may be many."""
    from rapidfuzz.distance import Levenshtein

    before = _before(one, span[0], True), _before(other, place[0], True)
    after = _after(one, span[1], True), _after(other, place[1], True)
    length = max(map(len, before)) + max(map(len, after))
    if length < _LEAST_CONTEXT or length + span[1] - span[0] < _LEAST_LINE:
        return 0.0
    return 1 - (Levenshtein.distance(*before) + Levenshtein.distance(*after)) / length


def likeness_of(one: str, span: Span, other: str, place: Span) -> float:
    """Return how alike (0 to 1) what stands round a span and round a place in another text is; 0 where that is little.

    Of each side at most 80 code points of the same line count; of a line that is too short for that, what stands
    before and after it counts too.
    """
    from rapidfuzz.distance import Levenshtein

    for in_line in (True, False):
        before = _alike_long(_before(one, span[0], in_line), _before(other, place[0], in_line), at_end=True)
        after = _alike_long(_after(one, span[1], in_line), _after(other, place[1], in_line), at_end=False)
        length = len(before[0]) + len(after[0])
        if length >= _LEAST_CONTEXT:
            apart = Levenshtein.distance(*before) + Levenshtein.distance(*after)
            return 1 - apart / length
    return 0.0


def _before(text: str, start: int, in_line: bool) -> str:
    found = text[max(0, start - _CONTEXT) : start]
    return found.rpartition("\n")[2] if in_line else found


def _after(text: str, end: int, in_line: bool) -> str:
    found = text[end : end + _CONTEXT]
    return found.partition("\n")[0] if in_line else found


def _alike_long(one: str, other: str, *, at_end: bool) -> tuple[str, str]:
    """Cut the longer to the length of the shorter: beyond the end of a line nothing can be compared."""
    length = min(len(one), len(other))
    if at_end:
        return one[len(one) - length :], other[len(other) - length :]
    return one[:length], other[:length]
