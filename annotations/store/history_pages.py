"""Queries for the history as a list: which actions there are, on which days, in which articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.model.past_action import MOST_ARTICLES, Touched, Wanted
from annotations.store import history
from annotations.store.connection import Connection
from annotations.store.hashing import compact_json
from annotations.store.history import ActionRow
from annotations.store.restoring_article import article_keys

_PAGE = 500
_LOOKED_AT = 300
"""So many changes of an action are looked at to tell its articles."""

_ARTICLE_OF = (
    "CASE tbl WHEN 'article' THEN (SELECT id FROM article WHERE uuid = row_uuid)"
    " WHEN 'annotation' THEN (SELECT article_id FROM annotation WHERE uuid = row_uuid)"
    " WHEN 'field' THEN (SELECT article_id FROM field WHERE uuid = row_uuid)"
    " WHEN 'revision' THEN (SELECT article_id FROM revision WHERE uuid = row_uuid)"
    " WHEN 'work' THEN (SELECT article_id FROM work WHERE uuid = row_uuid)"
    " WHEN 'decision' THEN (SELECT article_id FROM decision WHERE uuid = row_uuid) END"
)


def wanted_actions(connection: Connection, wanted: Wanted, before: int | None = None) -> Iterator[ActionRow]:
    """Yield actions, newest first, read some at a time.

    Args:
        connection: to the library.
        wanted: which.
        before: internal id of an action: only older ones.

    Raises:
        NotFound: there is no such article, and there was none.
    """
    conditions, values = _conditions(connection, wanted)
    reached = before
    while True:
        own = [*conditions, *(["action.id < ?"] if reached is not None else [])]
        where = f" WHERE {' AND '.join(own)}" if own else ""
        rows = history.select(
            connection, f"{where} ORDER BY action.id DESC LIMIT ?",
            (*values, *([reached] if reached is not None else []), _PAGE),
        )  # fmt: skip
        yield from rows
        if len(rows) < _PAGE:
            return
        reached = rows[-1].id


def days(connection: Connection, limit: int) -> list[tuple[str, int]]:
    """Return the days on which something was done, newest first, by local time: (2026-11-29, how many actions)."""
    rows = connection.execute(
        "SELECT date(started_at / 1000, 'unixepoch', 'localtime') AS day, count(*) FROM action"
        " GROUP BY day ORDER BY day DESC LIMIT ?",
        (limit,),
    )
    return rows.fetchall()


def articles_of(connection: Connection, actions: Sequence[ActionRow]) -> dict[int, Touched]:
    """Return which articles actions changed, by their internal ids; of a long one the first are looked at alone."""
    found = {action.id: _articles_in(connection, action.id) for action in actions}
    # What an action made, and its undo took away, is in no row now: but whoever took it away has kept it.
    bare = [action.id for action in actions if action.undone and not found[action.id]]
    for number, undoing in _undone_by(connection, bare).items():
        found[number] = _articles_in(connection, undoing)
    names = _names(connection, {number for numbers in found.values() for number in numbers})
    told = {}
    for number, articles in found.items():
        shown = [names[one] for one in articles[:MOST_ARTICLES] if one in names]
        told[number] = Touched(tuple(shown), len(articles) > MOST_ARTICLES)
    return told


def _articles_in(connection: Connection, action: int) -> list[int]:
    """Return the internal ids of the articles that an action changed, one more than are told at most."""
    rows = connection.execute(
        f"SELECT DISTINCT coalesce({_ARTICLE_OF}, CASE WHEN old IS NOT NULL THEN"
        " iif(tbl = 'article', json_extract(old, '$.row.id'), json_extract(old, '$.row.article_id')) END) AS own"
        " FROM (SELECT change.tbl, change.row_uuid, change.old FROM action CROSS JOIN change ON change.id BETWEEN"
        " action.first_change AND action.last_change AND change.action_id = action.id WHERE action.id = ?"
        " LIMIT ?) WHERE own IS NOT NULL LIMIT ?",
        (action, _LOOKED_AT, MOST_ARTICLES + 1),
    )
    return [row[0] for row in rows.fetchall()]


def _undone_by(connection: Connection, actions: Sequence[int]) -> dict[int, int]:
    """Return by action, given by internal id, that of its newest undo; the actions after the first are read through."""
    if not actions:
        return {}
    rows = connection.execute(
        "SELECT target_id, id FROM action WHERE id > ? AND kind = 'undo'"
        " AND target_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (min(actions), compact_json(sorted(actions))),
    )
    return dict(rows.fetchall())


def _names(connection: Connection, numbers: set[int]) -> dict[int, tuple[str, str]]:
    """Return (UUID, title or file name) of articles by internal id; of those that are away as they were deleted."""
    wanted = compact_json(sorted(numbers))
    found = {
        number: (uuid, title or name)
        for number, uuid, name, title in connection.execute(
            "SELECT article.id, article.uuid, article.name, (SELECT value FROM field WHERE field.article_id ="
            " article.id AND field.name = 'title' AND status <> 'absent' ORDER BY ord, id LIMIT 1) FROM article"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ).fetchall()
    }
    away = sorted(numbers - found.keys())
    if away:
        rows = connection.execute(
            "SELECT json_extract(old, '$.row.id') AS number, row_uuid, json_extract(old, '$.row.name') FROM change"
            " WHERE tbl = 'article'"
            " AND new_hash IS NULL AND old IS NOT NULL AND number IN (SELECT value FROM json_each(?)) ORDER BY id",
            (compact_json(away),),
        )
        found.update({number: (uuid, name) for number, uuid, name in rows.fetchall()})
    return found


def _conditions(connection: Connection, wanted: Wanted) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    for condition, value in (("started_at >= ?", wanted.since), ("started_at < ?", wanted.until)):
        if value is not None:
            conditions.append(f"action.{condition}")
            values.append(value)
    if wanted.annotators is not None:
        own = "action.annotator_id IN (SELECT id FROM annotator WHERE uuid IN (SELECT value FROM json_each(?)))"
        conditions.append(own if wanted.annotators else "action.annotator_id IS NULL")
        values += [compact_json(list(wanted.annotators))] if wanted.annotators else []
    if wanted.article:
        keys = compact_json(article_keys(connection, wanted.article, 0))
        rows = connection.execute(
            "SELECT DISTINCT action_id FROM change WHERE row_uuid IN (SELECT value FROM json_each(?))", (keys,)
        )
        conditions.append("action.id IN (SELECT value FROM json_each(?))")
        values.append(compact_json([row[0] for row in rows.fetchall()]))
    return conditions, values
