"""Queries that span the library: its entities with their numbers, mentions in their sentences, and all notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model.entity import Alias
from annotations.store import entities
from annotations.store.connection import Connection

AROUND = 48
"""So many code points of the text are given on each side of a mention."""

TITLE = (
    "coalesce((SELECT value FROM field WHERE field.article_id = article.id AND field.name = 'title' AND value <> ''"
    " ORDER BY ord LIMIT 1), article.name)"
)
"""A title that a person or the reader found, else the name of the file; made where `article` is one of the tables."""


_DATE = (
    "coalesce((SELECT value FROM field WHERE field.article_id = article.id AND field.name = 'date_published'"
    " AND status <> 'absent' ORDER BY ord LIMIT 1), '')"
)


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as a list shows it.

    Attributes:
        code_id: internal id of its label.
        mentions, articles: how many there are.
        aliases: its other names.
    """

    uuid: str
    name: str
    code_id: int | None
    mentions: int
    articles: int
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention with the words round it.

    Attributes:
        uuid: of the annotation.
        article, title: UUID and title of its article.
        start: code points into its text.
        before, quote, after: its words and those beside them, on one line.
        date: when its article was published, as far as that is known (ISO 8601); empty where it is not.
    """

    uuid: str
    article: str
    title: str
    start: int
    before: str
    quote: str
    after: str
    annotator: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as a list of all notes shows it.

    Attributes:
        article, title: UUID and title of its article; None and the name of what it is about where it has no article.
        quote: the words it stands on; empty for none.
        target_kind, target: what it is about besides words: its kind and UUID.
        modified_at: milliseconds since 1970, UTC.
    """

    uuid: str
    body: str
    article: str | None
    title: str
    quote: str
    target_kind: str | None
    target: str | None
    annotator: str
    modified_at: int


def entity_rows(connection: Connection) -> list[EntityRow]:
    """Return the entities in use, by name without regard to case; those that were merged away are left out."""
    uses = entities.uses(connection)
    aliases: dict[int, list[Alias]] = defaultdict(list)
    for number, text, kind in connection.execute("SELECT entity_id, text, kind FROM alias ORDER BY entity_id, ord"):
        aliases[number].append(Alias(text, kind))
    rows = connection.execute("SELECT id, uuid, name, code_id FROM entity WHERE merged_into IS NULL").fetchall()
    found = [
        EntityRow(uuid, name, code_id, *uses.get(number, (0, 0)), tuple(aliases.get(number, ())))
        for number, uuid, name, code_id in rows
    ]
    return sorted(found, key=lambda row: (row.name.casefold(), row.name, row.uuid))


def mention_rows(connection: Connection, entity_id: int) -> list[MentionRow]:
    """Return the mentions of an entity by article, in the order of the text; each in its own revision's words."""
    rows = connection.execute(
        f"SELECT annotation.uuid, article.uuid, {TITLE}, anchor.revision_id, min(anchor.start), max(anchor.end),"
        f" group_concat(anchor.quote, ' … '), annotator.name, {_DATE} FROM annotation"
        " JOIN article ON article.id = annotation.article_id JOIN annotator ON annotator.id = annotation.annotator_id"
        " CROSS JOIN anchor ON anchor.owner = 'annotation' AND anchor.owner_id = annotation.id"
        " AND anchor.role = 'span' WHERE annotation.entity_id = ?"
        " GROUP BY annotation.id ORDER BY article.id, 5, annotation.id",
        (entity_id,),
    ).fetchall()
    found, text_of, text = [], -1, ""
    for uuid, article, title, revision_id, start, end, quote, annotator, date in rows:
        if revision_id != text_of:
            text_of = revision_id
            text = connection.execute("SELECT text FROM revision WHERE id = ?", (revision_id,)).fetchone()[0]
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        found.append(
            MentionRow(uuid, article, title, start, one_line(before), " ".join(quote.split()), one_line(after),
                       annotator, date)
        )  # fmt: skip
    return found


def note_rows(connection: Connection, condition: str = "", values: Sequence[str] = ()) -> list[NoteRow]:
    """Return all notes of the library, or those that a further condition of SQL is true of, the newest first."""
    rows = connection.execute(
        f"SELECT annotation.uuid, annotation.body, article.uuid, CASE WHEN article.id IS NULL THEN"
        " coalesce((SELECT name FROM entity WHERE uuid = target_uuid),"
        " (SELECT name FROM code WHERE uuid = target_uuid), '') ELSE"
        f" {TITLE} END, coalesce((SELECT quote FROM anchor WHERE owner = 'annotation'"
        " AND owner_id = coalesce((SELECT id FROM annotation AS target WHERE target.uuid = annotation.target_uuid),"
        " annotation.id) ORDER BY ord LIMIT 1), ''), annotation.target_kind, annotation.target_uuid, annotator.name,"
        " annotation.modified_at FROM annotation JOIN annotator ON annotator.id = annotation.annotator_id"
        " LEFT JOIN article ON article.id = annotation.article_id WHERE annotation.kind = 'note'"
        f"{condition} ORDER BY annotation.modified_at DESC, annotation.id DESC",
        tuple(values),
    )
    return [NoteRow(*row) for row in rows.fetchall()]


def one_line(words: str) -> str:
    """Return words on one line; spaces at the ends stay, so that they do not stick to what stands beside them."""
    joined = " ".join(words.split())
    left, right = words[:1].isspace(), words[-1:].isspace()
    return f"{' ' if left and joined else ''}{joined}{' ' if right and joined else ''}"
