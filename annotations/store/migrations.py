"""The steps from an empty file to the newest schema, each applied once and recorded in the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.model.errors import Refused
from annotations.store.connection import Connection, schema_version
from annotations.store.schema import APPLICATION_ID, SCHEMA_VERSION, STEPS, statements

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(connection: Connection) -> None:
    """Make the newest schema in an empty file, inside one transaction: all of it or nothing."""
    # Imported here: the library costs a tenth of a second or more, and an existing library seldom needs it.
    from sqlite_utils import Database

    database = Database(connection, execute_plugins=False)
    with database.atomic():
        _apply(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def bring_up_to_date(connection: Connection, path: Path) -> Path | None:
    """Bring a library of an older version to the newest schema: all of it or nothing, after a checked backup.

    The journal gets a barrier: undo does not go back behind it. Hashes and history stay as they are.

    Args:
        connection: that writes; the caller holds the writer lock.
        path: the library's file.

    Returns:
        The backup; None if the library is of the newest version.

    Raises:
        Refused: the backup cannot be made, or the library is damaged; nothing is changed then.
    """
    version = schema_version(connection)
    if not 1 <= version < SCHEMA_VERSION:
        return None
    from sqlite_utils import Database

    from annotations.model.backup import BEFORE_VERSION
    from annotations.store.backup import checked_backup
    from annotations.store.journal import Journal

    backup = checked_backup(connection, path, f"{BEFORE_VERSION}-{SCHEMA_VERSION}")
    database = Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        _apply(database)
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION),))
        # Sums over tables that look otherwise now are made anew; see `sums.keep`.
        connection.execute("DELETE FROM meta WHERE key LIKE 'sum/%'")
        journal = Journal(connection)
        journal.close(journal.begin(f"Bring the library to version {SCHEMA_VERSION}", None, "barrier"))
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.DatabaseError):
            raise Refused(
                f"{path.name} is of an older version and could not be brought up to date: {error}. It is as it was. "
                "Make room on the disk, then open it again."
            ) from error
        raise
    return backup


def _apply(database: Database) -> None:
    from sqlite_utils import Migrations

    steps = Migrations("newsgloss")
    for name, script in STEPS.values():
        steps(name=name)(_step(script))
    steps.apply(database)
    database.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _step(script: str) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        for statement in statements(script):
            db.conn.execute(statement)

    return run
