"""Names for programs that take only letters, digits, `_` and `-` of ASCII: each different, and like the real one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_OTHER = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST = 60


class AsciiNames:
    """Gives a name in ASCII for each name.

    Args:
        taken: those not to be given; capitals do not make a difference.
        empty: for names of which nothing is left.
    """

    def __init__(self, taken: Iterable[str] = (), empty: str = "Label") -> None:
        self._taken = {name.casefold() for name in taken}
        self._empty = empty

    def name(self, wanted: str) -> str:
        """Return a name that was not given before and begins with a letter."""
        plain = unicodedata.normalize("NFKD", wanted.replace("ß", "ss"))
        kept = _OTHER.sub("_", "".join(one for one in plain if not unicodedata.combining(one))).strip("_-")[:_LONGEST]
        if not kept or not kept[0].isalpha():
            kept = f"{self._empty}_{kept}".rstrip("_")
        found, turn = kept, 1
        while found.casefold() in self._taken:
            turn += 1
            found = f"{kept}_{turn}"
        self._taken.add(found.casefold())
        return found
