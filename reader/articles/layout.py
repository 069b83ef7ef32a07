"""The parts of a page: headline, standfirst, the lines with byline and date, the text, and what comes after.

`find_layout` puts together what the other modules find: the stretch that is surely text, the headline before it, the
byline and the date between them, and so the exact line where the text begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.body import best_stretch, line_values, repeated_lines, text_end
from reader.articles.edges import first_of_text, last_of_text
from reader.articles.headline import find_headline
from reader.articles.headline_signs import content_words
from reader.articles.lines import Line
from reader.articles.subheads import is_bulleted
from reader.articles.unstopped import mark_inside, mark_unstopped

_HEAD_REACH = 45
_STANDFIRST_WEIGHT = 520
_STANDFIRSTS = 3
_TORN_WEIGHT = 90
_NEAR = 7
_NOTE_LINES = 5
_LISTED = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a page are, as indices of lines.

    Attributes:
        headline: the headline's line, None if there is none.
        sure: how sure that line is the headline (0..1).
        standfirst: lines between headline and byline that introduce the text.
        begin, end: the text.
        repeated: lines whose words stand on the page more than once.
    """

    headline: int | None
    sure: float
    standfirst: frozenset[int]
    begin: int
    end: int
    repeated: frozenset[int]


def find_layout(lines: Sequence[Line]) -> Layout:
    """Return the parts of a page from its lines, and mark those that are paragraphs without a full stop."""
    mark_unstopped(lines)
    repeated = repeated_lines(lines)
    values = line_values(lines, repeated)
    core, core_end = best_stretch(lines, values)
    if core == core_end:
        headline, sure = find_headline(lines, len(lines), len(lines)) or (None, 0.0)
        after = headline + 1 if headline is not None else 0
        end = len(lines) if headline is None and is_note(lines) else after
        return Layout(headline, sure, frozenset(), after, end, frozenset(repeated))
    headline, sure = find_headline(lines, core, core_end) or (None, 0.0)
    first = headline + 1 if headline is not None else core
    last_mark, standfirst = _head(lines, first)
    begin = _begin(lines, values, max(first, last_mark))
    if headline is not None:
        about = content_words(lines[headline].text)
        begin = first_of_text(lines, range(max(first, last_mark, headline + 2), begin), about)
        begin = _torn_off(lines, range(max(first, last_mark), begin), repeated, about)
    standfirst = [index for index in standfirst if index < begin]
    if not standfirst and first < begin and _introduces(lines[first]):
        standfirst = [first]
    if standfirst and is_bulleted(lines[standfirst[-1]].text):
        # A standfirst of several points.
        while standfirst[-1] + 1 < begin and is_bulleted(lines[standfirst[-1] + 1].text):
            standfirst.append(standfirst[-1] + 1)
    if standfirst and not any(line.kind == "prose" for line in lines[begin:]):
        # An article of one paragraph has no standfirst.
        begin, standfirst = standfirst[0], []
    end = last_of_text(lines, begin, text_end(lines, values, begin), repeated)
    mark_inside(lines, begin, end, repeated)
    if headline is not None:
        repeated -= _listed_headings(lines, repeated, range(headline + 1, begin), range(begin, end))
    return Layout(headline, sure, frozenset(standfirst), begin, end, frozenset(repeated))


def _listed_headings(lines: Sequence[Line], repeated: set[int], head: range, text: range) -> set[int]:
    """Return the lines of the text that a list over it names, two or more in a row and in the same order."""
    listed: list[str] = []
    for index in head:
        row = lines[index].folded if index in repeated and lines[index].kind == "short" else ""
        if row and (not listed or index - 1 in repeated):
            listed.append(row)
        elif len(listed) >= _LISTED:
            break
        elif not row:
            listed = []
    found = [index for index in text if index in repeated and lines[index].folded in listed]
    in_order = [line.folded for line in map(lines.__getitem__, found)] == listed
    return set(found) if len(listed) >= _LISTED and in_order else set()


def is_note(lines: Sequence[Line]) -> bool:
    """Whether a page is only a few short lines, one a sentence, none of them a page's own: somebody's own words."""
    told = any(line.text[-1] in ".!?。！？؟" for line in lines)
    return told and len(lines) <= _NOTE_LINES and all(line.kind in ("short", "sentence") for line in lines)


def _torn_off(lines: Sequence[Line], between: range, repeated: set[int], about: set[str]) -> int:
    """Return the first paragraph that an advertisement or a subscriber's box cuts off from the others.

    It must be about what the headline is about, the more so the longer the box.
    """
    for index in between[:_HEAD_REACH]:
        line = lines[index]
        if line.kind == "prose" and line.weight >= _TORN_WEIGHT:
            shared = len(content_words(line.text) & about)
            if index not in repeated and shared >= (1 if between.stop - index <= _NEAR else 2):
                return index
            break
    return between.stop


def _introduces(line: Line) -> bool:
    return line.kind in ("prose", "sentence", "short") and 35 <= line.weight <= _STANDFIRST_WEIGHT


def _head(lines: Sequence[Line], first: int) -> tuple[int, list[int]]:
    """Return the index behind the last line with byline or date under the headline, and what may be standfirst.

    The head ends where more paragraphs have come than a standfirst has, with no byline or date behind them.
    """
    texts: list[int] = []
    standfirst: list[int] = []
    behind, weight = first, 0
    for index in range(first, min(len(lines), first + _HEAD_REACH)):
        line = lines[index]
        if line.kind in ("byline", "date"):
            behind = index + 1
            standfirst = list(texts)
        elif line.kind in ("prose", "sentence"):
            texts.append(index)
            weight += line.weight
            if len(texts) > _STANDFIRSTS or weight > _STANDFIRST_WEIGHT:
                break
        elif index == first and _introduces(line):
            texts.append(index)
        elif line.kind == "end" and texts:
            break
    return behind, standfirst


def _begin(lines: Sequence[Line], values: Sequence[float], first: int) -> int:
    """Return where the text begins at or after `first`."""
    begin, end = best_stretch(lines, values, first)
    if begin == end:
        return min(first, len(lines))
    # A short first sentence may have weighed too little to be taken in.
    while begin > first and lines[begin - 1].kind in ("prose", "sentence") and lines[begin - 1].weight >= 40:
        begin -= 1
    return begin
