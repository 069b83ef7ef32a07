"""Accepting articles while the window goes on: many are done some at a time, as one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotations.commands.checking import CheckRun
from reader.tasks.writing import Writing

AT_ONCE = 20
"""So many articles are accepted between two of a person's other changes."""


def accept(writing: Writing, uuids: Sequence[str], failed: Callable[[Exception], None]) -> None:
    """Have articles accepted; when something goes wrong, what was accepted before stays, and one undo takes it back."""
    if len(uuids) <= AT_ONCE:
        writing.do(lambda library: library.checking.accept(uuids), None, failed)
        return

    def go_on(run: CheckRun, left: Sequence[str]) -> None:
        now, later = left[:AT_ONCE], left[AT_ONCE:]

        def end(error: Exception) -> None:
            writing.do(lambda _: run.finish(), None, failed)
            failed(error)

        if now:
            writing.do(lambda _: run.add(now), lambda _: go_on(run, later), end)
        else:
            writing.do(lambda _: run.finish(), None, failed)

    writing.do(lambda library: library.checking.begin_accepting(), lambda run: go_on(run, uuids), failed)
