"""Where the caret goes: by character, word, line, paragraph and page, past what is folded and what is only space."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotations.text.sentences import trimmed
from reader.ui.page.layout import PageLayout
from reader.ui.page.words import next_character, next_word, previous_character, previous_word

_Key = QKeySequence.StandardKey

_MOVES: tuple[tuple[str, _Key, _Key], ...] = (
    ("left", _Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    ("right", _Key.MoveToNextChar, _Key.SelectNextChar),
    ("word_left", _Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    ("word_right", _Key.MoveToNextWord, _Key.SelectNextWord),
    ("up", _Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    ("down", _Key.MoveToNextLine, _Key.SelectNextLine),
    ("line_start", _Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    ("line_end", _Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    ("paragraph_up", _Key.MoveToStartOfBlock, _Key.SelectStartOfBlock),
    ("paragraph_down", _Key.MoveToEndOfBlock, _Key.SelectEndOfBlock),
    ("page_up", _Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    ("page_down", _Key.MoveToNextPage, _Key.SelectNextPage),
    ("start", _Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    ("end", _Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
)
# Qt knows these as keys of macOS only, while readers of all systems try them.
_MORE: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier): "paragraph_up",
    (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier): "paragraph_down",
}


def move_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """Return the move a key stands for, and whether it extends the selection; None for any other key."""
    shift = Qt.KeyboardModifier.ShiftModifier
    modifiers = event.modifiers() & ~(shift | Qt.KeyboardModifier.KeypadModifier)
    found = _MORE.get((Qt.Key(event.key()), modifiers))
    if found:
        return found, bool(event.modifiers() & shift)
    if event.key() == Qt.Key.Key_unknown or (event.text() and event.text().isprintable()):
        return None
    for name, plain, extending in _MOVES:
        if event.matches(plain):
            return name, False
        if event.matches(extending):
            return name, True
    return None


class Motion:
    """Moves on one layout.

    Attributes:
        wanted_x: where moves up and down want to be; None after any other move.
    """

    def __init__(self, layout: PageLayout, page_height: Callable[[], float]) -> None:
        self._layout = layout
        self._page_height = page_height
        self.wanted_x: float | None = None

    def go(self, move: str, offset: int, *, extend: bool) -> int:
        """Return where a move leads from an offset."""
        if move in {"up", "down", "page_up", "page_down"}:
            return self._vertical(move, offset)
        self.wanted_x = None
        display, text = self._layout.display, self._layout.display.text
        if move in {"left", "right", "word_left", "word_right"}:
            backward = "left" in move
            if self._leftward(offset):
                backward = not backward
            if "word" in move:
                found = previous_word(text, offset) if backward else next_word(text, offset, end=extend)
            else:
                found = previous_character(text, offset) if backward else next_character(text, offset)
            return self.settled(found, backward=backward)
        if move in {"start", "end"}:
            return self.settled(0 if move == "start" else len(text), backward=move == "end")
        if move in {"paragraph_up", "paragraph_down"}:
            return self.paragraph(offset, backward=move == "paragraph_up")
        _x, _base, row, line = self._layout.point_of(offset)
        if row is None or not row.lines:
            return offset
        place = row.lines[line].start if move == "line_start" else row.lines[line].end
        found = display.to_text(row.first + place)
        if move == "line_end":
            start = display.to_text(row.first + row.lines[line].start)
            while found > start and text[found - 1].isspace():
                found -= 1
            if line + 1 < len(row.lines) and found == display.to_text(row.first + place):
                found = previous_character(text, found)
        return self.settled(found, backward=move == "line_end")

    def paragraph(self, offset: int, *, backward: bool) -> int:
        """Return the beginning of this paragraph (backward, from its middle), or of the next one."""
        display, folds = self._layout.display, self._layout.folds
        row = display.row_of(offset)
        first, last = display.paragraph_of(row)
        if backward and not folds.folded(row) and self._beginning(first) < offset:
            return self._beginning(first)
        row = first - 1 if backward else last
        while 0 <= row < len(display.starts):
            first, last = display.paragraph_of(row)
            start, end = display.row_span(row)
            if start < end and not folds.folded(row):
                return self._beginning(first)
            row = first - 1 if backward else last
        return offset

    def _beginning(self, row: int) -> int:
        """Where the words of a row begin."""
        start, end = self._layout.display.row_span(row)
        return trimmed(self._layout.display.text, start, end)[0]

    def first(self, offset: int) -> int:
        """Return the first offset from here on where words can be read."""
        folds, starts = self._layout.folds, self._layout.display.starts
        run = folds.folded(self._layout.display.row_of(offset))
        while run and run[1] < len(starts):
            offset = starts[run[1]]
            run = folds.folded(run[1])
        return self.settled(offset, backward=False)

    def settled(self, offset: int, *, backward: bool) -> int:
        """Return the nearest offset where a caret can stand: not in the white space between rows, nor folded away."""
        display, folds = self._layout.display, self._layout.folds
        row = display.row_of(offset)
        run = folds.folded(row)
        if run:
            start = display.starts[run[0]]
            if offset == start or backward:
                return start
            if run[1] < len(display.starts):
                return display.starts[run[1]]
            return start
        start, end = display.row_span(row)
        if offset <= end:
            return offset
        if backward or row + 1 >= len(display.starts):
            return end
        following = row + 1
        run = folds.folded(following)
        return display.starts[run[0] if run else following]

    def _vertical(self, move: str, offset: int) -> int:
        layout = self._layout
        x, base, row, line = layout.point_of(offset)
        wanted = self.wanted_x if self.wanted_x is not None else x
        backward = move.endswith("up")
        if move.startswith("page"):
            step = self._page_height() * 0.9
            y = max(layout.header_height + 1, base - step if backward else base + step)
        else:
            following = self._next_line_y(offset, base, line if row else None, backward=backward)
            if following is None:
                return self.go("start" if backward else "end", offset, extend=True) if row else offset
            y = following
        found = layout.hit(wanted, y).offset
        self.wanted_x = wanted
        return self.settled(found, backward=backward)

    def _next_line_y(self, offset: int, base: float, line: int | None, *, backward: bool) -> float | None:
        """A height inside the line above or below; None if there is none."""
        layout = self._layout
        number = layout.display.row_of(offset)
        row = layout.rows.get(number)
        if line is not None and row is not None:
            other = line - 1 if backward else line + 1
            if 0 <= other < len(row.lines):
                return layout.y_of(number) + row.lines[other].base - 1
        run = layout.folds.folded(number)
        number = (run[0] - 1 if backward else run[1]) if run else (number - 1 if backward else number + 1)
        while 0 <= number < len(layout.display.starts):
            folded = layout.folds.folded(number)
            if folded:
                return layout.y_of(folded[0]) + layout.metrics.fold * 0.5
            lines = layout.row(number).lines
            if lines and layout.heights[number] > 0:
                return layout.y_of(number) + lines[-1 if backward else 0].base - 1
            number += -1 if backward else 1
        return None

    def _leftward(self, offset: int) -> bool:
        row = self._layout.rows.get(self._layout.display.row_of(offset))
        return row is not None and row.leftward
