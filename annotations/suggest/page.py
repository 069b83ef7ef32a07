"""A text as the rules of an outlet see it: lines, and where headline and text begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model.block import Block

MOST_LINES = 4_000
"""So many lines of a text are looked at."""

_TEXT = frozenset({"lead", "paragraph"})


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its lines.

    Attributes:
        text: the whole text; blocks: its blocks.
        lines: (start, end) of each line that is not empty, without white space at its ends.
        headline: (first, last) line of the headline; None where no block is one.
        body: the first line of the text itself; None where no block is any.
        language: of the article, to read dates by; empty where it is not known.
        latest: the last day that a date of publication can be, ISO 8601; empty for no limit.
    """

    text: str
    blocks: Sequence[Block]
    lines: Sequence[tuple[int, int]]
    headline: tuple[int, int] | None
    body: int | None
    language: str = ""
    latest: str = ""

    def words(self, index: int) -> str:
        """Return the words of a line."""
        start, end = self.lines[index]
        return self.text[start:end]

    def line_at(self, offset: int) -> int | None:
        """Return the line that a place in the text is in; None between lines."""
        index = bisect_right(self.lines, (offset, len(self.text) + 1)) - 1
        return index if index >= 0 and offset < self.lines[index][1] else None

    def index(self, base: str, n: int) -> int | None:
        """Return the line that stands n after (or, below zero, before) the headline, the text or the page's top.

        Args:
            base: headline, body or top.
            n: counted from 1; for `top` the first line is 1.
        """
        if base == "top":
            at = n - 1
        elif base == "body":
            at = -1 if self.body is None or n >= 0 else self.body + n
        elif self.headline is None or n == 0:
            return None
        else:
            at = self.headline[1 if n > 0 else 0] + n
        return at if 0 <= at < len(self.lines) else None

    def counted(self, at: int) -> Iterator[tuple[str, int]]:
        """Yield the ways to say which line this is, (base, n) as for `index`: from the headline, the text, the top."""
        if self.headline is not None:
            first, last = self.headline
            if not first <= at <= last:
                yield "headline", at - last if at > last else at - first
        if self.body is not None and at < self.body:
            yield "body", at - self.body
        yield "top", at + 1


def page_of(text: str, blocks: Sequence[Block], language: str = "", latest: str = "") -> Page:
    """Return a text as the rules see it."""
    lines: list[tuple[int, int]] = []
    position, length = 0, len(text)
    while position < length and len(lines) < MOST_LINES:
        end = text.find("\n", position)
        end = length if end < 0 else end
        if end > position:
            words = text[position:end].lstrip()
            start = end - len(words)
            words = words.rstrip()
            if words:
                lines.append((start, start + len(words)))
        position = end + 1
    page = Page(text, blocks, lines, None, None, language, latest)
    head = next((block for block in blocks if block.role == "headline"), None)
    first = next((block for block in blocks if block.role in _TEXT), None)
    headline = (page.line_at(head.start), page.line_at(head.end - 1)) if head else (None, None)
    return Page(
        text, blocks, lines, None if headline[0] is None or headline[1] is None else (headline[0], headline[1]),
        page.line_at(first.start) if first else None, language, latest,
    )  # fmt: skip
