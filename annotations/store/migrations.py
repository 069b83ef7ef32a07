"""The steps from an empty file to the newest schema, each applied once and recorded in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.store.connection import Connection
from annotations.store.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(connection: Connection) -> None:
    """Bring a library to the newest schema, inside one transaction: all of it or nothing."""
    # Imported here: the library costs a tenth of a second or more, and an existing library seldom needs it.
    from sqlite_utils import Database, Migrations

    steps = Migrations("newsgloss")
    steps(name="0001_first_schema")(_first_schema)
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        steps.apply(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _first_schema(database: Database) -> None:
    # Not `executescript`, which would commit the transaction round it.
    for statement in TABLES.split(";\n"):
        if statement.strip():
            database.execute(statement)
