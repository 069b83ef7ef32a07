"""Where words stand in one text, found as full-text search reads it: case and accents do not count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from annotations.text.fold import folded, goes_on
from annotations.text.graphemes import is_plain, snap
from annotations.text.pattern import Pattern

# What is folded together with the character before it: marks, halfwidth voicing signs, what nobody sees.
_IS_MARK = Pattern(r"[\p{M}\u00ad\u061c\u0640\u200b-\u200f\u2060\ufeff\uff9e\uff9f]")
# Letters of Korean that become one syllable.
_JAMO = r"(?:[\u1100-\u115f]+[\u1160-\u11a7]*|[\uac00-\ud7a3](?=[\u11a8-\u11ff]))[\u11a8-\u11ff]*"
_IS_JAMO = Pattern(r"[\u1100-\u11ff]")
# So many characters are translated at a time: no other thread is kept waiting meanwhile.
_AT_ONCE = 1 << 16


class FoldedText:
    """A text as it is searched, with the way back to its own offsets.

    Args:
        text: an article's; folding a million characters takes some tens of milliseconds.

    Attributes:
        text: as it was given.
        folded: as it is searched.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # Where a stretch of the text begins that is not folded character by character, in the folded and in the
        # given text, and where what follows it does.
        self._steps: list[tuple[int, int]] = []
        self._folded_steps: list[int] = []
        self.folded = "".join(self._fold())

    def occurrences(self, words: str, *, whole_words: bool = False) -> list[tuple[int, int]]:
        """Return where words stand, in order, none overlapping another, in code points of the text.

        Args:
            words: as they are typed. White space stands for any white space, line breaks too; at both ends it is
                ignored, and where nothing else is left there is nothing to find.
            whole_words: whether a place within a longer word does not count.
        """
        parts = [folded(part) for part in words.split()]
        if not any(parts):
            return []
        pattern = re.compile(r"\s+".join(re.escape(part) for part in parts if part))
        found: list[tuple[int, int]] = []
        for start, end in self._matches(pattern, whole_words):
            span = self.back(start, end)
            # Two letters of one ligature are found in one place.
            if not found or span[0] >= found[-1][1]:
                found.append(span)
        return found

    def _matches(self, pattern: re.Pattern[str], whole_words: bool) -> Iterator[tuple[int, int]]:
        text, at = self.folded, 0
        while match := pattern.search(text, at):
            start, end = match.span()
            if whole_words and (_within_word(text, start) or _within_word(text, end)):
                at = start + 1
                continue
            at = end
            yield start, end

    def _fold(self) -> Iterator[str]:
        """Yield the folded text in pieces; those whose length differs leave a step behind."""
        text = self.text
        if text.isascii():
            yield text.lower()
            return
        table, odd = _by_character(text)
        reached = done = 0
        known: dict[str, str] = {}
        for match in _odd_pattern(odd).finditer(text) if odd else ():
            for piece in _pieces(text, reached, match.start()):
                yield piece.translate(table)
            done += match.start() - reached
            cluster, reached = match.group(), match.end()
            made = known.get(cluster)
            if made is None:
                made = known[cluster] = folded(cluster)
            self._add_step(done, match.start())
            done += len(made)
            self._add_step(done, reached)
            yield made
        for piece in _pieces(text, reached, len(text)):
            yield piece.translate(table)

    def _add_step(self, in_folded: int, in_text: int) -> None:
        self._folded_steps.append(in_folded)
        self._steps.append((in_folded, in_text))

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text, which is not empty, stands in the text; whole graphemes of it."""
        first, last = self._stretch(start)[0], self._stretch(end - 1)[1]
        text = self.text
        return (first, last) if is_plain(text, first) and is_plain(text, last) else snap(text, first, last)

    def _stretch(self, at: int) -> tuple[int, int]:
        """Where the piece of the text begins and ends that a folded character was made of."""
        index = bisect_right(self._folded_steps, at) - 1
        if index < 0:
            return at, at + 1
        in_folded, in_text = self._steps[index]
        if index % 2 == 0:
            return in_text, self._steps[index + 1][1]
        return in_text + at - in_folded, in_text + at - in_folded + 1


def is_folded_alone(character: str) -> bool:
    """Whether a character is never folded together with the one before it."""
    return _IS_MARK.match(character) is None and _IS_JAMO.match(character) is None


def _by_character(text: str) -> tuple[dict[int, str], set[str]]:
    """The characters that are folded one to one, with what they become; and those that are not."""
    table: dict[int, str] = {}
    odd: set[str] = set()
    for character in set(text):
        if character.isascii():
            made = character.lower()
        else:
            made = folded(character)
            if len(made) != 1 or not is_folded_alone(character):
                odd.add(character)
                continue
        if made != character:
            table[ord(character)] = made
    return table, odd


def _odd_pattern(odd: set[str]) -> re.Pattern[str]:
    marks = {one for one in odd if _IS_MARK.match(one)}
    others = "".join(re.escape(one) for one in sorted(odd - marks))
    kinds = []
    trail = f"[{''.join(re.escape(one) for one in sorted(marks))}]" if marks else ""
    if any(_IS_JAMO.match(one) for one in odd):
        kinds.append(f"{_JAMO}{trail}*" if trail else _JAMO)
    if trail:
        kinds.append(f"(?s:.){trail}+|{trail}+")
    if others:
        kinds.append(f"[{others}]{trail}*" if trail else f"[{others}]")
    return re.compile("|".join(kinds))


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    for at in range(start, end, _AT_ONCE):
        yield text[at : min(end, at + _AT_ONCE)]


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and goes_on(text[at - 1]) and goes_on(text[at])


def occurrence_of(text: str, quote: str, start: int) -> int:
    """Return how many places before `start` (code points) have the same characters; with the quote it is a place's
    name that outlives an edit elsewhere in the text."""
    count, at = 0, text.find(quote)
    while 0 <= at < start:
        count += 1
        at = text.find(quote, at + 1)
    return count


def place_of(text: str, quote: str, occurrence: int) -> int | None:
    """Return where the place of that number stands, the way back from `occurrence_of`; None where there is none."""
    at = text.find(quote) if quote else -1
    for _ in range(occurrence):
        if at < 0:
            break
        at = text.find(quote, at + 1)
    return at if at >= 0 else None
