"""Edits of whole lines: taking stray ones away, joining those that a page's layout has broken."""

from __future__ import annotations

from itertools import pairwise

from annotations.text.edits import Edit, Edits
from annotations.text.parted import parted_words


def delete_lines(text: str, start: int, end: int) -> Edits:
    """Return the edits that take away the lines which a span touches, with their line's ends."""
    first, last = _lines(text, start, end)
    if last < len(text):
        last += 1
    elif first > 0:
        first -= 1
    return Edits((Edit(first, last, ""),) if first < last else ())


def join_lines(text: str, start: int, end: int) -> Edits:
    """Return the edits that make one line of those which a span touches; of one line and the
    next with words where it is in one.

    A word that the line's end parts becomes whole; else a space takes the place of the line's end.
    """
    first, last = _lines(text, start, end)
    if "\n" not in text[first:last]:
        behind = last
        while behind < len(text) and text[behind].isspace():
            behind += 1
        last = _lines(text, behind, behind)[1]
    lines = text[first:last]
    parted = {one.end: one for one in parted_words(lines)}
    ends = [0]
    while (found := lines.find("\n", ends[-1])) >= 0:
        ends.append(found + 1)
    made: list[Edit] = []
    for _, at in pairwise(ends):
        left, right = at - 1, at
        while left > 0 and lines[left - 1].isspace():
            left -= 1
        while right < len(lines) and lines[right].isspace():
            right += 1
        if made and first + left <= made[-1].end:
            # An empty line between two: their ends go together.
            continue
        word = parted.get(right)
        space = " " if left > 0 and right < len(lines) else ""
        made.append(Edit(first + (word.start if word else left), first + right, "" if word else space))
    return Edits(tuple(made))


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the lines that a span touches, without the last one's end."""
    if start < end and text[end - 1] == "\n":
        end -= 1
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after
