"""Code points <-> UTF-16 units: the one place where the two ways to count a text meet.

Everything in this program counts Unicode code points; Qt, and some file formats, count UTF-16 units, in which a
character beyond U+FFFF counts twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Converts offsets of one text; in constant time where nothing in it lies beyond U+FFFF.

    Attributes:
        units: length of the text in UTF-16 units.
    """

    __slots__ = ("_length", "_points", "_units", "units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Where the characters beyond U+FFFF stand, counted in code points and in units.
        self._points: list[int] = []
        # Encoding finds out faster than looking for them whether there are any.
        if not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + turn for turn, point in enumerate(self._points)]
        self.units = self._length + len(self._points)

    def to_units(self, offset: int) -> int:
        """Return the UTF-16 offset of a code point offset; one outside the text is taken as its nearest end."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_left(self._points, offset) if self._points else offset

    def to_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; the middle of a surrogate pair counts as its beginning."""
        unit = min(max(unit, 0), self.units)
        return unit - bisect_left(self._units, unit) if self._points else unit
