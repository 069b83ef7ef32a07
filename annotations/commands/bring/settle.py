"""Deciding where annotations of files belong whose words were not there: all of one review are one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.commands.bring.who import annotator_named
from annotations.commands.marking import check_words
from annotations.commands.resolve import Resolver
from annotations.commands.review import Decided
from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.astray import DELETED, PLACED
from annotations.model.codebook import resolve
from annotations.model.errors import Ambiguous
from annotations.model.ids import is_uuid, new_uuid, now_ms
from annotations.model.span import Span
from annotations.model.unsettled import Unsettled
from annotations.store import articles, codes, marks, things
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE, DECISION
from annotations.store.things import Image, values_of
from annotations.text.canonical import canonical_words, clean_value
from annotations.text.quoted import quoted

GONE = "Its article is not there any more."
CHANGED = "The text was changed since. Import the file again."
NOWHERE = "Choose a place for it, or reject it."


@dataclass(frozen=True, slots=True)
class Placing:
    """What a person said of an annotation of a file.

    Attributes:
        one: what it is.
        verdict: PLACED, DELETED (it is not taken, and not asked about again) or UNDECIDED of `model.astray`.
        spans: where it belongs, in code points of its article's text; for PLACED only.
        standing: UUID of what an earlier decision left; None for the first.
    """

    one: Unsettled
    verdict: str
    spans: tuple[Span, ...] = ()
    standing: str | None = None


class PlaceBatch(StandingAction):
    """Decisions of one review: an action that stays open while a person decides.

    Args:
        session: whose they are.
        what: what was imported, for the name of the action.
    """

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, name_for(what))

    def decide(self, told: Sequence[Placing]) -> list[Decided]:
        """Do what a person said; when this returns, all of it is on the disk.

        Raises:
            NotFound: a label or topic is not there any more.
            InvalidInput: a place has no words, or cuts a character.
        """
        with self.deciding() as action:
            return [self._decide(action, one) for one in told]

    def _decide(self, action: OpenAction, one: Placing) -> Decided:
        db = self._session.writer.db
        if one.standing is not None:
            for thing in (ANNOTATION, DECISION):
                if things.read(db, thing, one.standing) is not None:
                    delete_with_notes(self._session, action, thing, [one.standing])
        row = articles.by_uuid(db, one.one.article)
        if row is None:
            return Decided(None, GONE)
        if one.verdict == DELETED:
            return self._reject(action, one.one, row.id)
        if one.verdict != PLACED:
            return Decided()
        if not one.spans:
            return Decided(None, NOWHERE)
        if row.revision_id != one.one.revision_id:
            return Decided(None, CHANGED)
        return self._place(action, one.one, one.spans)

    def _place(self, action: OpenAction, one: Unsettled, spans: Sequence[Span]) -> Decided:
        session, db = self._session, self._session.writer.db
        text = articles.text(db, one.revision_id)
        check_words(text, spans)
        resolver = Resolver(session, action, may_create=True)
        annotator_id, _ = annotator_named(session, resolver, one.annotator)
        code = None
        if one.code is not None:
            book = codes.all_codes(db)
            code = resolve(book[image_of(session, CODE, one.code).id], book)
        entity_id = None
        if one.entity and one.kind == "mention":
            try:
                entity_id = resolver.entity(clean_value(one.entity), code, dict(one.ids)).id
            except Ambiguous:
                # Taken without it, as where it fits: which of them is meant a person says in the library.
                resolver.forget()
        resolver.keep()
        wanted = one.identity.lower() if is_uuid(one.identity) else ""
        uuid = wanted if wanted and marks.find_target(db, wanted) is None else new_uuid()
        values = values_of(
            ANNOTATION,
            {
                "id": session.writer.journal.new_id("annotation"), "uuid": uuid, "kind": one.kind,
                "article_id": one.article_id, "annotator_id": annotator_id, "code_id": code.id if code else None,
                "code_version_id": resolver.version(code) if code else None, "entity_id": entity_id,
                "body": canonical_words(one.note) if one.kind == "note" else None, "target_kind": None,
                "target_uuid": None, "layer": None, "origin": "imported",
                "created_at": one.created_at if one.created_at is not None else now_ms(), "modified_at": now_ms(),
            },
        )  # fmt: skip
        anchors = tuple(
            (i, "span", one.revision_id, start, end, text[start:end], "ok") for i, (start, end) in enumerate(spans)
        )
        session.writer.journal.insert(action, ANNOTATION, [Image(values, anchors)])
        notes = [(one.annotator, one.note)] if one.note and one.kind != "note" else []
        session.writer.journal.insert(
            action, ANNOTATION, [self._note(resolver, one, uuid, who, body) for who, body in (*notes, *one.notes)]
        )
        return Decided(uuid)

    def _note(self, resolver: Resolver, one: Unsettled, about: str, who: str, body: str) -> Image:
        now = now_ms()
        annotator_id, _ = annotator_named(self._session, resolver, who)
        values = {
            "id": self._session.writer.journal.new_id("annotation"), "uuid": new_uuid(), "kind": "note",
            "article_id": one.article_id, "annotator_id": annotator_id, "code_id": None, "code_version_id": None,
            "entity_id": None, "body": canonical_words(body), "target_kind": "annotation", "target_uuid": about,
            "layer": None, "origin": "imported", "created_at": now, "modified_at": now,
        }  # fmt: skip
        return Image(values_of(ANNOTATION, values))

    def _reject(self, action: OpenAction, one: Unsettled, article_id: int) -> Decided:
        """Say that an annotation does not belong here, at the first of its places, so that nobody asks again."""
        session = self._session
        text = articles.text(session.writer.db, one.revision_id)
        words, occurrence = rejected_place(text, one.offers[0])
        code_id = image_of(session, CODE, one.code).id if one.code is not None else None
        image = Image(
            values_of(
                DECISION,
                {
                    "id": session.writer.journal.new_id("decision"), "uuid": new_uuid(), "article_id": article_id,
                    "annotator_id": session.annotator_id(), "code_id": code_id, "entity_id": None,
                    "quote": words, "occurrence": occurrence, "verdict": "rejected",
                    "decided_at": now_ms(),
                },
            )
        )  # fmt: skip
        session.writer.journal.insert(action, DECISION, [image])
        return Decided(image.key)


def rejected_place(text: str, spans: Sequence[Span]) -> tuple[str, int]:
    """Return the words of a place, and which occurrence of them it is: by these a rejection is known again."""
    return quoted(text, [(start, text[start:end]) for start, end in spans])


def name_for(what: str) -> str:
    """Return the name of the action."""
    return f"Place annotations of {what}"


def place_unsettled(session: Session, what: str, told: Sequence[Placing]) -> list[Decided]:
    """Take decisions in the one action of a review, which begins where none of this name is under way."""
    standing = session.standing
    if not isinstance(standing, PlaceBatch) or standing.name != name_for(what):
        finish_standing(session)
        standing = PlaceBatch(session, what)
        session.standing = standing
    return standing.decide(told)
