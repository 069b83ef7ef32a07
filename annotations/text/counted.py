"""Offsets as other programs count them: in what, and how line ends count. The way from theirs to ours.

A text that comes with line ends of two characters, or with a byte order mark, is shorter once it is canonical; and
what counts UTF-16 units or bytes counts some characters more than once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.model.span import Span
from annotations.text.canonical import canonical

POINTS, UTF16, BYTES = "points", "utf16", "bytes"
AS_THEY_ARE, ONE, TWO = "as they are", "one", "two"
"""Line ends as the file has them; each one character, without a byte order mark; each two."""

_WIDE = {UTF16: re.compile("[\U00010000-\U0010ffff]"), BYTES: re.compile("[^\x00-\x7f]")}
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to count: in which unit, and how line ends count."""

    unit: str = POINTS
    ends: str = AS_THEY_ARE


class Counted:
    """One text, counted in one way.

    Args:
        raw: the text as it came.
        way: how offsets in it are counted.

    Attributes:
        way: as it was given.
    """

    def __init__(self, raw: str, way: Way) -> None:
        self.way = way
        text = raw
        if way.ends != AS_THEY_ARE:
            text = canonical(raw)
            if way.ends == TWO:
                text = text.replace("\n", "\r\n")
        self._length = len(text)
        self._bom = 1 if text.startswith(_BOM) and way.ends == AS_THEY_ARE else 0
        # Where a line end of two characters has its middle.
        self._middles = [match.start() + 1 for match in re.finditer("\r\n", text)] if "\r" in text else []
        # Characters that count more than once: where they stand, in code points and as they are counted.
        self._at: list[int] = []
        self._units: list[int] = []
        self._widths: list[int] = []
        if way.unit in _WIDE:
            self._measure(text, way.unit)

    def span(self, start: int, end: int) -> Span | None:
        """Return where a span stands in the canonical text; None where it is outside or cuts a character."""
        first, last = self._point(start), self._point(end)
        return None if first is None or last is None or first > last else (first, last)

    def near(self, offset: int) -> int:
        """Return an offset of the canonical text that is not far from one that may be none."""
        for each in (offset, offset - 1, offset - 2, offset - 3):
            found = self._point(each)
            if found is not None:
                return found
        return 0 if offset < 0 else self._canonical(self._length)

    def _point(self, offset: int) -> int | None:
        if offset < 0:
            return None
        index = bisect_right(self._units, offset) - 1
        if index >= 0:
            inside = offset - self._units[index]
            if 0 < inside < self._widths[index]:
                return None
            offset = self._at[index] + (1 + inside - self._widths[index] if inside else 0)
        return None if offset > self._length else self._canonical(offset)

    def _canonical(self, offset: int) -> int:
        return offset - (self._bom if offset else 0) - bisect_left(self._middles, offset)

    def _measure(self, text: str, unit: str) -> None:
        more = 0
        for match in _WIDE[unit].finditer(text):
            at, code = match.start(), ord(match.group())
            width = 2 if unit == UTF16 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
            self._at.append(at)
            self._units.append(at + more)
            self._widths.append(width)
            more += width - 1


def ways(raw: str, first: str = "") -> Iterator[Way]:
    """Yield the ways in which offsets of a text may be counted, as far as they differ in it, the likeliest first.

    Args:
        raw: the text as it came.
        first: the unit the file itself names; empty where it names none.
    """
    clean = canonical(raw)
    ends = [AS_THEY_ARE]
    if len(clean) != len(raw):
        ends.append(ONE)
    if "\n" in clean and clean.count("\n") != raw.count("\r\n"):
        ends.append(TWO)
    units = [POINTS]
    if _WIDE[UTF16].search(clean):
        units.append(UTF16)
    if not clean.isascii():
        units.append(BYTES)
    if first in units:
        units.remove(first)
        units.insert(0, first)
    # Code points and UTF-16 units with every kind of line ends come before bytes, which hardly anybody counts.
    order = [(unit, end) for unit in units if unit != BYTES or first == BYTES for end in ends]
    order += [(unit, end) for unit in units if unit == BYTES and first != BYTES for end in ends]
    order.sort(key=lambda one: (one[0] != first if first else False, one[0] == BYTES, ends.index(one[1])))
    for unit, end in order:
        yield Way(unit, end)
