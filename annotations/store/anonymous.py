"""What of a library goes into one that is made anew without names, and what is said where that cannot be written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.model.annotator import Annotator
from annotations.model.errors import Refused
from annotations.store.annotators import all_annotators
from annotations.store.connection import Connection
from annotations.store.tables import THINGS

_KEPT = {
    "revision": "SELECT id FROM revision WHERE article_id IN (SELECT id FROM article)",
    "original": (
        "SELECT original_id FROM article UNION SELECT original_id FROM revision"
        " WHERE original_id IS NOT NULL AND article_id IN (SELECT id FROM article)"
    ),
}


def acting(connection: Connection) -> dict[int, Annotator]:
    """Return the annotators of whom anything is left, by internal id."""
    tables = [thing.table for thing in THINGS.values() if "annotator_id" in thing.columns]
    rows = connection.execute(" UNION ".join(f"SELECT annotator_id FROM {table}" for table in tables))
    used = {row[0] for row in rows}
    return {number: one for number, one in all_annotators(connection).items() if number in used}


def kept(connection: Connection, table: str) -> frozenset[int]:
    """Return the internal ids of the texts, or the originals, that belong to articles which are there."""
    return frozenset(row[0] for row in connection.execute(_KEPT[table]))


def count(connection: Connection) -> int:
    """Return how many things there are."""
    counts = " + ".join(f"(SELECT count(*) FROM {table})" for table in THINGS if table != "annotator")
    return int(connection.execute(f"SELECT {counts}").fetchone()[0])


@contextmanager
def said_in_words(target: Path) -> Iterator[None]:
    """Say of what goes wrong in the block that the copy cannot be written.

    Raises:
        Refused: the disk is full, gone or write-protected.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise _refused(target, error) from error
    except Refused as error:
        if isinstance(error.__cause__, sqlite3.Error):
            raise _refused(target, error.__cause__) from error
        raise


def _refused(target: Path, error: BaseException) -> Refused:
    said = getattr(error, "strerror", None) or error
    return Refused(f"The copy {target} cannot be written: {said}. Make room there, or choose another place.")
