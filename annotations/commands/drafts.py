"""Notes while they are typed: kept without a journal, and made an annotation, as one action, when they are left."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from annotations.commands.marking import NewAnnotation, add_annotations, change_annotations, delete_annotations
from annotations.commands.session import Session
from annotations.commands.touch import article_of
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.model.span import Span, quote_of
from annotations.store import articles, drafts, marks, things
from annotations.store.tables import ANNOTATION
from annotations.text.canonical import canonical_words


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note that is being typed, and where it belongs.

    Attributes:
        note: UUID that the note has, or will have.
        known: whether the note is in the library already and is only changed.
        article: UUID of its article; None for a note about an entity, a label or a topic.
        spans: in code points of the article's text; empty for the whole article or for a thing.
        target: UUID of what it is about besides words.
        quote: the words it is about, so that it can be told where they are gone.
    """

    note: str
    known: bool = False
    article: str | None = None
    spans: tuple[Span, ...] = ()
    target: str | None = None
    quote: str = ""


def keep_draft(session: Session, draft: NoteDraft, body: str) -> None:
    """Keep what is typed so far; it survives whatever ends the program."""
    with session.writer.transaction():
        drafts.keep(session.writer.db, session.annotator.uuid, _target(draft), canonical_words(body), now_ms())


def settle_draft(session: Session, draft: NoteDraft, body: str) -> str | None:
    """Make a note of what was typed, as one action, and forget the draft.

    A note without words is deleted, or was never there. Where the words or the thing it is about are gone, it becomes
    a note on the article and begins with a quotation of them. Doing it twice does it once.

    Returns:
        UUID of the note; None where there is none now.

    Raises:
        NotFound: its article is gone; the draft stays, since undo may bring the article back.
    """
    body = canonical_words(body)
    there = things.read(session.writer.db, ANNOTATION, draft.note)
    made: str | None = draft.note

    def drop() -> None:
        drafts.drop(session.writer.db, session.annotator.uuid, _target(draft))

    # On one disk write with the note: a draft that outlived it would undo a later change at the next start.
    with session.along_with(drop):
        if there is not None:
            if not body.strip():
                delete_annotations(session, [draft.note])
                made = None
            elif there.column(ANNOTATION, "body") != body:
                change_annotations(session, [draft.note], name="Edit a note", body=body)
        elif body.strip():
            (made,) = add_annotations(session, [_placed(session, draft, body)], begins=True)
        else:
            made = None
    return made


def forget_draft(session: Session, draft: NoteDraft) -> None:
    """Forget what was typed."""
    with session.writer.transaction():
        drafts.drop(session.writer.db, session.annotator.uuid, _target(draft))


def left_drafts(session: Session) -> list[tuple[NoteDraft, str]]:
    """Return the acting annotator's drafts with their words, oldest first: what a program that died was typing."""
    found = []
    for target, body in drafts.all_of(session.writer.db, session.annotator.uuid):
        try:
            found.append((_draft(json.loads(target)), body))
        except (KeyError, TypeError, ValueError):
            # Of another version, or of a damaged file; it stays where it is.
            continue
    return found


def _placed(session: Session, draft: NoteDraft, body: str) -> NewAnnotation:
    """The note as it can be added now."""
    db = session.writer.db
    # A note that was deleted while it was changed comes back as another one: the journal knows the old one's end.
    uuid = new_uuid() if draft.known else draft.note
    stands = draft.target is None or marks.find_target(db, draft.target) is not None
    if draft.article is None:
        if not stands:
            raise InvalidInput("What the note is about is no longer in this library.")
        return NewAnnotation("note", body=body, target=draft.target, uuid=uuid)
    article = article_of(session, draft.article)
    text = articles.text(db, article.revision_id)
    if draft.spans:
        inside = draft.spans[-1][1] <= len(text)
        stands = stands and inside and quote_of(text, draft.spans) == draft.quote
    if stands:
        return NewAnnotation("note", draft.article, draft.spans, body=body, target=draft.target, uuid=uuid)
    quoted = "".join(f"> {line}\n" for line in draft.quote.splitlines()) + "\n" if draft.quote else ""
    return NewAnnotation("note", draft.article, body=quoted + body, uuid=uuid)


def _target(draft: NoteDraft) -> str:
    return json.dumps(asdict(draft), ensure_ascii=False, sort_keys=True)


def _draft(kept: dict[str, Any]) -> NoteDraft:
    spans = tuple((int(start), int(end)) for start, end in kept["spans"])
    return NoteDraft(
        str(kept["note"]), bool(kept["known"]), kept["article"], spans, kept["target"], str(kept["quote"])
    )  # fmt: skip
