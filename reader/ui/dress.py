"""What the program wears: language, typefaces, colours and sizes, as the settings of this machine want them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.config.settings import SANS_SERIF, Settings
from reader.config.themes import DARK, LIGHT, THEMES, Theme
from reader.ui.language import load_translations
from reader.ui.page.marks import PageStyle
from reader.ui.style.fonts import load_fonts
from reader.ui.style.look import Look
from reader.ui.style.sheet import palette, stylesheet

PAGE_SETTINGS = frozenset({
    "page_zoom", "page_family", "line_spacing", "column_width", "chips", "margin_notes", "furniture", "strip",
})  # fmt: skip
"""The settings that `page_style` goes by."""

CARD_MARGIN = 352
"""Pixels at scale 1 that a mention's card needs beside the column."""


class Dress:
    """The look of the whole application.

    Attributes:
        look: as it is; all widgets hold this one.
    """

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application, self._settings = application, settings
        self._translators = load_translations(application)
        self._fonts = load_fonts()
        self.look = self.wanted()

    def wanted(self) -> Look:
        """Return the look that the settings want now."""
        return Look(self._theme(), self._settings.get("ui_scale"), self._fonts.ui, self._fonts.page)

    def page_style(self) -> PageStyle:
        """Return how the settings want the page set."""
        settings = self._settings
        family = settings.get("page_family")
        own = self._fonts.ui if family == SANS_SERIF else self._fonts.page
        return PageStyle(
            zoom=settings.get("page_zoom") * settings.get("ui_scale"),
            families=own if family in {"", SANS_SERIF} else (family, *own), sans=self._fonts.ui,
            measure=settings.get("column_width"), leading=settings.get("line_spacing"),
            chips=settings.get("chips"), notes=settings.get("margin_notes"), furniture=settings.get("furniture"),
            strip=settings.get("strip"), margin=self.look.px(CARD_MARGIN),
        )  # fmt: skip

    def switches(self) -> dict[str, bool]:
        """Return which switches of the window are on, by the ids of their actions."""
        settings = self._settings
        return {
            "view.dark": self.look.theme.dark,
            "view.sans": settings.get("page_family") == SANS_SERIF,
            "view.chips": settings.get("chips"),
            "view.notes_margin": settings.get("margin_notes"),
            "view.furniture": settings.get("furniture"),
        }

    def put_on(self) -> None:
        """Have Qt's own controls look so."""
        self._application.setPalette(palette(self.look))
        self._application.setStyleSheet(stylesheet(self.look))
        self._application.setFont(self.look.font(13))

    def _theme(self) -> Theme:
        chosen = self._settings.get("theme")
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if chosen == "system":
            return DARK if dark else LIGHT
        return THEMES.get(chosen, LIGHT)
