"""Words and signs as the model reads them, in sentences. A token never joins what a mention may part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c\u200d\u00ad"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|(?:[^\W\d_{_UNSPACED}]|[{_MARKS}])+|\n|[^\s]")
_ENDS = frozenset(".!?…。！？")
_CLOSES = frozenset("\"”’'»)]")
_SHORT = 3
"""A full stop after a word this short, or with a capital first and no vowel, is no sentence's end."""


class Token(NamedTuple):
    """A word or a sign.

    Attributes:
        start, end: code points, half-open.
        text: as it stands.
        first: whether it begins a sentence or a line.
    """

    start: int
    end: int
    text: str
    first: bool


def sentences(text: str) -> list[list[Token]]:
    """Return the tokens of a text by sentence; a line's end always ends one."""
    found: list[list[Token]] = []
    now: list[Token] = []
    pending = False
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word == "\n":
            if now:
                found.append(now)
            now, pending = [], False
            continue
        if pending and word not in _CLOSES:
            if word[0].isupper() or (not word[0].isalnum() and word not in _ENDS and word not in ",;:"):
                found.append(now)
                now = []
            pending = False
        first = not any(token.text[0].isalnum() for token in now)
        now.append(Token(match.start(), match.end(), word, first))
        if word in _ENDS:
            pending = not _is_short_form(now)
    if now:
        found.append(now)
    return found


def _is_short_form(now: list[Token]) -> bool:
    if now[-1].text != "." or len(now) < 2:
        return False
    before = now[-2]
    return before.end == now[-1].start and before.text[0].isupper() and len(before.text) <= _SHORT


def head(words: str) -> str:
    """Return the first token of words; empty where there is none."""
    match = _TOKEN.search(words)
    return match.group() if match else ""


def goes_on(text: str, at: int) -> bool:
    """Whether an offset stands within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def occurrences(text: str, words: str) -> list[int]:
    """Return where words stand as whole words, case and all."""
    found, at, size = [], text.find(words), len(words)
    while at >= 0:
        if not goes_on(text, at) and not goes_on(text, at + size):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def places_of(names: Iterable[str], text: str) -> dict[str, list[tuple[int, int]]]:
    """Return where any of many names stand in a text as whole words, by name, at the price of reading it once."""
    wanted = set(names)
    sizes: dict[str, set[int]] = {}
    for words in wanted:
        sizes.setdefault(head(words), set()).add(len(words))
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _TOKEN.finditer(text):
        start = match.start()
        for size in sizes.get(match.group(), ()):
            words, end = text[start : start + size], start + size
            if words in wanted and not goes_on(text, start) and not goes_on(text, end):
                found.setdefault(words, []).append((start, end))
    return found
