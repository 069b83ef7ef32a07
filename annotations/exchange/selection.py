"""What of a library is exported: everything, or what a person chose by articles, codebook, people, dates, states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotations.model.codebook import counting_as
from annotations.model.errors import InvalidInput, NotFound
from annotations.store import annotators, codes, export_rows, listing
from annotations.store.connection import Connection
from annotations.store.export_rows import Choice

KINDS = ("mention", "topic", "note")
STATES = ("ok", "review", "lost")
"""Of annotations: they stand in the text, a person has to look where they belong, their words are gone."""

READ = ("unread", "reading", "done")
"""How far somebody is with an article."""

_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice; None is all of them. All parts hold together.

    Attributes:
        articles: UUIDs; notes about entities, labels and topics, which are in no article, are left out then.
        codes: UUIDs of labels and topics; those below count too, and those merged into them. Mentions and topics
            with others are left out, and so are the notes about those and about other labels and topics; all other
            notes stay.
        annotators: UUIDs of those whose annotations are taken.
        kinds: of `KINDS`.
        own_notes: also notes that are about no annotation, but about words, an article, a field ...
        first, last: the articles published from and until these dates, both included: `2026-03-12`, a month
            (`2026-03`) or a year; empty for no limit. Articles whose date is not known are left out then. Here and
            with `read`, notes that are in no article are left out too, as with `articles`.
        states: of `STATES`; a note about an annotation counts as that annotation.
        read: of `READ`: articles with which the reader is so far.
        reader: UUID of the annotator whose reading counts; without one, and of one who did nothing here, all articles
            are unread.
    """

    articles: frozenset[str] | None = None
    codes: frozenset[str] | None = None
    annotators: frozenset[str] | None = None
    kinds: frozenset[str] = frozenset(KINDS)
    own_notes: bool = True
    first: str = ""
    last: str = ""
    states: frozenset[str] | None = None
    read: frozenset[str] | None = None
    reader: str | None = None


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Size:
    """How much a selection is."""

    articles: int
    mentions: int
    topics: int
    notes: int


def choice_of(connection: Connection, selection: Selection) -> Choice:
    """Return a selection as the store reads it.

    Raises:
        NotFound: something in it is not in the library.
        InvalidInput: a date or a state in it cannot be.
    """
    chosen_codes = None
    if selection.codes is not None:
        book = codes.all_codes(connection)
        _must_be_there(selection.codes, {code.uuid for code in book.values()}, "label or topic")
        chosen_codes = counting_as(selection.codes, book)
    return Choice(
        _articles(connection, selection),
        chosen_codes,
        _ids(connection, "annotator", selection.annotators),
        None if selection.kinds == EVERYTHING.kinds else tuple(sorted(selection.kinds)),
        selection.own_notes,
        _known(selection.states, STATES),
    )


def size_of(connection: Connection, selection: Selection) -> Size:
    """Return how much would be exported.

    Raises:
        NotFound: something in it is not in the library.
    """
    choice = choice_of(connection, selection)
    kinds = export_rows.annotation_counts(connection, choice)
    return Size(export_rows.article_count(connection, choice), *(kinds.get(kind, 0) for kind in KINDS))


def _articles(connection: Connection, selection: Selection) -> tuple[int, ...] | None:
    """Return the articles that all parts of a selection allow; None for all."""
    named, read = _ids(connection, "article", selection.articles), _known(selection.read, READ)
    for date in (selection.first, selection.last):
        if date and not _DATE.fullmatch(date):
            raise InvalidInput(f"“{date}” is no date. Write it as 2026-03-12, 2026-03 or 2026.")
    if read is None and not selection.first and not selection.last:
        return named
    if read == ():
        return ()
    reader = annotators.by_uuid(connection, selection.reader) if selection.reader else None
    conditions = listing.Conditions(first=selection.first or None, last=selection.last or None, states=read or ())
    found = listing.ids(connection, conditions, "added", descending=False, annotator_id=reader)
    return tuple(found) if named is None else tuple(sorted(set(named).intersection(found)))


def _known(chosen: frozenset[str] | None, there: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return what was chosen of a few words; None for all.

    Raises:
        InvalidInput: there is no such word.
    """
    if chosen is None or chosen == frozenset(there):
        return None
    for one in sorted(chosen - set(there)):
        raise InvalidInput(f"“{one}” is no state. States are: {', '.join(there)}.")
    return tuple(one for one in there if one in chosen)


def _ids(connection: Connection, table: str, uuids: frozenset[str] | None) -> tuple[int, ...] | None:
    if uuids is None:
        return None
    found = export_rows.ids_of(connection, table, uuids)
    _must_be_there(uuids, found, table)
    return tuple(sorted(found.values()))


def _must_be_there(wanted: Iterable[str], there: Iterable[str], what: str) -> None:
    missing = sorted(set(wanted) - set(there))
    if missing:
        raise NotFound(f"There is no {what} {missing[0]} in this library any more.")
