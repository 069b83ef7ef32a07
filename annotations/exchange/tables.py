"""The four tables of an export: annotations, articles, entities and the codebook, whatever file they go into.

docs/csv-columns.md says what is in each column.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from annotations.exchange.cells import iso_time
from annotations.exchange.columns import CODEBOOK, ENTITIES
from annotations.exchange.csv_rows import RowMaker
from annotations.exchange.export import Task
from annotations.exchange.sheets import Rows
from annotations.model.codebook import Code, join_path, path_of
from annotations.store import codes, entities, export_rows

_NO_DEFINITION = (None, None, None, None, "[]")


class Tables:
    """The rows of the four tables, written in one pass over the articles, and what those rows count.

    Attributes:
        several: the names fields have in the library, and of each whether some article has several values of it.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._db = task.connection
        self._codes = codes.all_codes(self._db)
        self._paths = {number: join_path(path_of(number, self._codes)) for number in self._codes}
        self.several: Mapping[str, bool] = export_rows.field_names(self._db)

    def write(self, sheets: Sequence[Rows]) -> None:
        """Write all rows, and note in the task what a person has to know of them.

        Args:
            sheets: for annotations, articles, entities and the codebook, with columns for own fields.

        Raises:
            Cancelled: it was to stop.
            Damaged: annotations belong to articles that are not there.
        """
        task, (annotations, articles, entity_sheet, codebook) = self._task, sheets
        task.steps.more(export_rows.count(self._db, "entity"))
        maker = RowMaker(
            self._db, annotations, articles, self._codes, self._paths, self.several, task.steps, task.choice
        )
        maker.write()
        self._write_entities(entity_sheet, maker)
        self._write_codebook(codebook, maker)
        task.warnings.extend(self._warnings(maker))

    def _write_entities(self, sheet: Rows, maker: RowMaker) -> None:
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
            self._task.steps.done(sheet.add(sheet.cells(names, values, entity.uuid)))
        self._task.steps.done(sheet.flush())

    def _write_codebook(self, sheet: Rows, maker: RowMaker) -> None:
        names = tuple(column.name for column in CODEBOOK.columns)
        definitions = codes.definitions(self._db)
        for code in self._codes.values():
            _, definition, when_to_use, when_not, examples = definitions.get(code.id, _NO_DEFINITION)
            values = (
                code.uuid, code.kind, self._paths[code.id], code.name, self._uuid(code.parent_id), code.sign, code.key,
                code.colour, definition, when_to_use, when_not, examples, iso_time(code.retired_at),
                self._uuid(code.merged_into), maker.uses[code.id],
            )  # fmt: skip
            sheet.add(sheet.cells(names, values, code.uuid))
        sheet.flush()

    def _uuid(self, number: int | None) -> str | None:
        code: Code | None = self._codes.get(number) if number is not None else None
        return code.uuid if code else None

    def _warnings(self, maker: RowMaker) -> list[str]:
        found = [
            f"Some articles have several values of “{name}”. In its column they are joined by “; ”, and every "
            "semicolon in a value is written \\; in every row."
            for name, several in self.several.items()
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
