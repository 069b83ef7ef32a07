"""Tables as text: commas, semicolons, tabs or bars between cells, quotation marks round those that hold such."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.model.errors import Refused
from reader.articles.tables.headers import is_header
from reader.articles.tables.table import (
    MAX_COLUMNS,
    MAX_ROWS,
    Options,
    Row,
    Table,
    column_names,
    fitted,
    is_blank,
    numbered_columns,
)  # fmt: skip

DELIMITERS = (",", ";", "\t", "|")

_SAMPLE = 128 * 1024
_SAMPLE_ROWS = 200
_MOST_MENDED = 200
_LONGEST_CELL = 64 * 1024 * 1024
# Excel's own first line, which tells the delimiter and is no row.
_SEP_LINE = re.compile(r"sep=([^\"\r\n])\r?\n", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ESCAPED = re.compile(r'[^\\]\\"(?![,;\t|\r\n])')
_DOUBLED = re.compile(r'[^,;\t|\r\n"]""[^,;\t|\r\n"]')

NO_ROWS = "The table has no rows."


@dataclass(frozen=True, slots=True)
class _Dialect:
    delimiter: str
    escape: str | None


def open_delimited(text: str, options: Options) -> Table:
    """Open a table of delimited text.

    Args:
        text: decoded, its line ends as they were.
        options: how to read it.

    Raises:
        Refused: there are no rows in it.
    """
    text = text.removeprefix("\ufeff")
    told = _SEP_LINE.match(text)
    skipped = 0
    if told:
        text, skipped = text[told.end() :], 1
    sample = text[:_SAMPLE]
    delimiter = options.delimiter or (told[1] if told else sniff_delimiter(sample))
    dialect = _Dialect(delimiter, "\\" if _ESCAPED.search(sample) and not _DOUBLED.search(sample) else None)
    first = _first_rows(sample, dialect, whole=len(text) <= _SAMPLE)
    if not first:
        raise Refused(NO_ROWS)
    header = is_header(first) if options.header is None else options.header
    whole = len(first[0]) if header else _commonest_width(first)
    width = min(MAX_COLUMNS, whole)
    columns = column_names(first[0][:width]) if header else numbered_columns(width)
    table = Table("csv", columns, iter(()), replace(options, delimiter=delimiter, header=header))
    table.rows = _rows(text, dialect, table, whole, skipped)
    return table


def sniff_delimiter(sample: str) -> str:
    """Return the delimiter by which the most rows of a sample have the same number of cells; a comma if none does."""
    best, best_rank = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        rows = _first_rows(sample, _Dialect(delimiter, None), whole=len(sample) < _SAMPLE)
        widths = Counter(len(row) for row in rows)
        if not widths:
            continue
        # The first row is most often the header: what it says counts more.
        width = len(rows[0])
        agreeing = widths[width] / len(rows)
        if width < 2:
            width, count = widths.most_common(1)[0]
            agreeing = count / len(rows) / 2
        rank = agreeing * min(width, 4) * _unlike_prose(rows)
        if width > 1 and (rank, width) > best_rank:
            best, best_rank = delimiter, (rank, width)
    return best


class _Lines:
    """The lines of a text with their ends; those taken since the last row are known, and can be given back."""

    def __init__(self, text: str) -> None:
        # Not io.StringIO, which takes four bytes for each character.
        self._lines = (match[0] for match in _LINE.finditer(text))
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        """Have lines come again."""
        self._back.extendleft(reversed(lines))


def records(text: str, delimiter: str, escape: str | None = None, width: int = 0) -> Iterator[tuple[list[str], bool]]:
    """Yield the cells of each row, and whether its quotation marks were left as they are.

    A quotation mark that nobody closed would swallow the rows behind it. Where a row runs over several lines, has not
    `width` cells or an odd number of marks, and its first line by itself has as many cells, that line is the row and
    the others are read again.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, escapechar=escape)
    mended = 0
    while True:
        lines.taken = []
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # Nothing that a file can hold is known to come here; the line is a row of one cell.
            cells = ["".join(lines.taken)]
        if (
            width > 1
            and len(lines.taken) > 1
            and mended < _MOST_MENDED
            and (len(cells) != width or (escape is None and sum(line.count('"') for line in lines.taken) % 2))
        ):
            alone = next(csv.reader(lines.taken[:1], delimiter=delimiter, quoting=csv.QUOTE_NONE))
            if len(alone) == width:
                mended += 1
                lines.give_back(lines.taken[1:])
                yield alone, True
                continue
        yield cells, False


def _rows(text: str, dialect: _Dialect, table: Table, whole: int, skipped: int) -> Iterator[Row]:
    """Yield the rows; each has `whole` cells, of which the table's columns are the first."""
    width, waiting, taken = len(table.columns), bool(table.options.header), 0
    for number, (cells, mended) in enumerate(records(text, dialect.delimiter, dialect.escape, whole), 1 + skipped):
        if is_blank(cells):
            continue
        if waiting:
            waiting = False
            continue
        if taken == MAX_ROWS:
            table.warnings.append(f"Only the first {MAX_ROWS:,} rows were read. Split the table.")
            return
        taken += 1
        row = fitted(number, cells, whole)
        if whole > width:
            row = replace(row, cells=row.cells[:width])
        if mended:
            row = replace(row, remark=f"A quotation mark in row {number:,} has no second one.")
        yield row


def _first_rows(sample: str, dialect: _Dialect, *, whole: bool) -> list[list[str]]:
    rows: list[list[str]] = []
    for cells, _ in records(sample, dialect.delimiter, dialect.escape):
        if not is_blank(cells):
            rows.append(cells)
        if len(rows) > _SAMPLE_ROWS:
            return rows[:-1]
    # The sample may end in the middle of a row.
    return rows if whole or len(rows) < 2 else rows[:-1]


def _unlike_prose(rows: list[list[str]]) -> float:
    """Return less than 1 where what looks like delimiters has a space behind it, as the commas of sentences have."""
    behind = [cell for row in rows for cell in row[1:] if cell]
    spaced = sum(cell[0] == " " and len(cell) > 1 for cell in behind)
    return 0.25 if spaced * 2 > len(behind) else 1.0


def _commonest_width(rows: list[list[str]]) -> int:
    return Counter(len(row) for row in rows).most_common(1)[0][0]
