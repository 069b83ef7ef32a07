"""What of a library is exported: everything, or the articles, labels, topics, annotators and kinds a person chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.model.codebook import counting_as
from annotations.model.errors import NotFound
from annotations.store import codes, export_rows
from annotations.store.connection import Connection
from annotations.store.export_rows import Choice

KINDS = ("mention", "topic", "note")


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
    """

    articles: frozenset[str] | None = None
    codes: frozenset[str] | None = None
    annotators: frozenset[str] | None = None
    kinds: frozenset[str] = frozenset(KINDS)
    own_notes: bool = True


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
    """
    chosen_codes = None
    if selection.codes is not None:
        book = codes.all_codes(connection)
        _must_be_there(selection.codes, {code.uuid for code in book.values()}, "label or topic")
        chosen_codes = counting_as(selection.codes, book)
    return Choice(
        _ids(connection, "article", selection.articles),
        chosen_codes,
        _ids(connection, "annotator", selection.annotators),
        None if selection.kinds == EVERYTHING.kinds else tuple(sorted(selection.kinds)),
        selection.own_notes,
    )


def size_of(connection: Connection, selection: Selection) -> Size:
    """Return how much would be exported.

    Raises:
        NotFound: something in it is not in the library.
    """
    choice = choice_of(connection, selection)
    kinds = export_rows.annotation_counts(connection, choice)
    return Size(export_rows.article_count(connection, choice), *(kinds.get(kind, 0) for kind in KINDS))


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
