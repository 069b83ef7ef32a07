"""Words, spaces and signs as the comparison of two texts counts them: what is compared is never less than a word.

Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are compared character by
character.
"""

from __future__ import annotations

import re
import unicodedata

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u200c\u200d"
)
_TOKEN = re.compile(f"(?:[^\\W{_UNSPACED}]+|[{_MARKS}]+)+|\\n|[^\\S\\n]+|.", re.DOTALL)
_SEEN = re.compile(f"(?:[^\\W{_UNSPACED}]+|[{_MARKS}]+)+|\\S")
_HAS_WORD = re.compile(r"\w")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def tokens(text: str) -> list[str]:
    """Return the words, runs of spaces, line ends and single signs that a text consists of, in order."""
    return _TOKEN.findall(text)


def word_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the words and signs in [start, end), in order, without what is white space."""
    return [match.span() for match in _SEEN.finditer(text, start, end)]


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit."""
    return _HAS_WORD.search(text) is not None


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script that puts no spaces between words."""
    return _IS_UNSPACED.match(character) is not None


def cuts_word(text: str, offset: int) -> bool:
    """Whether an offset (code points) stands between two characters of one word."""
    return 0 < offset < len(text) and _joins(text[offset - 1]) and _joins(text[offset])


def _joins(character: str) -> bool:
    if character.isalnum() or character == "_":
        return _IS_UNSPACED.match(character) is None
    return unicodedata.category(character)[0] == "M"
