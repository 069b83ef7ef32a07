"""The text as the Qt document holds it: the same characters, but one row for each block of the article.

The document is only ever written. Where it differs from the text, the difference is known here, so that offsets map
both ways: white space is replaced one for one (a line break where a block begins in the middle of a line, spaces for
all but the last character of the gap between two blocks), characters that Qt takes for its own marks become U+FFFD,
and very long lines get breaks of their own, which alone have no place in the text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from annotations.model.block import Block
from annotations.text.utf16 import Utf16
from reader.ui.page.heights import Heights
from reader.ui.page.words import is_edge

LONGEST_ROW = 3_000
"""A row longer than this (code points) is broken in pieces, so that showing a part of it costs only that part."""

_PIECE = 500
_LOOK_ROUND = 150
# Two, since the first finds the rare line break in a million characters ten times as fast.
_GAP = re.compile(r"\n\s+")
_ANY_GAP = re.compile(r"\n\s+|[\x85\u2028\u2029]\s*")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।]['\"’”»)\]]*(?=\s)|[。！？；，、]")
_OWN_MARKS = {0xFDD0: 0xFFFD, 0xFDD1: 0xFFFD, 0xFFFC: 0xFFFD}


class DisplayText:
    """A text, cut into rows.

    Attributes:
        text: the article's text.
        starts: where each row begins, in code points of the text; lengths: of each row.
    """

    def __init__(self, text: str, blocks: Sequence[Block] = ()) -> None:
        self.text = text
        self._blocks = blocks
        self._block_starts = [block.start for block in blocks]
        self._utf16 = Utf16(text)
        # Code points before which the document has a break that the text has not.
        self._inserted: list[int] = []
        # Rows that only go on with the one before, by where they begin.
        self._continued: set[int] = set()
        self._shown = self._insert(self._break_blocks(_gaps_folded(text)))
        self._inserted_units = [self._utf16.to_units(at) + turn for turn, at in enumerate(self._inserted)]
        self.starts = self._row_starts()
        # Rows with which a line of the text begins; only where some line was broken.
        broken = self._continued
        self._lines = [n for n, start in enumerate(self.starts) if start not in broken] if broken else []
        self.lengths = array("q", (end - start for start, end in pairwise([*self.starts, len(text)])))

    def take_shown(self) -> str:
        """Return what the document is given; it has a copy of its own then, and this one is let go."""
        shown, self._shown = self._shown, ""
        return shown

    def to_page(self, offset: int, *, end: bool = False) -> int:
        """Return the document's position for a code point offset.

        Args:
            offset: in the text.
            end: whether something ends there; then it is the place before a break that only the document has.
        """
        position = self._utf16.to_units(offset)
        if self._inserted:
            position += bisect_left(self._inserted, offset) if end else bisect_right(self._inserted, offset)
        return position

    def to_text(self, position: int) -> int:
        """Return the code point offset for a position in the document."""
        if self._inserted:
            position -= bisect_left(self._inserted_units, position)
        return self._utf16.to_points(position)

    def row_of(self, offset: int) -> int:
        """Return the number of the row that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def row_span(self, row: int) -> tuple[int, int]:
        """Return start and end of a row's words, without the white space that follows them."""
        start, end = self.starts[row], self.row_end(row)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def row_end(self, row: int) -> int:
        """Return where the next row begins, or the text ends."""
        return self.starts[row + 1] if row + 1 < len(self.starts) else len(self.text)

    def block_of(self, row: int) -> Block | None:
        """Return the article's block that a row belongs to; None for rows of white space."""
        index = bisect_right(self._block_starts, self.starts[row]) - 1
        if index >= 0 and self._blocks[index].end > self.starts[row]:
            return self._blocks[index]
        return None

    def role_of(self, row: int) -> str:
        """Return the role of a row's block; `paragraph` where the article has no blocks."""
        block = self.block_of(row)
        return block.role if block else "paragraph"

    def goes_on(self, row: int) -> bool:
        """Whether the next row goes on with this one's line of the text."""
        return row + 1 < len(self.starts) and self.starts[row + 1] in self._continued

    def paragraph_of(self, row: int) -> tuple[int, int]:
        """Return the rows of the paragraph that a row belongs to, half-open: those of its block, or of its line where
        that was broken for its length."""
        block = self.block_of(row)
        if block is not None:
            return self.row_of(block.start), self.row_of(block.end - 1) + 1
        return self.line_of(row)

    def line_of(self, row: int) -> tuple[int, int]:
        """Return the rows of the line of the text that a row belongs to, half-open."""
        if not self._continued:
            return row, row + 1
        index = bisect_right(self._lines, row)
        return self._lines[index - 1], self._lines[index] if index < len(self._lines) else len(self.starts)

    def furniture(self) -> list[tuple[int, int]]:
        """Return the runs of rows that are furniture, half-open."""
        found: list[tuple[int, int]] = []
        for block in self._blocks:
            if block.role != "furniture":
                continue
            first, last = self.row_of(block.start), self.row_of(block.end - 1) + 1
            if found and found[-1][1] >= first:
                found[-1] = (found[-1][0], last)
            else:
                found.append((first, last))
        return found

    def breadth(self) -> float:
        """Return how wide a character is on average, as a multiple of a Latin one; from a sample."""
        sample = self.text[:: max(1, len(self.text) // 400)][:400]
        wide = sum(character >= "\u2e80" for character in sample)
        return 1.02 + 1.1 * wide / max(1, len(sample))

    def measured(self, estimates: list[float]) -> Heights:
        """Return heights for the rows, none for rows without words at the beginning and the end."""
        for row in (0, len(estimates) - 1):
            start, end = self.row_span(row)
            if start == end:
                estimates[row] = 0.0
        return Heights(estimates)

    def _break_blocks(self, shown: str) -> str:
        """Begin a row at each block that begins in the middle of a line."""
        pieces, reached = [], 0
        for start in self._block_starts:
            if start == 0 or shown[start - 1] == "\n":
                continue
            if shown[start - 1].isspace():
                pieces += [shown[reached : start - 1], "\n"]
                reached = start
            else:
                self._inserted.append(start)
        return "".join([*pieces, shown[reached:]]) if pieces else shown

    def _insert(self, shown: str) -> str:
        """Break what is too long, and put in the breaks that the text has no room for."""
        if len(shown) > LONGEST_ROW:
            shown = self._break_long(shown)
        if not self._inserted:
            return shown
        self._inserted.sort()
        edges = [0, *self._inserted, len(shown)]
        return "\n".join(shown[start:end] for start, end in pairwise(edges))

    def _break_long(self, shown: str) -> str:
        pieces, reached = [], 0
        begin = 0
        while begin <= len(shown):
            end = shown.find("\n", begin)
            end = len(shown) if end < 0 else end
            while end - begin > LONGEST_ROW:
                begin = self._good_break(shown, begin)
                self._continued.add(begin)
                if shown[begin - 1].isspace():
                    pieces += [shown[reached : begin - 1], "\n"]
                    reached = begin
                else:
                    self._inserted.append(begin)
            begin = end + 1
        return "".join([*pieces, shown[reached:]]) if pieces else shown

    @staticmethod
    def _good_break(shown: str, begin: int) -> int:
        """Where to break: after a sentence, else after white space, else between two characters."""
        low, aim, high = begin + _PIECE - _LOOK_ROUND, begin + _PIECE, begin + _PIECE + _LOOK_ROUND
        found = _SENTENCE_END.search(shown, aim - 100, high) or _SENTENCE_END.search(shown, low, aim)
        if found:
            after = found.end() + 1 if shown[found.end()].isspace() else found.end()
            if is_edge(shown, after):
                return after
        for at in range(aim, low, -1):
            if shown[at - 1].isspace() and is_edge(shown, at):
                return at
        at = aim
        while not is_edge(shown, at) and at < high:
            at += 1
        return at

    def _row_starts(self) -> array[int]:
        ends = list(accumulate(len(line) + 1 for line in self._shown.split("\n")))
        starts = [0, *ends[:-1]]
        if not self._inserted:
            return array("q", starts)
        passed, own = 0, [at + turn + 1 for turn, at in enumerate(self._inserted)]
        found = []
        for start in starts:
            while passed < len(own) and own[passed] <= start:
                passed += 1
            found.append(start - passed)
        return array("q", found)


def _gaps_folded(text: str) -> str:
    """The text with each gap between lines as spaces and one line break, character for character."""
    if any(chr(mark) in text for mark in _OWN_MARKS):
        text = text.translate(_OWN_MARKS)
    gap = _ANY_GAP if any(mark in text for mark in "\x85\u2028\u2029") else _GAP
    return gap.sub(_gap, text)


def _gap(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start() - 1) + "\n"
