"""Annotating from rows: many annotations in one action, each checked against the words it stands on."""

from __future__ import annotations

import hashlib
from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotations.commands.renewing import Renewal
from annotations.commands.resolve import Resolver
from annotations.commands.session import Session
from annotations.commands.spread import Wish, mark_everywhere
from annotations.commands.touch import delete_with_notes, image_of
from annotations.exchange.rows import Row
from annotations.model.codebook import Code
from annotations.model.entity import Entity
from annotations.model.errors import InvalidInput, NewsglossError, NotFound
from annotations.model.ids import new_uuid, now_ms, parse_uuid
from annotations.model.span import check_spans, quote_of
from annotations.store import articles, marks, suggesting
from annotations.store.articles import ArticleRow
from annotations.store.journal import OpenAction
from annotations.store.marks import equality_key
from annotations.store.tables import ANNOTATION
from annotations.store.things import Image
from annotations.text.graphemes import is_boundary

_FLUSH = 2000
_TEXTS_KEPT = 32_000_000
_PLURALS = {"mention": "mentions", "topic": "topics", "note": "notes"}


@dataclass(slots=True)
class Report:
    """What became of the rows.

    Attributes:
        added: how many annotations, by kind.
        skipped: how many were there already, equal in all but time and identity.
        errors: (line, reason) of each row left out.
        warnings: (line, what was overlooked) of rows that were taken.
        made: (kind, name) of the labels, topics, entities and annotators that were made.
        everywhere: how many other places were marked of what is wanted everywhere.
    """

    added: Counter[str] = field(default_factory=Counter)
    skipped: int = 0
    errors: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[tuple[int, str]] = field(default_factory=list)
    made: list[tuple[str, str]] = field(default_factory=list)
    everywhere: int = 0

    def sentence(self) -> str:
        """Return what was added, for people: "12 mentions and 1 note"."""
        parts = [f"{n} {kind if n == 1 else _PLURALS[kind]}" for kind, n in sorted(self.added.items())]
        return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts) or "nothing"


class _AllOrNothing(Exception):
    """Rolls the transaction back."""


def annotate(
    session: Session, rows: Iterable[tuple[int, Row | InvalidInput]], *, strict: bool = False, may_create: bool = True
) -> Report:
    """Add annotations as one action, in one transaction.

    Args:
        session: whose action it is, and whose annotations they are where a row names nobody.
        rows: (line number, what is asked for or what is wrong with the line).
        strict: take nothing at all if any row is wrong.
        may_create: make labels, topics, entities and annotators that are not there.

    Returns:
        What became of the rows. Wrong ones are in it; they raise nothing.
    """
    report = Report()
    session.end_standing()
    try:
        with session.writer.transaction():
            action = session.writer.begin("Annotate", session.annotator_id())
            adder = _Adder(session, action, may_create, report)
            for line, row in rows:
                adder.add(line, row)
            adder.flush()
            report.everywhere = mark_everywhere(session, action, adder.wishes)
            adder.renewal.renew(action)
            report.made = adder.resolver.made.things
            if strict and report.errors:
                raise _AllOrNothing
            if not action.changes:
                raise _AllOrNothing
            session.writer.end(action, name=f"Annotate: {report.sentence()}")
    except _AllOrNothing:
        report.added, report.made = Counter(), []
        report.skipped = report.skipped if not report.errors or not strict else 0
    return report


class _Adder:
    """Checks rows one by one and writes annotations in bunches."""

    def __init__(self, session: Session, action: OpenAction, may_create: bool, report: Report) -> None:
        self.resolver = Resolver(session, action, may_create=may_create)
        self._session = session
        self._own_id = session.annotator_id()
        self._action = action
        self._report = report
        self._texts: OrderedDict[int, str] = OrderedDict()
        self._texts_size = 0
        self._keys: set[bytes] = set()
        self._keys_of: set[int | None] = set()
        self._waiting: list[Image] = []
        self.wishes: list[Wish] = []
        self.renewal = Renewal(session)

    def add(self, line: int, row: Row | InvalidInput) -> None:
        """Take one row, or note what is wrong with it."""
        try:
            if isinstance(row, InvalidInput):
                raise row
            self._add(row)
        except NewsglossError as error:
            self.resolver.forget()
            self._report.errors.append((line, str(error)))
            return
        if row.unknown:
            names = ", ".join(f"“{key}”" for key in row.unknown)
            self._report.warnings.append((line, f"{names} means nothing here and was passed over."))

    def flush(self) -> None:
        """Write what is waiting."""
        self._session.writer.journal.insert(self._action, ANNOTATION, self._waiting)
        self._waiting = []

    def _add(self, row: Row) -> None:
        target = self._target(row)
        article = self._article(row, target)
        anchors, place = self._anchors(row, article)
        _check_shape(row)
        code = self._code(row)
        entity = self.resolver.entity(row.entity, code) if row.entity and row.kind == "mention" else None
        code_id = code.id if code else entity.code_id if entity else None
        if row.kind == "mention" and code_id is None:
            raise InvalidInput("The mention has no label, and neither has its entity.")
        # Last of all that may be wrong: an annotator is made at once, the others by `keep`.
        annotator_id = self.resolver.annotator(row.annotator) if row.annotator else self._own_id
        self.resolver.keep()
        version = self.resolver.version(code) if code else None
        if row.kind == "mention" and article and annotator_id == self._own_id:
            self._looked_at(row, article, code_id, entity)
        kind, uuid = (target[0], parse_uuid(row.on)) if target and row.on else (None, None)
        made = self._insert(
            article, row.kind, annotator_id, code_id, version, entity.id if entity else None,
            row.note if row.kind == "note" else None, kind, uuid, anchors, place,
        )  # fmt: skip
        if row.note and row.kind != "note":
            if made is None:
                # The row repeats a mention or topic; its note may be new.
                self.flush()
                made = marks.uuid_of_equal(
                    self._session.writer.db, article.id if article else None, row.kind, annotator_id, code_id,
                    entity.id if entity else None, place,
                )  # fmt: skip
            self._insert(article, "note", annotator_id, None, None, None, row.note, "annotation", made, (), [])

    def _looked_at(self, row: Row, article: ArticleRow, code_id: int | None, entity: Entity | None) -> None:
        """What "everywhere" had put on the words of a mention is no longer its own; note what is wanted everywhere."""
        assert code_id is not None
        if len(row.spans) != 1:
            return
        (start, end), db = row.spans[0], self._session.writer.db
        self._load_keys(article.id)
        words = self._text(article)[start:end]
        self.renewal.expect([words])
        there = suggesting.mentions_at(db, article.id, self._own_id, (article.revision_id, start, end))
        for uuid in (uuid for uuid, _, looked_at in there if not looked_at):
            old = image_of(self._session, ANNOTATION, uuid)
            same = (old.column(ANNOTATION, "code_id"), old.column(ANNOTATION, "entity_id"))
            if same == (code_id, entity.id if entity else None):
                changed = old.with_columns(ANNOTATION, {"origin": "accepted", "modified_at": now_ms()})
                self._session.writer.journal.update(self._action, ANNOTATION, [(old, changed)])
            else:
                delete_with_notes(self._session, self._action, ANNOTATION, [uuid])
        if row.everywhere:
            self.wishes.append(Wish(article.id, words, code_id, entity.id if entity else None))

    def _insert(
        self, article: ArticleRow | None, kind: str, annotator_id: int, code_id: int | None, version: int | None,
        entity_id: int | None, body: str | None, target_kind: str | None, target: str | None,
        anchors: tuple[tuple[object, ...], ...], place: list[int],
    ) -> str | None:  # fmt: skip
        """Put an annotation among those to be written and return its UUID; None if an equal one is there."""
        article_id = article.id if article else None
        self._load_keys(article_id)
        key = _digest(equality_key(article_id, kind, annotator_id, code_id, entity_id, body, target, place))
        if key in self._keys:
            self._report.skipped += 1
            return None
        self._keys.add(key)
        uuid, now = new_uuid(), now_ms()
        values = (
            self._session.writer.journal.new_id("annotation"), uuid, kind, article_id, annotator_id, code_id, version,
            entity_id, body, target_kind, target, None, "imported", now, now,
        )  # fmt: skip
        self._waiting.append(Image(values, anchors))
        self._report.added[kind] += 1
        if len(self._waiting) >= _FLUSH:
            self.flush()
        return uuid

    def _load_keys(self, article_id: int | None) -> None:
        if article_id not in self._keys_of:
            self._keys_of.add(article_id)
            self._keys.update(map(_digest, marks.equal_keys(self._session.writer.db, article_id)))

    def _target(self, row: Row) -> tuple[str, int | None] | None:
        if row.on is None:
            return None
        if row.kind != "note":
            raise InvalidInput("Only a note can be “on” something.")
        if row.spans:
            raise InvalidInput("A note is either on words (“start”, “end”) or “on” a thing, not both.")
        uuid = parse_uuid(row.on)
        target = marks.find_target(self._session.writer.db, uuid)
        if target is None:
            # It may be among those not written yet.
            self.flush()
            target = marks.find_target(self._session.writer.db, uuid)
        if target is None:
            raise NotFound(f"There is nothing with the id {row.on} in the library.")
        return target

    def _article(self, row: Row, target: tuple[str, int | None] | None) -> ArticleRow | None:
        if row.article is None and target is None:
            raise InvalidInput("The line names no “article”.")
        named = self.resolver.article(row.article) if row.article else None
        if target is None:
            return named
        if named is not None and target[1] != named.id:
            raise InvalidInput(f"What the note is about does not belong to the article “{row.article}”.")
        return articles.by_id(self._session.writer.db, target[1]) if target[1] is not None else None

    def _anchors(self, row: Row, article: ArticleRow | None) -> tuple[tuple[tuple[object, ...], ...], list[int]]:
        if not row.spans:
            if row.quote is not None:
                raise InvalidInput("There is a “quote” but no “start” and “end”.")
            return (), []
        assert article is not None
        text = self._text(article)
        check_spans(row.spans, len(text))
        for start, end in row.spans:
            if not is_boundary(text, start) or not is_boundary(text, end):
                raise InvalidInput(f"The span {start} to {end} cuts a character that is made of several code points.")
        words = quote_of(text, row.spans)
        if row.quote is not None and row.quote != words:
            raise InvalidInput(f"The words at {row.spans[0][0]} are “{_short(words)}”, not “{_short(row.quote)}”.")
        anchors = tuple(
            (i, "span", article.revision_id, start, end, text[start:end], "ok")
            for i, (start, end) in enumerate(row.spans)
        )
        return anchors, marks.place_of(article.revision_id, row.spans)

    def _text(self, article: ArticleRow) -> str:
        text = self._texts.get(article.revision_id)
        if text is None:
            text = self._texts[article.revision_id] = articles.text(self._session.writer.db, article.revision_id)
            self._texts_size += len(text)
            while self._texts_size > _TEXTS_KEPT and len(self._texts) > 1:
                self._texts_size -= len(self._texts.popitem(last=False)[1])
        return text

    def _code(self, row: Row) -> Code | None:
        if row.kind == "mention" and row.label:
            return self.resolver.label(row.label)
        if row.kind == "topic" and row.topic:
            return self.resolver.topic(row.topic)
        return None


def _check_shape(row: Row) -> None:
    """Hold a row to what its kind needs and can have."""
    needed = {"mention": row.label or row.entity, "topic": row.topic, "note": row.note}[row.kind]
    if not needed:
        names = {"mention": "“label”", "topic": "“topic”", "note": "“note”"}
        raise InvalidInput(f"A {row.kind} needs a {names[row.kind]}.")
    if row.kind == "mention" and not row.spans:
        raise InvalidInput("A mention needs “start” and “end”, or “spans”.")
    if row.everywhere and (row.kind != "mention" or len(row.spans) != 1):
        raise InvalidInput("Only a mention of one stretch of words can be “everywhere”.")
    stray = {
        "mention": {"topic": row.topic},
        "topic": {"label": row.label, "entity": row.entity},
        "note": {"label": row.label, "entity": row.entity, "topic": row.topic},
    }[row.kind]
    for key, value in stray.items():
        if value:
            raise InvalidInput(f"A {row.kind} has no “{key}”.")


def _digest(key: tuple[object, ...]) -> bytes:
    return hashlib.blake2b(repr(key).encode(), digest_size=16).digest()


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
