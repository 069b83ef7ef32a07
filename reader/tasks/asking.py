"""A look into the files of an import for what has to be asked first: what columns are, whether a text is many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.config.folders import settings_folder
from reader.tasks.jobs import Job

if TYPE_CHECKING:
    from reader.articles.found import Found
    from reader.articles.splitting.preview import WayShown
    from reader.articles.tables.mapping import ColumnMapping
    from reader.articles.tables.preview import Preview

_MOST_TABLES = 100
_MOST_TEXTS = 20


@dataclass(frozen=True, slots=True)
class TableAsked:
    """A table, or several with the same columns, whose columns have to be told; the first stands for all.

    Attributes:
        paths: the files.
        preview: of the first.
        rows: how many rows all of them have.
        remembered: what such columns became the last time; None for new ones.
    """

    paths: tuple[Path, ...]
    preview: Preview
    rows: int
    remembered: ColumnMapping | None = None


@dataclass(frozen=True, slots=True)
class SplitAsked:
    """A text that may be many articles, and the ways to split it."""

    path: Path
    ways: tuple[WayShown, ...]


@dataclass(slots=True)
class Questions:
    """What has to be asked before the files are imported.

    Attributes:
        paths: the files and folders of the import.
        asked: what is to be asked, in order.
    """

    paths: tuple[Path, ...]
    asked: list[TableAsked | SplitAsked] = field(default_factory=list)


def look_into(job: Job, paths: Sequence[Path], found: Sequence[Found]) -> Questions | None:
    """Return what has to be asked about files, None where there is nothing; for a job's thread.

    All tables are looked into, texts only where they were named themselves and not by their folder, and are few.
    """
    from reader.articles.tables.suffixes import table_kind

    tables = [one.path for one in found if one.problem is None and table_kind(one.name)][:_MOST_TABLES]
    given = set(paths)
    texts = [one.path for one in found if one.problem is None and one.path in given and not table_kind(one.name)]
    questions = Questions(tuple(paths))
    questions.asked += _tables(job, tables)
    if len(texts) <= _MOST_TEXTS:
        questions.asked += _texts(job, texts)
    return questions if questions.asked else None


def look_again(path: Path, options: object) -> tuple[Preview, ColumnMapping | None]:
    """Look into a table once more, read in another way; for a job's thread.

    Returns:
        What it looks like, and what such columns became the last time.
    """
    from reader.articles.apart import run_apart

    found: Preview = run_apart("reader.articles.tables.preview:preview_table", str(path), options)
    return found, _remembered(found)


def split_again(path: Path, pattern: str) -> tuple[WayShown, ...]:
    """Look what a pattern of a person's own makes of a text; for a job's thread."""
    from reader.articles.apart import run_apart

    found: tuple[WayShown, ...] = run_apart("reader.articles.splitting.preview:preview_split", str(path), None, pattern)
    return found


def _remembered(preview: Preview) -> ColumnMapping | None:
    from reader.articles.tables.remembered import remembered_mapping

    return remembered_mapping(settings_folder(), preview.columns) if preview.options.header else None


def _tables(job: Job, paths: Sequence[Path]) -> list[TableAsked]:
    from annotations.model.errors import NewsglossError
    from reader.articles.apart import Cancelled, run_apart
    from reader.articles.tables.table import Options

    groups: dict[tuple[str, ...], TableAsked] = {}
    for number, path in enumerate(paths):
        job.step(number, len(paths), QCoreApplication.translate("Jobs", "Looking into the tables"))
        try:
            preview: Preview = run_apart(
                "reader.articles.tables.preview:preview_table", str(path), Options(), cancelled=job.cancelled
            )
        except Cancelled:
            return []
        except NewsglossError:
            # The import itself says why.
            continue
        before = groups.get(preview.columns)
        same = before is not None and before.preview.kind == preview.kind
        key = preview.columns if same or before is None else (*preview.columns, str(number))
        one = groups.get(key)
        if one is None:
            groups[key] = TableAsked((path,), preview, preview.count - preview.bad, _remembered(preview))
        else:
            groups[key] = replace(one, paths=(*one.paths, path), rows=one.rows + preview.count - preview.bad)
    return list(groups.values())


def _texts(job: Job, paths: Sequence[Path]) -> list[SplitAsked]:
    from annotations.model.errors import NewsglossError
    from reader.articles.apart import Cancelled, run_apart
    from reader.articles.splitting.preview import worth_a_look

    asked: list[SplitAsked] = []
    for path in paths:
        if not worth_a_look(path):
            continue
        try:
            ways: tuple[WayShown, ...] = run_apart(
                "reader.articles.splitting.preview:preview_split", str(path), None, None, cancelled=job.cancelled
            )
        except Cancelled:
            return []
        except NewsglossError:
            continue
        if any(way.sure for way in ways):
            asked.append(SplitAsked(path, ways))
    return asked
