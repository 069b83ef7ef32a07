"""What was rejected stays rejected: by deleting what "everywhere" had put there, too, and when a text is changed.

The place of a rejection is told by a count of the same words before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.model.ids import new_uuid, now_ms
from annotations.store import articles, many
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, DECISION
from annotations.store.things import Image, values_of
from annotations.text.edits import Edits
from annotations.text.occurrences import occurrence_of, place_of


def follow_text(session: Session, action: OpenAction, article_id: int, texts: tuple[str, str], edits: Edits) -> None:
    """Have the rejections of an article stand for the same places in its new text, inside an action.

    One whose words an edit touches keeps its count: nobody can say which place it would be.

    Args:
        session: who does it.
        action: that changes the text.
        article_id: internal.
        texts: the old one and the new one.
        edits: what makes the new one out of the old one.
    """
    old_text, new_text = texts
    for images in list(many.pages_of(session.writer.db, DECISION, article_id)):
        pairs = []
        for image in images:
            quote, count = str(image.column(DECISION, "quote")), int(image.column(DECISION, "occurrence"))
            start = place_of(old_text, quote, count)
            place = edits.move(start, start + len(quote)) if start is not None else None
            if place is None or new_text[place[0] : place[1]] != quote:
                continue
            now = occurrence_of(new_text, quote, place[0])
            if now != count:
                pairs.append((image, image.with_columns(DECISION, {"occurrence": now})))
        session.writer.journal.update(action, DECISION, pairs)


def put_by_rule(session: Session, images: Sequence[Image]) -> list[Image]:
    """Return those of an annotator's own annotations that "everywhere" put on words, and nobody accepted."""
    me = session.annotator_id()
    return [
        one
        for one in images
        if one.column(ANNOTATION, "origin") == "rule" and one.column(ANNOTATION, "kind") == "mention"
        and one.column(ANNOTATION, "annotator_id") == me and len(one.parts) == 1 and one.parts[0][6] == "ok"
    ]  # fmt: skip


def reject_marks(session: Session, action: OpenAction, marks: Sequence[Image]) -> None:
    """Keep that a person did not want what "everywhere" had put there, inside the action that takes it away."""
    said: list[Image] = []
    texts: dict[int, str] = {}
    for mark in marks:
        _, _, revision_id, start, _, quote, _ = mark.parts[0]
        if revision_id not in texts:
            texts[revision_id] = articles.text(session.writer.db, revision_id)
        text = texts[revision_id]
        values = {
            "id": session.writer.journal.new_id("decision"), "uuid": new_uuid(), "verdict": "rejected",
            "quote": quote, "occurrence": occurrence_of(text, quote, start), "decided_at": now_ms(),
            **{name: mark.column(ANNOTATION, name) for name in ("article_id", "annotator_id", "code_id", "entity_id")},
        }  # fmt: skip
        said.append(Image(values_of(DECISION, values)))
    session.writer.journal.insert(action, DECISION, said)
