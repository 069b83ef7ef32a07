"""What the commands share: finding things to change, and deleting them with what is about them."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.model.errors import NotFound
from annotations.store import articles, describe, marks, things
from annotations.store.articles import ArticleRow
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, Thing
from annotations.store.things import Image


def image_of(session: Session, thing: Thing, key: str) -> Image:
    """Return a thing as it stands.

    Raises:
        NotFound: there is none with this key.
    """
    image = things.read(session.writer.db, thing, key)
    if image is None:
        raise NotFound(f"There is no {describe.KIND_NAMES[thing.table]} {key} in this library.")
    return image


def article_of(session: Session, uuid: str) -> ArticleRow:
    """Return an article.

    Raises:
        NotFound: there is none with this UUID.
    """
    article = articles.by_uuid(session.writer.db, uuid)
    if article is None:
        raise NotFound(f"There is no article {uuid} in this library.")
    return article


def delete_with_notes(session: Session, action: OpenAction, thing: Thing, keys: Sequence[str]) -> None:
    """Delete things after the notes about them, and the notes about those."""
    keys = list(dict.fromkeys(keys))
    if not keys:
        return
    notes = [key for key in marks.keys_about(session.writer.db, keys) if key not in keys]
    delete_with_notes(session, action, ANNOTATION, notes)
    there = (things.read(session.writer.db, thing, key) for key in keys)
    session.writer.journal.delete(action, thing, [image for image in there if image is not None])


def move_notes(session: Session, action: OpenAction, about: str, to: str) -> None:
    """Have the notes about one thing be about another, by their UUIDs."""
    images = [image_of(session, ANNOTATION, key) for key in marks.keys_about(session.writer.db, [about])]
    session.writer.journal.update(
        action, ANNOTATION, [(one, one.with_columns(ANNOTATION, {"target_uuid": to})) for one in images]
    )
