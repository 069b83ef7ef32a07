"""Lines of a decoded text with their places, as splitting looks at them: form feeds are lines of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LINES = 2_000_000
"""Lines after these are not looked at."""

_LINE = re.compile(r"\x0c|[^\n\x0c]*(?:\n|(?=\x0c)|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its span in the text with its end, where its words begin, and these without white space at the ends."""

    start: int
    end: int
    begin: int
    words: str


def ended_by_lf(text: str) -> str:
    """Return decoded text with LF for every line end, form feeds kept, a byte order mark dropped."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")


def cut(text: str) -> list[Line]:
    """Return the lines of a text whose line ends are LF; a form feed is a line whose words are a form feed."""
    lines: list[Line] = []
    for match in _LINE.finditer(text):
        if match.end() == match.start():
            continue
        whole = match[0]
        words = whole if whole == "\x0c" else whole.strip()
        begin = match.start() + (whole.index(words) if words else 0)
        lines.append(Line(match.start(), match.end(), begin, words))
        if len(lines) >= MAX_LINES:
            break
    return lines
