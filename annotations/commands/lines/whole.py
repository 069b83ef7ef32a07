"""A whole library taken into one that is as it was made: all of it, to the last row, as one action."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from annotations.commands.session import ensure_annotator
from annotations.model.annotator import Annotator
from annotations.model.errors import Cancelled
from annotations.store import annotators, many, revisions
from annotations.store.connection import Connection
from annotations.store.journal import OpenAction
from annotations.store.tables import (
    ANNOTATION,
    ARTICLE,
    CODE,
    CODE_VERSION,
    DECISION,
    ENTITY,
    FIELD,
    ORIGINAL,
    OUTLET_RULE,
    REVISION,
    WORK,
    Thing,
)
from annotations.store.things import Image
from annotations.store.writer import Writer

_ORDER = (
    CODE, CODE_VERSION, ENTITY, OUTLET_RULE, ORIGINAL, REVISION, ARTICLE, FIELD, ANNOTATION, DECISION, WORK,
)  # fmt: skip
_REFERS = {
    "annotator_id": "annotator", "code_id": "code", "code_version_id": "code_version", "entity_id": "entity",
    "article_id": "article", "original_id": "original", "revision_id": "revision",
}  # fmt: skip
_AT_ONCE = 500


class Whole:
    """One library taken into another.

    Args:
        writer, action: what it is part of; references are checked at the end of the transaction.
        other: the library that is taken; it is sound.
        stop: asked often; True ends it.
        added: counts what is written, by table.
    """

    def __init__(
        self, writer: Writer, action: OpenAction, other: Connection, stop: Callable[[], bool], added: Counter[str]
    ) -> None:
        self._writer, self._action, self._other, self._stop, self._added = writer, action, other, stop, added
        self._ids: dict[str, dict[int, int]] = defaultdict(dict)

    def take(self) -> None:
        """Take all of it; what the starter codebook has and the other library has not goes.

        Raises:
            Cancelled: it is to stop.
        """
        for number, annotator in self._annotators():
            known = annotators.by_uuid(self._writer.db, annotator.uuid)
            self._added["annotator"] += known is None
            self._ids["annotator"][number] = ensure_annotator(self._writer, annotator)
        gone = {thing: self._left_over(thing) for thing in (CODE_VERSION, CODE)}
        for thing, images in gone.items():
            self._writer.journal.delete(self._action, thing, images)
        self._number_articles()
        for thing in (CODE, ENTITY, REVISION):
            self._number(thing)
        for thing in _ORDER:
            for page in self._pages(thing):
                self._write(thing, page)

    def _annotators(self) -> Iterable[tuple[int, Annotator]]:
        """Return the annotators that are taken, each with its internal id there."""
        return annotators.all_annotators(self._other).items()

    def _pages(self, thing: Thing) -> Iterator[list[Image]]:
        """Yield the things of a table that are taken, with their internal ids there, some hundreds at a time."""
        for page in many.pages(self._other, thing):
            for start in range(0, len(page), _AT_ONCE):
                if self._stop():
                    raise Cancelled("Stopped. Nothing was taken.")
                yield page[start : start + _AT_ONCE]

    def _left_over(self, thing: Thing) -> list[Image]:
        there = {image.key for page in self._pages(thing) for image in page}
        return [image for page in many.pages(self._writer.db, thing) for image in page if image.key not in there]

    def _number_articles(self) -> None:
        """Give each article an id: that of the texts that an undone action left of it, which no other ever has."""
        place = REVISION.columns.index("article_id")
        for page in self._pages(REVISION):
            for image in page:
                left = revisions.by_uuid(self._writer.db, image.key)
                if left is not None:
                    self._ids["article"][image.values[place]] = left.article_id
        for page in self._pages(ARTICLE):
            for image in page:
                if image.id not in self._ids["article"]:
                    self._ids["article"][image.id] = self._writer.journal.new_id("article")

    def _number(self, thing: Thing) -> None:
        for page in self._pages(thing):
            here = many.by_keys(self._writer.db, thing, [image.key for image in page])
            for image in page:
                known = here.get(image.key)
                self._ids[thing.table][image.id] = known.id if known else self._writer.journal.new_id(thing.table)

    def _write(self, thing: Thing, page: list[Image]) -> None:
        journal, ids = self._writer.journal, self._ids[thing.table]
        here = many.by_keys(self._writer.db, thing, [image.key for image in page])
        new, pairs = [], []
        for image in page:
            known = here.get(image.key)
            if image.id not in ids:
                ids[image.id] = (
                    known.id if known else self._ids["article"][image.id] if thing is ARTICLE
                    else journal.new_id(thing.table)
                )  # fmt: skip
            ours = self._ours(thing, image, ids[image.id])
            if known is not None:
                pairs.append((known, ours))
            elif thing.bulk:
                ours.bulk = many.bulk(self._other, thing, image.id)
                journal.insert(self._action, thing, [ours])
            else:
                new.append(ours)
        journal.insert(self._action, thing, new)
        journal.update(self._action, thing, pairs)
        self._added[thing.table] += len(page) - len(pairs)

    def _ours(self, thing: Thing, image: Image, number: int) -> Image:
        values: list[Any] = [number]
        for column, value in zip(thing.columns[1:], image.values[1:], strict=True):
            table = thing.table if column in ("parent_id", "merged_into") else _REFERS.get(column)
            values.append(value if table is None or value is None else self._ids[table][value])
        parts = image.parts
        if thing in (FIELD, ANNOTATION):
            texts = self._ids["revision"]
            parts = tuple((*part[:2], texts[part[2]], *part[3:]) for part in parts)
        return Image(tuple(values), parts)
