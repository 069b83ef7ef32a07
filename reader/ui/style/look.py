"""How the window looks right now: colours by token, sizes at the person's scale, fonts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from reader.config.themes import LIGHT, Theme

UI_FAMILIES: tuple[str, ...] = (
    "Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Cantarell", "Source Sans Pro", "Noto Sans",
    "DejaVu Sans",
)  # fmt: skip
PAGE_FAMILIES: tuple[str, ...] = (
    "Charis SIL", "Charis", "Source Serif 4", "Source Serif Pro", "Noto Serif", "Georgia", "DejaVu Serif",
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Look:
    """What every widget that paints itself is given; all of a window hold the same one, and ask it when they paint.

    Attributes:
        theme: the colours.
        scale: of the whole window but the page, 0.9 to 2; sizes in the code are those at 1.
        families: of the window's type; serif: of all words quoted from articles.
    """

    theme: Theme = LIGHT
    scale: float = 1.0
    families: tuple[str, ...] = UI_FAMILIES
    serif: tuple[str, ...] = PAGE_FAMILIES

    def become(self, other: Look) -> None:
        """Be like another look from now on; whoever holds this one has to be told (see `restyle`)."""
        self.theme, self.scale, self.families, self.serif = other.theme, other.scale, other.families, other.serif

    def px(self, size: float) -> int:
        """Return a size in pixels at the person's scale."""
        return round(size * self.scale)

    def colour(self, token: str) -> QColor:
        """Return the colour of a token ("ink", "sel" ...)."""
        return QColor(getattr(self.theme, token))

    def font(self, size: float = 13, weight: int = 400, *, serif: bool = False) -> QFont:
        """Return a font of the window, or of quoted words; the size is in pixels at scale 1."""
        font = QFont()
        font.setFamilies(list(self.serif if serif else self.families))
        font.setPixelSize(max(1, self.px(size)))
        font.setWeight(QFont.Weight(weight))
        return font
