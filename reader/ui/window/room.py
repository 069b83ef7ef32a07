"""How the width of the window is shared out between list, page and panel; plain arithmetic at scale 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

RAIL = 44
TOP = 48
STATUS = 28
"""The rail at the edge; the heights of the bar over the page and of the one below everything."""
LIST, LIST_LEAST, LIST_MOST = 288, 220, 420
PANEL, PANEL_LEAST, PANEL_MOST = 320, 280, 480
REVIEW, REVIEW_LEAST = 432, 280
"""The review has the panel's place; it gets narrower before the page does."""
PAGE = 460
PAGE_LEAST = 440
"""The list is worth the last words of a line: only below this it closes."""


@dataclass(frozen=True, slots=True)
class Room:
    """Widths; 0 for what has no room, or is not wanted, beside the page."""

    list: int
    panel: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a person likes it.

    Attributes:
        list, panel: whether they are open.
        list_width, panel_width: at scale 1.
        swapped: whether the panel is on the left and the list on the right.
    """

    list: bool
    panel: bool
    list_width: int
    panel_width: int
    swapped: bool

    def share(self, width: float) -> Room:
        """Share out the width of the window, at scale 1; see `share`."""
        return share(width, self.list_width if self.list else 0, self.panel_width if self.panel else 0)


def wanted(values: Mapping[str, Any]) -> Wanted:
    """Read what settings kept; what does not fit counts as not kept."""
    return Wanted(
        values.get("list") is not False, values.get("panel") is not False,
        within(values.get("list_width"), LIST_LEAST, LIST_MOST, LIST),
        within(values.get("panel_width"), PANEL_LEAST, PANEL_MOST, PANEL),
        values.get("swapped") is True,
    )  # fmt: skip


def within(value: object, least: int, most: int, default: int) -> int:
    """Return a width that is within its bounds; the default for what is no number."""
    return min(max(value, least), most) if isinstance(value, int) and not isinstance(value, bool) else default


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


def drawer_at(width: int, wide: int, rail: int, at_start: bool) -> int:
    """Return where a drawer begins that is so wide, beside a rail or none, at the left or the right of a window."""
    return rail if at_start else width - wide - rail


def share_with_review(width: float, list_wanted: int) -> Room:
    """Share out the width while there is a review in the panel's place: it stays, and the list closes first."""
    left = width - RAIL
    review = int(max(REVIEW_LEAST, min(REVIEW, left - PAGE)))
    left -= review
    if not list_wanted or left - LIST_LEAST < PAGE_LEAST:
        return Room(0, review)
    return Room(int(min(list_wanted, max(LIST_LEAST, left - PAGE))), review)
