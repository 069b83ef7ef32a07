"""A text made of words and signs, with blanks where they usually stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotations.model.span import Span
from annotations.text.tokens import is_unspaced

_JOINS_BEFORE = re.compile(r"(?:[.,;:!?…%)\]}»”’。、，！？；：）」』】〉》؟،؛।]+|['’](?:s|S|m|d|re|ve|ll|t)|n['’]t)")
_JOINS_AFTER = re.compile(r"[(\[{«“‘¿¡#$€£@（「『【〈《]+")
_STRAIGHT = ('"', "'")


def joined_words(sentences: Sequence[Sequence[str]]) -> tuple[str, list[Span]]:
    """Return a text, a line a sentence, and the place of each word in it, in order."""
    parts: list[str] = []
    places: list[Span] = []
    reached = 0
    for number, sentence in enumerate(sentences):
        if number:
            parts.append("\n")
            reached += 1
        open_quotes = dict.fromkeys(_STRAIGHT, False)
        before = ""
        for word in sentence:
            closes = open_quotes.get(word, False)
            if before and not (closes or _joins(before, word, open_quotes)):
                parts.append(" ")
                reached += 1
            if word in open_quotes:
                open_quotes[word] = not closes
            parts.append(word)
            places.append((reached, reached + len(word)))
            reached += len(word)
            before = word
    return "".join(parts), places


def _joins(before: str, word: str, open_quotes: dict[str, bool]) -> bool:
    """Whether a word stands without a blank behind another."""
    if _JOINS_BEFORE.fullmatch(word) or _JOINS_AFTER.fullmatch(before):
        return True
    # Behind a quotation mark that has just been opened.
    return open_quotes.get(before, False) or (is_unspaced(before[-1]) and is_unspaced(word[0]))
