"""Cutting a text into lines, and joining hard-wrapped lines into the paragraphs they make.

A *line* here is one paragraph, heading, menu entry ... as a reader sees it: usually one line of the text, several
where the text was wrapped at a fixed width. Empty lines are not kept, but each line knows whether one stood before it.
Lines end at LF only, as canonical text has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

MAX_LINES = 4_000
"""So many lines of a text are looked at closely."""
MAX_CHARS = 400_000
"""So many code points of a text are looked at closely."""

# Letters that say as much as two or three Latin ones: lengths are weighed so that one threshold serves all scripts.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")
_WRAP_WIDTHS = (40, 120)
_WRAP_SAMPLE = 6
_TORN = 70
_REST = 45
# An entry of a list, a heading, a message's header: they begin a line of their own.
_STARTS = re.compile(r"[•*·▪]\s|#{1,6}\s|[A-Z][\w-]{1,20}:\s\S")


@dataclass(slots=True)
class Line:
    """One line.

    Attributes:
        start, end: its span in the text, without white space at its ends.
        text: its words; hard-wrapped lines keep their line breaks, so that offsets inside it count.
        weight: its length, weighed by script.
        gap: whether an empty line stands before it.
        indent: width of the white space before it.
        folded: its words as the lexicons spell them; set when its kind is.
        kind: what it is by itself, see `kinds`; the lines round it may make it something else.
        masthead: whether it is the newspaper's name over the article, which is never the headline.
    """

    start: int
    end: int
    text: str
    weight: int
    gap: bool
    indent: int = 0
    folded: str = ""
    kind: str = ""
    masthead: bool = False


def weigh(words: str) -> int:
    """Return the length of words as if they were in Latin letters."""
    if words.isascii():
        return len(words)
    return len(words) + (3 * len(_DENSE.findall(words))) // 2


def cut_lines(text: str) -> tuple[list[Line], int]:
    """Return the lines of the part of a text that is looked at closely, and where the rest begins."""
    lines: list[Line] = []
    gap, position, limit = True, 0, min(len(text), MAX_CHARS)
    for _ in range(MAX_LINES):
        if position >= limit:
            break
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end - position > MAX_CHARS:
            # A giant line is read simply, with all that follows.
            break
        left = text[position:end].lstrip()
        words = left.rstrip()
        if not words:
            gap = True
        else:
            indent = end - position - len(left)
            start = position + indent
            lines.append(Line(start, start + len(words), words, weigh(words), gap, indent))
            gap = False
        position = end + 1
    return _unwrap(lines, text), min(position, len(text))


def _wrap_width(lines: list[Line]) -> int | None:
    """Return the width a text was wrapped at, None if it was not.

    Wrapped at width w means: hardly a line is longer, and a line is shorter only where the next word did not fit.
    """
    if len(lines) < _WRAP_SAMPLE:
        return None
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[(len(lengths) * 97) // 100]
    if not _WRAP_WIDTHS[0] <= width <= _WRAP_WIDTHS[1]:
        return None
    full = broken = 0
    for line, following in pairwise(lines):
        if following.gap or len(line.text) < width * 0.7:
            continue
        full += len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width
        broken += following.text[0].islower() or line.text[-1] in ",;-"
    return width if full >= _WRAP_SAMPLE - 2 and broken >= full * 0.35 and full >= len(lines) * 0.25 else None


def _unwrap(lines: list[Line], text: str) -> list[Line]:
    """Return the lines with those joined that a fixed width tore apart."""
    width = _wrap_width(lines)
    if width is None:
        return _mend(lines, text)
    joined: list[Line] = []
    last_length = 0
    for line in lines:
        fits = last_length + 1 + len(line.text.split(None, 1)[0]) <= width
        follows = joined and not line.gap and line.indent <= joined[-1].indent and not _STARTS.match(line.text)
        if follows and not fits and last_length >= width * 0.6:
            whole = joined[-1]
            whole.end = line.end
        else:
            joined.append(line)
        last_length = len(line.text)
    return _refreshed(joined, text)


def _mend(lines: list[Line], text: str) -> list[Line]:
    """Return the lines with those joined where a line break stands in the middle of a sentence."""
    mended: list[Line] = []
    for line in lines:
        torn = mended and not line.gap and line.text[0].islower() and mended[-1].weight >= _TORN
        # A byline may be written small ("di Jane Example"), but is short and no end of a sentence.
        torn = torn and (line.weight >= _REST or line.text[-1] in '.!?…”"»')
        if torn and (mended[-1].text[-1].isalpha() or mended[-1].text[-1] in ",;"):
            mended[-1].end = line.end
        else:
            mended.append(line)
    return _refreshed(mended, text)


def _refreshed(lines: list[Line], text: str) -> list[Line]:
    for line in lines:
        if line.end - line.start != len(line.text):
            line.text = text[line.start : line.end]
            line.weight = weigh(line.text)
    return lines
