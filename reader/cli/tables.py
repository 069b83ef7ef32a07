"""What the command line says of tables and of texts that hold many articles: options of import, and `columns`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from annotations.model.errors import InvalidInput
from reader.articles.tables.mapping import ColumnMapping, check_mapping, mapping_of
from reader.articles.tables.table import Options
from reader.cli.app import GivenPath
from reader.cli.output import note

_LARGEST_MAPPING = 1_000_000


def import_choices(mapping: Path | None, columns: Sequence[str], split: str | None) -> dict[str, object]:
    """Return what the readers of files are told, see `reader.articles.kinds.registry.How`.

    Args:
        mapping: a JSON file as `columns` prints it.
        columns: pieces such as `title=Headline,text=Body`; they are taken before the file's.
        split: `auto`, `no`, or how to split, see `reader.articles.splitting.ways.split_by`.

    Raises:
        InvalidInput: one of them makes no sense.
        OSError: the file cannot be read.
    """
    from reader.articles.splitting.parts import SPLIT, SplitChoices
    from reader.articles.splitting.ways import own_pattern
    from reader.articles.tables.choices import TABLES, TableChoices

    choices: dict[str, object] = {}
    common, options = (None, Options()) if mapping is None else _read_mapping(mapping)
    if columns:
        chosen = _named_columns(columns)
        common = chosen if common is None else _joined(common, chosen)
    if common is not None:
        check_mapping(common)
        choices[TABLES] = TableChoices(common=common, options=options)
    if split is not None:
        own_pattern(split)
        choices[SPLIT] = SplitChoices(common=split)
    return choices


@click.command("columns")
@click.argument("file", type=GivenPath(path_type=Path))
@click.option("--encoding", metavar="NAME", help="Decode it with this encoding instead of detecting it.")
@click.option("--delimiter", metavar="SIGN", help="What stands between cells; `tab` is a tab.")
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook; without, the first that holds anything.")
@click.option("--header/--no-header", default=None, help="Whether the first row names the columns.")
def columns_command(
    file: Path, encoding: str | None, delimiter: str | None, sheet: str | None, header: bool | None
) -> None:
    """Print what the columns of a table would become, as the JSON that `import --mapping` takes."""
    from reader.articles.apart import run_apart
    from reader.articles.encoding import text_encoding
    from reader.articles.tables.preview import Preview

    options = Options(_delimiter(delimiter), header, sheet, None if encoding is None else text_encoding(encoding))
    # A file that is not there is told as such, not as a trouble of the process that looks.
    file.open("rb").close()
    found: Preview = run_apart("reader.articles.tables.preview:preview_table", str(file), options)
    told: dict[str, Any] = {
        **found.guessed.mapping.as_json(),
        **{name: value for name, value in _options_as_json(found.options).items() if value is not None},
        "sure": found.guessed.sure,
        "confidence": dict(zip(found.columns, found.guessed.confidence, strict=True)),
        "rows": found.count,
    }
    if len(found.sheets) > 1:
        told["sheets"] = list(found.sheets)
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    for warning in found.warnings:
        note(warning)


def _options_as_json(options: Options) -> dict[str, object]:
    return {
        "delimiter": options.delimiter, "header": options.header, "sheet": options.sheet, "encoding": options.encoding,
    }  # fmt: skip


def _read_mapping(path: Path) -> tuple[ColumnMapping, Options]:
    with path.open("rb") as file:
        data = file.read(_LARGEST_MAPPING)
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{path} is no mapping: it is not JSON. `columns` prints one to begin with.") from error
    chosen = mapping_of(told)
    header, delimiter, sheet = told.get("header"), told.get("delimiter"), told.get("sheet")
    options = Options(
        _delimiter(delimiter) if isinstance(delimiter, str) else None,
        header if isinstance(header, bool) else None,
        sheet if isinstance(sheet, str) else None,
    )
    return chosen, options


def _delimiter(named: str | None) -> str | None:
    if named is None:
        return None
    delimiter = {"tab": "\t", "\\t": "\t"}.get(named.lower(), named)
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise InvalidInput("A delimiter is one sign, such as ; or tab.")
    return delimiter


def _named_columns(pieces: Sequence[str]) -> ColumnMapping:
    columns: dict[str, str] = {}
    for piece in ",".join(pieces).split(","):
        becomes, equals, name = piece.partition("=")
        if not equals or not becomes.strip() or not name.strip():
            raise InvalidInput(
                f"“{piece.strip()}” says no column. Write, for example, --columns title=Headline,text=Body."
            )
        columns[name.strip()] = becomes.strip()
    return ColumnMapping(tuple(columns.items()))


def _joined(first: ColumnMapping, over: ColumnMapping) -> ColumnMapping:
    """Return a mapping with the columns of another in the place of its own."""
    joined: Mapping[str, str] = {**dict(first.columns), **dict(over.columns)}
    return ColumnMapping(tuple(joined.items()), first.date_order)
