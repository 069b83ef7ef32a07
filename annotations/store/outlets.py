"""Queries for the rules of outlets, and for the articles that they are about."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from annotations.model.block import Block
from annotations.model.field import Field
from annotations.model.outlet_rule import OutletRule
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

_SELECT = "SELECT outlet, outlet_key, settles, kind, params, state, uuid, created_at FROM outlet_rule"


def all_rules(connection: Connection) -> list[OutletRule]:
    """Return all rules, the newest first."""
    return [_rule(row) for row in connection.execute(f"{_SELECT} ORDER BY created_at DESC, id DESC").fetchall()]


def rules_on(connection: Connection) -> dict[str, list[OutletRule]]:
    """Return the rules that are on by their outlet's key, the newest first."""
    found: dict[str, list[OutletRule]] = defaultdict(list)
    for rule in all_rules(connection):
        if rule.state == "on":
            found[rule.key].append(rule)
    return dict(found)


def settled(connection: Connection) -> dict[str, int]:
    """Return by a rule's UUID in how many articles it found a field that stands."""
    rows = connection.execute(
        "SELECT rule_uuid, count(DISTINCT article_id) FROM field WHERE rule_uuid IS NOT NULL GROUP BY rule_uuid"
    )
    return dict(rows.fetchall())


def outlet_values(connection: Connection) -> dict[int, list[tuple[str, str]]]:
    """Return by article (internal id, newest first) what its fields `outlet` and `url` say, as (name, value)."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT article_id, name, value FROM field WHERE name IN ('outlet', 'url') AND status <> 'absent'"
        " AND value <> '' ORDER BY article_id DESC, ord, id"
    )
    for article_id, name, value in rows.fetchall():
        found[article_id].append((name, value))
    return dict(found)


def set_by_a_person(connection: Connection, name: str, article_ids: Sequence[int], limit: int) -> list[int]:
    """Return those of some articles in which a person changed a field or said that there is none, newest first."""
    rows = connection.execute(
        "SELECT DISTINCT article_id FROM field WHERE name = ? AND status IN ('changed', 'absent', 'confirmed')"
        " AND article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id DESC LIMIT ?",
        (name, compact_json(list(article_ids)), limit),
    )
    return [row[0] for row in rows.fetchall()]


def value_taken_away(connection: Connection, article_id: int, revision_id: int, name: str) -> Field | None:
    """Return the detected value of a field that the newest action took away from an article; None if it took none.

    Its place is only told where it stands in the text of this revision.
    """
    rows = _last_changes(connection, "AND tbl = 'field' AND new_hash IS NULL")
    for _, old in rows:
        kept = json.loads(old)
        row = kept["row"]
        if row["article_id"] == article_id and row["name"] == name and row["status"] == "detected":
            part = next((one for one in kept.get("parts", ()) if one[2] == revision_id), None)
            start, end = (part[3], part[4]) if part else (None, None)
            return Field(name, row["value"], start, end, row["confidence"], "detected")
    return None


def blocks_before(connection: Connection, revision_uuid: str) -> tuple[Block, ...] | None:
    """Return the blocks that a revision had before the newest action changed them; None if it did not."""
    for key, old in _last_changes(connection, "AND tbl = 'revision' AND old IS NOT NULL"):
        if key == revision_uuid:
            parts = json.loads(old).get("parts")
            return None if parts is None else tuple(Block(part[1], part[2], part[3], part[4]) for part in parts)
    return None


def _last_changes(connection: Connection, condition: str) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT row_uuid, old FROM change JOIN (SELECT id AS newest, first_change, last_change FROM action"
        " WHERE changes > 0 ORDER BY id DESC LIMIT 1) ON action_id = newest"
        f" WHERE change.id BETWEEN first_change AND last_change {condition} ORDER BY change.id",
    ).fetchall()


def params_json(params: Mapping[str, Any]) -> str:
    """Return a rule's parameters as they are kept."""
    return compact_json(dict(sorted(params.items())))


def parsed_params(kept: object) -> dict[str, Any] | None:
    """Return a rule's parameters; None where what is kept is none."""
    if not isinstance(kept, str):
        return None
    try:
        params = json.loads(kept)
    except (ValueError, RecursionError):
        return None
    return params if isinstance(params, dict) else None


def _rule(row: tuple[Any, ...]) -> OutletRule:
    outlet, key, settles, kind, params, state, uuid, created_at = row
    return OutletRule(outlet, key, settles, kind, parsed_params(params) or {}, state, uuid, created_at)
