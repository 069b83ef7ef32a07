"""The rows of annotations.csv and articles.csv, made in one pass over the library in article order."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotations.exchange.cells import iso_time, join_values
from annotations.exchange.columns import OWN, Table
from annotations.exchange.files import Steps
from annotations.exchange.sheets import Cells, Rows
from annotations.model.codebook import Code
from annotations.model.errors import Damaged
from annotations.model.field import FIELD_NAMES
from annotations.model.span import GAP, prefix_of, suffix_of
from annotations.store import annotators, export_rows
from annotations.store.connection import Connection
from annotations.store.export_rows import ALL, Choice, Row

_TEXTS_KEPT = 4_000_000
_STATES = ("ok", "review", "lost")

_ANNOTATION_VALUES = (
    "id", "kind", "label", "label_id", "topic", "topic_id", "entity", "entity_id", "note", "target_kind", "target",
    "annotator", "annotator_id", "origin", "created_at", "modified_at", "start", "end", "spans", "quote", "prefix",
    "suffix", "state", "text_sha256",
)  # fmt: skip
_ARTICLE_VALUES = (
    "article_id", "article", "locator", "original_sha256", "original_size", "encoding", "current_sha256", "characters",
    "added_at", "mentions", "topics", "notes",
)  # fmt: skip
_OF_ITS_ARTICLE = ("article_id", "article")
_NO_CODE = (None, None, None, None)
_NOBODY = (None, None)


@dataclass(frozen=True, slots=True)
class _Article:
    """What the rows of an article's annotations need of it; `cells` are the last ones of each row."""

    revision: int | None
    text: str
    sha256: str | None
    cells: Cells


class RowMaker:
    """Writes the two files, and counts what the others tell.

    Attributes:
        uses: how many annotations each label and topic has, by internal id.
        mentions, articles_of: how many mentions each entity has, and in how many articles, by internal id.
        mismatched: how many annotations have a quote that is not what stands at their place in the text.
    """

    def __init__(
        self, connection: Connection, annotations: Rows, articles: Rows, codebook: Mapping[int, Code],
        paths: Mapping[int, str], several: Mapping[str, bool], steps: Steps, choice: Choice = ALL,
    ) -> None:  # fmt: skip
        self.uses: Counter[int | None] = Counter()
        self.mentions: Counter[int | None] = Counter()
        self.articles_of: Counter[int | None] = Counter()
        self.mismatched = 0
        self._db = connection
        self._annotations = annotations
        self._articles = articles
        self._steps = steps
        self._choice = choice
        self._many = many_of(several)
        headers = tuple(name if name in FIELD_NAMES else OWN + name for name in self._many)
        self._annotation_tail = _OF_ITS_ARTICLE + headers
        self._article_names = _ARTICLE_VALUES + headers
        self._pick_annotation = _picker(annotations.table, _ANNOTATION_VALUES + self._annotation_tail)
        self._pick_article = _picker(articles.table, self._article_names)
        self._codes = {
            number: (code.name, code.uuid, None, None)
            if code.kind == "label"
            else (None, None, paths[number], code.uuid)
            for number, code in codebook.items()
        }
        self._annotators = {
            number: (annotator.name, annotator.uuid)
            for number, annotator in annotators.all_annotators(connection).items()
        }
        self._texts = _OldTexts(connection)

    def write(self) -> None:
        """Write all rows.

        Raises:
            Cancelled: it was to stop.
            Damaged: annotations belong to articles that are not there.
        """
        with (
            closing(export_rows.article_rows(self._db, self._choice)) as articles,
            closing(export_rows.field_rows(self._db, self._choice)) as fields,
            closing(export_rows.annotation_rows(self._db, self._choice)) as annotations,
            closing(export_rows.further_spans(self._db, self._choice)) as further,
        ):
            self._write_articles(articles, _ByArticle(fields), _ByArticle(annotations), _ByArticle(further))
        nowhere = _Article(None, "", None, (None,) * len(self._annotation_tail))
        with closing(export_rows.annotations_without_article(self._db, self._choice)) as annotations:
            self._write_annotations(annotations, nowhere, {})
        self._steps.done(self._annotations.flush())
        self._articles.flush()
        if self._annotations.rows != sum(export_rows.annotation_counts(self._db, self._choice).values()):
            raise Damaged("Some annotations belong to articles that are not there. Run `check` to see what is broken.")

    def _write_articles(
        self, articles: Iterable[Row], fields: _ByArticle, annotations: _ByArticle, further: _ByArticle
    ) -> None:
        for row in articles:
            number, revision, text, sha256, uuid, name, *of_original, added_at = row
            values = field_cells(((row[1], row[2]) for row in fields.of(number)), self._many)
            tail = self._annotations.cells(self._annotation_tail, (uuid, name, *values), uuid)
            article = _Article(revision, text, sha256, tail)
            kinds = self._write_annotations(annotations.of(number), article, _by_annotation(further.of(number)))
            counts = (kinds["mention"], kinds["topic"], kinds["note"])
            cells = (uuid, name, *of_original, sha256, len(text), iso_time(added_at), *counts, *values)
            self._articles.add(self._pick_article(self._articles.cells(self._article_names, cells, uuid)))
            self._steps.done(1)

    def _write_annotations(
        self, rows: Iterable[Row], article: _Article, further: Mapping[int, Sequence[Row]]
    ) -> Counter[str]:
        """Write the annotations of one article and return how many there are of each kind."""
        sheet, pick, tail = self._annotations, self._pick_annotation, article.cells
        kinds: list[str] = []
        used: list[int | None] = []
        linked: list[int | None] = []
        for (
            _, number, uuid, kind, code, entity_number, entity, entity_id, note, target_kind, target, annotator,
            origin, created_at, modified_at, revision, start, end, quote, state,
        ) in rows:  # fmt: skip
            kinds.append(kind)
            used.append(code)
            linked.append(entity_number)
            made = iso_time(created_at)
            if start is None:
                place: Cells = (None, None, None, None, None, None, "ok", article.sha256)
            elif number in further:
                place = self._spans(article, revision, [(start, end, quote, state), *further[number]])
            else:
                place = self._span(article, revision, start, end, quote, state)
            cells = (
                uuid, kind, *self._codes.get(code, _NO_CODE), entity, entity_id, note, target_kind, target,
                *self._annotators.get(annotator, _NOBODY), origin, made,
                made if modified_at == created_at else iso_time(modified_at), *place,
            )  # fmt: skip
            size = (len(quote) if quote else 0) + (len(note) if note else 0)
            written = sheet.add(pick(sheet.cells(_ANNOTATION_VALUES, cells, uuid) + tail), size)
            if written:
                self._steps.done(written)
        self.uses.update(used)
        self.mentions.update(linked)
        self.articles_of.update(set(linked))
        return Counter(kinds)

    def _span(self, article: _Article, revision: int, start: int, end: int, quote: str, state: str) -> Cells:
        """Return start, end, spans, quote, prefix, suffix, state and text_sha256 of an annotation with one span."""
        text, sha256 = self._text(article, revision)
        if text[start:end] != quote:
            self.mismatched += 1
        return start, end, f"[[{start},{end}]]", quote, prefix_of(text, start), suffix_of(text, end), state, sha256

    def _spans(self, article: _Article, revision: int, parts: Sequence[tuple[int, int, str, str]]) -> Cells:
        """Return the same of an annotation with several spans, all of one revision."""
        text, sha256 = self._text(article, revision)
        if any(text[start:end] != quote for start, end, quote, _ in parts):
            self.mismatched += 1
        start, end = parts[0][0], parts[-1][1]
        spans = ",".join(f"[{part[0]},{part[1]}]" for part in parts)
        quote = GAP.join(part[2] for part in parts)
        state = max((part[3] for part in parts), key=_STATES.index)
        return start, end, f"[{spans}]", quote, prefix_of(text, start), suffix_of(text, end), state, sha256

    def _text(self, article: _Article, revision: int) -> tuple[str, str | None]:
        if revision == article.revision:
            return article.text, article.sha256
        return self._texts.get(revision)


def many_of(several: Mapping[str, bool]) -> dict[str, bool]:
    """Return the names of fields in the order of their columns, and of each whether its cells may hold several values.

    Args:
        several: the names there are in the library, and of each whether some article has several values of it.
    """
    names = (*FIELD_NAMES, *(name for name in several if name not in FIELD_NAMES))
    return {name: name == "author" or several.get(name, False) for name in names}


def field_cells(fields: Iterable[tuple[str, str]], many_of_each: Mapping[str, bool]) -> list[str | None]:
    """Return one cell for each name of a field, from (name, value) of an article's fields."""
    found: dict[str, list[str]] = {}
    for name, value in fields:
        found.setdefault(name, []).append(value)
    return [
        None if name not in found else join_values(found[name]) if many else found[name][0]
        for name, many in many_of_each.items()
    ]


class _ByArticle:
    """Gives out, article by article, rows that come in the order of their first value, an article's internal id."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._groups = groupby(rows, itemgetter(0))
        self._given = True
        self._number: int | None = None
        self._group: Iterator[Row] = iter(())

    def of(self, number: int) -> Iterator[Row]:
        """Return the rows of an article, to be used up before the next one's are asked for."""
        if self._given:
            self._number, self._group = next(self._groups, (None, iter(())))
            self._given = False
        if self._number != number:
            return iter(())
        self._given = True
        return self._group


class _OldTexts:
    """Texts of revisions that are not current: of those looked at last, as many as fit."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._kept: OrderedDict[int, tuple[str, str]] = OrderedDict()
        self._size = 0

    def get(self, revision: int) -> tuple[str, str]:
        """Return a revision's text and its hash."""
        found = self._kept.get(revision)
        if found is None:
            found = self._kept[revision] = export_rows.text_and_sha256(self._db, revision)
            self._size += len(found[0])
            while self._size > _TEXTS_KEPT and len(self._kept) > 1:
                self._size -= len(self._kept.popitem(last=False)[1][0])
        return found


def _by_annotation(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """Return (start, end, quote, state) of the further spans of each annotation that has some."""
    found: dict[int, list[Row]] = {}
    for _, number, *part in rows:
        found.setdefault(number, []).append(tuple(part))
    return found


def _picker(table: Table, names: Sequence[str]) -> itemgetter[Any]:
    """Return what picks the cells of a row, in the order of the table's columns, from values of these names."""
    return itemgetter(*(names.index(column.value) for column in table.columns))
