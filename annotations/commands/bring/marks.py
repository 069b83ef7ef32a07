"""Annotations of a file into a library, each checked against the words it stands on, none of them twice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.commands.bring.documents import Placed
from annotations.commands.bring.report import BringReport
from annotations.commands.bring.settle import rejected_place
from annotations.commands.bring.who import annotator_named
from annotations.commands.resolve import Resolver
from annotations.commands.session import Session
from annotations.exchange.code_table import LEAVE, CodeKey, Target, key_of_mark
from annotations.exchange.foreign import ForeignMark
from annotations.exchange.settling import NO_WORDS, Settled
from annotations.model.codebook import Code, join_path
from annotations.model.errors import Ambiguous, InvalidInput, NewsglossError
from annotations.model.ids import is_uuid, new_uuid, now_ms
from annotations.store import marks, places
from annotations.store.journal import OpenAction
from annotations.store.marks import equality_key
from annotations.store.tables import ANNOTATION
from annotations.store.things import Image
from annotations.text.canonical import canonical_words, clean_value

LATEST_MS = 253_402_300_799_999
"""The last millisecond of the year 9999: a later time is none."""

WHOLE = "It is about the whole document, and a label stands on words. Make it a topic."

FIRST = "their annotations were given to the one who was here first."
NO_ENTITY = "It was taken without its entity: a topic stands for nobody."

_FLUSH = 2000
_KINDS = {"label": "mention", "topic": "topic"}


@dataclass(frozen=True, slots=True)
class Said:
    """An annotation of a file in the library's own terms; what it names is there.

    Attributes:
        kind: mention, topic or note.
        code: its label or topic; None for a note.
        annotator_id: internal.
        entity_id: internal.
        body: text of a note.
        target: (kind, UUID) of what a note is about besides words.
    """

    kind: str
    code: Code | None
    annotator_id: int
    entity_id: int | None = None
    body: str | None = None
    target: tuple[str, str] | None = None


class MarkAdder:
    """Takes the annotations of documents, one document after the other, and writes them in bunches.

    Args:
        session: whose action it is, and whose annotations they are where a file names nobody.
        action: whose changes they are.
        table: what the file's codes become; it knows all of them.
        found: the labels and topics that it names, by kind and path.
        report: where everything is counted.
        nobody: name of the annotator of what names none; empty for whoever acts.
    """

    def __init__(
        self, session: Session, action: OpenAction, table: Mapping[CodeKey, Target],
        found: Mapping[tuple[str, tuple[str, ...]], Code], report: BringReport, nobody: str = "",
    ) -> None:  # fmt: skip
        self.resolver = Resolver(session, action, may_create=True)
        self._session, self._action, self._table, self._found, self._report = session, action, table, found, report
        self._own_id, self._nobody = session.annotator_id(), nobody
        self._keys: dict[bytes, str] = {}
        # What annotations of the document stand for that were there or were put there.
        self._claimed: set[bytes] = set()
        self._article_id = 0
        self._rejected: set[tuple[int | None, str, int]] = set()
        self._waiting: list[Image] = []
        self._fresh: set[str] = set()
        self._file = ""
        self._several: set[str] = set()
        # UUIDs of the document's annotations, by how its others name them.
        self._known: dict[str, str] = {}
        self.unsettled: list[tuple[Settled, Said]] = []

    def add(self, placed: Placed, file: str) -> None:
        """Take the annotations of a document; those that are not settled are in `unsettled` afterwards."""
        self.flush()
        self._file, self._known, self._article_id, self.unsettled = file, {}, placed.row.id, []
        keyed = marks.keyed(self._session.writer.db, placed.row.id)
        self._keys = {}
        for key, uuid in keyed:
            self._keys.setdefault(_digest(key), uuid)
        self._rejected = places.rejected_in(self._session.writer.db, placed.row.id, self._own_id)
        self._claimed = set()
        plain = [one for one in placed.settling.marks if not one.mark.on]
        # What stands where the file says comes first: it is none of those that are looked for elsewhere.
        for settled in sorted(plain, key=lambda one: one.spans is None):
            self._try(settled, placed)
        self._add_notes_on([one for one in placed.settling.marks if one.mark.on], placed)
        self.flush()

    def flush(self) -> None:
        """Write what is waiting."""
        self._session.writer.journal.insert(self._action, ANNOTATION, self._waiting)
        self._waiting = []

    def leave_out(self, mark: ForeignMark, why: str) -> None:
        """Note that an annotation cannot be taken."""
        self._report.left_out.append((self._file, mark.where, why))

    def _add_notes_on(self, waiting: list[Settled], placed: Placed) -> None:
        """Take what is about other annotations, after these; notes on notes in as many turns as it takes."""
        open_keys = {one.mark.key for one, _ in self.unsettled if one.mark.key}
        while waiting:
            ready = [one for one in waiting if one.mark.on in self._known]
            for one in ready:
                self._try(one, placed)
            waiting = [one for one in waiting if one.mark.on not in self._known]
            if not ready:
                break
        for one in waiting:
            if one.mark.on not in open_keys:
                self.leave_out(one.mark, "What it is about is not in the file, or was left out.")

    def _try(self, settled: Settled, placed: Placed) -> None:
        try:
            self._add(settled, placed)
        except NewsglossError as error:
            self.resolver.forget()
            self.leave_out(settled.mark, str(error))

    def _add(self, settled: Settled, placed: Placed) -> None:
        mark = settled.mark
        said = self._said(mark)
        if said is None:
            self._report.chosen += 1
            return
        if said.target is not None:
            # What a note is about says where it is.
            settled = Settled(mark, ())
        if settled.spans is None and settled.why == NO_WORDS:
            raise InvalidInput(NO_WORDS)
        if said.kind == "mention" and not settled.spans and not mark.spans and not mark.quotes:
            raise InvalidInput(WHOLE)
        if settled.spans is None:
            self._unsure(settled, said, placed)
            return
        uuid = self._put(mark, said, placed, settled.spans)
        if mark.key:
            self._known.setdefault(mark.key, uuid)
        if mark.note and mark.kind != "note":
            note = Said("note", None, said.annotator_id, None, _body(mark.note), ("annotation", uuid))
            self._put(mark, note, placed, (), own=False)

    def _unsure(self, settled: Settled, said: Said, placed: Placed) -> None:
        """Keep an annotation for a person, unless it stands at one of its places already, or was rejected there."""
        for spans in settled.offers:
            if self._rejected:
                code_id = said.code.id if said.code else None
                if (code_id, *rejected_place(placed.text, spans)) in self._rejected:
                    self._report.skipped += 1
                    return
            key = self._key(said, placed, spans)
            uuid = self._keys.get(key)
            if uuid is not None and key not in self._claimed:
                self._claimed.add(key)
                self._report.skipped += 1
                if settled.mark.key:
                    self._known.setdefault(settled.mark.key, uuid)
                return
        if is_uuid(settled.mark.identity):
            there = marks.find_target(self._session.writer.db, settled.mark.identity.lower())
            if there == ("annotation", placed.row.id):
                self._report.skipped += 1
                self._known.setdefault(settled.mark.key, settled.mark.identity.lower())
                return
        self.unsettled.append((settled, said))

    def _said(self, mark: ForeignMark) -> Said | None:
        """Return what an annotation says in the library's terms; None where it is left out by choice.

        Raises:
            NewsglossError: it cannot be taken.
        """
        if mark.kind == "note":
            about = ("annotation", self._known[mark.on]) if mark.on else None
            return Said("note", None, self._annotator(mark), None, _body(mark.note), about)
        key = key_of_mark(mark)
        if key is None:
            raise InvalidInput("It has no label and no topic.")
        target = self._table[key]
        if target.kind == LEAVE:
            return None
        code = self._found.get((target.kind, target.path))
        if code is None:
            raise InvalidInput(f"Its label or topic “{join_path(target.path)}” is not in the library.")
        kind = _KINDS[code.kind]
        if mark.entity and kind == "topic":
            self._report.told.append((self._file, mark.where, NO_ENTITY))
        entity = self._entity(mark, code) if kind == "mention" and mark.entity else None
        return Said(kind, code, self._annotator(mark), entity)

    def _annotator(self, mark: ForeignMark) -> int:
        name = mark.annotator if clean_value(mark.annotator) else self._nobody
        number, several = annotator_named(self._session, self.resolver, name)
        if several and name not in self._several:
            self._several.add(name)
            self._report.told.append((self._file, mark.where, f"Several annotators are named “{name}”: {FIRST}"))
        self.resolver.keep()
        return number

    def _entity(self, mark: ForeignMark, code: Code) -> int | None:
        name = clean_value(mark.entity)
        ids = {clean_value(scheme): clean_value(value) for scheme, value in mark.ids.items()}
        try:
            return self.resolver.entity(name, code, {a: b for a, b in ids.items() if a and b}).id if name else None
        except Ambiguous as error:
            self._report.told.append((self._file, mark.where, f"It was taken without its entity: {error}"))
            return None

    def _key(self, said: Said, placed: Placed, spans: Sequence[tuple[int, int]]) -> bytes:
        return _digest(
            equality_key(
                placed.row.id, said.kind, said.annotator_id, said.code.id if said.code else None, said.entity_id,
                said.body, said.target[1] if said.target else None, marks.place_of(placed.row.revision_id, spans),
            )
        )  # fmt: skip

    def _put(
        self, mark: ForeignMark, said: Said, placed: Placed, spans: Sequence[tuple[int, int]], *, own: bool = True
    ) -> str:
        """Put an annotation among those to be written, unless it is there; return its UUID, or that of its equal."""
        key = self._key(said, placed, spans)
        self._claimed.add(key)
        there = self._keys.get(key)
        identity = mark.identity.lower() if own and is_uuid(mark.identity) else ""
        if there is None and identity:
            if identity in self._fresh:
                identity = ""
            elif (found := marks.find_target(self._session.writer.db, identity)) is not None:
                # The same annotation, which a person changed here since; of another article it is another one.
                there = identity if found == ("annotation", placed.row.id) else None
                identity = ""
        if there is not None:
            self._report.skipped += own or mark.kind == "note"
            return there
        uuid = identity or new_uuid()
        self._keys[key] = uuid
        self._fresh.add(uuid)
        self._waiting.append(self.image(uuid, mark.created_at, mark.modified_at, said, placed, spans))
        self._report.added[said.kind] += 1
        if len(self._waiting) >= _FLUSH:
            self.flush()
        return uuid

    def image(
        self, uuid: str, created_at: int | None, modified_at: int | None, said: Said, placed: Placed,
        spans: Sequence[tuple[int, int]],
    ) -> Image:  # fmt: skip
        """Return an annotation as it is written."""
        now = now_ms()
        created = _time(created_at, now)
        modified = max(created, _time(modified_at, created if created_at is not None else now))
        target = said.target or (None, None)
        values = (
            self._session.writer.journal.new_id("annotation"), uuid, said.kind, placed.row.id, said.annotator_id,
            said.code.id if said.code else None, self.resolver.version(said.code) if said.code else None,
            said.entity_id, said.body, *target, None, "imported", created, modified,
        )  # fmt: skip
        anchors = tuple(
            (i, "span", placed.row.revision_id, start, end, placed.text[start:end], "ok")
            for i, (start, end) in enumerate(spans)
        )
        return Image(values, anchors)


def _body(note: str) -> str:
    text = canonical_words(note)
    if not text.strip():
        raise InvalidInput("The note has no words.")
    return text


def _time(said: int | None, otherwise: int) -> int:
    return said if said is not None and 0 <= said <= LATEST_MS else otherwise


def _digest(key: tuple[object, ...]) -> bytes:
    return hashlib.blake2b(repr(key).encode("utf-8", "surrogatepass"), digest_size=16).digest()
