"""CSV files as they are written: rows in, bytes out, exact or guarded as the profile says."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from typing import Any, BinaryIO, Protocol

from annotations.exchange.cells import LONGEST_CELL, MOST_ROWS, PLAIN_STARTS, SURELY_FITS, Profile, cut, fits, guard
from annotations.exchange.columns import Table

Cells = tuple[Any, ...]

_BUNCH_SIZE = 200_000
_SIZE_OF_A_ROW = 500


class Rows(Protocol):
    """What takes the rows of one table; `rows` is how many were added. Its methods are those of `Sheet`."""

    table: Table
    rows: int

    def cells(self, names: Sequence[str], values: Cells, key: str) -> Cells:
        """Return values as cells that can be added."""

    def add(self, cells: Cells, size: int = 0) -> int:
        """Add a row; return how many rows were written now."""

    def flush(self) -> int:
        """Write the rows that are waiting, and return how many there were."""


class Sheet:
    """One CSV file on its way out.

    Attributes:
        table: its columns.
        rows: how many were added.
        size: bytes written so far.
        cuts: of each column in which cells had to be cut, what identifies the first of them.
    """

    def __init__(self, file: BinaryIO, table: Table, profile: Profile) -> None:
        self.table = table
        self.rows = 0
        self.size = 0
        self.cuts: dict[str, str] = {}
        self._file = file
        self._hash = hashlib.sha256()
        self._guarded = profile.guarded
        self._line_end = profile.line_end
        self._buffer = io.StringIO(newline="")
        self._writer = csv.writer(self._buffer, lineterminator=profile.line_end)
        self._waiting: list[Cells] = []
        self._room = _BUNCH_SIZE
        self._put(profile.head)
        self._write([tuple(column.name for column in table.columns)])

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes written so far, lower-case hexadecimal."""
        return self._hash.hexdigest()

    def cells(self, names: Sequence[str], values: Cells, key: str) -> Cells:
        """Return values as cells that the profile allows.

        Args:
            names: of the columns, for the report on what was cut.
            values: None, numbers and texts.
            key: what identifies the row, for the report.
        """
        if not self._guarded:
            return values
        # Nearly every cell is short and begins with a letter or a digit; this loop is most of the time it takes.
        return tuple(
            [
                value
                if value.__class__ is not str or (value[:1] in PLAIN_STARTS and len(value) <= SURELY_FITS)
                else self._cell(names[place], value, key)
                for place, value in enumerate(values)
            ]
        )

    def add(self, cells: Cells, size: int = 0) -> int:
        """Add a row.

        Args:
            cells: in the order of the columns.
            size: about how many characters are in it beyond what is usual.

        Returns:
            How many rows were written now; mostly none, since they are written in bunches.
        """
        self._waiting.append(cells)
        self._room -= size + _SIZE_OF_A_ROW
        return 0 if self._room > 0 else self.flush()

    def flush(self) -> int:
        """Write the rows that are waiting, and return how many there were."""
        written = len(self._waiting)
        self._write(self._waiting)
        self.rows += written
        self._waiting = []
        self._room = _BUNCH_SIZE
        return written

    def warnings(self) -> list[str]:
        """Return what a person has to know about the file, as sentences."""
        found = [
            f"{self.table.file}, column {name}: cells longer than the {LONGEST_CELL} characters that a spreadsheet "
            f"takes were cut, the first for id {key}. The profile data has them whole."
            for name, key in self.cuts.items()
        ]
        if self._guarded and self.rows >= MOST_ROWS:
            found.append(
                f"{self.table.file} has {self.rows} rows; a spreadsheet shows the first {MOST_ROWS - 1} only. "
                "The file itself has them all."
            )
        return found

    def _cell(self, name: str, value: str, key: str) -> str:
        cell = guard(value)
        if fits(cell):
            return cell
        self.cuts.setdefault(name, key)
        return cut(cell)

    def _write(self, rows: Sequence[Cells]) -> None:
        self._writer.writerows(rows)
        text = self._take()
        if "\r" in text and self._line_end == "\n":
            # Where CR is no part of a line's end, older Pythons write it without quotes, and nothing reads that back.
            csv.writer(self._buffer, lineterminator=self._line_end, quoting=csv.QUOTE_ALL).writerows(rows)
            text = self._take()
        self._put(text.encode())

    def _take(self) -> str:
        text = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        return text

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)
