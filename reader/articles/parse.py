"""From canonical text to blocks and fields: the way in to the rules of this package.

The beginning of a text, far more than any article is long, is read closely: lines, their kinds, the layout, then roles,
dates, authors and the other fields. What comes after is cut into paragraphs only, so that reading takes time in
proportion to the text's length whatever it holds.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from heapq import nlargest

from annotations.model.block import Block
from annotations.model.field import Field
from reader.articles.byline import Author, find_authors
from reader.articles.fields import make_fields
from reader.articles.language import detect_language
from reader.articles.layout import Layout, find_layout
from reader.articles.lexicon import Lexicon, fold, lexicon
from reader.articles.line_kinds import mark_kinds
from reader.articles.lines import Line, cut_lines
from reader.articles.names import is_paper
from reader.articles.published import PageDate, find_page_dates, reads_month_first
from reader.articles.roles import line_roles, make_blocks
from reader.articles.signed import find_signed

MAX_BLOCKS = 20_000
"""About so many blocks at most, whatever the text."""

_REST_CHUNKS = 4_000
_SAMPLE_LINES = 6
_SAMPLE_OF_LINE = 300
_NOT_SPACE = re.compile(r"\S")
_BYLINE_BEFORE = 3
_BYLINE_OVER_TEXT, _BYLINE_FAR_OVER = 14, 16
_LEAST_TEXT, _BIO_LINES, _BIO_WEIGHT = 3, 5, 420


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was read as: blocks that keep `check_blocks`, and fields in the order they are shown in."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]


def read_article(text: str, *, today: datetime.date) -> Reading:
    """Return the blocks and fields of a canonical text.

    Args:
        text: in the form `annotations.text.canonical` gives; offsets in the result are code points of it.
        today: the day of the import; no date later than it is taken for a date of publication.
    """
    lines, rest = cut_lines(text)
    language = detect_language(language_sample(lines, text))
    words = lexicon(language[0] if language else None)
    mark_kinds(lines, words)
    layout = find_layout(lines)
    month_first = reads_month_first(lines, language[0] if language else None)
    dates = find_page_dates(lines, layout, words, month_first, today)
    authors = _authors(lines, layout, dates, words)
    end = _before_bio(lines, layout, [one.name for found in authors.values() for one in found])
    # Who wrote it, with a role behind the name, is as long as a short standfirst, and stands where one would.
    layout = replace(layout, end=end, standfirst=layout.standfirst - authors.keys())
    bylines = {*authors, *(date.line for date in dates if date.name != "date_page")}
    bylines |= _by_alone(lines, authors)
    blocks = make_blocks(lines, line_roles(lines, layout, bylines, words), words)
    blocks += _rest_blocks(text, rest, in_text=layout.begin < layout.end >= len(lines))
    named = [author for index in sorted(authors) for author in authors[index]]
    fields = make_fields(lines, layout, named, dates, language, words)
    return Reading(tuple(blocks), tuple(fields))


def language_sample(lines: list[Line], text: str) -> str:
    """Return words to tell the language by: the longest lines, which are the article's own."""
    longest = nlargest(_SAMPLE_LINES, lines, key=lambda line: line.weight)
    return " ".join(line.text[:_SAMPLE_OF_LINE] for line in longest) or text[: _SAMPLE_LINES * _SAMPLE_OF_LINE]


def _authors(lines: list[Line], layout: Layout, dates: list[PageDate], words: Lexicon) -> dict[int, list[Author]]:
    """Return the authors by line: between headline and text, else right before the headline, else round the text's end.

    Without a headline they are looked for over the text.
    """
    dated: dict[int, tuple[int, int]] = {}
    for date in dates:
        if date.name != "date_page":
            begin, end = dated.get(date.line, (date.column, 0))
            dated[date.line] = min(begin, date.column), max(end, date.end - lines[date.line].start)
    text = range(layout.begin, layout.end)
    if layout.headline is None:
        over_text = range(max(0, layout.begin - _BYLINE_OVER_TEXT), layout.begin)
        found = find_authors(lines, over_text, dated, words, text)
        if any(not is_paper(author.name, words) for authors in found.values() for author in authors):
            return found
        return find_signed(lines, layout.begin, layout.end, words)
    before = range(max(0, layout.headline - _BYLINE_BEFORE), layout.headline)
    over = {index: span for index, span in dated.items() if index <= layout.headline}
    under = range(layout.headline + 1, max(layout.begin, layout.headline + 1))
    # What stands under the headline says nothing of a name above it.
    above = lines[: layout.headline]
    found = find_authors(lines, under, dated, words, text) or find_authors(above, before, over, words)
    if found := found or find_signed(lines, layout.begin, layout.end, words):
        return found
    # What was taken for the headline may be a line of the page's own under headline and byline.
    far = range(max(0, layout.headline - _BYLINE_FAR_OVER), max(0, layout.headline - _BYLINE_BEFORE))
    found = find_authors(above, far, over, words)
    return {} if all(is_paper(author.name, words) for authors in found.values() for author in authors) else found


def _before_bio(lines: list[Line], layout: Layout, names: list[str]) -> int:
    """Return where the text ends without what is said of its authors: their names as headings, or first in a line."""
    whole = {fold(name) for name in names if " " in name}
    first = max(layout.begin + _LEAST_TEXT, layout.end - _BIO_LINES)
    for index in range(first, layout.end):
        line = lines[index]
        told = line.weight < _BIO_WEIGHT and any(line.folded.startswith((name + " ", name + ",")) for name in whole)
        if line.folded in whole or told:
            return index
    return layout.end


def _by_alone(lines: list[Line], authors: dict[int, list[Author]]) -> set[int]:
    """Return the lines that say only "By" over the first author."""
    first = min(authors, default=0)
    return {first - 1} if first and lines[first - 1].kind == "byline" else set()


def _rest_blocks(text: str, rest: int, *, in_text: bool) -> list[Block]:
    """Return the blocks of what is not looked at closely: one a line, or, where they would be too many, one a stretch.

    Args:
        text: the whole text.
        rest: where the close look ended.
        in_text: whether the article was still going on there.
    """
    blocks: list[Block] = []
    role = "paragraph" if in_text or rest == 0 else "furniture"
    least = (len(text) - rest) // _REST_CHUNKS if text.count("\n", rest) > MAX_BLOCKS // 2 else 0
    position = rest
    while found := _NOT_SPACE.search(text, position):
        start = found.start()
        end = text.find("\n", start + least)
        end = len(text) if end < 0 else end
        words_end = start + len(text[start:end].rstrip())
        blocks.append(Block(role, start, words_end))
        position = end
    return blocks
