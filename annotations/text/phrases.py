"""Where any of many phrases stand in a text: thousands of names are looked for at the price of a few.

Words are compared as the full-text search folds them (no case, no accents, no invisible characters; curly quotes and
dashes as straight ones). Word boundaries are those of the script: `Hampton` is not in `Hamptone`, and where words are
written without spaces each character is one. Of places that overlap only the longest stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from annotations.text.fold import folded, goes_on, is_unspaced
from annotations.text.graphemes import is_boundary
from annotations.text.occurrences import FoldedText, is_folded_alone

# Whatever dash, apostrophe, quotation mark or space a text has, it is the same to whoever looks for a name.
_ALIKE = {
    **dict.fromkeys("‘’‚‛ʼ′＇", "'"), **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\t\n\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
}  # fmt: skip
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = regex.compile(r"[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+")
# For plain text in ASCII, which most is once it is folded: capitals as small letters, all but letters as spaces.
_WORDS_ALONE = {i: " " for i in range(128) if not chr(i).isalnum()} | {i: chr(i).lower() for i in range(65, 91)}
# So much of a text is cut into words at a time: no other thread is kept waiting meanwhile.
_AT_ONCE = 1 << 16
_FEW = 20
"""So few phrases are sooner looked for than a text is cut into words."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase in a text.

    Attributes:
        start, end: code points of the text.
        phrase: the number of the phrase.
    """

    start: int
    end: int
    phrase: int


class Phrases:
    """Phrases to look for in many texts.

    Args:
        phrases: words as a person writes them; those without any word are never found.
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._folded: list[str] = []
        self._sought: list[int] = []
        self._loose: dict[int, re.Pattern[str]] = {}
        # The phrases by their one word, or by their first two: a look at these tells most texts from those that may
        # have a phrase.
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_pair: dict[tuple[str, str], list[int]] = defaultdict(list)
        same: set[str] = set()
        for number, phrase in enumerate(phrases):
            words = " ".join(plain(phrase)[0].replace("\0", " ").split())
            parts = _words_of(words)
            self._folded.append(words)
            if not parts or words in same:
                continue
            same.add(words)
            self._sought.append(number)
            if len(parts) == 1:
                self._by_word[parts[0]].append(number)
            else:
                self._by_pair[parts[0], parts[1]].append(number)
        self._words, self._pairs = frozenset(self._by_word), frozenset(self._by_pair)

    def find(self, text: str) -> list[Match]:
        """Return where phrases stand in a text, in order, none overlapping another."""
        simple, way_back = plain(text)
        found: list[Match] = []
        loose = "  " in simple
        for number in self._likely(simple):
            for start, end in self._spans(number, simple, loose=loose):
                if way_back is not None:
                    start, end = way_back.back(start, end)  # noqa: PLW2901 - the same place in the text itself
                    if not is_boundary(text, start) or not is_boundary(text, end):
                        continue
                if text.count("\n", start, end) < 2:
                    found.append(Match(start, end, number))
        return _longest(found)

    def _likely(self, simple: str) -> Collection[int]:
        """Return the numbers of the phrases whose first words are in a text; of few phrases all."""
        if len(self._sought) <= _FEW:
            return self._sought
        words: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        before = ""
        for piece in _pieces(simple):
            parts = _words_of(piece)
            if self._words:
                words |= self._words.intersection(parts)
            if self._pairs and parts:
                pairs |= self._pairs.intersection(zip([before, *parts], parts, strict=False))
                before = parts[-1]
        return [
            *(number for word in words for number in self._by_word[word]),
            *(number for pair in pairs for number in self._by_pair[pair]),
        ]

    def _spans(self, number: int, simple: str, *, loose: bool) -> Iterator[tuple[int, int]]:
        """Yield where a phrase stands in a plain text as whole words; `loose` where that has runs of spaces."""
        phrase = self._folded[number]
        if loose and " " in phrase:
            pattern = self._loose.get(number)
            if pattern is None:
                pattern = self._loose[number] = re.compile(re.escape(phrase).replace(r"\ ", " +"))
            for match in pattern.finditer(simple):
                if not _within_word(simple, match.start()) and not _within_word(simple, match.end()):
                    yield match.span()
        else:
            for at in whole_words(simple, phrase):
                yield at, at + len(phrase)


def whole_words(text: str, words: str) -> Iterator[int]:
    """Yield where exactly these characters stand as whole words, in order; they may overlap."""
    at, size = text.find(words) if words else -1, len(words)
    while at >= 0:
        if not _within_word(text, at) and not _within_word(text, at + size):
            yield at
        at = text.find(words, at + 1)


def plain(text: str) -> tuple[str, FoldedText | None]:
    """Return a text folded for comparing.

    Returns:
        The folded text, and the way back to the text's own offsets where they are others; None where they are the
        same, as in nearly all texts.
    """
    if text.isascii():
        return _as_spaces(text.lower()), None
    simple = text
    for character in set(_NOT_ASCII.findall(text)):
        made = _one_for(character)
        if made is None:
            way_back = FoldedText(text)
            return _alike(way_back.folded), way_back
        if made != character:
            simple = simple.replace(character, made)
    simple = _as_spaces(simple.lower())
    if len(simple) != len(text):
        way_back = FoldedText(text)
        return _alike(way_back.folded), way_back
    return simple, None


@lru_cache(65_536)
def _one_for(character: str) -> str | None:
    """Return the one character that stands for another in a folded text; None where it is not that simple."""
    alike = _ALIKE.get(character)
    if alike is not None:
        return alike
    made = folded(character)
    return made if len(made) == 1 and is_folded_alone(character) else None


def _alike(text: str) -> str:
    """Return folded text with like signs as one; the length stays."""
    for character in set(_NOT_ASCII.findall(text)):
        made = _ALIKE.get(character)
        if made is not None:
            text = text.replace(character, made)
    return _as_spaces(text)


def _as_spaces(text: str) -> str:
    """Return text with all white space as spaces, but for blank lines: no phrase goes on behind one."""
    return text.replace("\n\n", "\0\0").replace("\n", " ").replace("\t", " ")


def _pieces(simple: str) -> Iterator[str]:
    """Yield a plain text in pieces, cut between words."""
    if len(simple) <= _AT_ONCE:
        yield simple
        return
    at = 0
    while at < len(simple):
        end = simple.find(" ", at + _AT_ONCE)
        end = len(simple) if end < 0 else end
        yield simple[at:end]
        at = end


def _words_of(simple: str) -> list[str]:
    if simple.isascii():
        return simple.translate(_WORDS_ALONE).split()
    words: list[str] = []
    for word in _WORD.findall(simple):
        # In a script without spaces each character is a word.
        if word.isascii() or not any(map(is_unspaced, word)):
            words.append(word)
        else:
            words += _apart(word)
    return words


def _apart(word: str) -> Iterator[str]:
    run = ""
    for character in word:
        if is_unspaced(character):
            if run:
                yield run
            run = ""
            yield character
        else:
            run += character
    if run:
        yield run


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and goes_on(text[at - 1]) and goes_on(text[at])


def _longest(found: list[Match]) -> list[Match]:
    """Return matches in order, those that overlap a longer one, or an earlier one as long, left out."""
    if len(found) < 2:
        return found
    taken: list[Match] = []
    starts: list[int] = []
    for match in sorted(found, key=lambda one: (one.start - one.end, one.start, one.phrase)):
        at = bisect_left(starts, match.start)
        if at < len(taken) and taken[at].start < match.end:
            continue
        if at and taken[at - 1].end > match.start:
            continue
        taken.insert(at, match)
        starts.insert(at, match.start)
    return taken
