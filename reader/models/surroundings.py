"""The sentence a stretch of words stands in, with a little of what is beside it."""

from __future__ import annotations

import re

from annotations.library import Library
from annotations.model.candidate import Candidate

_MOST = 220
_STOP = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*\s|\n")


def round_words(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after words, as far as their sentences go.

    Args:
        text: of the article.
        start, end: of the words, in code points.
    """
    low, high = max(0, start - _MOST), min(len(text), end + _MOST)
    before, after = text[low:start], text[end:high]
    stops = [match.end() for match in _STOP.finditer(before)]
    if stops:
        before = before[stops[-1] :]
    elif low > 0:
        before = "…" + before[before.find(" ") + 1 :]
    stop = _STOP.search(after)
    if stop is not None:
        after = after[: stop.end()].rstrip()
    elif high < len(text):
        after = after[: after.rfind(" ")] + "…" if " " in after else after + "…"
    return before, after


def sentence_round(library: Library, one: Candidate) -> tuple[str, str] | None:
    """Return what stands before and after a candidate in its sentence; None where its text is another one now."""
    row = library.articles.find(one.article)
    if row.revision_id != one.revision_id:
        return None
    return round_words(library.articles.text(row), one.start, one.end)
