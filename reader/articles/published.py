"""Which of a page's dates is which: published, updated, or the day the page was opened.

The date of publication stands beside the byline or is called so ("Published", "Publicado el"). A date at the page's
top beside the weather, or a bare weekday and date over the headline, is the visit's: it is given as `date_page` and
never as anything else. Dates in captions, in quoted posts and at links to other articles are not looked at.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.articles.dates import FoundDate, find_dates, might_be_weather
from reader.articles.layout import Layout
from reader.articles.letters import LETTER
from reader.articles.lexicon import Lexicon, fold, plain
from reader.articles.lines import Line
from reader.articles.times import time_behind

_HEAD_LINES = 40
_BEFORE_HEADLINE = 3
_AFTER_TEXT = 12
_FAR_OVER = 16
_RIGHT_AFTER = 3
_NO_HEADLINE = 14
_TOP = 12
_WEATHER_REACH = 4
_LABEL = 44
_SHORT_HEAD = 150
# So many words written small before a date are a sentence's.
_SENTENCE = 5
# "From: ...", "Subject: ...": a message's head.
_MAIL_HEADER = re.compile(r"[^\W\d_][\w-]{1,24}:\s\S")
_MIN_MAIL_HEADERS = 3
_MIXED = re.compile(r"(?<!\d)(?<!\d[./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)")
# Addresses, zones and money of countries that write English and print the day first.
_DAY_FIRST = re.compile(
    r"\.(?:co|org|com|net|gov|ac)\.(?:uk|au|nz|za|in|ke|ng|gh|sg|my|pk|ie|lk|bd)\b|[a-z]\.(?:ie|uk|ng)\b|£\d"
    r"|\d\s?(?:GMT|BST|IST|AEST|AEDT|NZST|NZDT|SAST|PKT|WAT|EAT|CAT|SGT)\b"
)
_CLOCK = re.compile(r"(?<![\d:./-])\d{1,2}\s?[:.hH時时]\s?\d{2}(?![\d:./-])")
_TIME_REACH = 3
_LAST_WORD = re.compile(r"\S{1,4}\s*$")
_WORDS = re.compile(rf"{LETTER}+(?:[ '’-]{LETTER}+)*")


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date with its place: what it is (`date_published` ...), line, span in the text, normal form, sureness.

    `place` is how sure its place says what it is, however its figures are read.
    """

    name: str
    line: int
    column: int
    start: int
    end: int
    value: str
    sure: float
    place: float = 0.0


def reads_month_first(lines: Iterable[Line], language: str | None) -> bool:
    """Whether 03/04/2025 is 4 March on this page: by its other dates, else by its language and the outlet's country."""
    first = second = elsewhere = 0
    for line in lines:
        if line.weight >= 160:
            continue
        elsewhere += _DAY_FIRST.search(line.text) is not None
        if "/" in line.text or "-" in line.text:
            for match in _MIXED.finditer(line.text):
                first += int(match[1]) > 12
                second += int(match[3]) > 12
    return second > first if first != second else language in ("en", None) and not elsewhere


def _label(lines: Sequence[Line], index: int, date: FoundDate, lexicon: Lexicon) -> str:
    """Return "published", "updated" or "" by the words right before a date, on its line or alone on the one above."""
    before = lines[index].text[max(0, date.start - _LABEL) : date.start]
    if _is_told(lines[index].text, date):
        # The "on" of a sentence is no label.
        before = _LAST_WORD.sub("", before)
    found = _label_in(before, lexicon)
    if found or before.strip(" \xa0|•·-–—,:("):
        return found
    above = lines[index - 1] if index else None
    return _label_in(above.text, lexicon) if above is not None and above.weight < 30 else ""


def _label_in(words: str, lexicon: Lexicon) -> str:
    found = ""
    for match in _WORDS.finditer(plain(words)):
        phrase = match[0]
        parts = phrase.split(" ")
        for begin in range(len(parts)):
            for end in range(len(parts), begin, -1):
                tried = " ".join(parts[begin:end])
                if tried in lexicon.updated:
                    found = "updated"
                elif tried in lexicon.published and (len(tried) > 4 or found != "updated"):
                    found = "published"
                else:
                    continue
                break
    return found


def find_page_dates(
    lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool, today: datetime.date
) -> list[PageDate]:
    """Return at most one date of each kind."""
    found: dict[str, PageDate] = {}
    for place in (_in_head, _before_headline, _in_mail_head, _after_text):
        for date in place(lines, layout, lexicon, month_first):
            if date.value[:10] > today.isoformat():
                continue
            known = found.get(date.name)
            if known is None or (date.place > known.place + 0.1 and date.name != "date_page"):
                found[date.name] = date
        if "date_published" in found:
            break
    if not found.keys() - {"date_page"} and layout.headline is not None:
        far = (date for date in _far_over_headline(lines, layout.headline, lexicon, month_first))
        found |= {date.name: date for date in far if date.value[:10] <= today.isoformat()}
    for date in _visits(lines, layout, lexicon, month_first):
        found.setdefault("date_page", date)
    if "date_published" in found and "date_updated" not in found:
        found |= {date.name: date for date in _updated_later(lines, found["date_published"], lexicon)}
    updated = found.get("date_updated")
    if updated is not None and "date_published" not in found and updated.line > -1:
        # Many pages print only the last change, most often made the same day.
        found["date_published"] = PageDate(
            "date_published", updated.line, updated.column, updated.start, updated.end, updated.value,
            round(min(0.5, updated.sure), 2),
        )  # fmt: skip
    return list(found.values())


def _updated_later(lines: Sequence[Line], published: PageDate, lexicon: Lexicon) -> Iterable[PageDate]:
    """Yield the update that says only when, beside the day of publication: "4 March 2025 8:30 | Updated 9:02"."""
    day = datetime.date.fromisoformat(published.value[:10])
    for index in range(max(0, published.line - 1), min(len(lines), published.line + _TIME_REACH + 1)):
        line = lines[index]
        if line.weight > _SHORT_HEAD:
            continue
        for match in _CLOCK.finditer(line.text):
            start = line.start + match.start()
            if published.start <= start < published.end or _label_in(line.text[: match.start()], lexicon) != "updated":
                continue
            time = time_behind(line.text, match.start(), day)
            if time is not None and f"{day.isoformat()}T{time.value}"[:16] >= published.value[:16]:
                value = f"{day.isoformat()}T{time.value}"
                yield PageDate("date_updated", index, match.start(), start, line.start + time.end, value, 0.6)
                return


def _made(name: str, line: Line, index: int, date: FoundDate, sure: float) -> PageDate:
    return PageDate(
        name, index, date.start, line.start + date.start, line.start + date.end, date.value,
        round(sure * date.sure, 2), sure,
    )  # fmt: skip


def _in_head(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    if layout.headline is None:
        yield from _before_text(lines, layout, lexicon, month_first)
        return
    last = min(max(layout.begin, layout.headline + 1), layout.headline + 1 + _HEAD_LINES * 6, len(lines))
    left = False
    for index in range(layout.headline + 1, last):
        line = lines[index]
        if line.kind in ("end", "also"):
            left = left or layout.begin - index > _HEAD_LINES
            continue
        if left and index - layout.headline > _HEAD_LINES // 2:
            return
        if not (_datable(line) or _begins_with_date(line)) or index in layout.standfirst:
            continue
        for date in find_dates(line.text, lexicon, month_first):
            label = _label(lines, index, date, lexicon)
            if label == "updated":
                yield _made("date_updated", line, index, date, 0.9)
            elif label == "published":
                yield _made("date_published", line, index, date, 0.98)
            elif not left and not _is_link(lines, index, layout) and not _is_told(line.text, date):
                yield _made("date_published", line, index, date, 0.85)


def _datable(line: Line) -> bool:
    if line.text[:1] in "—–" or ("@" in line.text[:60] and "(" in line.text[:60]):
        return False
    return line.kind in ("date", "byline", "furniture", "credit") or (line.kind == "short" and line.weight < 150)


def _before_text(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    """Yield the date nearest to the text of a page without a headline, less sure, and dates called so with it."""
    for index in range(layout.begin - 1, max(-1, layout.begin - 1 - _NO_HEADLINE), -1):
        line = lines[index]
        if not _datable(line) or _beside_weather(lines, index):
            continue
        for date in find_dates(line.text, lexicon, month_first):
            label = _label(lines, index, date, lexicon)
            if label:
                yield _made(f"date_{label}", line, index, date, 0.8)
            elif not _bare_weekday(line.text, date, lexicon) and not _is_told(line.text, date):
                yield _made("date_published", line, index, date, 0.5)


def _begins_with_date(line: Line) -> bool:
    """Whether a line that names a source or a photographer begins with figures: "2025. 5. 4., 11:16 Source: AFP"."""
    return line.kind == "caption" and line.weight < _SHORT_HEAD and line.text[0].isdigit()


def _is_told(words: str, date: FoundDate) -> bool:
    """Whether a date is part of a sentence, as in captions: "Workers pick tea at a farm on November 3, 2024"."""
    before = words[: date.start].split()
    return bool(before) and before[-1].islower() and sum(word[0].islower() for word in before) >= _SENTENCE


def _is_link(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    """Whether a bare date stands among links: other dates or headings close round it, far from the headline."""
    if layout.headline is not None and index - layout.headline <= 8:
        return False
    near = [lines[i].kind for i in range(max(0, index - 6), min(len(lines), index + 7)) if i != index]
    return near.count("date") > 2


def _before_headline(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    if layout.headline is None:
        return
    top = max(0, layout.headline - _BEFORE_HEADLINE)
    for index in range(layout.headline - 1, top - 1, -1):
        line = lines[index]
        if not _datable(line) or _beside_weather(lines, index):
            continue
        for date in find_dates(line.text, lexicon, month_first):
            label = _label(lines, index, date, lexicon)
            if label == "updated":
                yield _made("date_updated", line, index, date, 0.8)
            elif label == "published" or not _bare_weekday(line.text, date, lexicon):
                yield _made("date_published", line, index, date, 0.8 if label else 0.65)


def _far_over_headline(lines: Sequence[Line], headline: int, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    """Yield the nearest date well over the headline: what was taken for it may be a line of the page's own below it."""
    for index in range(headline - _BEFORE_HEADLINE - 1, max(-1, headline - _FAR_OVER - 1), -1):
        line = lines[index]
        if not _datable(line) or _beside_weather(lines, index):
            continue
        for date in find_dates(line.text, lexicon, month_first):
            if "T" in date.value and not _is_told(line.text, date):
                yield _made("date_published", line, index, date, 0.4)
                return


def _in_mail_head(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    """Yield the date called so in the lines a message begins with."""
    stop = layout.headline if layout.headline is not None else layout.begin
    head = 0
    while head < stop and (head == 0 or not lines[head].gap) and _MAIL_HEADER.match(lines[head].text):
        head += 1
    for index in range(head if head >= _MIN_MAIL_HEADERS else 0):
        for date in find_dates(lines[index].text, lexicon, month_first):
            if _label_in(lines[index].text[: date.start], lexicon) == "published":
                yield _made("date_published", lines[index], index, date, 0.8)


def _after_text(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    """Yield dates called so under the text: "Published: 4 May 2024"."""
    for index in range(layout.end, min(len(lines), layout.end + _AFTER_TEXT)):
        line = lines[index]
        if line.kind in ("end", "also"):
            return
        if line.weight > 120:
            continue
        for date in find_dates(line.text, lexicon, month_first):
            label = _label(lines, index, date, lexicon)
            if label and len(fold(line.text[: date.start])) > 3:
                yield _made(f"date_{label}", line, index, date, 0.7)
            elif index < layout.end + _RIGHT_AFTER and "T" in date.value and not fold(line.text[: date.start]):
                yield _made("date_published", line, index, date, 0.4)


def _visits(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, month_first: bool) -> Iterable[PageDate]:
    """Yield the days the page was opened: over the headline, beside the weather or a bare weekday and date."""
    stop = layout.headline if layout.headline is not None else min(layout.begin, len(lines))
    for index in range(stop):
        line = lines[index]
        if line.kind not in ("date", "furniture") or line.weight > 70:
            continue
        beside = _beside_weather(lines, index)
        if not beside and index > _TOP and stop - index > _TOP * 4:
            continue
        for date in find_dates(line.text, lexicon, month_first):
            if beside or _bare_weekday(line.text, date, lexicon):
                yield _made("date_page", line, index, date, 0.9 if beside else 0.7)


def _beside_weather(lines: Sequence[Line], index: int) -> bool:
    near = lines[max(0, index - _WEATHER_REACH) : index + _WEATHER_REACH + 1]
    return any(line.weight < 40 and might_be_weather(line.text) for line in near)


def _bare_weekday(words: str, date: FoundDate, lexicon: Lexicon) -> bool:
    """Whether a line holds a weekday, a date without the time, and nothing else."""
    if "T" in date.value:
        return False
    before = fold(words[: date.start])
    parts = before.replace(",", " ").split()
    return bool(parts) and parts[0].strip(".") in lexicon.weekdays and len(parts) <= 2 and not fold(words[date.end :])
