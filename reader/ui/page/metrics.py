"""Sizes on the page, all made from the size of its words: fonts, the look of each role, distances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextFormat

from reader.ui.page.marks import PageStyle


@dataclass(frozen=True, slots=True)
class RowLook:
    """How rows of one role are set; distances in pixels.

    Attributes:
        char_format: what differs from the document's font; None for nothing.
        colour: a token of the theme.
        up, down: reach of a fill above and below the baseline.
        gap: between the fills of two lines.
        band: for the chips, over every line.
        loose_band: for the chips, over lines that have some.
        before, after: space above the first and below the last line.
        indent: from the column's beginning.
    """

    char_format: QTextCharFormat | None
    colour: str
    up: float
    down: float
    gap: float
    band: float
    loose_band: float
    before: float
    after: float
    indent: float

    @property
    def pitch(self) -> float:
        """Distance of two baselines where nothing is marked."""
        return self.band + self.up + self.down + self.gap


@dataclass(frozen=True, slots=True)
class _Setting:
    """Declared for a role: sizes and distances as multiples of the size of the page's words."""

    size: float = 1.0
    sans: bool = False
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = "ink"
    pitch: float = 1.55
    always_band: bool = False
    before: float = 0.0
    after: float = 0.72
    indent: float = 0.0


_BODY = _Setting(always_band=True)
_SMALL = _Setting(size=0.76, sans=True, colour="muted", after=0.5)

_ROLES: dict[str, _Setting] = {
    "furniture": _Setting(size=0.72, sans=True, colour="muted", after=0.1, pitch=1.5),
    "kicker": _Setting(size=0.72, sans=True, weight=QFont.Weight.DemiBold, colour="accent", after=0.2),
    "headline": _Setting(size=1.78, weight=QFont.Weight.Bold, pitch=1.2, after=0.7),
    "standfirst": _Setting(size=1.14, colour="muted", pitch=1.45, after=0.75),
    "byline": _SMALL,
    "dateline": _Setting(size=0.76, sans=True, weight=QFont.Weight.DemiBold, colour="muted", after=0.15),
    "lead": _BODY,
    "paragraph": _BODY,
    "subhead": _Setting(size=1.1, weight=QFont.Weight.Bold, pitch=1.3, before=0.75, after=0.3),
    "quote": _Setting(always_band=True, indent=1.4),
    "list_item": _Setting(always_band=True, indent=1.0, after=0.3),
    "caption": _Setting(size=0.8, sans=True, colour="muted", pitch=1.45, after=0.4),
    "credit": _SMALL,
    "correction": _Setting(size=0.8, sans=True, pitch=1.5, before=0.4, after=0.5),
}


class PageMetrics:
    """Everything measured for one style.

    Attributes:
        px: size of the words.
        font, chip_font, small_font, note_font, outlet_font: body; chips; header and folds; notes; outlet line.
        width: of the column; character: average width of a character.
        lane, rule: distance of two underlines, and how thick one is.
        chip_height, chip_pad: of a chip, and the space at each side of its letters.
        fold: height of a folded piece of furniture.
        note_width: of a card in the margin.
    """

    def __init__(self, style: PageStyle) -> None:
        self.style = style
        self.px = px = style.pixels
        self.font = make_font(style.families, px)
        body = QFontMetricsF(self.font)
        self.character = body.averageCharWidth()
        self.width = float(round(min(self.character * style.measure * 1.08, px * style.measure * 0.515)))
        self.lane = max(3.0, px * 0.18)
        self.rule = max(1.5, round(px * 0.11 * 2) / 2)
        self.chip_font = make_font(style.sans, max(7, round(px * 0.58)), QFont.Weight.Bold)
        self.chip_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px * 0.02)
        self.chip_metrics = QFontMetricsF(self.chip_font)
        self.chip_height = round(px * 0.68 * 2) / 2
        self.chip_pad = px * 0.26
        self.small_font = make_font(style.sans, max(8, round(px * 0.74)))
        self.note_font = make_font(style.sans, max(8, round(px * 0.72)))
        self.outlet_font = make_font(style.sans, max(8, round(px * 0.70)), QFont.Weight.DemiBold)
        self.outlet_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px * 0.05)
        self.fold = 0.0 if style.bare else px * 2.3
        self.note_width = px * 12.6
        self.same_block = px * 0.1
        self._looks: dict[str, RowLook] = {}
        self._chip_widths: dict[str, float] = {}

    def look(self, role: str) -> RowLook:
        """Return how rows of a role are set."""
        found = self._looks.get(role)
        if found is None:
            found = self._looks[role] = self._make_look(_ROLES.get(role, _BODY))
        return found

    def chip_width(self, sign: str) -> float:
        """Return the width of a chip with these letters."""
        found = self._chip_widths.get(sign)
        if found is None:
            found = self._chip_widths[sign] = round(self.chip_metrics.horizontalAdvance(sign) + 2 * self.chip_pad, 1)
        return found

    def _make_look(self, setting: _Setting) -> RowLook:
        px, style = self.px, self.style
        size = max(7, round(px * setting.size))
        plain = setting.size == 1.0 and not setting.sans and setting.weight == QFont.Weight.Normal
        font = make_font(style.sans if setting.sans else style.families, size, setting.weight)
        cap = QFontMetricsF(font).capHeight()
        # Small type gets relatively roomier fills, a headline closer ones.
        up = cap + 0.22 * min(size, px * 1.1)
        down = 0.30 * min(size, px * 1.3)
        gap = max(px * 0.12, size * setting.pitch * style.leading - up - down)
        band = px * 0.60 if style.chips else 0.0
        return RowLook(
            char_format=None if plain else _char_format(font),
            colour=setting.colour, up=up, down=down, gap=gap,
            band=band if setting.always_band else 0.0, loose_band=0.0 if setting.always_band else band,
            before=px * setting.before, after=px * setting.after, indent=px * setting.indent,
        )  # fmt: skip


def make_font(families: Sequence[str], pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font by its families, with positions that do not depend on hinting."""
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _char_format(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontFamilies(font.families())
    made.setProperty(QTextFormat.Property.FontPixelSize, font.pixelSize())
    made.setFontWeight(font.weight())
    return made
