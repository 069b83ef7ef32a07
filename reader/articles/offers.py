"""What may be meant by a field that is missing or not sure: other dates, names and lines of the page, with their place.

Nothing is decided here: a person is shown what there is, and chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model.block import Block
from annotations.model.field import Field
from reader.articles.by_words import by_length
from reader.articles.byline import authors_after_by, names_alone
from reader.articles.dates import find_dates
from reader.articles.lexicon import lexicon
from reader.articles.lines import Line, cut_lines
from reader.articles.typed_date import iso_date

MOST = 5
"""So many answers are offered at most."""
DATES = ("date_published", "date_updated", "date_page")
_HEAD, _FOOT = 60, 12
_LONGEST_TITLE = 220
_LONGEST_LINE = 400
_TITLE_ROLES = ("headline", "kicker", "standfirst", "subhead", "paragraph", "lead")


@dataclass(frozen=True, slots=True)
class Offer:
    """A value and the words that say it, half-open in code points; both ends None where no words do."""

    value: str
    start: int | None = None
    end: int | None = None


def offers(name: str, text: str, blocks: Sequence[Block], fields: Sequence[Field]) -> list[Offer]:
    """Return what a field may be, likeliest first: what was detected, then what else the page says.

    Args:
        name: of the field.
        text: of the article.
        blocks, fields: of the article.
    """
    language = next((field.value for field in fields if field.name == "language" and field.value), None)
    found = [_of(field) for field in fields if field.name == name and field.value]
    if name == "author" and len(found) > 1:
        # Several authors are one answer: the names as they were found.
        found = [Offer("; ".join(one.value for one in found), found[0].start, found[0].end)]
    if name in DATES:
        found += [_of(field) for field in fields if field.name in DATES and field.name != name and field.value]
        found += _dates(text, language)
    elif name == "author":
        found += _names(text, language)
    elif name == "title":
        found += _titles(text, blocks)
    by_value: dict[str, Offer] = {}
    for offer in found:
        by_value.setdefault(" ".join(offer.value.split()).casefold(), offer)
    return list(by_value.values())[:MOST]


def read_value(name: str, words: str, start: int, language: str | None) -> list[Offer]:
    """Return what selected words say of a field: one value, several that may be meant, or none.

    Args:
        name: of the field.
        words: as they stand in the text.
        start: where they begin in it.
        language: of the article.
    """
    if name in DATES:
        whole = " ".join(words.split())
        date = iso_date(whole, language)
        end = start + len(words)
        if date is not None:
            return [Offer(date, start, end)]
        return _once(_dates_in(words, start, language))
    cut = by_length(words, lexicon(language)) if name == "author" else 0
    rest = words[cut:]
    value = " ".join(rest.split())
    first = start + cut + len(rest) - len(rest.lstrip())
    return [Offer(value, first, first + len(rest.strip()))] if value else []


def _dates(text: str, language: str | None) -> Iterator[Offer]:
    lines, _ = cut_lines(text)
    for line in _near(lines):
        yield from _dates_in(line.text[:_LONGEST_LINE], line.start, language)


def _dates_in(words: str, start: int, language: str | None) -> list[Offer]:
    """Return the dates in words; figures that may be two days are both."""
    known = lexicon(language)
    return [
        Offer(date.value, start + date.start, start + date.end)
        for month_first in (language == "en", language != "en")
        for date in find_dates(words, known, month_first)
    ]


def _names(text: str, language: str | None) -> Iterator[Offer]:
    known = lexicon(language)
    lines, _ = cut_lines(text)
    near = [line for line in _near(lines) if len(line.text) <= _LONGEST_LINE]
    for line in near:
        yield from (Offer(one.name, one.start, one.end) for one in authors_after_by(line, known))
    for line in near:
        yield from (Offer(one.name, one.start, one.end) for one in names_alone(line, known))


def _titles(text: str, blocks: Sequence[Block]) -> Iterator[Offer]:
    seen = 0
    for role in ("headline", None):
        for block in blocks:
            fits = block.role == role if role else block.role in _TITLE_ROLES and block.role != "headline"
            words = " ".join(text[block.start : block.end].split()) if fits else ""
            if words and len(words) <= _LONGEST_TITLE:
                yield Offer(words, block.start, block.end)
                seen += 1
            if seen > MOST:
                return


def _near(lines: Sequence[Line]) -> list[Line]:
    """Return the lines in which a page says when and by whom: the first and the last."""
    return [*lines[:_HEAD], *lines[max(_HEAD, len(lines) - _FOOT) :]]


def _once(found: Sequence[Offer]) -> list[Offer]:
    return list({offer.value: offer for offer in reversed(found)}.values())[::-1]


def _of(field: Field) -> Offer:
    return Offer(field.value, field.start, field.end)
