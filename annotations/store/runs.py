"""The reports of imports: which files were found and what became of each. Not journaled: they are no one's work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.model.ids import new_uuid, now_ms
from annotations.store.connection import Connection

OUTCOMES = ("taken", "same", "refused")


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
        uuid: its own; started_at: milliseconds since 1970, UTC.
    """

    complete: bool
    items: tuple[Item, ...]
    titles: Mapping[str, str]
    uuid: str = ""
    started_at: int = 0

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


@dataclass(frozen=True, slots=True)
class RunHead:
    """One import among all that were.

    Attributes:
        uuid: its own.
        started_at: milliseconds since 1970, UTC.
        complete: whether it came to its end; else it was cancelled or interrupted.
        taken, same, refused: how many files had each outcome.
    """

    uuid: str
    started_at: int
    complete: bool
    taken: int
    same: int
    refused: int


# A merge leaves a report too; what it says is taken is no article.
_RUNS = (
    "SELECT import_run.id, import_run.uuid, import_run.started_at,"
    " import_run.ended_at IS NOT NULL AND coalesce(action.state, 'done') = 'done' FROM import_run"
    " LEFT JOIN action ON action.uuid = import_run.action_uuid WHERE NOT EXISTS (SELECT 1 FROM import_item"
    " WHERE run_id = import_run.id AND outcome = 'taken' AND article_uuid IS NULL)"
)
_TITLES = (
    "SELECT article.uuid, coalesce((SELECT value FROM field WHERE field.article_id = article.id AND"
    " field.name = 'title' AND field.status <> 'absent' ORDER BY field.ord LIMIT 1), article.name) FROM import_item"
    " JOIN article ON article.uuid = import_item.article_uuid WHERE run_id = ?"
)


def all_imports(connection: Connection) -> list[RunHead]:
    """Return the imports whose reports are kept, the newest first."""
    counts: dict[int, Counter[str]] = {}
    for run, outcome, number in connection.execute(
        "SELECT run_id, outcome, count(*) FROM import_item GROUP BY run_id, outcome"
    ):
        counts.setdefault(run, Counter())[outcome] = number
    return [
        RunHead(uuid, started_at, bool(complete), *(counts.get(run, Counter())[one] for one in OUTCOMES))
        for run, uuid, started_at, complete in connection.execute(f"{_RUNS} ORDER BY import_run.id DESC").fetchall()
    ]


def last_import(connection: Connection) -> ImportedRun | None:
    """Return the report of the newest import; None if there was none."""
    row = connection.execute(f"{_RUNS} ORDER BY import_run.id DESC LIMIT 1").fetchone()
    return None if row is None else _report(connection, *row)


def one_import(connection: Connection, uuid: str) -> ImportedRun | None:
    """Return the report of an import by its UUID; None if there is none."""
    row = connection.execute(f"{_RUNS} AND import_run.uuid = ?", (uuid,)).fetchone()
    return None if row is None else _report(connection, *row)


def _report(connection: Connection, run: int, uuid: str, started_at: int, complete: int) -> ImportedRun:
    items = connection.execute(
        "SELECT path, outcome, reason, encoding, article_uuid FROM import_item WHERE run_id = ? ORDER BY id", (run,)
    )
    titles = dict(connection.execute(_TITLES, (run,)).fetchall())
    return ImportedRun(bool(complete), tuple(Item(*one) for one in items), titles, uuid, started_at)
