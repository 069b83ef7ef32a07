"""Splitting an entity: mentions and names that are somebody else's become those of another entity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotations.commands.session import Session
from annotations.commands.touch import image_of
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.ids import new_uuid
from annotations.store import many
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, ENTITY
from annotations.store.things import Image
from annotations.text.canonical import clean_value

Parts = tuple[tuple[Any, ...], ...]


def split_entity(
    session: Session, uuid: str, mentions: Sequence[str], into: str | None = None, name: str = "",
    aliases: Sequence[str] = (),
) -> str:  # fmt: skip
    """Give some mentions of an entity to another one, with some of its other names, as one action.

    The mentions keep their labels, and the notes about them; notes about the entity, what is known of it and what was
    decided about suggestions stay with it.

    Args:
        session: who does it.
        uuid: the entity that they are taken from.
        mentions: UUIDs of the mentions.
        into: UUID of the entity that gets them; None: a new one is made, with the label of the first.
        name: of the new entity.
        aliases: other names of the first that go along; each as it stands there.

    Returns:
        The UUID of the entity that has them now.

    Raises:
        NotFound: one of the entities or mentions is not there.
        InvalidInput: no mention is given, one is of somebody else, the new entity has no name, the first does not have
            one of the other names, or both are the same entity; or one of them was merged into another before.
    """
    old = _in_use(session, uuid)
    new = _in_use(session, into) if into is not None else None
    if new is not None and new.id == old.id:
        raise InvalidInput("The mentions are of this entity already. Choose another one.")
    name = clean_value(name) if new is None else str(new.column(ENTITY, "name"))
    if not name:
        raise InvalidInput("An entity needs a name.")
    images = _mentions(session, old, mentions)
    taken, left = _aliases(old, aliases)
    with session.action(_action_name(old, name, len(images))) as action:
        number, key = _give_names(session, action, old, new, name, taken)
        journal = session.writer.journal
        if taken:
            journal.update(action, ENTITY, [(old, Image(old.values, left))])
        pairs = [(image, image.with_columns(ANNOTATION, {"entity_id": number})) for image in images]
        journal.update(action, ANNOTATION, pairs)
    return key


def _give_names(
    session: Session, action: OpenAction, old: Image, new: Image | None, name: str, taken: Sequence[tuple[str, str]]
) -> tuple[int, str]:
    """Make the other entity, or give it the names that it has not; return its internal id and its UUID."""
    journal = session.writer.journal
    if new is None:
        number, key = journal.new_id("entity"), new_uuid()
        values = (number, key, name, old.column(ENTITY, "code_id"), "", compact_json({}), None, None)
        journal.insert(action, ENTITY, [Image(values, _numbered([one for one in taken if one[0] != name]))])
        return number, key
    have = {name, *(part[1] for part in new.parts)}
    more = [(part[1], part[2]) for part in new.parts] + [one for one in taken if one[0] not in have]
    parts = _numbered(more)
    if parts != new.parts:
        journal.update(action, ENTITY, [(new, Image(new.values, parts))])
    return new.id, new.key


def _in_use(session: Session, uuid: str) -> Image:
    image = image_of(session, ENTITY, uuid)
    if image.column(ENTITY, "merged_into") is not None:
        raise InvalidInput(f"{image.column(ENTITY, 'name')} was merged into another entity before.")
    return image


def _mentions(session: Session, old: Image, uuids: Sequence[str]) -> list[Image]:
    keys = list(dict.fromkeys(uuids))
    if not keys:
        raise InvalidInput("Choose the mentions that are of somebody else.")
    found = many.by_keys(session.writer.db, ANNOTATION, keys)
    for key in keys:
        if key not in found:
            raise NotFound(f"There is no annotation {key} in this library.")
        if found[key].column(ANNOTATION, "entity_id") != old.id:
            raise InvalidInput(f"Not all of them are mentions of {old.column(ENTITY, 'name')}. Look again.")
    return [found[key] for key in keys]


def _aliases(old: Image, wanted: Sequence[str]) -> tuple[list[tuple[str, str]], Parts]:
    """Return the other names that go along, as (text, kind), and those that stay."""
    texts = {clean_value(one) for one in wanted}
    taken = [(part[1], part[2]) for part in old.parts if part[1] in texts]
    for text in sorted(texts - {one[0] for one in taken}):
        raise InvalidInput(f"“{text}” is no other name of {old.column(ENTITY, 'name')}.")
    return taken, _numbered([(part[1], part[2]) for part in old.parts if part[1] not in texts])


def _numbered(aliases: Sequence[tuple[str, str]]) -> Parts:
    return tuple((number, text, kind) for number, (text, kind) in enumerate(aliases))


def _action_name(old: Image, name: str, mentions: int) -> str:
    return f"Split {name} off {old.column(ENTITY, 'name')}, with {mentions} mention{'s' * (mentions != 1)}"
