"""A codebook outside of a library: what its labels and topics are, whatever file they came from."""

from __future__ import annotations

from dataclasses import dataclass

ADDED, CHANGED, KEPT, LEFT_OUT = "added", "changed", "kept", "left_out"
OUTCOMES = (ADDED, CHANGED, KEPT, LEFT_OUT)
"""What becomes of an entry in a library."""


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """A label or topic as a file says it. What a file leaves empty it says nothing of.

    Attributes:
        kind: label or topic.
        path: the names from the top of the tree down to it.
        sign, key, colour: its looks, as in `Code`; empty for none.
        definition, when_to_use, when_not: what coders read.
        examples: quotes.
        retired_at: since when it is no longer offered (milliseconds); None while it is.
        uuid: its UUID where it was made; empty where the file has none.
    """

    kind: str
    path: tuple[str, ...]
    sign: str = ""
    key: str = ""
    colour: str = ""
    definition: str = ""
    when_to_use: str = ""
    when_not: str = ""
    examples: tuple[str, ...] = ()
    retired_at: int | None = None
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """What was read from a file.

    Attributes:
        entries: labels and topics, each after the one it stands under.
        said: sentences for a person about what of the file could not be taken.
        title, about, language: what the file says of itself; empty where it says nothing.
        told_kinds: whether the file told labels from topics; else all are what was asked for.
    """

    entries: tuple[CodeEntry, ...]
    said: tuple[str, ...] = ()
    title: str = ""
    about: str = ""
    language: str = ""
    told_kinds: bool = True


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What becomes of one entry.

    Attributes:
        entry: as the file says it.
        outcome: added, changed, kept or left_out.
        said: sentences for a person: what changes, and what of it is not taken, and why.
        here: the UUID of the label or topic of the library that it is; empty where it is new.
    """

    entry: CodeEntry
    outcome: str
    said: tuple[str, ...] = ()
    here: str = ""


@dataclass(frozen=True, slots=True)
class CodebookPlan:
    """What a file would do to the codebook of a library, or did.

    Attributes:
        rows: one for each entry, in their order.
        said: sentences about the file as a whole.
    """

    rows: tuple[PlanRow, ...]
    said: tuple[str, ...] = ()

    def count(self, outcome: str) -> int:
        """Return how many entries have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def changes(self) -> bool:
        """Whether anything is added or changed."""
        return any(row.outcome in (ADDED, CHANGED) for row in self.rows)
