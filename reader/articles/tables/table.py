"""A table as it is read: its columns, its rows one by one, and how it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

MAX_ROWS = 200_000
"""Rows after these are not read."""

MAX_COLUMNS = 500
"""Columns after these are not read."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: as the table counts: a spreadsheet's row, where the header is row 1; a line of JSON Lines.
        cells: one for each column of the table, as they stand; empty where the row has none.
        problem: a sentence why nothing can be made of the row, else empty.
        remark: a sentence about a row that was read all the same, else empty.
    """

    number: int
    cells: tuple[str, ...]
    problem: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """How a table is to be read; None is by the table's own signs.

    Attributes:
        delimiter: one character.
        header: whether the first row names the columns.
        sheet: the name of a workbook's sheet.
        encoding: Python's name of the encoding.
    """

    delimiter: str | None = None
    header: bool | None = None
    sheet: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Table:
    """A table that has been opened.

    Attributes:
        kind: `csv` (with any delimiter), `json` or `xlsx`.
        columns: their names, none twice and none empty.
        rows: can be gone through once.
        options: how it is read, nothing left open that its kind has.
        sheets: the names of a workbook's sheets.
        warnings: sentences for the report; complete when all rows were read.
    """

    kind: str
    columns: tuple[str, ...]
    rows: Iterator[Row]
    options: Options
    sheets: tuple[str, ...] = ()
    warnings: list[str] = field(default_factory=list)


def column_names(cells: Iterable[str]) -> tuple[str, ...]:
    """Return the names of columns: white space squeezed, an empty one numbered, one that was there before as well."""
    names: list[str] = []
    taken: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        wanted = " ".join(cell.split())[:200] or f"Column {number}"
        name, again = wanted, 1
        while name in taken:
            again += 1
            name = f"{wanted} ({again})"
        taken.add(name)
        names.append(name)
    return tuple(names)


def numbered_columns(count: int) -> tuple[str, ...]:
    """Return the names of the columns of a table without a header."""
    return tuple(f"Column {number}" for number in range(1, count + 1))


def fitted(number: int, cells: Sequence[str], width: int) -> Row:
    """Return a row with as many cells as the table has columns.

    Cells that are missing are empty, with a remark. A row with words behind the last column is a problem: what stands
    in which column cannot be told.
    """
    end = len(cells)
    while end > width and not cells[end - 1].strip():
        end -= 1
    cells = cells[:end]
    if len(cells) > width:
        problem = (
            f"Row {number:,} has {len(cells)} cells, the table has {width} columns. "
            "Put cells that hold the delimiter in quotation marks."
        )
        return Row(number, tuple(cells[:width]), problem)
    if len(cells) < width:
        remark = f"Row {number:,} has {len(cells)} cells, the table has {width} columns."
        return Row(number, (*cells, *("" for _ in range(width - len(cells)))), "", remark)
    return Row(number, tuple(cells))


def is_blank(cells: Iterable[str]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell and not cell.isspace() for cell in cells)
