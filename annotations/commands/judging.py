"""Looking through annotations: each is kept, changed or removed; all of one review are one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.commands.entities import put_entity
from annotations.commands.review import AT_ONCE, Decided
from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.model.sought import REMOVED, UNDECIDED, Judgement
from annotations.store import articles, codes, marks, sought, things
from annotations.store.journal import OpenAction
from annotations.store.sought import Said
from annotations.store.tables import ANNOTATION, CODE, DECISION, ENTITY
from annotations.store.things import Image, values_of
from annotations.text.canonical import clean_value
from annotations.text.quoted import quoted

GONE = "It is not there any more."
CHANGED = "The text was changed since. Look again."


@dataclass(slots=True)
class _Before:
    """How an annotation was before the first judgement, with the notes about it, and what was said of it then."""

    image: Image
    notes: list[Image]
    decisions: list[Image]
    made: list[str] = field(default_factory=list)


class JudgeBatch(StandingAction):
    """Judgements of one review: an action that stays open while a person decides.

    That an annotation was kept is a `decision` of the verdict `accepted`, that it was removed one of the verdict
    `rejected`, so that nobody offers it again; what was said before of the same words gives way.

    Args:
        session: whose they are.
        name: of the action.
    """

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(session, name)
        self._before: dict[str, _Before] = {}
        self._texts: dict[int, str] = {}
        # Internal ids of the entities that were made, by name.
        self._made: dict[str, int] = {}

    def judge(self, told: Sequence[Judgement]) -> list[Decided]:
        """Do what a person said, a thousand a transaction; when this returns, all of it is on the disk.

        Returns:
            What became of each, in order: with the UUID of the decision that stands now.

        Raises:
            NotFound: another label, topic or entity is not there.
            InvalidInput: a label is meant for a topic, or a topic for a mention.
        """
        found: list[Decided] = []
        self._made = {}
        for first in range(0, len(told), AT_ONCE):
            with self.deciding() as action:
                self._texts = {}
                found += [self._judge(action, one) for one in told[first : first + AT_ONCE]]
        return found

    def finish(self) -> None:
        """End it: from now on one undo takes all of it back."""
        self._before, self._texts = {}, {}
        super().finish()

    def _judge(self, action: OpenAction, one: Judgement) -> Decided:
        db, journal = self._session.writer.db, self._session.writer.journal
        # Each judgement begins from how it was: what an earlier one made of it is taken back first.
        if why := self._take_back(action, one):
            return Decided(None, why)
        now = things.read(db, ANNOTATION, one.uuid)
        if now is None:
            return Decided(None, GONE)
        if one.verdict == UNDECIDED:
            return Decided()
        new = now
        if one.verdict != REMOVED:
            new = now.with_columns(ANNOTATION, self._columns(action, now, one))
        verdict = "rejected" if one.verdict == REMOVED else "accepted"
        decision = self._decision(new, verdict)
        known = self._before.setdefault(one.uuid, _Before(now, self._notes([one.uuid]), []))
        known.decisions = self._earlier(decision)
        known.made = [decision.key]
        journal.delete(action, DECISION, known.decisions)
        if one.verdict == REMOVED:
            delete_with_notes(self._session, action, ANNOTATION, [one.uuid])
        elif new is not now:
            journal.update(action, ANNOTATION, [(now, new)])
        journal.insert(action, DECISION, [decision])
        return Decided(decision.key)

    def _take_back(self, action: OpenAction, one: Judgement) -> str:
        """Have an annotation stand as it did before the first judgement; return why it cannot, empty where it does."""
        db, journal = self._session.writer.db, self._session.writer.journal
        known = self._before.get(one.uuid)
        keys = known.made if known is not None else [one.standing] if one.standing else []
        made = [image for key in keys if (image := things.read(db, DECISION, key)) is not None]
        if known is None:
            journal.delete(action, DECISION, made)
            return ""
        now = things.read(db, ANNOTATION, one.uuid)
        if now is None:
            article = articles.by_id(db, known.image.column(ANNOTATION, "article_id"))
            if article is None or any(part[2] != article.revision_id for part in known.image.parts if part[6] == "ok"):
                return CHANGED
        journal.delete(action, DECISION, made)
        if now is None:
            journal.insert(action, ANNOTATION, [known.image, *known.notes])
        elif now.values != known.image.values:
            # Where it stands may be another place by now, which is nothing that was judged.
            journal.update(action, ANNOTATION, [(now, Image(known.image.values, now.parts))])
        there = {key for image in known.decisions if things.read(db, DECISION, key := image.key) is not None}
        journal.insert(action, DECISION, [image for image in known.decisions if image.key not in there])
        known.decisions, known.made = [], []
        return ""

    def _columns(self, action: OpenAction, now: Image, one: Judgement) -> dict[str, Any]:
        """What a judgement changes: label or topic under its newest definition, whom it stands for, whence it came."""
        db = self._session.writer.db
        columns: dict[str, Any] = {}
        if one.code is not None:
            code = image_of(self._session, CODE, one.code)
            wanted = "label" if now.column(ANNOTATION, "kind") == "mention" else "topic"
            if code.column(CODE, "kind") != wanted:
                raise InvalidInput(f"“{code.column(CODE, 'name')}” is no {wanted}.")
            if code.id != now.column(ANNOTATION, "code_id"):
                columns = {"code_id": code.id, "code_version_id": codes.newest_definition(db, code.id)}
        if one.defined:
            code_id = columns.get("code_id", now.column(ANNOTATION, "code_id"))
            columns["code_version_id"] = codes.newest_definition(db, code_id)
        if now.column(ANNOTATION, "kind") == "mention" and (one.entity is not None or one.name):
            columns["entity_id"] = self._entity(action, one, columns.get("code_id", now.column(ANNOTATION, "code_id")))
        if now.column(ANNOTATION, "origin") == "rule":
            columns["origin"] = "accepted"
        same = all(now.column(ANNOTATION, name) == value for name, value in columns.items())
        return {} if same else {**columns, "modified_at": now_ms()}

    def _entity(self, action: OpenAction, one: Judgement, code_id: int | None) -> int:
        if not one.name:
            return image_of(self._session, ENTITY, one.entity or "").id
        name = clean_value(one.name)
        if not name:
            raise InvalidInput("An entity needs a name.")
        if name not in self._made:
            self._made[name] = put_entity(self._session, action, (name, code_id, "", "{}", None, None)).id
        return self._made[name]

    def _decision(self, image: Image, verdict: str) -> Image:
        article_id, code_id, entity_id, quote, occurrence = self._said(image)
        values = {
            "id": self._session.writer.journal.new_id("decision"), "uuid": new_uuid(), "article_id": article_id,
            "annotator_id": self._session.annotator_id(), "code_id": code_id, "entity_id": entity_id, "quote": quote,
            "occurrence": occurrence, "verdict": verdict, "decided_at": now_ms(),
        }  # fmt: skip
        return Image(values_of(DECISION, values))

    def _earlier(self, decision: Image) -> list[Image]:
        """What the same annotator said before of the same words."""
        db = self._session.writer.db
        names = ("article_id", "code_id", "entity_id", "quote", "occurrence")
        keys = sought.decisions_on(
            db, decision.column(DECISION, "annotator_id"), tuple(decision.column(DECISION, name) for name in names)
        )
        return [image for key in keys if (image := things.read(db, DECISION, key)) is not None]

    def _said(self, image: Image) -> Said:
        text = ""
        if image.parts:
            revision_id = image.parts[0][2]
            if revision_id not in self._texts:
                self._texts[revision_id] = articles.text(self._session.writer.db, revision_id)
            text = self._texts[revision_id]
        article_id, code_id, entity_id = (
            image.column(ANNOTATION, name) for name in ("article_id", "code_id", "entity_id")
        )
        return article_id, code_id, entity_id, *quoted(text, [(part[3], part[5]) for part in image.parts])

    def _notes(self, keys: list[str]) -> list[Image]:
        """The notes about things, and the notes about those; each after what it is about."""
        db, found = self._session.writer.db, []
        while keys:
            keys = marks.keys_about(db, keys)
            found += [image for key in keys if (image := things.read(db, ANNOTATION, key)) is not None]
        return found


def judge(session: Session, name: str, told: Sequence[Judgement]) -> list[Decided]:
    """Take judgements in the one action of a review, which begins where none of this name is under way."""
    standing = session.standing
    if not isinstance(standing, JudgeBatch) or standing.name != name:
        finish_standing(session)
        standing = JudgeBatch(session, name)
        session.standing = standing
    return standing.judge(told)


def judge_at_once(session: Session, name: str, told: Sequence[Judgement]) -> list[Decided]:
    """Take judgements as one action that ends with them."""
    finish_standing(session)
    batch = JudgeBatch(session, name)
    try:
        return batch.judge(told)
    finally:
        batch.finish()
