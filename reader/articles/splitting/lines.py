"""Lines of a decoded text with their places, as splitting looks at them: form feeds are lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MAX_LINES = 2_000_000
"""Lines after these are not looked at."""

FORM_FEED = "\x0c"
_PIECES = re.compile("(\x0c)")


class Line(NamedTuple):
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
    at = 0
    for whole in _split(text):
        # The last line has no end.
        end = min(at + len(whole), len(text))
        if end == at:
            break
        words = whole if whole == FORM_FEED else whole.strip()
        lines.append(Line(at, end, at + (whole.index(words) if words else 0), words))
        at = end
        if len(lines) >= MAX_LINES:
            break
    return lines


def _split(text: str) -> Iterator[str]:
    """Yield the lines with their ends, form feeds by themselves."""
    for line in text.split("\n"):
        ended = f"{line}\n"
        if FORM_FEED in line:
            yield from (piece for piece in _PIECES.split(ended) if piece)
        else:
            yield ended
