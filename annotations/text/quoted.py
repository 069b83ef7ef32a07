"""What words of a text are found again by: themselves, and how many places with the same characters stand before."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model.span import GAP
from annotations.text.occurrences import occurrence_of


def quoted(text: str, anchors: Sequence[tuple[int, str]]) -> tuple[str, int]:
    """Return the quote of an annotation, and which occurrence of it in the text is meant.

    Args:
        text: what it stands on.
        anchors: (start, quote) of each, in order; none for what is about the whole article: no words, and 0. Words in
            several places are told by themselves alone.
    """
    if not anchors:
        return "", 0
    if len(anchors) > 1:
        return GAP.join(words for _, words in anchors), 0
    start, words = anchors[0]
    return words, occurrence_of(text, words, start)
