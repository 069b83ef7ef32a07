"""What a purge takes away for good, and under what names what is left of it goes on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

PURGED = "A change of what was purged since"
"""The name of an action of which nothing is left."""

PARTLY_PURGED = "A change, partly of what was purged since"
"""The name of an action of which something is left, and that was named after what is not."""

ANONYMOUS = "Anonymous"
"""With a number, the name of an annotator who was purged."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What goes with a purge, as far as it is there now.

    Attributes:
        articles, annotations, fields: how many; notes are annotations too, also those of others about what goes.
        other: decisions on suggestions, and states of work.
        deleted: how many deleted things go too, that could have been put back.
        changes: how many entries of the history.
        backups: how many backups are deleted, of which one is made anew.
        stay: how many annotations stay under another name.
    """

    articles: int = 0
    annotations: int = 0
    fields: int = 0
    other: int = 0
    deleted: int = 0
    changes: int = 0
    backups: int = 0
    stay: int = 0

    def words(self) -> str:
        """Return in words what goes: “1 article and 214 annotations”."""
        parts = [_counted(self.articles, "article")] if self.articles else []
        parts += [_counted(self.annotations, "annotation")] if self.annotations else []
        return " and ".join(parts) or "nothing that is there now"


@dataclass(frozen=True, slots=True)
class Purged:
    """What came of a purge.

    Attributes:
        lost: what went.
        name: of the action.
        finished: whether no trace is left in the file and its backups; else the next opening for writing goes on.
    """

    lost: Lost
    name: str
    finished: bool


def pseudonym_uuid(uuid: str) -> str:
    """Return the UUID that an annotator has once purged: always the same, and telling nothing of the one before."""
    digest = hashlib.blake2b(f"purged annotator {uuid}".encode(), digest_size=16).digest()
    return str(UUID(bytes=digest, version=4))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
