"""Characters that are not seen but obeyed: by a terminal, by a line, by the order in which letters are written.

An override of the direction of writing (U+202E) makes `cod.exe` of what ends in `exe.doc`; an isolate within another
does the same, and a mark of direction among Latin letters. A line break makes a second row of one, a control is a
command.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

TURNING = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates, and what ends them; as in a class of a regular expression."""

MARKS = "\u061c\u200e\u200f"
"""Marks of direction; letters that run from right to left are often followed by one."""

CONTROLS = "\x00-\x1f\x7f-\x9f\ud800-\udfff"
"""Controls, line breaks among them, and halves of characters."""

BREAKS = "\u2028\u2029"
"""Line breaks that are no controls."""

NOT_SEEN = "\u2060"
"""Stands for what turns the direction: nothing is seen, no line is broken, no order changed."""

_OBEYED = re.compile(f"[{CONTROLS}{MARKS}{BREAKS}{TURNING}]")
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u05f2\u0620-\u064a\u066e-\u08c7\ufb1d-\ufdfd\ufe70-\ufefc\U00010800-\U00010fff"
                            "\U0001e800-\U0001efff]")  # fmt: skip
_APART = re.compile(f"(\u2068)([^{CONTROLS}{BREAKS}{TURNING}]*)(\u2069)")
_SPACES = frozenset("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_OVERRIDES = frozenset("\u202d\u202e")


def one_row(words: str) -> str:
    """Return words that come from outside as they are shown in a row: what stands beside them is not changed by them.

    A line break and a tab are a space, a control and an override of the direction U+FFFD; other marks of direction are
    not there. A mark beside which there are letters that run from right to left stays, and so do words that are set
    apart (`apart`) in one piece.

    Returns:
        As many code points as `words` has, so that offsets are the same.
    """
    if _OBEYED.search(words) is None:
        return words
    pieces = _APART.split(words)
    # Of each four pieces the first stands outside; then come the two marks with what is between them.
    for place in range(0, len(pieces), 4):
        pieces[place] = _without(pieces[place])
    for place in range(2, len(pieces), 4):
        pieces[place] = _without(pieces[place])
    return "".join(pieces)


def apart(words: str) -> str:
    """Return words that come from outside, harmless, and set apart from what stands round them in the same row."""
    return f"\u2068{_without(words)}\u2069"


def side_by_side(parts: Iterable[str | None], between: str = " · ", *, turned: bool = False) -> str:
    """Return what there is of some parts as one row: each stands together, in its own direction.

    Args:
        parts: from outside, or our own; empty ones are left out.
        between: stands between them.
        turned: whether the row itself runs from right to left.
    """
    there = [part for part in parts if part]
    # Next to such letters a date would come apart: its day belongs to their run then, its month does not.
    if turned or any(_RIGHT_TO_LEFT.search(part) for part in there):
        there = [apart(part) for part in there]
    return between.join(there)


def _without(words: str) -> str:
    keeps_marks = _RIGHT_TO_LEFT.search(words) is not None

    def other(found: re.Match[str]) -> str:
        character = found[0]
        if character in MARKS:
            return character if keeps_marks else NOT_SEEN
        if character in _SPACES:
            return " "
        return NOT_SEEN if "\u202a" <= character <= "\u2069" and character not in _OVERRIDES else "\ufffd"

    return _OBEYED.sub(other, words)
