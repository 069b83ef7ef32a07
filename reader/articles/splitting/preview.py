"""A look into a text before it is imported: the ways it can be split, and what the parts would be."""

from __future__ import annotations

import datetime
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from annotations.model.errors import Refused
from annotations.text.canonical import canonical_words
from reader.articles.encoding import decode_as_is
from reader.articles.file_kind import find_kind
from reader.articles.kinds.registry import ONE, TEXT, Extract, How, load
from reader.articles.original import read_original
from reader.articles.parse import read_article
from reader.articles.splitting.beginning import is_dated
from reader.articles.splitting.head import is_furniture, read_head
from reader.articles.splitting.lines import cut, ended_by_lf
from reader.articles.splitting.part import read_part
from reader.articles.splitting.ways import Stretch, Way, find_ways, may_be_many, split_by

SPLIT_KINDS = frozenset({TEXT, "rtf", "docx", "odt", "pdf"})
"""The kinds of files that may hold many articles."""

MOST_SHOWN = 1_000
"""So many parts of a way are shown."""

_MOST_READ, _LONGEST_READ_S = 400, 4.0
"""So many parts are read as the import will, and so long: a person waits for the list. Of the others the head is."""

_READ = 8_000
_FIRST_LINE = 160
_HEAD = 4_000
_SHOWN_LINES = 12
_PEEKED = 1 << 20


@dataclass(frozen=True, slots=True)
class PartShown:
    """One part: its title, or its first line where none is found; what says its date; its characters; its beginning."""

    title: str
    date: str
    length: int
    beginning: str


@dataclass(frozen=True, slots=True)
class WayShown:
    """One way to split: its name, whether it is without a doubt, how many parts, and the first of these."""

    name: str
    sure: bool
    count: int
    parts: tuple[PartShown, ...]


def worth_a_look(path: Path) -> bool:
    """Whether the beginning of a file has anything in it that parts articles; quick, no reading of its format."""
    try:
        with path.open("rb") as file:
            head = file.read(_PEEKED)
    except OSError:
        return False
    if head[:4] == b"PK\x03\x04" or head[:5] in (b"%PDF-", b"{\\rtf"):
        return True
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return may_be_many(ended_by_lf(head.decode("utf-16" if wide else "utf-8", "replace")))


def preview_split(path: str, encoding: str | None, pattern: str | None) -> tuple[WayShown, ...]:
    """Look into a text; to be called where it may take its time, see `reader.articles.apart`.

    Args:
        path: of the file.
        encoding: the one that a person named, or None.
        pattern: split by this alone, see `ways.split_by`; None for all ways there are.

    Raises:
        Refused: it is no text.
        InvalidInput: the pattern is none.
        OSError: it cannot be read.
    """
    original = read_original(path)
    if original is None:
        raise Refused("There is no text in it.")
    kind = find_kind(original.data, path, encoding)
    if kind not in SPLIT_KINDS or kind not in ONE:
        return ()
    if kind == TEXT:
        text = decode_as_is(original.data, encoding).text
    else:
        how = How(read_article, encoding, datetime.date.max)
        text = cast("Extract", load(ONE[kind])(original.data, how)).text
    text = ended_by_lf(text)
    if pattern is None:
        found = find_ways(text)
    else:
        way = split_by(text, pattern)
        found = [way] if way is not None else []
    looking = _Looking(text)
    return tuple(looking.show(way) for way in found)


class _Looking:
    """Looks at the parts of a text; those that several ways have are read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._today = datetime.datetime.now().astimezone().date()
        self._end = time.monotonic() + _LONGEST_READ_S
        self._read: dict[Stretch, dict[str, str]] = {}

    def show(self, way: Way) -> WayShown:
        """Return a way with what its parts would be."""
        parts = tuple(self._part(one) for one in way.stretches[:MOST_SHOWN])
        return WayShown(way.name, way.sure, len(way.stretches), parts)

    def _part(self, stretch: Stretch) -> PartShown:
        beginning = self._text[stretch.start : min(stretch.end, stretch.start + _HEAD)]
        found = self._found(stretch) or {one.name: one.value for one in reversed(read_head(beginning).fields)}
        lines = [line.words for line in cut(beginning) if line.words and not is_furniture(line.words)]
        title = found.get("title") or (lines[0] if lines else "")
        date = found.get("date_published", "") or next((line for line in lines[1:8] if is_dated(line)), "")
        shown = re.sub(r"\n{3,}", "\n\n", "\n".join(beginning.split("\n")[:_SHOWN_LINES])).replace("\x0c", "")
        return PartShown(title[:_FIRST_LINE], date[:60], stretch.end - stretch.start, shown[:1500])

    def _found(self, stretch: Stretch) -> dict[str, str]:
        """Return the first value of each field of a part; nothing where there was no time to read it."""
        if stretch not in self._read:
            if len(self._read) >= _MOST_READ or time.monotonic() > self._end:
                return {}
            words = canonical_words(self._text[stretch.start : min(stretch.end, stretch.start + _READ)])
            _, fields = read_part(words, self._today, read_article)
            self._read[stretch] = {one.name: one.value for one in reversed(fields)}
        return self._read[stretch]
