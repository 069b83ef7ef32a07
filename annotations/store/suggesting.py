"""Queries for suggestions: what an annotator marked and rejected, article by article, and what has changed there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotations.model.candidate import REVIEW_NAME
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json

EVERYWHERE = -1
"""The `occurrence` of a decision that holds for the words wherever they stand, not for one place of them."""


class Mark(NamedTuple):
    """An annotator's mention on one stretch of the current text.

    Attributes:
        code_id: of its label.
        looked_at: False for one that "everywhere" put there and nobody has looked at.
        modified_at: milliseconds since 1970.
        here: whether it was decided in the article, and not in a review of words in all articles.
    """

    start: int
    end: int
    code_id: int
    entity_id: int | None
    uuid: str
    looked_at: bool
    modified_at: int
    here: bool = True


class Rejection(NamedTuple):
    """What an annotator rejected: words as a label, and which of the places with these words it was.

    `here` tells whether it was rejected in the article, and not in a review of words in all articles.
    """

    quote: str
    code_id: int
    occurrence: int
    decided_at: int
    here: bool = True


@dataclass(slots=True)
class Work:
    """An article as an annotator has it, without its text.

    Attributes:
        id, revision_id: internal.
        marks: mentions of one stretch on the current text, in order.
        rejected: in the order they were decided.
    """

    id: int
    uuid: str
    revision_id: int
    marks: list[Mark] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)


class State(NamedTuple):
    """What tells whether anything has changed in an article, and when an annotator last decided something there.

    Attributes:
        stamp: another one after each change of the text, the mentions, the rejections or the work.
        decided_at: milliseconds since 1970; 0 where nothing was decided, in whatever review.
        done: whether the annotator said to be done with it.
        here: whether anything was decided in the article itself, or it is done: only then is it reviewed.
    """

    stamp: str
    decided_at: int
    done: bool
    here: bool


def newest_action(connection: Connection) -> int:
    """Return a number that grows with each change of the library, also within an action that is still open."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])


def from_reviews(connection: Connection, annotator_id: int) -> dict[str, int]:
    """Return what an annotator decided in reviews of words in all articles: mentions that were looked at, and
    rejections, by UUID with the internal id of their article."""
    found: dict[str, int] = {}
    for table, which in (
        ("annotation", "annotation.origin <> 'rule' AND annotation.kind = 'mention'"),
        ("decision", "quote <> ''"),
    ):
        rows = connection.execute(
            f"SELECT {table}.uuid, {table}.article_id FROM action CROSS JOIN change ON change.action_id = action.id"
            f" AND change.id BETWEEN action.first_change AND action.last_change AND change.tbl = '{table}'"
            f" AND change.old IS NULL CROSS JOIN {table} ON {table}.uuid = change.row_uuid AND {which}"
            f" AND {table}.annotator_id = action.annotator_id"
            " WHERE action.annotator_id = ? AND action.kind = 'change' AND action.name LIKE ?",
            (annotator_id, REVIEW_NAME.format(words="%")),
        )
        found.update(rows.fetchall())
    return found


def states(connection: Connection, annotator_id: int, elsewhere: Mapping[str, int] | None = None) -> dict[int, State]:
    """Return the state of each article in which an annotator has marked or decided anything, by internal id.

    What "everywhere" put there does not count as decided.

    Args:
        connection: to read through.
        annotator_id: internal.
        elsewhere: what `from_reviews` returns, where it is at hand.
    """
    if elsewhere is None:
        elsewhere = from_reviews(connection, annotator_id)
    here = Counter[int]()
    here.subtract(elsewhere.values())
    revisions = dict(connection.execute("SELECT id, revision_id FROM article").fetchall())
    stamps: dict[int, list[int]] = {}
    decided: dict[int, int] = defaultdict(int)
    for article_id, seen, *counts, at in connection.execute(
        "SELECT article_id, sum(origin <> 'rule'), count(*), sum(id % 1000003 * 31), sum(modified_at % 1000003),"
        " sum(coalesce(code_id, 0) * (id % 1009 + 1)),"
        " max(iif(origin = 'rule', 0, modified_at)) FROM annotation"
        " WHERE annotator_id = ? AND kind = 'mention' GROUP BY article_id",
        (annotator_id,),
    ).fetchall():
        stamps[article_id] = counts
        decided[article_id] = at
        here[article_id] += seen
    for article_id, *counts, at in connection.execute(
        "SELECT article_id, count(*), sum(id), max(decided_at) FROM decision"
        " WHERE annotator_id = ? AND quote <> '' AND occurrence >= 0 GROUP BY article_id",
        (annotator_id,),
    ).fetchall():
        stamps.setdefault(article_id, []).extend(counts)
        here[article_id] += counts[0]
        decided[article_id] = max(decided[article_id], at)
    finished = dict(
        connection.execute(
            "SELECT article_id, changed_at FROM work WHERE annotator_id = ? AND state = 'done'", (annotator_id,)
        ).fetchall()
    )
    for article_id, at in finished.items():
        stamps.setdefault(article_id, []).append(at)
        decided[article_id] = max(decided[article_id], at)
    return {
        number: State(
            "-".join(map(str, (revisions.get(number, 0), *counts))), decided[number], done=number in finished,
            here=number in finished or here[number] > 0,
        )
        for number, counts in stamps.items()
    }  # fmt: skip


def works(
    connection: Connection, annotator_id: int | None, ids: Sequence[int], elsewhere: Container[str] = ()
) -> dict[int, Work]:
    """Return what an annotator made of articles, by internal id.

    Args:
        connection: to read through.
        annotator_id: internal; None for one who has done nothing yet.
        ids: internal, of the articles.
        elsewhere: what `from_reviews` returns, for those who ask where a thing was decided.
    """
    wanted = compact_json(list(ids))
    found = {
        row[0]: Work(*row)
        for row in connection.execute(
            "SELECT article.id, article.uuid, article.revision_id FROM json_each(?) AS wanted"
            " CROSS JOIN article ON article.id = wanted.value",
            (wanted,),
        ).fetchall()
    }
    if annotator_id is None:
        return found
    for article_id, start, end, code_id, entity_id, uuid, origin, modified_at in connection.execute(
        "SELECT annotation.article_id, anchor.start, anchor.end, annotation.code_id, annotation.entity_id,"
        " annotation.uuid, annotation.origin, annotation.modified_at FROM json_each(?) AS wanted"
        " CROSS JOIN article ON article.id = wanted.value"
        " CROSS JOIN annotation ON annotation.article_id = wanted.value AND annotation.kind = 'mention'"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
        " AND anchor.role = 'span' AND anchor.revision_id = article.revision_id AND anchor.state = 'ok'"
        " WHERE annotation.annotator_id = ? AND annotation.code_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM anchor"
        " AS other WHERE other.owner = 'annotation' AND other.owner_id = annotation.id AND other.ord = 1)"
        " ORDER BY anchor.start, anchor.end, annotation.id",
        (wanted, annotator_id),
    ).fetchall():
        found[article_id].marks.append(
            Mark(start, end, code_id, entity_id, uuid, origin != "rule", modified_at, uuid not in elsewhere)
        )
    for article_id, uuid, *said in connection.execute(
        "SELECT decision.article_id, decision.uuid, quote, code_id, occurrence, decided_at FROM json_each(?) AS wanted"
        " CROSS JOIN decision ON decision.article_id = wanted.value WHERE annotator_id = ? AND verdict = 'rejected'"
        " AND code_id IS NOT NULL AND quote <> '' AND occurrence >= 0 ORDER BY decision.id",
        (wanted, annotator_id),
    ).fetchall():
        if article_id in found:
            quote, code_id, occurrence, at = said
            found[article_id].rejected.append(Rejection(quote, code_id, occurrence, at, uuid not in elsewhere))
    return found


def mentions_at(
    connection: Connection, article_id: int, annotator_id: int, place: tuple[int, int, int]
) -> list[tuple[str, int, bool]]:
    """Return (UUID, internal id of the label, whether it was looked at) of an annotator's mentions on exactly these
    words; the place is (revision, start, end)."""
    rows = connection.execute(
        "SELECT annotation.uuid, annotation.code_id, annotation.origin <> 'rule' FROM annotation CROSS JOIN anchor"
        " ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.ord = 0"
        " AND anchor.revision_id = ? AND anchor.start = ? AND anchor.end = ? WHERE annotation.article_id = ?"
        " AND annotation.kind = 'mention' AND annotation.annotator_id = ? AND annotation.code_id IS NOT NULL"
        " ORDER BY annotation.id",
        (*place, article_id, annotator_id),
    )
    return [(row[0], row[1], bool(row[2])) for row in rows.fetchall()]


def looked_at(connection: Connection, uuids: Sequence[str]) -> set[str]:
    """Return those of the annotations that are there and that somebody made or accepted by hand."""
    rows = connection.execute(
        "SELECT uuid FROM annotation WHERE origin <> 'rule' AND uuid IN (SELECT value FROM json_each(?))",
        (compact_json(list(uuids)),),
    )
    return {row[0] for row in rows.fetchall()}


def rejection_of(
    connection: Connection, article_id: int, annotator_id: int, code_id: int, words: tuple[str, int]
) -> str | None:
    """Return the UUID of an annotator's rejection of (quote, occurrence) in an article as a label; None if none."""
    row = connection.execute(
        "SELECT uuid FROM decision WHERE article_id = ? AND annotator_id = ? AND code_id = ? AND verdict = 'rejected'"
        " AND quote = ? AND occurrence = ? ORDER BY id LIMIT 1",
        (article_id, annotator_id, code_id, *words),
    ).fetchone()
    return None if row is None else str(row[0])


def rejected_words(connection: Connection, annotator_id: int) -> dict[tuple[str, int], list[tuple[int, bool]]]:
    """Return by (words, internal id of the label) when an annotator rejected them (milliseconds), in order, and
    whether everywhere."""
    found: dict[tuple[str, int], list[tuple[int, bool]]] = defaultdict(list)
    for quote, code_id, at, everywhere in connection.execute(
        "SELECT quote, code_id, decided_at, occurrence < 0 FROM decision WHERE annotator_id = ?"
        " AND verdict = 'rejected' AND code_id IS NOT NULL AND quote <> '' ORDER BY decided_at, id",
        (annotator_id,),
    ).fetchall():
        found[quote, code_id].append((at, bool(everywhere)))
    return found


def entity_names(connection: Connection) -> list[tuple[str, int | None, str]]:
    """Return (name or other name, internal id of the label, UUID) of all entities that are not merged away."""
    return connection.execute(
        "SELECT name, code_id, uuid FROM entity WHERE merged_into IS NULL UNION ALL"
        " SELECT alias.text, entity.code_id, entity.uuid FROM alias JOIN entity ON entity.id = alias.entity_id"
        " WHERE alias.kind = 'name' AND entity.merged_into IS NULL"
    ).fetchall()


def texts(connection: Connection, revision_ids: Sequence[int]) -> dict[int, str]:
    """Return the texts of revisions, by internal id; a revision stays as long as the library."""
    rows = connection.execute(
        "SELECT revision.id, revision.text FROM json_each(?) AS wanted CROSS JOIN revision"
        " ON revision.id = wanted.value",
        (compact_json(list(revision_ids)),),
    )
    return dict(rows.fetchall())


def furniture(connection: Connection, revision_ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Return (start, end) of the page's own matter in revisions that have any, by internal id."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for revision_id, start, end in connection.execute(
        "SELECT block.revision_id, block.start, block.end FROM json_each(?) AS wanted CROSS JOIN block"
        " ON block.revision_id = wanted.value WHERE block.role = 'furniture' ORDER BY block.revision_id, block.ord",
        (compact_json(list(revision_ids)),),
    ).fetchall():
        found[revision_id].append((start, end))
    return found


def revisions(connection: Connection) -> dict[int, int]:
    """Return the internal id of the current revision of each article, by the article's."""
    return dict(connection.execute("SELECT id, revision_id FROM article ORDER BY id").fetchall())
