"""The journal: every change of a person's work, what it was before, and a hash of what it is now.

An action is one change a person can name. It holds one or more transactions; each changed thing leaves one entry
with its old values (nothing for a new thing) and the short hash of the new ones (nothing for a deleted thing).
Rows of `tables.THINGS` are written here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from annotations.model.change import PURGED_KIND, ChangeCollector
from annotations.model.errors import Damaged
from annotations.model.ids import new_uuid, now_ms
from annotations.store import fulltext, things
from annotations.store.connection import Connection
from annotations.store.hashing import Chain, compact_json
from annotations.store.tables import ARTICLE, THINGS, Thing
from annotations.store.things import Image


@dataclass(slots=True)
class OpenAction:
    """An action that is being done.

    Attributes:
        changes: how many journal entries it has so far.
    """

    id: int
    uuid: str
    kind: str
    name: str
    annotator_id: int | None
    target_id: int | None
    started_at: int
    first_change: int
    last_change: int | None = None
    changes: int = 0
    chain: Chain = field(default_factory=Chain)


class Journal:
    """Writes things and their history over one writing connection, inside its transactions.

    Attributes:
        touched: gathers what is written, for those who show it.
    """

    def __init__(self, connection: Connection) -> None:
        self.touched = ChangeCollector()
        self._connection = connection
        self._next_change: int = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM change").fetchone()[0]
        sequences = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        if any(type(last) is not int for last in (*sequences.values(), self._next_change)):
            raise Damaged("The library is damaged: what counts its rows is no number. Check it to see what is broken.")
        self._next_id: dict[str, int] = {table: sequences.get(table, 0) + 1 for table in [*THINGS, "action"]}

    def new_id(self, table: str) -> int:
        """Return an internal id that no row of the table ever had."""
        number = self._next_id[table]
        self._next_id[table] = number + 1
        return number

    def begin(self, name: str, annotator_id: int | None, kind: str = "change", target: int | None = None) -> OpenAction:
        """Open an action; its row is part of the running transaction.

        Args:
            name: a sentence in the imperative that a person can read in a menu ("Label 14 mentions of Kast as Person").
            annotator_id: whose action it is; None for the program's own.
            kind: change, undo, redo, program (never undone) or barrier (undo stops there).
            target: the action that is undone or redone.
        """
        action = OpenAction(
            self.new_id("action"), new_uuid(), kind, name, annotator_id, target, now_ms(), self._next_change
        )
        self._connection.execute(
            "INSERT INTO action (id, uuid, kind, name, annotator_id, target_id, state, undone, started_at,"
            " first_change, changes) VALUES (?, ?, ?, ?, ?, ?, 'open', 0, ?, ?, 0)",
            (action.id, action.uuid, kind, name, annotator_id, target, action.started_at, action.first_change),
        )
        return action

    def close(self, action: OpenAction, state: str = "done", name: str | None = None) -> None:
        """End an action, with a better name where only the end could tell it, and link it into the chain."""
        action.name = name or action.name
        ended_at = now_ms()
        closed, previous = last_link(self._connection)
        header = chain_header(self._connection, action, state, ended_at, closed + 1)
        self._connection.execute(
            "UPDATE action SET name = ?, state = ?, ended_at = ?, first_change = ?, last_change = ?, changes = ?,"
            " closed = ?, chain = ? WHERE id = ?",
            (
                action.name, state, ended_at, action.first_change, action.last_change, action.changes,
                closed + 1, action.chain.link(previous, header), action.id,
            ),
        )  # fmt: skip

    def insert(self, action: OpenAction, thing: Thing, images: Sequence[Image]) -> None:
        """Write new things."""
        things.insert(self._connection, thing, images)
        self._note(action, [(thing.table, image.key, None, image.hash(thing)) for image in images])
        self._touch(thing, images)
        if thing is ARTICLE:
            fulltext.add(self._connection, [_text_of(image) for image in images])

    def update(self, action: OpenAction, thing: Thing, pairs: Sequence[tuple[Image, Image]]) -> None:
        """Write things over what they were; each pair is the thing before and after. Equal pairs leave no trace."""
        pairs = [(old, new) for old, new in pairs if (old.values, old.parts) != (new.values, new.parts)]
        with_parts = any(old.parts != new.parts for old, new in pairs)
        things.update(self._connection, thing, [new for _, new in pairs], parts=with_parts)
        self._note(
            action, [(thing.table, new.key, differences(thing, old, new), new.hash(thing)) for old, new in pairs]
        )
        self._touch(thing, [new for _, new in pairs])
        if thing is ARTICLE:
            moved = [(_text_of(old), _text_of(new)) for old, new in pairs if _text_of(old) != _text_of(new)]
            if moved:
                fulltext.remove(self._connection, [old for old, _ in moved])
                fulltext.add(self._connection, [new for _, new in moved])

    def delete(self, action: OpenAction, thing: Thing, images: Sequence[Image]) -> None:
        """Delete things; all that they were is kept in the journal.

        Raises:
            ValueError: for things that are only ever referred to; an error of the program.
        """
        if thing.kept:
            raise ValueError(f"a {thing.table} is never deleted")
        if thing is ARTICLE:
            fulltext.remove(self._connection, [_text_of(image) for image in images])
        things.delete(self._connection, thing, [image.id for image in images])
        self._note(action, [(thing.table, image.key, whole(thing, image), None) for image in images])
        self._touch(thing, images)

    def note_purged(self, action: OpenAction, keys: Sequence[tuple[str, str]], articles: Collection[int] = ()) -> None:
        """Note of things, by table and key, that they were purged: an entry without old values and without a hash.

        Args:
            action: that purges them.
            keys: (table, key) of each.
            articles: internal ids of those they were in: whoever shows these is told.
        """
        self._note(action, [(table, key, None, None) for table, key in keys])
        for table, key in keys:
            self.touched.add(table, key, None)
        for number in articles:
            self.touched.add(PURGED_KIND, str(number), number)

    def note_made(self, action: OpenAction, thing: Thing, image: Image) -> None:
        """Note a thing as made by an action, under the name that it has now."""
        self._note(action, [(thing.table, image.key, None, image.hash(thing))])
        self.touched.add(thing.table, image.key, None)

    def _touch(self, thing: Thing, images: Sequence[Image]) -> None:
        place = thing.columns.index("article_id") if "article_id" in thing.columns else None
        own = thing is ARTICLE
        for image in images:
            article_id = image.id if own else image.values[place] if place is not None else None
            self.touched.add(thing.table, image.key, article_id)

    def _note(self, action: OpenAction, entries: Sequence[tuple[str, str, str | None, bytes | None]]) -> None:
        if not entries:
            return
        first = self._next_change
        self._connection.executemany(
            "INSERT INTO change (id, action_id, tbl, row_uuid, old, new_hash) VALUES (?, ?, ?, ?, ?, ?)",
            [(first + i, action.id, *entry) for i, entry in enumerate(entries)],
        )
        for entry in entries:
            action.chain.add(*entry)
        if not action.changes:
            action.first_change = first
        self._next_change = first + len(entries)
        action.last_change = self._next_change - 1
        action.changes += len(entries)


def last_link(connection: Connection) -> tuple[int, str]:
    """Return the number and the chain link of the action closed last; (0, "") before the first."""
    row = connection.execute(
        "SELECT closed, chain FROM action WHERE closed IS NOT NULL ORDER BY closed DESC LIMIT 1"
    ).fetchone()
    return (row[0], row[1]) if row else (0, "")


def chain_header(
    connection: Connection, action: OpenAction, state: str, ended_at: int, closed: int
) -> tuple[object, ...]:
    """Return what an action's link covers besides its changes."""
    annotator = connection.execute("SELECT uuid FROM annotator WHERE id = ?", (action.annotator_id,)).fetchone()
    target = connection.execute("SELECT uuid FROM action WHERE id = ?", (action.target_id,)).fetchone()
    return (
        action.uuid, action.kind, action.name, annotator and annotator[0], target and target[0], state,
        action.started_at, ended_at, closed,
    )  # fmt: skip


def close_interrupted(connection: Connection) -> int:
    """Close the actions that a dead program left open, with what they had done; return how many there were.

    Each transaction of theirs was whole, so what stands is right as far as it goes, and can be undone.
    """
    journal = Journal(connection)
    rows = connection.execute(
        "SELECT id, uuid, kind, name, annotator_id, target_id, started_at, first_change FROM action"
        " WHERE state = 'open' ORDER BY id"
    ).fetchall()
    for row in rows:
        action = OpenAction(*row)
        changes = connection.execute(
            "SELECT tbl, row_uuid, old, new_hash, id FROM change WHERE id >= ? AND action_id = ? ORDER BY id",
            (action.first_change, action.id),
        )
        for *entry, number in changes:
            action.chain.add(*entry)
            action.changes += 1
            action.last_change = number
        journal.close(action, "interrupted")
    return len(rows)


def _text_of(article: Image) -> tuple[int, int]:
    return article.id, article.column(ARTICLE, "revision_id")


def differences(thing: Thing, old: Image, new: Image) -> str:
    """Return the old values of the columns that change, and all old parts where any of them do."""
    row = {
        name: before
        for name, before, after in zip(thing.columns, old.values, new.values, strict=True)
        if before != after
    }
    kept: dict[str, object] = {"row": row}
    if old.parts != new.parts:
        kept["parts"] = old.parts
    return compact_json(kept)


def whole(thing: Thing, image: Image) -> str:
    """Return all that a thing is, as the entry of its deletion keeps it."""
    kept: dict[str, object] = {"row": dict(zip(thing.columns, image.values, strict=True))}
    if thing.part:
        kept["parts"] = image.parts
    return compact_json(kept)
