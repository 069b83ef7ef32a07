"""The colours of the page as Qt wants them, made once for a theme, and chips as small pictures."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from reader.config.palette import mark_colours
from reader.config.themes import Theme
from reader.ui.page.metrics import PageMetrics

_STRENGTHS = {"full": 1.0, "pale": 0.55, "half": 0.5}
_CHIP_RADIUS = 3.0


class Inks:
    """Brushes and pictures for one theme.

    Attributes:
        theme: whose colours these are.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._tokens: dict[str, QColor] = {}
        self._fills: dict[tuple[str, str], QBrush] = {}
        self._rules: dict[str, QColor] = {}
        self._chips: dict[tuple[str, str, bool, int, float], QPixmap] = {}

    def token(self, name: str) -> QColor:
        """Return a colour of the theme."""
        found = self._tokens.get(name)
        if found is None:
            found = self._tokens[name] = QColor(getattr(self.theme, name))
        return found

    def fill(self, colour: str, strength: str) -> QBrush:
        """Return what is laid over words: full, pale (round another mark) or half (another annotator's)."""
        found = self._fills.get((colour, strength))
        if found is None:
            look = mark_colours(colour, self.theme)
            made = QColor(look.fill)
            made.setAlphaF(look.fill_alpha * _STRENGTHS[strength])
            found = self._fills[colour, strength] = QBrush(made)
        return found

    def rule(self, colour: str) -> QColor:
        """Return the colour of lines and bars."""
        found = self._rules.get(colour)
        if found is None:
            found = self._rules[colour] = QColor(mark_colours(colour, self.theme).rule)
        return found

    def chip(self, sign: str, colour: str, dashed: bool, metrics: PageMetrics, ratio: float) -> QPixmap:
        """Return the picture of a chip for screens with this many pixels to the point."""
        key = (sign, colour, dashed, metrics.px, ratio)
        found = self._chips.get(key)
        if found is None:
            if len(self._chips) > 2_000:
                self._chips.clear()
            found = self._chips[key] = self._make_chip(sign, colour, dashed, metrics, ratio)
        return found

    def draw_chip(
        self, painter: QPainter, box: QRectF, sign: str, colour: str, dashed: bool, metrics: PageMetrics
    ) -> None:
        """Draw a chip with lines, as paper wants it."""
        look = mark_colours(colour, self.theme)
        radius = _CHIP_RADIUS * metrics.px / 18
        if dashed:
            pen = QPen(QColor(look.rule), max(1.0, metrics.px / 16))
            pen.setDashPattern([2.4, 1.8])
            painter.setPen(pen)
            painter.setBrush(QColor(self.theme.paper))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.chip))
            painter.drawRoundedRect(box, radius, radius)
        painter.setPen(QColor(look.chip_text))
        painter.setFont(metrics.chip_font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)

    def _make_chip(self, sign: str, colour: str, dashed: bool, metrics: PageMetrics, ratio: float) -> QPixmap:
        width, height = metrics.chip_width(sign), metrics.chip_height
        made = QPixmap(round((width + 1) * ratio), round((height + 1) * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_chip(painter, QRectF(0, 0, width, height), sign, colour, dashed, metrics)
        painter.end()
        return made


@lru_cache(8)
def inks_for(theme: Theme) -> Inks:
    """Return the inks of a theme, shared by all pages."""
    return Inks(theme)
