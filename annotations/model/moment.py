"""A moment of a library's past, and what going back to it means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Moment:
    """When: a time, or just after or just before an action.

    Attributes:
        at: milliseconds since 1970, UTC; None where an action says it.
        action: UUID of the action; empty where a time says it.
        before: whether it is the moment before the action began; else that after it ended.
    """

    at: int | None = None
    action: str = ""
    before: bool = False


@dataclass(slots=True)
class Restoring:
    """What going back to a moment changes.

    Attributes:
        moment: the time it goes back to, in milliseconds since 1970, UTC.
        actions: how many actions in force it takes back, of each annotator by name; None for the program's own.
        gone, back, changed: how many things of each kind go, come back, or become what they were. Kinds are mention,
            tagging, note, label, topic, and the tables of all other things.
        needed: the labels, topics and entities that come back only because an article's annotations need them.
        action: UUID of the action that did it; empty where nothing was done yet.
    """

    moment: int
    actions: Counter[str | None] = field(default_factory=Counter)
    gone: Counter[str] = field(default_factory=Counter)
    back: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    needed: list[str] = field(default_factory=list)
    action: str = ""

    def __bool__(self) -> bool:
        return bool(self.gone or self.back or self.changed)
