"""What an enemy writes where a program is looked for: rows of libraries, rows of JSON Lines, words typed in a field."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from annotations.library import Library
from annotations.model.candidate import Phrase, Target
from annotations.model.errors import NewsglossError
from annotations.search.find import first_place
from annotations.search.listing import ORDERS, Filter, Sort
from annotations.search.query import parse_query, typed_words
from tests.articles.mutating import mutated
from tests.exchange.test_all_formats import NAMES

_TABLES = (
    "meta", "annotator", "original", "revision", "block", "article", "field", "code", "code_version", "entity", "alias",
    "annotation", "anchor", "decision", "work", "draft", "import_run", "import_item", "action", "change",
    "outlet_rule", "sqlite_sequence", "_sqlite_migrations",
)  # fmt: skip
_JSON = (
    "[]", "{}", "null", "1e999", "[[0,1,2]]", '[[0,1,"x"]]', '[[-1,5,"x"]]', '[[9,2,"x"]]', "[" * 5000, '{"a":1}',
    '{"words":1}', '{"words":["(a+)+$"]}', '{"kind":{}}', '"', '[["a","b"]]', "[1,2]", '{"wikidata":[1]}',
)  # fmt: skip
VALUES: tuple[object, ...] = (
    0, -1, 1, 2**31, 2**63 - 1, -(2**63), 0.5, -0.0, 1e308, float("inf"), None, "", " ", "\x00", "a\x00b", "\ud7ff",
    "\x1b[31mred\x1b[0m", "\x9b31m", "\u202egnp.exe", "\u2066x", "\ufeff", "\ufffe", "x" * 70_000, "9" * 400, b"",
    b"\xff\xfe", b"\xed\xa0\x80", *NAMES, *_JSON, "../../etc/passwd", "C:\\a\\b", "/etc/passwd", "person", "label",
    "topic", "mention", "note", "ok", "review", "lost", "title", "paragraph", "accepted", "%s%n{0}", "' OR 1=1 --",
)  # fmt: skip
_SCHEMA = (
    "CREATE TRIGGER trap AFTER INSERT ON article BEGIN DELETE FROM annotation; END",
    "CREATE VIEW trap AS SELECT * FROM annotation",
    "CREATE VIRTUAL TABLE trap USING fts5 (x)",
    "CREATE TABLE trap (a, b GENERATED ALWAYS AS (a || a) VIRTUAL)",
    "CREATE TABLE article_text_more (x)",
    "CREATE INDEX trap ON annotation (json_extract(body, '$'))",
    "CREATE UNIQUE INDEX trap ON annotation (kind) WHERE kind = 'note'",
    "DROP TABLE {table}", "DROP TABLE article_text", "DELETE FROM {table}", "DROP INDEX IF EXISTS annotation_article",
    "ALTER TABLE {table} RENAME TO away", "ALTER TABLE {table} ADD COLUMN more TEXT",
    "ALTER TABLE {table} ADD COLUMN more INT GENERATED ALWAYS AS (1) VIRTUAL",
    "PRAGMA user_version = {number}", "PRAGMA application_id = {number}", "PRAGMA encoding = 'UTF-16'; VACUUM",
    "INSERT INTO article_text (article_text) VALUES ('delete-all')", "PRAGMA journal_mode = WAL",
    "CREATE TABLE loop AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT i FROM n",
)  # fmt: skip
_REWRITTEN = (
    ("STRICT", ""), ("NOT NULL", ""), ("UNIQUE", ""), ("INTEGER", "TEXT"), ("TEXT", "BLOB"), ("REFERENCES", "CHECK"),
    ("PRIMARY KEY", ""), ("CREATE TABLE", "CREATE VIEW"), ("uuid", "uuld"), ("(", "(("),
    ("INTEGER", "INTEGER COLLATE x"),
    ("AUTOINCREMENT", ""), (" CHECK (", " CHECK (1 OR zeroblob(9e9) OR "), ("TEXT NOT NULL", "TEXT NOT NULL DEFAULT x"),
)  # fmt: skip
_CIRCLES = (
    "UPDATE code SET parent_id = id", "UPDATE code SET merged_into = id", "UPDATE entity SET merged_into = id",
    "UPDATE code SET parent_id = (SELECT max(id) FROM code) - id + 1", "UPDATE revision SET parent_id = id",
    "UPDATE entity SET merged_into = (SELECT min(id) FROM entity WHERE id <> entity.id)",
    "UPDATE action SET target_id = id, kind = 'undo'",
    "UPDATE annotation SET target_uuid = uuid, target_kind = 'annotation'",
    "UPDATE article SET revision_id = (SELECT max(id) FROM revision)",
    "UPDATE action SET closed = NULL, state = 'open'",
    "UPDATE action SET first_change = 0, last_change = 9000000000, changes = -1",
)  # fmt: skip


def make_hostile(path: Path, chance: random.Random) -> None:
    """Have a library say some things that cannot be; what SQLite itself does not let through is passed over."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in (
            "ignore_check_constraints = ON",
            "writable_schema = ON",
            "foreign_keys = OFF",
            "synchronous = OFF",
        ):
            db.execute(f"PRAGMA {pragma}")
        for _ in range(chance.choice((1, 1, 2, 4))):
            with suppress(sqlite3.Error, OverflowError, UnicodeEncodeError):
                _harm(db, chance)


def _harm(db: sqlite3.Connection, chance: random.Random) -> None:
    table, way = chance.choice(_TABLES), chance.random()
    if way < 0.6:
        _set(db, table, chance)
    elif way < 0.75:
        db.execute(chance.choice(_CIRCLES))
    elif way < 0.9:
        statement = chance.choice(_SCHEMA).format(table=table, number=chance.choice((0, 1, 2, 4, 99, -1, 2**31 - 1)))
        for one in statement.split("; "):
            db.execute(one)
    else:
        old, new = chance.choice(_REWRITTEN)
        db.execute("UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?", (old, new, table))


def _set(db: sqlite3.Connection, table: str, chance: random.Random) -> None:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")] or ["gone"]
    column, value = chance.choice(columns), chance.choice(VALUES)
    said = "CAST(? AS TEXT)" if isinstance(value, bytes) and chance.random() < 0.7 else "?"
    where = chance.choice(("1", "rowid = (SELECT min(rowid) FROM {0})", "random() % 2 = 0")).format(table)
    if table in ("block", "alias", "anchor", "meta"):
        where = chance.choice(("1", "random() % 2 = 0"))
    if chance.random() < 0.1:
        db.execute(f"DELETE FROM {table} WHERE {where}")
        return
    db.execute(f"UPDATE OR IGNORE {table} SET {column} = {said} WHERE {where}", (value,))


def row_of(command: str, known: Sequence[dict[str, Any]], offered: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a row of JSON Lines: one that holds with something in it changed, or the bytes of one damaged."""
    if command == "annotate":
        row = {key: value for key, value in chance.choice(known).items() if chance.random() < 0.9}
    else:
        row = {"suggestion": json.loads(chance.choice(offered)).get("id", "x") if offered else "x",
               "decision": chance.choice(("accept", "reject"))}  # fmt: skip
    keys = [*row, "article", "kind", "start", "end", "spans", "quote", "label", "entity", "topic", "note", "on",
            "annotator", "everywhere", "suggestion", "decision"]  # fmt: skip
    for _ in range(chance.randrange(4)):
        row[chance.choice(keys)] = _value(chance)
    line = json.dumps(row, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return mutated(line, line, chance.randrange(2**32)) if chance.random() < 0.4 else line


def _value(chance: random.Random, depth: int = 0) -> Any:
    way = chance.random()
    if way < 0.1 and depth < 3:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    if way < 0.15 and depth < 3:
        return {str(chance.choice(NAMES)): _value(chance, depth + 1)}
    if way < 0.35:
        return [[chance.randrange(-2, 90), chance.randrange(-2, 90)] for _ in range(chance.randrange(1, 3))]
    if way < 0.45:
        return chance.randrange(-5, 120)
    if way < 0.5:
        return chance.choice((True, False, 10**30, 1.5, float("nan"), "\ud800"))
    return chance.choice([one for one in VALUES if not isinstance(one, bytes)])


_PIECES = (
    '"', "-", "*", " ", "OR", "AND", "NOT", "NEAR(", "(", ")", ":", "^", "+", "{", "}", "text:", "\x00", "'", ";", "--",
    "kast", "Rhein", "rhe*", '"in buenos"', "-kast", "\u202e", "👩‍👩‍👧", "日本", "ا", "\u0301", "İ", "ß",
    "\ud7ff", "\t", "\n", "\u2028", "%", "_", "\\", "a" * 3000, "1 " * 800, '"' * 99, "* " * 99, "-" * 99, "(a+)+$",
)  # fmt: skip
_DATES = (
    "",
    "2026",
    "2026-03",
    "2026-03-12",
    "2026-13-99",
    "0000",
    "9999-12-31",
    "x",
    "-1",
    "2026-3",
    "\x00",
    "1" * 90,
)


def ask(library: Library, chance: random.Random) -> None:
    """Ask a library something as a person types it; only what is said in words may be raised."""
    typed = "".join(chance.choice(_PIECES) for _ in range(chance.randrange(1, 7)))
    if chance.random() < 0.3:
        typed = mutated(typed.encode("utf-8", "replace"), b"", chance.randrange(2**32)).decode("utf-8", "replace")[
            :9000
        ]
    way = chance.random()
    try:
        if way < 0.4:
            found = library.search(typed, chance.choice((1, 20)))
            assert len(found.hits) <= found.total
            typed_words(typed)
        elif way < 0.7:
            _list(library, typed, chance)
        elif way < 0.8:
            library.listing.titled(typed)
        elif way < 0.95:
            _look(library, typed, chance)
        else:
            article = next(iter(library.articles))
            first_place(library.articles.text(article), library.articles.blocks(article), parse_query(typed))
    except NewsglossError as error:
        if not str(error).strip():
            raise


def _list(library: Library, typed: str, chance: random.Random) -> None:
    uuids = [code.uuid for code in library.codebook.all().values()]

    def some() -> tuple[str, ...]:
        return tuple(chance.choice([*uuids, typed, "", "x"]) for _ in range(chance.randrange(3)))

    wanted = Filter(
        chance.choice(("", typed)), some(), some(), tuple(chance.choice(["", typed, "Der Kai"]) for _ in range(2)),
        chance.choice(_DATES), chance.choice(_DATES), some(), chance.choice(((), ("done",), ("unread", "reading"))),
        chance.random() < 0.2, chance.choice((0.0, 0.0, 0.8)),
    )  # fmt: skip
    ids = library.listing.ids(wanted, Sort(chance.choice(ORDERS), chance.random() < 0.5), chance.choice((None, "x")))
    library.listing.rows(ids, None, wanted)
    library.listing.facets(wanted)


def _look(library: Library, typed: str, chance: random.Random) -> None:
    label = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    options = {one: chance.random() < 0.5 for one in ("any_case", "aliases", "endings")}
    for part in library.review.candidates([Phrase(typed, Target(label))], None, "x", **options):
        assert part.done <= part.total
