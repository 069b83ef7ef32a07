"""What the parts of the facade need of the library they belong to."""

from __future__ import annotations

from typing import Protocol

from annotations.commands.session import Session
from annotations.store.connection import Connection


class Held(Protocol):
    """A library that is open.

    Attributes:
        db: to read through.
    """

    db: Connection

    @property
    def session(self) -> Session:
        """Through which changes go; InvalidInput where it was opened to read only."""
