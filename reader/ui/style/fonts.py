"""Which typefaces are used. Two come with the program, so that a machine without good fonts still looks right."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

PAGE_FAMILIES = (
    "Source Serif Pro", "Charis SIL", "Charis", "Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif",
)  # fmt: skip
"""For the page and every quoted word."""

UI_FAMILIES = (
    "Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans", "Source Sans Pro",
    "DejaVu Sans",
)  # fmt: skip
"""For everything else; DejaVu Sans last, since most machines without any other have it."""

OTHER_SCRIPTS = (
    "Noto Naskh Arabic", "Noto Sans Arabic", "Noto Serif Hebrew", "Noto Serif Devanagari", "Noto Serif Thai",
    "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Color Emoji", "Noto Serif Bengali", "Noto Serif Tamil",
)  # fmt: skip
"""Asked in turn for what the families above have no letters for."""

_BUNDLED = {
    "font_source_serif_pro": ("Source Serif Pro", "SourceSerifPro", ("Regular", "It", "Semibold", "Bold")),
    "font_source_sans_pro": ("Source Sans Pro", "SourceSansPro", ("Regular", "It", "Semibold", "Bold")),
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families in the order they are asked for a letter.

    Attributes:
        page: for the page and quoted words.
        ui: for the window.
    """

    page: tuple[str, ...]
    ui: tuple[str, ...]


def load_fonts(*, bundled_only: bool = False) -> Fonts:
    """Put the typefaces that come with the program into the font database, and choose families.

    Args:
        bundled_only: whether the machine's own families are left out, so that pictures are the same everywhere.
    """
    # Qt would say of each family in the list that it has no letters of a script, where that is why the next is asked.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    known = set(QFontDatabase.families())
    for package, (family, name, styles) in _BUNDLED.items():
        folder = None if family in known else _folder_of(package)
        for style in styles if folder else ():
            file = folder / "files" / f"{name}-{style}.ttf" if folder else None
            if file and file.is_file():
                QFontDatabase.addApplicationFont(str(file))
    installed = set(QFontDatabase.families())
    others = tuple(family for family in OTHER_SCRIPTS if family in installed)
    if bundled_only:
        return Fonts(("Source Serif Pro", *others), ("Source Sans Pro", *others))
    page = tuple(family for family in PAGE_FAMILIES if family in installed)
    ui = tuple(family for family in UI_FAMILIES if family in installed)
    return Fonts((*page[:1], *others, *page[1:]), (*ui[:1], *others, *ui[1:]))


def _folder_of(package: str) -> Path | None:
    """Where a package of fonts is, without running it: it would look at every file it has."""
    found = find_spec(package)
    return Path(found.origin).parent if found and found.origin else None
