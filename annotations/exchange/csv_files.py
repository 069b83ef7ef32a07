"""Export as CSV: annotations, articles, entities and the codebook, described by a datapackage.json.

docs/csv-columns.md says what is in each column.
"""

from __future__ import annotations

from pathlib import Path

from annotations.exchange.cells import PROFILES
from annotations.exchange.columns import TABLES
from annotations.exchange.datapackage import FILE, write_description
from annotations.exchange.export import Task, export
from annotations.exchange.files import Exported, Progress, Stop
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.exchange.sheets import Sheet
from annotations.exchange.tables import Tables
from annotations.store.connection import Connection


def export_csv(
    connection: Connection,
    folder: Path,
    profile: str = "data",
    progress: Progress | None = None,
    cancelled: Stop | None = None,
    selection: Selection = EVERYTHING,
) -> Exported:
    """Write annotations.csv, articles.csv, entities.csv, codebook.csv and datapackage.json into a folder.

    All of them are there whole in the end, or the folder is as it was. All is read from one moment. Entities and
    codebook are whole whatever was chosen; their counts, and those of articles.csv, are of what was.

    Args:
        connection: to the library; a transaction that is open is used, and stays open.
        folder: made if it is missing; files of these names are written over.
        profile: the id of one in `annotations.exchange.cells.PROFILES`.
        progress: told (done, total) in rows.
        cancelled: asked often; True ends it within half a second.
        selection: what of the annotations and articles is written.

    Raises:
        InvalidInput: there is no such profile.
        NotFound: something that was chosen is not in the library.
        Refused: the folder cannot be written to; see `WholeFiles`.
        Cancelled: it was to stop.
        Damaged: the library cannot be read, or its annotations belong to articles that are not there.
    """
    return export(connection, FORMATS["csv"], folder, {"profile": profile}, progress, cancelled, selection)


def write_csv(task: Task) -> None:
    """Write the files of an export that is under way; see `annotations.exchange.export.Writer`."""
    profile, tables = PROFILES[task.options["profile"]], Tables(task)
    sheets = [Sheet(task.files.binary(one.file), one.with_fields(tables.several), profile) for one in TABLES]
    tables.write(sheets)
    # Last, so that it is there only when all that it describes is there.
    write_description(task, sheets, profile, FILE)
