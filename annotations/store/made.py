"""A library made of what a file says, to be merged into another and thrown away: nothing in it is anyone's yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

from annotations.model.errors import InvalidInput
from annotations.store import many, things
from annotations.store.create import create_library
from annotations.store.journal import Journal, OpenAction
from annotations.store.tables import ANNOTATION, CODE, CODE_VERSION, REVISION, TARGET_KINDS, Thing
from annotations.store.things import Image


class MadeLibrary:
    """A new library at a path, which things are put into without a history. Use it as a context manager.

    The codebook that each library begins with is there, with its history: by that a merge tells what was made of it.
    """

    def __init__(self, path: Path) -> None:
        """Make it.

        Raises:
            Refused: the folder cannot be written to.
        """
        create_library(path)
        self._db = sqlite3.connect(path, isolation_level=None)
        # It is thrown away if anything goes wrong.
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("BEGIN")
        self._journal = Journal(self._db)
        self._starters = {
            thing.table: {image.key: image for page in many.pages(self._db, thing) for image in page}
            for thing in (CODE, CODE_VERSION)
        }

    def new_id(self, table: str, key: str) -> int:
        """Return an internal id for a thing: that of the starter codebook's, or one no row has."""
        known = self._starters.get(table, {}).get(key)
        return known.id if known is not None else self._journal.new_id(table)

    def insert(self, thing: Thing, image: Image) -> None:
        """Put a thing in.

        Raises:
            InvalidInput: it is there already, or its values are not of the types they must be.
        """
        try:
            things.insert(self._db, thing, [image])
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode in (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY):
                raise InvalidInput("It is there more than once.") from None
            things.delete(self._db, thing, [image.id])
            raise InvalidInput("It holds a value that cannot be there.") from None
        except (sqlite3.Error, OverflowError):
            things.delete(self._db, thing, [image.id])
            raise InvalidInput("It holds a value that cannot be there.") from None

    def take_codebook(self, thing: Thing, images: Iterable[Image], *, whole: bool) -> list[tuple[str, InvalidInput]]:
        """Put labels and topics, or definitions, in; return (UUID, what is wrong) of those that cannot be.

        Args:
            thing: the table.
            images: all that there are.
            whole: whether what the starter codebook has and the file has not was deleted, and not only left out.
        """
        starters, found, wrong = self._starters[thing.table], list(images), []
        action = self._journal.begin("Read the codebook", None, "program")
        there = {image.key for image in found}
        left = [image for image in starters.values() if image.key not in there]
        if whole:
            self._journal.delete(action, thing, left)
        else:
            things.delete(self._db, thing, [image.id for image in left])
        for image in found:
            try:
                if image.key in starters:
                    self._update(action, thing, starters[image.key], image)
                else:
                    self.insert(thing, image)
            except InvalidInput as error:
                wrong.append((image.key, error))
        self._journal.close(action)
        return wrong

    def _update(self, action: OpenAction, thing: Thing, starter: Image, image: Image) -> None:
        try:
            self._journal.update(action, thing, [(starter, image)])
        except (sqlite3.Error, OverflowError):
            raise InvalidInput("It holds a value that cannot be there, or one that another one has.") from None

    def text(self, revision_id: int) -> str:
        """Return the text of a revision that is there."""
        text: str = many.bulk(self._db, REVISION, revision_id)
        return text

    def clear_text(self, article_ids: Iterable[int]) -> None:
        """Take the texts of articles that did not come out again."""
        for number in article_ids:
            rows = self._db.execute("SELECT id FROM revision WHERE article_id = ?", (number,)).fetchall()
            things.delete(self._db, REVISION, [row[0] for row in rows])

    def set_column(self, thing: Thing, column: str, number: int, value: Any) -> None:
        """Give a thing another value in one column."""
        self._db.execute(f"UPDATE {thing.table} SET {column} = ? WHERE id = ?", (value, number))

    def drop_notes_about_nothing(self) -> list[str]:
        """Take out notes whose target is not there, and those about them; return their UUIDs."""
        dropped: list[str] = []
        while True:
            found = [
                row
                for kind in TARGET_KINDS
                for row in self._db.execute(
                    "SELECT id, uuid FROM annotation WHERE target_kind = ?"
                    f" AND target_uuid NOT IN (SELECT uuid FROM {kind})",
                    (kind,),
                ).fetchall()
            ]
            if not found:
                return dropped
            things.delete(self._db, ANNOTATION, [row[0] for row in found])
            dropped += [row[1] for row in found]

    def finish(self) -> None:
        """Keep all that was put in, in the file."""
        self._db.execute("COMMIT")
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()
