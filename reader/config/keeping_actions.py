"""The actions about a library that its disk does not take, whose file is gone, or that is damaged."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a
from reader.config.damage_actions import DAMAGE_ACTIONS

KEEPING_ACTIONS: tuple[Action, ...] = (
    *DAMAGE_ACTIONS,
    _a(
        "library.elsewhere",
        "Go on elsewhere…",
        "Library",
        icon="saved",
        group="open",
        help_="Writes the whole library to another file and goes on there, also where its own file is lost.",
    ),
    _a(
        "library.try_again",
        "Do again what was not kept",
        "Library",
        icon="redo",
        group="kept",
        help_="Does again what the disk did not take: once there is room, or the memory stick is in again.",
    ),
    _a(
        "library.save_words",
        "Save what is not kept…",
        "Library",
        icon="export",
        group="kept",
        help_="Writes what you typed and the disk did not take to a text file.",
    ),
)
