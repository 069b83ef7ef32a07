"""The text of an article while it is edited: what is typed is kept without a journal till it is made a revision."""

from __future__ import annotations

import json
from dataclasses import dataclass

from annotations.commands.session import Session
from annotations.model.errors import InvalidInput
from annotations.model.ids import now_ms
from annotations.store import drafts
from annotations.store.connection import Connection
from annotations.text.edits import Edit, Edits


@dataclass(frozen=True, slots=True)
class TextDraft:
    """Edits of a text that are not in the library's articles yet.

    Attributes:
        article: UUID of the article.
        revision_id: internal id of the revision that they are edits of.
        edits: of its text.
        caret: where it stood in the edited text, in code points.
    """

    article: str
    revision_id: int
    edits: Edits
    caret: int = 0


def keep_text_draft(session: Session, draft: TextDraft) -> None:
    """Keep what is typed so far; it survives whatever ends the program. A draft without edits is forgotten."""
    who = session.annotator.uuid
    with session.writer.transaction():
        db = session.writer.db
        if draft.edits.edits:
            drafts.keep(db, who, _target(draft.article, draft.revision_id), _body(draft), now_ms())
        else:
            drafts.drop(db, who, _target(draft.article, draft.revision_id))


def forget_text_draft(session: Session, article_uuid: str, revision_id: int) -> None:
    """Forget what was typed."""
    with session.writer.transaction():
        drop_text_draft(session, article_uuid, revision_id)


def drop_text_draft(session: Session, article_uuid: str, revision_id: int) -> None:
    """Forget what was typed, inside a transaction: that of what it becomes."""
    drafts.drop(session.writer.db, session.annotator.uuid, _target(article_uuid, revision_id))


def text_draft(connection: Connection, annotator_uuid: str, article_uuid: str, revision_id: int) -> TextDraft | None:
    """Return what an annotator has typed into a revision and not kept; None where there is nothing.

    Edits of an earlier revision wait: going back to that one brings them back.
    """
    body = drafts.body_of(connection, annotator_uuid, _target(article_uuid, revision_id))
    if body is None:
        return None
    try:
        kept = json.loads(body)
        edits = Edits(tuple(Edit(int(start), int(end), str(words)) for start, end, words in kept["edits"]))
        return TextDraft(article_uuid, revision_id, edits, int(kept["caret"]))
    except (InvalidInput, KeyError, TypeError, ValueError):
        # Of another version, or of a damaged file; it stays where it is.
        return None


def _target(article_uuid: str, revision_id: int) -> str:
    return json.dumps({"text": article_uuid, "revision": revision_id}, sort_keys=True)


def _body(draft: TextDraft) -> str:
    edits = [[edit.start, edit.end, edit.replacement] for edit in draft.edits.edits]
    return json.dumps({"caret": draft.caret, "edits": edits}, ensure_ascii=False)
