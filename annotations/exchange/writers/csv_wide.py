"""CSV with a row for each article: numbers of each label, topic and entity as columns, and the articles' fields.

`articles-wide.csv` is for statistics: in R `read.csv("articles-wide.csv", check.names = FALSE)`, in Python
`pandas.read_csv("articles-wide.csv", keep_default_na=False)`. A topic counts for itself, not for those above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotations.exchange.cells import PROFILES
from annotations.exchange.columns import OWN, WIDE, Column, Table
from annotations.exchange.csv_rows import field_cells, many_of
from annotations.exchange.datapackage import write_description
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.sheets import Cells, Sheet
from annotations.exchange.told import Told
from annotations.model.codebook import Code, resolve
from annotations.model.field import FIELD_NAMES
from annotations.store import export_rows


def write_wide(task: Task) -> None:
    """Write articles-wide.csv and its description; see `annotations.exchange.export.Writer`."""
    profile, wide = PROFILES[task.options["profile"]], _Wide(task)
    noting = Noting(task.lost, task.source, FORMATS["csv-wide"].instead)
    with task.binary(WIDE.file) as file:
        sheet = Sheet(file, wide.table, profile)
        for article in task.source.articles():
            noting.article(article)
            sheet.add(sheet.cells(wide.names, wide.row(article), article.uuid), len(wide.names))
        sheet.flush()
    noting.rest()
    write_description(task, [sheet], profile)


class _Wide:
    """The columns, and the row of each article.

    Attributes:
        table: the columns.
        names: their headers.
    """

    def __init__(self, task: Task) -> None:
        options, several = task.options, task.source.field_names
        if options["fields"] == "no":
            several = {name: many for name, many in several.items() if name in FIELD_NAMES}
        self._fields = many_of(several)
        self._presence = options["values"] == "presence"
        self._book = task.source.codes
        self._code_places: dict[int, int] = {}
        self._entity_places: dict[int, int] = {}
        columns: list[Column] = []
        taken = {column.name for column in WIDE.with_fields(several).columns}
        for kind, code, path in _codes(task):
            if options[f"{kind}s"] == "yes":
                self._code_places[code.id] = len(columns)
                what = (
                    "mentions with the label" if kind == "label" else "times the article or words in it have the topic"
                )
                columns.append(self._column(f"{kind}.{path}", f"{what} “{path}” ({code.uuid})", taken))
        if options["entities"] == "yes":
            used = export_rows.entities_used(task.connection, task.choice)
            for entity in task.source.entities.values():
                if entity.id in used:
                    self._entity_places[entity.id] = len(columns)
                    what = f"mentions of the entity “{entity.name}” ({entity.uuid})"
                    columns.append(self._column(f"entity.{entity.name}", what, taken))
        own = [column for column in WIDE.with_fields(several).columns if column.name.startswith(OWN)]
        fixed = [column for column in WIDE.with_fields(several).columns if not column.name.startswith(OWN)]
        self._count = len(columns)
        self._own = len(own)
        self.table: Table = replace(WIDE, columns=(*fixed, *columns, *own))
        self.names: Sequence[str] = tuple(column.name for column in self.table.columns)

    def row(self, article: Told) -> Cells:
        """Return the cells of an article."""
        counts, kinds = [0] * self._count, {"mention": 0, "topic": 0, "note": 0}
        for mark in article.marks:
            kinds[mark.kind] += 1
            if mark.code is not None:
                place = self._code_places.get(resolve(mark.code, self._book).id)
                if place is not None:
                    counts[place] += 1
            if mark.entity is not None:
                place = self._entity_places.get(mark.entity.id)
                if place is not None:
                    counts[place] += 1
        if self._presence:
            counts = [int(count > 0) for count in counts]
        fields = field_cells(article.fields, self._fields)
        whole = len(fields) - self._own
        return (
            article.uuid, article.name, article.sha256, len(article.text), *kinds.values(), *fields[:whole], *counts,
            *fields[whole:],
        )  # fmt: skip

    def _column(self, name: str, what: str, taken: set[str]) -> Column:
        found, turn = name, 1
        while found in taken:
            turn += 1
            found = f"{name} ({turn})"
        taken.add(found)
        about = f"1 if there are {what} in the article, else 0." if self._presence else f"How many {what} there are."
        return Column(found, "integer", about, required=True)


def _codes(task: Task) -> list[tuple[str, Code, str]]:
    """Return (kind, code, path) of the labels, then of the topics, that were chosen, by path."""
    book: Mapping[int, Code] = task.source.codes
    wanted = None if task.choice.codes is None else set(task.choice.codes)
    found = [
        (code.kind, code, task.source.path(code))
        for code in book.values()
        if resolve(code, book) is code and (wanted is None or code.id in wanted)
    ]
    return sorted(found, key=lambda one: (one[0], one[2]))
