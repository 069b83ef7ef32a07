"""Backups of a library: what each is, what made it, and how one differs from what is there now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OPENING, MEANWHILE, COMMAND = "opening", "meanwhile", "before-command"
"""Made by the program of itself: when a window opened the library, every so often, before a command changed it."""

BY_HAND = "by-hand"
BEFORE_MERGE, BEFORE_RESTORE, AFTER_PURGE = "before-merge", "before-restore", "after-purge"
BEFORE_VERSION = "before-version"
"""Followed by the number of the version that the library was brought to."""

_OF_ITSELF = frozenset({OPENING, MEANWHILE, COMMAND})


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as its name and its size tell it.

    Attributes:
        path: its file.
        made_at: milliseconds UTC.
        reason: what made it, as it stands in the name.
        bytes: how large it is.
    """

    path: Path
    made_at: int
    reason: str
    bytes: int

    @property
    def routine(self) -> bool:
        """Whether the program made it of itself: not before what undo cannot take back, nor because it was asked."""
        return self.reason in _OF_ITSELF


@dataclass(frozen=True, slots=True)
class Limits:
    """How many backups of a library are kept.

    Attributes:
        most: their number.
        most_bytes: their size together; the newest stays whatever its size.
    """

    most: int = 20
    most_bytes: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a library's history is; two libraries of one stand hold the same work, drafts aside.

    Attributes:
        library: its UUID.
        version: of its schema.
        closed: the number of the action that was closed last.
        chain: the link of that action.
        changes: the number of the last entry of the journal.
    """

    library: str
    version: int
    closed: int
    chain: str
    changes: int


@dataclass(frozen=True, slots=True)
class Held:
    """What a library or a backup holds.

    Attributes:
        stand: how far its history is.
        articles, annotations: how many.
        last_action: the name of what a person did last; empty where nobody did anything.
        last_at: when that was, in milliseconds UTC; None for never.
    """

    stand: Stand
    articles: int
    annotations: int
    last_action: str
    last_at: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A library beside a backup that it could be restored from.

    Attributes:
        now: what the library holds; None where it is not there, or cannot be read to its end.
        then: what the backup holds.
        trouble: why `now` is None.
    """

    now: Held | None
    then: Held
    trouble: str = ""

    @property
    def same(self) -> bool:
        """Whether restoring would change nothing."""
        return self.now is not None and self.now.stand == self.then.stand

    @property
    def of_another(self) -> bool:
        """Whether the backup is one of another library."""
        return self.now is not None and self.now.stand.library != self.then.stand.library


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a library that was restored.

    Attributes:
        backup: what it was restored from.
        before: the backup of what it was; None where it was not there, or was damaged.
        damaged: the file as it was, where no backup of it could be made.
    """

    backup: Path
    before: Path | None
    damaged: Path | None
