"""The history of a damaged library: which actions are whole, what each thing was left as, and what is known no more."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from annotations.model.ids import new_uuid, now_ms
from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.hashing import Chain
from annotations.store.journal import OpenAction, chain_header
from annotations.store.recover_harvest import Harvest
from annotations.store.recover_scratch import Scratch
from annotations.store.recover_shapes import shapes
from annotations.store.recover_trees import DEAD, Walked
from annotations.store.tables import THINGS

NOT_KNOWN = "What was done here is not known any more"
_ACTION = (
    "id", "uuid", "kind", "name", "annotator_id", "target_id", "state", "undone", "started_at", "ended_at",
    "first_change", "last_change", "changes", "closed", "chain",
)  # fmt: skip
_CHANGE = "tbl, row_uuid, old, new_hash, id"


@dataclass(slots=True)
class History:
    """What could be read of the history.

    Attributes:
        actions: of each its columns, in the order in which they ended; those that are still open last.
        lost: how many actions or entries cannot be read; None where it cannot be told.
        unsure_before: entries with a smaller id may not be the last of their thing: a later one may be lost.
        made_up: ids of the actions that stand for some that are lost.
    """

    actions: list[dict[str, Any]] = field(default_factory=list)
    lost: int | None = 0
    unsure_before: float = 0
    made_up: set[int] = field(default_factory=set)


def read_history(scratch: Scratch, harvest: Harvest, walked: Walked) -> History:
    """Choose the actions and entries to keep, and lay down in the table `noted` what each thing was left as."""
    db, history = scratch.db, History()
    whole = not {"action", "change"} & (walked.broken | set(walked.unread))
    _drop_doubles(db, whole=whole)
    found = {row["id"]: row for row in _actions(db)}
    for (number,) in db.execute("SELECT DISTINCT action_id FROM change").fetchall():
        if number not in found:
            found[number] = _made_up(number, harvest, found)
            history.made_up.add(number)
    closed = [row for row in found.values() if row["state"] != "open"]
    closed.sort(key=lambda row: (row["closed"] if row["closed"] is not None else _place(row, found), row["id"]))
    history.actions = [*closed, *(row for row in found.values() if row["state"] == "open")]
    _count(db, history, whole=whole)
    _prove(db, history, harvest)
    db.execute(
        "CREATE TABLE noted AS SELECT tbl, row_uuid AS key, new_hash AS hash, max(id) AS change FROM change"
        " GROUP BY tbl, row_uuid"
    )
    db.execute("CREATE INDEX by_noted ON noted (tbl, key)")
    return history


def _drop_doubles(db: Connection, *, whole: bool) -> None:
    """Of what was found twice keep what the trees lead to; what was given up counts where something is lost."""
    db.execute(f"DELETE FROM action WHERE found = {DEAD} AND (state = 'open' OR ?)", (whole,))
    db.execute(f"DELETE FROM change WHERE found = {DEAD} AND ?", (whole,))
    for table in ("action", "change"):
        db.execute(f"DELETE FROM {table} WHERE hit = 1")
        db.execute(
            f"DELETE FROM {table} WHERE rowid NOT IN (SELECT rowid FROM"
            f" (SELECT rowid, row_number() OVER (PARTITION BY id ORDER BY found, rowid) AS n FROM {table}) WHERE n = 1)"
        )
    # What was found on pages that were given up and belongs to nothing that is known may be anything.
    db.execute(f"DELETE FROM change WHERE found = {DEAD} AND action_id NOT IN (SELECT id FROM action)")


def _actions(db: Connection) -> list[dict[str, Any]]:
    names = shapes()["action"].columns
    return [dict(zip(names, row, strict=False)) for row in db.execute("SELECT * FROM action ORDER BY id")]


def _made_up(number: int, harvest: Harvest, found: dict[int, dict[str, Any]]) -> dict[str, Any]:
    known = harvest.of("action", number)
    near = min(found.values(), key=lambda row: abs(row["id"] - number), default=None)
    at = near["started_at"] if near else now_ms()
    return {
        **dict.fromkeys(_ACTION), "id": number, "uuid": known.get("uuid") or new_uuid(), "kind": "barrier",
        "name": NOT_KNOWN, "state": "done", "undone": 0, "started_at": at, "ended_at": at, "changes": 0,
    }  # fmt: skip


def _place(action: dict[str, Any], found: dict[int, dict[str, Any]]) -> float:
    """Return where an action of which the number is lost may have ended: behind those with smaller ids."""
    before = [row["closed"] for row in found.values() if row["id"] < action["id"] and row["closed"] is not None]
    return max(before, default=0) + 0.5


def _count(db: Connection, history: History, *, whole: bool) -> None:
    """Set first, last and number of each action's entries as they were found, and tell what is missing."""
    counts = {
        row[0]: row[1:]
        for row in db.execute("SELECT action_id, count(*), min(id), max(id) FROM change GROUP BY action_id")
    }
    numbers = [row["closed"] for row in history.actions if row["closed"] is not None]
    gaps = max(numbers, default=0) - len(set(numbers))
    lost = max(0, gaps)
    for action in history.actions:
        count, first, last = counts.get(action["id"], (0, action["first_change"], None))
        if action["id"] not in history.made_up and action["state"] != "open":
            missing = (action["changes"] or 0) - count
            if missing or (count and (first, last) != (action["first_change"], action["last_change"])):
                lost += max(0, missing)
                history.unsure_before = max(history.unsure_before, (action["last_change"] or 0) + 1, (last or 0) + 1)
        elif action["id"] in history.made_up:
            history.unsure_before = max(history.unsure_before, last + 1)
        action.update(changes=count, first_change=first, last_change=last)
    history.lost = lost
    if gaps > len(history.made_up):
        history.unsure_before = math.inf
    if not whole:
        history.unsure_before = math.inf
        history.lost = None


def _prove(db: Connection, history: History, harvest: Harvest) -> None:
    """Hold the entries of each action against its link; what does not fit may itself be what was hit."""
    if history.unsure_before == math.inf:
        return
    people = dict(db.execute("SELECT id, uuid FROM annotator ORDER BY found DESC").fetchall())
    uuids = {row["id"]: row["uuid"] for row in history.actions}
    previous: str | None = ""
    for number, row in enumerate((row for row in history.actions if row["state"] != "open"), 1):
        chain = Chain()
        for entry in db.execute(
            "SELECT tbl, row_uuid, old, new_hash FROM change WHERE action_id = ? ORDER BY id", (row["id"],)
        ):
            chain.add(*entry)
        person = row["annotator_id"]
        header = (
            row["uuid"], row["kind"], row["name"],
            None if person is None else people.get(person) or harvest.of("annotator", person).get("uuid"),
            uuids.get(row["target_id"]), row["state"], row["started_at"], row["ended_at"], number,
        )  # fmt: skip
        if previous is not None and chain.link(previous, header) != row["chain"]:
            history.unsure_before = max(history.unsure_before, (row["last_change"] or 0) + 1)
        previous = row["chain"]


def write_history(db: Connection, scratch: Scratch, history: History, step: Callable[[], object]) -> tuple[int, int]:
    """Write the history into the new library, each action tied to the one before; annotators are there already.

    Returns:
        How many actions stand as they were written, and how many were tied anew since something before them is lost.
    """
    previous, kept, tied = "", 0, 0
    written: set[int] = set()
    targets = {row["id"] for row in history.actions}
    people = {row[0] for row in db.execute("SELECT id FROM annotator")}
    for action in sorted(history.actions, key=lambda row: int(row["id"])):
        row = dict(action)
        row["target_id"] = row["target_id"] if row["target_id"] in targets else None
        row["annotator_id"] = row["annotator_id"] if row["annotator_id"] in people else None
        # What counts as undone is told by the undos, below.
        row["closed"], row["chain"], row["undone"] = None, None, 0
        if row["first_change"] is None:
            row["first_change"] = 1
        marks = ", ".join("?" * len(_ACTION))
        db.execute(f"INSERT INTO action ({', '.join(_ACTION)}) VALUES ({marks})", [row[name] for name in _ACTION])
        written.add(action["id"])
    for number, action in enumerate((row for row in history.actions if row["state"] != "open"), 1):
        step()
        opened = _opened(db, action["id"])
        for *entry, change in scratch.db.execute(
            f"SELECT {_CHANGE} FROM change WHERE action_id = ? ORDER BY id", (action["id"],)
        ):
            opened.chain.add(*entry)
            _put_change(db, change, action["id"], entry)
        ended = action["ended_at"] if action["ended_at"] is not None else action["started_at"]
        link = opened.chain.link(previous, chain_header(db, opened, action["state"], ended, number))
        kept, tied = (kept + 1, tied) if link == action["chain"] and number == action["closed"] else (kept, tied + 1)
        db.execute(
            "UPDATE action SET closed = ?, chain = ?, ended_at = ? WHERE id = ?", (number, link, ended, action["id"])
        )
        previous = link
    for action in (row for row in history.actions if row["state"] == "open"):
        for *entry, change in scratch.db.execute(
            f"SELECT {_CHANGE} FROM change WHERE action_id = ? ORDER BY id", (action["id"],)
        ):
            _put_change(db, change, action["id"], entry)
        # As it is while an action runs: it says what there is once it is closed.
        db.execute("UPDATE action SET last_change = NULL, changes = 0 WHERE id = ?", (action["id"],))
    _set_undone(db)
    return kept, tied


def _opened(db: Connection, number: int) -> OpenAction:
    row = db.execute(
        "SELECT id, uuid, kind, name, annotator_id, target_id, started_at, first_change FROM action WHERE id = ?",
        (number,),
    ).fetchone()
    return OpenAction(*row)


def _put_change(db: Connection, number: int, action: int, entry: list[Any]) -> None:
    db.execute(
        "INSERT INTO change (id, action_id, tbl, row_uuid, old, new_hash) VALUES (?, ?, ?, ?, ?, ?)",
        (number, action, *entry),
    )


def _set_undone(db: Connection) -> None:
    """What counts as undone is what the undos and redos that are left say."""
    db.execute(
        "UPDATE action SET undone = (SELECT count(*) FROM (SELECT kind FROM action AS later"
        " WHERE later.target_id = action.id ORDER BY later.id DESC LIMIT 1) WHERE kind = 'undo')"
        " WHERE kind = 'change'"
    )


def settle(db: Connection, action: OpenAction) -> int:
    """Note in an action each thing that is not as the history says, or is gone; return how many there are.

    The old values are not known, so none are kept: the action is a barrier.
    """
    number: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM change").fetchone()[0]
    action.first_change = number
    for thing in THINGS.values():
        noted = dict(
            db.execute(
                "SELECT row_uuid, new_hash FROM (SELECT row_uuid, new_hash, max(id) FROM change WHERE tbl = ?"
                " GROUP BY row_uuid)",
                (thing.table,),
            ).fetchall()
        )
        entries: list[tuple[str, bytes | None]] = []
        for image in things.read_all(db, thing):
            now = image.hash(thing)
            if noted.pop(image.key, None) != now:
                entries.append((image.key, now))
        entries += [(key, None) for key, last in noted.items() if last is not None]
        for key, left in entries:
            _put_change(db, number, action.id, [thing.table, key, None, left])
            action.chain.add(thing.table, key, None, left)
            action.changes, action.last_change, number = action.changes + 1, number, number + 1
    return action.changes
