"""Where a library's file is: whether it is still there, and whether others write in its folder."""

from __future__ import annotations

from dataclasses import dataclass

MISSING, OTHER = "missing", "other"
"""What can have become of the file of a library that is open: there is none in its place, or another one."""

LOCAL, NETWORK, SYNCED = "local", "network", "synced"
"""The kinds of places: a disk of this computer, one of another computer, a folder that a program copies elsewhere."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a library.

    Attributes:
        kind: LOCAL, NETWORK or SYNCED; LOCAL where nothing else is known.
        name: what it is called by people: "Dropbox", "NFS"; empty for LOCAL.
        copies: names of files beside the library that the program which syncs made of it, since two computers changed
            it at once.
    """

    kind: str = LOCAL
    name: str = ""
    copies: tuple[str, ...] = ()

    @property
    def safe_journal(self) -> bool:
        """Whether changes are to be written by a journal of their own, and not by a log that is shared in memory."""
        return self.kind != LOCAL
