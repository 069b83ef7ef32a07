"""The folded form of text that full-text search works on, and the words of a text with where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import regex

FOLD_VERSION = 1
"""Kept in each library: another version means that its full-text index has to be made anew."""

# Soft hyphen, zero-width space, joiners and marks, word joiner, byte order mark; Arabic tatweel.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0640]")
# Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs. Signs of other scripts are letters
# in their own right there, and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
# Scripts written without spaces: each character is indexed as a word of its own.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED_CHARACTER = re.compile(f"([{_UNSPACED}])")
# What the index takes for a word (see `annotations.store.fulltext`), and the invisible characters inside one.
_WORD = regex.compile(
    f"[{_UNSPACED}]|[[\\p{{L}}\\p{{N}}\\p{{Co}}\\p{{Mn}}\\p{{Mc}}\u00ad\u200b-\u200f\u2060]--[{_UNSPACED}]]+",
    regex.VERSION1,
)


def fold(text: str) -> str:
    """Return the text as the full-text index sees it: the same words, without accents and invisible characters.

    Case is left to the index, which lowers it. Offsets are lost: use `words` to get back to the text.
    """
    if text.isascii():
        return text
    text = _INVISIBLE.sub("", text)
    text = unicodedata.normalize("NFKD", text)
    text = _ACCENTS.sub("", text)
    text = unicodedata.normalize("NFC", text)
    return _UNSPACED_CHARACTER.sub(r" \1 ", text)


def fold_word(word: str) -> str:
    """Return one word as the index compares it: folded and lower-case."""
    return fold(word).lower().strip()


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, folded) for each word of the text, offsets in code points of the text itself."""
    for match in _WORD.finditer(text):
        folded = fold_word(match.group())
        if folded:
            yield match.start(), match.end(), folded
