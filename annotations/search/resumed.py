"""Going on with a review: what was accepted in it before stands among its candidates, in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotations.model.candidate import Candidate, Target
from annotations.search.everywhere import Looked
from annotations.store import places, sought
from annotations.store.connection import Connection
from annotations.store.desk import AROUND
from annotations.store.resumed import Accepted, accepted_by


def with_accepted(
    connection: Connection, parts: Iterable[Looked], actions: Sequence[str], scope: Sequence[int] | None
) -> Iterator[Looked]:
    """Yield the parts of a search with what earlier actions of the same review accepted.

    Args:
        connection: to read through.
        parts: of the search, by article in the order of the scope.
        actions: UUIDs of the actions.
        scope: internal ids of articles; None for the whole library, in the order of their ids.
    """
    before = accepted_by(connection, actions)
    numbers = sorted({one.article_id for one in before}) if scope is None else list(scope)
    at = {number: place for place, number in enumerate(numbers)}
    waiting: dict[int, list[Candidate]] = {}
    for one in _candidates(connection, [one for one in before if one.article_id in at]):
        waiting.setdefault(one.article_id, []).append(one)
    order = [number for number in numbers if number in waiting]
    done = total = 0
    for part in parts:
        done, total, found = part.done, part.total, list[Candidate]()
        for one in part.candidates:
            while order and _before(order[0], one.article_id, at, scope):
                found += waiting[order.pop(0)]
            there = waiting.get(one.article_id, [])
            while there and there[0].start < one.start:
                found.append(there.pop(0))
            found.append(one)
        yield Looked(done, total, tuple(found))
    left = [one for number in order for one in waiting[number]]
    if left:
        yield Looked(done, total, tuple(left))


def _before(number: int, other: int, at: dict[int, int], scope: Sequence[int] | None) -> bool:
    return number < other if scope is None else at[number] < at[other]


def _candidates(connection: Connection, many: Sequence[Accepted]) -> Iterator[Candidate]:
    titles = places.titles(connection, sorted({one.article_id for one in many}))
    texts: dict[int, str] = {}
    for one in many:
        if one.revision_id not in texts:
            texts = sought.texts(connection, [one.revision_id])
        text = texts[one.revision_id]
        before, after = text[max(0, one.start - AROUND) : one.start], text[one.end : one.end + AROUND]
        yield Candidate(
            one.article, one.article_id, one.revision_id, titles.get(one.article_id, ""), one.start, one.end,
            one.quote, before, after, Target(one.label, one.entity), accepted=one.uuid,
        )  # fmt: skip
