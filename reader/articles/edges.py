"""The first and the last paragraphs of a text where these do not end as sentences.

At its edges nothing but the text's own words tells a paragraph from the lines of the page: it is about the same.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.articles.headline_signs import content_words
from reader.articles.lines import Line
from reader.articles.subheads import MAX_WEIGHT
from reader.articles.unstopped import TEXT, has_marks, is_spaced_between, is_told, reads_on, stands_alone

_PASSED = ("furniture", "caption")
_SHARED = 2


def first_of_text(lines: Sequence[Line], between: range, about: set[str]) -> int:
    """Return where a text begins whose first paragraphs do not end as sentences; they are marked as paragraphs.

    Args:
        lines: all lines.
        between: the lines from behind headline, byline and date up to the first paragraph that was found.
        about: what the headline is about; the first paragraph is about it, a line on the author is not.
    """
    spaced = is_spaced_between(lines, between.stop, len(lines))
    begin = over = between.stop
    found: list[int] = []
    while over - 1 in between:
        over -= 1
        line = lines[over]
        if _is_unstopped(lines, over, spaced=spaced):
            found.append(over)
            begin = over if len(content_words(line.text) & about) >= _SHARED else begin
        elif line.kind not in _PASSED:
            break
    for index in found:
        if index >= begin:
            lines[index].kind = "prose"
    return begin


def last_of_text(lines: Sequence[Line], begin: int, end: int, repeated: Collection[int]) -> int:
    """Return where a text ends whose last paragraphs do not end as sentences; they are marked as paragraphs."""
    spaced = is_spaced_between(lines, begin, end)
    last = end
    while begin < last < len(lines) and last not in repeated and _is_last(lines, last, end, spaced=spaced):
        last += 1
    # Where nothing but the page's end comes behind them, they need not speak of what the text spoke of.
    closing = spaced and (last == len(lines) or lines[last].kind == "end")
    if not closing and last > end:
        about = set().union(*(content_words(line.text) for line in lines[begin:end] if line.kind in TEXT))
        akin = (len(content_words(line.text) & about) >= _SHARED for line in lines[end:last])
        last = next((index for index, speaks in enumerate(akin, start=end) if not speaks), last)
    for line in lines[end:last]:
        line.kind = "prose"
    return last


def _is_last(lines: Sequence[Line], index: int, end: int, *, spaced: bool) -> bool:
    """Whether a line may be the last paragraph; right under the text's end and over the page's it need only be long."""
    if _is_unstopped(lines, index, spaced=spaced):
        return True
    line = lines[index]
    closing = spaced and (index + 1 == len(lines) or lines[index + 1].kind == "end")
    fits = closing and line.kind == "short" and line.gap and line.weight > MAX_WEIGHT
    return fits and (index > end or lines[index - 1].kind in TEXT) and reads_on(line)


def _is_unstopped(lines: Sequence[Line], index: int, *, spaced: bool) -> bool:
    """Whether a line may be a paragraph; where no empty lines part paragraphs, its length alone says nothing."""
    line = lines[index]
    if line.kind != "short" or not reads_on(line):
        return False
    return (is_told(line) and stands_alone(lines, index)) if spaced else has_marks(line)
