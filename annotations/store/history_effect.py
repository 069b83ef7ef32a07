"""What one action changed, told from its entries in the journal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from annotations.model.past_action import MOST_NAMED, Effect, Named
from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.tables import THINGS, Thing

_LONGEST = 80
# Made and gone in one action is nothing; but the one entry that a purge leaves has nothing before and after it either.
_HOW = (
    "CASE WHEN first.old IS NULL AND newest.new_hash IS NULL THEN iif(touched.begun = touched.ended, 'gone', '')"
    " WHEN first.old IS NULL THEN 'new' WHEN newest.new_hash IS NULL THEN 'gone' ELSE 'changed' END"
)
_KIND = (
    "CASE touched.tbl WHEN 'annotation' THEN coalesce((SELECT kind FROM annotation WHERE uuid = touched.row_uuid),"
    " json_extract(first.old, '$.row.kind'), later.kind, touched.tbl) WHEN 'code' THEN coalesce((SELECT kind FROM code"
    " WHERE uuid = touched.row_uuid), json_extract(first.old, '$.row.kind'), later.kind, touched.tbl) ELSE touched.tbl"
    " END"
)
_TOUCHED = (
    "WITH touched AS (SELECT change.tbl, change.row_uuid, min(change.id) AS begun, max(change.id) AS ended FROM action"
    " CROSS JOIN change ON change.id BETWEEN action.first_change AND action.last_change AND"
    " change.action_id = action.id WHERE action.id = :id GROUP BY change.tbl, change.row_uuid), later AS (SELECT tbl,"
    " row_uuid, max(json_extract(old, '$.row.kind')) AS kind FROM change WHERE :gone AND id >= (SELECT first_change"
    " FROM action WHERE id = :id) AND tbl IN ('annotation', 'code') AND new_hash IS NULL AND old IS NOT NULL AND"
    " row_uuid IN (SELECT row_uuid FROM touched) GROUP BY tbl, row_uuid)"
)
_FROM = (
    " FROM touched JOIN change AS first ON first.id = touched.begun JOIN change AS newest ON newest.id = touched.ended"
    " LEFT JOIN later ON later.row_uuid = touched.row_uuid AND later.tbl = touched.tbl"
)
# What a person did comes before what it rests on.
_ORDER = (
    " ORDER BY CASE touched.tbl WHEN 'annotation' THEN 0 WHEN 'article' THEN 1 WHEN 'field' THEN 2 WHEN 'code' THEN 3"
    " WHEN 'entity' THEN 4 WHEN 'revision' THEN 8 WHEN 'original' THEN 9 ELSE 5 END, touched.begun"
)


def effect_of(connection: Connection, action_id: int) -> Effect:
    """Return what an action changed; a thing that it made and took away again does not count."""
    # Of what kind a thing was that is gone since only the rest of the journal tells, which is read only if it must be.
    gone = False
    found = Effect(_counts(connection, action_id, gone=gone))
    if any(kind in {"annotation", "code"} for kind, _ in found.counts):
        gone = True
        found = Effect(_counts(connection, action_id, gone=gone))
    rows = connection.execute(
        f"{_TOUCHED} SELECT touched.tbl, touched.row_uuid, {_KIND}, {_HOW} AS how, first.old, touched.ended{_FROM}"
        f" WHERE how <> '' AND touched.tbl <> 'original'{_ORDER} LIMIT :most",
        {"id": action_id, "gone": gone, "most": MOST_NAMED},
    )
    for table, key, kind, how, old, ended in rows.fetchall():
        words = _words(connection, THINGS[table], key, old, ended)
        if words:
            found.named.append(Named(_kind(table, kind), how, words))
    return found


def _counts(connection: Connection, action_id: int, *, gone: bool) -> Counter[tuple[str, str]]:
    """Return how many things an action changed by (kind, how); with `gone` their kinds also where they are gone."""
    rows = connection.execute(
        f"{_TOUCHED} SELECT touched.tbl, {_KIND} AS kind, {_HOW} AS how, count(*){_FROM}"
        " GROUP BY touched.tbl, kind, how",
        {"id": action_id, "gone": gone},
    )
    counts: Counter[tuple[str, str]] = Counter()
    for table, kind, how, number in rows.fetchall():
        if how:
            counts[_kind(table, kind), how] += number
    return counts


def _kind(table: str, kind: str) -> str:
    return "tagging" if (table, kind) == ("annotation", "topic") else kind


def _words(connection: Connection, thing: Thing, key: str, old: str | None, ended: int) -> str:
    image = things.read(connection, thing, key)
    if image is None and old is None:
        old = _kept_at_its_end(connection, thing, key, ended)
    row: dict[str, Any] = {}
    parts: Sequence[Sequence[Any]] = ()
    if image is not None:
        row, parts = dict(zip(thing.columns, image.values, strict=True)), image.parts
    elif old is not None:
        kept = json.loads(old)
        row, parts = kept["row"], kept.get("parts", ())
    else:
        # It was purged: nothing is to say what it was.
        return ""
    words = _called(connection, thing, row, parts)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _kept_at_its_end(connection: Connection, thing: Thing, key: str, after: int) -> str | None:
    """Return what the journal kept of a new thing that is gone by now; what took it away came after a change."""
    row = connection.execute(
        "SELECT old FROM change WHERE id > ? AND row_uuid = ? AND tbl = ? AND new_hash IS NULL AND old IS NOT NULL"
        " ORDER BY id LIMIT 1",
        (after, key, thing.table),
    ).fetchone()
    return str(row[0]) if row else None


def _called(connection: Connection, thing: Thing, row: Mapping[str, Any], parts: Sequence[Sequence[Any]]) -> str:
    table = thing.table
    if table == "annotation":
        said = [f"“{parts[0][5]}”" if parts else "", _name(connection, "code", row.get("code_id")), row.get("body")]
        return " · ".join(" ".join(str(one).split()) for one in said if one)
    if table == "field":
        return f"{row.get('name', '')}: {row.get('value', '')}"
    if table == "decision":
        return str(row.get("quote") or _name(connection, "code", row.get("code_id")))
    if table == "code_version":
        return _name(connection, "code", row.get("code_id"))
    if table in {"work", "revision"}:
        return _name(connection, "article", row.get("article_id"))
    return str(row.get("outlet" if table == "outlet_rule" else "name") or "")


def _name(connection: Connection, table: str, number: int | None) -> str:
    row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (number,)).fetchone()
    return str(row[0]) if row else ""
