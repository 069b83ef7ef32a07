"""The words of HTML as plain text in paragraphs, and where each position in its bare text is in them.

Programs that keep documents as HTML count in the text between its tags, with all its line ends and blanks as they
stand there; people read paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from annotations.model.span import Span

_WIDTHS: Mapping[str, tuple[str, int]] = {"bytes": ("utf-8", 1), "utf16": ("utf-16-le", 2), "points": ("utf-32-le", 4)}
_PARAGRAPHS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main nav ol p pre section table tbody td tfoot th thead title tr ul".split()
)
_LINES = frozenset({"br", "li", "option"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_PARTS = re.compile(r"[ \t\n\f]+|[^ \t\n\f]+")


class Words:
    """The words of one piece of HTML.

    Args:
        markup: HTML as it stands in the file, whole or in part.

    Attributes:
        bare: what stands between the tags, unchanged: what offsets of the file count in.
        text: the same words in paragraphs, with an empty line between two, and each blank once.
    """

    def __init__(self, markup: str) -> None:
        found = _Parser()
        found.feed(markup.replace("\r\n", "\n").replace("\r", "\n"))
        found.close()
        self.bare = "".join(found.bare)
        self.text = "".join(found.text)
        self._at, self._to, self._long = found.at, found.to, found.long

    def points(self, offsets: Iterable[int], unit: str) -> dict[int, int | None]:
        """Return positions in `bare`, in code points, by the offsets of the file; None outside or within a character.

        Args:
            offsets: as the file counts.
            unit: what it counts: bytes of UTF-8, utf16 or points.
        """
        encoding, width = _WIDTHS[unit]
        data = self.bare.encode(encoding, "replace")
        found: dict[int, int | None] = {}
        reached = points = 0
        for offset in sorted(set(offsets)):
            if not 0 <= offset * width <= len(data):
                found[offset] = None
                continue
            try:
                points += len(data[reached : offset * width].decode(encoding))
            except UnicodeDecodeError:
                found[offset] = None
                continue
            reached = offset * width
            found[offset] = points
        return found

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of `bare` is in `text`; the blanks of markup at its ends are no part of it."""
        first = self._place(start)
        last = self._place(end - 1, after=True) if end > start else first
        # White space between two paragraphs lies at the end of the first.
        while first < last and self.text[first] == "\n":
            first += 1
        return (first, max(first, last))

    def _place(self, position: int, *, after: bool = False) -> int:
        index = bisect_right(self._at, position) - 1
        if index < 0:
            return 0
        inside = position - self._at[index] + after
        return self._to[index] + min(inside, self._long[index])


class _Parser(HTMLParser):
    """Makes text of markup, piece by piece: where each piece begins in both, and how long it is in the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bare: list[str] = []
        self.text: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        self.long: list[int] = []
        self._read = self._written = 0
        self._break = ""
        self._blank: int | None = None
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        self._between(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._between(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                continue
        if tag != "br":
            self._between(tag)

    def handle_data(self, data: str) -> None:
        data = data.replace("\r", "\n")
        self.bare.append(data)
        for match in _PARTS.finditer(data):
            part = match.group()
            if self._unseen:
                self._put(part, "")
            elif part[0] in " \t\n\f":
                # Whether it is seen is known when words follow in the same paragraph.
                if self._blank is None and self._written and not self._break:
                    self._blank = len(self.at)
                self._put(part, "")
            else:
                self._open()
                self._put(part, part)

    def _open(self) -> None:
        """Write what stands between the words before and those that follow."""
        if self._break and self._written:
            self._write(self._break)
        elif self._blank is not None:
            self.long[self._blank] = 1
            self._write(" ")
        self._break, self._blank = "", None

    def _between(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._break = "\n\n"
        elif tag in _LINES:
            self._break = self._break or "\n"

    def _put(self, bare: str, seen: str) -> None:
        self.at.append(self._read)
        self.to.append(self._written)
        self.long.append(len(seen))
        self._read += len(bare)
        if seen:
            self._write(seen)

    def _write(self, words: str) -> None:
        self.text.append(words)
        self._written += len(words)
