"""What a person calls a thing: for messages that name what stands in the way or what is broken."""

from __future__ import annotations

from annotations.store.connection import Connection

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
    "revision": "SELECT article.name FROM revision JOIN article ON article.id = article_id WHERE revision.uuid = ?",
}


def thing(connection: Connection, table: str, key: str) -> str:
    """Return a phrase that begins a sentence: "The label or topic “Person”", "The mention “Kast” by Ana"."""
    if table == "annotation":
        return _annotation(connection, key)
    row = connection.execute(_NAMED[table], (key,)).fetchone() if table in _NAMED else None
    kind = KIND_NAMES.get(table, table)
    return f"The {kind} “{row[0]}”" if row else f"The {kind} {key}"


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
        return f"The annotation {key}"
    kind, annotator, number, code = row
    anchor = connection.execute(
        "SELECT quote FROM anchor WHERE owner = 'annotation' AND owner_id = ? ORDER BY ord LIMIT 1", (number,)
    ).fetchone()
    words = anchor[0] if anchor else code
    return f"The {kind} “{words}” by {annotator}" if words else f"The {kind} by {annotator}"
