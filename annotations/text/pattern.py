"""Regular expressions with Unicode properties, compiled when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


class Pattern:
    """A pattern of the `regex` library. Loading that and compiling takes longer than showing an article.

    Args:
        source: in the syntax of `regex`; flags are given in it, as `(?V1)`.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern itself."""
        import regex

        return regex.compile(self.source)

    def match(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """Return the match that begins at `start` (code points)."""
        return self.compiled.match(text, start)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """Yield the matches in [start, end), in order."""
        return iter(self.compiled.finditer(text, start, len(text) if end is None else end))
