"""Which day "on Tuesday", "yesterday" or "last month" means in a text that was published on a known day.

What comes out is a hint, never a fact: whoever wrote "on Tuesday" may have meant another. A weekday is the nearest
one up to the day of publication, that day among them; after "next" the nearest one later. "Every Tuesday" and
"Tuesday, 16 December" are left alone. The words of each language stand in `resources/day_words.json`.
"""

from __future__ import annotations

import calendar
import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TypedDict

from reader.articles.letters import LETTER

LONGEST_TEXT = 400_000
"""Days are looked for in so many code points of a text."""

MOST = 2_000
"""So many are returned at most."""

_WEEK = 7
_NO_SPACES = frozenset({"zh", "ja", "ko"})
_PREFIX_LANGUAGES = frozenset({"ar"})
_DATE_FOLLOWS = re.compile(r",?\s(?:the\s|den\s|le\s|d\.\s)?\d{1,2}(?!\d|[:.]\d\d)|,\s[^\W\d_]{3,12}\.?\s\d{1,2}(?!\d)")
_REACH = 24


class _Words(TypedDict):
    weekdays: list[list[str]]
    days: dict[str, int]
    spans: dict[str, str]
    future: list[str]
    past: list[str]
    every: list[str]


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Words that tell a day from the day they were published on.

    Attributes:
        start, end: their span in the text, in code points.
        words: the words.
        first, last: the day they mean, or the first and the last of a week, month or year.
        rule: how it was found, in words: "the nearest Tuesday up to the day of publication".
    """

    start: int
    end: int
    words: str
    first: datetime.date
    last: datetime.date
    rule: str

    @property
    def value(self) -> str:
        """The day as ISO 8601 has it, a range as "first/last"."""
        return f"{self.first.isoformat()}" + (f"/{self.last.isoformat()}" if self.last != self.first else "")


def relative_days(text: str, language: str | None, published: datetime.date) -> list[RelativeDay]:
    """Return the days that words of a text mean, in order; none for a language whose words are not known.

    Args:
        text: the whole text, or a part of it.
        language: its ISO 639-1 code.
        published: the day of publication.
    """
    table = _tables().get(language or "")
    if table is None or language is None or not datetime.MINYEAR + 1 < published.year < datetime.MAXYEAR - 1:
        # Nobody published in the first or last years there can be, and what is reckoned from them may be no day.
        return []
    found: list[RelativeDay] = []
    for match in _pattern(language).finditer(text, 0, min(len(text), LONGEST_TEXT)):
        if day := _meant(text, match, language, table, published):
            found.append(day)
            if len(found) == MOST:
                break
    return found


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, _Words]:
    loaded: dict[str, _Words] = json.loads(files("resources").joinpath("day_words.json").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str]:
    table = _tables()[language]
    weekdays = [name for names in table["weekdays"] for name in names]
    phrases = sorted((*table["days"], *table["spans"], *weekdays), key=len, reverse=True)
    words = "|".join(re.escape(phrase).replace("'", "['’]") for phrase in phrases)
    if language in _NO_SPACES:
        # "上周二" is a Tuesday, not a week.
        return re.compile(rf"(?:{words})(?<![上下][周週](?=[一二三四五六日天]))")
    # Arabic writes "and" and "in" as one letter before the word.
    before = r"(?<![^\W\d_])" if language not in _PREFIX_LANGUAGES else ""
    # Names of days are written large in English and German; small ones are other words or none.
    flags = re.NOFLAG if language in ("en", "de") else re.IGNORECASE
    return re.compile(rf"{before}(?:{_either_case(words, language)})(?!{LETTER})", flags)


def _either_case(words: str, language: str) -> str:
    """Let the first letter of the words that are written small also be large, as at a sentence's beginning."""
    if language not in ("en", "de"):
        return words
    return "|".join(
        f"[{word[0]}{word[0].upper()}]{word[1:]}" if word[0].islower() else word for word in words.split("|")
    )


def _meant(
    text: str, match: re.Match[str], language: str, table: _Words, published: datetime.date
) -> RelativeDay | None:
    words = match[0]
    plain = words.lower().replace("’", "'")
    for phrase, offset in table["days"].items():
        if plain == phrase.lower():
            day = published + datetime.timedelta(days=offset)
            return RelativeDay(match.start(), match.end(), words, day, day, _of_days(offset))
    for phrase, told in table["spans"].items():
        if plain == phrase.lower():
            unit, _, offset_words = told.partition(" ")
            first, last, rule = _span(unit, int(offset_words), published)
            return RelativeDay(match.start(), match.end(), words, first, last, rule)
    number = next(
        (number for number, names in enumerate(table["weekdays"]) if plain in [name.lower() for name in names]), None
    )
    if number is None or _DATE_FOLLOWS.match(text, match.end()):
        return None
    return _weekday(text, match, language, table, published, number)


def _weekday(
    text: str, match: re.Match[str], language: str, table: _Words, published: datetime.date, number: int
) -> RelativeDay | None:
    before = text[max(0, match.start() - _REACH) : match.start()].lower()
    after = text[match.end() : match.end() + _REACH].lower()
    tight = language in _NO_SPACES
    if _stands(before, "", table["every"], tight=tight):
        return None
    name = calendar.day_name[number]
    weeks = _week_beside(before, after, table)
    if weeks is not None:
        first, _, rule = _span("week", weeks, published)
        day = first + datetime.timedelta(days=number)
        return RelativeDay(match.start(), match.end(), match[0], day, day, f"the {name} of {rule}")
    if _stands(before, after, table["future"], tight=tight):
        day = published + datetime.timedelta(days=(number - published.weekday() - 1) % _WEEK + 1)
        return RelativeDay(
            match.start(), match.end(), match[0], day, day, f"the next {name} after the day of publication"
        )
    back = (published.weekday() - number) % _WEEK
    if _stands(before, after, table["past"], tight=tight):
        day = published - datetime.timedelta(days=back or _WEEK)
        return RelativeDay(
            match.start(), match.end(), match[0], day, day, f"the last {name} before the day of publication"
        )
    day = published - datetime.timedelta(days=back)
    return RelativeDay(
        match.start(), match.end(), match[0], day, day, f"the nearest {name} up to the day of publication"
    )


def _week_beside(before: str, after: str, table: _Words) -> int | None:
    """Return which week is named right before or after a weekday ("Tuesday last week"): -1, 0 or 1, None if none is."""
    left, right = before.rstrip(" の"), after.lstrip()
    for phrase, told in table["spans"].items():
        if told.startswith("week") and (left.endswith(phrase.lower()) or right.startswith(phrase.lower())):
            return int(told[5:])
    return {"上": -1, "下": 1}.get(left[-1:])


def _stands(before: str, after: str, words: list[str], *, tight: bool) -> bool:
    """Whether one of the words stands right before or right after."""
    if tight:
        return any(before.rstrip().endswith(word) for word in words)
    return any(before.endswith(word + " ") and not before[: -len(word) - 1][-1:].isalpha() for word in words) or any(
        after.startswith(" " + word) and not after[len(word) + 1 :][:1].isalpha() for word in words
    )


def _of_days(offset: int) -> str:
    if not offset:
        return "the day of publication"
    count = abs(offset)
    return f"{count} {'day' if count == 1 else 'days'} {'before' if offset < 0 else 'after'} the day of publication"


def _span(unit: str, offset: int, published: datetime.date) -> tuple[datetime.date, datetime.date, str]:
    which = {-1: "before that", 0: "", 1: "after that"}[offset]
    rule = " ".join(f"the {unit} {which} of publication".split())
    if unit == "week":
        first = published + datetime.timedelta(days=_WEEK * offset - published.weekday())
        return first, first + datetime.timedelta(days=_WEEK - 1), rule
    if unit == "month":
        months = published.year * 12 + published.month - 1 + offset
        year, month = divmod(months, 12)
        first = datetime.date(year, month + 1, 1)
        return first, first.replace(day=calendar.monthrange(year, month + 1)[1]), rule
    first = datetime.date(published.year + offset, 1, 1)
    return first, datetime.date(first.year, 12, 31), rule
