"""F6: from list to page, panel, rail and status bar, and round again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.window.window import MainWindow


def next_area(window: MainWindow, step: int) -> None:
    """Move the focus to the next area that is shown, or the one before.

    Args:
        step: 1 or -1.
    """
    middle = [*window.area.targets(), *(notice.target() for notice in window.area.notices())]
    panel = window.arrange.beside or window.panel
    areas = [window.arrange.left, *middle, panel, window.rail, window.status]
    if window.arrange.values()["swapped"]:
        areas = [window.rail, panel, *middle, window.arrange.left, window.status]
    shown = [area for area in areas if area.isVisible()]
    focus = QApplication.focusWidget()
    at = next(
        (i for i, area in enumerate(shown) if focus is not None and (area is focus or area.isAncestorOf(focus))),
        -1 if step > 0 else 0,
    )
    target = _first(window, shown[(at + step) % len(shown)])
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first(window: MainWindow, area: QWidget) -> QWidget:
    """Return what takes the focus in an area: where a person was last, else what is first."""
    if area is window.library:
        search = window.library.filter_bar.search
        return window.library.list if window.library.list.isVisible() else search
    if area is window.panel:
        return window.arrange.title()
    if area is window.rail:
        return next(iter(window.rail.buttons.values()), area)
    if area in (window.arrange.beside, window.arrange.left):
        return area.focusProxy() or area
    return window.status.first_part() if area is window.status else area
