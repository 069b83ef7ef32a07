"""Bringing documents of other programs' files into a library: in batches, as one action that one undo takes back.

What was brought before a person cancels stays, as with articles that are imported: it is one action too, and the same
files again bring the rest, since nothing is taken twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext

from annotations.commands.bring.documents import Brought, Placed, place
from annotations.commands.bring.marks import MarkAdder, Said
from annotations.commands.bring.report import BringReport
from annotations.commands.codebook_files import apply_codebook
from annotations.commands.session import Session
from annotations.exchange.code_table import CodeKey, Proposer, Target, entries_for, key_of_mark
from annotations.exchange.foreign import ForeignCode
from annotations.exchange.settling import Settled
from annotations.model.codebook import Code, join_path, path_of, resolve
from annotations.model.errors import NewsglossError
from annotations.model.unsettled import Unsettled
from annotations.store import codes
from annotations.store.desk import AROUND, one_line
from annotations.store.journal import OpenAction
from annotations.text.canonical import canonical, clean_value

MOST_UNSETTLED = 20_000
"""So many annotations are kept for a person to decide; what else does not fit is left out, and said."""


class _TakenBack(Exception):
    """Rolls the transaction back."""


class BringRun:
    """One import of annotations: an action that stays open while batches come in.

    Args:
        session: whose action it is, and whose annotations they are where a file names nobody.
        table: what the labels, topics and codes of the files become; what is not in it becomes what is proposed.
        codebook: what the files' own codebooks say.
        nobody: name of the annotator of what names none; empty for whoever acts.

    Attributes:
        report: what became of everything so far.
    """

    def __init__(
        self, session: Session, table: Mapping[CodeKey, Target], codebook: Sequence[ForeignCode] = (), nobody: str = ""
    ) -> None:
        self.report = BringReport()
        self._session, self._table, self._codebook = session, dict(table), list(codebook)
        self._nobody = clean_value(nobody)
        self._action: OpenAction | None = None
        self._adder: MarkAdder | None = None
        self._trying = False

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Do all of it and take it back: the report says what would have been."""
        self._session.end_standing()
        self._trying = True
        try:
            with self._session.writer.transaction():
                yield
                raise _TakenBack
        except _TakenBack:
            self._action = self._adder = None

    def add(self, batch: Sequence[Brought]) -> None:
        """Take a batch in one transaction; when this returns, it is on the disk.

        Raises:
            Refused: the disk cannot be written; what came before stays.
        """
        if not self._trying:
            self._action = self._session.still_open(self._action)
        begun = self._action
        if begun is None and not self._trying:
            self._session.end_standing()
        try:
            with nullcontext() if self._trying else self._session.writer.transaction():
                for brought in batch:
                    self._take(brought)
                if begun is None and not self._trying and self._action is not None and not self._action.changes:
                    raise _TakenBack
        except _TakenBack:
            # All of it is there already: that is no change.
            self._action = self._adder = None
        except BaseException:
            self._action, self._adder = begun, None
            raise

    def finish(self, *, complete: bool = True) -> None:
        """End the import; what was taken stays, also where it was cancelled."""
        if self._action is None or self._trying:
            return
        with self._session.ending(self._action) as action:
            name = f"Import annotations: {self.report.sentence()}"
            state = "done" if complete else "interrupted"
            if action is not None:
                self._session.writer.end(action, state, name if complete else f"{name} (cancelled)")
        self._action = None

    @property
    def action_uuid(self) -> str | None:
        """UUID of the action; None before anything was taken."""
        return self._action.uuid if self._action is not None else None

    def _begin(self) -> tuple[OpenAction, MarkAdder]:
        if self._action is None:
            self._action = self._session.writer.begin("Import annotations", self._session.annotator_id())
        if self._adder is None:
            self._adder = self._make_adder(self._action)
        return self._action, self._adder

    def _make_adder(self, action: OpenAction) -> MarkAdder:
        """Put the codebook there, and return what takes annotations with it."""
        db = self._session.writer.db
        before = set(codes.all_codes(db))
        entries = entries_for(self._table, self._codebook)
        plan = apply_codebook(self._session, action, entries) if entries else None
        book = codes.all_codes(db)
        for number in sorted(set(book) - before):
            self.report.made.append((book[number].kind, join_path(path_of(number, book))))
        found = _by_place(book)
        by_uuid = {code.uuid: code for code in book.values()}
        for row in plan.rows if plan is not None else ():
            if row.here in by_uuid:
                # Known by its UUID: it may be called otherwise here, or have been merged.
                found.setdefault((row.entry.kind, row.entry.path), resolve(by_uuid[row.here], book))
        return MarkAdder(self._session, action, self._table, found, self.report, self._nobody)

    def _take(self, brought: Brought) -> None:
        action, adder = self._begin()
        document = brought.document
        keys = {key for mark in document.marks if (key := key_of_mark(mark)) is not None}
        if unknown := keys - self._table.keys():
            # The file was changed since its codes were looked at.
            proposer = Proposer(codes.all_codes(self._session.writer.db))
            self._table.update({key: proposer.target(key) for key in sorted(unknown)})
            adder.flush()
            adder = self._adder = self._make_adder(action)
        self.report.left_out += [(brought.file, where, why) for where, why in document.left_out]
        try:
            placed = place(self._session, action, brought)
        except NewsglossError as error:
            self.report.left_out.append((brought.file, document.name, str(error)))
            return
        self.report.added["article"] += placed.new
        self.report.there += not placed.new
        made = len(adder.resolver.made.things)
        adder.add(placed, brought.file)
        self.report.made += adder.resolver.made.things[made:]
        self._keep(brought, placed, adder.unsettled)

    def _keep(self, brought: Brought, placed: Placed, unsettled: Sequence[tuple[Settled, Said]]) -> None:
        """Keep what a person has to decide, with the notes of the file about it."""
        book = codes.all_codes(self._session.writer.db) if unsettled else {}
        raw = canonical(brought.document.text) if brought.document.text is not None else placed.text
        notes: dict[str, list[tuple[str, str]]] = {}
        for mark in brought.document.marks if unsettled else ():
            if mark.kind == "note" and mark.on:
                notes.setdefault(mark.on, []).append((mark.annotator, mark.note))
        for settled, said in unsettled:
            mark = settled.mark
            if len(self.report.unsettled) >= MOST_UNSETTLED or not settled.offers:
                words = f" Its words: “{_short(_quote(settled))}”." if _quote(settled) else ""
                self.report.left_out.append((brought.file, mark.where, f"{settled.why}{words}"))
                continue
            before, after = _round(raw, settled)
            self.report.unsettled.append(Unsettled(
                len(self.report.unsettled) + 1, brought.file, mark.where, said.kind, placed.row.uuid, placed.row.id,
                placed.row.revision_id, said.code.uuid if said.code else None, _called(said.code, book), mark.entity,
                tuple(mark.ids.items()), mark.note, tuple(notes.get(mark.key, ())) if mark.key else (),
                mark.annotator or self._nobody, mark.identity, mark.created_at, mark.modified_at, _quote(settled),
                before, after, settled.why, settled.offers,
            ))  # fmt: skip


def _by_place(book: Mapping[int, Code]) -> dict[tuple[str, tuple[str, ...]], Code]:
    """Return labels and topics by kind and path; those that were merged are what took their place."""
    found: dict[tuple[str, tuple[str, ...]], Code] = {}
    for code in sorted(book.values(), key=lambda one: one.merged_into is not None):
        found.setdefault((code.kind, tuple(path_of(code.id, book))), resolve(code, book))
    return found


def _called(code: Code | None, book: Mapping[int, Code]) -> str:
    if code is None:
        return ""
    return code.name if code.kind == "label" else join_path(path_of(code.id, book))


def _quote(settled: Settled) -> str:
    return " … ".join(one_line(words) for words in settled.mark.quotes or ())


def _round(raw: str, settled: Settled) -> tuple[str, str]:
    """Return what stands round the place that the file says, roughly: how it counts is not sure."""
    if not settled.mark.spans:
        return "", ""
    start, end = settled.mark.spans[0][0], settled.mark.spans[-1][1]
    if not 0 <= start <= end <= len(raw):
        return "", ""
    return one_line(raw[max(0, start - AROUND) : start]), one_line(raw[end : end + AROUND])


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
