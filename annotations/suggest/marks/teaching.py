"""What an article that was worked on teaches the gate, and what is counted of its suggestions."""

from __future__ import annotations

from typing import NamedTuple

from annotations.store.suggesting import State, Work
from annotations.suggest.marks import kept
from annotations.suggest.marks.learner import Free, Judged, Learner
from annotations.suggest.marks.long_text import LEARNED_AHEAD
from annotations.suggest.marks.parts import Article, Learned
from annotations.suggest.marks.through import answered, gone_through, may_be_through


class Lesson(NamedTuple):
    """What an article teaches.

    Attributes:
        through: whether somebody has gone through it.
        rows: its candidates as it was opened, and half way, for the gate; none where nobody has gone through it: of
            a few decisions, mostly yes, it would learn that everything is right.
        counted: how many of its suggestions were right and wrong, by kind; where nobody has gone through it, of those
            that were answered.
    """

    through: bool
    rows: kept.Rows
    counted: dict[str, tuple[int, int]]


def lesson(learner: Learner, article: Article, *, done: bool = False) -> Lesson:
    """Return what an article teaches.

    Args:
        learner: that knows the other articles.
        article: with what was decided of it.
        done: whether it is known that somebody has gone through it.
    """
    if len(article.text) > LEARNED_AHEAD:
        return Lesson(done or gone_through(article, learner, None), [], {})
    if not done and not answered(article):
        return Lesson(through=False, rows=[], counted={})
    bare = Article(article.key, article.text, furniture=article.furniture)
    judged = learner.judged(bare)
    through = done or gone_through(article, learner, judged)
    return Lesson(
        through, _rows(learner, article, judged) if through else [], _count(learner, article, judged, through)
    )


def as_learned(article: Article, work: Work, state: State, before: Learned | None) -> Learned:
    """Return what an article tells now; one that was left half and is gone on with will teach the gate anew.

    Args:
        article: with what was decided of it.
        work, state: of which it was made.
        before: what it told before, if anything.
    """
    through: bool | None = before.through if before is not None else None
    if state.done:
        through = True
    elif not may_be_through(article):
        through = False
    return Learned(
        state.stamp, work.revision_id, article.accepted, bool(before and before.gated and before.through),
        article.rejected, article.unseen, article.elsewhere, through, state.done,
        before.counted if before is not None else {},
    )  # fmt: skip


def _rows(learner: Learner, article: Article, judged: list[Judged]) -> kept.Rows:
    first: dict[str, tuple[int, int]] = {}
    for start, end in sorted(article.accepted):
        first.setdefault(article.text[start:end], (start, end))
    begun = {at: article.accepted[at] for at in first.values()}
    half = learner.judged(Article(article.key, article.text, dict(begun), furniture=article.furniture))
    rows: kept.Rows = [(row, (one.start, one.end) in article.accepted) for one, _, row in judged]
    free = Free(begun)
    return rows + [
        (row, (one.start, one.end) in article.accepted) for one, _, row in half if free.at(one.start, one.end)
    ]


def _count(learner: Learner, article: Article, judged: list[Judged], through: bool) -> dict[str, tuple[int, int]]:
    bare = Article(article.key, article.text, furniture=article.furniture)
    said = Free(answered(article))
    counted: dict[str, tuple[int, int]] = {}
    for pick in learner.picks_of(bare, judged, ()):
        if not through and said.at(pick.start, pick.end):
            continue
        right, wrong = counted.get(pick.kind, (0, 0))
        yes = (pick.start, pick.end) in article.accepted
        counted[pick.kind] = (right + yes, wrong + (not yes))
    return counted
