"""Reading dates in a line: the core knows ISO dates; who knows more languages says which function to ask."""

from __future__ import annotations

import datetime
import importlib
import re
from collections.abc import Callable, Sequence
from typing import cast

FoundDates = Sequence[tuple[str, int, int]]
"""(ISO 8601, start, end) for each date, in order; offsets in the words that were read."""

_ISO = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
_reader = ""


def read_dates_with(function: str) -> None:
    """Name the function to ask: `module:function`, called as `function(words, language)` and imported when needed.

    Args:
        function: gets the words of a line and the language of the article (ISO 639-1, or empty); returns FoundDates.
    """
    global _reader  # noqa: PLW0603 - what the program can read is one thing for the whole process
    _reader = function


def dates_in(words: str, language: str) -> FoundDates:
    """Return the dates in a line."""
    if not _reader:
        return [(one[0], *one.span()) for one in _ISO.finditer(words) if _is_day(one[0])]
    module, _, name = _reader.partition(":")
    function = cast("Callable[[str, str], FoundDates]", getattr(importlib.import_module(module), name))
    return function(words, language)


def _is_day(words: str) -> bool:
    try:
        datetime.date.fromisoformat(words)
    except ValueError:
        return False
    return True
