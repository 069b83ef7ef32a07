"""A row of the palette: the letters that fit what was typed are heavy and underlined."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from annotations.text.fold import fold
from reader.models.choices import Choice
from reader.models.harmless import unturned
from reader.ui.panels.rows import Row


class MatchRow(Row):
    """A row that knows what was typed; `typed` is what it was found by."""

    typed = ""

    def tell(self, choice: Choice, typed: str) -> None:
        """Say something else, found by what was typed."""
        self.typed = typed
        self.say(words=choice.words, sign=choice.sign, colour=choice.colour, icon=choice.icon, end=choice.end)

    def _paint_words(self, painter: QPainter, x: float, width: float) -> None:
        words = unturned(" ".join(self.text().split()))
        found = matched(words, self.typed)
        plain, heavy = self.look.font(13), self.look.font(13, 700)
        heavy.setUnderline(True)
        runs = _runs(words, found)
        wide = sum(QFontMetricsF(heavy if on else plain).horizontalAdvance(part) for part, on in runs)
        if not found or wide > width or self.mirrored() or words != fold_safe(words):
            super()._paint_words(painter, x, width)
            return
        painter.setPen(self.look.colour("ink"))
        metrics = QFontMetricsF(plain)
        line = (self.height() + metrics.ascent() - metrics.descent()) / 2
        for part, on in runs:
            painter.setFont(heavy if on else plain)
            painter.drawText(QPointF(x, line), part)
            x += QFontMetricsF(painter.font()).horizontalAdvance(part)


def matched(words: str, typed: str) -> frozenset[int]:
    """Return the places of the letters of words that fit what was typed: all of it together, else part by part."""
    folded = [fold(one).casefold()[:1] or one for one in words]
    line = "".join(folded)
    found: set[int] = set()
    wanted = fold(typed).casefold().strip()
    for part in [wanted] if wanted and wanted in line else wanted.split():
        start = line.find(part)
        if start >= 0:
            found.update(range(start, start + len(part)))
    return frozenset(found)


def fold_safe(words: str) -> str:
    """Return the words where they can be painted in pieces: letters that join or run right to left cannot."""
    return words if all(ord(one) < 0x250 or 0x2010 <= ord(one) < 0x2070 for one in words) else ""


def _runs(words: str, found: frozenset[int]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for place, letter in enumerate(words):
        on = place in found
        if runs and runs[-1][1] == on:
            runs[-1] = (runs[-1][0] + letter, on)
        else:
            runs.append((letter, on))
    return runs
