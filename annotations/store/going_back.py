"""Writing what a library, or an article, was at a moment: as changes of one new action, through the journal."""

from __future__ import annotations

import itertools
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from annotations.model.errors import Cancelled, UndoBlocked
from annotations.model.moment import Restoring
from annotations.store.connection import Connection
from annotations.store.journal import Journal, OpenAction
from annotations.store.restoring import Since, Step, changes_since, chunk_of, steps, touched_since
from annotations.store.revert import begin_remembering, refuse_what_does_not_fit, remember
from annotations.store.tables import ANNOTATION, CODE, ENTITY, Thing
from annotations.store.things import Image

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]

STOPPED = "Stopped. Nothing was changed."

_T = TypeVar("_T")
_KINDS = {"topic": "tagging"}


class GoingBack:
    """Takes things back inside the running transaction.

    Args:
        connection, journal, action: that write.
        last: the number of the last change that stays.
        found: counts what is done.
        progress: told (done, total) in changes that lie since.
        cancelled: asked often; True ends it with Cancelled.
    """

    def __init__(
        self, connection: Connection, journal: Journal, action: OpenAction, last: int, found: Restoring,
        progress: Progress | None, cancelled: Stop | None,
    ) -> None:  # fmt: skip
        self._db, self._journal, self._action = connection, journal, action
        self._last, self._found = last, found
        self._progress, self._cancelled = progress, cancelled
        self._done, self._total = 0, changes_since(connection, last)
        begin_remembering(connection)

    def whole(self) -> None:
        """Take the library back: what goes and what changes, then what comes back, so that nothing is there twice.

        Raises:
            UndoBlocked: something stands in the way. The transaction must be rolled back then.
            Cancelled: it was to stop.
        """
        back: list[Since] = []
        with _in_the_way():
            for some in touched_since(self._db, self._last):
                found = steps(self._db, some)
                count(self._found, found)
                coming = {step.key for step in found if step.now is None}
                back += [one for one in some if one.key in coming]
                self._write([step for step in found if step.now is not None])
                self._step(sum(len(one.changes) for one in some if one.key not in coming))
            for thing, group in itertools.groupby(back, key=lambda one: one.thing):
                for chunk in _chunks(list(group), chunk_of(thing)):
                    self._write(steps(self._db, chunk))
                    self._step(sum(len(one.changes) for one in chunk))
            refuse_what_does_not_fit(self._db)

    def article(self, own: Sequence[Step], needed: Sequence[Step]) -> None:
        """Take an article back, after what it needs; raises as `whole`."""
        self._found.needed = names(needed)
        count(self._found, own)
        with _in_the_way():
            self._write(needed)
            self._write(own)
            refuse_what_does_not_fit(self._db)

    def _write(self, some: Sequence[Step]) -> None:
        by_table: dict[str, list[Step]] = defaultdict(list)
        for step in some:
            by_table[step.thing.table].append(step)
        for group in by_table.values():
            for chunk in _chunks(group, chunk_of(group[0].thing)):
                self._write_chunk(chunk[0].thing, chunk)
                look(self._cancelled)

    def _write_chunk(self, thing: Thing, some: Sequence[Step]) -> None:
        gone = [step.now for step in some if step.now is not None and step.then is None]
        pairs = [(step.now, step.then) for step in some if step.now is not None and step.then is not None]
        back = [step.then for step in some if step.now is None and step.then is not None]
        if gone:
            self._journal.delete(self._action, thing, gone)
            remember(self._db, "gone", thing, gone)
        if pairs:
            self._journal.update(self._action, thing, pairs)
            remember(self._db, "back", thing, [then for _, then in pairs])
        if back:
            self._journal.insert(self._action, thing, back)
            remember(self._db, "back", thing, back)

    def _step(self, changes: int) -> None:
        self._done += changes
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)
        look(self._cancelled)


def look(cancelled: Stop | None) -> None:
    """Raise Cancelled where it is to stop."""
    if cancelled is not None and cancelled():
        raise Cancelled(STOPPED)


def count(found: Restoring, some: Sequence[Step]) -> None:
    """Count what steps do, by kinds of things."""
    for step in some:
        image = step.then or step.now
        assert image is not None
        where = found.gone if step.then is None else found.back if step.now is None else found.changed
        where[kind_of(step.thing, image)] += 1


def kind_of(thing: Thing, image: Image) -> str:
    """Return the kind of a thing, see `Restoring`."""
    if thing is ANNOTATION or thing is CODE:
        kind = str(image.column(thing, "kind"))
        return _KINDS.get(kind, kind) if thing is ANNOTATION else kind
    return thing.table


def names(needed: Sequence[Step]) -> list[str]:
    """Return the names of the labels, topics and entities that come back because they are needed."""
    return [
        str(step.then.column(step.thing, "name"))
        for step in needed
        if step.then is not None and step.thing in {CODE, ENTITY}
    ]


@contextmanager
def _in_the_way() -> Iterator[None]:
    """Say in words what SQLite found in the way."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise UndoBlocked(f"Something that came later stands in the way ({error}).") from None


def _chunks(some: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    return (some[at : at + size] for at in range(0, len(some), size))
