"""The reports of imports: which files were found and what became of each. Not journaled: they are no one's work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class ImportedRun:
    """The report of one import.

    Attributes:
        complete: whether it came to its end; else it was cancelled or interrupted.
        items: what became of each file, in order.
        titles: of the articles that are in the library now, by UUID; their file's name where they have none.
    """

    complete: bool
    items: tuple[Item, ...]
    titles: Mapping[str, str]

    def counts(self) -> Counter[str]:
        """Return how many files there are of each outcome."""
        return Counter(item.outcome for item in self.items)


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


# A merge leaves a report too; what it says is taken is no article.
_LAST = (
    "SELECT import_run.id, import_run.ended_at IS NOT NULL AND coalesce(action.state, 'done') = 'done' FROM import_run"
    " LEFT JOIN action ON action.uuid = import_run.action_uuid WHERE NOT EXISTS (SELECT 1 FROM import_item"
    " WHERE run_id = import_run.id AND outcome = 'taken' AND article_uuid IS NULL)"
    " ORDER BY import_run.id DESC LIMIT 1"
)
_TITLES = (
    "SELECT article.uuid, coalesce((SELECT value FROM field WHERE field.article_id = article.id AND"
    " field.name = 'title' AND field.status <> 'absent' ORDER BY field.ord LIMIT 1), article.name) FROM import_item"
    " JOIN article ON article.uuid = import_item.article_uuid WHERE run_id = ?"
)


def last_import(connection: Connection) -> ImportedRun | None:
    """Return the report of the newest import; None if there was none."""
    row = connection.execute(_LAST).fetchone()
    if row is None:
        return None
    run, complete = row
    items = connection.execute(
        "SELECT path, outcome, reason, encoding, article_uuid FROM import_item WHERE run_id = ? ORDER BY id", (run,)
    )
    titles = dict(connection.execute(_TITLES, (run,)).fetchall())
    return ImportedRun(bool(complete), tuple(Item(*one) for one in items), titles)
