"""Queries for what things were before, as the journal tells it: the ground on which a merge decides who is newer.

A merge that was undone counts as if it had never been: else merging once more would find all it brings "deleted
here". What any other undo took away was taken away by a person, like what was deleted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

# A merge leaves a report, in which what was taken is a library, not an article (see `runs.note_merge`).
_UNDONE_MERGES = (
    "SELECT action.id FROM action JOIN import_run ON import_run.action_uuid = action.uuid"
    " WHERE action.undone = 1 AND EXISTS (SELECT 1 FROM import_item"
    " WHERE run_id = import_run.id AND outcome = 'taken' AND article_uuid IS NULL)"
)
_IN_FORCE = (
    f"action_id NOT IN ({_UNDONE_MERGES} UNION ALL"
    f" SELECT id FROM action WHERE kind IN ('undo', 'redo') AND target_id IN ({_UNDONE_MERGES}))"
)


def deleted(connection: Connection) -> dict[str, set[str]]:
    """Return the UUIDs of all that was deleted at some time, by table; some of it may have come back since."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = connection.execute(f"SELECT DISTINCT tbl, row_uuid FROM change WHERE new_hash IS NULL AND {_IN_FORCE}")
    for table, key in rows.fetchall():
        found[table].add(key)
    return found


def former_ids(connection: Connection, table: str, keys: Iterable[str]) -> dict[str, int]:
    """Return the internal ids that things had here before they were deleted; no other thing ever has them."""
    rows = connection.execute(
        "SELECT row_uuid, json_extract(old, '$.row.id') FROM change"
        " WHERE tbl = ? AND new_hash IS NULL AND old IS NOT NULL AND row_uuid IN (SELECT value FROM json_each(?))",
        (table, compact_json(list(keys))),
    )
    return dict(rows.fetchall())


def states(connection: Connection, table: str, keys: Iterable[str]) -> dict[str, list[bytes | None]]:
    """Return the hashes of all that each of these things ever was, oldest first; None where it was deleted."""
    found: dict[str, list[bytes | None]] = defaultdict(list)
    rows = connection.execute(
        "SELECT row_uuid, new_hash FROM change WHERE tbl = ? AND row_uuid IN (SELECT value FROM json_each(?))"
        f" AND {_IN_FORCE} ORDER BY id",
        (table, compact_json(list(keys))),
    )
    for key, new_hash in rows.fetchall():
        found[key].append(new_hash)
    return found


def former_texts(connection: Connection) -> dict[str, set[int]]:
    """Return the internal ids of the revisions that an article, by its UUID, showed once and then no more."""
    found: dict[str, set[int]] = defaultdict(set)
    rows = connection.execute(
        "SELECT row_uuid, json_extract(old, '$.row.revision_id') FROM change"
        f" WHERE tbl = 'article' AND old IS NOT NULL AND new_hash IS NOT NULL AND {_IN_FORCE}"
    )
    for key, revision_id in rows.fetchall():
        if revision_id is not None:
            found[key].add(revision_id)
    return found
