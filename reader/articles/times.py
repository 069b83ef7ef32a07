"""Times of day beside a date, with their zones: "10:30 a.m. EST", "um 9.15 Uhr", "à 10h30", "오전 10:02"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_WORDS = (
    r"at|um|a las|a les|à|om|kl\.?|klo|alle ore|alle|ore|às|as|pukul|jam|lúc|la|la ora|saat|v|в|о|ve|o|o godz\."
    r"|godz\.|στις|בשעה|ساعت|الساعة|เวลา|u|od"
)
_NOON = "오전|오후|上午|下午|午前|午後"
_AFTERNOON = ("오후", "下午", "午後")
_LATE = ("p", "P", "م", "μ.μ.")
_CLOCK = (
    rf"(?:(?P<noon>{_NOON})\s?)?(?P<h>\d{{1,2}})(?:\s?[:.hH時时시點点]\s?(?P<min>\d{{2}})(?::(?P<s>\d{{2}}))?)?(?:\.\d+)?"
    r"(?:\s?(?:(?P<half>[AaPp])\.?\s?[Mm]\b\.?|(?P<other>[πμ]\.μ\.|[صم](?!\w))))?(?:\s?(?:Uhr|น\.|分|분|uur))?"
    r"(?:\s?\(?(?P<zone>Z\b|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2})\)?)?"
)
_BEHIND = re.compile(rf"[\s,.|•·–—\-T(/]{{0,4}}(?:(?:{_WORDS})\s)?{_CLOCK}")
_BEFORE = re.compile(rf"(?<![\d:.,/-]){_CLOCK}[\s,|•·–—-]{{1,4}}(?:[^\W\d_]{{2,12}}\.?,?\s)?$")
_BEFORE_REACH = 40
_ZONES = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "BST": "+01:00", "WET": "+00:00", "CET": "+01:00",
    "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "TRT": "+03:00", "IST": "+05:30", "PKT": "+05:00", "EAT": "+03:00", "WAT": "+01:00", "CAT": "+02:00",
    "SAST": "+02:00", "ICT": "+07:00", "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "SGT": "+08:00",
    "MYT": "+08:00", "HKT": "+08:00", "PHT": "+08:00", "JST": "+09:00", "KST": "+09:00", "AWST": "+08:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "EST": "-05:00", "EDT": "-04:00",
    "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "AKST": "-09:00",
    "HST": "-10:00", "BRT": "-03:00", "ART": "-03:00", "CLT": "-04:00", "COT": "-05:00", "PET": "-05:00",
}  # fmt: skip
# What pages in the United States print for both halves of the year.
_BY_SEASON = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
_WEST, _EAST = 12, 14
# Those that are no whole hours.
_ODD_OFFSETS = frozenset({
    "-09:30", "-03:30", "-02:30", "+03:30", "+04:30", "+05:30", "+05:45", "+06:30", "+08:45", "+09:30", "+10:30",
    "+12:45", "+13:45",
})  # fmt: skip
_HOURS, _MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class Time:
    """A time in words: `value` as ISO 8601 has it ("10:30-05:00"), and its span in those words."""

    value: str
    start: int
    end: int


def time_behind(words: str, at: int, day: datetime.date) -> Time | None:
    """Return the time printed right behind a date that ends at `at`."""
    match = _BEHIND.match(words, at)
    return _made(words, match, day) if match else None


def time_before(words: str, at: int, day: datetime.date) -> Time | None:
    """Return the time printed right before a date that begins at `at` ("9:15 AM EST, Fri March 4, 2025")."""
    match = _BEFORE.search(words[max(0, at - _BEFORE_REACH) : at])
    return _made(words, match, day, max(0, at - _BEFORE_REACH)) if match else None


def _made(words: str, match: re.Match[str], day: datetime.date, offset: int = 0) -> Time | None:
    half = match["half"] or match["other"]
    if not match["min"] and not half:
        return None
    hour, minute = int(match["h"]), int(match["min"] or 0)
    if half or match["noon"] in _AFTERNOON:
        late = match["noon"] in _AFTERNOON or half in _LATE
        hour = hour % 12 + (12 if late else 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    value = f"{hour:02}:{minute:02}"
    if match["s"] and int(match["s"]) < _MINUTES:
        value += f":{int(match['s']):02}"
    zone = match["zone"] or ""
    told = _told(zone, day)
    end = match.end() if not zone or told else match.start("zone")
    return Time(
        value + told, offset + match.start("noon" if match["noon"] else "h"), len(words[: offset + end].rstrip(" ("))
    )


def offset_of(words: str) -> str:
    """Return an offset from UTC (`+01`, `+0100`, `+01:00`) as ISO 8601 has it, "" if no zone has it.

    "9:00-17:00" is from nine to five, and "10:30 -2024" no zone but a year.
    """
    told = f"{words[:3]}:{words[3:].lstrip(':') or '00'}"
    whole = told.endswith(":00") and -_WEST <= int(told[:3]) <= _EAST
    return told if whole or told in _ODD_OFFSETS else ""


def _told(zone: str, day: datetime.date) -> str:
    """Return a zone as ISO 8601 has it, "" if it is none."""
    if zone[:1] in ("+", "-"):
        return offset_of(zone)
    if zone in _BY_SEASON:
        return f"-{-_BY_SEASON[zone] - _is_summer(day):02}:00"
    return _ZONES.get(zone, "")


def _is_summer(day: datetime.date) -> bool:
    """Whether clocks in the United States are set to summer time: second Sunday of March to first of November."""
    march, november = datetime.date(day.year, 3, 8), datetime.date(day.year, 11, 1)
    begin = march + datetime.timedelta(days=(6 - march.weekday()) % 7)
    end = november + datetime.timedelta(days=(6 - november.weekday()) % 7)
    return begin <= day < end
