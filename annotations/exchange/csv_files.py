"""Export as CSV: annotations, articles, entities and the codebook, described by a datapackage.json.

docs/csv-columns.md says what is in each column.
"""

from __future__ import annotations

import json
from pathlib import Path

from annotations.exchange.cells import PROFILES, Profile, iso_time
from annotations.exchange.columns import ANNOTATIONS, ARTICLES, CODEBOOK, ENTITIES
from annotations.exchange.csv_rows import RowMaker
from annotations.exchange.datapackage import FILE, describe
from annotations.exchange.export import Task, export
from annotations.exchange.files import Exported, Progress, Steps, Stop, WholeFiles
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.exchange.sheets import Sheet
from annotations.model.codebook import join_path, path_of
from annotations.store import codes, entities, export_rows
from annotations.store.connection import Connection
from annotations.store.export_rows import Choice

_NO_DEFINITION = (None, None, None, None, "[]")


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
    task.steps.more(export_rows.count(task.connection, "entity"))
    written = _Export(
        task.connection, task.files, PROFILES[task.options["profile"]], task.steps, task.choice,
        whole=task.selection == EVERYTHING,
    ).run()  # fmt: skip
    task.rows.update(written.rows)
    task.warnings.extend(written.warnings)


class _Export:
    """One export: its files, and the codebook, which all of them name."""

    def __init__(
        self, connection: Connection, files: WholeFiles, profile: Profile, steps: Steps, choice: Choice, *, whole: bool
    ) -> None:
        self._db = connection
        self._files = files
        self._profile = profile
        self._steps = steps
        self._choice = choice
        self._whole = whole
        self._several = export_rows.field_names(connection)
        self._codes = codes.all_codes(connection)
        self._paths = {number: join_path(path_of(number, self._codes)) for number in self._codes}

    def run(self) -> Exported:
        annotations, articles, entity_sheet, codebook = (
            Sheet(self._files.binary(table.file), table.with_fields(self._several), self._profile)
            for table in (ANNOTATIONS, ARTICLES, ENTITIES, CODEBOOK)
        )
        maker = RowMaker(
            self._db, annotations, articles, self._codes, self._paths, self._several, self._steps, self._choice
        )
        maker.write()
        self._write_entities(entity_sheet, maker)
        self._write_codebook(codebook, maker)
        sheets = (annotations, articles, entity_sheet, codebook)
        descriptor = describe(export_rows.library_uuid(self._db), sheets, self._profile, whole=self._whole)
        # Last, so that it is there only when all that it describes is there.
        self._files.text(FILE).write(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n")
        return Exported(
            self._files.names,
            {sheet.table.file: sheet.rows for sheet in sheets},
            tuple(self._warnings(maker) + [warning for sheet in sheets for warning in sheet.warnings()]),
        )

    def _write_entities(self, sheet: Sheet, maker: RowMaker) -> None:
        names = tuple(column.name for column in ENTITIES.columns)
        merged = export_rows.merged_entities(self._db)
        for entity in entities.all_entities(self._db):
            label = self._codes.get(entity.code_id) if entity.code_id is not None else None
            aliases = [{"text": alias.text, "kind": alias.kind} for alias in entity.aliases]
            values = (
                entity.uuid, entity.name, label.name if label else None, label.uuid if label else None,
                entity.description, _json(aliases), _json(dict(entity.external_ids)), merged.get(entity.id),
                maker.mentions[entity.id], maker.articles_of[entity.id], _json(dict(entity.fields)),
            )  # fmt: skip
            self._steps.done(sheet.add(sheet.cells(names, values, entity.uuid)))
        self._steps.done(sheet.flush())

    def _write_codebook(self, sheet: Sheet, maker: RowMaker) -> None:
        names = tuple(column.name for column in CODEBOOK.columns)
        definitions = codes.definitions(self._db)
        for code in self._codes.values():
            _, definition, when_to_use, when_not, examples = definitions.get(code.id, _NO_DEFINITION)
            parent, merged = (
                self._codes[number].uuid if number in self._codes else None
                for number in (code.parent_id, code.merged_into)
            )
            values = (
                code.uuid, code.kind, self._paths[code.id], code.name, parent, code.sign, code.key, code.colour,
                definition, when_to_use, when_not, examples, iso_time(code.retired_at), merged, maker.uses[code.id],
            )  # fmt: skip
            sheet.add(sheet.cells(names, values, code.uuid))
        sheet.flush()

    def _warnings(self, maker: RowMaker) -> list[str]:
        found = [
            f"Some articles have several values of “{name}”. In its column they are joined by “; ”, and every "
            "semicolon in a value is written \\; in every row."
            for name, several in self._several.items()
            if several and name != "author"
        ]
        if maker.mismatched:
            found.append(
                f"The words of {maker.mismatched} annotations are not those at their place in the text. "
                "Run `check` on the library to see which."
            )
        return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
