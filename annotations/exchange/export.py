"""Exporting: a format of the table, a place, and what was chosen; written whole, with a report of what was not carried.

What each writer has in common is done here: one moment of the library, the choice, progress and cancelling, files that
appear all together or not at all, and the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol, TextIO

from annotations.exchange.carried import Lost
from annotations.exchange.files import Exported, Progress, Steps, Stop, WholeFiles
from annotations.exchange.names import FileNames
from annotations.exchange.registry import Format
from annotations.exchange.selection import EVERYTHING, Selection, choice_of
from annotations.exchange.told import Source
from annotations.model.errors import Refused
from annotations.store import export_rows
from annotations.store.connection import Connection, file_of
from annotations.store.export_rows import Choice


@dataclass(slots=True)
class Task:
    """What a writer is given.

    Attributes:
        source: the library as it is told.
        options: a value for each option of the format.
        lost: where it notes what it cannot carry.
        rows: how many rows, documents or the like each file has; the writer sets what a person may want to know.
        warnings: sentences for a person.
        connection, choice, selection, steps: for a writer that reads the library in its own way.
        files: where it writes; most use the methods below.
        name: of the one file of a format of one file; else empty.
        names: gives files their names.
        colours: what `#rrggbb` each name of a colour is; those that are missing have no colour in the file.
    """

    source: Source
    options: Mapping[str, str]
    lost: Lost
    rows: dict[str, int]
    warnings: list[str]
    connection: Connection
    choice: Choice
    selection: Selection
    steps: Steps
    files: WholeFiles
    name: str
    names: FileNames
    colours: Mapping[str, str]

    @contextmanager
    def binary(self, name: str = "") -> Iterator[BinaryIO]:
        """Open a file for bytes, the one of the format where no name is given; it is closed after the block."""
        file = self.files.binary(name or self.name)
        yield file
        file.close()

    @contextmanager
    def text(self, name: str = "", *, newline: str = "\n") -> Iterator[TextIO]:
        """Open a file for text in UTF-8, the one of the format where no name is given; closed after the block."""
        file = self.files.text(name or self.name, newline=newline)
        yield file
        file.close()


class Writer(Protocol):
    """What writes a format."""

    def __call__(self, task: Task) -> None:
        """Write it.

        Raises:
            Refused: it cannot be written.
            Cancelled: it is to stop (raised by the steps the source makes).
        """


def export(
    connection: Connection,
    chosen: Format,
    target: Path,
    options: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
    selection: Selection = EVERYTHING,
    colours: Mapping[str, str] | None = None,
) -> Exported:
    """Write a library in a format. All files are there whole in the end, or everything is as it was.

    Args:
        connection: to the library; a transaction that is open is used, and stays open.
        chosen: the format.
        target: the folder to write into, made if it is missing; of a format of one file that file.
        options: of the format; what is not given is the usual.
        progress: told (done, total) in annotations and articles.
        cancelled: asked often; True ends it within half a second.
        selection: what of the library is written.
        colours: what `#rrggbb` each name of a label's colour is, for formats in which labels have colours.

    Raises:
        InvalidInput: the format has no such option.
        NotFound: something that was chosen is not in the library.
        Refused: it cannot be written there, or a package is missing.
        Cancelled: it was to stop.
        Damaged: the library cannot be read.
    """
    values, write = chosen.chosen(options or {}), chosen.writes()
    folder, name = (target, "") if chosen.kind == "folder" else (target.absolute().parent, target.name)
    if name and target.is_dir():
        raise Refused(f"{target} is a folder. Name a file.")
    with WholeFiles(folder, file_of(connection), cancelled) as files, export_rows.reading(connection, cancelled):
        choice = choice_of(connection, selection)
        counted = export_rows.annotation_counts(connection, choice).values()
        steps = Steps(sum(counted) + export_rows.article_count(connection, choice), progress, cancelled)
        lost = Lost()
        source = Source(connection, choice, steps, lost, astray="astray" not in chosen.instead)
        task = Task(
            source, values, lost, {}, [], connection, choice, selection, steps, files, name,
            FileNames((chosen.report,)), colours or {},
        )  # fmt: skip
        write(task)
        report = f"{name}.{chosen.report}" if name else chosen.report
        if lost.counts or (folder / report).exists():
            # An earlier report must not speak of what is written now.
            with task.text(report) as file:
                file.write(lost.report(chosen.name, chosen.instead))
        return Exported(files.names, dict(task.rows), tuple(task.warnings), replace(lost))
