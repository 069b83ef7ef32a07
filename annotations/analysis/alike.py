"""Which articles of a library are alike: what is kept of each is brought up to date, and the new ones are compared."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from annotations.analysis.candidates import Kept, likely_pairs, same_pairs
from annotations.analysis.shingles import Body, body_of, kept_of, part_in
from annotations.model.alike import LOWEST, Pair, kind_of
from annotations.model.block import body_text
from annotations.store import alike as store
from annotations.store import articles
from annotations.store.alike import Likeness
from annotations.store.connection import Connection

READ_AT_ONCE = 100
"""Articles between two looks at whether it is to end; also what is written in one transaction."""

_BODIES = 8_000_000
"""So many shingles of bodies that were read are held in memory."""


class Keeper(Protocol):
    """Where what was found is kept."""

    def put(self, found: Sequence[Likeness]) -> None:
        """Keep what articles are compared by; what was known of them is forgotten."""

    def settle(self, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
        """Keep the pairs, and that these articles, known by internal id, are compared with all."""


class Found:
    """Keeps what was found in memory alone.

    Attributes:
        read: the articles that were read anew, by internal id.
        pairs: what was found.
    """

    def __init__(self) -> None:
        self.read: set[int] = set()
        self.pairs: list[Pair] = []

    def put(self, found: Sequence[Likeness]) -> None:
        """Remember that these were read."""
        self.read.update(one.article for one in found)

    def settle(self, compared: Sequence[int], pairs: Sequence[Pair]) -> None:
        """Remember the pairs."""
        self.pairs += pairs


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the comparing is: first all are read, then all are compared."""

    done: int
    total: int


def bring_up_to_date(
    connection: Connection,
    keeper: Keeper,
    told: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    """Compare the articles that are new, or whose text or body is another one, with all; return whether all is done.

    What was done till it is cancelled stays, and the next call goes on from there.

    Args:
        connection: to read the library; asked in small questions, so that a writer may go on.
        keeper: gets what is found, in small parts.
        told: hears how far it is.
        cancelled: says whether to end; asked often.
    """
    stale = store.stale(connection)
    todo = 2 * len(stale)
    kept = {one.article: one for one in map(_kept, store.all_kept(connection))}
    bodies = Bodies(connection)
    for done in range(0, len(stale), READ_AT_ONCE):
        if cancelled():
            return False
        found = []
        for one, body in _read(connection, stale[done : done + READ_AT_ONCE]):
            bodies.remember(one.article, body)
            marks = kept_of(body).tobytes()
            found.append(Likeness(one.article, one.revision, one.body, body.words, body.digest, marks))
        keeper.put(found)
        kept |= {one.article: _kept(one) for one in found}
        told(Progress(min(done + READ_AT_ONCE, len(stale)), todo))
    new = sum(one.new for one in kept.values())
    compared = 0
    for numbers, pairs in compare([kept[number] for number in sorted(kept)], bodies.of, cancelled):
        keeper.settle(numbers, pairs)
        compared += len(numbers)
        told(Progress(len(stale) + compared * len(stale) // max(1, new), todo))
    return compared == new


def compare(
    kept: Sequence[Kept], bodies: Callable[[int], Body | None], cancelled: Callable[[], bool]
) -> Iterator[tuple[list[int], list[Pair]]]:
    """Compare the new ones with all; yield (internal ids that are done, pairs that came with them), in small parts.

    Args:
        kept: of all articles, in the order of their ids.
        bodies: gives the body of an article; None if it is gone.
        cancelled: says whether to end.
    """
    new = [place for place, one in enumerate(kept) if one.new]
    if not new or cancelled():
        return
    same = set(same_pairs(kept))
    first_new: dict[int, list[tuple[int, int]]] = {place: [] for place in new}
    for first, second in sorted({*same, *likely_pairs(kept)}):
        first_new[first if kept[first].new else second].append((first, second))
    for at in range(0, len(new), READ_AT_ONCE):
        part = new[at : at + READ_AT_ONCE]
        pairs = []
        for place in part:
            if cancelled():
                return
            for first, second in first_new[place]:
                found = _pair(kept[first], kept[second], bodies, same=(first, second) in same)
                if found is not None:
                    pairs.append(found)
        yield [kept[place].article for place in part], pairs


class Bodies:
    """Bodies that are compared; those read last are held in memory."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._held: OrderedDict[int, Body | None] = OrderedDict()
        self._size = 0

    def remember(self, article: int, body: Body | None) -> None:
        """Hold a body that was read."""
        self._held[article] = body
        self._size += len(body.shingles) if body else 0
        while self._size > _BODIES and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self._size -= len(dropped.shingles) if dropped else 0

    def of(self, article: int) -> Body | None:
        """Return the body of an article by its internal id; None if it is gone."""
        if article in self._held:
            self._held.move_to_end(article)
            return self._held[article]
        row = articles.by_id(self._db, article)
        body = None
        if row is not None:
            blocks = articles.blocks(self._db, row.revision_id)
            body = body_of(body_text(articles.text(self._db, row.revision_id), blocks))
        self.remember(article, body)
        return body


def _pair(first: Kept, second: Kept, bodies: Callable[[int], Body | None], *, same: bool) -> Pair | None:
    if same:
        return Pair(first.article, second.article, "same", 1.0, 1.0, first.words, second.words)
    one, other = bodies(first.article), bodies(second.article)
    if one is None or other is None:
        return None
    own, others = part_in(one, np.unique(other.shingles)), part_in(other, np.unique(one.shingles))
    if max(own, others) < LOWEST:
        return None
    kind = kind_of(first.words, second.words, same=False)
    return Pair(first.article, second.article, kind, own, others, first.words, second.words)


def _kept(one: Likeness) -> Kept:
    marks = np.frombuffer(one.marks, dtype=np.uint32)
    return Kept(one.article, one.words, one.digest, marks, not one.compared)


def _read(connection: Connection, stale: Sequence[store.Stale]) -> Iterator[tuple[store.Stale, Body]]:
    for one in stale:
        text = articles.text(connection, one.revision)
        yield one, body_of(body_text(text, articles.blocks(connection, one.revision)))
