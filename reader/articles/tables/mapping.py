"""What the columns of a table become, as a person chose it or as it was guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.model.errors import InvalidInput

TEXT, IGNORE, FIELD, ID = "text", "ignore", "field", "id"

ONCE: tuple[str, ...] = (
    "title", "subtitle", "date_published", "date_updated", "outlet", "url", "section", "language", "place", "credit",
)  # fmt: skip
"""What only one column can become."""

BECOMES: tuple[str, ...] = (
    "title", "subtitle", TEXT, "author", "date_published", "date_updated", "outlet", "section", "place", "credit",
    "url", "language", ID, FIELD, IGNORE,
)  # fmt: skip
"""All that a column can become. Several may be text, authors or fields of their own name."""

DATE_ORDERS = ("dmy", "mdy")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column becomes.

    Attributes:
        columns: (name of a column, one of BECOMES), in the table's order.
        date_order: how figures like 03/04/2025 are read, one of DATE_ORDERS; empty where the table does not tell.
    """

    columns: tuple[tuple[str, str], ...]
    date_order: str = ""

    def first(self, becomes: str) -> int | None:
        """Return the number of the first column that becomes this, from 0."""
        return next(iter(self.all(becomes)), None)

    def all(self, becomes: str) -> list[int]:
        """Return the numbers of the columns that become this, from 0."""
        return [number for number, (_, chosen) in enumerate(self.columns) if chosen == becomes]

    def changed(self, name: str, becomes: str) -> ColumnMapping:
        """Return the mapping with one column changed; another that was what only one can be is ignored then."""
        columns = tuple(
            (other, becomes if other == name else IGNORE if becomes in ONCE and chosen == becomes else chosen)
            for other, chosen in self.columns
        )
        return ColumnMapping(columns, self.date_order)

    def as_json(self) -> dict[str, Any]:
        """Return what `mapping_of` reads."""
        data: dict[str, Any] = {"columns": dict(self.columns)}
        if self.date_order:
            data["date_order"] = self.date_order
        return data


def check_mapping(mapping: ColumnMapping) -> None:
    """Hold a mapping to the rules.

    Raises:
        InvalidInput: a column becomes what there is not, two become what only one can be, or none is the text.
    """
    for name, becomes in mapping.columns:
        if becomes not in BECOMES:
            raise InvalidInput(f"“{becomes}” is nothing a column can become. Choose from: {', '.join(BECOMES)}.")
        if becomes in ONCE and len(mapping.all(becomes)) > 1:
            raise InvalidInput(f"Two columns become {becomes}. Set one of them, such as “{name}”, to field or ignore.")
    if mapping.date_order and mapping.date_order not in DATE_ORDERS:
        raise InvalidInput(f"“{mapping.date_order}” is no order of dates. It is dmy or mdy.")
    if mapping.first(TEXT) is None:
        raise InvalidInput("No column becomes the text of the articles. Name one, for example text=Body.")


def mapping_of(data: Any) -> ColumnMapping:
    """Return the mapping that a JSON object says: `{"columns": {"Headline": "title", …}, "date_order": "dmy"}`.

    Raises:
        InvalidInput: it is no such object.
    """
    columns = data.get("columns") if isinstance(data, dict) else None
    if not isinstance(columns, dict) or not all(isinstance(value, str) for value in columns.values()):
        raise InvalidInput("A mapping is a JSON object as `columns` prints it.")
    return ColumnMapping(tuple(columns.items()), str(data.get("date_order") or ""))


def fitted_mapping(mapping: ColumnMapping, columns: Sequence[str]) -> ColumnMapping:
    """Return a mapping for the columns that a table has: those it does not name are ignored.

    Raises:
        InvalidInput: it names a column that the table has not, or breaks the rules.
    """
    chosen = dict(mapping.columns)
    names = _as_in(chosen, columns)
    fitted = ColumnMapping(tuple((name, names.get(name, IGNORE)) for name in columns), mapping.date_order)
    check_mapping(fitted)
    return fitted


def _as_in(chosen: Mapping[str, str], columns: Iterable[str]) -> dict[str, str]:
    """Return what was chosen by the table's own spelling of the columns: "body" may be "Body" there."""
    own = {name.casefold(): name for name in reversed(tuple(columns))}
    exact = set(columns)
    found: dict[str, str] = {}
    for name, becomes in chosen.items():
        there = name if name in exact else own.get(" ".join(name.split()).casefold())
        if there is None:
            raise InvalidInput(f"The table has no column “{name}”. Columns are: {', '.join(columns)}.")
        found[there] = becomes
    return found
