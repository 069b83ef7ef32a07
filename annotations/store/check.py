"""Proving a library: every quote, block, reference, hash and index entry against what it must be.

SQLite's own check is only the first step: it looks at pages and indexes, and a changed letter in a text breaks
neither.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput, Refused
from annotations.model.ids import is_uuid
from annotations.store import describe, fulltext, links, sums, things
from annotations.store.connection import Connection, file_of
from annotations.store.damage import UNREADABLE
from annotations.store.lock import holder_of
from annotations.store.recover_log import log_is_torn
from annotations.store.tables import TARGET_KINDS, THINGS, Thing
from annotations.text.canonical import is_canonical, text_sha256
from annotations.text.edits import Edit, Edits
from annotations.text.fold import FOLD_VERSION

_MOST = 20
_MOST_ROWS = 2**62


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be: which of the checks found it, and what, in a sentence."""

    check: str
    sentence: str


Progress = Callable[[str], None]


def check_library(connection: Connection, progress: Progress | None = None) -> list[Finding]:
    """Check a whole library, read from one moment; an empty list means that nothing is broken.

    Args:
        connection: to the library; nothing is changed.
        progress: told the name of each check as it begins.

    Returns:
        What is broken, at most 20 findings for each check and then how many more there are.
    """
    findings: list[Finding] = []
    own = not connection.in_transaction
    if own:
        connection.execute("BEGIN")
    try:
        for name, check in _CHECKS.items():
            if progress:
                progress(name)
            findings += _run(connection, name, check)
    finally:
        if own and connection.in_transaction:
            connection.execute("ROLLBACK")
    return findings


def _run(connection: Connection, name: str, check: Callable[[Connection], Iterator[str]]) -> list[Finding]:
    findings: list[Finding] = []
    more = 0
    try:
        for sentence in check(connection):
            if len(findings) < _MOST:
                findings.append(Finding(name, sentence))
            else:
                more += 1
    except UNREADABLE as error:
        findings.append(Finding(name, f"The file is damaged here and cannot be read further: {error}."))
    except (ArithmeticError, LookupError):
        # Whoever wrote this was no program of ours; what it may be is beyond foreseeing.
        findings.append(Finding(name, "What is kept here cannot be, and nothing further of it is checked."))
    if more:
        findings.append(Finding(name, f"And {more} more of these."))
    return findings


def _file(connection: Connection) -> Iterator[str]:
    for row in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if row[0] != "ok":
            yield f"SQLite finds: {row[0]}."
    uuid = connection.execute("SELECT value FROM meta WHERE key = 'library_uuid'").fetchone()
    if uuid is None or not is_uuid(str(uuid[0])):
        yield "The library has no UUID of its own."
    counters = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
    for table in (*THINGS, "action"):
        last = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
        counted = counters.get(table, 0)
        if type(counted) is not int or not last <= counted < _MOST_ROWS:
            yield f"What counts the rows of {table} is wrong."


def _log(connection: Connection) -> Iterator[str]:
    """Look for changes that SQLite passes over, since the log beside the file is damaged in front of them."""
    path = file_of(connection)
    # While somebody writes, frames come and go; what is read of them is held against all else below.
    if log_is_torn(path) and _nobody_writes(path):
        yield "The log beside the file is damaged, and changes that were made last stand behind that place."


def _nobody_writes(path: Path) -> bool:
    try:
        return holder_of(path) is None
    except Refused:
        return True


def _references(connection: Connection) -> Iterator[str]:
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Row {rowid} of {table} refers to a {parent} that is not there."
    for owner in ("annotation", "field"):
        rows = connection.execute(
            f"SELECT DISTINCT owner_id FROM anchor WHERE owner = ? AND owner_id NOT IN (SELECT id FROM {owner})",
            (owner,),
        )
        for row in rows:
            yield f"An anchor belongs to {owner} {row[0]}, which is not there."
    for kind in TARGET_KINDS:
        rows = connection.execute(
            f"SELECT uuid FROM annotation WHERE target_kind = ? AND target_uuid NOT IN (SELECT uuid FROM {kind})",
            (kind,),
        )
        for row in rows.fetchall():
            yield f"{describe.thing(connection, 'annotation', row[0])} is about something that is not there."
    rows = connection.execute(
        "SELECT article.uuid FROM article JOIN revision ON revision.id = article.revision_id"
        " WHERE revision.article_id <> article.id"
    )
    for row in rows.fetchall():
        yield f"{describe.thing(connection, 'article', row[0])} shows a text of another article."
    rows = connection.execute(
        "SELECT uuid FROM annotation WHERE kind = 'mention'"
        " AND NOT EXISTS (SELECT 1 FROM anchor WHERE owner = 'annotation' AND owner_id = annotation.id)"
    )
    for row in rows.fetchall():
        yield f"{describe.thing(connection, 'annotation', row[0])} stands on no words."


def _originals(connection: Connection) -> Iterator[str]:
    for sha256, size, packed in connection.execute("SELECT sha256, size, packed FROM original ORDER BY id"):
        if not packed and not size:
            # Emptied by a purge; its hash in the journal says so too.
            continue
        try:
            data = zlib.decompress(packed)
        except zlib.error as error:
            yield f"The original {sha256} cannot be unpacked: {error}."
            continue
        if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
            yield f"The original {sha256} is not the bytes that were imported."


def _texts(connection: Connection) -> Iterator[str]:
    """Check each revision's text, its blocks, and the quotes of all anchors on it."""
    anchors = _Anchors(connection)
    rows = connection.execute("SELECT id, uuid, parent_id, kind, text, sha256, edits FROM revision ORDER BY id")
    for number, uuid, parent_id, kind, text, sha256, edits in rows:
        name = _Lazy(connection, uuid)
        if text_sha256(text) != sha256:
            yield f"{name} is not what was written: its SHA-256 is another."
        if not is_canonical(text):
            yield f"{name} holds control characters."
        try:
            check_blocks(_blocks(connection, number), text)
        except InvalidInput as error:
            yield f"{name} has wrong blocks: {error}"
        if (kind == "edited" or edits is not None) and not _follows(connection, parent_id, edits, text):
            yield f"{name} is not what its edits make of the text before it."
        for owner, owner_id, start, end, quote in anchors.of(number):
            if text[start:end] != quote or end > len(text):
                yield f"{_owner(connection, owner, owner_id)} does not stand on its words any more."
    for revision_id in anchors.rest():
        yield f"Anchors stand on revision {revision_id}, which is not there."


class _Lazy:
    """The name of a revision, looked up only if it is needed."""

    def __init__(self, connection: Connection, uuid: str) -> None:
        self._connection = connection
        self._uuid = uuid

    def __str__(self) -> str:
        return describe.thing(self._connection, "revision", self._uuid)


def _blocks(connection: Connection, revision_id: int) -> list[Block]:
    rows = connection.execute(
        "SELECT role, start, end, status FROM block WHERE revision_id = ? ORDER BY ord", (revision_id,)
    )
    return [Block(*row) for row in rows]


def _follows(connection: Connection, parent_id: int | None, edits: str | None, text: str) -> bool:
    parent = connection.execute("SELECT text FROM revision WHERE id = ?", (parent_id,)).fetchone()
    if parent is None or edits is None:
        return False
    try:
        return Edits(tuple(Edit(*edit) for edit in json.loads(edits))).apply(parent[0]) == text
    except (InvalidInput, ValueError, TypeError):
        return False


class _Anchors:
    """All anchors in the order of their revisions, handed out revision by revision."""

    def __init__(self, connection: Connection) -> None:
        rows = connection.execute(
            "SELECT revision_id, owner, owner_id, start, end, quote FROM anchor ORDER BY revision_id"
        )
        self._groups = itertools.groupby(rows, key=lambda row: row[0])
        self._next = next(self._groups, None)

    def of(self, revision_id: int) -> Iterator[tuple[str, int, int, int, str]]:
        if self._next is not None and self._next[0] == revision_id:
            for _, owner, owner_id, start, end, quote in self._next[1]:
                yield owner, owner_id, start, end, quote
            self._next = next(self._groups, None)

    def rest(self) -> Iterator[int]:
        while self._next is not None:
            yield self._next[0]
            self._next = next(self._groups, None)


def _owner(connection: Connection, owner: str, owner_id: int) -> str:
    row = connection.execute(f"SELECT uuid FROM {owner} WHERE id = ?", (owner_id,)).fetchone()
    return describe.thing(connection, owner, row[0]) if row else f"The {owner} {owner_id}"


def _places(connection: Connection) -> Iterator[str]:
    """Check that what counts as being in place stands on the current text of its own article."""
    for owner in ("annotation", "field"):
        rows = connection.execute(
            f"SELECT {owner}.uuid FROM anchor JOIN {owner} ON {owner}.id = anchor.owner_id"
            f" LEFT JOIN article ON article.id = {owner}.article_id"
            " LEFT JOIN revision ON revision.id = anchor.revision_id"
            " WHERE anchor.owner = ? AND (article.id IS NULL OR revision.article_id <> article.id"
            " OR (anchor.state = 'ok' AND anchor.revision_id <> article.revision_id))",
            (owner,),
        )
        for row in rows.fetchall():
            yield f"{describe.thing(connection, owner, row[0])} stands on a text that its article does not show."


def _hashes(connection: Connection) -> Iterator[str]:
    """Check every thing against the hash that its last action left, and that none is missing or came by itself."""
    for thing in THINGS.values():
        yield from _hashes_of(connection, thing)


def _hashes_of(connection: Connection, thing: Thing) -> Iterator[str]:
    journal = connection.execute(
        "SELECT row_uuid, new_hash, max(id) FROM change WHERE tbl = ? GROUP BY row_uuid ORDER BY row_uuid",
        (thing.table,),
    )
    noted = next(journal, None)
    for image in things.read_all(connection, thing):
        while noted is not None and noted[0] < image.key:
            if noted[1] is not None:
                yield f"The {describe.KIND_NAMES[thing.table]} {noted[0]} is missing."
            noted = next(journal, None)
        wrong = None
        if noted is None or noted[0] != image.key:
            wrong = "was put in by no action"
        else:
            if noted[1] is None:
                wrong = "was deleted, and is there"
            elif noted[1] != image.hash(thing):
                wrong = "is not what its last action left"
            noted = next(journal, None)
        if wrong:
            yield f"{describe.thing(connection, thing.table, image.key)} {wrong}."
    while noted is not None:
        if noted[1] is not None:
            yield f"The {describe.KIND_NAMES[thing.table]} {noted[0]} is missing."
        noted = next(journal, None)


def _undone(connection: Connection) -> Iterator[str]:
    """Check what counts as undone against the undos and redos."""
    rows = connection.execute(
        "SELECT name, undone, (SELECT kind FROM action AS later WHERE later.target_id = action.id"
        " ORDER BY later.id DESC LIMIT 1) FROM action WHERE kind = 'change'"
    )
    for name, undone, last in rows:
        if bool(undone) != (last == "undo"):
            yield f"“{name}” counts as undone, and is not." if undone else f"“{name}” counts as in force, and is not."


def _sums(connection: Connection) -> Iterator[str]:
    """Check the tables that no history tells about: drafts, reports, caches, what the library says of itself."""
    for table in sums.differing(connection):
        yield sums.finding(table)


def _fulltext(connection: Connection) -> Iterator[str]:
    folded = connection.execute("SELECT value FROM meta WHERE key = 'fold_version'").fetchone()
    if folded is not None and folded[0] != FOLD_VERSION:
        # Made by another version of the rules or of Unicode; who opens it to write makes it anew.
        return
    found = fulltext.difference(connection)
    if found:
        yield f"The full-text index is not what the texts make, first at {found}."


_CHECKS: dict[str, Callable[[Connection], Iterator[str]]] = {
    "file": _file,
    "log": _log,
    "references": _references,
    "originals": _originals,
    "texts and quotes": _texts,
    "places": _places,
    "hashes": _hashes,
    "history": links.findings,
    "undone": _undone,
    "sums": _sums,
    "full text": _fulltext,
}
