"""A library as exports are told of it: articles one after the other, each with what was chosen of its annotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from annotations.exchange.carried import Lost
from annotations.exchange.files import Steps
from annotations.model.annotator import Annotator
from annotations.model.block import Block
from annotations.model.codebook import Code, join_path, path_of
from annotations.model.entity import Entity
from annotations.model.errors import Damaged
from annotations.model.span import GAP, Span
from annotations.store import annotators, articles, codes, entities, export_rows
from annotations.store.codes import Version
from annotations.store.connection import Connection
from annotations.store.export_rows import Choice, Row

_STATES = ("ok", "review", "lost")
_STEPS = 500


@dataclass(slots=True)
class Mark:
    """One annotation.

    Attributes:
        kind: mention, topic or note.
        code: its label or topic; entity: what a mention is linked to; both None where it has none.
        note: text of a note.
        target_kind, target: what a note is about besides words (article, annotation, entity, code, field) and its UUID.
        created_at, modified_at: milliseconds since 1970, UTC.
        spans: in code points of the article's text, in order; empty for one of the whole article or of no article.
        quotes: the words of each span.
        state: ok; review, lost: its words were changed, and spans and quotes are those of an earlier text.
        revision: internal id of the text the spans are of.
    """

    number: int
    uuid: str
    kind: str
    code: Code | None
    entity: Entity | None
    note: str | None
    target_kind: str | None
    target: str | None
    annotator: Annotator
    origin: str
    created_at: int
    modified_at: int
    spans: tuple[Span, ...] = ()
    quotes: tuple[str, ...] = ()
    state: str = "ok"
    revision: int | None = None

    @property
    def quote(self) -> str:
        """Its words; those of several spans are joined by `GAP`."""
        return GAP.join(self.quotes)


@dataclass(slots=True)
class Told:
    """One article.

    Attributes:
        number, revision: internal ids of the article and of its current text.
        sha256: of the text in UTF-8; original_sha256, original_size: of the bytes it was made from.
        fields: (name, value), in the order they are shown.
        marks: in reading order, those of the whole article first; of two that begin together the longer one first.
    """

    number: int
    uuid: str
    name: str
    locator: str
    revision: int
    text: str
    sha256: str
    original_sha256: str
    original_size: int
    encoding: str | None
    added_at: int
    fields: tuple[tuple[str, str], ...]
    marks: list[Mark]

    def values(self, name: str) -> list[str]:
        """Return the values of a field."""
        return [value for field, value in self.fields if field == name]

    def value(self, name: str) -> str:
        """Return the first value of a field; empty where it has none."""
        return next((value for field, value in self.fields if field == name), "")

    @property
    def title(self) -> str:
        """The article's title; the name of its file where it has none."""
        return self.value("title") or self.name


class Source:
    """What an export reads, all of one moment.

    Attributes:
        library: the library's UUID.
        codes, annotators: all labels and topics, and all annotators, by internal id.
        lost: where is noted what could not be carried.

    Args:
        connection: inside a transaction (`export_rows.reading`).
        choice: what of the library is taken.
        steps: told of each article and each annotation; raises Cancelled when it is to stop.
        astray: also give marks whose words were changed; else they are noted in `lost`.
    """

    def __init__(
        self, connection: Connection, choice: Choice, steps: Steps, lost: Lost, *, astray: bool = False
    ) -> None:
        self.lost = lost
        self.library = export_rows.library_uuid(connection)
        self.codes = codes.all_codes(connection)
        self.annotators = annotators.all_annotators(connection)
        self._db, self._choice, self._steps, self._astray = connection, choice, steps, astray
        self._paths = {number: join_path(path_of(number, self.codes)) for number in self.codes}
        self._nobody = Annotator("", "?")

    @cached_property
    def entities(self) -> dict[int, Entity]:
        """All entities, by internal id."""
        return {entity.id: entity for entity in entities.all_entities(self._db)}

    @cached_property
    def definitions(self) -> dict[int, Version]:
        """The newest definition of each label and topic that has one, by internal id."""
        return codes.present(self._db)

    @cached_property
    def field_names(self) -> dict[str, bool]:
        """The names fields have in the library, and of each whether some article has several values of it."""
        return export_rows.field_names(self._db)

    def path(self, code: Code) -> str:
        """Return the path of a label or topic, as `join_path` writes it."""
        return self._paths[code.id]

    def blocks(self, article: Told) -> Sequence[Block]:
        """Return the blocks of an article's text."""
        return articles.blocks(self._db, article.revision)

    def articles(self) -> Iterator[Told]:
        """Yield the articles in the order they were taken."""
        with (
            closing(export_rows.article_rows(self._db, self._choice)) as rows,
            closing(export_rows.field_rows(self._db, self._choice)) as fields,
            closing(export_rows.annotation_rows(self._db, self._choice)) as annotations,
            closing(export_rows.further_spans(self._db, self._choice)) as further,
        ):
            fields_of, marks_of, further_of = _Groups(fields), _Groups(annotations), _Groups(further)
            for number, revision, text, sha256, uuid, name, locator, original, size, encoding, added_at in rows:
                pairs = tuple((field, value) for _, field, value in fields_of.of(number))
                told = Told(
                    number, uuid, name, locator, revision, text, sha256, original, size, encoding, added_at, pairs, []
                )
                more = {owner: list(group) for owner, group in groupby(further_of.of(number), itemgetter(1))}
                told.marks = list(self._marks(marks_of.of(number), more, told))
                yield told
                self._steps.done(1)
            if marks_of.left:
                raise Damaged(
                    "Some annotations belong to articles that are not there. Run `check` to see what is broken."
                )

    def elsewhere(self) -> Iterator[Mark]:
        """Yield the notes about entities, labels and topics; none where articles were chosen."""
        with closing(export_rows.annotations_without_article(self._db, self._choice)) as rows:
            yield from self._marks(rows, {}, None)

    def _marks(self, rows: Iterator[Row], more: dict[int, list[Row]], told: Told | None) -> Iterator[Mark]:
        waiting = 0
        for (
            _, number, uuid, kind, code, entity, _, _, note, target_kind, target, annotator, origin, created_at,
            modified_at, revision, start, end, quote, state,
        ) in rows:  # fmt: skip
            waiting += 1
            if waiting == _STEPS:
                self._steps.done(waiting)
                waiting = 0
            mark = Mark(
                number, uuid, kind, self.codes.get(code), self.entities.get(entity) if entity is not None else None,
                note, target_kind, target, self.annotators.get(annotator, self._nobody), origin, created_at,
                modified_at,
            )  # fmt: skip
            if start is not None:
                mark.spans, mark.quotes, mark.state, mark.revision = ((start, end),), (quote,), state, revision
                for _, _, next_start, next_end, next_quote, next_state in more.get(number, ()):
                    mark.spans += ((next_start, next_end),)
                    mark.quotes += (next_quote,)
                    mark.state = max(mark.state, next_state, key=_STATES.index)
                if told is not None and not self._astray and (mark.state != "ok" or revision != told.revision):
                    self.lost.add("astray", mark.quote, told.name)
                    continue
            yield mark
        self._steps.done(waiting)


class _Groups:
    """Gives out, article by article, rows that come in the order of their first value, an article's internal id."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = groupby(rows, itemgetter(0))
        self._next: tuple[int, Iterator[Row]] | None = next(self._rows, None)

    @property
    def left(self) -> bool:
        """Whether there are rows nobody asked for."""
        return self._next is not None

    def of(self, number: int) -> Iterator[Row]:
        """Yield the rows of an article, to be used up before the next one's are asked for."""
        if self._next is None or self._next[0] != number:
            return
        yield from self._next[1]
        self._next = next(self._rows, None)
