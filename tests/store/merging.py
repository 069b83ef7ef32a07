"""Libraries to be merged, and what can be seen of one before and after."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.ids import built_in_uuid
from annotations.model.starter import STARTER_CODES
from annotations.store import many, things
from annotations.store.connection import Connection, open_reader
from annotations.store.tables import THINGS
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, TEXT, incoming, take

CYD = Annotator("33333333-3333-4333-8333-333333333333", "Cyd")
PERSON, PLACE = (built_in_uuid("label", name) for name in ("Person", "Place"))
POLITICS = built_in_uuid("topic", "Politics")
assert {"Person", "Place", "Politics"} <= {code.name for code in STARTER_CODES}

STAY = ("original", "revision", "annotator")
"""What undo never takes away: it is only ever referred to."""


def opened(path: Path, annotator: Annotator = ANA) -> Library:
    """A library that is held for writing, made if it is not there."""
    return Library.open_to_write(path, annotator, doing="test", create=True)


def with_article(path: Path, name: str = "a.txt", text: str = TEXT, annotator: Annotator = ANA) -> str:
    """Make a library, or use it, and import an article; return its UUID."""
    with opened(path, annotator) as library:
        return take(library, incoming(name, text))[0]


def copied(path: Path, name: str) -> Path:
    """A copy of a closed library beside it."""
    return Path(shutil.copy(path, path.with_name(name)))


def merged(path: Path, *others: Path, annotator: Annotator = ANA, dry_run: bool = False):
    """Merge into a closed library, see that it is whole after, and return the report."""
    with opened(path, annotator) as library:
        report = library.merge(others, dry_run=dry_run)
        assert library.check() == []
        return report


def mark(
    library: Library,
    article: str | None,
    words: str | None,
    code: str | None = PERSON,
    *,
    kind: str = "mention",
    **more: Any,
) -> str:
    """Annotate the first place of some words, or the whole article, and return the annotation's UUID."""
    spans = ()
    if words is not None:
        start = library.articles.text(library.articles.find(article or "")).index(words)
        spans = ((start, start + len(words)),)
    return add_annotations(library.session, [NewAnnotation(kind, article, spans, code, **more)])[0]


def note(library: Library, article: str | None, body: str, words: str | None = None, target: str | None = None) -> str:
    """Write a note and return its UUID."""
    return mark(library, article, words, None, kind="note", body=body, target=target)


def edit(library: Library, article: str, old: str, new: str) -> None:
    """Put other words for the first place of some in an article's text."""
    start = library.articles.text(library.articles.find(article)).index(old)
    library.articles.edit_text(article, [Edit(start, start + len(old), new)])


def text_of(path: Path, article: str) -> str:
    """The current text of an article of a closed library."""
    with Library.open(path) as library:
        return library.articles.text(library.articles.find(article))


def marks_of(path: Path, article: str) -> dict[str, Any]:
    """The annotations of an article of a closed library, by UUID."""
    with Library.open(path) as library:
        return {one.uuid: one for one in library.annotations.reader().of_article(library.articles.find(article).id)}


def fields_of(path: Path, article: str, name: str) -> list[tuple[str, str]]:
    """(value, status) of a field."""
    with Library.open(path) as library:
        found = library.articles.fields(library.articles.find(article))
        return [(field.value, field.status) for field in found if field.name == name]


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of a closed library."""
    with closing(sqlite3.connect(path)) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}


def work_of(db: Connection) -> dict[str, list[Any]]:
    """All that a person's work consists of, but for what undo leaves, with internal ids."""
    return {
        table: [(image.values, image.parts) for page in many.pages(db, thing) for image in page]
        for table, thing in THINGS.items()
        if table not in STAY
    }


def said(path: Path) -> dict[str, set[Any]]:
    """What `said_by` returns, of a library by its file."""
    with closing(open_reader(path)) as db:
        return said_by(db)


def said_by(db: Connection) -> dict[str, set[Any]]:
    """All that a person's work consists of, by identity: the same in libraries that say the same."""
    names = {
        table: dict(db.execute(f"SELECT id, {thing.key} FROM {table}").fetchall()) for table, thing in THINGS.items()
    }
    return {
        table: {_said(thing, image, names) for image in things.read_all(db, thing)} for table, thing in THINGS.items()
    }


def _said(thing: Any, image: Any, names: dict[str, dict[int, str]]) -> tuple[Any, ...]:
    refers = {
        **dict(thing.refers),
        **({"article_id": "article", "parent_id": "revision"} if thing.table == "revision" else {}),
    }
    values = [
        names[refers[column]].get(value, value) if column in refers and value is not None else value
        for column, value in zip(thing.columns, image.values, strict=True)
    ]
    parts = image.parts
    if thing.part and thing.part.table == "anchor":
        parts = tuple((*part[:2], names["revision"][part[2]], *part[3:]) for part in parts)
    return (*values[1:], parts)


def total(counts: Any, table: str) -> int:
    """How many of a kind a report counts in all that became of them."""
    return sum(
        getattr(counts, name)[table] for name in ("added", "updated", "same", "kept", "deleted_here", "left_out")
    )


__all__ = ["ANA", "BEN", "CYD", "TEXT", "incoming", "take"]
