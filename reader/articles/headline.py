"""Which line is the headline: the one whose signs weigh most.

No single sign decides: a headline's length, no full stop, words that come again in the text, a byline or a date soon
after, its own words elsewhere on the page (the window's title), empty lines round it, and how near the text is. See
`headline_signs` for all of them and for their weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from reader.articles.headline_signs import (
    LONGEST,
    SHORTEST,
    is_crumbs,
    is_heading,
    look_at,
    most_of_words,
    signs_of_look,
    signs_of_words,
    stops,
    weights,
    worth,
)
from reader.articles.lines import Line

_LEAST, _MORE, _LESS = 4.6, 1.5, 1.3
_INTO_TEXT = 8
_MAX_LINE_BREAKS = 3
_FAR_BEHIND = 3.0
_MUCH_ALIKE = 0.25
_SURENESS = (0.3, 0.95)
_SIGNED_SURE = 0.7
_BARE_HEAD = 5
"""A text that was typed or sent, not copied from a page, has at most so many lines over its first paragraph."""


def headline_places(lines: Sequence[Line], core: int, core_end: int) -> list[int]:
    """Return the indices of the lines that may be the headline: not too long or short, nor far inside the text."""
    last = min(core + _INTO_TEXT, len(lines), max(core_end, 1))
    return [
        index
        for index in range(last)
        if not lines[index].masthead
        and SHORTEST <= lines[index].weight <= LONGEST
        and lines[index].text.count("\n") <= _MAX_LINE_BREAKS
    ]


def find_headline(
    lines: Sequence[Line], core: int, core_end: int, table: Mapping[str, float] | None = None
) -> tuple[int, float] | None:
    """Return the index of the headline and how sure it is one (0..1), None if there is none.

    Args:
        lines: all lines, with their kinds.
        core: index of the first line of what is surely text.
        core_end: index behind its last line.
        table: what each sign is worth; the program's own table if None.
    """
    table = weights() if table is None else table
    page = look_at(lines, core, core_end)
    looks = {index: worth(signs_of_look(page, index), table) for index in headline_places(lines, core, core_end)}
    points: dict[int, float] = {}
    most, found = most_of_words(table), -math.inf
    for index in sorted(looks, key=looks.__getitem__, reverse=True):
        # What a line is about is asked only where it can still make a difference.
        if looks[index] + most < found - _FAR_BEHIND:
            break
        points[index] = looks[index] + worth(signs_of_words(page, index), table)
        found = max(found, points[index])
    best = max(points, key=lambda index: (points[index], index), default=None)
    if best is None:
        return _over_bare_text(lines, core)
    paragraph = lines[best].kind == "prose" and stops(lines[best])
    # A paragraph needs more to be a headline, words that are no sentence need less.
    needed = _LEAST + (_MORE if paragraph else 0.0) - (_LESS if lines[best].kind == "short" else 0.0)
    enough = points[best] > needed
    bare = None if enough and not paragraph else _over_bare_text(lines, core)
    if bare is not None or not enough:
        return bare
    while best and is_heading(lines[best - 1]) and points.get(best - 1, -math.inf) > points[best] - _MUCH_ALIKE:
        # Of two that could both be it the upper one is; the lower one is the standfirst.
        best -= 1
    shares = {index: math.exp(found - points[best]) for index, found in points.items()}
    # A page that prints its headline twice is no less sure of it.
    same = sum(share for index, share in shares.items() if lines[index].folded == lines[best].folded)
    low, high = _SURENESS
    return best, round(max(low, min(high, same / sum(shares.values()))), 2)


def _over_bare_text(lines: Sequence[Line], core: int) -> tuple[int, float] | None:
    """Return the first line of a text that has only byline, date or a name between it and its first paragraph.

    Over it may stand the newspaper's name.

    Such a line weighs too little where it is short, but there is nothing else over the text that it could be.
    """
    top = int(lines[0].masthead) if lines else 0
    if not top < core < len(lines) or core > _BARE_HEAD or lines[core].kind not in ("prose", "sentence"):
        return None
    first, between = lines[top], lines[top + 1 : core]
    if first.kind not in ("short", "sentence") or stops(first) or is_crumbs(first):
        return None
    if not between:
        return (top, _SURENESS[0]) if lines[core].gap else None
    signed = any(line.kind in ("byline", "date") for line in between)
    names = sum(line.kind in ("short", "sentence") for line in between)
    others = any(line.kind not in ("byline", "date", "short", "sentence") for line in between)
    told = first.weight >= SHORTEST and " " in first.text
    return (top, _SIGNED_SURE) if told and signed and not others and names <= 1 else None
