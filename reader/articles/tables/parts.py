"""The rows of a table as parts of a file: one article a row."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.model.errors import Refused
from annotations.text.canonical import text_sha256
from reader.articles.file_kind import is_zip
from reader.articles.kinds.registry import How, Part, Parts, Source
from reader.articles.original import Original
from reader.articles.tables.choices import TABLES, TableChoices, choose_mapping
from reader.articles.tables.compose import compose
from reader.articles.tables.mapping import ColumnMapping
from reader.articles.tables.opening import open_table
from reader.articles.tables.suffixes import CSV, XLSX, table_kind
from reader.articles.tables.table import Options, Row, Table

SAMPLE_ROWS = 200
"""So many rows are looked at to guess what the columns are."""


def parts(source: Source, how: How) -> Parts:
    """List the rows of a table.

    Raises:
        Refused: it is damaged, empty, or what its columns are is neither chosen nor clear.
        InvalidInput: the encoding named is none.
    """
    assert source.original is not None
    chosen = how.choices.get(TABLES)
    choices = chosen if isinstance(chosen, TableChoices) else TableChoices()
    options = choices.by_file.get(source.path or "", choices.options)
    if options.encoding is None:
        options = replace(options, encoding=how.named)
    table = _opened(source, options, choices)
    first = list(itertools.islice(table.rows, SAMPLE_ROWS))
    mapping, told = choose_mapping(table.columns, [row.cells for row in first if not row.problem], choices)
    rows = itertools.chain(first, table.rows)
    return Parts(_listed(source.original, table, rows, mapping, told, how))


def _opened(source: Source, options: Options, choices: TableChoices) -> Table:
    """Open a table; columns that a person named stand in its first row, though that may not look like names."""
    assert source.original is not None
    table = open_table(source.original.data, kind_of(source), options)
    named = {name for name, _ in choices.common.columns} if choices.common is not None else set()
    if table.options.header or options.header is not None or named <= set(table.columns):
        return table
    return open_table(source.original.data, kind_of(source), replace(options, header=True))


def row_locator(table: Table, row: Row) -> str:
    """Return where a row stands, as people read it: "row 5", with the sheet where a workbook has several."""
    place = f"row {row.number}"
    return f"sheet {table.options.sheet}, {place}" if len(table.sheets) > 1 else place


def kind_of(source: Source) -> str:
    """Return the kind of table that a file is, by its bytes and its name."""
    if source.original is not None and is_zip(source.original.data):
        return XLSX
    kind = table_kind(source.name)
    # A text that only calls itself a workbook.
    return CSV if kind in (None, XLSX) else kind


def _listed(
    original: Original, table: Table, rows: Iterable[Row], mapping: ColumnMapping, told: str, how: How
) -> Iterator[Part]:
    warnings = tuple(filter(None, (told, *table.warnings)))
    seen = len(table.warnings)
    for row in _sound(rows, table):
        yield Part(_making(original, table, row, mapping, warnings, how), "", row_locator(table, row))
        # What is to be said of the whole table is said of its first row.
        warnings = ()
    for warning in table.warnings[seen:]:
        yield Part(_refusing(warning), "", "the rows after these")


def _sound(rows: Iterable[Row], table: Table) -> Iterator[Row]:
    """Yield rows up to where the table is damaged; then its warnings say that."""
    try:
        yield from rows
    except Refused as refused:
        table.warnings.append(str(refused))


def _making(
    original: Original, table: Table, row: Row, mapping: ColumnMapping, warnings: tuple[str, ...], how: How
) -> Callable[[], NewArticle]:  # fmt: skip
    def make() -> NewArticle:
        if row.problem:
            raise Refused(row.problem)
        composed = compose(row.cells, mapping, how.today, how.parser)
        check_blocks(composed.blocks, composed.text)
        return NewArticle(
            name="",
            original_sha256=original.sha256,
            original_size=len(original.data),
            original_packed=original.packed,
            encoding=table.options.encoding or "utf-8",
            text=composed.text,
            text_sha256=text_sha256(composed.text),
            blocks=composed.blocks,
            fields=composed.fields,
            locator=row_locator(table, row),
            warnings=(*warnings, *filter(None, (row.remark,)), *composed.warnings),
        )

    return make


def _refusing(why: str) -> Callable[[], NewArticle]:
    def make() -> NewArticle:
        raise Refused(why)

    return make
