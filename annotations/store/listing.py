"""Queries for the list of articles: which ones fit, in what order, what a row shows, how many have which value.

Everything is asked in whole sets, never article by article: a list may be a million long.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from annotations.model.checking import UNSURE_BELOW
from annotations.store.alike import ALIKE
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.shown_fields import shown_fields
from annotations.text.fold import fold, folded

MOST_VALUES = 200
"""Of each facet, so many values are counted, those of most articles first."""

_FIRST = (
    "(SELECT value FROM field WHERE field.article_id = article.id AND field.name = '{}' AND field.status <> 'absent'"
    " ORDER BY field.ord, field.id LIMIT 1)"
)
_STATES = (
    "SELECT article_id FROM (SELECT article_id, state, max(changed_at) FROM work"
    " WHERE annotator_id = ? AND layer IS NULL GROUP BY article_id) WHERE state IN (SELECT value FROM json_each(?))"
)
_OF_CODES = (
    "SELECT article_id FROM annotation WHERE code_id IN (SELECT value FROM json_each(?)) AND article_id IS NOT NULL"
)
_OF_ANNOTATORS = (
    "SELECT annotation.article_id FROM annotation JOIN annotator ON annotator.id = annotation.annotator_id"
    " WHERE annotator.uuid IN (SELECT value FROM json_each(?)) AND annotation.article_id IS NOT NULL"
)
_CHECK = (
    "SELECT article_id FROM field WHERE status = 'detected' AND confidence < ?"
    " UNION SELECT article_id FROM annotation WHERE article_id IS NOT NULL"
    " AND id IN (SELECT owner_id FROM anchor WHERE owner = 'annotation' AND state = 'review')"
    " UNION SELECT article_id FROM field"
    " WHERE id IN (SELECT owner_id FROM anchor WHERE owner = 'field' AND state = 'review')"
)
_ORDERS = {
    "added": "article.id",
    "date_published": _FIRST.format("date_published"),
    "title": f"sort_key(coalesce({_FIRST.format('title')}, article.name))",
    "outlet": f"sort_key({_FIRST.format('outlet')})",
    "annotations": "(SELECT count(*) FROM annotation WHERE annotation.article_id = article.id)",
    "name": "sort_key(article.name)",
}
_DIGITS = re.compile(r"\d+")
_SIGNS = " \t\"'()[]{}.,;:!?-_*#/“”„‘’‚«»‹›"
"""What a title may begin with before its first word."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What an article must meet; what is empty or None lets all pass.

    Attributes:
        match: an FTS5 expression.
        labels, topics: internal ids of codes, one of which it must have.
        outlets: one of which it must name; the empty one stands for articles without an outlet.
        first, last: of its date, ISO 8601, also a year or a month alone; both are included.
        annotators: UUIDs, one of whom must have annotated it.
        states: unread, reading, done.
        check: whether something in it must want a person's look.
        alike: which part of the words it must share with another one; 0: any.
    """

    match: str | None = None
    labels: tuple[int, ...] | None = None
    topics: tuple[int, ...] | None = None
    outlets: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    annotators: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    check: bool = False
    alike: float = 0.0


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What the library knows of one row; `state` is that of the annotator who was asked for."""

    id: int
    uuid: str
    name: str
    revision_id: int
    title: str
    outlet: str
    date: str
    annotations: int
    state: str


@lru_cache(4096)
def sort_key(text: str | None) -> str | None:
    """Return what texts are ordered by: without case, accents and signs before the first word, numbers by value."""
    if text is None:
        return None
    key = (text if text.isascii() else fold(text)).lower().strip(_SIGNS)
    return _DIGITS.sub(lambda number: number.group().lstrip("0").rjust(12, "0"), key)


def ids(
    connection: Connection, conditions: Conditions, order: str, *, descending: bool, annotator_id: int | None
) -> array[int]:
    """Return the internal ids of the articles that meet the conditions.

    Args:
        connection: the library.
        conditions: see there.
        order: a key of the orders: added, date_published, title, outlet, annotations, name. Articles without
            what is ordered by come last either way; equals stand in the order of adding, turned round too.
        descending: whether the order is turned round.
        annotator_id: whose states count; None: nobody's, all is unread.
    """
    connection.create_function("sort_key", 1, sort_key, deterministic=True)
    where, values = _where(conditions, annotator_id)
    way = " DESC" if descending else ""
    found = connection.execute(
        # The internal ids are given in the order of adding, so that this order costs nothing.
        f"SELECT id FROM article{where} ORDER BY id{way}"
        if order == "added"
        else f"SELECT id, {_ORDERS[order]} AS known FROM article{where} ORDER BY known{way} NULLS LAST, id{way}",
        values,
    )
    return array("q", (row[0] for row in found))


def titled(connection: Connection, words: Sequence[str], limit: int) -> list[int]:
    """Return the internal ids of articles with all words in a title, those that begin so first, then the newest.

    Args:
        connection: the library.
        words: folded and in lower case, at least one; parts of words will do. Where there is no title, the name counts.
        limit: so many at most.
    """

    def points(title: str) -> int:
        title = folded(title)
        return all(word in title for word in words) and 1 + title.lstrip(_SIGNS).startswith(words[0])

    connection.create_function("title_points", 1, points, deterministic=True)
    tests = " AND ".join("{0} LIKE ? ESCAPE '!'" for _ in words)
    # Only what is not ASCII takes the way through Python, so that a hundred thousand titles are looked through at once.
    told = (
        "CASE WHEN length({0}) <> length(CAST({0} AS BLOB)) THEN title_points({0})"
        f" WHEN {tests} THEN 1 + (ltrim({{0}}, ?) LIKE ? ESCAPE '!') ELSE 0 END AS points"
    )
    titles = f"SELECT article_id AS id, {told.format('value')} FROM field WHERE name = 'title' AND status <> 'absent'"
    untitled = (
        f"SELECT id, {told.format('name')} FROM article WHERE points > 0 AND NOT EXISTS (SELECT 1 FROM field"
        " WHERE field.article_id = article.id AND field.name = 'title' AND field.status <> 'absent')"
    )
    values = (*(f"%{_like(word)}%" for word in words), _SIGNS, f"{_like(words[0])}%")
    found = connection.execute(
        f"SELECT id, max(points) AS best FROM ({titles} UNION ALL {untitled}) GROUP BY id HAVING best > 0"
        " ORDER BY best DESC, id DESC LIMIT ?",
        (*values, *values, limit),
    )
    return [row[0] for row in found]


def rows(connection: Connection, article_ids: Sequence[int], annotator_id: int | None) -> list[RowFacts]:
    """Return what rows of the list show, in the order of the ids; articles that are gone are left out."""
    wanted = compact_json(list(article_ids))
    fields = shown_fields(connection, article_ids)
    counts = dict(
        connection.execute(
            "SELECT annotation.article_id, count(*) FROM json_each(?) AS wanted"
            " CROSS JOIN annotation ON annotation.article_id = wanted.value GROUP BY annotation.article_id",
            (wanted,),
        ).fetchall()
    )
    states = {
        article_id: state
        for article_id, state, _ in connection.execute(
            "SELECT work.article_id, work.state, max(work.changed_at) FROM json_each(?) AS wanted"
            " CROSS JOIN work ON work.article_id = wanted.value"
            " WHERE work.annotator_id = ? AND work.layer IS NULL GROUP BY work.article_id",
            (wanted, annotator_id),
        ).fetchall()
    }
    found = {}
    for number, uuid, name, revision_id in connection.execute(
        "SELECT id, uuid, name, revision_id FROM article WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    ):
        of = fields.get(number, {})
        found[number] = RowFacts(
            number, uuid, name, revision_id, of.get("title", ""), of.get("outlet", ""), of.get("date_published", ""),
            counts.get(number, 0), states.get(number, "unread"),
        )  # fmt: skip
    return [found[number] for number in article_ids if number in found]


def total(connection: Connection) -> int:
    """Return how many articles there are."""
    return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def outlet_counts(connection: Connection, among: str | None, always: Sequence[str]) -> list[tuple[str, int]]:
    """Return how many articles name each outlet, the most first; those of `always` whatever their number.

    Args:
        connection: the library.
        among: the ids of the articles that count, as JSON; None for all.
        always: values that are in the answer even with few articles or none.
    """
    source, values = _fields_of(among)
    found = connection.execute(
        f"SELECT field.value, count(DISTINCT field.article_id) AS many {source} field.name = 'outlet'"
        " AND field.status <> 'absent' AND field.value <> '' GROUP BY field.value"
        " ORDER BY field.value IN (SELECT value FROM json_each(?)) DESC, many DESC, field.value LIMIT ?",
        (*values, compact_json(list(always)), MOST_VALUES),
    ).fetchall()
    known = {value for value, _ in found}
    found += [(value, 0) for value in always if value and value not in known]
    return sorted(found, key=lambda one: (-one[1], sort_key(one[0]) or ""))


def without_outlet(connection: Connection, among: str | None) -> int:
    """Return how many articles name no outlet."""
    source, values = _fields_of(among)
    named = connection.execute(
        f"SELECT count(DISTINCT field.article_id) {source} field.name = 'outlet' AND field.status <> 'absent'"
        " AND field.value <> ''",
        values,
    ).fetchone()[0]
    return _size(connection, among) - int(named)


def month_counts(connection: Connection, among: str | None) -> list[tuple[str, int]]:
    """Return how many articles were published in each month (`2025-09`, or `2025` where no month is known)."""
    source, values = _fields_of(among)
    return connection.execute(
        f"SELECT substr(field.value, 1, 7) AS month, count(DISTINCT field.article_id) {source}"
        " field.name = 'date_published' AND field.status <> 'absent' AND field.value GLOB '[0-9][0-9][0-9][0-9]*'"
        " GROUP BY month ORDER BY month DESC",
        values,
    ).fetchall()


def code_counts(connection: Connection, among: str | None, pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return how many articles have each code or one that counts as it.

    Args:
        connection: the library.
        among: as in `outlet_counts`.
        pairs: (code, a code that counts as it: itself, those below, those merged into it).
    """
    source = (
        "annotation"
        if among is None
        else ("json_each(:among) AS wanted CROSS JOIN annotation ON annotation.article_id = wanted.value")
    )
    return dict(
        connection.execute(
            "WITH pair AS MATERIALIZED (SELECT value ->> 0 AS top, value ->> 1 AS code FROM json_each(:pairs))"
            f" SELECT pair.top, count(DISTINCT annotation.article_id) FROM {source}"
            " CROSS JOIN pair ON pair.code = annotation.code_id"
            " WHERE annotation.article_id IS NOT NULL GROUP BY pair.top",
            {"among": among, "pairs": compact_json(list(pairs))},
        ).fetchall()
    )


def annotator_counts(connection: Connection, among: str | None) -> list[tuple[str, str, int]]:
    """Return (UUID, name, number of articles annotated) of each annotator."""
    source, values = (
        ("annotation WHERE annotation.article_id IS NOT NULL", ())
        if among is None
        else ("json_each(?) AS wanted CROSS JOIN annotation ON annotation.article_id = wanted.value WHERE 1", (among,))
    )
    return connection.execute(
        "SELECT annotator.uuid, annotator.name, counted.many FROM annotator JOIN (SELECT annotation.annotator_id AS"
        f" number, count(DISTINCT annotation.article_id) AS many FROM {source} GROUP BY annotation.annotator_id) AS"
        " counted ON counted.number = annotator.id ORDER BY counted.many DESC, annotator.name LIMIT ?",
        (*values, MOST_VALUES),
    ).fetchall()


def state_counts(connection: Connection, among: str | None, annotator_id: int | None) -> dict[str, int]:
    """Return how many articles are unread, being read, done for an annotator."""
    counts = {"unread": 0, "reading": 0, "done": 0}
    for state in ("reading", "done"):
        limit = "" if among is None else " AND article_id IN (SELECT value FROM json_each(?))"
        values = (annotator_id, compact_json([state]), *([] if among is None else [among]))
        counts[state] = connection.execute(f"SELECT count(*) FROM ({_STATES}{limit})", values).fetchone()[0]
    counts["unread"] = _size(connection, among) - counts["reading"] - counts["done"]
    return counts


def check_count(connection: Connection, among: str | None) -> int:
    """Return in how many articles something wants a person's look."""
    limit = "" if among is None else " WHERE article_id IN (SELECT value FROM json_each(?))"
    values = (UNSURE_BELOW, *([] if among is None else [among]))
    return int(connection.execute(f"SELECT count(*) FROM ({_CHECK}){limit}", values).fetchone()[0])


def names_of(connection: Connection, uuids: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Return (internal id, name) of articles by UUID."""
    found = connection.execute(
        "SELECT uuid, id, name FROM article WHERE uuid IN (SELECT value FROM json_each(?))",
        (compact_json(list(uuids)),),
    ).fetchall()
    return {uuid: (number, name) for uuid, number, name in found}


def work_keys(connection: Connection, annotator_id: int, article_ids: Sequence[int]) -> dict[int, str]:
    """Return by article the UUID of the row that holds an annotator's state of work, the newest if there are more."""
    found = connection.execute(
        "SELECT work.article_id, work.uuid, max(work.changed_at) FROM json_each(?) AS wanted"
        " CROSS JOIN work ON work.article_id = wanted.value WHERE work.annotator_id = ? AND work.layer IS NULL"
        " GROUP BY work.article_id",
        (compact_json(list(article_ids)), annotator_id),
    ).fetchall()
    return {article_id: uuid for article_id, uuid, _ in found}


def _where(conditions: Conditions, annotator_id: int | None) -> tuple[str, list[Any]]:
    """Return the WHERE clause, empty for all articles, and its values."""
    tests: list[str] = []
    values: list[Any] = []

    def add(subquery: str, *given: Any, negated: bool = False) -> None:
        tests.append(f"article.id {'NOT ' * negated}IN ({subquery})")
        values.extend(given)

    if conditions.match is not None:
        add("SELECT rowid FROM article_text WHERE article_text MATCH ?", conditions.match)
    for codes in (conditions.labels, conditions.topics):
        if codes is not None:
            add(_OF_CODES, compact_json(codes))
    if conditions.outlets:
        tests.append(_outlet_test(conditions.outlets, values))
    if conditions.first or conditions.last:
        add(*_date_test(conditions.first or "", conditions.last or ""))
    if conditions.annotators:
        add(_OF_ANNOTATORS, compact_json(conditions.annotators))
    if conditions.states:
        # No row means unread: who asks for the unread gets all but the others.
        unread = "unread" in conditions.states
        listed = [s for s in ("unread", "reading", "done") if (s in conditions.states) != unread]
        add(_STATES, annotator_id, compact_json(listed), negated=unread)
    if conditions.check:
        add(_CHECK, UNSURE_BELOW)
    if conditions.alike:
        add(ALIKE, conditions.alike)
    return f" WHERE {' AND '.join(tests)}" if tests else "", values


def _like(word: str) -> str:
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return word


def _outlet_test(outlets: Sequence[str], values: list[Any]) -> str:
    named = "SELECT article_id FROM field WHERE name = 'outlet' AND status <> 'absent'"
    values.append(compact_json([outlet for outlet in outlets if outlet]))
    test = f"article.id IN ({named} AND value IN (SELECT value FROM json_each(?)))"
    return f"({test} OR article.id NOT IN ({named} AND value <> ''))" if "" in outlets else test


def _date_test(first: str, last: str) -> tuple[str, ...]:
    """Return the test for a date; `2025-09` as the last one lets all of that month in.

    A date that is less exact than what is asked for is in where a day of it is; what is no date never is.
    """
    dated = (
        "SELECT article_id FROM field WHERE name = 'date_published' AND status <> 'absent' AND value >= substr(?, 1, 4)"
        " AND value >= substr(?, 1, length(value)) AND value GLOB '[0-9][0-9][0-9][0-9]*'"
    )
    if not last:
        return dated, first, first
    return f"{dated} AND substr(value, 1, length(?)) <= ?", first, first, last, last


def _fields_of(among: str | None) -> tuple[str, tuple[str, ...]]:
    """Return FROM and the beginning of WHERE over the fields of some articles, and their values."""
    if among is None:
        return "FROM field WHERE", ()
    # The plus keeps SQLite from going through all fields of a name in the library.
    return "FROM json_each(?) AS wanted CROSS JOIN field ON field.article_id = wanted.value WHERE +", (among,)


def _size(connection: Connection, among: str | None) -> int:
    if among is None:
        return total(connection)
    return int(connection.execute("SELECT json_array_length(?)", (among,)).fetchone()[0])
