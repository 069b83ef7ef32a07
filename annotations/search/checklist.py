"""The list of articles to check: those with a field missing come first, then the unsure, then the odd ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from annotations.model.alike import THRESHOLD
from annotations.model.checking import (
    ASKED,
    FIRST_YEAR,
    LONG_TITLE,
    MANY_ALIKE,
    MANY_BY_ONE,
    MISSING,
    ODD,
    OUTLETS_OF_ONE,
    SHORT_BODY,
    SMALL_SHARE,
    UNSURE,
    UNSURE_BELOW,
    Doubt,
    ToCheck,
)
from annotations.store import alike
from annotations.store import checklist as store
from annotations.store.checklist import Facts
from annotations.store.connection import Connection

_ONE_BY_ONE = 20
"""Of so many articles each is asked for by itself what it looks like."""

Shared = Mapping[tuple[str, str], int]
"""How many articles have a title or an author that is odd for being shared: by (`same_title`, title)."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """The articles of an import, of a list or of the library.

    Attributes:
        articles: those that nobody has checked first, by their gravest doubt; equals in the order they were taken.
        shared: what several of them share.
    """

    articles: tuple[ToCheck, ...]
    shared: Shared

    def checked(self) -> int:
        """Return how many are checked."""
        return sum(one.checked for one in self.articles)


def to_check(
    connection: Connection, ids: Sequence[int] | None = None, run: str | None = None, shared: Shared | None = None
) -> Checklist:
    """Return articles with what wants a look in each.

    Args:
        connection: the library.
        ids: internal ids of the articles; None for all.
        run: UUID of an import, whose articles are meant instead.
        shared: what articles share, where it is known from a longer list that these are part of.
    """
    found = store.facts(connection, store.ids_of_run(connection, run) if run is not None else ids, UNSURE_BELOW)
    common = _shared(found) if shared is None else shared
    likeness = _likeness(connection, found)
    articles = [
        ToCheck(
            one.id,
            one.uuid,
            one.name,
            _first(one, "title") or one.name,
            _doubts(one, common, likeness.get(one.id, 0.0)),
            not one.detected,
        )
        for one in found
    ]
    return Checklist(tuple(sorted(articles, key=lambda one: (one.checked, one.rank))), common)


def _doubts(one: Facts, shared: Shared, share: float) -> tuple[Doubt, ...]:
    """Return what wants a look in an article; of one that is checked too: it may say so when it is looked at again."""
    doubts = [Doubt(MISSING, name) for name in ASKED if name not in one.absent and not _first(one, name)]
    doubts += [Doubt(UNSURE, name, f"{confidence:.2f}") for name, confidence in one.unsure]
    doubts += [Doubt(ODD, about) for about in _odd_text(one)]
    title, date = _first(one, "title"), _first(one, "date_published")
    if len(title) > LONG_TITLE:
        doubts.append(Doubt(ODD, "long_title"))
    if date[:4].isdigit() and int(date[:4]) < FIRST_YEAR:
        doubts.append(Doubt(ODD, "early_date"))
    elif date and date[:10] > _last_day(one.added_at)[: len(date[:10])]:
        doubts.append(Doubt(ODD, "late_date"))
    for about, name in (("same_title", "title"), ("same_author", "author")):
        number = max((shared.get((about, value), 0) for value in one.values.get(name, ())), default=0)
        if number:
            doubts.append(Doubt(ODD, about, str(number)))
    if share:
        doubts.append(Doubt(ODD, "alike", f"{share:.2f}"))
    if one.remark and one.first:
        doubts.append(Doubt(ODD, "remark", one.remark))
    return tuple(doubts)


def _odd_text(one: Facts) -> list[str]:
    odd = []
    if not one.body:
        odd.append("no_body")
    elif one.body < SHORT_BODY:
        odd.append("short_body")
    elif one.body < one.words * SMALL_SHARE:
        odd.append("small_body")
    # What the import said of characters that could not be read says more.
    if one.replaced and not (one.first and "U+FFFD" in one.remark):
        odd.append("replaced")
    return odd


def _likeness(connection: Connection, found: Sequence[Facts]) -> dict[int, float]:
    """Return which part of the words of articles stands in another one, where that is known and much."""
    if len(found) > _ONE_BY_ONE:
        pairs = alike.pairs(connection, THRESHOLD)
    else:
        pairs = [pair for one in found for pair in alike.pairs(connection, THRESHOLD, one.id)]
    shares: dict[int, float] = {}
    for pair in pairs:
        for number in (pair.article, pair.other):
            shares[number] = max(pair.share, shares.get(number, 0.0))
    return shares


def _shared(found: Sequence[Facts]) -> Shared:
    titles = Counter(_first(one, "title") for one in found)
    authors: Counter[str] = Counter()
    outlets: dict[str, set[str]] = defaultdict(set)
    for one in found:
        for author in set(one.values.get("author", ())):
            authors[author] += 1
            outlets[author].add(_first(one, "outlet"))
    shared = {("same_title", title): n for title, n in titles.items() if title and n >= MANY_ALIKE}
    shared |= {
        ("same_author", author): n
        for author, n in authors.items()
        if author and n >= MANY_BY_ONE and len(outlets[author]) >= OUTLETS_OF_ONE
    }
    return shared


def _first(one: Facts, name: str) -> str:
    return next(iter(one.values.get(name, ())), "")


def _last_day(added_at: int) -> str:
    """The day after an article came in, since it is tomorrow already in some places; a later date is odd."""
    return (datetime.fromtimestamp(added_at / 1000, UTC) + timedelta(days=1)).strftime("%Y-%m-%d")
