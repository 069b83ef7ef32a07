"""Short words for undoing: what tests of undo and redo say over and over."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import UndoBlocked
from tests.store.making import ANA
from tests.store.proof import things


def article(library: Library) -> str:
    return library.articles.find("a.txt").uuid


def annotations(library: Library) -> list[str]:
    return [key for table, key in things(library.db) if table == "annotation"]


def undo(library: Library, who: Annotator = ANA) -> str:
    return library.history.undo([who.uuid]).name


def redo(library: Library, who: Annotator = ANA) -> str:
    return library.history.redo([who.uuid]).name


def blocked(library: Library, who: Annotator = ANA) -> str:
    """Undo, which must not be possible, and what is said then; all must be as it was."""
    before, told = things(library.db), [*library.history.actions()]
    with pytest.raises(UndoBlocked) as caught:
        undo(library, who)
    assert things(library.db) == before
    assert [*library.history.actions()] == told
    return str(caught.value)
