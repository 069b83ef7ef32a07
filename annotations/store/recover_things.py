"""Taking things over into the new library: each is held against the hash that its last action left."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any

from annotations.store import describe, things
from annotations.store.connection import Connection
from annotations.store.recover_bits import Tries, one_bit_away, with_another_id
from annotations.store.recover_harvest import Harvest
from annotations.store.recover_history import History
from annotations.store.recover_report import Recovered
from annotations.store.recover_scratch import Scratch
from annotations.store.recover_trees import DEAD, LIVE
from annotations.store.tables import THINGS, Thing
from annotations.store.things import Image

Hash = bytes | None
_LONGEST = 80


class Taking:
    """Puts things into a new library.

    Attributes:
        altered: (table, internal id) of things that are not what the history says.
        unproved: the same of things of which the history cannot tell.
        doubtful: those found on pages that were given up, which go if nothing proves them.
    """

    def __init__(
        self, db: Connection, scratch: Scratch, history: History, harvest: Harvest, report: Recovered
    ) -> None:  # fmt: skip
        self.db, self.scratch, self.history, self.harvest, self.report = db, scratch, history, harvest, report
        self.altered: set[tuple[str, int]] = set()
        self.unproved: set[tuple[str, int]] = set()
        self.doubtful: dict[tuple[str, int], Image] = {}
        self._tries = Tries()

    def all(self, step: Callable[[], object]) -> None:
        """Take over all things that can be read."""
        for thing in THINGS.values():
            keys = [key for key in self.scratch.keys(thing) if isinstance(key, str)]
            # What nothing proves may stand in the place of what is proved, so it comes last.
            for way in (self._proved, self._proved_otherwise, self._as_it_is):
                left = []
                for key in keys:
                    step()
                    if not way(thing, key):
                        left.append(key)
                keys = left

    def free_id(self, table: str) -> int:
        """Return an internal id that no row of a table has, had, or is said to have."""
        most = [self.db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]]
        most.append(self.scratch.db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])
        most.append(self.scratch.sequence(table))
        return int(max(most)) + 1_000

    def noted(self, thing: Thing, key: str) -> tuple[Hash, int] | None:
        """Return the hash the last entry that is known says, and that entry's id; None where there is none."""
        row = self.scratch.db.execute(
            "SELECT hash, change FROM noted WHERE tbl = ? AND key = ?", (thing.table, key)
        ).fetchone()
        return None if row is None else (row[0], row[1])

    def _proved(self, thing: Thing, key: str) -> bool:
        """Put a thing in if the history proves one way in which it was found; return whether that is so."""
        found, (left, unsure, _) = self.scratch.candidates(thing, key), self._left(thing, key)
        if left is None:
            return False
        # Where later entries may be lost, what the trees lead to may be newer than the last hash that is known.
        for image, _ in found[:1] if unsure and found[0][1] == LIVE else found:
            if image.hash(thing) == left and self._put(thing, image):
                self._count(thing, "proved")
                return True
        return False

    def _proved_otherwise(self, thing: Thing, key: str) -> bool:
        """Put a thing in as it was before one bit of it was hit; return whether the history proves one way."""
        found, (left, unsure, _) = self.scratch.candidates(thing, key), self._left(thing, key)
        image, where = found[0]
        if left is None or unsure or where == DEAD:
            return False
        ways = itertools.chain(one_bit_away(image), with_another_id(image, partial(self.scratch.parts, thing)))
        was = next((one for one in self._tries.of(ways) if one.hash(thing) == left), None)
        if was is None or not self._put(thing, was):
            return False
        self._count(thing, "proved")
        self.report.of(thing.table).made_again += 1
        return True

    def _as_it_is(self, thing: Thing, key: str) -> bool:
        """Put in what nothing proves as it was found, or leave it out; see to it in any case."""
        image, where = self.scratch.candidates(thing, key)[0]
        left, unsure, noted = self._left(thing, key)
        if where == DEAD and left is not None and thing.part is not None and self._put(thing, image):
            # Its parts are lost or changed; they may prove it yet, and it goes if they do not.
            self.doubtful[thing.table, image.id] = image
        elif where == DEAD or (left is None and not unsure and (noted or where != LIVE)):
            # Something that was deleted or changed later: nothing of it is missing.
            if left is not None:
                self._leave_out(thing, image, "what was found of it is not what it was last")
        # Where a part cannot be as it was read, that one is lost, and the thing is not.
        elif not self._put(thing, image) and not (image.parts and self._put(thing, self._with_sane_parts(image))):
            self._leave_out(thing, image, "it does not fit to the rest")
        elif unsure:
            self._count(thing, "unproved")
            self.unproved.add((thing.table, image.id))
        else:
            self._count(thing, "altered")
            self.altered.add((thing.table, image.id))
        return True

    def _left(self, thing: Thing, key: str) -> tuple[Hash, bool, bool]:
        """Return the last hash of a thing that is known, whether later ones may be lost, and whether any entry is."""
        noted = self.noted(thing, key)
        left, last = noted or (None, 0)
        return left, last < self.history.unsure_before, noted is not None

    def _with_sane_parts(self, image: Image) -> Image:
        return Image(image.values, tuple(part for part in image.parts if _can_be(part)), image.bulk)

    def _count(self, thing: Thing, what: str) -> None:
        counted = self.report.of(thing.table)
        counted.read += 1
        setattr(counted, what, getattr(counted, what) + 1)

    def _put(self, thing: Thing, image: Image) -> bool:
        return put(self.db, thing, image)

    def drop_doubtful(self) -> None:
        """Take out again what nothing proved."""
        for (table, number), image in self.doubtful.items():
            things.delete(self.db, THINGS[table], [number])
            self._leave_out(THINGS[table], image, "what was found of it is not what it was last")
        self.doubtful.clear()

    def _leave_out(self, thing: Thing, image: Image, why: str) -> None:
        self.report.of(thing.table).left_out += 1
        values = dict(zip(thing.columns, image.values, strict=True))
        if image.parts:
            values["parts"] = [list(part) for part in image.parts]
        sentence = f"{words_of(thing, image)} was left out, since {why}."
        self.report.tell(article_of(thing, image), "left out", thing.table, image.key, sentence, values)


def _can_be(part: tuple[Any, ...]) -> bool:
    """Whether a block or an anchor begins before it ends; other parts have no numbers behind their order."""
    numbers = [value for value in part[1:] if isinstance(value, int)][-2:]
    return len(numbers) < 2 or 0 <= numbers[0] < numbers[1]


def words_of(thing: Thing, image: Image) -> str:
    """Return what a person may know a thing by that is in no library: "The mention “Kast”"."""
    kind, words = describe.KIND_NAMES[thing.table], ""
    if thing.table == "annotation":
        kind = image.column(thing, "kind")
        words = image.parts[0][5] if image.parts else image.column(thing, "body") or ""
    for column in ("name", "value", "quote", "definition"):
        if not words and column in thing.columns:
            words = image.column(thing, column)
    words = " ".join(str(words).split())
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2]}…"
    return f"The {kind} “{words}”" if words else f"The {kind} {image.key}"


def put(db: Connection, thing: Thing, image: Image) -> bool:
    """Put a thing in if it can be there beside what is there already; return whether it could."""
    if thing.bulk and not isinstance(image.bulk, bytes if thing.bulk == "packed" else str):
        image = Image(image.values, image.parts, b"" if thing.bulk == "packed" else "")
    db.execute("SAVEPOINT thing")
    try:
        things.insert(db, thing, [image])
    except (sqlite3.IntegrityError, sqlite3.OperationalError, sqlite3.DataError, OverflowError, ValueError):
        db.execute("ROLLBACK TO thing")
        return False
    finally:
        db.execute("RELEASE thing")
    return True


def article_of(thing: Thing, image: Image) -> int | None:
    """Return the internal id of the article that a thing belongs to."""
    if thing.table == "article":
        return image.id
    number: Any = image.column(thing, "article_id") if "article_id" in thing.columns else None
    return number if isinstance(number, int) else None


def tell_altered(taking: Taking) -> None:
    """Name what is not what the history says and was not named yet, and count it."""
    told = {(one.table, one.key) for one in taking.report.told}
    for thing in THINGS.values():
        numbers = sorted(number for table, number in taking.altered if table == thing.table)
        taking.report.of(thing.table).altered = len(numbers)
        for number in numbers:
            row = taking.db.execute(f"SELECT {thing.key} FROM {thing.table} WHERE id = ?", (number,)).fetchone()
            image = things.read(taking.db, thing, row[0]) if row else None
            if image is not None and (thing.table, image.key) not in told:
                taking.report.tell(
                    article_of(thing, image), "altered", thing.table, image.key,
                    f"{describe.thing(taking.db, thing.table, image.key)} is not what its last action left. "
                    "It is there as it was read.",
                )  # fmt: skip
