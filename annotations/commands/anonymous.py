"""A library made anew without the names of those who annotated it, to be given away: never a copy with its journal."""

from __future__ import annotations

import csv
import os
import random
import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from annotations.commands.lines.whole import Whole
from annotations.model.annotator import Annotator
from annotations.model.errors import Cancelled, Damaged, Refused
from annotations.store import anonymous, export_rows, many
from annotations.store.check import check_library
from annotations.store.connection import Connection, file_of, open_reader, stop_when
from annotations.store.create import sync_folder
from annotations.store.journal import OpenAction
from annotations.store.lock import WriterLock
from annotations.store.place import refuse_library
from annotations.store.stopping import stoppable
from annotations.store.tables import ANNOTATION, ARTICLE, Thing
from annotations.store.things import Image
from annotations.store.writer import Writer
from annotations.text.note_links import SCHEME

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]

DAY_MS = 24 * 60 * 60 * 1000
_STOPPED = "Stopped. Nothing was written."
_ACTION = "Make an anonymised copy"
_WITHIN = " › "
_TIMES = frozenset({"created_at", "modified_at", "added_at", "changed_at", "decided_at", "retired_at"})
_UUIDS = frozenset({"uuid", "target_uuid", "rule_uuid"})
_LINKED = re.compile(rf"(?<={SCHEME}:)(article|entity|topic)/([0-9a-f-]{{36}})")
_BESIDE = ("", "-wal", "-shm", "-journal", ".lock")


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """Who an annotator of the copy is: the key that is kept apart, if at all."""

    name: str
    uuid: str
    was_name: str
    was_uuid: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a copy is made.

    Attributes:
        target: its file; one that is there is replaced.
        key: a CSV file apart that says who is who; None for none.
        days: times are those of midnight, UTC, and no UUID tells a time any longer.
    """

    target: Path
    key: Path | None = None
    days: bool = False


def write_anonymous(
    connection: Connection, wanted: Wanted, progress: Progress | None = None, cancelled: Stop | None = None
) -> list[Pseudonym]:
    """Write a library anew without the names of its annotators, whole or not at all, and prove the new one.

    Annotators become “Annotator 1” and so on, in an order drawn by lot, under UUIDs that nothing leads back from;
    programs “Program 1”. All articles, texts, fields, annotations, decisions and the codebook are there. What is not:
    the history, deleted things, drafts, reports of imports, and the folders of files. Words of articles and notes stay.

    Args:
        connection: to the library; all is read from one moment.
        wanted: where, and how.
        progress: told (done, total) in things.
        cancelled: asked often; True ends it within half a second.

    Raises:
        Cancelled: it was to stop.
        Damaged: the library refers to what is not there, or the copy does not hold.
        Refused: it cannot be written, or would take the place of the library itself. Nothing is left of it then, and
            a file that was there stays as it was.
        LibraryBusy: a program holds the library that is there for writing.
    """
    target, stop = wanted.target, cancelled or (lambda: False)
    if target.exists() and target.samefile(file_of(connection)):
        raise Refused(f"{target.name} is this library itself. Choose another name for the copy.")
    if wanted.key is not None:
        refuse_library(wanted.key, file_of(connection))
        if wanted.key.absolute() == target.absolute():
            raise Refused("The key must be a file of its own: choose another name for it.")
    lock = WriterLock(target.resolve())
    lock.take("an anonymised copy")
    making = target.with_name(f".{target.name}.making")
    try:
        _remove(making)
        with anonymous.said_in_words(target):
            pseudonyms = _make(connection, making, wanted, progress or (lambda done, total: None), stop)
            _prove(making, stop)
            _put(making, wanted, pseudonyms)
    finally:
        _remove(making)
        lock.release()
    return pseudonyms


def _make(connection: Connection, making: Path, wanted: Wanted, progress: Progress, stop: Stop) -> list[Pseudonym]:
    with export_rows.reading(connection, stop):
        disguise = _Disguise(anonymous.acting(connection), days=wanted.days)
        writer = Writer(making, doing="an anonymised copy", create=True)
        try:
            with stoppable(writer.db, stop, _STOPPED), writer.transaction():
                many.defer_references(writer.db)
                action = writer.begin(_ACTION, None, "barrier")
                _Copy(writer, action, connection, disguise, progress, stop).take()
                writer.end(action)
        except KeyError:
            raise Damaged(
                "Something in the library refers to what is not there. Run `check` to see what is broken."
            ) from None
        finally:
            alone = writer.close()
        if not alone:
            raise Refused(f"The copy {wanted.target} cannot be written. Make room there, or choose another place.")
    return list(disguise.pseudonyms.values())


def _prove(making: Path, stop: Stop) -> None:
    with closing(open_reader(making)) as copy:
        stop_when(copy, stop)
        findings = check_library(copy)
        if stop():
            raise Cancelled(_STOPPED)
    if findings:
        raise Damaged(f"The copy would not be whole: {findings[0].sentence} Check the library first.")


def _put(making: Path, wanted: Wanted, pseudonyms: list[Pseudonym]) -> None:
    """Give copy and key their names; the key first, since the copy without it could not be told apart any more."""
    key = wanted.key
    if key is not None:
        beside = key.with_name(f".{key.name}.making")
        try:
            _write_key(beside, pseudonyms)
            beside.replace(key)
            # Without it nobody could ever tell who is who in the copy.
            sync_folder(key.parent)
        finally:
            beside.unlink(missing_ok=True)
    for left in _BESIDE[1:4]:
        # What a program that died left beside the file there would be read as a part of the copy.
        wanted.target.with_name(wanted.target.name + left).unlink(missing_ok=True)
    making.replace(wanted.target)
    sync_folder(wanted.target.parent)


def _write_key(file: Path, pseudonyms: list[Pseudonym]) -> None:
    from annotations.exchange.cells import guard

    with file.open("w", encoding="utf-8-sig", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("annotator", "annotator_id", "name", "id"))
        for one in pseudonyms:
            rows.writerow((one.name, one.uuid, guard(one.was_name), one.was_uuid))
        out.flush()
        os.fsync(out.fileno())


def _remove(making: Path) -> None:
    for end in _BESIDE:
        with suppress(OSError):
            making.with_name(making.name + end).unlink(missing_ok=True)


class _Disguise:
    """What becomes of names, times and UUIDs.

    Attributes:
        pseudonyms: of the annotators, by their internal ids there, in their order here.
    """

    def __init__(self, there: dict[int, Annotator], *, days: bool) -> None:
        # Known to nobody and gone afterwards: without it a UUID does not lead to another.
        self._secret = uuid.uuid4()
        self._days = days
        drawn, numbers = list(there.items()), Counter[str]()
        # In the order of the library the first would be whoever made it.
        random.SystemRandom().shuffle(drawn)
        self.pseudonyms: dict[int, Pseudonym] = {}
        self._kinds = {number: one.kind for number, one in drawn}
        for number, one in drawn:
            numbers[one.kind] += 1
            name = f"{'Annotator' if one.kind == 'person' else 'Program'} {numbers[one.kind]}"
            self.pseudonyms[number] = Pseudonym(name, self._other(one.uuid), one.name, one.uuid)

    def annotators(self) -> Iterator[tuple[int, Annotator]]:
        """Yield the annotators of the copy, each with its internal id there."""
        for number, one in self.pseudonyms.items():
            yield number, Annotator(one.uuid, one.name, self._kinds[number])

    def image(self, thing: Thing, image: Image) -> Image:
        """Return what a thing is in the copy."""
        columns = dict(zip(thing.columns, image.values, strict=True))
        changed = {}
        if thing is ARTICLE:
            changed["name"] = without_folders(columns["name"])
        if self._days:
            changed |= {name: value - value % DAY_MS for name in _TIMES & columns.keys() if (value := columns[name])}
            changed |= {name: self._timeless(value) for name in _UUIDS & columns.keys() if (value := columns[name])}
            if thing is ANNOTATION and columns["body"]:
                changed["body"] = _LINKED.sub(
                    lambda found: f"{found[1]}/{self._timeless(found[2])}", columns["body"]
                )  # fmt: skip
        return image.with_columns(thing, changed) if changed else image

    def _timeless(self, key: str) -> str:
        """Return a UUID in the place of one that begins with the time it was made at (version 7)."""
        return self._other(key) if key[14] == "7" else key

    def _other(self, key: str) -> str:
        return str(uuid.uuid5(self._secret, key))


def without_folders(name: str) -> str:
    """Return the name of an article's file without its folders: `news.csv › row 3` of `may/news.csv › row 3`."""
    file, within, locator = name.partition(_WITHIN)
    return f"{file.rsplit('/', 1)[-1] or file}{within}{locator}"


class _Copy(Whole):
    """All of a library that is anybody's business, in disguise."""

    def __init__(
        self, writer: Writer, action: OpenAction, other: Connection, disguise: _Disguise, progress: Progress, stop: Stop
    ) -> None:
        super().__init__(writer, action, other, stop, Counter())
        self._disguise, self._progress = disguise, progress
        self._kept = {table: anonymous.kept(other, table) for table in ("revision", "original")}
        self._total = anonymous.count(other)

    def _annotators(self) -> Iterator[tuple[int, Annotator]]:
        return self._disguise.annotators()

    def _pages(self, thing: Thing) -> Iterator[list[Image]]:
        # Texts and originals of deleted articles stay in a library, and have no business in what is given away.
        kept = self._kept.get(thing.table)
        for page in super()._pages(thing):
            yield [self._disguise.image(thing, image) for image in page if kept is None or image.id in kept]

    def _write(self, thing: Thing, page: list[Image]) -> None:
        super()._write(thing, page)
        self._progress(min(sum(self._added.values()), self._total), self._total)
