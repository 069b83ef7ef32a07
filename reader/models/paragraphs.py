"""Where paragraphs end about a place in which two texts differ, so that one that only one text has stands by itself."""

from __future__ import annotations

from dataclasses import dataclass

_LOOK = 200
"""So many blanks are looked over for the end of a line, in code points."""


@dataclass(frozen=True, slots=True)
class Side:
    """One text's words at a place where it differs from another, in whole paragraphs as far as it has them.

    Attributes:
        head: the words that go on with the paragraph before the place; empty where a paragraph begins with the place.
        whole: the paragraphs that stand in the place alone.
        tail: the words that go on after the place; empty where a paragraph ends with the place.
        parted: whether a paragraph ends anywhere in the place, or at one of its ends.
    """

    head: str
    whole: tuple[str, ...]
    tail: str
    parted: bool


def side_of(text: str, start: int, end: int) -> Side:
    """Return how the words from `start` to `end` (code points) lie in their paragraphs."""
    words = text[start:end]
    begins, ends = _is_end(text, start), _is_end(text, end)
    parts = [line for line in words.split("\n") if line.strip()]
    head = parts.pop(0) if parts and not begins else ""
    tail = parts.pop() if parts and not ends else ""
    return Side(head, tuple(parts), tail, begins or ends or "\n" in words)


def moved_to_whole(
    text: str, span: tuple[int, int], other: str, at: int, within: tuple[tuple[int, int], tuple[int, int]]
) -> tuple[int, int, int]:  # fmt: skip
    """Move a place so that it is whole paragraphs, where the same words can be told to be gone in another place.

    Of "The wind rose. / The rain came. / The wind fell." without its second paragraph, "rain came. / The" may be what
    a comparison says is gone; "The rain came." is what a person sees.

    Args:
        text: the text that has the words.
        span: of the words, in code points.
        other: the text that has not.
        at: where they would be in it.
        within: from where to where both texts say the same round the place, in `text` and in `other`.

    Returns:
        The span and the place in the other text; as they were where nothing fits.
    """
    start, end = span
    (low, other_low), (high, other_high) = within
    line, other_line = _line_start(text, low, start), _line_start(other, other_low, at)
    stop, other_stop = _line_end(text, end, high), _line_end(other, at, other_high)
    sign = other[at:other_stop].strip()
    # Words are compared, and the signs round them are not: the one before the place may be left behind it.
    left_behind = _no_words(sign) and text[max(0, start - _LOOK) : start].rstrip().endswith(sign)
    if left_behind and _no_words(text[line:start] + text[end:stop]):
        return line, stop, other_stop
    first, last = text.find("\n", start, end), text.rfind("\n", start, end)
    before, after = text[line:start].split(), text[end:stop].split()
    if first < 0:
        return start, end, at
    if before and before == text[last:end].split() == other[other_line:at].split():
        return line, last, other_line
    if after and after == text[start:first].split() == other[at:other_stop].split():
        return first + 1, stop, other_stop
    return start, end, at


def with_signs(
    text: str, span: tuple[int, int], other: str, there: tuple[int, int],
    within: tuple[tuple[int, int], tuple[int, int]],
) -> tuple[tuple[int, int], tuple[int, int]]:  # fmt: skip
    """Return a place in which both texts have words, with the signs at the ends of its paragraphs.

    Args:
        text, other: the texts.
        span, there: of the words in each, in code points.
        within: as in `moved_to_whole`.
    """
    (start, end), (other_start, other_end) = span, there
    if "\n" not in text[start:end] + other[other_start:other_end]:
        return span, there
    (low, other_low), (high, other_high) = within
    stop, other_stop = _line_end(text, end, high), _line_end(other, other_end, other_high)
    if text[end:stop] == other[other_end:other_stop] and _no_words(text[end:stop]):
        end, other_end = stop, other_stop
    line, other_line = _line_start(text, low, start), _line_start(other, other_low, other_start)
    if text[line:start] == other[other_line:other_start] and _no_words(text[line:start]):
        start, other_start = line, other_line
    return (start, end), (other_start, other_end)


def _no_words(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)


def _line_start(text: str, low: int, at: int) -> int:
    """Return where the line at a place begins; the place itself where that is before `low`."""
    found = text.rfind("\n", low, at) + 1
    return found if found or low == 0 else at


def _line_end(text: str, at: int, high: int) -> int:
    """Return where the line at a place ends; the place itself where that is after `high`."""
    found = text.find("\n", at, high)
    return found if found >= 0 else high if high == len(text) else at


def _is_end(text: str, at: int) -> bool:
    """Whether a paragraph ends, or begins, at a place: nothing but blanks is between it and an end of a line."""
    before, after = text[max(0, at - _LOOK) : at], text[at : at + _LOOK]
    if (at <= _LOOK and not before.strip()) or (at + _LOOK >= len(text) and not after.strip()):
        return True
    return "\n" in before[len(before.rstrip()) :] or "\n" in after[: len(after) - len(after.lstrip())]
