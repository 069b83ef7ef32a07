"""Grapheme clusters (Unicode Standard Annex 29): what a reader takes for one character is never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.text.pattern import Pattern

if TYPE_CHECKING:
    import regex

_CLUSTER = Pattern(r"\X")
# Below this, a code point neither joins the one before it nor is joined by it (CR before LF cannot be in a
# canonical text), so a boundary between two of them needs no closer look.
_PLAIN = 0x300
# What is read as one with what stands before it, or in pairs counted from further before.
_JOINED = Pattern(r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Regional_Indicator}]")


def is_boundary(text: str, offset: int) -> bool:
    """Whether a span may begin or end at this offset (code points) without cutting a grapheme cluster."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    if is_plain(text, offset):
        return True
    # Clusters counted from any other character before the offset end where those counted from the start of the
    # text do: only the first of them could have begun earlier.
    begin = offset - 1
    while begin > 0 and _JOINED.match(text, begin):
        begin -= 1
    return any(match.start() == offset for match in _clusters_until(text, begin, offset))


def is_plain(text: str, offset: int) -> bool:
    """Whether it is plain at a glance that nothing is cut at an offset (code points) of the text."""
    at_edge = offset <= 0 or offset >= len(text)
    return at_edge or (ord(text[offset - 1]) < _PLAIN and ord(text[offset]) < _PLAIN)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest span round [start, end), as far as it is in the text, that cuts no grapheme cluster."""
    start, end = (min(max(offset, 0), len(text)) for offset in (start, end))
    while not is_boundary(text, start):
        start -= 1
    while not is_boundary(text, end):
        end += 1
    return start, end


def _clusters_until(text: str, begin: int, offset: int) -> list[regex.Match[str]]:
    found = []
    for match in _CLUSTER.finditer(text, begin):
        found.append(match)
        if match.start() >= offset:
            break
    return found
