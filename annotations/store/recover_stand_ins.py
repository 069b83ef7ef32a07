"""What takes the place of rows that are lost and that others hang on: with all that indexes and history still say."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

from annotations.model.ids import new_uuid
from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.recover_things import Taking, put
from annotations.store.tables import ANNOTATION, ENTITY, THINGS, Thing
from annotations.store.things import Image

_NEEDED: tuple[tuple[str, str, str], ...] = (
    ("field", "annotator_id", "annotator"), ("annotation", "annotator_id", "annotator"),
    ("decision", "annotator_id", "annotator"), ("work", "annotator_id", "annotator"),
    ("outlet_rule", "annotator_id", "annotator"),
    ("code_version", "code_id", "code"), ("code", "parent_id", "code"), ("code", "merged_into", "code"),
    ("entity", "code_id", "code"), ("annotation", "code_id", "code"), ("decision", "code_id", "code"),
    ("annotation", "code_version_id", "code_version"), ("entity", "merged_into", "entity"),
    ("annotation", "entity_id", "entity"), ("decision", "entity_id", "entity"),
)  # fmt: skip
"""(table, column, the table it leads to) of what is not about articles and their texts."""

_OF_ARTICLES = ("field", "annotation", "decision", "work")
_MOST_GUESSES = 2_000
NO_WORDS = "The words of this note are lost."


class StandIns:
    """Makes what is missing; one for each new library."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._db: Connection = taking.db
        self._scratch = taking.scratch.db

    def lost_keys(self, thing: Thing) -> list[str]:
        """Return the keys of things that the history names and that are not in the new library."""
        there = {row[0] for row in self._db.execute(f"SELECT {thing.key} FROM {thing.table}")}
        noted = self._scratch.execute(
            "SELECT key FROM noted WHERE tbl = ? AND hash IS NOT NULL ORDER BY change", (thing.table,)
        )
        return [row[0] for row in noted if row[0] not in there]

    def prove_lost(self, thing: Thing, guesses: Callable[[dict[str, Any]], Iterator[dict[str, Any]]]) -> None:
        """Make lost things again whose values, with what can be guessed, give the hash that the history says."""
        keys = self.lost_keys(thing)
        numbers = self._taking.harvest.numbers(thing.table, thing.key, keys) if keys else {}
        for key, number in numbers.items():
            known = {**self._taking.harvest.of(thing.table, number), "id": number}
            noted = self._taking.noted(thing, key)
            left = noted[0] if noted else None
            image = next((one for one in self._images(thing, known, guesses) if one.hash(thing) == left), None)
            if image is not None and put(self._db, thing, image):
                self._made_again(thing)

    def _made_again(self, thing: Thing) -> None:
        counted = self._taking.report.of(thing.table)
        counted.read += 1
        counted.made_again += 1

    def _images(
        self, thing: Thing, known: dict[str, Any], guesses: Callable[[dict[str, Any]], Iterator[dict[str, Any]]]
    ) -> Iterator[Image]:
        ways = self._taking.scratch.parts(thing, known["id"])
        for guess in itertools.islice(guesses(known), _MOST_GUESSES):
            columns = {**dict.fromkeys(thing.columns), **known, **guess}
            values = tuple(columns[name] for name in thing.columns)
            for parts in ways:
                yield Image(values, parts)

    def fields(self, known: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Guess what no index says of a field: how sure it was, and who set it."""
        known_ones = [row[0] for row in self._db.execute("SELECT DISTINCT confidence FROM field LIMIT 40")]
        # Where no field is left to tell: rules say hundredths.
        sure = list(dict.fromkeys([*known_ones, None, *(number / 100 for number in range(100, -1, -1))]))
        people = [row[0] for row in self._db.execute("SELECT id FROM annotator LIMIT 10")]
        for person, confidence in itertools.product([None, *people], sure):
            yield {"confidence": confidence, "annotator_id": person}

    def texts(self, known: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Guess what no index says of a text that was read from a file: when that was, and with which encoding."""
        article = known.get("article_id")
        times = [row[0] for row in self._db.execute("SELECT added_at FROM article WHERE id = ?", (article,))]
        times += [at + more for at in times for more in (-1, 1)]
        encodings = [row[0] for row in self._db.execute("SELECT DISTINCT encoding FROM revision LIMIT 20")]
        for at, encoding in itertools.product(times, dict.fromkeys([*encodings, "utf-8", "cp1252", None])):
            yield {"created_at": at, "encoding": encoding, "kind": "decoded"}

    def articles(self, known: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Guess when an article was taken: when its texts were made."""
        texts = self._db.execute(
            "SELECT created_at FROM revision WHERE article_id = ? ORDER BY id", (known["id"],)
        ).fetchall()
        for (at,) in texts:
            yield {"added_at": at}
            yield {"added_at": at - 1}
            yield {"added_at": at + 1}

    def marks(self) -> None:
        """Put in annotations of which the words are left, and notes that are known to have been there."""
        owners = [
            row[0]
            for row in self._scratch.execute(
                "SELECT DISTINCT owner_id FROM anchor WHERE owner = 'annotation' AND found < 2 ORDER BY 1"
            )
        ]
        there = {row[0] for row in self._db.execute("SELECT id FROM annotation")}
        lost = self.lost_keys(ANNOTATION)
        if not lost:
            return
        numbers = self._taking.harvest.numbers("annotation", "uuid", lost)
        known = {number: key for key, number in numbers.items()}
        unknown = [key for key in lost if key not in numbers]
        for number in sorted({*known, *(owner for owner in owners if owner not in there)}):
            key = known.get(number) or (unknown.pop() if len(unknown) == 1 else new_uuid())
            self._mark(number, key)

    def _mark(self, number: int, key: str) -> None:
        row = self._taking.harvest.of("annotation", number)
        parts = tuple((*part[:6], "review") for part in self._taking.scratch.parts(ANNOTATION, number)[0])
        article = row.get("article_id") or self._article_of(parts)
        kind = row.get("kind") or "mention"
        if (kind == "mention" and not parts) or (article is None and not row.get("target_uuid")):
            return
        person, at = self._maker(key)
        columns = {
            **dict.fromkeys(ANNOTATION.columns), "id": number, "uuid": key, "kind": kind, "article_id": article,
            "annotator_id": person or self.unknown_person(), "code_id": row.get("code_id"),
            "entity_id": row.get("entity_id"), "body": NO_WORDS if kind == "note" else None,
            "origin": "manual", "created_at": at, "modified_at": at,
        }  # fmt: skip
        if columns["code_id"] is None and kind != "note":
            columns["code_id"] = self.unknown_code("topic" if kind == "topic" else "label")
        if row.get("target_uuid"):
            columns["target_uuid"], columns["target_kind"] = row["target_uuid"], self._kind_of(row["target_uuid"])
        elif kind == "note" and not parts:
            columns["target_kind"], columns["target_uuid"] = "article", self._uuid_of("article", article)
        if put(self._db, ANNOTATION, Image(things.values_of(ANNOTATION, columns), parts)):
            self._stands_in(ANNOTATION, key, article, "stands on its words, and is not known whole")

    def _stands_in(self, thing: Thing, key: str, article: int | None, what: str) -> None:
        from annotations.store.describe import KIND_NAMES

        self._taking.report.of(thing.table).stand_ins += 1
        sentence = f"The {KIND_NAMES[thing.table]} {key} is lost but for what others say of it: it {what}."
        self._taking.report.tell(article, "stand-in", thing.table, key, sentence)

    def _maker(self, key: str) -> tuple[int | None, int]:
        row = self._scratch.execute(
            "SELECT action.annotator_id, action.started_at FROM change JOIN action ON action.id = change.action_id"
            " WHERE tbl = 'annotation' AND row_uuid = ? ORDER BY change.id LIMIT 1",
            (key,),
        ).fetchone()
        return (row[0], row[1]) if row else (None, 0)

    def _article_of(self, parts: tuple[tuple[Any, ...], ...]) -> int | None:
        for part in parts:
            row = self._db.execute("SELECT article_id FROM revision WHERE id = ?", (part[2],)).fetchone()
            if row:
                number: int = row[0]
                return number
        return None

    def _kind_of(self, key: str) -> str | None:
        for kind in ("article", "annotation", "entity", "code", "field"):
            if self._db.execute(f"SELECT 1 FROM {kind} WHERE uuid = ?", (key,)).fetchone():
                return kind
        return "article"

    def _uuid_of(self, table: str, number: int | None) -> str | None:
        row = self._db.execute(f"SELECT uuid FROM {table} WHERE id = ?", (number,)).fetchone()
        return row[0] if row else None

    def unknown_person(self) -> int:
        """Return the internal id of an annotator who stands for one that is not known."""
        return self._unknown("annotator", {"name": "Unknown annotator", "kind": "person"}, "name = 'Unknown annotator'")

    def unknown_code(self, kind: str) -> int:
        """Return the internal id of a label or topic that stands for one that is not known."""
        called = f"Lost {kind}"
        return self._unknown("code", {"kind": kind, "name": called}, f"name = '{called}' AND kind = '{kind}'")

    def _unknown(self, table: str, columns: dict[str, Any], condition: str) -> int:
        row = self._db.execute(f"SELECT id FROM {table} WHERE {condition}").fetchone()
        if row:
            number: int = row[0]
            return number
        number = self._taking.free_id(table)
        thing = THINGS[table]
        values = {**dict.fromkeys(thing.columns), "id": number, "uuid": new_uuid(), **columns}
        put(self._db, thing, Image(tuple(values[name] for name in thing.columns)))
        return number

    def needed(self) -> None:
        """Put in whom or what others refer to, and is lost; articles and their texts are seen to elsewhere."""
        for table, column, target in _NEEDED:
            while missing := self._db.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL"
                f" AND {column} NOT IN (SELECT id FROM {target})"
            ).fetchall():
                for (number,) in missing:
                    self._stand_in(target, number)
        self._lone_aliases()

    def _lone_aliases(self) -> None:
        for key, number in self._taking.harvest.numbers("entity", "uuid", self.lost_keys(ENTITY)).items():
            self._stand_in("entity", number, key)

    def _stand_in(self, table: str, number: int, key: str | None = None) -> None:
        known = self._taking.harvest.of(table, number)
        thing = THINGS[table]
        key = key or known.get("uuid") or self._only_lost(thing)
        values = {**dict.fromkeys(thing.columns), **self._defaults(table, number), **_known(known, thing)}
        values.update(id=number, uuid=key)
        for name, target in (("parent_id", table), ("merged_into", table), ("code_id", "code")):
            if name in values and table in ("code", "entity") and not self._there(target, values[name]):
                values[name] = None
        parts = self._taking.scratch.parts(thing, number)
        image = Image(tuple(values[name] for name in thing.columns), parts[0] if parts else ())
        if not put(self._db, thing, image):
            values = {**dict.fromkeys(thing.columns), **self._defaults(table, number), "id": number, "uuid": new_uuid()}
            put(self._db, thing, Image(tuple(values[name] for name in thing.columns)))
        self._stands_in(thing, str(values["uuid"]), None, "is there so that what it belongs to is not lost with it")

    def _there(self, table: str, number: object) -> bool:
        return self._db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (number,)).fetchone() is not None

    def _only_lost(self, thing: Thing) -> str:
        lost = self.lost_keys(thing)
        return lost[0] if len(lost) == 1 else new_uuid()

    def _defaults(self, table: str, number: int) -> dict[str, Any]:
        if table == "annotator":
            return {"name": f"Unknown annotator {number}", "kind": "person"}
        if table == "code":
            topic = self._db.execute(
                "SELECT 1 FROM annotation WHERE code_id = ? AND kind = 'topic'", (number,)
            ).fetchone()
            kind = "topic" if topic else "label"
            return {"kind": kind, "name": f"Lost {kind} {number}"}
        if table == "code_version":
            row = self._db.execute("SELECT code_id FROM annotation WHERE code_version_id = ?", (number,)).fetchone()
            code = row[0] if row and row[0] is not None else self.unknown_code("label")
            last = self._db.execute("SELECT max(n) FROM code_version WHERE code_id = ?", (code,)).fetchone()
            return {
                "code_id": code, "n": (last[0] or 0) + 1, "definition": "", "when_to_use": "", "when_not": "",
                "examples": "[]", "created_at": 0,
            }  # fmt: skip
        quote = self._db.execute(
            "SELECT quote FROM anchor JOIN annotation ON annotation.id = owner_id WHERE owner = 'annotation'"
            " AND entity_id = ? GROUP BY quote ORDER BY count(*) DESC, quote LIMIT 1",
            (number,),
        ).fetchone()
        return {"name": quote[0] if quote else f"Lost entity {number}", "description": "", "external_ids": "{}"}


def _known(row: dict[str, Any], thing: Thing) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name in thing.columns}
