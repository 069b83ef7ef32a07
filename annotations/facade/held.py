"""What the parts of the facade need of the library they belong to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from annotations.store.connection import Connection

if TYPE_CHECKING:
    from annotations.commands.session import Session


class Held(Protocol):
    """A library that is open.

    Attributes:
        path: its file.
        db: to read through.
    """

    @property
    def path(self) -> Path:
        """See above."""

    @property
    def db(self) -> Connection:
        """See above."""

    @property
    def session(self) -> Session:
        """Through which changes go; InvalidInput where it was opened to read only."""
