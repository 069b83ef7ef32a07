"""Where the caret goes by sentences."""

from __future__ import annotations

from reader.ui.page.chosen import Chosen
from reader.ui.page.motion import Motion


def sentence_beside(chosen: Chosen, motion: Motion, *, backward: bool, end: bool) -> int:
    """Return where the sentence before or after the caret begins.

    Args:
        chosen: anchor and caret.
        motion: finds the paragraph beside.
        backward: to the beginning of this sentence, from its middle, or of the one before.
        end: forward, to the end of this sentence, or of the next one: what a selection is extended to.
    """
    caret = chosen.caret
    start, stop = chosen.unit("sentence", caret)
    first, last = chosen.paragraph(caret)
    if backward:
        if start < caret:
            return start
        if first < start:
            return chosen.unit("sentence", _before_spaces(chosen, start))[0]
        before = motion.paragraph(caret, backward=True)
        return chosen.unit("sentence", max(before, chosen.paragraph(before)[1] - 1))[0] if before < caret else caret
    if end and caret < stop:
        return stop
    following = _after_spaces(chosen, stop, last)
    if following >= last:
        following = motion.paragraph(caret, backward=False)
        if following <= caret:
            return max(stop, caret) if end else caret
    return chosen.unit("sentence", following)[1] if end else following


def _before_spaces(chosen: Chosen, offset: int) -> int:
    """The last character before an offset that is no space."""
    while offset > 0 and chosen.text[offset - 1].isspace():
        offset -= 1
    return max(0, offset - 1)


def _after_spaces(chosen: Chosen, offset: int, last: int) -> int:
    text = chosen.text
    while offset < last and text[offset].isspace():
        offset += 1
    return offset
