"""The names of colours in figures, for formats that know figures only; and so back to the names."""

from __future__ import annotations

from functools import lru_cache

from reader.config.palette import NAMES, mark_colours
from reader.config.themes import THEMES


@lru_cache(1)
def figures() -> dict[str, str]:
    """Return `#rrggbb` of each name of a colour, as its lines look in the light theme."""
    light = THEMES["light"]
    return {name: mark_colours(name, light).rule for name in NAMES}
