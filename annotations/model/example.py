"""Examples of a label or topic: one line each, typed by hand or picked from a text with the title it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 400
"""A longer quote is cut at a word."""
_PICKED = re.compile(r"“(?P<quote>.+)” — (?P<title>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """An example quote.

    Attributes:
        quote: its words, on one line.
        title: of the article that it was picked from; empty where a person typed it.
    """

    quote: str
    title: str = ""

    @property
    def line(self) -> str:
        """The line that is kept, shown and exported: the words, or `“words” — title`."""
        return f"“{self.quote}” — {self.title}" if self.title else self.quote


def picked(quote: str, title: str) -> Example:
    """Return an example of words as they stand in a text."""
    words = " ".join(quote.split())
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + "…"
    return Example(words, " ".join(title.split()))


def example_of(line: str) -> Example:
    """Return the example that a line holds."""
    line = line.strip()
    found = _PICKED.fullmatch(line)
    return Example(found["quote"], found["title"]) if found else Example(line)


def with_example(lines: Iterable[str], new: Example) -> tuple[str, ...] | None:
    """Return the lines of examples with one more; None where these words are among them already."""
    kept = tuple(lines)
    known = {_key(example_of(line).quote) for line in kept}
    return None if _key(new.quote) in known else (*kept, new.line)


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()
