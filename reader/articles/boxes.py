"""Boxes amid the text that are not the article's: offers of newsletters, pictures with their credits, consent.

Where a page has empty lines between its paragraphs, what stands together without one belongs together: a title, a
sentence or two and a button are a box. A paragraph of the article stands alone, or has its heading over it, and no
more lines under it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.articles.lexicon import Lexicon
from reader.articles.lines import Line

_TOLD = 320
_TOLD_OVER_CALL = 620
_LEAST_LINES = 2


def boxed_lines(
    lines: Sequence[Line], begin: int, end: int, others: Collection[int | None], lexicon: Lexicon
) -> set[int]:
    """Return the lines of the text that are in boxes.

    Args:
        lines: all lines of a page that puts empty lines between paragraphs.
        begin, end: the text.
        others: lines of headline, byline and standfirst; what stands together with these is no box.
        lexicon: the words of the page's language.
    """
    boxed: set[int] = set()
    for rows in _stretches(lines, begin, end):
        if len(rows) >= _LEAST_LINES and not any(index in others for index in rows) and _is_box(lines, rows, lexicon):
            boxed.update(rows)
    return boxed


def _stretches(lines: Sequence[Line], begin: int, end: int) -> Iterator[range]:
    """Yield the stretches of lines with no empty line between them that reach into the text."""
    first = begin
    while first > 0 and not lines[first].gap:
        first -= 1
    for index in range(first + 1, len(lines) + 1):
        if index == len(lines) or lines[index].gap:
            yield range(first, index)
            first = index
            if first >= end:
                return


def _is_box(lines: Sequence[Line], rows: range, lexicon: Lexicon) -> bool:
    told = [index for index in rows if lines[index].kind in ("prose", "sentence")]
    under = [lines[index] for index in range(told[-1] + 1, rows.stop)] if told else []
    if not under or any(lines[index].kind in ("date", "byline", "also", "end") for index in rows):
        return False
    length = sum(lines[index].weight for index in told)
    if any(line.folded.startswith(lexicon.calls) for line in under):
        return length < _TOLD_OVER_CALL
    titled = lines[rows.start].kind in ("short", "furniture") and lines[rows.start].text[-1] not in ":："
    return titled and length < _TOLD and all(line.kind in ("short", "furniture", "caption") for line in under)
