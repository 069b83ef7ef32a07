"""Accepting articles as they are: a person has looked at them, and nothing in them is merely detected any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.commands.session import Session
from annotations.commands.standing import StandingAction, finish_standing
from annotations.commands.touch import article_of
from annotations.store import articles, many
from annotations.store.articles import ArticleRow
from annotations.store.journal import OpenAction
from annotations.store.tables import FIELD, REVISION
from annotations.store.things import Image

_STATUS = 4
"""Where the status stands in a block as the journal keeps it."""


class CheckRun(StandingAction):
    """Accepting many articles: an action that stays open while they are done some at a time, taken back by one undo.

    An undo that comes in between ends it and takes it back; what comes after is left as it is. Where something else is
    done in between, what comes after is an action of its own.

    Attributes:
        changed: how many articles were changed so far.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Check articles")
        self.changed = 0
        self._before = 0
        self._over = False

    def add(self, article_uuids: Sequence[str]) -> int:
        """Accept some articles in one transaction; those that are gone are left out. Return how many were changed."""
        if self._over:
            return 0
        db = self._session.writer.db
        there = [articles.by_uuid(db, uuid) for uuid in dict.fromkeys(article_uuids)]
        work = _work(self._session, [one for one in there if one is not None])
        if work.changed:
            with self.deciding() as action:
                _confirm(self._session, action, work)
                count = self.changed - self._before + len(work.changed)
                action.name = f"Check {count} articles"
            self.changed += len(work.changed)
        return len(work.changed)

    def step_aside(self) -> None:
        """End what was done so far, since something else is done; what comes after is a new action."""
        self._before = self.changed
        super().finish()

    def finish(self) -> None:
        """End it; what was accepted stays, also where it did not come to its end."""
        self._over = True
        if self._session.standing is self:
            self._session.standing = None
        super().finish()


def begin_accepting(session: Session) -> CheckRun:
    """Begin to accept many articles; what was under way before ends."""
    finish_standing(session)
    run = CheckRun(session)
    session.standing = run
    return run


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be confirmed: fields and texts, and the articles that these belong to."""

    fields: list[Image]
    texts: list[Image]
    changed: list[ArticleRow]


def check_articles(session: Session, article_uuids: Sequence[str]) -> int:
    """Confirm all that is detected in articles, as one action: every field, and the role of every block.

    A field that is missing stays missing; that the blocks are confirmed says that a person has been through it all.
    Articles in which nothing is detected stay untouched.

    Returns:
        How many articles were changed; with none there is no action.

    Raises:
        NotFound: there is no such article.
    """
    work = _work(session, [article_of(session, uuid) for uuid in dict.fromkeys(article_uuids)])
    if not work.changed:
        return 0
    what = work.changed[0].name if len(work.changed) == 1 else f"{len(work.changed)} articles"
    with session.action(f"Check {what}") as action:
        _confirm(session, action, work)
    return len(work.changed)


def _work(session: Session, found: Sequence[ArticleRow]) -> _Work:
    db, work = session.writer.db, _Work([], [], [])
    for article in found:
        fields = [one for one in many.of_article(db, FIELD, article.id) if _is_detected(one)]
        revision = articles.revision_uuid(db, article.revision_id)
        texts = [one for one in many.by_keys(db, REVISION, [revision]).values() if _has_detected(one)]
        work.fields.extend(fields)
        work.texts.extend(texts)
        if fields or texts:
            work.changed.append(article)
    return work


def _confirm(session: Session, action: OpenAction, work: _Work) -> None:
    columns = {"status": "confirmed", "confidence": None, "annotator_id": session.annotator_id()}
    journal = session.writer.journal
    journal.update(action, FIELD, [(one, one.with_columns(FIELD, columns)) for one in work.fields])
    journal.update(action, REVISION, [(one, _confirmed(one)) for one in work.texts])


def _is_detected(field: Image) -> bool:
    return bool(field.column(FIELD, "status") == "detected")


def _has_detected(revision: Image) -> bool:
    return any(part[_STATUS] == "detected" for part in revision.parts)


def _confirmed(revision: Image) -> Image:
    parts = tuple((*part[:_STATUS], "confirmed") if part[_STATUS] == "detected" else part for part in revision.parts)
    return Image(revision.values, parts, revision.bulk)
