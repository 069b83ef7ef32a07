"""Changing many articles alike, as one action: a topic on all of them, a field set in all of them."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.articles import put_field
from annotations.commands.codebook import put_code
from annotations.commands.imports import check_fields
from annotations.commands.session import Session
from annotations.commands.touch import article_of, image_of
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.model.ids import new_uuid, now_ms
from annotations.store import annotators, codes, many
from annotations.store.tables import ANNOTATION, CODE
from annotations.store.things import Image, values_of
from annotations.text.canonical import clean_value


def tag_articles(session: Session, article_uuids: Sequence[str], topic: str | None = None, *, new: str = "") -> int:
    """Put a topic on whole articles, as one action; those that the annotator tagged so already stay untouched.

    Args:
        session: whose taggings they are.
        article_uuids: which articles.
        topic: UUID of the topic; None where `new` names one to be made in the same action.
        new: name of a topic to make.

    Returns:
        How many articles were tagged; with none there is no action.

    Raises:
        NotFound: an article or the topic is not there.
        InvalidInput: the code is no topic, or the new topic's name is empty or taken.
    """
    writer = session.writer
    found = [article_of(session, uuid) for uuid in dict.fromkeys(article_uuids)]
    there = image_of(session, CODE, topic) if topic is not None else None
    if there is not None and there.column(CODE, "kind") != "topic":
        raise InvalidInput(f"“{there.column(CODE, 'name')}” is no topic.")
    me = annotators.by_uuid(writer.db, session.annotator.uuid)
    tagged = many.tagged(writer.db, me, there.id, [one.id for one in found]) if there and me is not None else set()
    wanted = [one for one in found if one.id not in tagged]
    if not wanted:
        return 0
    called = there.column(CODE, "name") if there else clean_value(new)
    what = wanted[0].name if len(wanted) == 1 else f"{len(wanted)} articles"
    with session.action(f"Tag {what} with {called}") as action:
        code_id = there.id if there else put_code(session, action, "topic", new)
        definition = codes.definitions(writer.db).get(code_id)
        annotator_id, now = session.annotator_id(), now_ms()
        images = [
            Image(
                values_of(
                    ANNOTATION,
                    {
                        "id": writer.journal.new_id("annotation"), "uuid": new_uuid(), "kind": "topic",
                        "article_id": one.id, "annotator_id": annotator_id, "code_id": code_id,
                        "code_version_id": definition[0] if definition else None, "entity_id": None, "body": None,
                        "target_kind": None, "target_uuid": None, "layer": None, "origin": "manual",
                        "created_at": now, "modified_at": now,
                    },
                )
            )
            for one in wanted
        ]  # fmt: skip
        writer.journal.insert(action, ANNOTATION, images)
    return len(wanted)


def set_field_of_articles(session: Session, article_uuids: Sequence[str], name: str, value: str) -> None:
    """Give a field one value in many articles, as one action; an empty value takes the field away.

    The value comes from a person and from no words of the text, so that it has no evidence. Several authors that an
    article had give way to the one.

    Raises:
        NotFound: an article is not there.
        InvalidInput: the field has no name.
    """
    found = [article_of(session, uuid) for uuid in dict.fromkeys(article_uuids)]
    name, value = clean_value(name), clean_value(value)
    new = [Field(name, value, status="changed")] if value else []
    if not name:
        raise InvalidInput("A field needs a name.")
    check_fields(new, "")
    if not found:
        return
    what = found[0].name if len(found) == 1 else f"{len(found)} articles"
    with session.action(f"Set {name} of {what}" if value else f"Remove {name} of {what}") as action:
        for article in found:
            put_field(session, action, article, name, new)
