"""Another theme or scale for widgets that are there already: nothing is made anew, so nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLayout, QWidget

from reader.config.themes import Theme
from reader.ui.style.look import Look

_ANY_SIZE = 16_777_215
"""Qt's greatest size of a widget: it means that none was set."""

# Words before grounds: where a theme has one colour for two things, what is set on a widget is mostly a word's.
_TOKENS = (
    "ink muted faint accent ok warn danger onaccent edge line paper side raised field hover press sel textsel "
    "accentsoft warnsoft dangersoft"
).split()
_GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
_ROLES = tuple(role for role in QPalette.ColorRole if role not in (
    QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worn:
    """What was set on a widget itself; None for what it takes from the application."""

    widget: QWidget
    font: QFont | None
    palette: QPalette | None


def worn(root: QWidget) -> list[Worn]:
    """Return what is set on a window and all in it. To be asked before the application's look changes: with a
    stylesheet, that brings widgets back to fonts of long ago."""
    own = Qt.WidgetAttribute
    return [
        Worn(
            widget,
            QFont(widget.font()) if widget.testAttribute(own.WA_SetFont) else None,
            QPalette(widget.palette()) if widget.testAttribute(own.WA_SetPalette) else None,
        )
        for widget in (root, *root.findChildren(QWidget))
    ]


@contextmanager
def moved(root: QWidget) -> Iterator[None]:
    """Have a part and all in it look as before, once it was given another parent: with a stylesheet, that too brings
    colours and fonts back to those of long ago, and sets them on what only took them from above. What is shown for
    the first time is to be shown afterwards: it takes its colours from the stylesheet then."""
    all_worn = worn(root)
    yield
    for one in all_worn:
        one.widget.setPalette(one.palette or QPalette())
        one.widget.setFont(one.font or QFont())


def restyle(all_worn: list[Worn], look: Look, before: Look) -> None:
    """Have a window and all in it, the dialogs it opened too, follow its look after that became another.

    What a widget was given once (a font, a colour, a least size, a margin) is carried over; what has a `set_look`
    is told; everything else asks its look whenever it paints.

    Args:
        all_worn: as `worn` gave it before anything changed.
        look: the look that the widgets hold, already changed.
        before: what it was.
    """
    for one in all_worn:
        if one.palette is not None:
            _recolour(one.widget, one.palette, before.theme, look.theme)
        _rescale(one, before.scale, look.scale)
    for one in all_worn:
        told = getattr(one.widget, "set_look", None)
        if callable(told):
            told(look)
    for one in all_worn:
        one.widget.updateGeometry()
        one.widget.update()


def _recolour(widget: QWidget, palette: QPalette, old: Theme, new: Theme) -> None:
    """Turn the colours that were set on a widget into those of the same tokens."""
    colours: dict[str, str] = {}
    for token in _TOKENS:
        colours.setdefault(getattr(old, token), getattr(new, token))
    for role in _ROLES:
        for group in _GROUPS:
            other = colours.get(palette.color(group, role).name())
            if other is not None and palette.isBrushSet(group, role):
                palette.setColor(group, role, other)
    widget.setPalette(palette)


def _rescale(one: Worn, old: float, new: float) -> None:
    widget, font = one.widget, one.font

    def other(size: int) -> int:
        return round(round(size / old) * new)

    if font is not None:
        if font.pixelSize() > 0:
            font.setPixelSize(max(1, other(font.pixelSize())))
        widget.setFont(font)
    if old == new:
        return
    least, most = widget.minimumSize(), widget.maximumSize()
    # A size of 1 is a hairline, or means as little as there must be.
    if least.width() > 1 or least.height() > 1:
        widget.setMinimumSize(*(other(size) if size > 1 else size for size in (least.width(), least.height())))
    if most.width() < _ANY_SIZE or most.height() < _ANY_SIZE:
        widget.setMaximumSize(
            *(other(size) if 1 < size < _ANY_SIZE else size for size in (most.width(), most.height()))
        )
    _rescale_layouts(widget, other)


def _rescale_layouts(owner: QObject, other: Callable[[int], int]) -> None:
    for layout in owner.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly):
        margins = layout.contentsMargins()
        layout.setContentsMargins(*(
            other(side) if side > 1 else side
            for side in (margins.left(), margins.top(), margins.right(), margins.bottom())
        ))  # fmt: skip
        if layout.spacing() > 1:
            layout.setSpacing(other(layout.spacing()))
        _rescale_layouts(layout, other)
