"""Where the program's own pictures and translations are."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder `resources`. Not by `importlib.resources`, which loads what reads archives at every start."""
    found = find_spec("resources")
    places = found.submodule_search_locations if found else None
    if not places:
        raise FileNotFoundError("resources")
    return Path(next(iter(places)))
