"""What became of files of other programs: in numbers, and row by row what was not taken and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.exchange.bring_report import LEFT, TOLD, WAITS
from annotations.model.unsettled import Unsettled

_PLURALS = {"article": "articles", "mention": "mentions", "topic": "topics", "note": "notes"}
_ORDER = tuple(_PLURALS)


@dataclass(slots=True)
class BringReport:
    """What became of what files say.

    Attributes:
        added: how many articles and annotations were added, by kind.
        there: how many articles were there already.
        skipped: how many annotations were there already.
        chosen: how many were left out since a person said so of their label or topic.
        left_out: (file, where, why) of each that could not be taken.
        told: (file, where, what) of each that was taken otherwise than the file says.
        unsettled: those that wait for a person to say where they belong.
        made: (kind, name) of the labels, topics, entities and annotators that were made.
    """

    added: Counter[str] = field(default_factory=Counter)
    there: int = 0
    skipped: int = 0
    chosen: int = 0
    left_out: list[tuple[str, str, str]] = field(default_factory=list)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    made: list[tuple[str, str]] = field(default_factory=list)

    def sentence(self) -> str:
        """Return what was added, for people: "2 articles, 12 mentions and 1 note"."""
        parts = [
            f"{self.added[kind]} {kind if self.added[kind] == 1 else _PLURALS[kind]}"
            for kind in _ORDER
            if self.added[kind]
        ]
        return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts) or "nothing"

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield (file, where, outcome, why) of each thing that was not taken as the file says."""
        yield from ((file, where, LEFT, why) for file, where, why in self.left_out)
        yield from ((one.file, one.where, WAITS, one.why) for one in self.unsettled)
        yield from ((file, where, TOLD, why) for file, where, why in self.told)
