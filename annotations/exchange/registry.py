"""Every format files can be written in, declared once; what writes them is loaded when it is used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from annotations.exchange.files import Exported, Progress, Stop
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.store.connection import Connection


class Export(Protocol):
    """What writes a format: takes a library, where to write, a profile's id, whom to tell of progress, when to stop,
    and what was chosen.
    """

    def __call__(
        self, connection: Connection, folder: Path, profile: str = ..., progress: Progress | None = None,
        cancelled: Stop | None = None, selection: Selection = EVERYTHING,
    ) -> Exported:  # fmt: skip
        """Write it."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        id: what the command line calls it.
        kind: folder (it writes several files into one) or file.
        profiles: the ids of its profiles, the usual one first.
        files: the names of what it writes into a folder.
        function: `module:name` of what writes it.
    """

    id: str
    name: str
    description: str
    kind: str
    profiles: tuple[str, ...]
    files: tuple[str, ...]
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
            ("annotations.csv", "articles.csv", "entities.csv", "codebook.csv", "datapackage.json"),
            "annotations.exchange.csv_files:export_csv",
        ),
    )
}
