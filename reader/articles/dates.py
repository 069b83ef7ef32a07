"""Dates as pages print them, by strict patterns in the language of the page.

No guessing: a day, a month and a year must all stand there. "11 May" or "on Tuesday" is no date. `03/04/2025` is
read by the language's habit (month first in English, else day first) and marked as unsure unless one figure can only
be the day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from reader.articles.lexicon import Lexicon

_YEARS = (1900, 2100)
_MAYBE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_LETTERS = re.compile(r"[^\W\d_]+")
# Figures of Arabic, and the Turkish capital that two letters come of when it is made small.
_AS_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹İ", "01234567890123456789i")
_WEATHER = re.compile(r"[^\w+\-−]{0,3}[+\-−]?\d{1,3}(?:[.,]\d)?\s?°?\s?[CFcf]\b")
_DEGREES = re.compile(r"\d\s?°")
_YMD = r"(?<!\d)(?P<y>\d{4})\s?(?:[-./]|年|년)\s?(?P<m>\d{1,2})\s?(?:[-./]|月|월)\s?(?P<d>\d{1,2})(?!\d)\s?[日일]?"
_NUMERIC = r"(?<!\d)(?<!\d[./-])(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<y>\d{4}|\d{2})(?![\d/])"
_VIETNAMESE = r"(?<!\d)(?P<d>\d{1,2})\s?tháng\s?(?P<m>\d{1,2}),?\s(?:năm\s)?(?P<y>\d{4})(?!\d)"
_TIME = re.compile(
    r"[\s,.|·•–—\-T(]{0,4}(?:(?:at|um|a las|à|om|kl\.?|klo|alle|ore|às|as|pukul|lúc|la|saat|v|в)\s)?"
    r"(?P<h>\d{1,2})\s?[:.hH時시]\s?(?P<min>\d{2})(?::(?P<s>\d{2}))?(?:\.\d+)?"
    r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?(?:\s?Uhr)?(?:\s?(?P<zone>Z\b|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2}))?"
)
_ZONES = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00",
    "PDT": "-07:00", "MDT": "-06:00", "CDT": "-05:00", "JST": "+09:00", "KST": "+09:00", "SAST": "+02:00",
    "WIB": "+07:00", "HKT": "+08:00", "BRT": "-03:00", "ART": "-03:00", "AEDT": "+11:00", "AEST": "+10:00",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in words: its normal form, its span in those words, and how sure its reading is."""

    day: datetime.date
    value: str
    start: int
    end: int
    sure: float


def may_hold_date(words: str) -> bool:
    """Whether words have figures enough for a date; cheap, and wrong on one side only."""
    return _MAYBE.search(words) is not None


def might_be_weather(words: str) -> bool:
    """Whether a short line gives a temperature."""
    return _WEATHER.match(words) is not None or ("°" in words and _DEGREES.search(words) is not None)


def holds_date(words: str, lexicon: Lexicon) -> bool:
    """Whether words hold a date, whichever way its figures are read."""
    if not may_hold_date(words):
        return False
    words = words.translate(_AS_LATIN)
    figures = chain(_find_figures(words), _find_mixed(words, True), _find_mixed(words, False))
    return next(chain(figures, _find_worded(words, lexicon)), None) is not None


@lru_cache(maxsize=64)
def _worded(months: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of dates with the month in words."""
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    day = r"(?<!\d)(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|º|ª|er|\.)?"
    linking = r"(?:\s(?:de|del|of|den|d'))?"
    # Arabic pages print both names of a month: "آذار/مارس".
    month = r"(?P<{0}>" + names + r")\b\.?(?:\s?/\s?(?:" + names + r")\b)?"
    day_first = day.format("d1") + r"[\s.\-–/]{0,3}" + linking + r"\s?" + month.format("m1")
    day_first += r"\s?[,.\-–/]{0,2}(?:\s(?:de|del|of|,))?\s?(?P<y1>\d{4})(?!\d)"
    month_first = r"\b" + month.format("m2") + r"\s{0,2}" + day.format("d2") + r",?\s(?:de\s|del\s)?(?P<y2>\d{4})(?!\d)"
    year_first = r"(?<!\d)(?P<y3>\d{4})(?:\s?m)?[.,]?\s" + month.format("m3") + r"\s" + day.format("d3") + r"(?!\d)"
    return re.compile(f"{day_first}|{month_first}|{year_first}", re.IGNORECASE)


_FIGURES = re.compile(f"{_YMD}")
_FIGURES_MIXED = re.compile(_NUMERIC)
_FIGURES_VIETNAMESE = re.compile(_VIETNAMESE)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    if year < 100:
        year += 2000
    if not _YEARS[0] <= year <= _YEARS[1]:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def find_dates(words: str, lexicon: Lexicon, month_first: bool) -> list[FoundDate]:
    """Return the dates in a line, in order.

    Args:
        words: a line, or a part of one; its length bounds the work.
        lexicon: the months' names.
        month_first: how figures like 03/04/2025 are read.
    """
    if not may_hold_date(words):
        return []
    words = words.translate(_AS_LATIN)
    found = sorted(
        [*_find_worded(words, lexicon), *_find_figures(words), *_find_mixed(words, month_first)],
        key=lambda date: (date.start, -date.end),
    )
    kept: list[FoundDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _find_worded(words: str, lexicon: Lexicon) -> Iterator[FoundDate]:
    # Looking for any month's name first is much faster than the whole pattern.
    if lexicon.month_words.isdisjoint(_LETTERS.findall(words.lower())):
        return
    for match in _worded(tuple(lexicon.months)).finditer(words):
        for which in "123":
            if match[f"y{which}"]:
                # Letters the pattern takes for the same ("I" and "ı") need not be so in the lexicon.
                month = lexicon.months.get(match[f"m{which}"].lower(), 0)
                if day := _day(int(match[f"y{which}"]), month, int(match[f"d{which}"])):
                    yield _with_time(words, day, match, 0.95)


def _find_figures(words: str) -> Iterator[FoundDate]:
    for pattern in (_FIGURES, _FIGURES_VIETNAMESE):
        for match in pattern.finditer(words):
            if day := _day(int(match["y"]), int(match["m"]), int(match["d"])):
                yield _with_time(words, day, match, 0.95)


def _find_mixed(words: str, month_first: bool) -> Iterator[FoundDate]:
    for match in _FIGURES_MIXED.finditer(words):
        first, second, separator = int(match["a"]), int(match["b"]), match["sep"]
        american = month_first and separator != "."
        if first > 12 or second > 12:
            american, sure = second > 12, 0.9
        else:
            sure = 0.9 if first == second else (0.8 if separator == "." else 0.5)
        month, date = (first, second) if american else (second, first)
        if day := _day(int(match["y"]), month, date):
            yield _with_time(words, day, match, sure)


def _with_time(words: str, day: datetime.date, match: re.Match[str], sure: float) -> FoundDate:
    """Return the date, with the time and the zone where they are printed right behind it."""
    time = _TIME.match(words, match.end())
    if time is None:
        return FoundDate(day, day.isoformat(), match.start(), match.end(), sure)
    hour, minute = int(time["h"]), int(time["min"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"] in "pP" else 0)
    if hour > 23 or minute > 59:
        return FoundDate(day, day.isoformat(), match.start(), match.end(), sure)
    value = f"{day.isoformat()}T{hour:02}:{minute:02}"
    if time["s"] and int(time["s"]) < 60:
        value += f":{int(time['s']):02}"
    zone = time["zone"] or ""
    if zone[:1] in ("+", "-"):
        value += zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    else:
        value += _ZONES.get(zone, "")
    end = time.end() if zone in _ZONES or not zone or zone[0] in "+-" else time.start("zone")
    return FoundDate(day, value, match.start(), len(words[:end].rstrip()), sure)
