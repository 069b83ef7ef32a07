"""What is selected: an anchor and a caret, taken as whole words unless a person was exact; and how it grows."""

from __future__ import annotations

from annotations.text.sentences import sentence_at, trimmed
from reader.ui.page.display import DisplayText
from reader.ui.page.words import name_at, snap, snap_to_words, word_at

UNITS = ("character", "word", "sentence", "paragraph")


class Chosen:
    """The selection on one text; offsets in code points.

    Attributes:
        anchor: where it began; caret: where it ends; equal when nothing is selected.
        exact: whether it stays as it is instead of growing to whole words.
    """

    def __init__(self, display: DisplayText) -> None:
        self._display = display
        self.anchor = self.caret = 0
        self.exact = False
        self._origin: int | None = None

    @property
    def text(self) -> str:
        """The text that is chosen from."""
        return self._display.text

    def span(self) -> tuple[int, int]:
        """Return what is selected, as it would be marked: no cut characters, no white space at the ends."""
        start, end = sorted((self.anchor, self.caret))
        if start == end:
            return self.caret, self.caret
        text = self._display.text
        if not self.exact:
            return snap_to_words(text, start, end)
        start, end = trimmed(text, *snap(text, start, end))
        return start, max(start, end)

    def place(self, caret: int, *, extend: bool, exact: bool = False) -> None:
        """Move the caret; the anchor stays when the selection is extended."""
        self.caret = caret
        if not extend:
            self.anchor = caret
        self.exact = exact
        self._origin = None

    def select(self, start: int, end: int, *, exact: bool = True) -> None:
        """Select a span, the caret at its end."""
        self.anchor, self.caret, self.exact = start, end, exact
        self._origin = None

    def unit(self, unit: str, offset: int) -> tuple[int, int]:
        """Return the word, sentence or paragraph at an offset."""
        text = self._display.text
        if unit == "character":
            return offset, offset
        if unit == "word":
            return word_at(text, offset)
        start, end = self.paragraph(offset)
        return sentence_at(text, start, end, offset) if unit == "sentence" else (start, end)

    def paragraph(self, offset: int) -> tuple[int, int]:
        """Return the paragraph at an offset, with all its lines."""
        display = self._display
        first, last = display.paragraph_of(display.row_of(offset))
        return trimmed(display.text, display.starts[first], display.row_span(last - 1)[1])

    def grow(self) -> bool:
        """Select the next larger of word, name, sentence, paragraph; return whether there was one."""
        now = self.span()
        return self._take(next((s for s in self._steps(now) if _larger(s, now)), None))

    def shrink(self) -> bool:
        """Select the next smaller; return whether there was one."""
        now = self.span()
        return self._take(next((s for s in reversed(self._steps(now)) if _larger(now, s)), None))

    def _steps(self, now: tuple[int, int]) -> list[tuple[int, int]]:
        if self._origin is None:
            self._origin = now[0]
        origin, text = self._origin, self._display.text
        start, end = self.paragraph(origin)
        steps = [word_at(text, origin), name_at(text, start, end, origin), sentence_at(text, start, end, origin)]
        return [step for step in [*steps, (start, end)] if step[0] < step[1]]

    def _take(self, span: tuple[int, int] | None) -> bool:
        if span is None:
            return False
        origin = self._origin
        self.select(*span)
        self._origin = origin
        return True


def _larger(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[0] and one[1] >= other[1] and one != other
