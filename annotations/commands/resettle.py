"""Deciding where annotations and evidence belong whose words were changed: all of one sitting are one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.commands.marking import check_words
from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import delete_with_notes
from annotations.model.astray import DELETED, LOST, PLACED, UNDECIDED, Settlement
from annotations.model.ids import now_ms
from annotations.model.span import Span
from annotations.store import articles, marks, things
from annotations.store.connection import Connection
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, FIELD, Thing
from annotations.store.things import Image

GONE = "It is not there any more."
STANDS = "It stands on its words."
CHANGED = "The text was changed since. Look again."


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a settlement: whether it was done, and if not, why, in a sentence."""

    done: bool
    why: str = ""


class SettleBatch(StandingAction):
    """Settlements of one sitting: an action that stays open while a person decides.

    Args:
        session: whose they are.
        what: the name of the article, or of the library.
    """

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, name_for(what))
        # How each was before the first decision about it, with the notes that went with it.
        self._before: dict[str, tuple[Thing, Image, list[Image]]] = {}

    def settle(self, settlements: Sequence[Settlement]) -> list[Settled]:
        """Do what a person said; when this returns, all of it is on the disk.

        Returns:
            What became of each, in order.

        Raises:
            InvalidInput: a span is wrong.
        """
        with self.deciding() as action:
            return [self._settle(action, one) for one in settlements]

    def finish(self) -> None:
        """End it: from now on one undo takes all of it back."""
        self._before = {}
        super().finish()

    def _settle(self, action: OpenAction, one: Settlement) -> Settled:
        thing, now = self._now(one.uuid)
        if one.verdict == UNDECIDED:
            return self._take_back(action, one.uuid, now)
        if one.uuid in self._before and now is None:
            self._take_back(action, one.uuid, now)
            thing, now = self._now(one.uuid)
        if now is None:
            return Settled(False, GONE)
        article = articles.by_id(self._session.writer.db, now.column(thing, "article_id") or 0)
        if article is None or not now.parts:
            return Settled(False, GONE)
        if one.verdict == PLACED and one.text not in {"", articles.revision_uuid(self._db, article.revision_id)}:
            return Settled(False, CHANGED)
        if one.uuid not in self._before and all(part[6] == "ok" for part in now.parts):
            return Settled(False, STANDS)
        was = self._before.get(one.uuid, (thing, now, []))[1]
        self._before[one.uuid] = thing, was, self._notes([one.uuid]) if one.verdict == DELETED else []
        if one.verdict == DELETED:
            delete_with_notes(self._session, action, thing, [one.uuid])
            return Settled(True)
        if one.verdict == LOST:
            new = Image(now.values, tuple((*part[:6], "lost") for part in was.parts))
        else:
            new = Image(now.values, self._placed(now, article.revision_id, one.spans))
        if thing is ANNOTATION:
            new = new.with_columns(ANNOTATION, {"modified_at": now_ms()})
        self._session.writer.journal.update(action, thing, [(now, new)])
        return Settled(True)

    def _take_back(self, action: OpenAction, uuid: str, now: Image | None) -> Settled:
        known = self._before.get(uuid)
        if known is None:
            return Settled(now is not None, "" if now is not None else GONE)
        thing, image, notes = known
        if now is None:
            self._session.writer.journal.insert(action, thing, [image])
            self._session.writer.journal.insert(action, ANNOTATION, notes)
        else:
            self._session.writer.journal.update(action, thing, [(now, image)])
        return Settled(True)

    def _now(self, uuid: str) -> tuple[Thing, Image | None]:
        for thing in (ANNOTATION, FIELD):
            image = things.read(self._db, thing, uuid)
            if image is not None:
                return thing, image
        return ANNOTATION, None

    def _notes(self, keys: list[str]) -> list[Image]:
        """The notes about things, and the notes about those; each after what it is about."""
        found: list[Image] = []
        while keys:
            keys = marks.keys_about(self._db, keys)
            found += [image for key in keys if (image := things.read(self._db, ANNOTATION, key)) is not None]
        return found

    def _placed(self, image: Image, revision_id: int, spans: Sequence[Span]) -> tuple[tuple[object, ...], ...]:
        text = articles.text(self._db, revision_id)
        check_words(text, spans)
        roles = [part[1] for part in image.parts]
        if len(roles) != len(spans):
            roles = [roles[0]] * len(spans)
        return tuple(
            (i, role, revision_id, start, end, text[start:end], "ok")
            for i, (role, (start, end)) in enumerate(zip(roles, spans, strict=True))
        )

    @property
    def _db(self) -> Connection:
        return self._session.writer.db


def name_for(what: str) -> str:
    """Return the name of the action."""
    return f"Settle what lost its words in {what}"


def settle(session: Session, what: str, settlements: Sequence[Settlement]) -> list[Settled]:
    """Take settlements in the one action of a sitting, which begins where none is under way."""
    standing = session.standing
    if not isinstance(standing, SettleBatch) or standing.name != name_for(what):
        finish_standing(session)
        standing = SettleBatch(session, what)
        session.standing = standing
    return standing.settle(settlements)


def settle_at_once(session: Session, what: str, settlements: Sequence[Settlement]) -> list[Settled]:
    """Take settlements as one action that ends with them."""
    finish_standing(session)
    batch = SettleBatch(session, what)
    try:
        return batch.settle(settlements)
    finally:
        batch.finish()
