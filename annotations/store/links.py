"""Proving the history: the chain over all actions, or the links of some."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from annotations.store.connection import Connection
from annotations.store.journal import OpenAction, chain_header


def findings(connection: Connection, only: Collection[int] | None = None) -> Iterator[str]:
    """Check the chain over the actions, and what each says of its changes.

    Args:
        connection: to the library.
        only: internal ids of the actions whose links are checked; None for the whole chain.
    """
    previous, number = "", 0
    rows = connection.execute(
        "SELECT id, uuid, kind, name, annotator_id, target_id, started_at, first_change, last_change, changes,"
        " state, ended_at, closed, chain FROM action ORDER BY closed IS NULL, closed"
    ).fetchall()
    for *head, last_change, changes, state, ended_at, closed, link in rows:
        action = OpenAction(*head)
        if state == "open":
            continue
        number += 1
        if only is not None and action.id not in only:
            previous = link or ""
            continue
        found, last = 0, None
        for *entry, change_id in connection.execute(
            "SELECT tbl, row_uuid, old, new_hash, id FROM change WHERE id BETWEEN ? AND ? AND action_id = ?"
            " ORDER BY id",
            (action.first_change, last_change if last_change is not None else -1, action.id),
        ):
            action.chain.add(*entry)
            found, last = found + 1, change_id
        header = chain_header(connection, action, state, ended_at, closed)
        if closed != number or action.chain.link(previous, header) != link:
            yield f"The history is not as it was written, at “{action.name}”."
        if found != changes or last != last_change:
            yield f"“{action.name}” has {found} changes in the journal and should have {changes}."
        previous = link or ""
    if only is not None:
        return
    stray = connection.execute(
        "SELECT count(*) FROM change JOIN action ON action.id = action_id WHERE action.state <> 'open'"
        " AND (change.id < first_change OR last_change IS NULL OR change.id > last_change)"
    ).fetchone()[0]
    if stray:
        yield f"{stray} changes in the journal belong to no action."
