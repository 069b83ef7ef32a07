"""A look into a table before it is imported: its columns, some rows, and what the columns seem to be."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from pathlib import Path

from annotations.model.errors import Refused
from reader.articles.kinds.registry import Source
from reader.articles.original import read_original
from reader.articles.tables.guessing import Guessed, guess_mapping
from reader.articles.tables.opening import open_table
from reader.articles.tables.parts import SAMPLE_ROWS, kind_of
from reader.articles.tables.table import Options, Row

CELL = 3_000
"""So many characters of a cell are shown."""

SHOWN_ROWS = 100


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table looks like.

    Attributes:
        kind: `csv`, `json` or `xlsx`.
        columns: their names.
        rows: the first ones, their cells cut to CELL characters.
        count: how many rows there are in all.
        bad: how many of these nothing can be made of.
        options: how the table was read.
        sheets: a workbook's sheets.
        guessed: what the columns seem to be.
        warnings: sentences for people.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    count: int
    bad: int
    options: Options
    sheets: tuple[str, ...]
    guessed: Guessed
    warnings: tuple[str, ...]


def preview_table(path: str, options: Options) -> Preview:
    """Look into a table; to be called where it may take its time, see `reader.articles.apart`.

    Raises:
        Refused: it is damaged or unsafe, or there is nothing in it.
        InvalidInput: there is no such encoding.
        OSError: it cannot be read.
    """
    original = read_original(path)
    if original is None:
        raise Refused("Larger than 50 MB. Split the table.")
    table = open_table(original.data, kind_of(Source(Path(path).name, original)), options)
    first = list(itertools.islice(table.rows, SAMPLE_ROWS))
    guessed = guess_mapping(table.columns, [row.cells for row in first if not row.problem])
    count, bad = len(first), sum(bool(row.problem) for row in first)
    for row in table.rows:
        count += 1
        bad += bool(row.problem)
    shown = tuple(replace(row, cells=tuple(cell[:CELL] for cell in row.cells)) for row in first[:SHOWN_ROWS])
    return Preview(
        table.kind, table.columns, shown, count, bad, table.options, table.sheets, guessed, tuple(table.warnings)
    )
