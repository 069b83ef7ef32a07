"""What the tests of exports share: small real libraries to fill, and the files that come out of them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from annotations.commands.imports import Incoming
from annotations.exchange.csv_files import export_csv
from annotations.exchange.files import Exported
from annotations.exchange.rows import read_rows
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.field import Field
from annotations.text.canonical import text_sha256

ANNOTATOR = Annotator("11111111-1111-4111-8111-111111111111", "Ana")


class Desk:
    """A library to put things into and to export.

    Attributes:
        library: held for writing.
        folder: a folder of its own, where the library is; exports go beside it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "desk.newsgloss"
        self.library = Library.open_to_write(self.path, ANNOTATOR, doing="test", create=True)

    def article(self, name: str, text: str, fields: Sequence[Field] = ()) -> str:
        """Take an article and return its UUID; `text` must be canonical."""
        # The name is in it, so that two articles may have the same text.
        data = f"{name}\n{text}".encode()
        start = len(text) - len(text.lstrip())
        block = Block("paragraph", start, len(text.rstrip()))
        new = NewArticle(
            name, hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", text, text_sha256(text),
            (block,), tuple(fields),
        )  # fmt: skip
        run = self.library.articles.begin_import()
        (item,) = run.add([Incoming(name, new)])
        run.finish()
        assert item.outcome == "taken", item.reason
        assert item.article is not None
        return item.article

    def annotate(self, *rows: dict[str, Any]) -> None:
        """Add annotations, as `annotate` takes them."""
        lines = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
        report = self.library.annotations.add(read_rows(io.BytesIO(lines)))
        assert report.errors == []

    def export(self, profile: str = "data", name: str = "out") -> tuple[Path, Exported]:
        """Export as CSV, and return the folder and what was reported."""
        folder = self.folder / name
        with self.library.snapshot():
            return folder, export_csv(self.library.db, folder, profile)

    def rows(self, table: str, profile: str = "data") -> list[dict[str, str]]:
        """Export as CSV, and return the rows of one file."""
        return read(self.export(profile)[0], table)

    def tamper(self, statement: str, *values: object) -> None:
        """Change the library behind its back, as a damaged disk or another program would."""
        self.library.close()
        connection = sqlite3.connect(self.path)
        connection.execute(statement, values)
        connection.commit()
        connection.close()
        self.library = Library.open_to_write(self.path, ANNOTATOR, doing="test")


def read(folder: Path, table: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file, as the manual says that they are read."""
    csv.field_size_limit(2**31 - 1)
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(name="read", scope="session")
def read_fixture() -> Callable[[Path, str], list[dict[str, str]]]:
    """Reads the rows of a CSV file."""
    return read


@pytest.fixture(scope="session")
def make_desk() -> Iterator[Callable[[Path], Desk]]:
    """Makes an empty library in a folder; those left open are closed in the end."""
    made: list[Desk] = []

    def make(folder: Path) -> Desk:
        made.append(Desk(folder))
        return made[-1]

    yield make
    for desk in made:
        desk.library.close()


@pytest.fixture
def desk(tmp_path: Path, make_desk: Callable[[Path], Desk]) -> Iterator[Desk]:
    """An empty library."""
    desk = make_desk(tmp_path)
    yield desk
    desk.library.close()


@pytest.fixture
def full_desk(desk: Desk) -> Desk:
    """A library with something of everything in it."""
    text = "Kast met Milei in Buenos Aires.\nThey spoke about prices — “-5 %” — and about “NA” 👩‍👩‍👧‍👦 .\n"
    desk.article(
        "news/a.txt", text,
        [
            Field("title", "Kast; Milei", 0, 4, 0.9), Field("author", "Ana; Pérez"), Field("author", r"C:\Doe"),
            Field("date_published", "2025-12-03"), Field("wave, “2”", "x\ny"), Field("keyword", "a"),
            Field("keyword", "b;c"), Field("place", "Paris", status="absent"),
        ],
    )  # fmt: skip
    desk.article("news/b.txt", "Kast again, in Ürümqi.", [Field("keyword", "plain; text")])
    desk.article("news/c.txt", "Nobody marked anything here.")
    desk.annotate(
        {"article": "news/a.txt", "kind": "mention", "start": 9, "end": 14, "label": "Person", "entity": "Milei"},
        {"article": "news/a.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person", "entity": "Kast",
         "note": "Who is *he*?\n\n> “a, b”"},
        {"article": "news/a.txt", "kind": "mention", "spans": [[0, 4], [9, 14], [18, 30]], "label": "Event"},
        {"article": "news/a.txt", "kind": "topic", "topic": r"Politics/Either\/or"},
        {"article": "news/b.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person", "entity": "Kast"},
        {"article": "news/b.txt", "kind": "note", "note": "About the whole article.", "annotator": "Ben"},
    )  # fmt: skip
    entity = next(entity for entity in desk.library.entities if entity.name == "Kast")
    desk.annotate({"kind": "note", "on": entity.uuid, "note": "About an entity."})
    return desk


@pytest.fixture
def rich(tmp_path: Path):
    """A library with rows in every table that is written."""
    from tests.exchange.jsonl_kit import fill
    from tests.store.merging import opened

    with opened(tmp_path / "rich.newsgloss") as library:
        fill(library)
        yield library
