"""What one article was at a moment, and what of the rest of the library it needs to be so again.

What belongs to an article: its texts, fields, annotations, decisions, states of work, and the notes about any of
these. The codebook and the entities are everybody's and stay as they are. What was merged away since is what it was
merged into; a label, topic or entity that was deleted since comes back, where nothing of the same name stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model.errors import InvalidInput, NotFound, UndoBlocked
from annotations.store import codes, things
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.restoring import Step, steps, touched_since
from annotations.store.tables import ANNOTATION, ARTICLE, CODE, CODE_VERSION, ENTITY, Thing
from annotations.store.things import Image

_OWNED = ("field", "annotation", "decision", "work", "revision")
_ENDED = "new_hash IS NULL AND old IS NOT NULL"
"""Of entries: it was deleted. One without old values says that it was purged, and nothing more."""

_SHARED: dict[str, Thing] = {"code": CODE, "entity": ENTITY}


def former_article(connection: Connection, wanted: str) -> tuple[str, str] | None:
    """Return (UUID, name) of an article that was deleted, by its UUID or file name; the one deleted last."""
    row = connection.execute(
        f"SELECT row_uuid, json_extract(old, '$.row.name') FROM change WHERE tbl = 'article' AND {_ENDED}"
        " AND (row_uuid = ? OR json_extract(old, '$.row.name') = ?) ORDER BY id DESC LIMIT 1",
        (wanted.lower(), wanted),
    ).fetchone()
    return None if row is None else (str(row[0]), str(row[1]))


def article_keys(connection: Connection, uuid: str, last: int) -> list[str]:
    """Return what belongs to an article now, or did at some time since a change: UUIDs of things, its own first.

    Raises:
        NotFound: there is no such article, and there was none.
    """
    number = _number_of(connection, uuid)
    found = {uuid: None}
    for table in _OWNED:
        rows = connection.execute(f"SELECT uuid FROM {table} WHERE article_id = ?", (number,))
        found.update(dict.fromkeys(row[0] for row in rows.fetchall()))
    rows = connection.execute(
        f"SELECT DISTINCT row_uuid FROM change WHERE id > ? AND {_ENDED} AND json_extract(old, '$.row.article_id') = ?",
        (last, number),
    )
    found.update(dict.fromkeys(row[0] for row in rows.fetchall()))
    new = list(found)
    while new:
        wanted = compact_json(new)
        rows = connection.execute(
            "SELECT uuid FROM annotation WHERE target_uuid IN (SELECT value FROM json_each(?1)) UNION"
            " SELECT row_uuid FROM change WHERE id > ?2 AND tbl = 'annotation' AND old IS NOT NULL"
            " AND json_extract(old, '$.row.target_uuid') IN (SELECT value FROM json_each(?1))",
            (wanted, last),
        )
        new = [row[0] for row in rows.fetchall() if row[0] not in found]
        found.update(dict.fromkeys(new))
    return list(found)


def article_steps(connection: Connection, keys: list[str], last: int) -> tuple[list[Step], list[Step]]:
    """Return what changes when an article goes back to a moment: of its own things, and what they need to come back.

    Args:
        connection: to the library.
        keys: what belongs to it, see `article_keys`.
        last: the number of the last change that stays.

    Raises:
        InvalidInput: the article was not in the library at that moment.
        UndoBlocked: another article was made from the same file since.
    """
    own = [step for some in touched_since(connection, last, keys) for step in steps(connection, some)]
    for step in own:
        if step.thing is ARTICLE:
            _refuse_article(connection, step)
    needed = _Needed(connection, last)
    for step in own:
        if step.then is not None:
            step.then = needed.fitted(step.thing, step.then)
    own = [step for step in own if step.now is None or step.now != step.then]
    return own, needed.steps


def _number_of(connection: Connection, uuid: str) -> int:
    row = connection.execute("SELECT id FROM article WHERE uuid = ?", (uuid,)).fetchone()
    row = (
        row
        or connection.execute(
            f"SELECT json_extract(old, '$.row.id') FROM change WHERE tbl = 'article' AND row_uuid = ? AND {_ENDED}",
            (uuid,),
        ).fetchone()
    )
    if row is None:
        raise NotFound(f"There is no article {uuid} in this library.")
    return int(row[0])


def _refuse_article(connection: Connection, step: Step) -> None:
    if step.then is None:
        assert step.now is not None
        name = step.now.column(ARTICLE, "name")
        raise InvalidInput(f"{name} was not in the library at that moment. To be without it, delete it.")
    if step.now is None:
        row = connection.execute(
            "SELECT name FROM article WHERE original_id = ? AND locator = ?",
            (step.then.column(ARTICLE, "original_id"), step.then.column(ARTICLE, "locator")),
        ).fetchone()
        if row:
            raise UndoBlocked(f"The article “{row[0]}” was made from the same file since. Delete that one first.")


class _Needed:
    """Finds what stands now for the labels, topics and entities of the moment.

    Attributes:
        steps: those that must come back.
    """

    def __init__(self, connection: Connection, last: int) -> None:
        self._connection, self._last = connection, last
        self._codes = codes.all_codes(connection)
        self._definitions = codes.definitions(connection)
        self._stands_for: dict[tuple[str, int], int] = {}
        self.steps: list[Step] = []

    def fitted(self, thing: Thing, image: Image) -> Image:
        """Return a thing with what it refers to as it is called now."""
        columns: dict[str, object] = {}
        for column, parent in thing.refers:
            number = image.column(thing, column)
            if parent in _SHARED and number is not None:
                columns[column] = self._now(parent, number)
        if thing is ANNOTATION:
            columns |= self._definition(image, columns)
            self._bring_target(image)
        return image.with_columns(thing, columns) if columns else image

    def _definition(self, image: Image, columns: dict[str, object]) -> dict[str, object]:
        """The definition it was made under; the present one where that is away, or another label stands for its own."""
        number, code_id = image.column(ANNOTATION, "code_version_id"), columns.get("code_id")
        if number is None or not isinstance(code_id, int):
            return {}
        if code_id == image.column(ANNOTATION, "code_id") and self._has_definition(number):
            return {}
        definition = self._definitions.get(code_id)
        return {"code_version_id": definition[0] if definition else None}

    def _has_definition(self, number: int) -> bool:
        if any(step.thing is CODE_VERSION and step.then and step.then.id == number for step in self.steps):
            return True
        row = self._connection.execute("SELECT 1 FROM code_version WHERE id = ?", (number,)).fetchone()
        return row is not None

    def _bring_target(self, note: Image) -> None:
        kind, uuid = note.column(ANNOTATION, "target_kind"), note.column(ANNOTATION, "target_uuid")
        thing = _SHARED.get(kind)
        if thing is None or things.read(self._connection, thing, uuid) is not None:
            return
        row = self._connection.execute(
            f"SELECT json_extract(old, '$.row.id') FROM change WHERE tbl = ? AND row_uuid = ? AND {_ENDED}",
            (kind, uuid),
        ).fetchone()
        if row is not None and ("target", row[0]) not in self._stands_for:
            self._stands_for["target", row[0]] = row[0]
            self._bring(kind, row[0])

    def _now(self, table: str, number: int) -> int:
        """Return the internal id of what stands for a label, topic or entity now; one that is away comes back."""
        if (table, number) not in self._stands_for:
            self._stands_for[table, number] = number
            there = self._follow(table, number)
            self._stands_for[table, number] = self._bring(table, number) if there is None else there
        return self._stands_for[table, number]

    def _follow(self, table: str, number: int) -> int | None:
        """Follow what was merged into what; None where it is away."""
        for _ in range(1000):
            row = self._connection.execute(f"SELECT merged_into FROM {table} WHERE id = ?", (number,)).fetchone()
            if row is None or row[0] is None:
                return None if row is None else number
            number = row[0]
        return number

    def _bring(self, table: str, number: int) -> int:
        thing = _SHARED[table]
        row = self._connection.execute(
            f"SELECT row_uuid FROM change WHERE id > ? AND tbl = ? AND {_ENDED}"
            " AND json_extract(old, '$.row.id') = ? ORDER BY id LIMIT 1",
            (self._last, table, number),
        ).fetchone()
        found = self._then(thing, [row[0]] if row else [])
        if not found:
            raise UndoBlocked("It needs a label, topic or entity that cannot be brought back.")
        (step,) = found
        assert step.then is not None
        image = self.fitted(thing, step.then)
        if thing is CODE:
            same = self._same_path(image)
            if same is not None:
                return same
            if self._key_taken(image):
                image = image.with_columns(CODE, {"key": None})
            self.steps += self._then(CODE_VERSION, self._versions_of(number))
        self.steps.append(Step(thing, None, image))
        return number

    def _then(self, thing: Thing, keys: Iterable[str]) -> list[Step]:
        wanted = list(keys)
        if not wanted:
            return []
        found = [
            step
            for some in touched_since(self._connection, self._last, wanted)
            for step in steps(self._connection, some)
        ]
        return [step for step in found if step.thing is thing and step.now is None and step.then is not None]

    def _versions_of(self, code_id: int) -> list[str]:
        rows = self._connection.execute(
            f"SELECT DISTINCT row_uuid FROM change WHERE id > ? AND tbl = 'code_version' AND {_ENDED}"
            " AND json_extract(old, '$.row.code_id') = ?",
            (self._last, code_id),
        )
        return [row[0] for row in rows.fetchall()]

    def _same_path(self, image: Image) -> int | None:
        wanted = tuple(image.column(CODE, name) for name in ("kind", "parent_id", "name"))
        for code in self._codes.values():
            if code.merged_into is None and (code.kind, code.parent_id, code.name) == wanted:
                return code.id
        return None

    def _key_taken(self, image: Image) -> bool:
        key = image.column(CODE, "key")
        return key is not None and any(
            code.key == key and code.kind == "label" and code.retired_at is None for code in self._codes.values()
        )
