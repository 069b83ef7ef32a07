"""What must always hold of a library, proved without the code that is to keep it: by rows, JSON and BLAKE2b alone.

The recipes for hashes and chain are those of docs/library-format.md, written out a second time on purpose.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotations.text.fold import words

Key = tuple[str, str]


@dataclass(frozen=True)
class Thing:
    """A row as it stands, all its columns but packed bytes, and the rows that are part of it."""

    row: dict[str, Any]
    parts: tuple[tuple[Any, ...], ...] = ()

    def __getitem__(self, column: str) -> Any:
        return self.row[column]


State = dict[Key, Thing]

KEYS = {
    "annotator": "uuid", "original": "sha256", "revision": "uuid", "article": "uuid", "field": "uuid", "code": "uuid",
    "code_version": "uuid", "entity": "uuid", "annotation": "uuid", "decision": "uuid", "work": "uuid",
    "outlet_rule": "uuid",
}  # fmt: skip
_ANCHOR = (
    "SELECT owner_id, ord, role, revision_id, start, end, quote, state FROM anchor WHERE owner = '{}' ORDER BY ord"
)
PARTS = {
    "revision": "SELECT revision_id, ord, role, start, end, status FROM block ORDER BY ord",
    "entity": "SELECT entity_id, ord, text, kind FROM alias ORDER BY ord",
    "field": _ANCHOR.format("field"),
    "annotation": _ANCHOR.format("annotation"),
}
NOT_HASHED = {"packed", "text"}
LATER = {"revision": ("original_id", "locator"), "field": ("rule_uuid",), "entity": ("fields",)}
"""Columns that came with a later version: while they are NULL up to the end, the hash does not see them."""


def things(db: sqlite3.Connection) -> State:
    """Everything a person's work consists of, by (table, key)."""
    state: State = {}
    for table, key in KEYS.items():
        parts: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for owner, *part in db.execute(PARTS[table]) if table in PARTS else ():
            parts[owner].append(tuple(part))
        cursor = db.execute(f"SELECT * FROM {table} ORDER BY id")
        columns = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(columns, values, strict=True))
            row.pop("packed", None)
            state[table, row[key]] = Thing(row, tuple(parts.get(row["id"], ())))
    return state


def compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def thing_hash(table: str, thing: Thing) -> bytes:
    seen = {column: value for column, value in thing.row.items() if column not in NOT_HASHED}
    while (last := list(seen)[-1]) in LATER.get(table, ()) and seen[last] is None:
        del seen[last]
    values = list(seen.values())
    return hashlib.blake2b(compact([table, *values, thing.parts]), digest_size=8).digest()


def broken(db: sqlite3.Connection) -> list[str]:
    """All that is not as it must be, in words for whoever reads a failed test."""
    state = things(db)
    return [
        *_hashes(db, state), *_chain(db), *_texts(state), *_references(db, state), *_index(db, state),
        *_index_sum(db),
        *(f"SQLite: {row[0]}" for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"),
    ]  # fmt: skip


def _hashes(db: sqlite3.Connection, state: State) -> Iterator[str]:
    last = {
        (table, key): new for table, key, new in db.execute("SELECT tbl, row_uuid, new_hash FROM change ORDER BY id")
    }
    for key in state.keys() | last.keys():
        if (thing_hash(key[0], state[key]) if key in state else None) != last.get(key):
            yield f"{key} has another hash than its last entry in the journal"


def _chain(db: sqlite3.Connection) -> Iterator[str]:
    link = ""
    for i, (number, *header, closed, kept) in enumerate(
        db.execute(
            "SELECT action.id, action.uuid, action.kind, action.name, annotator.uuid, target.uuid, action.state,"
            " action.started_at, action.ended_at, action.closed, action.chain FROM action"
            " LEFT JOIN annotator ON annotator.id = action.annotator_id"
            " LEFT JOIN action AS target ON target.id = action.target_id"
            " WHERE action.closed IS NOT NULL ORDER BY action.closed"
        ).fetchall(),
        start=1,
    ):
        changes = hashlib.blake2b(digest_size=32)
        for table, key, old, new in db.execute(
            "SELECT tbl, row_uuid, old, new_hash FROM change WHERE action_id = ? ORDER BY id", (number,)
        ):
            changes.update(compact([table, key, old, new.hex() if new else None]) + b"\n")
        link = hashlib.blake2b(compact([link, *header, closed, changes.hexdigest()]), digest_size=32).hexdigest()
        if (closed, kept) != (i, link):
            yield f"the chain breaks at “{header[2]}”"
    counted = db.execute(
        "SELECT name FROM action WHERE closed IS NOT NULL AND (changes, first_change, last_change) IS NOT"
        " (SELECT count(*), coalesce(min(change.id), first_change), max(change.id) FROM change"
        " WHERE action_id = action.id)"
    )
    yield from (f"“{row[0]}” has other changes than it says" for row in counted.fetchall())


def _texts(state: State) -> Iterator[str]:
    texts = {thing["id"]: thing["text"] for (table, _), thing in state.items() if table == "revision"}
    current = {thing["id"]: thing["revision_id"] for (table, _), thing in state.items() if table == "article"}
    for (table, key), thing in state.items():
        if table == "revision":
            if hashlib.sha256(thing["text"].encode()).hexdigest() != thing["sha256"]:
                yield f"revision {key} has another text"
            yield from _blocks(key, thing)
        if table in {"annotation", "field"}:
            for _, _, revision, start, end, quote, place in thing.parts:
                if texts[revision][start:end] != quote or len(quote) != end - start:
                    yield f"{table} {key} stands on “{texts[revision][start:end]}”, not on “{quote}”"
                if place == "ok" and current[thing["article_id"]] != revision:
                    yield f"{table} {key} stands on an old text"


def _blocks(key: str, revision: Thing) -> Iterator[str]:
    text, reached = revision["text"], 0
    for ord_, (order, _, start, end, _) in enumerate(revision.parts):
        if order != ord_ or not reached <= start < end <= len(text) or text[reached:start].strip():
            yield f"block {ord_} of revision {key} is out of place"
        reached = end
    if text[reached:].strip():
        yield f"words of revision {key} are in no block"


def _references(db: sqlite3.Connection, state: State) -> Iterator[str]:
    yield from (f"foreign key: {row}" for row in db.execute("PRAGMA foreign_key_check"))
    for (table, key), thing in state.items():
        target = (thing["target_kind"], thing["target_uuid"]) if table == "annotation" else (None, None)
        if target[1] is not None and target not in state:
            yield f"note {key} is about nothing"
    owners = {(table, thing["id"]) for (table, _), thing in state.items()}
    for owner in db.execute("SELECT DISTINCT owner, owner_id FROM anchor").fetchall():
        if owner not in owners:
            yield f"anchors without their {owner}"
    articles = {thing["id"] for (table, _), thing in state.items() if table == "article"}
    for (table, key), thing in state.items():
        if table in {"field", "annotation"} and thing["article_id"] not in {*articles, None}:
            yield f"{table} {key} belongs to no article"


def _index_sum(db: sqlite3.Connection) -> Iterator[str]:
    """A sum of the full-text index that is kept is right; none is kept while an action is open."""
    kept = db.execute("SELECT value FROM meta WHERE key = 'sum/article_text'").fetchone()
    if kept is not None and kept[0] != index_sum(db):
        yield "the index is not what its sum says"


def index_sum(db: sqlite3.Connection) -> str:
    total = hashlib.blake2b(digest_size=8)
    for query in (
        "SELECT id, 0, block FROM article_text_data ORDER BY id",
        "SELECT segid, pgno, CAST(term AS BLOB) FROM article_text_idx ORDER BY segid, term",
        "SELECT id, 0, sz FROM article_text_docsize ORDER BY id",
    ):
        for first, second, value in db.execute(query):
            total.update(f"{first} {second} {len(value)} ".encode() + value)
    return total.hexdigest()


def _index(db: sqlite3.Connection, state: State) -> Iterator[str]:
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.proof_words USING fts5vocab (main, article_text, instance)")
    indexed: dict[int, list[str]] = defaultdict(list)
    for term, article in db.execute("SELECT term, doc FROM temp.proof_words ORDER BY doc, offset").fetchall():
        indexed[article].append(term)
    texts = {thing["id"]: thing["text"] for (table, _), thing in state.items() if table == "revision"}
    should = {
        thing["id"]: [word for _, _, word in words(texts[thing["revision_id"]])]
        for (table, _), thing in state.items()
        if table == "article"
    }
    for article in indexed.keys() | should.keys():
        if indexed.get(article, []) != should.get(article, []):
            yield f"the index has other words for article {article}"
