"""Long work of a person's as one action, done some at a time: other changes of theirs come in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from annotations.model.errors import Unwritten
from reader.tasks.writing import Undone, Writing

_T = TypeVar("_T")
_Taken_contra = TypeVar("_Taken_contra", contravariant=True)


class Run(Protocol[_Taken_contra]):
    """An action that stays open while it is done."""

    def add(self, some: Sequence[_Taken_contra], /) -> object:
        """Do some, in one transaction."""

    def finish(self) -> None:
        """End it: from now on one undo takes back what was done."""


def little_by_little(
    writing: Writing, run: Run[_T], left: Sequence[_T], at_once: int, done: Callable[[], None],
    failed: Callable[[Exception], None],
) -> None:  # fmt: skip
    """Give a run what is left to do; when something goes wrong it ends there, and what was done before stays.

    What the disk does not take is gone on with by “Try again”.

    Args:
        writing: does it.
        run: has begun.
        left: what is to be done.
        at_once: so many are done between two of a person's other changes.
        done: called when all is done.
        failed: called with what went wrong.
    """

    def again() -> None:
        little_by_little(writing, run, left, at_once, done, failed)

    def end(error: Exception) -> None:
        failed(error)
        if isinstance(error, Unwritten):
            writing.unwritten.emit(Undone(None, error, again=again, about=run, dropped=finish))
        else:
            finish()

    def finish() -> None:
        writing.do(lambda _: run.finish(), None, failed)

    if left:
        now, later = left[:at_once], left[at_once:]
        writing.do(lambda _: run.add(now), lambda _: little_by_little(writing, run, later, at_once, done, failed), end)
    else:
        writing.do(lambda _: run.finish(), lambda _: done(), end)
