"""The actions about a library that may be damaged."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

DAMAGE_ACTIONS: tuple[Action, ...] = (
    _a(
        "library.prove",
        "Check the whole library",
        "Library",
        icon="check",
        group="open",
        help_="Proves that every text, mark and change in the library is what was written, and says what is not.",
    ),
    _a(
        "library.recover",
        "Recover what is readable…",
        "Library",
        icon="saved",
        group="open",
        help_="Saves all that is readable of a damaged library into a new one, and says what is lost.",
    ),
)
