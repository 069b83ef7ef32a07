"""Words, names, sentences as a reader takes them. Qt finds no words in Chinese and splits hyphenated names."""

from __future__ import annotations

from annotations.text import graphemes
from annotations.text.pattern import Pattern
from annotations.text.sentences import ABBREVIATIONS, trimmed
from reader.ui.page import unspaced
from reader.ui.page.unspaced import SCRIPTS as _UNSPACED

_FIRST = rf"[[\p{{L}}\p{{N}}_]--[{_UNSPACED}]]"
_LETTER = rf"[[\p{{L}}\p{{M}}\p{{N}}_\u00ad\u200c\u200d]--[{_UNSPACED}]]"
# Apostrophes and hyphens join letters; full stop, comma, slash and colon join digits (52.8, 1,200, 10:30), and a
# full stop the letters of an abbreviation (U.S.A).
_JOINER = r"['’ʼ＇\-‐‑·・&@״׳]|(?<=\p{N})[.,/:](?=\p{N})|(?<=\b\p{L})\.(?=\p{L}\b)"
_WORD = Pattern(rf"(?V1){_FIRST}{_LETTER}*(?:(?:{_JOINER}){_FIRST}{_LETTER}*)*")
_LONE = Pattern(rf"(?V1)[{_UNSPACED}]")
_CLUSTER = Pattern(r"\X")
# Before and after these no cluster goes on; what is not among them is looked at in its surroundings.
_SAFE = Pattern(r"[\x20-\u02ff\u3001-\u3029\u3030-\u3098\u30a0-\u30ff\u3400-\u9fff\uff01-\uff60]")
_REACH = 64

_PARTICLES = frozenset(
    "de da do dos das del della di du des la las le les el los al bin ibn ben von van der den zu zur af av of"
    " the".split()
)
_NOT_AT_ENDS = frozenset("the of la las le les el los".split())


def words_of(text: str, start: int, end: int, *, guess: bool = False) -> list[tuple[int, int]]:
    """Return start and end of each word in a stretch.

    Args:
        text: of the article.
        start, end: the stretch.
        guess: in scripts without spaces, take what is likely to be a word; else each character is one.
    """
    found = []
    reached = start
    for match in _WORD.finditer(text, start, end):
        found += _without_spaces(text, reached, match.start(), guess)
        found.append(match.span())
        reached = match.end()
    found += _without_spaces(text, reached, end, guess)
    whole = (word if _is_clear(text, *word) else snap(text, *word) for word in found)
    return list(dict.fromkeys(whole))


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the word at an offset; where there is none the character there; white space is an empty span."""
    if not text:
        return 0, 0
    offset = min(max(offset, 0), len(text))
    low, high = _window(text, offset)
    touching = None
    for start, end in words_of(text, low, high, guess=True):
        if start <= offset < end:
            return start, end
        if end == offset:
            touching = (start, end)
    if touching:
        return touching
    if offset == len(text) or text[offset].isspace():
        offset -= 1
    if offset < 0 or text[offset].isspace():
        return offset + 1, offset + 1
    return snap(text, offset, offset + 1)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest span round [start, end) that cuts no grapheme cluster, looking only at what is near."""
    start, end = (min(max(offset, 0), len(text)) for offset in (start, end))
    if graphemes.is_plain(text, start) and graphemes.is_plain(text, end):
        return start, end
    low, high = start, end
    while low > 0 and (low == start or not _SAFE.match(text, low)):
        low -= 1
    while high < len(text) and (high == end or not _SAFE.match(text, high)):
        high += 1
    start, end = graphemes.snap(text[low:high], start - low, end - low)
    return start + low, end + low


def is_edge(text: str, offset: int) -> bool:
    """Whether no grapheme cluster is cut at an offset."""
    if graphemes.is_plain(text, offset):
        return True
    if _SAFE.match(text, offset - 1) and _SAFE.match(text, offset):
        return True
    return snap(text, offset, offset) == (offset, offset)


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest span of whole words round [start, end), without white space at its ends."""
    start, end = trimmed(text, *snap(text, start, end))
    if start >= end:
        return start, start
    if start and not _cuts(text, start):
        start = next((word[0] for word in words_of(text, *_window(text, start)) if word[0] < start < word[1]), start)
    if end < len(text) and not _cuts(text, end):
        end = next((word[1] for word in words_of(text, *_window(text, end)) if word[0] < end < word[1]), end)
    return start, end


def next_word(text: str, offset: int, *, end: bool) -> int:
    """Return where the next word ends (or begins) after an offset; the end of the text if there is none."""
    low, high = _window(text, offset)
    while True:
        for word in words_of(text, low, high, guess=True):
            place = word[1] if end else word[0]
            if place > offset:
                return place
        if high >= len(text):
            return len(text)
        low, high = high, min(len(text), high + 4 * _REACH)
        high = _window(text, high)[1]


def previous_word(text: str, offset: int) -> int:
    """Return where the word before an offset begins; 0 if there is none."""
    low, high = _window(text, offset)
    while True:
        begins = [word[0] for word in words_of(text, low, high, guess=True) if word[0] < offset]
        if begins:
            return begins[-1]
        if low <= 0:
            return 0
        high = low
        low = _window(text, max(0, low - 4 * _REACH))[0]


def previous_end(text: str, offset: int) -> int:
    """Return where the last word ends that ends before an offset; 0 if there is none."""
    begin = previous_word(text, offset)
    end = next_word(text, begin, end=True)
    if end < offset:
        return end
    before = previous_word(text, begin)
    end = next_word(text, before, end=True) if before < begin else 0
    return end if end <= begin else 0


def next_character(text: str, offset: int) -> int:
    """Return the end of the grapheme cluster that begins at an offset."""
    match = _CLUSTER.match(text, offset)
    return match.end() if match else len(text)


def previous_character(text: str, offset: int) -> int:
    """Return the beginning of the grapheme cluster that ends at an offset."""
    return snap(text, offset - 1, offset)[0] if offset > 0 else 0


def name_at(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """Return the name round a word in the paragraph [start, end): words with capitals, and particles among them; in
    scripts without spaces the run that may be one.
    """
    phrase = unspaced.phrase_at(text, start, end, offset)
    if phrase:
        return phrase
    words = words_of(text, start, end)
    here = next((i for i, word in enumerate(words) if word[0] <= offset <= word[1]), None)
    if here is None or not _capital(text, words[here]):
        return word_at(text, offset)
    first = last = here
    while first > 0 and _goes_with(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _goes_with(text, words[last + 1], words[last], after=True):
        last += 1
    while first < here and not _capital(text, words[first]) and _plain(text, words[first]) in _NOT_AT_ENDS:
        first += 1
    while last > here and not _capital(text, words[last]):
        last -= 1
    return words[first][0], words[last][1]


def _without_spaces(text: str, start: int, end: int, guess: bool) -> list[tuple[int, int]]:
    if start >= end:
        return []
    if guess:
        return unspaced.words_between(text, start, end)
    return [lone.span() for lone in _LONE.finditer(text, start, end)]


def _goes_with(text: str, word: tuple[int, int], other: tuple[int, int], *, after: bool = False) -> bool:
    between = text[other[1] : word[0]] if after else text[word[1] : other[0]]
    if not between.replace(".", " ", 1).isspace():
        return False
    # A full stop joins only after an initial or a title.
    if "." in between and not _short(text, other if after else word):
        return False
    return _capital(text, word) or _plain(text, word) in _PARTICLES


def _short(text: str, word: tuple[int, int]) -> bool:
    return word[1] - word[0] == 1 or _plain(text, word) in ABBREVIATIONS


def _plain(text: str, word: tuple[int, int]) -> str:
    return text[word[0] : word[1]].lower()


def _capital(text: str, word: tuple[int, int]) -> bool:
    return text[word[0]].isupper() or text[word[0]].istitle()


def _window(text: str, offset: int) -> tuple[int, int]:
    """A stretch round an offset that cuts no word: it ends at white space or between unspaced characters."""
    low, high = max(0, offset - _REACH), min(len(text), offset + _REACH)
    while low > 0 and offset - low < 16 * _REACH and not _cuts(text, low):
        low -= 1
    while high < len(text) and high - offset < 16 * _REACH and not _cuts(text, high):
        high += 1
    return low, high


def _is_clear(text: str, start: int, end: int) -> bool:
    """Whether it is plain at a glance that no grapheme cluster is cut."""
    if start and text[start - 1] >= "\u0300" and not _SAFE.match(text, start):
        return False
    return end >= len(text) or text[end] < "\u0300" or _SAFE.match(text, end) is not None


def _cuts(text: str, offset: int) -> bool:
    return text[offset - 1].isspace() or text[offset].isspace() or _LONE.match(text, offset) is not None


def next_edge(text: str, offset: int, *, start: bool, forward: bool) -> int:
    """Return where a span would begin, or end, that is a word shorter or longer there: always at the edge of a word."""
    if start:
        return next_word(text, offset, end=False) if forward else previous_word(text, offset)
    return next_word(text, offset, end=True) if forward else previous_end(text, offset)
