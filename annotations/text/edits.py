"""Edits of a text, and where a span of the old text stands in the new one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from annotations.model.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Edit:
    """The code points [start, end) of the old text are replaced; `start == end` is an insertion."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Edits:
    """Edits of one text, in order and apart from each other.

    Raises:
        InvalidInput: if one begins before the one in front of it ends, or runs backwards.
    """

    edits: tuple[Edit, ...]
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _ends: list[int] = field(init=False, repr=False, compare=False)
    _shifts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        reached = 0
        for edit in self.edits:
            if not reached <= edit.start <= edit.end:
                raise InvalidInput(f"The edit at {edit.start} to {edit.end} overlaps another or runs backwards.")
            reached = edit.end
        object.__setattr__(self, "_starts", [edit.start for edit in self.edits])
        object.__setattr__(self, "_ends", [edit.end for edit in self.edits])
        grown = (len(edit.replacement) - (edit.end - edit.start) for edit in self.edits)
        object.__setattr__(self, "_shifts", list(accumulate(grown, initial=0)))

    def apply(self, text: str) -> str:
        """Return the new text.

        Raises:
            InvalidInput: if an edit is outside the text.
        """
        if self._ends and self._ends[-1] > len(text):
            raise InvalidInput(f"The edit at {self._ends[-1]} is outside the text, which has {len(text)} characters.")
        pieces, reached = [], 0
        for edit in self.edits:
            pieces += [text[reached : edit.start], edit.replacement]
            reached = edit.end
        return "".join([*pieces, text[reached:]])

    def move(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a span stands in the new text, or None where an edit touches its words.

        An insertion right before or right after a span leaves its words alone, and stays outside it.
        """
        before = bisect_right(self._ends, start)
        after = bisect_left(self._starts, end)
        # Edits [before:after] reach into the span; one that ends at its start or starts at its end does not.
        if after > before:
            return None
        shift = self._shifts[before]
        return start + shift, end + shift

    def touching(self, start: int, end: int) -> tuple[Edit, ...]:
        """Return the edits that touch the words of a span, as `move` says."""
        return self.edits[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def ending_at(self, offset: int) -> Edit | None:
        """Return the last edit that ends at an offset of the old text."""
        index = bisect_right(self._ends, offset) - 1
        return self.edits[index] if index >= 0 and self._ends[index] == offset else None

    def inverse(self, text: str) -> Edits:
        """Return the edits that make the old text, which is given, out of the new one."""
        return Edits(
            tuple(
                Edit(edit.start + shift, edit.start + shift + len(edit.replacement), text[edit.start : edit.end])
                for edit, shift in zip(self.edits, self._shifts, strict=False)
            )
        )

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the new text that a stretch of the old one became, edited words and all."""
        first = bisect_left(self._ends, start) if start else 0
        new_start = start + self._shifts[first]
        if first < len(self.edits) and self._starts[first] < start:
            new_start = self._starts[first] + self._shifts[first]
        last = bisect_right(self._starts, end)
        if last and self._ends[last - 1] > end:
            last_edit = self.edits[last - 1]
            return new_start, last_edit.start + self._shifts[last - 1] + len(last_edit.replacement)
        return new_start, end + self._shifts[last]
