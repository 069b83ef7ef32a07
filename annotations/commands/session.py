"""Who changes a library, and through what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput, Unwritten
from annotations.store import annotators
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATOR
from annotations.store.things import Image
from annotations.store.writer import Writer
from annotations.text.canonical import clean_value

if TYPE_CHECKING:
    from annotations.commands.standing import StandingAction


class Session:
    """A writer and the annotator who acts through it.

    Attributes:
        writer: the library, held for writing.
        annotator: whose actions these are.
        standing: the decisions under way, whose action is open; None without any.
    """

    def __init__(self, writer: Writer, annotator: Annotator) -> None:
        self.writer = writer
        self.annotator = annotator
        self._joint: OpenAction | None = None
        self._also: Callable[[], None] | None = None
        self._left: list[OpenAction] = []
        self.standing: StandingAction | None = None

    def annotator_id(self) -> int:
        """Return the acting annotator's internal id, made at the first change; inside a transaction."""
        return ensure_annotator(self.writer, self.annotator)

    @contextmanager
    def action(self, name: str) -> Iterator[OpenAction]:
        """Run a block as one action of the annotator's, in one transaction: all of it or nothing.

        Inside `together` it is a part of that action. The block may give the action a better name. A review under way
        ends: what would be decided in it afterwards could stand in the way of taking this action back.
        """
        if self._joint is not None:
            name = self._joint.name
            yield self._joint
            self._joint.name = name
            return
        if self.standing is not None and self.standing.action_id is not None:
            # Decisions of which none was taken yet stand in nobody's way.
            self.standing.step_aside()
        action: OpenAction | None = None
        try:
            self._end_left()
            with self.writer.transaction():
                action = self.writer.begin(name, self.annotator_id())
                yield action
                if self._also is not None:
                    self._also()
                self.writer.end(action)
        except Unwritten as error:
            error.doing = error.doing or (action.name if action is not None else name)
            raise
        self._also = None

    @contextmanager
    def along_with(self, also: Callable[[], None]) -> Iterator[None]:
        """Have something done that is not journaled, in the transaction of the action that a block runs.

        A block without an action has it done in a transaction of its own.
        """
        self._also = also
        try:
            yield
            if self._also is not None:
                with self.writer.transaction():
                    also()
        finally:
            self._also = None

    def end_standing(self) -> None:
        """End the decisions under way, if there are any: something else is done now."""
        if self.standing is not None:
            self.standing.finish()
            self.standing = None
        self._end_left()

    def still_open(self, action: OpenAction | None) -> OpenAction | None:
        """Return an action, or None where it was ended meanwhile; see `ending`."""
        return action if action is not None and self.writer.is_open(action) else None

    @contextmanager
    def ending(self, action: OpenAction | None) -> Iterator[OpenAction | None]:
        """Run a block as the transaction that ends an action of several transactions; it is given the action.

        Where the disk does not take it, it can be asked for again. If anything else is done first, that ends the
        action as interrupted: nobody else would, and it would count as under way. The block is given None then.
        """
        action = self.still_open(action)
        try:
            with self.writer.transaction():
                yield action
        except Unwritten:
            if action is not None and action not in self._left:
                self._left.append(action)
            raise
        self._left = [one for one in self._left if one is not action]

    def _end_left(self) -> None:
        if self._left:
            with self.writer.transaction():
                for action in self._left:
                    self.writer.end(action, "interrupted")
            self._left.clear()

    @contextmanager
    def together(self, name: str) -> Iterator[None]:
        """Run several commands as one action: what a person did at once is undone at once."""
        before = self._joint
        with self.action(name) as action:
            self._joint = action
            try:
                yield
            finally:
                self._joint = before

    @contextmanager
    def within(self, action: OpenAction) -> Iterator[None]:
        """Run commands as a part of an action that is open; inside a transaction."""
        before, self._joint = self._joint, action
        try:
            yield
        finally:
            self._joint = before


def ensure_annotator(writer: Writer, annotator: Annotator) -> int:
    """Return the internal id of an annotator, who is added to the library where missing; inside a transaction.

    The addition is an action of the program's own: it is never undone, since other actions name the annotator.

    Raises:
        InvalidInput: if the name is empty.
    """
    number = annotators.by_uuid(writer.db, annotator.uuid)
    if number is not None:
        return number
    name = clean_value(annotator.name)
    if not name:
        raise InvalidInput("An annotator needs a name; a pseudonym will do.")
    action = writer.begin(f"Add annotator {name}", None, "program")
    number = writer.journal.new_id("annotator")
    writer.journal.insert(action, ANNOTATOR, [Image((number, annotator.uuid, name, annotator.kind))])
    writer.end(action)
    return number
