"""What the export's window asks the library, beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotations.exchange.registry import FORMATS, Format
from annotations.exchange.selection import Selection, Size, size_of
from annotations.library import Library
from annotations.model.codebook import Code, resolve
from reader.ui.dialogs.check_tree import CheckRow
from reader.ui.dialogs.export_choice import ExportWanted


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a choice.

    Attributes:
        size: how much it is.
        there: the files that are there and would be written over.
        others: whether files of this format, of whatever names, are there besides.
    """

    size: Size
    there: tuple[str, ...]
    others: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """What is there to choose: labels and topics, annotators; and of formats what they lack, by id."""

    codes: list[CheckRow]
    annotators: list[CheckRow]
    missing: dict[str, str]


def selection_of(library: Library, wanted: ExportWanted, ids: tuple[int, ...] | None, reader: str) -> Selection:
    """Return what was chosen as the export takes it.

    Args:
        ids: internal ids of the articles; None for all.
        reader: UUID of who acts, whose reading counts.
    """
    articles = None if ids is None else frozenset(library.articles.uuids_of(ids))
    return Selection(
        articles, wanted.codes, wanted.annotators, wanted.kinds, first=wanted.first, last=wanted.last,
        states=wanted.states, read=wanted.read, reader=reader,
    )  # fmt: skip


def asked(library: Library, selection: Selection, chosen: Format, place: Path | None) -> Asked:
    """Return how much a choice is, and what is at its place already.

    Raises:
        NotFound, InvalidInput: see `size_of`.
    """
    size = size_of(library.db, selection)
    if place is None:
        return Asked(size, ())
    if chosen.kind == "file":
        both = (place, place.with_name(f"{place.name}.{chosen.report}"))
        return Asked(size, tuple(one.name for one in both if one.is_file()))
    try:
        names = {one.name for one in place.iterdir()}
    except OSError:
        # It is not there yet, or the export will say what is wrong with it.
        return Asked(size, ())
    there = tuple(name for name in (*chosen.files, chosen.report) if name in names)
    return Asked(size, there, any(name.lower().endswith(chosen.suffixes) for name in names.difference(there)))


def rows(library: Library) -> Rows:
    """Return labels and topics, each tree from the top down, the annotators, and what formats lack."""
    book = library.codebook.all()
    below: dict[int | None, list[Code]] = {}
    for code in book.values():
        if resolve(code, book) is code:
            below.setdefault(code.parent_id if code.parent_id in book else None, []).append(code)
    found: list[CheckRow] = []
    ahead = sorted(below.get(None, ()), key=lambda code: code.name, reverse=True)
    ahead.sort(key=lambda code: code.kind == "label")
    while ahead:
        code = ahead.pop()
        above = book[code.parent_id].uuid if code.parent_id in book else ""
        found.append(CheckRow(code.uuid, code.name, above, code.kind))
        ahead += sorted(below.get(code.id, ()), key=lambda one: one.name, reverse=True)
    missing = {one.id: one.missing() for one in FORMATS.values() if one.writer}
    people = [CheckRow(uuid, name) for uuid, name in library.annotators()]
    return Rows(found, people, {format_id: words for format_id, words in missing.items() if words})
