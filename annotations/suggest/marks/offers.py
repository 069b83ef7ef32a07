"""The suggestions of an article: what "everywhere" put there and nobody has looked at, and what is offered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from annotations.model.codebook import resolve
from annotations.model.suggestion import Suggestion
from annotations.store import annotators, codes, suggesting, wanted
from annotations.store.connection import Connection
from annotations.store.suggesting import Work
from annotations.suggest.marks.extra import Extra, extra_picks
from annotations.suggest.marks.memory import Memory
from annotations.suggest.marks.parts import Article, Pick, Span

QUIET_FROM, QUIET_SHARE = 20, 0.4
"""A kind of which less than this share was right, of at least so many, is not offered."""


def offers(
    connection: Connection, memory: Memory, article_id: int, *, awake: Collection[str] = (), off: Collection[str] = (),
    extra: Iterable[Extra] = (),
) -> list[Suggestion]:  # fmt: skip
    """Return an article's suggestions by place.

    Args:
        connection: to read through.
        memory: what was learned, kept up with the library.
        article_id: internal.
        awake: kinds that are offered though they are mostly wrong.
        off: kinds that are not offered.
        extra: what was found elsewhere; it stands behind what was learned.
    """
    me = annotators.by_uuid(connection, memory.annotator)
    work = suggesting.works(connection, me, [article_id]).get(article_id)
    if work is None:
        return []
    text = suggesting.texts(connection, [work.revision_id])[work.revision_id]
    article = memory.article(work, text, all_marks=False)
    article.furniture = suggesting.furniture(connection, [work.revision_id]).get(work.revision_id, ())
    if article_id in memory.learned:
        memory.recall(connection, article_id)
    memory.look_at(article_id, text)
    taken = [(mark.start, mark.end) for mark in work.marks]
    hidden = {*off, *(kind for kind in quiet(memory) if kind not in awake)}
    book = codes.all_codes(connection)
    labels = {str(code.id): code.uuid for code in book.values() if code.merged_into is None}
    # What was learned may still say a label that was merged since; what is retired is offered no more.
    now = {str(code.id): str(one.id) for code in book.values() if (one := resolve(code, book)).retired_at is None}
    learned = memory.learner.picks(article, taken, memory.gate_for(article_id))
    over = [*taken, *((pick.start, pick.end) for pick in learned)]
    numbers = {uuid: number for number, uuid in labels.items()}
    more = [
        pick
        for pick in extra_picks(extra, article, memory.learner, over, numbers)
        if not _within(pick.start, article.furniture)
    ]
    picks = [pick for pick in (*learned, *more) if pick.kind not in hidden]
    places = [*((pick.start, pick.end) for pick in picks), *taken]
    stand = _wanted(connection, me, {text[start:end] for start, end in places})
    found = [
        Suggestion(
            work.uuid, work.id, work.revision_id, pick.start, pick.end, text[pick.start : pick.end],
            labels[now[pick.label]], memory.entities.get(text[pick.start : pick.end]), pick.confidence, pick.kind,
            pick.reason, wanted=(text[pick.start : pick.end], now[pick.label]) in stand,
            furniture=_within(pick.start, article.furniture),
        )
        for pick in picks
        if pick.label in now and (now[pick.label] == pick.label or _stands(memory, article, pick, now[pick.label]))
    ]  # fmt: skip
    if "everywhere" not in off:
        found += _marked(work, text, labels, stand, article.furniture)
    return sorted(found, key=lambda one: (one.start, one.end))


def _stands(memory: Memory, article: Article, pick: Pick, label: str) -> bool:
    """Whether nobody rejected what is offered as another label than was learned."""
    words = article.text[pick.start : pick.end]
    return Span(pick.start, pick.end, label) not in article.rejected and (words, label) not in memory.learner.stopped


def quiet(memory: Memory) -> set[str]:
    """Return the kinds that were mostly wrong so far."""
    return {
        kind
        for kind, one in memory.tally.items()
        if one.right + one.wrong >= QUIET_FROM and one.right < QUIET_SHARE * (one.right + one.wrong)
    }


def _wanted(connection: Connection, me: int | None, words: Collection[str]) -> set[tuple[str, str]]:
    """Return which of the words are wanted everywhere, and with which labels."""
    asked = wanted.asked(connection, me, words) if me is not None else {}
    return {(quote, str(one.code_id)) for quote, said in asked.items() for one in said.values() if not one.no_at}


def _within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)


def _marked(
    work: Work, text: str, labels: dict[str, str], stand: set[tuple[str, str]], furniture: Sequence[tuple[int, int]]
) -> list[Suggestion]:
    return [
        Suggestion(
            work.uuid, work.id, work.revision_id, mark.start, mark.end, text[mark.start : mark.end],
            labels[str(mark.code_id)], None, 1.0, "everywhere", "put there by “everywhere”", mark.uuid,
            (text[mark.start : mark.end], str(mark.code_id)) in stand, _within(mark.start, furniture),
        )
        for mark in work.marks
        if not mark.looked_at and str(mark.code_id) in labels
    ]  # fmt: skip
