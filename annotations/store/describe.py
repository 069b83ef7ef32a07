"""What a person calls a thing: for messages that name what stands in the way or what is broken."""

from __future__ import annotations

import json

from annotations.store.connection import Connection
from annotations.store.tables import Thing
from annotations.store.things import Image

KIND_NAMES: dict[str, str] = {
    "annotator": "annotator",
    "original": "original",
    "revision": "text",
    "article": "article",
    "field": "field",
    "code": "label or topic",
    "code_version": "definition",
    "entity": "entity",
    "annotation": "annotation",
    "decision": "decision",
    "work": "state of work",
    "outlet_rule": "rule of an outlet",
}

_NAMED = {
    "annotator": "SELECT name FROM annotator WHERE uuid = ?",
    "article": "SELECT name FROM article WHERE uuid = ?",
    "code": "SELECT name FROM code WHERE uuid = ?",
    "entity": "SELECT name FROM entity WHERE uuid = ?",
    "field": (
        "SELECT field.name || '” of “' || article.name FROM field JOIN article ON article.id = article_id"
        " WHERE field.uuid = ?"
    ),
    "code_version": "SELECT name FROM code JOIN code_version ON code.id = code_id WHERE code_version.uuid = ?",
    # One about a whole article has no words, and is called by its topic.
    "decision": (
        "SELECT coalesce(nullif(quote, ''), code.name) FROM decision LEFT JOIN code ON code.id = code_id"
        " WHERE decision.uuid = ?"
    ),
    "work": "SELECT article.name FROM work JOIN article ON article.id = article_id WHERE work.uuid = ?",
    "outlet_rule": "SELECT outlet FROM outlet_rule WHERE uuid = ?",
    "revision": "SELECT article.name FROM revision JOIN article ON article.id = article_id WHERE revision.uuid = ?",
}


def thing(connection: Connection, table: str, key: str) -> str:
    """Return a phrase that begins a sentence: "The label or topic “Person”", "The mention “Kast” by Ana".

    What is not there any more is called as it was when it went; only what nobody remembers is called by its key.
    """
    if table == "annotation":
        return _annotation(connection, key)
    row = connection.execute(_NAMED[table], (key,)).fetchone() if table in _NAMED else None
    kind = KIND_NAMES.get(table, table)
    return f"The {kind} “{row[0]}”" if row else _gone(connection, table, key) or f"The {kind} {key}"


def later_action(connection: Connection, table: str, key: str, change: int) -> str:
    """Return " by Ana (Name of the action)" for what last changed a thing after a change; empty if nothing did."""
    row = connection.execute(
        "SELECT action.name, annotator.name FROM change JOIN action ON action.id = change.action_id"
        " LEFT JOIN annotator ON annotator.id = action.annotator_id"
        " WHERE change.row_uuid = ? AND change.tbl = ? AND change.id > ? ORDER BY change.id DESC LIMIT 1",
        (key, table, change),
    ).fetchone()
    if row is None:
        return ""
    return f" by {row[1]} ({row[0]})" if row[1] else f" ({row[0]})"


def _annotation(connection: Connection, key: str) -> str:
    row = connection.execute(
        "SELECT annotation.kind, annotator.name, annotation.id, code.name FROM annotation"
        " JOIN annotator ON annotator.id = annotator_id LEFT JOIN code ON code.id = code_id"
        " WHERE annotation.uuid = ?",
        (key,),
    ).fetchone()
    if row is None:
        return _gone(connection, "annotation", key) or f"The annotation {key}"
    kind, annotator, number, code = row
    anchor = connection.execute(
        "SELECT quote FROM anchor WHERE owner = 'annotation' AND owner_id = ? ORDER BY ord LIMIT 1", (number,)
    ).fetchone()
    words = anchor[0] if anchor else code
    return f"The {kind} “{words}” by {annotator}" if words else f"The {kind} by {annotator}"


def _gone(connection: Connection, table: str, key: str) -> str | None:
    """Return what the journal's last entry calls a thing that was deleted; None where it has no name, or no entry."""
    entry = connection.execute(
        "SELECT old FROM change WHERE tbl = ? AND row_uuid = ? AND new_hash IS NULL AND old IS NOT NULL"
        " ORDER BY id DESC LIMIT 1",
        (table, key),
    ).fetchone()
    try:
        kept = json.loads(entry[0]) if entry else {}
        row = kept["row"]
        if table != "annotation":
            called = row.get("name") or row.get("outlet")
            return f"The {KIND_NAMES[table]} “{called}”" if called else None
        words = kept["parts"][0][5] if kept.get("parts") else _named_by(connection, "code", row["code_id"])
        named, annotator = (f" “{words}”" if words else ""), _named_by(connection, "annotator", row["annotator_id"])
        return f"The {row['kind']}{named}" + (f" by {annotator}" if annotator else "")
    except (LookupError, TypeError, ValueError, AttributeError):
        # A damaged journal remembers nothing.
        return None


def _named_by(connection: Connection, table: str, number: int | None) -> str | None:
    row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (number,)).fetchone()
    return row[0] if row else None


_COLUMN_NAMES = {
    "name": "name", "parent_id": "place in the tree", "merged_into": "merged into", "sign": "sign", "key": "key",
    "colour": "colour", "definition": "definition", "when_to_use": "when to use", "when_not": "when not",
    "examples": "examples", "code_id": "label or topic", "entity_id": "entity", "description": "description",
    "external_ids": "ids elsewhere", "fields": "own fields", "annotator_id": "annotator",
    "article_id": "article", "body": "note", "value": "value", "status": "status",
    "layer": "layer", "state": "state", "verdict": "verdict",
}  # fmt: skip
_TABLES_NAMED = {"code_id": "code", "parent_id": "code", "entity_id": "entity", "annotator_id": "annotator",
                 "article_id": "article"}  # fmt: skip
_PARTS = {"anchor": "other words", "alias": "other aliases", "block": "other blocks"}
_LONGEST = 60


def differences(connection: Connection, thing: Thing, one: Image, other: Image) -> str:
    """Return in what another state of a thing differs, with its values: "label or topic “Place”, other words"."""
    found = []
    for column, before, after in zip(thing.columns, one.values, other.values, strict=True):
        if before != after and column in _COLUMN_NAMES:
            found.append(f"{_COLUMN_NAMES[column]} {_value(connection, thing, column, after)}")
    if one.parts != other.parts and thing.part:
        found.append(_PARTS[thing.part.table])
    return ", ".join(found)


def _value(connection: Connection, thing: Thing, column: str, value: object) -> str:
    table = thing.table if column == "merged_into" else _TABLES_NAMED.get(column)
    if table and value is not None:
        row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (value,)).fetchone()
        value = row[0] if row else None
    words = "none" if value is None else f"“{value}”"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2]}…”"
