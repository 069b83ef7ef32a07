"""The rows of a library, read by a connection of its own and told as the model tells its things."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

_MARKS = (
    "SELECT annotation.id, annotation.uuid, annotation.kind, code.name, entity.name, body, origin, target_uuid"
    " FROM annotation LEFT JOIN code ON code.id = annotation.code_id LEFT JOIN entity ON entity.id = entity_id"
    " WHERE annotation.article_id = ?"
)
_ANCHORS = (
    "SELECT owner_id, start, end, quote, state FROM anchor WHERE owner = ? AND owner_id IN"
    " (SELECT id FROM {} WHERE article_id = ?) ORDER BY owner_id, ord"
)


class Rows:
    """A library as it stands on the disk."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
        self._db.execute("PRAGMA cache_size = -2000")

    def close(self) -> None:
        self._db.close()

    def names(self) -> list[str]:
        """The names of all articles."""
        return sorted(row[0] for row in self._db.execute("SELECT name FROM article"))

    def names_by_id(self) -> dict[int, str]:
        return dict(self._db.execute("SELECT id, name FROM article"))

    def code_name(self, uuid: str) -> str:
        return str(self._db.execute("SELECT name FROM code WHERE uuid = ?", (uuid,)).fetchone()[0])

    def article(self, name: str) -> tuple[Any, ...]:
        """One article with all that is in it."""
        ((number, text),) = self._db.execute(
            "SELECT article.id, text FROM article JOIN revision ON revision.id = revision_id WHERE name = ?", (name,)
        ).fetchall()
        work = self._db.execute("SELECT state FROM work WHERE article_id = ?", (number,)).fetchall()
        said = self._db.execute(
            "SELECT quote, occurrence, code.name, verdict FROM decision LEFT JOIN code ON code.id = decision.code_id"
            " WHERE article_id = ?",
            (number,),
        ).fetchall()
        return (
            name, text, work[0][0] if work else "unread", self.values(number), self._marks(number),
            tuple(sorted(said, key=repr)),
        )  # fmt: skip

    def values(self, number: int) -> tuple[Any, ...]:
        """The fields of an article, in their order."""
        anchors = self._anchors("field", number)
        rows = self._db.execute("SELECT id, name, value, status FROM field WHERE article_id = ? ORDER BY name, ord, id",
                                (number,)).fetchall()  # fmt: skip
        return tuple((name, value, status, anchors[field]) for field, name, value, status in rows)

    def values_of(self, name: str) -> tuple[Any, ...]:
        (number,) = self._db.execute("SELECT id FROM article WHERE name = ?", (name,)).fetchone()
        return self.values(number)

    def codes(self) -> list[tuple[Any, ...]]:
        rows = self._db.execute(
            "SELECT kind, name, key, colour, retired_at IS NOT NULL, coalesce((SELECT definition FROM code_version"
            " WHERE code_id = code.id ORDER BY n DESC LIMIT 1), '') FROM code WHERE merged_into IS NULL"
        ).fetchall()
        return sorted(((*row[:4], bool(row[4]), row[5]) for row in rows), key=repr)

    def entities(self) -> list[tuple[Any, ...]]:
        rows = self._db.execute(
            "SELECT entity.name, code.name FROM entity LEFT JOIN code ON code.id = entity.code_id"
            " WHERE entity.merged_into IS NULL"
        )
        return sorted(rows.fetchall(), key=repr)

    def labels(self) -> list[tuple[Any, ...]]:
        """(kind, name, key, colour, definition) of the codebook, in its order."""
        return self._db.execute(
            "SELECT kind, name, key, colour, (SELECT definition FROM code_version WHERE code_id = code.id"
            " ORDER BY n DESC LIMIT 1) FROM code ORDER BY id"
        ).fetchall()

    def _marks(self, number: int) -> tuple[Any, ...]:
        anchors = self._anchors("annotation", number)
        rows = self._db.execute(_MARKS, (number,)).fetchall()
        by_uuid = {row[1]: row for row in rows}

        def plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
            target = by_uuid.get(row[7])
            return (*row[2:7], anchors[row[0]], plain(target) if target is not None else None)

        return tuple(sorted((plain(row) for row in rows), key=repr))

    def _anchors(self, owner: str, number: int) -> dict[int, tuple[Any, ...]]:
        found: dict[int, tuple[Any, ...]] = defaultdict(tuple)
        for key, *anchor in self._db.execute(_ANCHORS.format(owner), (owner, number)):
            found[key] = (*found[key], tuple(anchor))
        return found
