"""Every format files can be written in, declared once; what writes them is loaded when it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from annotations.exchange.files import Exported, Progress, Stop
from annotations.store.connection import Connection

Export = Callable[[Connection, Path, str, Progress | None, Stop | None], Exported]
"""Takes a library, where to write, the id of a profile, what is told of progress, and what says when to stop."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        id: what the command line calls it.
        kind: folder (it writes several files into one) or file.
        profiles: the ids of its profiles, the usual one first.
        function: `module:name` of what writes it.
    """

    id: str
    name: str
    description: str
    kind: str
    profiles: tuple[str, ...]
    function: str

    def load(self) -> Export:
        """Return what writes it."""
        module, name = self.function.split(":")
        export: Export = getattr(import_module(module), name)
        return export


FORMATS: dict[str, Format] = {
    one.id: one
    for one in (
        Format(
            "csv",
            "CSV with datapackage.json",
            "Tables of annotations, articles, entities and the codebook, for R, pandas and spreadsheets.",
            "folder",
            ("data", "spreadsheet"),
            "annotations.exchange.csv_files:export_csv",
        ),
    )
}
