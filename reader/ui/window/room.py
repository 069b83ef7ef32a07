"""How the width of the window is shared out between list, page and panel; plain arithmetic at scale 1."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ui.window.rail import WIDTH as RAIL

LIST, LIST_LEAST, LIST_MOST = 288, 220, 420
PANEL, PANEL_LEAST, PANEL_MOST = 320, 280, 480
PAGE = 460
PAGE_LEAST = 440
"""The list is worth the last words of a line: only below this it closes."""


@dataclass(frozen=True, slots=True)
class Room:
    """Widths; 0 for what has no room, or is not wanted, beside the page."""

    list: int
    panel: int


def share(width: float, list_wanted: int, panel_wanted: int) -> Room:
    """Share out the width of the window: first the panel closes, then the list gets narrower, then it closes.

    Args:
        width: of the whole window.
        list_wanted, panel_wanted: as wide as a person likes them; 0 for not at all.
    """
    left = width - RAIL
    panel = panel_wanted if panel_wanted and left - panel_wanted - list_wanted >= PAGE else 0
    left -= panel
    if not list_wanted or left - LIST_LEAST < PAGE_LEAST:
        return Room(0, panel)
    return Room(int(min(list_wanted, max(LIST_LEAST, left - PAGE))), panel)
