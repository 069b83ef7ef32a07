"""Export as a workbook (.xlsx): sheets of annotations, articles, entities and codebook, with the columns of the CSV.

Every text is written as text, whatever it begins with, so that nothing is a formula. Times are texts in ISO 8601, as in
the CSV. A sheet has at most 1,048,576 rows; what does not fit goes on in a further one ("annotations 2").

Read it with `readxl::read_excel("export.xlsx", "annotations")` in R, with
`pandas.read_excel("export.xlsx", sheet_name=None, keep_default_na=False)`, or in any spreadsheet program.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from annotations.exchange.carried import Lost
from annotations.exchange.cells import LONGEST_CELL, MOST_ROWS, SURELY_FITS, cut, fits
from annotations.exchange.columns import TABLES, Table
from annotations.exchange.export import Task
from annotations.exchange.files import Steps
from annotations.exchange.sheets import Cells
from annotations.exchange.tables import Tables

TOO_LONG = f"ends of cells with more than {LONGEST_CELL:,} characters"
NO_CHARACTERS = "characters that a workbook cannot hold"

_STEPS = 100
_WIDTHS = {"id": 14, "quote": 40, "prefix": 24, "suffix": 24, "note": 40, "title": 40, "definition": 40, "name": 28}
# What XML has no place for, and what a workbook takes for a character written by its number (ECMA-376, 22.9.2.19).
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOOKS_WRITTEN = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(task: Task) -> None:
    """Write the workbook of an export that is under way; see `annotations.exchange.export.Writer`."""
    tables = Tables(task)
    with _workbook(task.files.scratch()) as (workbook, folder):
        sheets = [_Sheet(workbook, one.with_fields(tables.several), folder, task.lost, task.steps) for one in TABLES]
        tables.write(sheets)
        for sheet in sheets:
            sheet.end()
        with task.binary() as file, ZipFile(_Watched(file, task.steps), "w", ZIP_DEFLATED) as archive:
            ExcelWriter(workbook, archive).write_data()
    task.rows[task.name] = sheets[0].rows


class _Sheet:
    """One table in the workbook, on as many sheets as it takes; see `annotations.exchange.sheets.Rows`."""

    def __init__(self, workbook: Workbook, table: Table, folder: Path, lost: Lost, steps: Steps) -> None:
        self.table = table
        self.rows = 0
        self._workbook, self._folder, self._lost, self._steps = workbook, folder, lost, steps
        self._parts = 0
        self._waiting = 0
        self._sheet: Any = None
        self._begin()

    def cells(self, names: Sequence[str], values: Cells, key: str) -> Cells:
        """Return values as cells that a workbook can hold; see `annotations.exchange.sheets.Sheet.cells`."""
        return tuple(
            [
                value
                if value.__class__ is not str or (len(value) <= SURELY_FITS and not _ODD.search(value))
                else self._cell(names[place], value, key)
                for place, value in enumerate(values)
            ]
        )

    def add(self, cells: Cells, size: int = 0) -> int:
        """Add a row; return how many rows were written since this was said last."""
        if self.rows and self.rows % (MOST_ROWS - 1) == 0:
            self.end()
            self._begin()
        self._sheet.append(
            [
                # The program that writes takes what begins with these for formulas and errors, unless it is told.
                self._text(value) if value.__class__ is str and value[:1] in ("=", "#", "") else value
                for value in cells
            ]
        )
        self.rows += 1
        self._waiting += 1
        return 0 if self._waiting < _STEPS else self.flush()

    def flush(self) -> int:
        """Return how many rows were written since this was said last."""
        written, self._waiting = self._waiting, 0
        return written

    def end(self) -> None:
        """Close the sheet that is being written."""
        rows = self.rows - (self._parts - 1) * (MOST_ROWS - 1)
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.table.columns))}{rows + 1}"
        self._sheet.close()

    def _begin(self) -> None:
        self._parts += 1
        title = self.table.name if self._parts == 1 else f"{self.table.name} {self._parts}"
        before = self._workbook.sheetnames
        place = before.index(self._sheet.title) + 1 if self._parts > 1 else len(before)
        sheet: Any = self._workbook.create_sheet(title, place)
        self._sheet = sheet
        sheet.freeze_panes = "A2"
        for number, column in enumerate(self.table.columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column.name, 14)
        path = str(self._folder / f"sheet{len(before) + 1}.xml")
        # Else it would be written into the computer's folder for temporary files, and stay there after a crash.
        sheet._writer = WorksheetWriter(sheet, path)  # noqa: SLF001
        ALL_TEMP_FILES.append(path)
        sheet._writer.write_top()  # noqa: SLF001
        sheet.append([self._text(column.name, bold=True) for column in self.table.columns])

    def _text(self, value: str, *, bold: bool = False) -> WriteOnlyCell | None:
        if not value:
            return None
        cell = WriteOnlyCell(self._sheet, value)
        cell.data_type = "s"
        if bold:
            cell.font = Font(bold=True)
        return cell

    def _cell(self, name: str, value: str, key: str) -> str:
        told = f"{self.table.name}, {name}, {key}"
        value, bad = _NO_CHARACTER.subn("\ufffd", value)
        if bad:
            self._lost.add(NO_CHARACTERS, told, number=bad)
        value = _LOOKS_WRITTEN.sub("_x005F_", value).replace("\r", "_x000D_")
        if fits(value):
            return value
        self._lost.add(TOO_LONG, told)
        return cut(value)


@contextmanager
def _workbook(folder: Path) -> Iterator[tuple[Workbook, Path]]:
    """Yield a workbook to be written into a folder; no file in it is held open after the block.

    Raises:
        OSError: the disk does not take it.
    """
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "Newsgloss"
    try:
        yield workbook, folder
    except SerialisationError as error:
        # The disk's own words, which lxml puts into a name such as IO_ENOSPC.
        code = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(code, os.strerror(code)) from error
    finally:
        for sheet in workbook.worksheets:
            with suppress(Exception):
                # One that was ended says that it was; of one that was not, only the file's handle matters.
                sheet.close()


class _Watched:
    """A file that stops when the export is to stop, while the sheets are packed into it."""

    def __init__(self, file: BinaryIO, steps: Steps) -> None:
        self._file, self._steps, self._stopped = file, steps, False

    def write(self, data: Any) -> int:
        """Write, or raise Cancelled, but only once: the archive is closed then, by writing its end."""
        try:
            if not self._stopped:
                self._steps.done(0)
        except BaseException:
            self._stopped = True
            raise
        return self._file.write(data)

    def seekable(self) -> bool:
        """Whether it can be sought in: it can."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def flush(self) -> None:
        """Write what waits in memory."""
        self._file.flush()

    def close(self) -> None:
        """Do nothing; who opened the file closes it."""
