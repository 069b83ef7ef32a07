"""Queries for links in notes: what they lead to now, and which notes lead to a thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotations.model.codebook import Code, resolve
from annotations.store import codes, desk, entities
from annotations.store.connection import Connection
from annotations.store.desk import NoteRow
from annotations.text.note_links import NoteLink, links_in


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What a link leads to.

    Attributes:
        kind: article, entity or topic.
        uuid: its own, or of what took its place.
        name: what it is called now.
    """

    kind: str
    uuid: str
    name: str


def targets(connection: Connection, links: Iterable[NoteLink]) -> dict[str, LinkTarget | None]:
    """Return what links lead to, by their address; None where it is no longer there.

    What was merged away stands for what took its place. A thing that is not in this library, say since the note came
    from another one, is taken for the one of its kind and name, where there is exactly one.
    """
    found: dict[str, LinkTarget | None] = {}
    links = list(dict.fromkeys(links))
    book = codes.all_codes(connection) if any(link.kind == "topic" for link in links) else {}
    for link in links:
        if found.get(link.target) is None:
            if link.kind == "topic":
                found[link.target] = _topic(book, link)
            else:
                found[link.target] = (_article if link.kind == "article" else _entity)(connection, link)
    return found


def linking(connection: Connection, kind: str, uuid: str) -> list[NoteRow]:
    """Return the notes that link to a thing, or to what it took the place of, the newest first.

    Looks through all notes: a quarter of a second for a hundred thousand of them among a million annotations.
    """
    family = _family(connection, kind, uuid)
    needles = [part for link in family for part in (link.target, link.markdown.partition(link.uuid)[0])]
    condition = " AND (" + " OR ".join("instr(annotation.body, ?)" for _ in needles) + ")"
    rows = desk.note_rows(connection, condition, needles) if needles else []
    links = {row.uuid: [link for link in links_in(row.body) if link.kind == kind] for row in rows}
    led = targets(connection, (link for some in links.values() for link in some))
    leads = {address for address, target in led.items() if target is not None and target.uuid == uuid}
    return [row for row in rows if any(link.target in leads for link in links[row.uuid])]


def names_of_entities(connection: Connection) -> list[tuple[str, str, str]]:
    """Return (UUID, name, other names on one line) of the entities in use, in the order they were made."""
    return connection.execute(
        "SELECT uuid, name, coalesce((SELECT group_concat(text, ' ') FROM alias WHERE entity_id = entity.id"
        " AND kind = 'name'), '') FROM entity WHERE merged_into IS NULL ORDER BY id"
    ).fetchall()


def _article(connection: Connection, link: NoteLink) -> LinkTarget | None:
    row = connection.execute(f"SELECT uuid, {desk.TITLE} FROM article WHERE uuid = ?", (link.uuid,)).fetchone()
    if row is None:
        rows = connection.execute(
            f"SELECT article.uuid, {desk.TITLE} FROM field JOIN article ON article.id = field.article_id"
            " WHERE field.name = 'title' AND field.value = ? LIMIT 2", (link.name,),
        ).fetchall()  # fmt: skip
        row = rows[0] if len(rows) == 1 else None
    return LinkTarget("article", *row) if row is not None else None


def _entity(connection: Connection, link: NoteLink) -> LinkTarget | None:
    one = entities.by_uuid(connection, link.uuid)
    if one is None:
        named = [other for other in entities.by_name(connection, link.name) if other.merged_into is None]
        one = named[0] if len(named) == 1 else None
    seen: set[int] = set()
    while one is not None and one.merged_into is not None and one.id not in seen:
        seen.add(one.id)
        one = entities.by_id(connection, one.merged_into)
    return LinkTarget("entity", one.uuid, one.name) if one is not None else None


def _topic(book: Mapping[int, Code], link: NoteLink) -> LinkTarget | None:
    topics = [code for code in book.values() if code.kind == "topic"]
    found = [code for code in topics if code.uuid == link.uuid]
    found = found or [code for code in topics if code.name == link.name and code.merged_into is None]
    if len(found) != 1:
        return None
    now = resolve(found[0], book)
    return LinkTarget("topic", now.uuid, now.name)


def _family(connection: Connection, kind: str, uuid: str) -> list[NoteLink]:
    """A thing and all that was merged into it, as links with their names now."""
    if kind == "entity":
        one = entities.by_uuid(connection, uuid)
        members = entities.family(connection, one.id) if one is not None else []
        return [NoteLink(kind, member.uuid, member.name) for member in members]
    if kind == "topic":
        book = codes.all_codes(connection)
        return [NoteLink(kind, code.uuid, code.name) for code in book.values() if resolve(code, book).uuid == uuid]
    row = connection.execute(f"SELECT {desk.TITLE} FROM article WHERE uuid = ?", (uuid,)).fetchone()
    return [NoteLink(kind, uuid, row[0])] if row is not None else []
