"""What was chosen for the tables of an import: mappings by the header they are for, ways to read by file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotations.model.errors import InvalidInput, Refused
from reader.articles.tables.guessing import guess_mapping
from reader.articles.tables.mapping import IGNORE, ColumnMapping, fitted_mapping
from reader.articles.tables.table import Options

TABLES = "tables"
"""The key in `kinds.registry.How.choices`; its value is a `TableChoices`."""

NOT_SURE = (
    "Which column holds the text of the articles is not clear. Import it in the window, or name the columns, for "
    "example with --columns title=Headline,text=Body. Columns are: {columns}."
)


@dataclass(frozen=True, slots=True)
class TableChoices:
    """How tables are read.

    Attributes:
        by_header: mappings by the columns of the tables they are for.
        common: for every table that has the columns it names; None where each is to be guessed.
        by_file: how single files are read, by their paths.
        options: how all others are read.
    """

    by_header: Mapping[tuple[str, ...], ColumnMapping] = field(default_factory=dict)
    common: ColumnMapping | None = None
    by_file: Mapping[str, Options] = field(default_factory=dict)
    options: Options = field(default_factory=Options)


def choose_mapping(
    columns: tuple[str, ...], rows: Sequence[Sequence[str]], choices: TableChoices
) -> tuple[ColumnMapping, str]:
    """Return what the columns of a table become, and a sentence for the report where that was guessed.

    Raises:
        Refused: nothing was chosen that fits, and the guess is not sure.
    """
    chosen = choices.by_header.get(columns)
    if chosen is not None:
        return chosen, ""
    if choices.common is not None:
        try:
            return fitted_mapping(choices.common, columns), ""
        except InvalidInput as error:
            raise Refused(str(error)) from error
    guessed = guess_mapping(columns, rows)
    if not guessed.sure:
        raise Refused(NOT_SURE.format(columns=", ".join(columns)[:500]))
    return guessed.mapping, told(guessed.mapping)


def told(mapping: ColumnMapping) -> str:
    """Return a sentence that says what was guessed: "Columns were taken so: title=Headline, text=Body."."""
    used = ", ".join(f"{becomes}={name}" for name, becomes in mapping.columns if becomes != IGNORE)
    return f"The columns were guessed: {used}."
