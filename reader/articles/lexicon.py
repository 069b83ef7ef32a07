"""The words of newspapers, by language: months, "By", furniture, captions, credits.

They are data under `resources/lexicons/`, one JSON file a language, so that a language is added without code.
A page is read with three files together: `common` (services and agencies, the same everywhere), `en` (English
furniture stands on pages in every language) and the page's own language, which comes first.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_EDGES = " \t\xa0\u2003\u200b\ufeff.,:;!¡¿…·•|/\\-–—_*#+>»«›‹<=~()[]{}'\"“”„‘’→←▶►▼▲✕×0123456789"


CAPTION_MARKS = "[:/()[\\]|©=：＝（|]"
"""Characters one of which most marks of captions have, as a regular expression."""


# Signs for vowels, and the stroke that only makes a word longer: pages in Arabic print them or not.
_ARABIC_SIGNS = re.compile("[\u0640\u064b-\u0652]")


def plain(words: str) -> str:
    """Return words as the lexicons spell them, whatever stands at their ends; the length may change."""
    words = words.lower().replace("’", "'")
    return words if words.isascii() else _ARABIC_SIGNS.sub("", words)


def fold(line: str) -> str:
    """Return a line as the lexicons spell it: lower case, without figures and marks at its ends."""
    return folded(plain(line))


def folded(plain_line: str) -> str:
    """Return what `fold` does, of a line that is `plain` already."""
    return plain_line.strip(_EDGES)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one page is read with.

    Attributes:
        months: from a month's name or abbreviation in lower case to its number.
        month_words: the first words of the months' names.
        weekdays: names of days in lower case.
        by, by_first: what stands before a name ("by", "written by"), and the first words of that.
        joiners: words between names ("and").
        published, updated: labels before a date.
        roles, agencies, sections: what follows a name, who can stand in its place (longest first), what pages are
            filed under.
        papers: words in the names of outlets and desks, which are no persons.
        ago: words of times told from now ("2 hours ago").
        words: single words that make a line furniture when it has no others.
        lines: whole lines that are furniture.
        starts: beginnings of lines that are furniture, by their first letters (`first_word`).
        contains: words that only furniture says.
        ends: lines after which other articles or comments come.
        also: lines before links to other articles in the middle of this one.
        replies: lines under a reader's comment, with what can be done with it ("Reply").
        summaries: lines over an article in a few points ("Key points").
        calls: beginnings of buttons under an offer ("Sign up").
        captions, marked_captions: what captions say, without and with one of CAPTION_MARKS in it.
        rights: words before "© 2025 The Quay" that are no outlet's ("copyright").
        credits, corrections: beginnings of credits and of corrections.
        told_starts: the first letters of credits and corrections.
        openers: words that begin a sentence and would be written small inside one.
        stopwords: the commonest words.
        places: places of several words, which look like names of persons.
        calendars: "buddhist" or "solar hijri", where years are counted so too.
        dateline_ends: marks that end a dateline in this language only.
    """

    months: dict[str, int]
    month_words: frozenset[str]
    weekdays: frozenset[str]
    by: frozenset[str]
    by_first: frozenset[str]
    joiners: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    roles: frozenset[str]
    agencies: tuple[str, ...]
    papers: frozenset[str]
    ago: frozenset[str]
    sections: frozenset[str]
    words: frozenset[str]
    lines: frozenset[str]
    starts: dict[str, tuple[str, ...]]
    contains: tuple[str, ...]
    ends: frozenset[str]
    also: frozenset[str]
    replies: frozenset[str]
    calls: tuple[str, ...]
    summaries: frozenset[str]
    captions: tuple[str, ...]
    marked_captions: tuple[str, ...]
    rights: frozenset[str]
    credits: tuple[str, ...]
    corrections: tuple[str, ...]
    told_starts: frozenset[str]
    openers: frozenset[str]
    dateline_ends: frozenset[str]
    calendars: frozenset[str]
    places: frozenset[str]
    stopwords: frozenset[str]


@lru_cache(maxsize=64)
def _raw(name: str) -> dict[str, list[str]]:
    """Return one lexicon file; an unknown language is an empty lexicon."""
    path = files("resources").joinpath("lexicons", f"{name}.json")
    if not re.fullmatch("[a-z]{2,8}", name) or not path.is_file():
        return {}
    loaded: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, tuple[str, ...]]:
    """Return, for each of the most frequent words of the languages, the codes of the languages it is frequent in."""
    names = sorted(entry.name[:-5] for entry in files("resources").joinpath("lexicons").iterdir())
    index: dict[str, list[str]] = {}
    for name in names:
        for word in _raw(name).get("stopwords", ()):
            index.setdefault(word, []).append(name)
    return {word: tuple(codes) for word, codes in index.items()}


def _by_first_word(starts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for start in starts:
        index.setdefault(first_word(start), []).append(start)
    return {word: tuple(found) for word, found in index.items()}


def first_word(folded: str) -> str:
    """Return what `Lexicon.starts` is looked up by: three letters, so that it works without spaces too."""
    return folded[:3]


@lru_cache(maxsize=64)
def lexicon(language: str | None) -> Lexicon:
    """Return the lexicon to read a page of this language with."""
    parts = [_raw(name) for name in dict.fromkeys((language or "en", "en", "common"))]

    def merged(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for part in parts for word in part.get(key, ())))

    def told(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(plain, merged(key))))

    months: dict[str, int] = {}
    for part in parts:
        for number, names in enumerate(part.get("months", ()), start=1):
            for name in names:
                months.setdefault(name, number)
    return Lexicon(
        months=months,
        month_words=frozenset(name.split()[0] for name in months),
        weekdays=frozenset(merged("weekdays")),
        by=frozenset(merged("by")),
        by_first=frozenset(word.split()[0].rstrip(":") for word in merged("by")),
        joiners=frozenset(merged("and")),
        published=frozenset(told("published")),
        updated=frozenset(told("updated")),
        roles=frozenset(merged("roles")),
        agencies=tuple(sorted((name.lower() for name in merged("agencies")), key=lambda name: (-len(name), name))),
        papers=frozenset(merged("papers")),
        ago=frozenset(merged("ago")),
        sections=frozenset(merged("sections")),
        words=frozenset(merged("words")),
        lines=frozenset(fold(line) for line in merged("lines")),
        starts=_by_first_word(told("starts")),
        contains=told("contains"),
        ends=frozenset(fold(line) for line in merged("ends")),
        also=frozenset(fold(line) for line in merged("also")),
        replies=frozenset(fold(line) for line in merged("replies")),
        calls=told("calls"),
        summaries=frozenset(fold(line) for line in merged("summaries")),
        captions=tuple(mark for mark in told("captions") if not re.search(CAPTION_MARKS, mark)),
        marked_captions=tuple(mark for mark in told("captions") if re.search(CAPTION_MARKS, mark)),
        rights=frozenset(told("rights")),
        credits=told("credits"),
        corrections=told("corrections"),
        told_starts=frozenset(first_word(start) for start in (*told("credits"), *told("corrections"))),
        openers=frozenset(merged("openers")) if not parts[0].get("openers") else frozenset(parts[0]["openers"]),
        places=frozenset(merged("places")),
        stopwords=frozenset(parts[0].get("stopwords", ())),
        dateline_ends=frozenset(parts[0].get("dateline_ends", ())),
        calendars=frozenset(parts[0].get("calendars", ())),
    )
