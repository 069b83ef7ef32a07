"""Where the text of the article begins and ends among the page's other matter.

Every line is given a value: a paragraph its length, furniture and headings a little below nothing, a line after which
other articles come a great deal below. The text is the stretch with the greatest sum. That holds without knowing a
page's layout, bridges advertisements and links inside the text, and stops at the comments.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from reader.articles.headline_signs import content_words
from reader.articles.lines import Line
from reader.articles.subheads import is_marked_heading

_VALUES = {
    "furniture": -22.0, "end": -40.0, "also": -45.0, "caption": -4.0, "credit": -4.0, "correction": 10.0,
    "date": -45.0, "byline": -25.0, "short": -22.0,
}  # fmt: skip
_SOME = 250
_AFTER_SOME = -260.0
_ENOUGH = 700
_AFTER_ENOUGH = -780.0
_AFTER_LINKS = -60.0
_LINKS = 10
_PARAGRAPHS_ON = 2
_TEXT_ON = 400
_SHARED = 3
_TEASER_WEIGHT = 300
_LAST_WEIGHT = 200
_MAX_VALUE = 600
_REACH = 5
_LONE = 0.25
_HALF = 0.6
_HEADING_WEIGHT = 40
_BYLINE_REACH = 13
_HEADLINE_WEIGHT = 28
_HEAD_ABOVE = 5
_HEAD_BELOW = 5


def line_values(lines: Sequence[Line], repeated: set[int]) -> list[float]:
    """Return how much each line speaks for being inside the text."""
    values: list[float] = []
    signed = -_BYLINE_REACH
    for index, line in enumerate(lines):
        if line.kind == "prose":
            value = float(min(line.weight, _MAX_VALUE)) * (0.4 if index in repeated else 1.0)
            closing = line.weight >= _LAST_WEIGHT and index + 1 < len(lines) and lines[index + 1].kind == "end"
            if line.weight < _TEASER_WEIGHT and not closing and not _flows(lines, index):
                # A lone paragraph between headings is most often a teaser, unless a byline or a heading shorter than
                # headlines are stands over it, or no other teaser comes after it.
                headed = index and lines[index - 1].kind == "short" and lines[index - 1].weight <= _HEADING_WEIGHT
                likely = headed or index - signed < _BYLINE_REACH or _is_last(lines, index)
                value *= _HALF if likely else _LONE
            signed = -_BYLINE_REACH
        elif line.kind == "sentence" and index not in repeated:
            value = line.weight * (0.6 if _flows(lines, index) else 0.1)
        elif line.kind == "short" and is_marked_heading(line):
            value = 0.0
        else:
            value = _VALUES.get(line.kind, -22.0)
            signed = index if line.kind == "byline" else signed
        values.append(value)
    return values


def _flows(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph stands before or after another; advertisements, pictures and a link between do not count."""
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(lines) and abs(near - index) < _REACH and _passes(lines, near):
            near += step
        if 0 <= near < len(lines) and lines[near].kind in ("prose", "sentence"):
            return True
    return False


def _passes(lines: Sequence[Line], index: int) -> bool:
    """Whether a line can stand between two paragraphs of one text: "Read also", and the link right under it."""
    if lines[index].kind in ("furniture", "caption", "also"):
        return True
    return lines[index].kind == "short" and index > 0 and lines[index - 1].kind == "also"


def _is_last(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing comes after a line, or only the page's own matter."""
    following = lines[index + 1 : index + 3]
    return all(line.kind in ("furniture", "end", "also", "credit", "correction") for line in following)


def best_stretch(lines: Sequence[Line], values: Sequence[float], first: int = 0) -> tuple[int, int]:
    """Return begin and end of the stretch at or after `first` with the greatest sum; an empty one when none has any."""
    best, best_span = 0.0, (first, first)
    total, begin = 0.0, first
    for index in range(first, len(lines)):
        if total <= 0:
            total, begin = 0.0, index
        total += _AFTER_SOME if lines[index].kind == "end" and total > _SOME else values[index]
        if total > best:
            best, best_span = total, (begin, index + 1)
    return best_span


def text_end(lines: Sequence[Line], values: Sequence[float], begin: int) -> int:
    """Return where the text that begins at `begin` ends.

    Once there is text enough, a line like "Comments" or "Related articles" counts for more: what comes after it must
    be a good deal longer than teasers are to be taken in again.
    """
    best, end = 0.0, begin
    total, closed = 0.0, False
    for index in range(begin, len(lines)):
        if (total > _ENOUGH or closed) and _begins_another(lines, index, closed=closed):
            break
        if lines[index].kind == "end" and total > _SOME and not closed and _goes_on(lines, begin, index):
            total += _AFTER_LINKS
        elif lines[index].kind == "end" and total > _SOME:
            closed = closed or total > _ENOUGH
            total += _AFTER_ENOUGH if total > _ENOUGH else _AFTER_SOME
        else:
            total += values[index]
        if total > best:
            best, end = total, index + 1
    return end


def _links(line: Line) -> bool:
    return line.kind == "short" and line.weight >= _HEADLINE_WEIGHT


def _goes_on(lines: Sequence[Line], begin: int, end: int) -> bool:
    """Whether the text goes on behind "Related articles" and a few links: several paragraphs that speak of the same."""
    behind = range(end + 1, min(len(lines), end + _LINKS))
    first = next((index for index in behind if lines[index].kind == "prose"), None)
    if first is None or not any(_links(line) for line in lines[end + 1 : first]):
        return False
    passed = takewhile(lambda line: line.kind in ("prose", "furniture", "caption"), islice(lines, first, None))
    prose = [line for line in passed if line.kind == "prose"]
    if len(prose) < _PARAGRAPHS_ON or sum(line.weight for line in prose) < _TEXT_ON:
        return False
    paragraphs = [content_words(line.text) for line in prose]
    told = set().union(*(content_words(line.text) for line in lines[begin:end] if line.kind == "prose"))
    akin = sum(len(words & told) >= _SHARED for words in paragraphs)
    return 3 * akin >= 2 * len(paragraphs)


def _begins_another(lines: Sequence[Line], index: int, *, closed: bool) -> bool:
    """Whether a byline is another article's: a headline stands over it, a date beside it.

    Pages that load the next article when one has scrolled to the end of theirs have many such. Where the article has
    been closed ("You might also like"), a date right under a headline says as much.
    """
    if closed and lines[index].kind == "date" and index:
        return lines[index - 1].kind == "short" and lines[index - 1].weight >= _HEADLINE_WEIGHT
    if lines[index].kind != "byline":
        return False
    above = lines[max(0, index - _HEAD_ABOVE) : index]
    near = (*above, *lines[index + 1 : index + _HEAD_BELOW])
    between = list(takewhile(lambda line: line.kind != "prose", reversed(above)))
    headed = any(line.kind == "short" and line.weight >= _HEADLINE_WEIGHT for line in between)
    return headed and any(line.kind == "date" for line in near)


def repeated_lines(lines: Sequence[Line]) -> set[int]:
    """Return the indices of lines whose words stand on the page more than once."""
    seen: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.folded:
            seen.setdefault(line.folded, []).append(index)
    return {index for places in seen.values() if len(places) > 1 for index in places}
