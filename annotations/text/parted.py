"""Words that a line's end parts, as in pages that were set for print: `hyphen-` and `ated` on the next line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.text.edits import Edit
from annotations.text.pattern import Pattern

# Letters, a hyphen of some kind, the line's end, and a small letter: a capital would begin a name of its own,
# as in `Saint-` and `Denis`. A soft hyphen parts nothing but syllables, so what follows it need not be small.
_PARTED = Pattern(r"(?<=\p{L}\p{M}*)(?:[-\u2010][ \t]*\n[ \t]*(?=\p{Ll})|\u00ad[ \t]*\n[ \t]*(?=\p{L}))")
_WORD = Pattern(r"[\p{L}\p{M}]+")
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Parted:
    """One parted word.

    Attributes:
        start, end: of hyphen, line's end and indentation, in code points; without them the word is whole.
        before, after: the halves of the word.
    """

    start: int
    end: int
    before: str
    after: str

    def join(self) -> Edit:
        """Return the edit that makes the word whole."""
        return Edit(self.start, self.end, "")


def parted_words(text: str) -> Iterator[Parted]:
    """Find the words that a line's end parts, from the beginning of a text on."""
    for match in _PARTED.finditer(text):
        start, end = match.span()
        behind = _WORD.match(text, end)
        last = [one.group() for one in _WORD.finditer(text[max(0, start - _AROUND) : start])]
        yield Parted(start, end, last[-1] if last else "", behind.group() if behind is not None else "")
