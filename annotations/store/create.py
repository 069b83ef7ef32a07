"""Making a new library: beside its place first, then renamed, so that a file at its path is always whole."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotations.model.errors import Refused
from annotations.model.ids import built_in_uuid, new_uuid, now_ms
from annotations.model.starter import STARTER_CODES
from annotations.store.journal import Journal
from annotations.store.migrations import migrate
from annotations.store.schema import SCHEMA_VERSION
from annotations.store.tables import CODE, CODE_VERSION
from annotations.store.things import Image
from annotations.text.fold import FOLD_VERSION


def create_library(path: Path) -> None:
    """Make an empty library with the starter codebook. The caller holds the writer lock.

    Raises:
        Refused: the folder is missing or cannot be written to.
    """
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}. Make it first, or name another place for the library.")
    making = path.with_name(f".{path.name}.making")
    try:
        # Left by a program that died while making it: nothing in it was ever anyone's.
        for leftover in (making, making.with_name(making.name + "-journal")):
            leftover.unlink(missing_ok=True)
        connection = sqlite3.connect(making, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection)
            _fill(connection)
        finally:
            connection.close()
        making.replace(path)
        sync_folder(path.parent)
    except (OSError, sqlite3.OperationalError) as error:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        raise Refused(f"The library {path} cannot be made: {error}. Make room there, or name another place.") from None


def _fill(connection: sqlite3.Connection) -> None:
    now = now_ms()
    meta = {
        "library_uuid": new_uuid(),
        "schema_version": str(SCHEMA_VERSION),
        "fold_version": str(FOLD_VERSION),
        "created_at": str(now),
    }
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
    journal = Journal(connection)
    action = journal.begin("Make the library", None, "barrier")
    codes, versions = [], []
    for starter in STARTER_CODES:
        code_id = journal.new_id("code")
        uuid = built_in_uuid(starter.kind, starter.name)
        codes.append(
            Image(
                (code_id, uuid, starter.kind, None, starter.name, starter.sign, starter.key or None, starter.colour,
                 None, None)
            )
        )  # fmt: skip
        version_uuid = built_in_uuid("code_version", f"{starter.kind}/{starter.name}/1")
        # Time 0: the starter codebook is the same in every library, to the last column.
        versions.append(
            Image((journal.new_id("code_version"), version_uuid, code_id, 1, starter.definition, "", "", "[]", 0))
        )
    journal.insert(action, CODE, codes)
    journal.insert(action, CODE_VERSION, versions)
    journal.close(action)
    connection.execute("COMMIT")


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows has no way to ask for it, and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
