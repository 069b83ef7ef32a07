"""What is known of many articles at once to tell which of them want a look. Asked in whole sets, never one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.model.block import BODY_ROLES
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

_NAMES = ("title", "author", "date_published", "outlet")
_BODY = ", ".join(f"'{role}'" for role in sorted(BODY_ROLES))


@dataclass(slots=True)
class Facts:
    """What is known of an article.

    Attributes:
        id: internal; added_at: milliseconds since 1970, UTC.
        first: whether its text is the one that was imported, so that what the import said still holds.
        replaced: whether there are characters in it that could not be read (U+FFFD).
        words, body: code points in all its blocks, and in those of the body.
        detected: whether any block or field of it is only detected.
        values: of title, author, date_published and outlet, several authors in order; absent ones have none.
        absent: names of fields that a person says are not there.
        unsure: (name, confidence) of detected fields that are less sure than was asked for.
        remark: what the import said of it.
    """

    id: int
    uuid: str
    name: str
    added_at: int
    first: bool
    replaced: bool
    words: int = 0
    body: int = 0
    detected: bool = False
    values: dict[str, list[str]] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    unsure: list[tuple[str, float]] = field(default_factory=list)
    remark: str = ""


def facts(connection: Connection, ids: Sequence[int] | None, unsure_below: float) -> list[Facts]:
    """Return what is known of articles, in the order they were taken.

    Args:
        connection: the library.
        ids: internal ids; None for all articles. Those that are gone are left out.
        unsure_below: which confidence of a field is too little.
    """
    all_of_them = ids is None
    wanted = "[]" if ids is None else compact_json(list(ids))

    def among(column: str) -> str:
        return "?1 IS NOT NULL" if all_of_them else f"{column} IN (SELECT value FROM json_each(?1))"

    found = {
        row[0]: Facts(row[0], row[1], row[2], row[3], bool(row[4]), bool(row[5]))
        for row in connection.execute(
            "SELECT article.id, article.uuid, article.name, article.added_at, revision.parent_id IS NULL,"
            " instr(revision.text, char(65533)) > 0 FROM article JOIN revision ON revision.id = article.revision_id"
            f" WHERE {among('article.id')} ORDER BY article.id",
            (wanted,),
        )
    }
    for article_id, words, body, detected in connection.execute(
        "SELECT article.id, sum(block.end - block.start),"
        f" sum((block.end - block.start) * (block.role IN ({_BODY}))), sum(block.status = 'detected')"
        " FROM article CROSS JOIN block ON block.revision_id = article.revision_id"
        f" WHERE {among('article.id')} GROUP BY article.id",
        (wanted,),
    ):
        one = found[article_id]
        one.words, one.body, one.detected = words, body, detected > 0
    _add_fields(connection, found, wanted, among("field.article_id"), unsure_below)
    by_uuid = {one.uuid: one for one in found.values()}
    for uuid, reason in connection.execute(
        "SELECT article_uuid, reason FROM import_item WHERE outcome = 'taken' AND reason <> ''"
        " AND article_uuid IN (SELECT value FROM json_each(?)) ORDER BY id",
        (compact_json(list(by_uuid)),),
    ):
        by_uuid[uuid].remark = reason
    return list(found.values())


def _add_fields(
    connection: Connection, found: dict[int, Facts], wanted: str, among: str, unsure_below: float
) -> None:  # fmt: skip
    for article_id, name, value, status in connection.execute(
        f"SELECT article_id, name, value, status FROM field WHERE +name IN {_NAMES} AND {among}"
        " ORDER BY article_id, ord, id",
        (wanted,),
    ):
        if article_id not in found:
            continue
        if status == "absent":
            found[article_id].absent.add(name)
        else:
            found[article_id].values.setdefault(name, []).append(value)
    for article_id, name, confidence in connection.execute(
        f"SELECT article_id, name, confidence FROM field WHERE status = 'detected' AND confidence < ?2 AND {among}"
        " ORDER BY article_id, ord, id",
        (wanted, unsure_below),
    ):
        if article_id in found:
            found[article_id].unsure.append((name, confidence))
    for (article_id,) in connection.execute(
        f"SELECT DISTINCT article_id FROM field WHERE status = 'detected' AND {among}", (wanted,)
    ):
        if article_id in found:
            found[article_id].detected = True


def ids_of_run(connection: Connection, run: str) -> list[int]:
    """Return the internal ids of the articles that an import took and that are still there, by the import's UUID."""
    rows = connection.execute(
        "SELECT article.id FROM import_run JOIN import_item ON import_item.run_id = import_run.id"
        " JOIN article ON article.uuid = import_item.article_uuid"
        " WHERE import_run.uuid = ? AND import_item.outcome = 'taken' ORDER BY article.id",
        (run,),
    )
    return [row[0] for row in rows.fetchall()]
