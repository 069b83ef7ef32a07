"""What was deleted, in words a person knows it by; the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from annotations.model.deleted import KINDS, Deleted, DeletedWords
from annotations.store import annotators, articles, binned, places
from annotations.store.binned import Deletion
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

AROUND = 240
"""So many code points of the text are shown on each side of the words a thing stood on."""

BEGINNING = 1_200
"""So many of the text of an article."""

_LONGEST = 200
_KINDS = {"article": "article", "entity": "entity", "field": "field", "outlet_rule": "rule"}
_OF_ANNOTATIONS = {"mention": "mention", "topic": "tagging", "note": "note"}


def deleted(connection: Connection) -> Iterator[list[Deleted]]:
    """Yield what a person can name of the deletions of each action, the newest action first.

    A value of a field that has another one now was replaced and not deleted; decisions and states of work go along
    with articles and are nothing by themselves.
    """
    names = _Names(connection)
    for run in binned.actions(connection):
        found = [one for one in binned.heads(run) if kind_of(one)]
        fields = _with_a_value(connection, [one for one in found if one.thing.table == "field"])
        listed = [one for one in found if one.thing.table != "field" or _field(one) not in fields]
        if listed:
            # The last that went was shown first: what a person deleted together stays in its order.
            yield names.told(listed)


def kind_of(one: Deletion) -> str:
    """Return what a deleted thing is called, one of `KINDS`; empty for what a person has no name for."""
    if one.thing.table == "annotation":
        return _OF_ANNOTATIONS[str(one.kind)]
    return str(one.kind) if one.thing.table == "code" else _KINDS.get(one.thing.table, "")


def name_of(connection: Connection, one: Deletion) -> str:
    """Return the words a person knows a deleted thing by; empty where there are none."""
    row, table = one.row, one.thing.table
    if table == "article":
        titles = [
            (child.row["ord"], child.row["value"])
            for child in one.with_it
            if child.thing.table == "field" and child.row["name"] == "title" and child.row["value"]
        ]
        return _short(min(titles)[1] if titles else row["name"])
    if table == "annotation":
        quote = " … ".join(str(part[5]) for part in one.parts if part[1] == "span")
        return _short((row["body"] if row["kind"] == "note" else "") or quote)
    return _short(row.get("outlet") or row.get("name") or "")


def words(connection: Connection, one: Deletion) -> DeletedWords:
    """Return what a deleted thing said, or the words it stood on."""
    row, table = one.row, one.thing.table
    if table == "article":
        return DeletedWords(body=articles.text(connection, row["revision_id"])[:BEGINNING])
    body = str(row.get("body") or row.get("description") or "")
    if table == "code":
        newest = max((child.row for child in one.with_it if child.thing.table == "code_version"),
                     key=lambda version: version["n"], default=None)  # fmt: skip
        body = str(newest["definition"]) if newest else ""
    spans = [part for part in one.parts if part[1] in {"span", "evidence"}] if table in {"annotation", "field"} else []
    if not spans:
        return DeletedWords(body=body or str(row.get("value") or ""))
    revision, start, end = spans[0][2], spans[0][3], spans[-1][4]
    text = articles.text(connection, revision)
    return DeletedWords(text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND], body)


class _Names:
    """Names of what deleted things refer to, there or deleted too."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._annotators = {number: one.name for number, one in annotators.all_annotators(connection).items()}
        self._codes: dict[int | None, str] = {None: ""}

    @cached_property
    def _former(self) -> dict[tuple[str, int], tuple[str, str]]:
        """(name, key) of what was deleted, by table and internal id; a title goes before the name of the file."""
        found: dict[tuple[str, int], tuple[str, str]] = {}
        for table, key, number, name in self._db.execute(
            "SELECT tbl, row_uuid, json_extract(old, '$.row.id'), json_extract(old, '$.row.name') FROM change"
            " WHERE tbl IN ('article', 'code', 'entity') AND new_hash IS NULL AND old IS NOT NULL"
        ):
            found[table, number] = name, key
        for number, title in self._db.execute(
            "SELECT json_extract(old, '$.row.article_id'), json_extract(old, '$.row.value') FROM change"
            " WHERE tbl = 'field' AND new_hash IS NULL AND instr(old, '\"name\":\"title\"')"
            " AND json_extract(old, '$.row.value') <> '' ORDER BY id"
        ):
            if ("article", number) in found:
                found["article", number] = title, found["article", number][1]
        return found

    def told(self, found: Sequence[Deletion]) -> list[Deleted]:
        action = self._db.execute(
            "SELECT name, uuid, annotator_id, coalesce(ended_at, started_at) FROM action WHERE id = ?",
            (found[0].action_id,),
        ).fetchone()
        inside = self._articles([one.row["article_id"] for one in found if one.row.get("article_id") is not None])
        return [self._told(one, action, inside) for one in found]

    def _told(self, one: Deletion, action: tuple[Any, ...], inside: dict[int, tuple[str, str]]) -> Deleted:
        name, uuid, annotator_id, at = action
        kind = kind_of(one)
        more = ""
        if one.thing.table == "field":
            more, shown = str(one.row["name"]), _short(one.row["value"])
        else:
            shown = name_of(self._db, one)
        if kind in {"mention", "tagging"}:
            more = self._code(one.row["code_id"])
        article, article_uuid = inside.get(one.row.get("article_id") or 0, ("", ""))
        counts = Counter(kind_of(child) for child in list(one.family())[1:])
        went = tuple((other, counts[other]) for other in KINDS if counts[other] and other != "field")
        who = self._annotators.get(annotator_id)
        return Deleted(
            one.key, kind, shown, more, article, article_uuid, who, at, name, uuid, went,
        )  # fmt: skip

    def _articles(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Return (title, UUID) of articles by internal id, of those that are not there too."""
        wanted = sorted(set(ids))
        if not wanted:
            return {}
        keys = dict(
            self._db.execute(
                "SELECT id, uuid FROM article WHERE id IN (SELECT value FROM json_each(?))", (compact_json(wanted),)
            ).fetchall()
        )
        titles = places.titles(self._db, list(keys))
        found = {number: (" ".join(titles[number].split()), key) for number, key in keys.items()}
        for number in wanted:
            if number not in found and ("article", number) in self._former:
                found[number] = self._former["article", number]
        return found

    def _code(self, number: int | None) -> str:
        # Thousands of mentions have the same few labels.
        if number not in self._codes:
            row = self._db.execute("SELECT name FROM code WHERE id = ?", (number,)).fetchone()
            self._codes[number] = str(row[0]) if row else self._former.get(("code", number or 0), ("", ""))[0]
        return self._codes[number]


def _field(one: Deletion) -> tuple[int, str]:
    return int(one.row["article_id"]), str(one.row["name"])


def _with_a_value(connection: Connection, fields: Sequence[Deletion]) -> set[tuple[int, str]]:
    """Return which fields are not to be listed: they have a value now, or their article is not there."""
    wanted = sorted({int(one.row["article_id"]) for one in fields})
    if not wanted:
        return set()
    marks = compact_json(wanted)
    there = binned.ids_there(connection, "article", wanted)
    valued = set(
        connection.execute(
            "SELECT article_id, name FROM field WHERE article_id IN (SELECT value FROM json_each(?))", (marks,)
        ).fetchall()
    )
    return valued | {_field(one) for one in fields if one.row["article_id"] not in there}


def _short(words_: object) -> str:
    text = " ".join(str(words_).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
