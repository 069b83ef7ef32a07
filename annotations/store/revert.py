"""Taking an action back: every thing it touched goes to what it was before, or nothing does."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.model.errors import UndoBlocked
from annotations.store import describe, things
from annotations.store.connection import Connection
from annotations.store.journal import Journal, OpenAction
from annotations.store.tables import ARTICLE, THINGS, Thing
from annotations.store.things import Image

_CHUNK = 500


@dataclass(slots=True)
class _Entry:
    """One change of the target, and the thing as it stands now."""

    number: int
    thing: Thing
    key: str
    old: str | None
    new_hash: bytes | None


def revert(connection: Connection, journal: Journal, action: OpenAction, target_id: int) -> None:
    """Undo all changes of the target action, as changes of `action`, inside the running transaction.

    Things that are only ever referred to (originals, revisions) stay, so that a redo finds them again. Bytes that a
    purge emptied and an import brought again stay too: an original is no change that stands in the way of anything.

    Raises:
        UndoBlocked: something the target touched was changed since, or something later hangs on it. The
            transaction must be rolled back then.
    """
    begin_remembering(connection)
    try:
        run: list[_Entry] = []
        for entry in _changes_backwards(connection, target_id):
            if run and (_kind_of(run[0]) != _kind_of(entry) or len(run) >= _CHUNK):
                _revert_run(connection, journal, action, run)
                run = []
            run.append(entry)
        if run:
            _revert_run(connection, journal, action, run)
    except sqlite3.IntegrityError as error:
        raise UndoBlocked(f"Something that came later stands in the way ({error}).") from None
    refuse_what_does_not_fit(connection)


def changed_since(connection: Connection, target_id: int) -> str:
    """Return which of the things that an action touched was changed since, as a sentence; empty where none was.

    The commonest of what stands in the way of an undo, told without trying: nothing is written.
    """
    seen: set[tuple[str, str]] = set()
    for entry in _changes_backwards(connection, target_id):
        if (entry.thing.table, entry.key) not in seen:
            seen.add((entry.thing.table, entry.key))
            try:
                _as_it_was_left(connection, entry)
            except UndoBlocked as error:
                return str(error)
    return ""


def begin_remembering(connection: Connection) -> None:
    """Let what goes and comes in the running transaction be noted; references are checked at its end."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for name in ("gone", "back"):
        connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {name} (tbl TEXT, id INTEGER, uuid TEXT)")
        connection.execute(f"CREATE INDEX IF NOT EXISTS temp.{name}_id ON {name} (tbl, id)")
        connection.execute(f"DELETE FROM temp.{name}")


def refuse_what_does_not_fit(connection: Connection) -> None:
    """See that nothing refers to what went, that what came back has what it refers to, and stands on its text.

    Raises:
        UndoBlocked: something does not fit; it is named. The transaction must be rolled back then.
    """
    _refuse_what_hangs(connection)
    _refuse_old_text(connection)


def _kind_of(entry: _Entry) -> tuple[str, bool, bool]:
    return entry.thing.table, entry.old is None, entry.new_hash is None


def _revert_run(connection: Connection, journal: Journal, action: OpenAction, run: list[_Entry]) -> None:
    """Revert a run of changes of one kind, with the same thing twice in it done one after the other."""
    seen: set[str] = set()
    part: list[_Entry] = []
    for entry in run:
        if entry.key in seen:
            _revert_part(connection, journal, action, part)
            seen, part = set(), []
        seen.add(entry.key)
        part.append(entry)
    _revert_part(connection, journal, action, part)


def _revert_part(connection: Connection, journal: Journal, action: OpenAction, part: list[_Entry]) -> None:
    thing = part[0].thing
    current = [_as_it_was_left(connection, entry) for entry in part]
    if part[0].old is None:
        if not thing.kept:
            journal.delete(action, thing, current)
            remember(connection, "gone", thing, current)
    elif part[0].new_hash is None:
        restored = [_restored(thing, entry.old or "") for entry in part]
        if thing is ARTICLE:
            _refuse_taken_again(connection, restored)
        journal.insert(action, thing, restored)
        remember(connection, "back", thing, restored)
    else:
        pairs = [(now, _before(thing, now, entry.old or "")) for now, entry in zip(current, part, strict=True)]
        journal.update(action, thing, pairs)
        remember(connection, "back", thing, [old for _, old in pairs])


def _as_it_was_left(connection: Connection, entry: _Entry) -> Image:
    """Return the thing, if it still is what the target made of it."""
    now = things.read(connection, entry.thing, entry.key)
    if (now.hash(entry.thing) if now else None) != entry.new_hash:
        later = describe.later_action(connection, entry.thing.table, entry.key, entry.number)
        what = describe.thing(connection, entry.thing.table, entry.key)
        raise UndoBlocked(f"{what} was changed since{later}. Undo that first.")
    return now or Image(())


def _before(thing: Thing, now: Image, old: str) -> Image:
    kept = json.loads(old)
    image = now.with_columns(thing, kept["row"])
    if "parts" in kept:
        image.parts = tuple(tuple(part) for part in kept["parts"])
    return image


def _restored(thing: Thing, old: str) -> Image:
    kept = json.loads(old)
    # Deleted before the schema had the later columns, it comes back without them.
    row = {**dict.fromkeys(thing.columns), **kept["row"]}
    return Image(tuple(row[name] for name in thing.columns), tuple(tuple(part) for part in kept.get("parts", ())))


def _refuse_taken_again(connection: Connection, articles: list[Image]) -> None:
    for article in articles:
        row = connection.execute(
            "SELECT name FROM article WHERE original_id = ? AND locator = ?",
            (article.column(ARTICLE, "original_id"), article.column(ARTICLE, "locator")),
        ).fetchone()
        if row:
            raise UndoBlocked(f"The article “{row[0]}” was made from the same file since. Delete that one first.")


def remember(connection: Connection, name: str, thing: Thing, images: list[Image]) -> None:
    """Note what is gone, or back; of what goes and comes back within one action the last counts."""
    other = "gone" if name == "back" else "back"
    connection.executemany(
        f"DELETE FROM temp.{other} WHERE tbl = ? AND id = ?", [(thing.table, image.id) for image in images]
    )
    connection.executemany(
        f"INSERT INTO temp.{name} VALUES (?, ?, ?)", [(thing.table, image.id, image.key) for image in images]
    )


def _changes_backwards(connection: Connection, target_id: int) -> Iterator[_Entry]:
    first, last = connection.execute(
        "SELECT first_change, last_change FROM action WHERE id = ?", (target_id,)
    ).fetchone()
    while last is not None:
        rows = connection.execute(
            "SELECT id, tbl, row_uuid, old, new_hash FROM change"
            " WHERE id BETWEEN ? AND ? AND action_id = ? AND tbl <> 'original' ORDER BY id DESC LIMIT ?",
            (first, last, target_id, _CHUNK),
        ).fetchall()
        for number, table, key, old, new_hash in rows:
            yield _Entry(number, THINGS[table], key, old, new_hash)
        if len(rows) < _CHUNK:
            return
        last = rows[-1][0] - 1


def _refuse_what_hangs(connection: Connection) -> None:
    """Name a row that refers to one that is gone now."""
    tables = [row[0] for row in connection.execute("SELECT DISTINCT tbl FROM temp.gone").fetchall()]
    for child in THINGS.values():
        for column, parent in child.refers:
            if parent not in tables:
                continue
            row = connection.execute(
                f"SELECT {child.key} FROM {child.table}"
                f" WHERE {column} IN (SELECT id FROM temp.gone WHERE tbl = ?) LIMIT 1",
                (parent,),
            ).fetchone()
            if row:
                raise UndoBlocked(_hangs(connection, child.table, row[0]))
    row = connection.execute(
        "SELECT uuid FROM annotation WHERE target_uuid IN (SELECT uuid FROM temp.gone) LIMIT 1"
    ).fetchone()
    if row:
        raise UndoBlocked(_hangs(connection, "annotation", row[0]))
    # A note or an annotation that came back may be about something that has gone since.
    for kind in ("article", "annotation", "entity", "code", "field"):
        row = connection.execute(
            f"SELECT uuid FROM annotation WHERE id IN (SELECT id FROM temp.back WHERE tbl = 'annotation')"
            f" AND target_kind = ? AND target_uuid NOT IN (SELECT uuid FROM {kind}) LIMIT 1",
            (kind,),
        ).fetchone()
        if row:
            if _is_about_purged(connection, row[0]):
                raise UndoBlocked(f"The {kind} that a note is about was purged since, for good.")
            raise UndoBlocked(f"The {kind} that a note is about was deleted since. Undo that first.")
    for thing in THINGS.values():
        _refuse_missing_parents(connection, thing)


def _is_about_purged(connection: Connection, key: str) -> bool:
    """Whether what a note is about is gone for good, so that no undo brings it back."""
    row = connection.execute(
        "SELECT 1 FROM annotation CROSS JOIN change ON change.row_uuid = annotation.target_uuid"
        " WHERE annotation.uuid = ? AND change.old IS NULL AND change.new_hash IS NULL LIMIT 1",
        (key,),
    ).fetchone()
    return row is not None


def _refuse_missing_parents(connection: Connection, thing: Thing) -> None:
    for column, parent in thing.refers:
        row = connection.execute(
            f"SELECT {thing.key} FROM {thing.table} WHERE id IN (SELECT id FROM temp.back WHERE tbl = ?)"
            f" AND {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {parent}) LIMIT 1",
            (thing.table,),
        ).fetchone()
        if row:
            what, needed = describe.thing(connection, thing.table, row[0]), describe.KIND_NAMES[parent]
            raise UndoBlocked(f"{what} needs the {needed} that was deleted since. Undo that first.")


def _hangs(connection: Connection, table: str, key: str) -> str:
    return f"{describe.thing(connection, table, key)} came later and hangs on it. Undo or delete that first."


def _refuse_old_text(connection: Connection) -> None:
    """An annotation must not come back to a text that its article no longer has, nor be left on one."""
    for owner in ("annotation", "field"):
        for touched in (f"{owner}.id", f"{owner}.article_id"):
            row = connection.execute(
                f"SELECT {owner}.uuid FROM {owner} JOIN article ON article.id = {owner}.article_id"
                " CROSS JOIN anchor ON anchor.owner = ?"
                f" AND anchor.owner_id = {owner}.id"
                f" WHERE {touched} IN (SELECT id FROM temp.back WHERE tbl = ?)"
                " AND anchor.state = 'ok' AND anchor.revision_id <> article.revision_id LIMIT 1",
                (owner, owner if touched.endswith(".id") else "article"),
            ).fetchone()
            if row:
                what = describe.thing(connection, owner, row[0])
                raise UndoBlocked(f"{what} stands on another version of the text. Undo the change of the text first.")
