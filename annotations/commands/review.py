"""Deciding on candidates: each decision is on the disk at once, and all of one review are one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.commands.marking import short_words
from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.candidate import ACCEPTED, REJECTED, REVIEW_NAME, Decision
from annotations.model.codebook import resolve
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.store import articles, codes, entities, places, things
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE, DECISION, ENTITY
from annotations.store.things import Image, values_of
from annotations.text.occurrences import occurrence_of

AT_ONCE = 1_000
"""So many decisions are one transaction."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision.

    Attributes:
        standing: UUID of the annotation or rejection that stands now; None where nothing does.
        why: why nothing was done, in a sentence: the text was changed, or the words are labelled; empty where it was.
        gone: how many marks went elsewhere that "everywhere" had put there and nobody had looked at; of decisions that
            are taken together the last one has it.
    """

    standing: str | None = None
    why: str = ""
    gone: int = 0


class ReviewBatch(StandingAction):
    """One review: an action that stays open while a person decides.

    Args:
        session: whose decisions they are.
        words: what is reviewed, for the name of the action.
    """

    def __init__(self, session: Session, words: str) -> None:
        super().__init__(session, REVIEW_NAME.format(words=short_words(words)))
        # What was read once: texts by article, and (id, id of the definition) of labels.
        self._texts: dict[str, tuple[int, int, str]] = {}
        self._labels: dict[str, tuple[int, int | None]] = {}
        self._entities: dict[str, int] = {}

    def decide(self, decisions: Sequence[Decision]) -> list[Decided]:
        """Take decisions, a thousand a transaction; when this returns, all are on the disk.

        Returns:
            What became of each, in order.

        Raises:
            NotFound: the label or the entity is not there any more.
            Refused: the disk cannot be written; what was decided before stays.
        """
        found: list[Decided] = []
        for first in range(0, len(decisions), AT_ONCE):
            with self.deciding() as action:
                self._texts = {}
                found += self._decide(action, decisions[first : first + AT_ONCE])
        return found

    def finish(self) -> None:
        """End the review: from now on one undo takes it back."""
        self._labels, self._entities, self._texts = {}, {}, {}
        super().finish()

    def _decide(self, action: OpenAction, decisions: Sequence[Decision]) -> list[Decided]:
        session = self._session
        annotator_id = session.annotator_id()
        marks: list[Image] = []
        rejections: list[Image] = []
        found: list[Decided] = []
        self._take_back(action, [one.standing for one in decisions if one.standing is not None])
        for one in decisions:
            why = self._hindrance(one, annotator_id)
            image = None
            if not why and one.verdict == ACCEPTED:
                image = self._mark(one, annotator_id)
                marks.append(image)
            elif not why and one.verdict == REJECTED:
                image = self._rejection(one, annotator_id)
                rejections.append(image)
            found.append(Decided(image.key if image is not None else None, why))
        session.writer.journal.insert(action, ANNOTATION, marks)
        session.writer.journal.insert(action, DECISION, rejections)
        return found

    def _take_back(self, action: OpenAction, keys: Sequence[str]) -> None:
        """Delete what earlier decisions left, as far as it is still there."""
        db = self._session.writer.db
        for thing in (ANNOTATION, DECISION):
            there = [key for key in keys if things.read(db, thing, key) is not None]
            delete_with_notes(self._session, action, thing, there)

    def _hindrance(self, one: Decision, annotator_id: int) -> str:
        candidate = one.candidate
        article_id, revision_id, text = self._text(candidate.article)
        if revision_id != candidate.revision_id or text[candidate.start : candidate.end] != candidate.quote:
            return "The text was changed since. Look for the words again."
        if one.verdict != ACCEPTED:
            return ""
        label, _ = self._label(candidate.target.label)
        place = revision_id, candidate.start, candidate.end
        there = places.has_mention(self._session.writer.db, article_id, annotator_id, label, place)
        return "These words have the label already." if there else ""

    def _text(self, article: str) -> tuple[int, int, str]:
        known = self._texts.get(article)
        if known is None:
            row = articles.by_uuid(self._session.writer.db, article)
            known = (0, 0, "") if row is None else (
                row.id, row.revision_id, articles.text(self._session.writer.db, row.revision_id)
            )  # fmt: skip
            self._texts[article] = known
        return known

    def _label(self, uuid: str) -> tuple[int, int | None]:
        known = self._labels.get(uuid)
        if known is None:
            # What was offered with a label that was merged since becomes what took its place; so with entities.
            book = codes.all_codes(self._session.writer.db)
            code = resolve(book[image_of(self._session, CODE, uuid).id], book)
            if code.kind != "label":
                raise InvalidInput(f"“{code.name}” is no label.")
            definition = codes.definitions(self._session.writer.db).get(code.id)
            known = self._labels[uuid] = code.id, definition[0] if definition else None
        return known

    def _entity(self, uuid: str | None) -> int | None:
        if uuid is None:
            return None
        known = self._entities.get(uuid)
        if known is None:
            number = image_of(self._session, ENTITY, uuid).id
            known = self._entities[uuid] = entities.in_place_of(self._session.writer.db, number)
        return known

    def _mark(self, one: Decision, annotator_id: int) -> Image:
        candidate, now = one.candidate, now_ms()
        article_id, revision_id, _ = self._text(candidate.article)
        label, version = self._label(candidate.target.label)
        values = values_of(
            ANNOTATION,
            {
                "id": self._session.writer.journal.new_id("annotation"), "uuid": new_uuid(), "kind": "mention",
                "article_id": article_id, "annotator_id": annotator_id, "code_id": label, "code_version_id": version,
                "entity_id": self._entity(candidate.target.entity), "body": None, "target_kind": None,
                "target_uuid": None, "layer": None, "origin": "accepted", "created_at": now, "modified_at": now,
            },
        )  # fmt: skip
        return Image(values, ((0, "span", revision_id, candidate.start, candidate.end, candidate.quote, "ok"),))

    def _rejection(self, one: Decision, annotator_id: int) -> Image:
        candidate = one.candidate
        article_id, _, text = self._text(candidate.article)
        label, _ = self._label(candidate.target.label)
        values = values_of(
            DECISION,
            {
                "id": self._session.writer.journal.new_id("decision"), "uuid": new_uuid(), "article_id": article_id,
                "annotator_id": annotator_id, "code_id": label, "entity_id": self._entity(candidate.target.entity),
                "quote": candidate.quote, "occurrence": occurrence_of(text, candidate.quote, candidate.start),
                "verdict": REJECTED, "decided_at": now_ms(),
            },
        )  # fmt: skip
        return Image(values)


def begin_review(session: Session, words: str) -> ReviewBatch:
    """Begin a review; the one before ends."""
    finish_standing(session)
    batch = ReviewBatch(session, words)
    session.standing = batch
    return batch
