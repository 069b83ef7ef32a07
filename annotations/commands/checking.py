"""Accepting articles as they are: a person has looked at them, and nothing in them is merely detected any more."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.commands.touch import article_of
from annotations.store import articles, many
from annotations.store.tables import FIELD, REVISION
from annotations.store.things import Image

_STATUS = 4
"""Where the status stands in a block as the journal keeps it."""


def check_articles(session: Session, article_uuids: Sequence[str]) -> int:
    """Confirm all that is detected in articles, as one action: every field, and the role of every block.

    A field that is missing stays missing; that the blocks are confirmed says that a person has been through it all.
    Articles in which nothing is detected stay untouched.

    Returns:
        How many articles were changed; with none there is no action.

    Raises:
        NotFound: there is no such article.
    """
    writer = session.writer
    found = [article_of(session, uuid) for uuid in dict.fromkeys(article_uuids)]
    fields: list[Image] = []
    revisions: list[Image] = []
    changed = []
    for article in found:
        detected = [one for one in many.of_article(writer.db, FIELD, article.id) if _is_detected(one)]
        revision = articles.revision_uuid(writer.db, article.revision_id)
        texts = [one for one in many.by_keys(writer.db, REVISION, [revision]).values() if _has_detected(one)]
        fields += detected
        revisions += texts
        if detected or texts:
            changed.append(article)
    if not changed:
        return 0
    what = changed[0].name if len(changed) == 1 else f"{len(changed)} articles"
    with session.action(f"Check {what}") as action:
        columns = {"status": "confirmed", "confidence": None, "annotator_id": session.annotator_id()}
        writer.journal.update(action, FIELD, [(one, one.with_columns(FIELD, columns)) for one in fields])
        writer.journal.update(action, REVISION, [(one, _confirmed(one)) for one in revisions])
    return len(changed)


def _is_detected(field: Image) -> bool:
    return bool(field.column(FIELD, "status") == "detected")


def _has_detected(revision: Image) -> bool:
    return any(part[_STATUS] == "detected" for part in revision.parts)


def _confirmed(revision: Image) -> Image:
    parts = tuple((*part[:_STATUS], "confirmed") if part[_STATUS] == "detected" else part for part in revision.parts)
    return Image(revision.values, parts, revision.bulk)
