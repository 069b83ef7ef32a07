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
from reader.articles.solar_hijri import from_solar_hijri
from reader.articles.times import time_before, time_behind

_YEARS = (1900, 2100)
_MAYBE = re.compile(r"\d{4}|[和成][\d元]{1,2}年|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_TOKENS = re.compile(r"[^\s\d,/()|:–—•·⋅-]+")
# Figures of other scripts, and the Turkish capital that two letters come of when it is made small.
_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙၀၁၂၃၄၅၆၇၈၉"
_AS_LATIN = str.maketrans(_DIGITS + "İ", "0123456789" * 6 + "i")
_WEATHER = re.compile(r"[^\w+\-−]{0,3}[+\-−]?\d{1,3}(?:[.,]\d)?\s?°?\s?[CFcf]\b")
_DEGREES = re.compile(r"\d\s?°")
# A year, or one with a time glued to it by a lost space ("11 October 20245:00 AM").
_YEAR = r"(?:\d{4}(?!\d)|(?:19|20)\d{2}(?=\d{1,2}:\d\d(?!\d)))"
_YMD = r"(?<!\d)(?P<y>\d{4})\s?(?:[-./]|年|년)\s?(?P<m>\d{1,2})\s?(?:[-./]|月|월)\s?(?P<d>\d{1,2})(?!\d)\s?[日일]?"
_NUMERIC = r"(?<!\d)(?<!\d[./-])(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<y>\d{4}|\d{2})(?![\d/])"
_VIETNAMESE = r"(?<!\d)(?P<d>\d{1,2})\s?tháng\s?(?P<m>\d{1,2}),?\s(?:năm\s)?(?P<y>\d{4})(?!\d)"
_IMPERIAL = r"(?P<era>令和|平成)(?P<y>\d{1,2}|元)年\s?(?P<m>\d{1,2})月\s?(?P<d>\d{1,2})日"
_ERAS = {"令和": 2018, "平成": 1988}
_BUDDHIST, _BUDDHIST_YEARS = 543, range(2443, 2644)
_SOLAR_HIJRI_YEARS = range(1279, 1480)


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
    figures = chain(_find_figures(words, lexicon), *(_find_mixed(words, first, lexicon) for first in (True, False)))
    return next(chain(figures, _find_worded(words, lexicon)), None) is not None


@lru_cache(maxsize=64)
def _worded(months: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of dates with the month in words."""
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    day = r"(?<!\d)(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|º|ª|er|\.)?"
    linking = r"(?:\s(?:de|del|of|den|d'))?"
    # Arabic pages print both names of a month: "آذار/مارس".
    month = r"(?P<{0}>" + names + r")(?![^\W\d_])\.?(?:\s?/\s?(?:" + names + r")(?![^\W\d_]))?"
    day_first = day.format("d1") + r"[\s.\-–/]{0,3}" + linking + r"\s?" + month.format("m1")
    day_first += r"\s?[,.\-–/]{0,2}(?:\s(?:de|del|of|,))?\s?(?P<y1>" + _YEAR + ")"
    month_first = (
        r"(?<![^\W\d_])"
        + month.format("m2")
        + r"\s{0,2}"
        + day.format("d2")
        + r",?\s(?:de\s|del\s)?(?P<y2>"
        + _YEAR
        + ")"
    )
    year_first = r"(?<!\d)(?P<y3>\d{4})(?:\s?m)?[.,]?\s" + month.format("m3") + r"\s" + day.format("d3") + r"(?!\d)"
    # "2025. gada 4. martā", "2025, 4 mart"
    year_and_day = r"(?<!\d)(?P<y4>\d{4})[.,]?\s(?:gada\s)?" + day.format("d4") + r"\s" + month.format("m4")
    return re.compile(f"{day_first}|{month_first}|{year_first}|{year_and_day}", re.IGNORECASE)


_FIGURES = re.compile(f"{_YMD}")
_FIGURES_MIXED = re.compile(_NUMERIC)
_FIGURES_VIETNAMESE = re.compile(_VIETNAMESE)
_FIGURES_IMPERIAL = re.compile(_IMPERIAL)


def _day(year: int, month: int, day: int, calendars: frozenset[str] = frozenset()) -> datetime.date | None:
    if year < 100:
        year += 2000
    if "buddhist" in calendars and year in _BUDDHIST_YEARS:
        year -= _BUDDHIST
    elif "solar hijri" in calendars and year in _SOLAR_HIJRI_YEARS:
        return from_solar_hijri(year, month, day)
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
        [*_find_worded(words, lexicon), *_find_figures(words, lexicon), *_find_mixed(words, month_first, lexicon)],
        key=lambda date: (date.start, -date.end),
    )
    kept: list[FoundDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _find_worded(words: str, lexicon: Lexicon) -> Iterator[FoundDate]:
    # Looking for any month's name first is much faster than the whole pattern.
    if lexicon.month_words.isdisjoint(token.strip(".") for token in _TOKENS.findall(words.lower())):
        return
    for match in _worded(tuple(lexicon.months)).finditer(words):
        for which in "1234":
            if match[f"y{which}"]:
                # Letters the pattern takes for the same ("I" and "ı") need not be so in the lexicon.
                month = lexicon.months.get(match[f"m{which}"].lower(), 0)
                if day := _day(int(match[f"y{which}"]), month, int(match[f"d{which}"]), lexicon.calendars):
                    yield _with_time(words, day, match, 0.95)


def _find_figures(words: str, lexicon: Lexicon) -> Iterator[FoundDate]:
    for pattern in (_FIGURES, _FIGURES_VIETNAMESE):
        for match in pattern.finditer(words):
            if day := _day(int(match["y"]), int(match["m"]), int(match["d"]), lexicon.calendars):
                yield _with_time(words, day, match, 0.95)
    if "年" in words:
        for match in _FIGURES_IMPERIAL.finditer(words):
            year = _ERAS[match["era"]] + (1 if match["y"] == "元" else int(match["y"]))
            if day := _day(year, int(match["m"]), int(match["d"])):
                yield _with_time(words, day, match, 0.95)


def _find_mixed(words: str, month_first: bool, lexicon: Lexicon) -> Iterator[FoundDate]:
    for match in _FIGURES_MIXED.finditer(words):
        first, second, separator = int(match["a"]), int(match["b"]), match["sep"]
        american = month_first and separator != "."
        if first > 12 or second > 12:
            american, sure = second > 12, 0.9
        else:
            sure = 0.9 if first == second else (0.8 if separator == "." else 0.5)
        month, date = (first, second) if american else (second, first)
        if day := _day(int(match["y"]), month, date, lexicon.calendars):
            yield _with_time(words, day, match, sure)


def _with_time(words: str, day: datetime.date, match: re.Match[str], sure: float) -> FoundDate:
    """Return the date, with the time and the zone where they are printed right behind it, else right before it."""
    time = time_behind(words, match.end(), day)
    if time is not None:
        return FoundDate(day, f"{day.isoformat()}T{time.value}", match.start(), time.end, sure)
    time = time_before(words, match.start(), day)
    if time is not None:
        return FoundDate(day, f"{day.isoformat()}T{time.value}", time.start, match.end(), sure)
    return FoundDate(day, day.isoformat(), match.start(), match.end(), sure)
