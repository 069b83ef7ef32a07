"""Queries for what was marked under earlier definitions of a label or topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from annotations.model.codebook import join_path, path_of
from annotations.model.recoding import Outdated
from annotations.model.span import GAP
from annotations.store import codes
from annotations.store.connection import Connection
from annotations.store.desk import AROUND, TITLE, one_line

_NEWEST = "(SELECT max(n) FROM code_version AS other WHERE other.code_id = {code})"
_OLDER = (
    # Another name or other examples do not make another definition: what it says is compared.
    "EXISTS (SELECT 1 FROM code_version AS newest WHERE newest.code_id = annotation.code_id"
    f" AND newest.n = {_NEWEST.format(code='annotation.code_id')}"
    " AND (made.id IS NULL OR made.definition <> newest.definition OR made.when_to_use <> newest.when_to_use"
    " OR made.when_not <> newest.when_not))"
)
_FROM = (
    " FROM annotation JOIN article ON article.id = annotation.article_id"
    " LEFT JOIN code_version AS made ON made.id = annotation.code_version_id"
)


def made_under(connection: Connection, code_id: int) -> dict[int, int]:
    """Return how many annotations were made under each definition of a code, by its number; 0: it is not known."""
    rows = connection.execute(
        "SELECT coalesce(made.n, 0), count(*) FROM annotation"
        " LEFT JOIN code_version AS made ON made.id = annotation.code_version_id"
        " WHERE annotation.code_id = ? GROUP BY 1",
        (code_id,),
    )
    return dict(rows.fetchall())


def outdated(
    connection: Connection, code_id: int, n: int | None = None, scope: Sequence[int] | None = None
) -> Iterator[Outdated]:
    """Yield the annotations of a code that were made under a definition that is no more.

    Args:
        connection: to read through.
        code_id: internal id of the label or topic.
        n: the number of the definition that is meant; None for all.
        scope: internal ids of articles; None for all.

    Yields:
        Them by article, in the order of the text; each in the words of its own revision.
    """
    wanted, values = "", [code_id]
    if n is not None:
        wanted, values = " AND coalesce(made.n, 0) = ?", [code_id, n]
    rows = connection.execute(
        "SELECT annotation.id, annotation.uuid, annotation.kind, code.uuid, coalesce(made.n, 0), article.uuid,"
        f" article.id, {TITLE}, article.revision_id, annotator.name, anchor.revision_id, anchor.start, anchor.end,"
        f" anchor.quote, entity.uuid, coalesce(entity.name, ''){_FROM} JOIN code ON code.id = annotation.code_id"
        " JOIN annotator ON annotator.id = annotation.annotator_id"
        " LEFT JOIN entity ON entity.id = annotation.entity_id"
        " LEFT JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id AND anchor.role = 'span'"
        f" WHERE annotation.code_id = ?{wanted} AND {_OLDER} ORDER BY article.id, annotation.id, anchor.ord",
        tuple(values),
    ).fetchall()
    known = codes.all_codes(connection)
    name = join_path(path_of(code_id, known))
    within = None if scope is None else frozenset(scope)
    for article_id, of_article in groupby(rows, key=lambda row: row[6]):
        if within is None or article_id in within:
            texts: dict[int, str] = {}
            made = [
                _told(connection, name, list(of_one), texts)
                for _, of_one in groupby(of_article, key=lambda row: row[0])
            ]
            yield from sorted(made, key=lambda one: (one.spans[:1] or ((-1, 0),), one.uuid))


def _told(connection: Connection, name: str, rows: list[tuple[Any, ...]], texts: dict[int, str]) -> Outdated:
    _, uuid, kind, code, n, article, article_id, title, current, annotator, revision_id, _, _, _, entity, whom = rows[0]
    spans = tuple((row[11], row[12]) for row in rows if row[11] is not None)
    before = after = ""
    if spans:
        if revision_id not in texts:
            texts[revision_id] = connection.execute(
                "SELECT text FROM revision WHERE id = ?", (revision_id,)
            ).fetchone()[0]
        text = texts[revision_id]
        before, after = text[max(0, spans[0][0] - AROUND) : spans[0][0]], text[spans[-1][1] : spans[-1][1] + AROUND]
    return Outdated(
        uuid=uuid, kind=kind, code=code, name=name, version=n, article=article, article_id=article_id, title=title,
        revision_id=revision_id if spans else current, spans=spans, quote=GAP.join(row[13] for row in rows if spans),
        before=one_line(before), after=one_line(after), entity=entity, whom=whom, annotator=annotator,
    )  # fmt: skip
