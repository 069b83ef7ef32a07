"""Taking rows away for good: things, what was made of them, drafts, and the lines of reports that name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from annotations.store import fulltext, things
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.purging import Doomed
from annotations.store.tables import ORIGINAL, THINGS
from annotations.store.things import Image

_AMONG = "IN (SELECT value FROM json_each(?))"
_ORDER = ("annotation", "decision", "work", "field", "article", "revision")


def remove(connection: Connection, doomed: Doomed) -> None:
    """Remove the rows of things with what hangs on them; inside a transaction that defers references."""
    ids = compact_json(sorted(doomed.articles))
    indexed = connection.execute(f"SELECT id, revision_id FROM article WHERE id {_AMONG}", (ids,)).fetchall()
    fulltext.remove(connection, indexed)
    for table in _ORDER:
        keys = doomed.keys.get(table)
        if keys:
            found = connection.execute(
                f"SELECT id FROM {table} WHERE uuid {_AMONG}", (compact_json(sorted(keys)),)
            ).fetchall()
            things.delete(connection, THINGS[table], [row[0] for row in found])
    things.delete(connection, ORIGINAL, doomed.originals)
    # The words of what is deleted stay in the index until its parts are made one.
    if doomed.articles:
        connection.execute("INSERT INTO article_text (article_text) VALUES ('optimize')")


def keys_of_originals(connection: Connection, ids: Collection[int]) -> list[str]:
    """Return the keys of originals."""
    rows = connection.execute(f"SELECT sha256 FROM original WHERE id {_AMONG}", (compact_json(sorted(ids)),))
    return [str(row[0]) for row in rows.fetchall()]


def empty_original(connection: Connection, sha256: str) -> None:
    """Take the bytes away of an original that other articles were made from too."""
    connection.execute("UPDATE original SET packed = x'' WHERE sha256 = ?", (sha256,))


def emptied(image: Image) -> Image:
    """Return an original whose bytes were purged: it has no size."""
    return image.with_columns(ORIGINAL, {"size": 0})


def rename_annotator(connection: Connection, number: int, uuid: str, name: str) -> None:
    """Give an annotator another identity."""
    connection.execute("UPDATE annotator SET uuid = ?, name = ? WHERE id = ?", (uuid, name, number))


def drop_drafts(connection: Connection, doomed: Doomed, annotator_uuid: str | None) -> None:
    """Forget what an annotator was typing, and what anybody was about what goes."""
    if annotator_uuid is not None:
        connection.execute("DELETE FROM draft WHERE annotator_uuid = ?", (annotator_uuid,))
    keys = {key for _, key in doomed.all_keys()}
    drafts = connection.execute("SELECT id, target FROM draft").fetchall()
    gone = [(number,) for number, target in drafts if not keys.isdisjoint(re.findall(r"[0-9a-f-]{36}", target))]
    connection.executemany("DELETE FROM draft WHERE id = ?", gone)


def drop_reports(connection: Connection, doomed: Doomed) -> None:
    """Take the lines out of the reports of imports and merges that are about what goes, or name it."""
    connection.execute(
        f"DELETE FROM import_item WHERE article_uuid {_AMONG}",
        (compact_json(sorted(doomed.keys.get("article", ()))),),
    )
    names = pattern_of(doomed.names)
    if names is None:
        return
    lines = connection.execute("SELECT id, path, reason FROM import_item").fetchall()
    gone = [(number,) for number, path, reason in lines if names.search(path) or names.search(reason)]
    connection.executemany("DELETE FROM import_item WHERE id = ?", gone)


def pattern_of(names: Collection[str]) -> re.Pattern[str] | None:
    """Return what finds any of these names as whole words; None where there are none."""
    known = sorted({name for name in names if name.strip()}, key=len, reverse=True)
    if not known:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")


def highest_number(names: Iterable[str], word: str) -> int:
    """Return the highest number behind a word among names such as “Anonymous 3”; 0 without any."""
    found = (re.fullmatch(rf"{re.escape(word)} (\d+)", name) for name in names)
    return max((int(one[1]) for one in found if one is not None), default=0)
