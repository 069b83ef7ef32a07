"""The folded form of text that full-text search works on, and the words of a text with where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

FOLD_VERSION = f"1 {unicodedata.unidata_version}"
"""Kept in each library: another version, of the rules or of Unicode, means that its index has to be made anew."""

# Soft hyphen, zero-width space, joiners and marks, word joiner, byte order mark, variation selectors; Arabic tatweel
# and letter mark.
_INVISIBLE = re.compile("[\u00ad\u061c\u0640\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
# Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs. Signs of other scripts are letters
# in their own right there, and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
# Scripts written without spaces: each character is indexed as a word of its own.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# What the index takes for part of a word (see `annotations.store.fulltext`); beside it, the invisible characters.
_LETTER = r"\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}"
_INSIDE = "\u00ad\u061c\u200b-\u200f\u2060\ufeff"
# Marks among the unspaced characters that become one with the letter before them (か゛ as two characters is が).
_JOINED = f"(?:[{_INSIDE}\\p{{M}}]*[\u102e\u3099\u309a\uff9e\uff9f])*"
_WORD = regex.compile(
    f"(?:[[{_LETTER}]&&[{_UNSPACED}]]|[[{_LETTER}{_INSIDE}]--[{_UNSPACED}]]+){_JOINED}", regex.VERSION1
)
_FOLDED_WORD = regex.compile(f"[[{_LETTER}]&&[{_UNSPACED}]]|[[{_LETTER}]--[{_UNSPACED}]]+", regex.VERSION1)
_UNSPACED_CHARACTER = re.compile(f"([{_UNSPACED}])")


def fold(text: str) -> str:
    """Return the text as the full-text index sees it: its words as `words` gives them, with spaces between them.

    So the index needs to know nothing of Unicode, and nothing that is no word (an emoji, a sign of a currency or
    of direction) sticks to the word beside it. Offsets are lost: use `words` to get back to the text.
    """
    if text.isascii():
        return text
    # The same as in `words`, for the whole text at a time, which is several times quicker.
    return _UNSPACED_CHARACTER.sub(r" \1 ", _spaced(folded(_spaced(text))))


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, folded) for each word of the text, offsets in code points of the text itself.

    Folded: without accents and invisible characters, compatible forms as the usual ones, lower-case. What is one
    word in the text may be several then (`½` is `1` and `2`); they share its offsets.
    """
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if word.isascii():
            yield start, end, word.lower()
        else:
            for part in _FOLDED_WORD.findall(folded(word)):
                yield start, end, part


@lru_cache(4_096)
def goes_on(character: str) -> bool:
    """Whether a folded character is one with the word that such a character beside it is in.

    It is not where a script is written without spaces: each of its characters is a word.
    """
    return _FOLDED_WORD.match(character) is not None and _UNSPACED_CHARACTER.match(character) is None


@lru_cache(4_096)
def is_unspaced(character: str) -> bool:
    """Whether a character belongs to a script that is written without spaces, so that it is a word of its own."""
    return _UNSPACED_CHARACTER.match(character) is not None


def _spaced(text: str) -> str:
    """Return the text with a space for each character that is no part of a word; ASCII stays."""
    for character in set(text):
        if character > "\x7f" and _separates(character):
            text = text.replace(character, " ")
    return text


@lru_cache(65_536)
def _separates(character: str) -> bool:
    return _WORD.match(character) is None


def folded(word: str) -> str:
    """Return words without accents and invisible characters, compatible forms as the usual ones, lower-case."""
    word = unicodedata.normalize("NFKD", _INVISIBLE.sub("", word))
    word = unicodedata.normalize("NFC", _ACCENTS.sub("", word))
    # A sigma at the end of a word is the same letter; SQLite's lower case knows only the other one.
    return word.lower().replace("ς", "σ")
