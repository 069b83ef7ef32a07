"""The dates of one line, for rules of outlets: `annotations.suggest.dates` asks here."""

from __future__ import annotations

from reader.articles.dates import find_dates
from reader.articles.lexicon import lexicon

_MONTH_FIRST = frozenset({"en", ""})


def dates_of_line(words: str, language: str) -> list[tuple[str, int, int]]:
    """Return (ISO 8601, start, end) for each date in the words of a line, in order.

    Figures that can be two days (03/04/2025) are read by the language's habit: month first in English.
    """
    found = find_dates(words, lexicon(language or None), language in _MONTH_FIRST)
    return [(one.value, one.start, one.end) for one in found]
