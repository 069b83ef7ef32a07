"""Keeping which articles look alike. A cache: no action, nothing to undo, and never a word of an article."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.model.alike import Pair
from annotations.store import alike
from annotations.store.alike import Likeness


def keep_likeness(session: Session, found: Sequence[Likeness]) -> None:
    """Keep what articles are compared by; the pairs they were in are forgotten till they are compared anew."""
    with session.writer.transaction():
        alike.put(session.writer.db, found)


def keep_pairs(session: Session, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
    """Keep the pairs, and that these articles, known by internal id, are compared with all."""
    with session.writer.transaction():
        alike.settle(session.writer.db, compared, pairs)
