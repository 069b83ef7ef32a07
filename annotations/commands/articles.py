"""Changing articles: their fields, the roles of their blocks; and deleting them."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.imports import check_fields, field_image
from annotations.commands.session import Session
from annotations.commands.touch import article_of, delete_with_notes, image_of
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.store import articles, marks
from annotations.store.articles import ArticleRow
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, ARTICLE, DECISION, FIELD, REVISION, WORK, Thing
from annotations.store.things import Image
from annotations.text.canonical import clean_value

_OWNED: tuple[Thing, ...] = (ANNOTATION, DECISION, WORK, FIELD)


def set_field(session: Session, article_uuid: str, name: str, values: Sequence[Field]) -> None:
    """Give a field of an article other values, as one action; an empty sequence takes the field away.

    Raises:
        NotFound: there is no such article.
        InvalidInput: a value has another name, or evidence outside the text.
    """
    writer = session.writer
    article = article_of(session, article_uuid)
    name = clean_value(name)
    text = articles.text(writer.db, article.revision_id)
    for field in values:
        if clean_value(field.name) != name or not name:
            raise InvalidInput(f"A field named “{field.name}” cannot be a value of “{name}”.")
    check_fields(values, text)
    with session.action(f"Set {name} of {article.name}" if values else f"Remove {name} of {article.name}") as action:
        put_field(session, action, article, name, values)


def put_field(session: Session, action: OpenAction, article: ArticleRow, name: str, values: Sequence[Field]) -> None:
    """Give a field of an article other values inside an action; name and values were checked before."""
    writer = session.writer
    text = articles.text(writer.db, article.revision_id) if any(field.start is not None for field in values) else ""
    annotator_id = session.annotator_id()
    images = [image_of(session, FIELD, key) for key in articles.keys_of(writer.db, article.id, "field")]
    orders = [int(image.column(FIELD, "ord")) for image in images]
    old = [image for image in images if image.column(FIELD, "name") == name]
    first = int(old[0].column(FIELD, "ord")) if old else max(orders, default=-1) + 1
    new = [
        field_image(
            writer.journal.new_id("field"), new_uuid(), article.id, first + i, field,
            None if field.rule and field.status == "detected" else annotator_id, text, article.revision_id,
        )
        for i, field in enumerate(values)
    ]  # fmt: skip
    writer.journal.insert(action, FIELD, new)
    hand_notes_on(session, action, old, new)
    delete_with_notes(session, action, FIELD, [image.key for image in old])


def hand_notes_on(session: Session, action: OpenAction, old: Sequence[Image], new: Sequence[Image]) -> None:
    """Notes about a value are about what took its place: the same value where it is still there, else the next one."""
    left = list(new)
    for one in old:
        same = [image for image in left if image.column(FIELD, "value") == one.column(FIELD, "value")]
        if not (same or left):
            return
        heir = (same or left)[0]
        left.remove(heir)
        notes = [image_of(session, ANNOTATION, key) for key in marks.keys_about(session.writer.db, [one.key])]
        pairs = [(note, note.with_columns(ANNOTATION, {"target_uuid": heir.key})) for note in notes]
        session.writer.journal.update(action, ANNOTATION, pairs)


def set_blocks(session: Session, article_uuid: str, blocks: Sequence[Block]) -> None:
    """Give the current text of an article other blocks, as one action.

    Raises:
        NotFound: there is no such article.
        InvalidInput: the blocks break the rules of `check_blocks`.
    """
    writer = session.writer
    article = article_of(session, article_uuid)
    check_blocks(blocks, articles.text(writer.db, article.revision_id))
    with session.action(f"Change the blocks of {article.name}") as action:
        put_blocks(session, action, article, blocks)


def put_blocks(session: Session, action: OpenAction, article: ArticleRow, blocks: Sequence[Block]) -> None:
    """Give the current text of an article other blocks inside an action; they were checked before."""
    writer = session.writer
    old = image_of(session, REVISION, articles.revision_uuid(writer.db, article.revision_id))
    parts = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(blocks))
    writer.journal.update(action, REVISION, [(old, Image(old.values, parts))])


def delete_articles(session: Session, article_uuids: Sequence[str]) -> None:
    """Delete articles with their fields, annotations and the notes about any of these, as one action.

    Raises:
        NotFound: there is no such article.
    """
    writer = session.writer
    found = [article_of(session, uuid) for uuid in article_uuids]
    what = found[0].name if len(found) == 1 else f"{len(found)} articles"
    with session.action(f"Delete {what}") as action:
        for article in found:
            for thing in _OWNED:
                delete_with_notes(session, action, thing, articles.keys_of(writer.db, article.id, thing.table))
            delete_with_notes(session, action, ARTICLE, [article.uuid])
