"""What a purge does to the journal: entries go, names say nothing any more, and the chain is written anew.

An entry with neither old values nor a hash says that a thing was purged. It is all that is kept of it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable

from annotations.model.purge import PARTLY_PURGED, PURGED
from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction, chain_header, differences, whole
from annotations.store.purge_rows import pattern_of
from annotations.store.purging import Doomed
from annotations.store.tables import THINGS, Thing
from annotations.store.things import Image

_AMONG = "IN (SELECT value FROM json_each(?))"
_WORDS = 40


def remove_entries(connection: Connection, keys: Iterable[tuple[str, str]]) -> dict[int, set[str]]:
    """Remove the entries of things; return by the internal id of each action what of these it changed, by key."""
    by_table: dict[str, list[str]] = defaultdict(list)
    for table, key in keys:
        by_table[table].append(key)
    touched: dict[int, set[str]] = defaultdict(set)
    for table, some in by_table.items():
        wanted = compact_json(some)
        for action_id, key in connection.execute(
            f"SELECT action_id, row_uuid FROM change WHERE tbl = ? AND row_uuid {_AMONG}", (table, wanted)
        ):
            touched[action_id].add(key)
        connection.execute(f"DELETE FROM change WHERE tbl = ? AND row_uuid {_AMONG}", (table, wanted))
    # Of all of them at once: no index leads from an action to its entries, and each look would read the whole journal.
    left = {
        action_id: found
        for action_id, *found in connection.execute(
            f"SELECT action_id, count(*), max(id), min(id) FROM change WHERE action_id {_AMONG} GROUP BY action_id",
            (compact_json(sorted(touched)),),
        )
    }
    connection.executemany(
        "UPDATE action SET changes = ?, last_change = ?, first_change = coalesce(?, first_change) WHERE id = ?",
        [(*left.get(action_id, (0, None, None)), action_id) for action_id in touched],
    )
    return dict(touched)


def words_of(connection: Connection, doomed: Doomed) -> dict[str, set[str]]:
    """Return the words of things that names of actions may quote, by key; to be asked before they go."""
    found: dict[str, set[str]] = defaultdict(set)
    annotations = compact_json(sorted(doomed.keys.get("annotation", ())))
    for key, quote in connection.execute(
        "SELECT annotation.uuid, anchor.quote FROM json_each(?) AS wanted CROSS JOIN annotation"
        " ON annotation.uuid = wanted.value CROSS JOIN anchor ON anchor.owner = 'annotation'"
        " AND anchor.owner_id = annotation.id",
        (annotations,),
    ):
        found[key].add(quote)
    for key, old in connection.execute(
        f"SELECT row_uuid, old FROM change WHERE tbl IN ('annotation', 'decision') AND old IS NOT NULL"
        f" AND row_uuid {_AMONG}",
        (compact_json(sorted(doomed.keys.get("annotation", set()) | doomed.keys.get("decision", set()))),),
    ):
        kept = json.loads(old)
        found[key].update(part[5] for part in kept.get("parts", ()))
        found[key].update({kept["row"]["quote"]} if kept["row"].get("quote") else ())
    for key, quote in connection.execute(
        f"SELECT uuid, quote FROM decision WHERE uuid {_AMONG}",
        (compact_json(sorted(doomed.keys.get("decision", ()))),),
    ):
        found[key].add(quote)
    return found


def rename_actions(
    connection: Connection, touched: dict[int, set[str]], words: dict[str, set[str]], names: set[str]
) -> None:  # fmt: skip
    """Have the names of actions quote nothing of what went.

    Args:
        touched: what of it each action changed.
        words: of these things.
        names: that no action may have in its name, whatever it changed.
    """
    everywhere = pattern_of({name for name in names if len(name.strip()) > 1})
    for number, name, changes in connection.execute("SELECT id, name, changes FROM action").fetchall():
        gone = touched.get(number, set())
        new = name
        if gone and not changes:
            new = PURGED
        elif (everywhere is not None and everywhere.search(name)) or (gone and _quotes(name, gone, words)):
            new = PARTLY_PURGED if changes else PURGED
        if new != name:
            connection.execute("UPDATE action SET name = ? WHERE id = ?", (new, number))


def _quotes(name: str, gone: set[str], words: dict[str, set[str]]) -> bool:
    said = {_short(one) for key in gone for one in words.get(key, ())}
    found = pattern_of(said)
    return found is not None and found.search(name) is not None


def _short(words: str) -> str:
    """Return words as the names of actions quote them, without the sign that they were cut."""
    return " ".join(words.split())[: _WORDS - 1].rstrip()


def rewrite(connection: Connection, thing: Thing, key: str, change: Callable[[Image], Image]) -> None:
    """Have a thing never have been what it was: what it is, and all that the journal says it was, is changed."""
    state = things.read(connection, thing, key)
    if state is not None:
        things.update(connection, thing, [change(state)], parts=False)
    rows = connection.execute(
        "SELECT id, old, new_hash FROM change WHERE tbl = ? AND row_uuid = ? ORDER BY id DESC", (thing.table, key)
    ).fetchall()
    for number, old, new_hash in rows:
        after = state if new_hash is not None else None
        state = _before(thing, after, old)
        new_before = change(state) if state is not None else None
        new_after = change(after) if after is not None else None
        if new_before is None:
            said = None
        else:
            said = whole(thing, new_before) if new_after is None else differences(thing, new_before, new_after)
        connection.execute(
            "UPDATE change SET old = ?, new_hash = ? WHERE id = ?",
            (said, new_after.hash(thing) if new_after is not None else None, number),
        )


def _before(thing: Thing, after: Image | None, old: str | None) -> Image | None:
    if old is None:
        return None
    kept = json.loads(old)
    if after is None:
        row = {**dict.fromkeys(thing.columns), **kept["row"]}
        parts = tuple(tuple(part) for part in kept.get("parts", ()))
        return Image(tuple(row[name] for name in thing.columns), parts)
    image = after.with_columns(thing, kept["row"])
    if "parts" in kept:
        image.parts = tuple(tuple(part) for part in kept["parts"])
    return image


def write_chain(connection: Connection) -> None:
    """Write the chain over all actions that ended anew, as they stand."""
    previous = ""
    rows = connection.execute(
        "SELECT id, uuid, kind, name, annotator_id, target_id, started_at, first_change, last_change, state, ended_at,"
        " closed, chain FROM action WHERE closed IS NOT NULL ORDER BY closed"
    ).fetchall()
    for *head, last_change, state, ended_at, closed, link in rows:
        action = OpenAction(*head)
        for entry in connection.execute(
            "SELECT tbl, row_uuid, old, new_hash FROM change WHERE id BETWEEN ? AND ? AND action_id = ? ORDER BY id",
            (action.first_change, last_change if last_change is not None else -1, action.id),
        ):
            action.chain.add(*entry)
        previous = action.chain.link(previous, chain_header(connection, action, state, ended_at, closed))
        if previous != link:
            connection.execute("UPDATE action SET chain = ? WHERE id = ?", (previous, action.id))


def keys_of(connection: Connection, table: str) -> list[str]:
    """Return the keys of all things of a table that are there or that the journal knows."""
    thing = THINGS[table]
    rows = connection.execute(
        f"SELECT {thing.key} FROM {table} UNION SELECT row_uuid FROM change WHERE tbl = ?", (table,)
    )
    return [str(row[0]) for row in rows.fetchall()]
