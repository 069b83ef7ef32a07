"""Own JSON Lines: all a library is but its history, so that reading it in again gives an equal library.

pandas: `pandas.read_json(path, lines=True)`, then choose by `type`; R: `jsonlite::stream_in(file(path))`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from annotations.exchange.export import Task
from annotations.exchange.own_lines import HEAD, VERSION, line_of
from annotations.model.errors import Damaged
from annotations.model.ids import now_ms
from annotations.store import many, own_rows
from annotations.store.describe import KIND_NAMES
from annotations.store.export_rows import ALL
from annotations.store.own_rows import Needed
from annotations.store.schema import SCHEMA_VERSION
from annotations.store.tables import ARTICLE, ORIGINAL, REVISION, THINGS, Thing
from annotations.store.things import Image

_AT_ONCE = 50
_PAGE = 500
# A line is made here and holds nothing that could hold itself.
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def write_jsonl(task: Task) -> None:
    """Write the one file; see `annotations.exchange.export.Writer`."""
    with task.binary() as file:
        lines = _Lines(task, file)
        lines.head()
        lines.books()
        lines.articles()
        lines.loose_notes()
    task.rows[task.name] = lines.counts.total()


class _Lines:
    """One file under way.

    Attributes:
        counts: how many lines of each type there are.
    """

    def __init__(self, task: Task, file: BinaryIO) -> None:
        self.counts: Counter[str] = Counter()
        self._task, self._db, self._file = task, task.connection, file
        self._only: Needed | None = None
        if task.choice != ALL:
            self._only = own_rows.needed(self._db, task.choice)
        self._names: dict[str, dict[int, str]] = {
            table: own_rows.names(self._db, table, "uuid")
            for table in ("annotator", "code", "code_version", "entity", "article")
        }
        self._names["original"] = own_rows.names(self._db, "original", "sha256")
        self._names["revision"] = {}
        self._written: set[int] = set()

    def head(self) -> None:
        """Write the first line: what this is, of which library, when, and whether it is all of it."""
        head = {
            "type": HEAD, "version": VERSION, "schema": SCHEMA_VERSION, "library": self._task.source.library,
            "written_at": now_ms(), "whole": self._only is None,
        }  # fmt: skip
        self._file.write(_encode(head).encode() + b"\n")

    def books(self) -> None:
        """Write annotators, the codebook, entities and the rules of outlets."""
        # The definitions of a label go with it.
        for table, of in (
            ("annotator", ""),
            ("code", ""),
            ("code_version", "code"),
            ("entity", ""),
            ("outlet_rule", ""),
        ):
            thing = THINGS[table]
            wanted = None if self._only is None else self._only.of(of or table)
            place = thing.columns.index(f"{of}_id" if of else "id")
            for page in many.pages(self._db, thing):
                self._write(table, [one for one in page if wanted is None or one.values[place] in wanted])
                self._task.steps.done(0)

    def articles(self) -> None:
        """Write the articles with all that belongs to each."""
        ids = iter(own_rows.article_ids(self._db, self._task.choice))
        while some := list(islice(ids, _AT_ONCE)):
            streams = {table: self._stream(table, some) for table in ("field", "annotation", "decision", "work")}
            revisions = self._stream("revision", some)
            originals = own_rows.references_of_articles(self._db, some)
            articles = many.by_keys(self._db, ARTICLE, [self._names["article"][number] for number in some])
            for number, original in originals:
                self._article(articles[self._names["article"][number]], original, revisions, streams)
                self._task.steps.done(1)

    def loose_notes(self) -> None:
        """Write the notes about entities, labels and topics."""
        if self._task.choice.articles is None:
            for page in many.pages_of(self._db, THINGS["annotation"], None):
                self._annotations(page)

    def _article(self, article: Image, original: int, revisions: _Stream, streams: dict[str, _Stream]) -> None:
        texts = _parents_first(revisions.of(article.id))
        self._names["revision"] = {one.id: one.key for one in texts}
        replaced = REVISION.columns.index("original_id")
        for number in (original, *(one.values[replaced] for one in texts)):
            if number is not None and number not in self._written:
                self._written.add(number)
                (image,) = many.by_keys(self._db, ORIGINAL, [self._names["original"][number]]).values()
                self._bulky(ORIGINAL, image)
        for image in texts:
            self._bulky(REVISION, image)
        self._write("article", [article])
        for table, stream in streams.items():
            if table == "annotation":
                for page in stream.pages(article.id):
                    self._annotations(page)
            else:
                self._write(table, stream.of(article.id))

    def _annotations(self, page: list[Image]) -> None:
        if self._only is not None:
            wanted = self._only.of("annotation")
            page = [image for image in page if image.id in wanted]
        self._write("annotation", page)
        self._task.steps.done(len(page))

    def _stream(self, table: str, ids: list[int]) -> _Stream:
        return _Stream(THINGS[table], self._images(table, ids))

    def _images(self, table: str, ids: list[int]) -> Iterator[Image]:
        for page in many.pages_of_articles(self._db, THINGS[table], ids):
            if self._only is not None and table in ("decision", "work"):
                wanted = self._only.of(table)
                yield from (image for image in page if image.id in wanted)
            else:
                yield from page

    def _bulky(self, thing: Thing, image: Image) -> None:
        image.bulk = many.bulk(self._db, thing, image.id)
        self._write(thing.table, [image])
        image.bulk = None

    def _write(self, table: str, images: list[Image]) -> None:
        if images:
            try:
                lines = [_encode(line_of(table, image, self._names)) for image in images]
            except KeyError:
                raise Damaged(
                    f"Something (of the kind: {KIND_NAMES[table]}) refers to what is not there. Run `check` to see "
                    "what is broken."
                ) from None
            lines.append("")
            self._file.write("\n".join(lines).encode())
            self.counts[table] += len(images)


def _parents_first(texts: list[Image]) -> list[Image]:
    """Return the texts of an article so that each comes after the one it was made from."""
    parent, found = REVISION.columns.index("parent_id"), dict[int, Image]()
    waiting = {one.id: one for one in texts}
    while waiting:
        ready = [one for one in waiting.values() if one.values[parent] not in waiting]
        found |= {one.id: one for one in ready or waiting.values()}
        waiting = {number: one for number, one in waiting.items() if number not in found}
    return list(found.values())


class _Stream:
    """Gives out, article by article, things that come in the order of their articles."""

    def __init__(self, thing: Thing, images: Iterator[Image]) -> None:
        self._place = thing.columns.index("article_id")
        self._images = images
        self._next = next(images, None)

    def of(self, article_id: int) -> list[Image]:
        """Return all things of an article."""
        return [image for page in self.pages(article_id) for image in page]

    def pages(self, article_id: int) -> Iterator[list[Image]]:
        """Yield the things of an article, some hundreds at a time."""
        page: list[Image] = []
        while self._next is not None and self._next.values[self._place] == article_id:
            page.append(self._next)
            self._next = next(self._images, None)
            if len(page) == _PAGE:
                yield page
                page = []
        yield page
