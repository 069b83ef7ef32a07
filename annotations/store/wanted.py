"""Queries for words that are wanted everywhere: who asked for them, and what became of them since."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json


@dataclass(frozen=True, slots=True)
class Asked:
    """That words are wanted everywhere as something.

    Attributes:
        article_id: internal, of the article in which a person said so.
        code_id, entity_id: internal, what they become.
        at: when it was said, in milliseconds since 1970.
        no_at: when it was said since that they are wanted nowhere; 0 where it was not.
        uuid: of the decision that says so.
    """

    article_id: int
    code_id: int
    entity_id: int | None
    at: int
    uuid: str
    no_at: int = 0


class Yes(NamedTuple):
    """An accepted mention of words: internal id of its label, and when it was accepted or changed."""

    code_id: int
    at: int


def asked(
    connection: Connection, annotator_id: int, words: Collection[str] | None = None
) -> dict[str, dict[int, Asked]]:
    """Return what an annotator asked to have everywhere, by words and internal id of the label.

    Args:
        connection: to read through.
        annotator_id: internal.
        words: of these alone; None for all.
    """
    found: dict[str, dict[int, Asked]] = defaultdict(dict)
    only = "" if words is None else " AND quote IN (SELECT value FROM json_each(?))"
    for quote, code_id, verdict, *said in connection.execute(
        "SELECT quote, code_id, verdict, article_id, entity_id, decided_at, uuid FROM decision"
        f" WHERE annotator_id = ? AND code_id IS NOT NULL AND occurrence < 0{only} ORDER BY decided_at, id",
        (annotator_id,) if words is None else (annotator_id, compact_json(list(words))),
    ).fetchall():
        article_id, entity_id, at, uuid = said
        if verdict == "accepted":
            found[quote][code_id] = Asked(article_id, code_id, entity_id, at, uuid)
        elif code_id in found.get(quote, ()):
            found[quote][code_id] = replace(found[quote][code_id], no_at=at)
    return dict(found)


def times_rejected(connection: Connection, annotator_id: int, words: Collection[str]) -> Counter[str]:
    """Return in how many places an annotator rejected words, with whatever label."""
    rows = connection.execute(
        "SELECT quote, count(*) FROM decision WHERE annotator_id = ? AND verdict = 'rejected' AND occurrence >= 0"
        " AND quote IN (SELECT value FROM json_each(?)) GROUP BY quote",
        (annotator_id, compact_json(list(words))),
    )
    return Counter(dict(rows.fetchall()))


def accepted(connection: Connection, annotator_id: int, words: str, ids: Iterable[int]) -> list[Yes]:
    """Return an annotator's mentions that are exactly these words and that somebody has looked at.

    Args:
        connection: to read through.
        annotator_id: internal.
        words: as they stand in the texts.
        ids: internal, of the articles that may have them.
    """
    rows = connection.execute(
        "SELECT annotation.code_id, annotation.modified_at FROM json_each(?) AS wanted"
        " CROSS JOIN annotation ON annotation.article_id = wanted.value AND annotation.kind = 'mention'"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
        " WHERE annotation.annotator_id = ? AND annotation.origin <> 'rule' AND annotation.code_id IS NOT NULL"
        " AND anchor.quote = ? AND anchor.state = 'ok'",
        (compact_json(list(ids)), annotator_id, words),
    )
    return [Yes(*row) for row in rows.fetchall()]


def not_looked_at(connection: Connection, annotator_id: int, words: str, ids: Sequence[int]) -> list[tuple[str, int]]:
    """Return (UUID, internal id of the label) of what "everywhere" made of words in articles, as far as nobody has
    touched it since: neither changed it nor written a note about it."""
    rows = connection.execute(
        "SELECT annotation.uuid, annotation.code_id FROM json_each(?) AS wanted"
        " CROSS JOIN annotation ON annotation.article_id = wanted.value AND annotation.kind = 'mention'"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
        " WHERE annotation.annotator_id = ? AND annotation.origin = 'rule' AND annotation.code_id IS NOT NULL"
        " AND annotation.modified_at = annotation.created_at AND anchor.quote = ?"
        " AND NOT EXISTS (SELECT 1 FROM annotation AS note WHERE note.target_uuid = annotation.uuid)",
        (compact_json(list(ids)), annotator_id, words),
    )
    return rows.fetchall()


def before_names(connection: Connection, annotator_id: int, code_id: int, at_most: int, size: int) -> list[str]:
    """Return the code points, up to `size`, before the newest mentions of several words with a label that somebody has
    looked at; of those among the newest mentions with it, twenty times as many."""
    rows = connection.execute(
        "SELECT substr(revision.text, max(1, anchor.start - ? + 1), min(?, anchor.start)) FROM ("
        "SELECT id FROM annotation WHERE code_id = ? AND annotator_id = ? AND kind = 'mention' AND origin <> 'rule'"
        " ORDER BY id DESC LIMIT ?) AS newest"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = newest.id AND anchor.ord = 0"
        " JOIN revision ON revision.id = anchor.revision_id"
        " WHERE anchor.quote LIKE '% %' LIMIT ?",
        (size, size, code_id, annotator_id, 20 * at_most, at_most),
    )
    return [row[0] for row in rows.fetchall()]


def added_by(connection: Connection, at: int) -> set[int]:
    """Return the internal ids of the articles that were in the library at a time, in milliseconds since 1970."""
    return {row[0] for row in connection.execute("SELECT id FROM article WHERE added_at <= ?", (at,)).fetchall()}
