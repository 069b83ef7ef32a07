"""The list of articles: what a person asks to see of a library, in which order, and what the rows say.

The ids of all that fit come first and alone, since there may be a million; rows are read page by page.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from annotations.model.alike import THRESHOLD
from annotations.model.codebook import Code, counting_as, counts_as, path_of, resolve
from annotations.model.errors import InvalidInput
from annotations.search.find import Context, contexts
from annotations.search.query import Query, parse_query
from annotations.store import alike, articles, codes
from annotations.store import listing as store
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.text.fold import fold

_MOST_WORDS = 60
ORDERS: tuple[str, ...] = ("added", "date_published", "title", "outlet", "annotations", "name")
STATES: tuple[str, ...] = ("unread", "reading", "done")
FACETS: tuple[str, ...] = ("outlets", "dates", "labels", "topics", "states", "annotators", "check", "alike")


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article must be to stand in the list; within one facet any value will do, all facets must fit.

    Attributes:
        text: what was typed, in the language of `annotations.search.query`; the last word may still be growing.
        labels, topics: UUIDs; those below them and those merged into them count as well.
        outlets: names; an empty one stands for articles without an outlet.
        first, last: from which date to which, both included; a year or a month will do (`2025`, `2025-09`).
        annotators: UUIDs of those one of whom must have annotated it.
        states: unread, reading, done, of the annotator who looks.
        check: only articles in which something wants a look: a field that is not sure, words that were lost.
        alike: only articles that share this part of their words with another one (`annotations.model.alike`); 0: any.
    """

    text: str = ""
    labels: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    annotators: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    check: bool = False
    alike: float = 0.0

    def __bool__(self) -> bool:
        return self != Filter()

    def without(self, facet: str) -> Filter:
        """Return the filter without what it asks of one facet."""
        if facet == "dates":
            return replace(self, first="", last="")
        empty: float | tuple[str, ...] = {"check": False, "alike": 0.0}.get(facet, ())
        return replace(self, **{facet: empty})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Sort:
    """In which order, see ORDERS; `added` is the order in which articles came into this library."""

    by: str = "added"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a row of the list shows.

    Attributes:
        id: internal.
        title, outlet, date: as the fields say, the date in ISO 8601; empty where there is none.
        annotations: how many it has.
        state: unread, reading or done.
        hit: the first place where the words stand that were typed; None without.
    """

    id: int
    uuid: str
    name: str
    title: str
    outlet: str
    date: str
    annotations: int
    state: str
    hit: Context | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that articles have, and how many do.

    Attributes:
        value: what a filter names it by.
        name: what a person calls it; for topics the whole path.
    """

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of each facet, counted among the articles that all other facets let through.

    Attributes:
        dates: months, newest first (`2025-09`; `2025` where no month is known).
        outlets, labels, topics, annotators: those of most articles first, at most 200.
        check: how many articles want a look.
        alike: how many look like others.
    """

    outlets: tuple[FacetValue, ...] = ()
    dates: tuple[FacetValue, ...] = ()
    labels: tuple[FacetValue, ...] = ()
    topics: tuple[FacetValue, ...] = ()
    states: tuple[FacetValue, ...] = ()
    annotators: tuple[FacetValue, ...] = ()
    check: int = 0
    alike: int = 0


def depends_on(wanted: Filter, sort: Sort) -> frozenset[str]:
    """Return the tables of all things that decide which articles stand in the list, and where."""
    found = {"article"}
    if wanted.labels or wanted.topics:
        found |= {"annotation", "code"}
    if wanted.annotators or wanted.check or sort.by == "annotations":
        found.add("annotation")
    if (
        wanted.outlets
        or wanted.first
        or wanted.last
        or wanted.check
        or sort.by in {"date_published", "title", "outlet"}
    ):
        found.add("field")
    if wanted.states:
        found.add("work")
    return frozenset(found)


def article_ids(connection: Connection, wanted: Filter, sort: Sort, annotator_id: int | None) -> array[int]:
    """Return the internal ids of the articles that fit, in order; see `annotations.store.listing.ids`."""
    return store.ids(
        connection, _conditions(connection, wanted), sort.by, descending=sort.descending, annotator_id=annotator_id
    )


def rows(
    connection: Connection, ids: Sequence[int], annotator_id: int | None, wanted: Filter | None = None
) -> list[ListRow]:
    """Return rows in the order of their ids; articles that are gone are left out.

    Args:
        connection: the library.
        ids: internal ids, a page of them.
        annotator_id: whose states are shown.
        wanted: the filter in force; where it has words, rows show where these stand.
    """
    query = typed_query(wanted.text) if wanted else None
    return [
        ListRow(
            facts.id, facts.uuid, facts.name, facts.title, facts.outlet, facts.date, facts.annotations, facts.state,
            _hit(connection, facts.revision_id, query) if query else None,
        )
        for facts in store.rows(connection, ids, annotator_id)
    ]  # fmt: skip


def titled(connection: Connection, typed: str, limit: int) -> list[ListRow]:
    """Return rows of articles by their titles, best first; none while no word was typed.

    Args:
        connection: the library.
        typed: parts of words, all of which must stand in the title; case and accents do not matter.
        limit: so many at most.
    """
    # No title has so many; a page that was pasted into the field is no question about titles.
    words = list(dict.fromkeys(fold(typed).lower().split()))[:_MOST_WORDS]
    return rows(connection, store.titled(connection, words, limit), None) if words else []


def facets(connection: Connection, wanted: Filter, annotator_id: int | None, threshold: float = THRESHOLD) -> Facets:
    """Return how many articles have which value, each facet counted under the others.

    Args:
        connection: the library.
        wanted: the filter in force.
        annotator_id: whose states count.
        threshold: which part of the words two must share to look alike.
    """
    book = codes.all_codes(connection)
    known: dict[Filter, str | None] = {Filter(): None}

    def among(facet: str) -> str | None:
        others = wanted.without(facet)
        if others not in known:
            known[others] = compact_json(list(article_ids(connection, others, Sort(), annotator_id)))
        return known[others]

    @cache
    def counted(ids: str | None) -> dict[int, int]:
        return store.code_counts(connection, ids, pairs)

    def coded(facet: str) -> dict[int, int]:
        return counted(among(facet))

    pairs = [(code.id, number) for number in book for code in counts_as(number, book)]
    outlets = [FacetValue(value, value, n) for value, n in _outlets(connection, wanted, among("outlets"))]
    months = store.month_counts(connection, among("dates"))
    states = store.state_counts(connection, among("states"), annotator_id)
    return Facets(
        outlets=tuple(outlets),
        dates=tuple(FacetValue(month, month, number) for month, number in months),
        labels=_code_values("label", wanted.labels, book, coded("labels")),
        topics=_code_values("topic", wanted.topics, book, coded("topics")),
        states=tuple(FacetValue(state, state, states[state]) for state in STATES),
        annotators=tuple(FacetValue(*one) for one in store.annotator_counts(connection, among("annotators"))),
        check=store.check_count(connection, among("check")),
        alike=alike.count(connection, among("alike"), threshold),
    )


def typed_query(typed: str) -> Query | None:
    """Return the query for what was typed so far; None while there is no word to look for in it.

    The last word may still be growing: all words that begin so count, until a space or a quotation mark ends it.
    """
    try:
        query = parse_query(typed)
    except InvalidInput:
        return None
    last = query.terms[-1]
    if typed[-1].isspace() or typed.endswith('"') or last.excluded:
        return query
    return Query((*query.terms[:-1], replace(last, prefix=True)))


def _conditions(connection: Connection, wanted: Filter) -> store.Conditions:
    query = typed_query(wanted.text)
    labels = topics = None
    if wanted.labels or wanted.topics:
        book = codes.all_codes(connection)
        labels = counting_as(wanted.labels, book) if wanted.labels else None
        topics = counting_as(wanted.topics, book) if wanted.topics else None
    return store.Conditions(
        match=query.expression() if query else None,
        labels=labels,
        topics=topics,
        outlets=wanted.outlets,
        first=wanted.first or None,
        last=wanted.last or None,
        annotators=wanted.annotators,
        states=wanted.states,
        check=wanted.check,
        alike=wanted.alike,
    )


def _code_values(
    kind: str, active: Sequence[str], book: Mapping[int, Code], counts: Mapping[int, int]
) -> tuple[FacetValue, ...]:
    found = [
        FacetValue(code.uuid, " › ".join(path_of(code.id, book)), counts.get(code.id, 0))
        for code in book.values()
        if code.kind == kind and resolve(code, book) is code and (code.id in counts or code.uuid in active)
    ]
    found.sort(key=lambda one: (one.value not in active, -one.count, one.name))
    return tuple(sorted(found[: store.MOST_VALUES], key=lambda one: (-one.count, one.name)))


def _outlets(connection: Connection, wanted: Filter, among: str | None) -> list[tuple[str, int]]:
    found = store.outlet_counts(connection, among, wanted.outlets)
    without = store.without_outlet(connection, among)
    return [*found, ("", without)] if without or "" in wanted.outlets else found


def _hit(connection: Connection, revision_id: int, query: Query) -> Context | None:
    found = contexts(articles.text(connection, revision_id), query)
    return found[0] if found else None
