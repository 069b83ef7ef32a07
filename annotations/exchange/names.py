"""Names for the files of an export: from the names of articles, each different, and allowed everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BAD = re.compile('[\x00-\x1f\x7f-\x9f"*/:<>?\\\\|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
_LONGEST_BYTES = 180


class FileNames:
    """Gives a file name for each article's name; no two alike, also where a disk takes no notice of case.

    Args:
        taken: names that are not to be given.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}
        self._next: dict[str, int] = {}

    def stem(self, name: str, *, endings: Iterable[str] = ("",)) -> str:
        """Return a name without its ending, so that it with none of `endings` was given before.

        Args:
            name: of an article: a path with `/` between folders, with an ending or without.
            endings: what will be written behind it (".txt", ".ann").
        """
        last = name.rsplit("/", 1)[-1]
        stem, dot, ending = last.rpartition(".")
        if not (dot and stem and 0 < len(ending) <= 5):
            stem = last
        stem = _BAD.sub("_", stem).strip(" .") or "article"
        while len(stem.encode()) > _LONGEST_BYTES:
            stem = stem[:-1]
        if _RESERVED.match(stem):
            stem = "_" + stem
        found, ends = stem, tuple(endings)
        number = self._next.get(stem.casefold(), 1)
        while any((found + end).casefold() in self._taken for end in ends):
            number += 1
            found = f"{stem}-{number}"
        self._next[stem.casefold()] = number
        self._taken.update((found + end).casefold() for end in ends)
        return found
