"""Dates of the calendar that Iran and Afghanistan print, as dates of the usual one."""

from __future__ import annotations

import datetime

# 1 Farvardin 1400 was 21 March 2021. Years whose number has one of these rests by 33 have a day more.
_LEAP_RESTS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_KNOWN_YEAR, _KNOWN_DAY = 1400, datetime.date(2021, 3, 21)
_LONG_MONTHS, _MONTHS = 6, 12
_LONG, _SHORT = 31, 30


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP_RESTS


def from_solar_hijri(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date, None if there is no such day; right for the years 1244 to 1472."""
    if not 1 <= month <= _MONTHS:
        return None
    length = _LONG if month <= _LONG_MONTHS else _SHORT
    if month == _MONTHS and not _is_leap(year):
        length -= 1
    if not 1 <= day <= length:
        return None
    step = 1 if year >= _KNOWN_YEAR else -1
    years = range(_KNOWN_YEAR, year) if step == 1 else range(year, _KNOWN_YEAR)
    days = step * sum(366 if _is_leap(one) else 365 for one in years)
    days += (month - 1) * _SHORT + min(month - 1, _LONG_MONTHS) + day - 1
    return _KNOWN_DAY + datetime.timedelta(days=days)
