"""Tables in workbooks (.xlsx), read row by row, and never more of them than a limit."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotations.model.errors import Refused
from reader.articles.kinds.zips import DAMAGED
from reader.articles.tables.delimited import NO_ROWS
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

MAX_UNPACKED = 400 * 1024 * 1024
"""Bytes of all parts of a workbook together, unpacked."""

_MOST_PARTS = 10_000
_MOST_RATIO = 300
_RATIO_FROM = 20 * 1024 * 1024
_HEAD = 4096
_SAMPLE_ROWS = 50
_BLANK_ROWS_AT_END = 20_000

BROKEN = "The workbook is damaged, or has a password. Open it in its program and save it again, or save it as CSV."
TOO_LARGE = "Larger than 400 MB when unpacked. Split the workbook, or save it as CSV."
NOT_SAFE = "The workbook declares entities of its own, which no office program does. It was not opened."
# What may stand before the first element: nothing that declares anything.
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<")
_PLAIN = re.compile(_XML.pattern + rb"(?:(?:\?[^>]*\?|!--(?:[^-]|-(?!->))*--)>\s*<)*[A-Za-z_]")


def open_workbook(data: bytes, options: Options) -> Table:
    """Open a sheet of a workbook: the one that is named, else the first that holds anything.

    Dates are written as ISO 8601, whole numbers without a fraction, formulas as what they came to last.

    Raises:
        Refused: it is damaged, too large or not safe, there is no such sheet, or there is nothing in it.
    """
    _check_parts(data)
    book = _load(data)
    sheets = tuple(sheet.title for sheet in book.worksheets)
    if options.sheet is not None and options.sheet not in sheets:
        raise Refused(f"There is no sheet “{options.sheet}”. Sheets are: {', '.join(sheets)}.")
    for sheet in book.worksheets:
        if options.sheet is not None and sheet.title != options.sheet:
            continue
        first = _first_rows(sheet)
        if first:
            return _table(sheet, first, sheets, options)
    raise Refused(NO_ROWS)


def _check_parts(data: bytes) -> None:
    """Refuse what would unpack to too much, or would have entities resolved."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            packed = sum(part.compress_size for part in parts)
            if len(parts) > _MOST_PARTS or unpacked > MAX_UNPACKED:
                raise Refused(TOO_LARGE)
            if unpacked > _RATIO_FROM and unpacked > packed * _MOST_RATIO:
                raise Refused(TOO_LARGE)
            for part in parts:
                with archive.open(part) as opened:
                    # In UTF-16 each letter has a zero byte beside it.
                    head = opened.read(_HEAD).replace(b"\0", b"")
                if _XML.match(head) and not _PLAIN.match(head):
                    raise Refused(NOT_SAFE)
    except DAMAGED as error:
        raise Refused(BROKEN) from error


def _load(data: bytes) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception as error:
        # openpyxl raises whatever comes up when a part is missing or makes no sense.
        raise Refused(BROKEN) from error


def _table(sheet: Any, first: list[tuple[int, list[str]]], sheets: tuple[str, ...], options: Options) -> Table:
    rows = [cells for _, cells in first]
    header = is_header(rows) if options.header is None else options.header
    width = min(MAX_COLUMNS, max(len(cells) for cells in rows))
    names = [*rows[0], *("" for _ in range(width))][:width]
    columns = column_names(names) if header else numbered_columns(width)
    table = Table(
        "xlsx", columns, iter(()), replace(options, delimiter=None, header=header, sheet=sheet.title, encoding=None),
        sheets,
    )  # fmt: skip
    table.rows = _rows(sheet, table, header)
    return table


def _first_rows(sheet: Any) -> list[tuple[int, list[str]]]:
    first: list[tuple[int, list[str]]] = []
    for number, cells in _filled(sheet):
        first.append((number, cells))
        if len(first) == _SAMPLE_ROWS:
            break
    return first


def _rows(sheet: Any, table: Table, header: bool) -> Iterator[Row]:
    width, waiting, taken = len(table.columns), header, 0
    for number, cells in _filled(sheet):
        if waiting:
            waiting = False
            continue
        if taken == MAX_ROWS:
            table.warnings.append(f"Only the first {MAX_ROWS:,} rows were read. Split the table.")
            return
        taken += 1
        # A sheet has as many cells as stand in a row; that some are missing says nothing.
        more = f"Row {number:,} has {len(cells)} cells, the table has {width} columns." if len(cells) > width else ""
        yield replace(fitted(number, cells[:width], width), remark=more)


def _filled(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, with the sheet's own numbers."""
    # What a sheet says of its size need not be so.
    sheet.reset_dimensions()
    blank = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = [_cell(value) for value in values[:MAX_COLUMNS]]
            while cells and not cells[-1]:
                cells.pop()
            if is_blank(cells):
                # Sheets that were formatted to their last row have a million of these.
                blank += 1
                if blank > _BLANK_ROWS_AT_END:
                    return
                continue
            blank = 0
            yield number, cells
    except (MemoryError, Refused):
        raise
    except Exception as error:
        raise Refused(BROKEN) from error


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return "" if value.startswith("#") and value in _ERRORS else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time():
            return value.date().isoformat()
        return value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
