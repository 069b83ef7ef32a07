"""Where readers' comments stand on a page.

A comment has a line of its own with its writer and the day and hour ("Jane Doe, 4 March 2025, 10:12"), or with what
can be done with it ("Reply", "Report abuse"). Such lines again and again, with words between, are comments, whatever
stands over them: they may well be longer than the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.articles.lexicon import Lexicon
from reader.articles.lines import Line

_LEAST = 3
_APART = 16
_HEAD = 12
_STAMP_WEIGHT = 90
_NAME_WEIGHT = 32
_CLOCK = re.compile(r"(?<!\d)[012]?\d[:.][0-5]\d(?![\d.])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMED = 4


def comment_span(lines: Sequence[Line], lexicon: Lexicon) -> range:
    """Return the lines that are comments, an empty range where there are less than three.

    The longest row of lines that mark a comment is taken, each at most a few lines behind the one before, with words
    of some length between.
    """
    best = range(0)
    row: list[int] = []
    for index in [*(one for one in range(len(lines)) if _marks(lines, one, lexicon)), -1]:
        if row and 0 <= index - row[-1] <= _APART:
            if any(_tells(line) for line in lines[row[-1] + 1 : index]):
                row.append(index)
            continue
        if len(row) >= _LEAST and row[-1] - row[0] > len(best) and _is_called_so(lines, row, lexicon):
            best = range(_begin(lines, row), row[-1] + 1)
        row = [index]
    return best


def _is_called_so(lines: Sequence[Line], row: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether something says that these are comments; the entries of a live blog have writers and hours too."""
    if any(lines[index].folded in lexicon.replies for index in row):
        return True
    return any(line.kind in ("end", "comment") for line in lines[max(0, row[0] - _HEAD) : row[0]])


def _tells(line: Line) -> bool:
    return line.kind in ("prose", "sentence")


def _begin(lines: Sequence[Line], row: Sequence[int]) -> int:
    """Return where the first comment begins: its mark is over its words, or under them."""
    over = sum(index + 1 < len(lines) and _tells(lines[index + 1]) for index in row)
    begin = row[0]
    if 2 * over >= len(row):
        return begin
    while begin > 0 and _tells(lines[begin - 1]):
        begin -= 1
    return begin


def _marks(lines: Sequence[Line], index: int, lexicon: Lexicon) -> bool:
    """Whether a line says what can be done with a comment, or who wrote it when; the name may be the line before."""
    line = lines[index]
    if line.weight >= _STAMP_WEIGHT or line.kind in ("prose", "sentence", "caption"):
        return False
    if line.folded in lexicon.replies:
        return True
    clock = _CLOCK.search(line.text) if line.kind in ("date", "byline") else None
    if clock is None and not _is_ago(line, lexicon):
        return False
    before = lines[index - 1] if index else line
    if before.kind == "short" and before.weight <= _NAME_WEIGHT:
        return True
    return clock is not None and len(_WORD.findall(line.text, 0, clock.start())) >= _NAMED


def _is_ago(line: Line, lexicon: Lexicon) -> bool:
    words = line.folded.split() if line.weight <= _NAME_WEIGHT else []
    return any(word in lexicon.ago for word in words) and any(map(str.isdigit, line.text))
