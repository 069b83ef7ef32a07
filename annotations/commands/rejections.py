"""What was rejected stays rejected when a text is changed: its place is told by a count of the words before it."""

from __future__ import annotations

from annotations.commands.session import Session
from annotations.store import many
from annotations.store.journal import OpenAction
from annotations.store.tables import DECISION
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
