"""The reports of imports: which files were found and what became of each. Not journaled: they are no one's work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model.ids import new_uuid, now_ms
from annotations.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Item:
    """What became of one file.

    Attributes:
        path: relative to the folder that was named.
        outcome: taken, same (the bytes are in the library already) or refused.
        reason: why, or what to look at.
        encoding: what the bytes were decoded with.
        article: the article's UUID, where there is one.
    """

    path: str
    outcome: str
    reason: str
    encoding: str
    article: str | None


def begin(connection: Connection) -> int:
    """Begin a report and return its id."""
    cursor = connection.execute("INSERT INTO import_run (uuid, started_at) VALUES (?, ?)", (new_uuid(), now_ms()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def set_action(connection: Connection, run: int, action_uuid: str) -> None:
    """Note which action the import is."""
    connection.execute("UPDATE import_run SET action_uuid = ? WHERE id = ?", (action_uuid, run))


def add_items(connection: Connection, run: int, items: Sequence[Item]) -> None:
    """Add rows to a report."""
    connection.executemany(
        "INSERT INTO import_item (run_id, path, outcome, reason, encoding, article_uuid) VALUES (?, ?, ?, ?, ?, ?)",
        [(run, item.path, item.outcome, item.reason, item.encoding, item.article) for item in items],
    )


def note_merge(connection: Connection, action_uuid: str, libraries: Sequence[tuple[str, str]]) -> None:
    """Keep the report of a merge: (file name, what was added) of each library that was taken."""
    run = begin(connection)
    set_action(connection, run, action_uuid)
    add_items(connection, run, [Item(name, "taken", said, "", None) for name, said in libraries])
    end(connection, run)


def end(connection: Connection, run: int) -> None:
    """End a report."""
    connection.execute("UPDATE import_run SET ended_at = ? WHERE id = ?", (now_ms(), run))
