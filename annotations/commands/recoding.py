"""Deciding what becomes of marks whose definition was changed: all decisions of one sitting are one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.errors import InvalidInput
from annotations.model.ids import now_ms
from annotations.model.recoding import REMOVED, UNDECIDED, Recoding
from annotations.store import codes, marks, recoding, things
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE
from annotations.store.things import Image

GONE = "It is not there any more."
PRESENT = "It stands under the present definition."


@dataclass(frozen=True, slots=True)
class Recoded:
    """What became of a decision: whether it was done, and if not, why, in a sentence."""

    done: bool
    why: str = ""


class RecodeBatch(StandingAction):
    """Decisions of one sitting: an action that stays open while a person decides.

    Args:
        session: whose they are.
        name: of the label or topic.
    """

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(session, name_for(name))
        # How each was before the first decision about it, with the notes that went with it.
        self._before: dict[str, tuple[Image, list[Image]]] = {}

    def decide(self, told: Sequence[Recoding]) -> list[Recoded]:
        """Do what a person said; when this returns, all of it is on the disk.

        Returns:
            What became of each, in order.

        Raises:
            NotFound: another label or topic is not there.
            InvalidInput: it is of the other kind.
        """
        with self.deciding() as action:
            older = recoding.outdated_keys(self._session.writer.db, [one.uuid for one in told])
            return [self._decide(action, one, one.uuid in older) for one in told]

    def finish(self) -> None:
        """End it: from now on one undo takes all of it back."""
        self._before = {}
        super().finish()

    def _decide(self, action: OpenAction, one: Recoding, older: bool) -> Recoded:
        # Each decision begins from how it was: what an earlier one made of it is taken back first.
        known = self._take_back(action, one.uuid)
        now = things.read(self._session.writer.db, ANNOTATION, one.uuid)
        if now is None:
            return Recoded(False, GONE)
        if one.verdict == UNDECIDED:
            return Recoded(True)
        if not older and not known:
            return Recoded(False, PRESENT)
        self._before.setdefault(one.uuid, (now, self._notes([one.uuid])))
        if one.verdict == REMOVED:
            delete_with_notes(self._session, action, ANNOTATION, [one.uuid])
        else:
            columns = {**self._code(now, one.code), "modified_at": now_ms()}
            self._session.writer.journal.update(action, ANNOTATION, [(now, now.with_columns(ANNOTATION, columns))])
        return Recoded(True)

    def _take_back(self, action: OpenAction, uuid: str) -> bool:
        """Have one stand as it did before the first decision; whether there was one."""
        if uuid not in self._before:
            return False
        image, notes = self._before[uuid]
        now = things.read(self._session.writer.db, ANNOTATION, uuid)
        if now is None:
            self._session.writer.journal.insert(action, ANNOTATION, [image, *notes])
        elif now.values != image.values:
            self._session.writer.journal.update(action, ANNOTATION, [(now, Image(image.values, now.parts))])
        return True

    def _code(self, now: Image, uuid: str | None) -> dict[str, int | None]:
        """Return the label or topic that an annotation gets, under its newest definition."""
        db = self._session.writer.db
        code_id: int | None = now.column(ANNOTATION, "code_id")
        if uuid is not None:
            code = image_of(self._session, CODE, uuid)
            wanted = "label" if now.column(ANNOTATION, "kind") == "mention" else "topic"
            if code.column(CODE, "kind") != wanted:
                raise InvalidInput(f"“{code.column(CODE, 'name')}” is no {wanted}.")
            code_id = code.id
        definition = codes.definitions(db).get(code_id or 0)
        return {"code_id": code_id, "code_version_id": definition[0] if definition else None}

    def _notes(self, keys: list[str]) -> list[Image]:
        """The notes about things, and the notes about those; each after what it is about."""
        db, found = self._session.writer.db, []
        while keys:
            keys = marks.keys_about(db, keys)
            found += [image for key in keys if (image := things.read(db, ANNOTATION, key)) is not None]
        return found


def name_for(name: str) -> str:
    """Return the name of the action."""
    return f"Recode what is marked {name}"


def recode(session: Session, uuid: str, told: Sequence[Recoding]) -> list[Recoded]:
    """Take decisions about the marks of a label or topic in the one action of a sitting, which begins if none is.

    Raises:
        NotFound: the label or topic is not there.
        InvalidInput: another one that is given is of the other kind.
    """
    name = image_of(session, CODE, uuid).column(CODE, "name")
    standing = session.standing
    if not isinstance(standing, RecodeBatch) or standing.name != name_for(name):
        finish_standing(session)
        standing = RecodeBatch(session, name)
        session.standing = standing
    return standing.decide(told)
