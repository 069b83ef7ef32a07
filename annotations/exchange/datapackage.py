"""The description that goes with exported CSV files: Data Package and Table Schema, version 1 (Frictionless)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from annotations.exchange.cells import Profile
from annotations.exchange.columns import Column
from annotations.exchange.export import Task
from annotations.exchange.selection import EVERYTHING
from annotations.exchange.sheets import Sheet

FILE = "datapackage.json"


_CHOSEN = (
    " Not all articles or annotations of the library were chosen; numbers of mentions, topics, notes and uses count "
    "those that were."
)


def describe(library_uuid: str, sheets: Iterable[Sheet], profile: Profile, *, whole: bool = True) -> dict[str, Any]:
    """Return the descriptor of files that have been written.

    The same library gives the same descriptor: it holds no time and no name of a person or folder. `whole` is whether
    everything was written, or a choice.
    """
    return {
        "profile": "tabular-data-package",
        "name": "newsgloss-export",
        "id": library_uuid,
        "title": "Annotated news articles",
        "description": f"Exported by Newsgloss in the profile {profile.id}. {profile.description} An empty cell means "
        "that there is no value. The id of the package is that of the library." + ("" if whole else _CHOSEN),
        "resources": [_resource(sheet, profile) for sheet in sheets],
    }


def write_description(task: Task, sheets: Sequence[Sheet], profile: Profile, file: str = "") -> None:
    """Write the descriptor of files that have been written, and note in the task what a person wants to know of them.

    Args:
        task: the export.
        sheets: the files.
        profile: they were written in.
        file: the descriptor's name; without one it is named after the first file, beside those of other formats.
    """
    descriptor = describe(task.source.library, sheets, profile, whole=task.selection == EVERYTHING)
    with task.text(file or f"{sheets[0].table.name}.{FILE}") as out:
        out.write(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n")
    task.rows.update({sheet.table.file: sheet.rows for sheet in sheets})
    task.warnings.extend(warning for sheet in sheets for warning in sheet.warnings())


def _resource(sheet: Sheet, profile: Profile) -> dict[str, Any]:
    table = sheet.table
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": profile.line_end,
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        },
        "bytes": sheet.size,
        "hash": f"sha256:{sheet.sha256}",
        "schema": {
            "fields": [_field(column, profile) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column.name],
                    # The specification writes the file itself as an empty name.
                    "reference": {"resource": "" if column.refers == table.name else column.refers, "fields": ["id"]},
                }
                for column in table.columns
                if column.refers
            ],
        },
    }


def _field(column: Column, profile: Profile) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.type == "integer":
        constraints["minimum"] = 0
    # A cell that had to be cut is JSON no longer.
    kind = "string" if profile.guarded and column.type in ("array", "object") else column.type
    field = {"name": column.name, "type": kind, "description": column.about}
    return {**field, "constraints": constraints} if constraints else field
