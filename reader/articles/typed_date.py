"""A date as a person types it into a field."""

from __future__ import annotations

import datetime
import re

from reader.articles.dates import find_dates
from reader.articles.lexicon import lexicon

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?")
_MONTH = re.compile(r"([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})")
_SURE = 0.6


def iso_date(typed: str, language: str | None = None) -> str | None:
    """Return a date of ISO 8601 for what a person typed; None where it is no date, or could be two.

    A year or a month will do (`2025`, `2025-09`, `Sep 2025`). Figures such as 03/04/2025, which are one day here and
    another there, are not taken: a person who types can be asked.

    Args:
        typed: such as `2025-09-04`, `4 Sep 2025`, `September 4, 2025, 10:30`, `4.9.2025`.
        language: of the article, for the names of months; English counts as well.
    """
    typed = " ".join(typed.split())
    iso = _ISO.fullmatch(typed)
    if iso is not None:
        return _checked(*iso.groups())
    words = lexicon(language)
    month = _MONTH.fullmatch(typed)
    if month is not None:
        number = words.months.get(month[1].lower())
        return f"{month[2]}-{number:02}" if number else None
    found = find_dates(typed, words, month_first=False)
    if len(found) != 1 or found[0].start or found[0].end < len(typed) or found[0].sure < _SURE:
        return None
    return found[0].value


def _checked(
    year: str, month: str | None, day: str | None, hour: str | None, minute: str | None, second: str | None,
    zone: str | None,
) -> str | None:  # fmt: skip
    try:
        datetime.datetime(
            int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0),
            tzinfo=datetime.UTC,
        )  # fmt: skip
    except ValueError:
        return None
    value = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    if hour is not None:
        value += f"T{hour}:{minute}" + (f":{second}" if second else "") + (zone or "")
    return value
