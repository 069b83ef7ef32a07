"""Times as metadata of files give them, in the form that fields have: `2026-03-09`, `2026-03-09T10:00+01:00`."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})$")
_COMMA_SECONDS = re.compile(r"[.,]\d+(?=$|[Z+-])")
_SPACED_ZONE = re.compile(r"\s+(?=[+-]\d{2}:?\d{2}$|Z$)")
_OLDEST = 1600


def stamp(words: str, today: date) -> str | None:
    """Return a time in the form of fields; None where the words are none, or tell one after today.

    Args:
        words: as ISO 8601 or RFC 2822 write times. A zone is kept, none is made up; seconds are left out.
        today: the day of the import; clocks elsewhere may be one day ahead.
    """
    words = words.strip()[:60]
    if day := _DAY.match(words):
        try:
            found: date = date(int(day[1]), int(day[2]), int(day[3]))
        except ValueError:
            return None
        return found.isoformat() if _may_be(found, today) else None
    moment = _moment(words)
    if moment is None or not _may_be(moment.date(), today):
        return None
    zone = ""
    if moment.tzinfo is not None:
        offset = moment.strftime("%z")[:5]
        zone = "Z" if offset == "+0000" and words[-1:] in "Zz" else f"{offset[:3]}:{offset[3:]}"
    return f"{moment:%Y-%m-%dT%H:%M}{zone}" if moment.year >= 1000 else None


def _moment(words: str) -> datetime | None:
    tidy = _SPACED_ZONE.sub("", _COMMA_SECONDS.sub("", words))
    try:
        return datetime.fromisoformat(tidy)
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _may_be(day: date, today: date) -> bool:
    return day.year >= _OLDEST and day <= today + timedelta(days=1)
