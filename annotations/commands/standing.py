"""An action that stays open while a person decides, one thing after the other; see docs/decisions/0014."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotations.commands.session import Session
from annotations.model.errors import Unwritten
from annotations.store.journal import OpenAction


class StandingAction:
    """An action that begins with the first decision and stays open till the last.

    A program that dies leaves it as it stands, with all that was decided; it is closed at the next opening.

    Args:
        session: whose decisions they are.
        name: of the action.
    """

    def __init__(self, session: Session, name: str) -> None:
        self._session = session
        self.name = name
        self._action: OpenAction | None = None

    @property
    def action_id(self) -> int | None:
        """The internal id of the open action; None before the first decision and after the last."""
        return self._action.id if self._action is not None else None

    @property
    def action_uuid(self) -> str | None:
        """The UUID of the open action; None before the first decision and after the last."""
        return self._action.uuid if self._action is not None else None

    @contextmanager
    def deciding(self) -> Iterator[OpenAction]:
        """Run a block as one transaction of the action: when it ends, what was decided is on the disk."""
        begun = self._action
        try:
            with self._session.writer.transaction():
                if self._action is None:
                    self._action = self._session.writer.begin(self.name, self._session.annotator_id())
                yield self._action
        except BaseException as error:
            self._action = begun
            if isinstance(error, Unwritten):
                error.doing = error.doing or self.name
            raise

    def step_aside(self) -> None:
        """End, since something else is done."""
        self._session.end_standing()

    def finish(self) -> None:
        """End the action: from now on one undo takes it back."""
        if self._action is not None:
            # Where the disk does not take it, the action stays open, to be ended by whoever asks again.
            with self._session.writer.transaction():
                self._session.writer.end(self._action)
            self._action = None


def finish_standing(session: Session) -> None:
    """End the decisions under way, if there are any."""
    session.end_standing()
