"""Holding what is read of a library to what it says of itself, before a person sees it.

`check` proves everything and takes its time. Here only that is proved which an answer is made of: each thing against
the hash that its last action left, each index against its table, each text against its SHA-256. All of it yields
sentences about what is not as it was written; none means that the answer is right. Call it inside a snapshot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from operator import itemgetter
from typing import Any

from annotations.store import articles, describe, entities, links, sums, things
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.store.damage import UNREADABLE
from annotations.store.hashing import compact_json
from annotations.store.tables import ARTICLE, ENTITY, ORIGINAL, REVISION, THINGS, Thing
from annotations.store.things import Image
from annotations.text.canonical import text_sha256

TEXTS = ("article", "original", "revision")
SHOWN = (*TEXTS, "field", "annotator", "code", "code_version", "entity", "annotation")
EVERYTHING = (*SHOWN, "decision", "work", "outlet_rule")
"""Tables of things that answers are made of; see `tables`."""

_FIRST = itemgetter(0)
_OTHERS = "What stands in {} is found otherwise than it is kept."


def first_of(sentences: Iterable[str]) -> str | None:
    """Return the first thing that is not as it was written; None where all is."""
    try:
        return next(iter(sentences), None)
    except UNREADABLE as error:
        return f"It cannot be read further: {error}."
    except (ArithmeticError, LookupError):
        return "What is kept in it cannot be."


def tables(connection: Connection, names: Collection[str] = EVERYTHING) -> Iterator[str]:
    """Prove whole tables: every thing, that none is missing or came by itself, and that indexes find what is there.

    Args:
        connection: to the library.
        names: of tables of things; with revisions also their texts are proved.
    """
    last = _last_hashes(connection, names)
    for name in names:
        thing = THINGS[name]
        for table in (name, *((thing.part.table,) if thing.part else ())):
            yield from _by_sqlite(connection, table)
        noted = last[name]
        for image in _images(connection, thing):
            if noted.pop(image.key, None) != image.hash(thing):
                yield _altered(connection, thing, image.key)
        for key in noted:
            yield f"The {describe.KIND_NAMES[name]} {key} is missing."
    if "revision" in names:
        for uuid, text, sha256 in connection.execute("SELECT uuid, text, sha256 FROM revision"):
            if text_sha256(text) != sha256:
                yield _altered(connection, REVISION, uuid)


def listed(connection: Connection, names: tuple[str, ...]) -> Iterator[str]:
    """Prove the list of all articles, with the first values of some fields and the number of annotations of each."""
    noted = _last_hashes(connection, ["article"])["article"]
    count = 0
    for image in _images(connection, ARTICLE):
        count += 1
        if noted.pop(image.key, None) != image.hash(ARTICLE):
            yield _altered(connection, ARTICLE, image.key)
    for key in noted:
        yield f"The article {key} is missing."
    if sum(1 for _ in articles.all_articles(connection)) != count:
        yield _OTHERS.format("article")
    yield from values(connection, names)
    yield from counted(connection, "article_id")


def values(connection: Connection, names: tuple[str, ...]) -> Iterator[str]:
    """Prove the first values of some fields of all articles: the index and the table say the same."""
    if articles.field_values(connection, names) != articles.field_values(connection, names, indexed=False):
        yield _OTHERS.format("field")


def counted(connection: Connection, column: str) -> Iterator[str]:
    """Prove how many annotations have each value of a column: its index and the table itself say the same."""
    there = f"{column} IS NOT NULL"
    found = connection.execute(f"SELECT {column}, count(*) FROM annotation WHERE {there} GROUP BY {column}").fetchall()
    kept = Counter(map(_FIRST, connection.execute(f"SELECT {column} FROM annotation NOT INDEXED WHERE {there}")))
    if dict(found) != kept:
        yield _OTHERS.format("annotation")


def uses(connection: Connection) -> Iterator[str]:
    """Prove how many mentions in how many articles each entity has."""
    if entities.uses(connection) != entities.uses(connection, indexed=False):
        yield _OTHERS.format("annotation")


def found(connection: Connection, names: Collection[str]) -> Iterator[str]:
    """Prove that indexes of tables find what is there, and nothing else."""
    for name in names:
        yield from _by_sqlite(connection, name)


def article(connection: Connection, row: ArticleRow) -> Iterator[str]:
    """Prove all that is shown of an article: its text, blocks, fields and annotations, and that none is missing."""
    yield from tables(connection, ("annotator", "code"))
    shown: list[tuple[Thing, str]] = [(ORIGINAL, row.original_sha256)]
    for name in ("field", "annotation"):
        here, there = (
            connection.execute(f"SELECT id, uuid FROM {name} WHERE {how}article_id = ? ORDER BY id", (row.id,))
            for how in ("+", "")
        )
        uuids = here.fetchall()
        if uuids != there.fetchall():
            yield _OTHERS.format(name)
        shown += [(THINGS[name], uuid) for _, uuid in uuids]
    entities = connection.execute(
        "SELECT uuid FROM entity WHERE id IN (SELECT entity_id FROM annotation WHERE article_id = ?)", (row.id,)
    )
    shown += [(ENTITY, uuid) for (uuid,) in entities]
    yield from texts(connection, [row], shown)


def texts(
    connection: Connection, rows: Iterable[ArticleRow], others: Iterable[tuple[Thing, str]] = (),
    revisions_of: int | None = None,
) -> Iterator[str]:  # fmt: skip
    """Prove some articles with their current texts, other things by key, and all texts of an article by internal id."""
    wanted = list(others)
    numbers = []
    for row in rows:
        wanted.append((ARTICLE, row.uuid))
        numbers.append(row.revision_id)
    for uuid, text, sha256 in connection.execute(
        "SELECT uuid, text, sha256 FROM revision WHERE id IN (SELECT value FROM json_each(?)) OR article_id = ?",
        (compact_json(numbers), revisions_of),
    ):
        wanted.append((REVISION, uuid))
        if text_sha256(text) != sha256:
            yield _altered(connection, REVISION, uuid)
    noted = {
        (table, key): last
        for table, key, last in connection.execute(
            "SELECT tbl, row_uuid, new_hash FROM change WHERE row_uuid IN (SELECT value FROM json_each(?)) ORDER BY id",
            (compact_json([key for _, key in wanted]),),
        )
    }
    for thing, key in wanted:
        image = things.read(connection, thing, key)
        if image is None or noted.get((thing.table, key)) != image.hash(thing):
            yield _altered(connection, thing, key)


def hits(connection: Connection, rows: Collection[ArticleRow], number: int) -> Iterator[str]:
    """Prove the articles that a search shows: as many as it found, each with its text."""
    if len(rows) != number:
        yield _OTHERS.format("article")
    yield from texts(connection, rows)


def revisions(connection: Connection, row: ArticleRow) -> Iterator[str]:
    """Prove all texts that an article ever had, and who made them."""
    here, there = (
        connection.execute(f"SELECT id, uuid FROM revision WHERE {how}article_id = ? ORDER BY id", (row.id,)).fetchall()
        for how in ("+", "")
    )
    if here != there:
        yield _OTHERS.format("revision")
    yield from tables(connection, ("annotator",))
    yield from texts(connection, [row], revisions_of=row.id)
    made = connection.execute(
        "SELECT action_id FROM change WHERE tbl = 'revision' AND row_uuid IN"
        " (SELECT uuid FROM revision WHERE article_id = ?)",
        (row.id,),
    )
    yield from history(connection, only={number for (number,) in made})


def history(connection: Connection, only: Collection[int] | None = ()) -> Iterator[str]:
    """Prove the list of actions, and what some of them changed, by internal id; None for all of them."""
    yield from kept(connection, ("meta", "action"))
    yield from tables(connection, ("annotator",))
    if only is None or only:
        yield from links.findings(connection, only)


def kept(connection: Connection, names: Collection[str]) -> Iterator[str]:
    """Prove tables that no history tells about, by their sums."""
    for table in names:
        yield from _by_sqlite(connection, table)
    yield from _sums(connection, names)


def words(connection: Connection) -> Iterator[str]:
    """Prove that the full-text index is what was written; that it says what the texts say is for `check` to prove."""
    yield from _sums(connection, (sums.WORDS,))
    for table in ("article_text_data", "article_text_idx", "article_text_docsize"):
        yield from _by_sqlite(connection, table)


def _sums(connection: Connection, names: Collection[str]) -> Iterator[str]:
    for table in sums.differing(connection, names):
        yield sums.finding(table)


def _by_sqlite(connection: Connection, table: str) -> Iterator[str]:
    """Have SQLite prove the pages of a table, and that each of its indexes has exactly what the table has."""
    if connection.execute("SELECT 1 FROM main.sqlite_schema WHERE name = ?", (table,)).fetchone() is None:
        # A library of an older version has none.
        return
    for row in connection.execute(f"PRAGMA main.integrity_check({table})"):
        if row[0] != "ok":
            yield f"SQLite finds: {row[0]}."


def _last_hashes(connection: Connection, names: Collection[str]) -> dict[str, dict[str, bytes]]:
    """Return, by table and key, the hash that its last action left of each thing that must be there."""
    found: dict[str, dict[str, bytes]] = {name: {} for name in names}
    for table, key, last in connection.execute(
        f"SELECT tbl, row_uuid, new_hash FROM change WHERE tbl IN ({', '.join('?' * len(names))}) ORDER BY id",
        tuple(names),
    ):
        if last is None:
            found[table].pop(key, None)
        else:
            found[table][key] = last
    return found


def _images(connection: Connection, thing: Thing) -> Iterator[Image]:
    """Yield all things of a table in the order of their ids: the table is read once, and that of its parts once."""
    rows = connection.execute(f"SELECT {', '.join(thing.columns)} FROM {thing.table} ORDER BY id")
    parts_of = _parts(connection, thing) if thing.part else _no_parts
    for row in rows:
        yield Image(row, parts_of(row[0]))


def _no_parts(_number: int) -> tuple[tuple[Any, ...], ...]:
    return ()


def _parts(connection: Connection, thing: Thing) -> Callable[[int], tuple[tuple[Any, ...], ...]]:
    """Return what gives the parts of a thing by its id, asked in the order of ids."""
    part = thing.part
    assert part is not None
    fixed = " AND ".join(f"{column} = '{value}'" for column, value in part.fixed) or "1"
    rows = connection.execute(
        f"SELECT {part.owner_column}, {', '.join(part.columns)} FROM {part.table} WHERE {fixed}"
        f" ORDER BY {part.owner_column}, {part.columns[0]}"
    )
    waiting = next(rows, None)

    def of(number: int) -> tuple[tuple[Any, ...], ...]:
        nonlocal waiting
        found = []
        while waiting is not None and waiting[0] <= number:
            if waiting[0] == number:
                found.append(waiting[1:])
            waiting = next(rows, None)
        return tuple(found)

    return of


def _altered(connection: Connection, thing: Thing, key: str) -> str:
    return f"{describe.thing(connection, thing.table, key)} is not what its last action left."
