"""Putting deleted things back, as the very things they were, whatever was done since."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.bin_fit import Fitted, fit
from annotations.commands.bin_group import Gathering, Group, NotNow
from annotations.commands.marking import short_words
from annotations.commands.session import Session
from annotations.model.deleted import PutBack
from annotations.model.errors import InvalidInput
from annotations.store import articles, bin_list, binned, describe, many
from annotations.store.binned import Deletion
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, ENTITY, THINGS

_LINKS = {"code": (ENTITY, "code_id"), "entity": (ANNOTATION, "entity_id")}
"""What stays when something is deleted, and only loses its reference to it."""


def put_back(session: Session, uuids: Sequence[str]) -> PutBack:
    """Make deleted things again as one action, with all that went with them, under the ids they had.

    What is needed and was deleted on its own comes along: the article of a mention, its label. What stands on words
    that were changed since is found again as after a change of the text, or is up for review. What lost its link to a
    deleted entity or label has it again, unless it has another one now.

    Args:
        session: who does it.
        uuids: what, by its UUID; what cannot come back is left, and the result says why.

    Raises:
        InvalidInput: nothing of it can come back; the text says why.
    """
    wanted = list(dict.fromkeys(uuids))
    result = PutBack()
    with session.action("Put back what was deleted") as action:
        back = _Back(session, action, Gathering(session.writer.db, wanted))
        for uuid in wanted:
            back.put(uuid)
        if not back.done:
            raise InvalidInput(back.left[0][1] if back.left else "Nothing was chosen to be put back.")
        result = back.result()
        action.name = result.name
    return result


class _Back:
    """Puts one thing after the other back, within an action."""

    def __init__(self, session: Session, action: OpenAction, gathering: Gathering) -> None:
        self._session, self._action, self._gathering = session, action, gathering
        self._db = session.writer.db
        self.done: list[Deletion] = []
        self.left: list[tuple[str, str]] = []
        self._back: set[str] = set()
        self._brought: list[Deletion] = []
        self._along = self._there = self._review = 0

    def put(self, uuid: str) -> None:
        """Put a thing back, with what goes with it, or note why not."""
        if uuid in self._back:
            # It came along with one before.
            return
        try:
            group = self._gathering.group(uuid)
            for key in self._back.intersection(group.members):
                del group.members[key]
            fitted = fit(self._db, group)
        except NotNow as why:
            self.left.append((uuid, str(why)))
            return
        self._insert(fitted)
        self._link(group)
        self._back.update(group.members)
        self.done.append(group.asked)
        self._brought += group.brought
        self._along += len(group.members) - 1 - len(group.brought)
        self._there, self._review = self._there + fitted.there, self._review + fitted.review

    def result(self) -> PutBack:
        brought = tuple(describe.thing(self._db, one.thing.table, one.key) for one in self._brought)
        return PutBack(
            self._name(), len(self.done), self._along, brought, self._there, self._review, tuple(self.left)
        )  # fmt: skip

    def _insert(self, fitted: Fitted) -> None:
        many.defer_references(self._db)
        for table, thing in THINGS.items():
            self._session.writer.journal.insert(self._action, thing, fitted.images.get(table, []))

    def _link(self, group: Group) -> None:
        """Give what lost its reference to something that is back its reference again."""
        for one in list(group.members.values()):
            thing, column = _LINKS.get(one.thing.table, (None, ""))
            if thing is None:
                continue
            keys = [k for table, k in binned.unlinked(self._db, one.action_id, column, one.id) if table == thing.table]
            images = many.by_keys(self._db, thing, keys).values()
            pairs = [
                (image, image.with_columns(thing, {column: one.id}))
                for image in images
                if image.column(thing, column) is None
            ]
            self._session.writer.journal.update(self._action, thing, pairs)

    def _name(self) -> str:
        """Return what a person would call it."""
        if len(self.done) > 1:
            return f"Put back {len(self.done)} deleted things"
        one = self.done[0]
        name, table = short_words(bin_list.name_of(self._db, one)), one.thing.table
        if table == "article":
            return f"Put back {name}"
        if table == "annotation":
            return f"Put back the {one.row['kind']} “{name}”" if name else f"Put back the {one.row['kind']}"
        if table == "code":
            return f"Put back the {one.row['kind']} {name}"
        if table == "entity":
            return f"Put back the entity {name}"
        if table == "field":
            article = articles.by_id(self._db, one.row["article_id"])
            return f"Put back {one.row['name']} of {article.name if article else ''}"
        return f"Put back a rule of {name}" if table == "outlet_rule" else "Put back what was deleted"
