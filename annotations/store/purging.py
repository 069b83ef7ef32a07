"""Finding all that belongs to an article or an annotator: what is there, and what only the journal still holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

OWNED = ("annotation", "decision", "work", "field")
"""What belongs to an article by `article_id`, and is deleted with it."""

_ENDED = "new_hash IS NULL AND old IS NOT NULL"
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class Doomed:
    """What is to go for good.

    Attributes:
        keys: UUIDs by table; with what was deleted before.
        articles: internal ids of articles.
        originals: internal ids of the bytes that nothing else was made from; shared: of those that others were too.
        names: what the articles were called, their files and titles, or what the annotator was called.
        annotator: internal id of the annotator.
        shown_in: internal ids of the articles in which something of it is there.
    """

    keys: dict[str, set[str]] = field(default_factory=dict)
    articles: set[int] = field(default_factory=set)
    originals: set[int] = field(default_factory=set)
    shared: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    annotator: int | None = None
    shown_in: set[int] = field(default_factory=set)

    def all_keys(self) -> Iterator[tuple[str, str]]:
        """Yield (table, key) of all of it."""
        for table, keys in sorted(self.keys.items()):
            for key in sorted(keys):
                yield table, key

    def add(self, table: str, keys: Collection[str]) -> set[str]:
        """Take in keys; return those that are new."""
        known = self.keys.setdefault(table, set())
        new = set(keys) - known
        known |= new
        return new


def of_articles(connection: Connection, uuids: Sequence[str]) -> Doomed:
    """Return all that belongs to articles, be they there or deleted."""
    doomed, wanted = Doomed(), compact_json(list(uuids))
    for number, uuid, name in connection.execute(
        f"SELECT id, uuid, name FROM article WHERE uuid {_AMONG} UNION SELECT json_extract(old, '$.row.id'), row_uuid,"
        f" json_extract(old, '$.row.name') FROM change WHERE tbl = 'article' AND {_ENDED} AND row_uuid {_AMONG}",
        (wanted, wanted),
    ).fetchall():
        doomed.add("article", [uuid])
        doomed.articles.add(number)
        doomed.names.add(name)
    ids = compact_json(sorted(doomed.articles))
    for table in OWNED:
        doomed.add(table, _belonging(connection, table, "article_id", ids))
    doomed.add("revision", _keys(connection, f"SELECT uuid FROM revision WHERE article_id {_AMONG}", ids))
    doomed.names |= _titles(connection, doomed.keys["field"])
    _add_notes(connection, doomed)
    _add_originals(connection, doomed, ids)
    return doomed


def of_annotator(connection: Connection, uuid: str, *, keep: bool) -> Doomed:
    """Return all that belongs to an annotator; with `keep` nothing but the names they had here."""
    doomed = Doomed()
    row = connection.execute("SELECT id, name FROM annotator WHERE uuid = ?", (uuid,)).fetchone()
    if row is None:
        return doomed
    doomed.annotator = int(row[0])
    doomed.names = {str(row[1])} | _keys(
        connection,
        "SELECT json_extract(old, '$.row.name') FROM change WHERE tbl = 'annotator' AND row_uuid = ?"
        " AND json_extract(old, '$.row.name') IS NOT NULL",
        uuid,
    )
    doomed.shown_in = _numbers(
        connection, "SELECT article_id FROM annotation WHERE annotator_id = ?", str(doomed.annotator)
    )
    if not keep:
        for table in ("annotation", "decision", "work"):
            doomed.add(table, _belonging(connection, table, "annotator_id", compact_json([doomed.annotator])))
        _add_notes(connection, doomed)
    return doomed


def deleted_article_names(connection: Connection) -> dict[str, str]:
    """Return the names of the files of articles that were deleted and are not there, by UUID."""
    rows = connection.execute(
        f"SELECT row_uuid, json_extract(old, '$.row.name') FROM change WHERE tbl = 'article' AND {_ENDED}"
        " AND row_uuid NOT IN (SELECT uuid FROM article) ORDER BY id"
    )
    return dict(rows.fetchall())


def there(connection: Connection, table: str, keys: Collection[str]) -> int:
    """Return how many of the things are there now."""
    return int(
        connection.execute(
            f"SELECT count(*) FROM {table} WHERE uuid {_AMONG}", (compact_json(sorted(keys)),)
        ).fetchone()[0]
    )


def of_person(connection: Connection, annotator_id: int) -> int:
    """Return how many annotations an annotator has now."""
    return int(
        connection.execute("SELECT count(*) FROM annotation WHERE annotator_id = ?", (annotator_id,)).fetchone()[0]
    )


def entries(connection: Connection, doomed: Doomed) -> int:
    """Return how many entries of the journal are about what is to go."""
    return sum(
        int(
            connection.execute(
                f"SELECT count(*) FROM change WHERE tbl = ? AND row_uuid {_AMONG} AND (old IS NOT NULL OR new_hash"
                " IS NOT NULL)",
                (table, compact_json(sorted(keys))),
            ).fetchone()[0]
        )
        for table, keys in doomed.keys.items()
    )


def purged_annotators(connection: Connection) -> set[str]:
    """Return the UUIDs that annotators have now whose annotations were purged."""
    return _keys(connection, "SELECT row_uuid FROM change WHERE tbl = 'annotator' AND old IS NULL AND new_hash IS NULL")


def purged(connection: Connection) -> set[str]:
    """Return the UUIDs of all things that were purged."""
    return _keys(connection, "SELECT row_uuid FROM change WHERE old IS NULL AND new_hash IS NULL")


def _belonging(connection: Connection, table: str, column: str, ids: str) -> set[str]:
    return _keys(
        connection,
        f"SELECT uuid FROM {table} WHERE {column} {_AMONG} UNION SELECT row_uuid FROM change WHERE tbl = '{table}'"
        f" AND {_ENDED} AND json_extract(old, '$.row.{column}') {_AMONG}",
        ids, ids,
    )  # fmt: skip


def _add_notes(connection: Connection, doomed: Doomed) -> None:
    """Take in the notes about what goes, and those about these."""
    new = {key for _, key in doomed.all_keys()}
    while new:
        about = compact_json(sorted(new))
        new = doomed.add(
            "annotation",
            _keys(
                connection,
                f"SELECT uuid FROM annotation WHERE target_uuid {_AMONG} UNION SELECT row_uuid FROM change"
                f" WHERE tbl = 'annotation' AND {_ENDED} AND json_extract(old, '$.row.target_uuid') {_AMONG}",
                about, about,
            ),
        )  # fmt: skip
    doomed.shown_in = doomed.articles | _numbers(
        connection,
        f"SELECT article_id FROM annotation WHERE uuid {_AMONG}",
        compact_json(sorted(doomed.keys.get("annotation", ()))),
    )  # fmt: skip


def _add_originals(connection: Connection, doomed: Doomed, ids: str) -> None:
    """Tell the bytes that only these articles were made from from those of which others were made too."""
    used = (
        "SELECT original_id FROM article WHERE id {0} UNION SELECT original_id FROM revision WHERE article_id {0}"
        f" AND original_id IS NOT NULL UNION SELECT json_extract(old, '$.row.original_id') FROM change"
        f" WHERE tbl = 'article' AND {_ENDED} AND json_extract(old, '$.row.id') {{0}}"
    )
    own = _numbers(connection, used.format(_AMONG), ids, ids, ids)
    others = _numbers(connection, used.format("NOT " + _AMONG), ids, ids, ids)
    doomed.originals, doomed.shared = own - others, own & others


def _titles(connection: Connection, fields: Collection[str]) -> set[str]:
    """Return all values that the titles among fields ever had."""
    marks = compact_json(sorted(fields))
    titles = _keys(
        connection,
        f"SELECT uuid FROM field WHERE name = 'title' AND uuid {_AMONG} UNION SELECT row_uuid FROM change WHERE"
        f" tbl = 'field' AND row_uuid {_AMONG} AND json_extract(old, '$.row.name') = 'title'",
        marks, marks,
    )  # fmt: skip
    marks = compact_json(sorted(titles))
    values = _keys(
        connection,
        f"SELECT value FROM field WHERE uuid {_AMONG} UNION SELECT json_extract(old, '$.row.value') FROM change"
        f" WHERE tbl = 'field' AND row_uuid {_AMONG} AND json_extract(old, '$.row.value') IS NOT NULL",
        marks, marks,
    )  # fmt: skip
    return values - {""}


def _keys(connection: Connection, statement: str, *values: str) -> set[str]:
    return {str(row[0]) for row in connection.execute(statement, values).fetchall()}


def _numbers(connection: Connection, statement: str, *values: str) -> set[int]:
    return {int(row[0]) for row in connection.execute(statement, values).fetchall() if row[0] is not None}
