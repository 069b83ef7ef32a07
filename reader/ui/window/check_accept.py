"""Accepting articles while the window goes on: many are done some at a time, as one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.tasks.little_by_little import little_by_little
from reader.tasks.writing import Writing

AT_ONCE = 20
"""So many articles are accepted between two of a person's other changes."""


def accept(writing: Writing, uuids: Sequence[str], failed: Callable[[Exception], None]) -> None:
    """Have articles accepted; when something goes wrong, what was accepted before stays, and one undo takes it back."""
    if len(uuids) <= AT_ONCE:
        writing.do(lambda library: library.checking.accept(uuids), None, failed, again=True)
        return

    writing.do(
        lambda library: library.checking.begin_accepting(),
        lambda run: little_by_little(writing, run, uuids, AT_ONCE, lambda: None, failed), failed,
        again=True,
    )  # fmt: skip
