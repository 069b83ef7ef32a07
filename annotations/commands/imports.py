"""Taking articles into a library: many in one action, each whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotations.commands.outlet_amend import amended_new_article
from annotations.commands.session import Session
from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.model.errors import InvalidInput, Unwritten
from annotations.model.field import STATUSES, Field
from annotations.model.ids import new_uuid, now_ms
from annotations.model.outlet_rule import OutletRule
from annotations.store import articles, outlets, runs, things
from annotations.store.journal import OpenAction
from annotations.store.runs import Item
from annotations.store.tables import ARTICLE, FIELD, ORIGINAL, REVISION
from annotations.store.things import Image, values_of
from annotations.text.canonical import canonical, clean_value, is_canonical


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way in: the article made of it, or why there is none.

    Attributes:
        path: as the report shows it.
        encoding: what the bytes were decoded with; empty if it did not come to that.
    """

    path: str
    article: NewArticle | None
    reason: str = ""
    encoding: str = ""


class ImportRun:
    """One import: an action that stays open while batches come in, and the report that is kept with the library."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._writer = session.writer
        self._action: OpenAction | None = None
        self._run = 0
        self._rules: dict[str, list[OutletRule]] = {}
        self.taken = self.same = self.refused = 0

    def add(self, batch: Sequence[Incoming]) -> list[Item]:
        """Take a batch in one transaction; when this returns, what it reports as taken is on the disk.

        Returns:
            What became of each file, in order.
        """
        self._action = self._session.still_open(self._action)
        begun = self._action, self._run
        if self._action is None:
            self._session.end_standing()
        try:
            with self._writer.transaction():
                if not self._run:
                    self._run = runs.begin(self._writer.db)
                # Read for each batch: a person may have had a rule remembered meanwhile.
                self._rules = outlets.rules_on(self._writer.db)
                items = [self._take(incoming) for incoming in batch]
                runs.add_items(self._writer.db, self._run, items)
        except BaseException as error:
            # What this batch had begun was taken back with it.
            self._action, self._run = begun
            if isinstance(error, Unwritten):
                error.doing = error.doing or "Import articles"
            raise
        for item in items:
            self.taken += item.outcome == "taken"
            self.same += item.outcome == "same"
            self.refused += item.outcome == "refused"
        return items

    def finish(self, *, complete: bool = True) -> None:
        """End the import; what was taken stays, also where it was cancelled."""
        with self._session.ending(self._action) as action:
            if self._run:
                runs.end(self._writer.db, self._run)
            if action is not None:
                name = f"Import {self.taken} article{'s' * (self.taken != 1)}"
                self._writer.end(
                    action, "done" if complete else "interrupted", name if complete else f"{name} (cancelled)"
                )
        self._action = None

    def _take(self, incoming: Incoming) -> Item:
        # The name of a file may hold bytes that are no text; nothing can print or keep them as they are.
        incoming = replace(incoming, path=canonical(incoming.path), reason=canonical(incoming.reason))
        new = incoming.article
        if new is None:
            return Item(incoming.path, "refused", incoming.reason, incoming.encoding, None)
        db = self._writer.db
        there = articles.by_original(db, new.original_sha256, new.locator)
        if there is not None:
            reason = f"The same bytes are in the library already, as {there.name}."
            return Item(incoming.path, "same", reason, there.encoding or "", there.uuid)
        try:
            check_new_article(new)
            if self._rules:
                new = amended_new_article(new, self._rules)
        except InvalidInput as error:
            return Item(incoming.path, "refused", f"It could not be read as it should be: {error}", new.encoding, None)
        twin = articles.same_text(db, new.text_sha256)
        notes = list(new.warnings)
        if twin is not None:
            notes.append(f"Its text is the same as that of {twin.name}.")
        uuid = self._insert(new)
        return Item(incoming.path, "taken", " ".join(notes), new.encoding, uuid)

    def _insert(self, new: NewArticle) -> str:
        if self._action is None:
            self._action = self._writer.begin("Import articles", self._session.annotator_id())
            runs.set_action(self._writer.db, self._run, self._action.uuid)
        return put_article(self._session, self._action, new)


def put_article(session: Session, action: OpenAction, new: NewArticle, uuid: str = "") -> str:
    """Put an article, which keeps the rules, into a library inside an action; return its UUID.

    Args:
        session: who does it.
        action: whose change it is.
        new: the article.
        uuid: what it is to be called, where it has a UUID that nothing here has; else it gets a new one.
    """
    writer = session.writer
    journal, now = writer.journal, now_ms()
    original_id = keep_original(session, action, new)
    article_id, revision_id = journal.new_id("article"), journal.new_id("revision")
    revision = values_of(
        REVISION,
        {
            "id": revision_id, "uuid": new_uuid(), "article_id": article_id, "parent_id": None, "kind": "decoded",
            "encoding": new.encoding, "sha256": new.text_sha256, "edits": None, "created_at": now,
        },
    )  # fmt: skip
    blocks = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(new.blocks))
    journal.insert(action, REVISION, [Image(revision, blocks, new.text)])
    uuid = uuid or new_uuid()
    article = Image((article_id, uuid, original_id, new.locator, clean_value(new.name), revision_id, now))
    journal.insert(action, ARTICLE, [article])
    fields = [
        field_image(journal.new_id("field"), new_uuid(), article_id, i, field, None, new.text, revision_id)
        for i, field in enumerate(new.fields)
    ]
    journal.insert(action, FIELD, fields)
    return uuid


def keep_original(session: Session, action: OpenAction, new: NewArticle) -> int:
    """Keep the bytes that an article was made from, the same only once; return their internal id.

    Those that a purge emptied are there again: whoever brings them has them, and wants an article with its original.
    """
    journal = session.writer.journal
    there = things.read(session.writer.db, ORIGINAL, new.original_sha256)
    if there is None:
        original = Image((journal.new_id("original"), new.original_sha256, new.original_size), bulk=new.original_packed)
        journal.insert(action, ORIGINAL, [original])
        return original.id
    if there.column(ORIGINAL, "size") != new.original_size:
        filled = there.with_columns(ORIGINAL, {"size": new.original_size})
        filled.bulk = new.original_packed
        journal.update(action, ORIGINAL, [(there, filled)])
    return there.id


def field_image(
    number: int, uuid: str, article_id: int, order: int, field: Field, annotator_id: int | None, text: str,
    revision_id: int,
) -> Image:  # fmt: skip
    """Return a field as it is written, its evidence quoted from the text."""
    anchors: tuple[tuple[object, ...], ...] = ()
    if field.start is not None and field.end is not None:
        quote = text[field.start : field.end]
        anchors = ((0, "evidence", revision_id, field.start, field.end, quote, "ok"),)
    # SQLite gives -0.0 back as 0.0, and the hash of the row would be another.
    confidence = None if field.confidence is None else abs(float(field.confidence))
    values = (
        number, uuid, article_id, clean_value(field.name), order, clean_value(field.value), confidence, field.status,
        annotator_id, field.rule,
    )  # fmt: skip
    return Image(values, anchors)


def check_new_article(new: NewArticle) -> None:
    """Hold an article to the rules before it is written.

    Raises:
        InvalidInput: with the first rule that is broken.
    """
    if not is_canonical(new.text):
        raise InvalidInput("The text holds control characters.")
    check_blocks(new.blocks, new.text)
    check_fields(new.fields, new.text)


def check_fields(fields: Iterable[Field], text: str) -> None:
    """Hold fields to the rules before they are written.

    Raises:
        InvalidInput: with the first rule that is broken.
    """
    for field in fields:
        if not clean_value(field.name) or field.status not in STATUSES:
            raise InvalidInput(f"The field “{field.name}” has no name or no known status.")
        if (field.start is None) != (field.end is None):
            raise InvalidInput(f"The evidence of the field “{field.name}” has only one end.")
        if field.start is not None and field.end is not None and not 0 <= field.start < field.end <= len(text):
            raise InvalidInput(f"The evidence of the field “{field.name}” is outside the text.")
        if field.confidence is not None and not 0 <= field.confidence <= 1:
            raise InvalidInput(f"The confidence of the field “{field.name}” is not between 0 and 1.")
