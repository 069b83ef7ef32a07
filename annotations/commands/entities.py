"""Changing entities: the names they go by, their label, and which of them are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.entity import Alias
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid
from annotations.store import entities
from annotations.store.hashing import compact_json
from annotations.store.tables import ANNOTATION, CODE, ENTITY
from annotations.store.things import Image
from annotations.text.canonical import clean_value


def add_entity(session: Session, name: str, label: str | None = None, aliases: Sequence[Alias] = ()) -> str:
    """Add an entity as one action and return its UUID.

    Args:
        session: who does it.
        name: its canonical name.
        label: UUID of the label its mentions get.
        aliases: other names.

    Raises:
        NotFound: the label is not there.
        InvalidInput: the name is empty.
    """
    name = _name(name)
    with session.action(f"Add the entity {name}") as action:
        uuid = new_uuid()
        code_id = image_of(session, CODE, label).id if label else None
        values = (session.writer.journal.new_id("entity"), uuid, name, code_id, "", "{}", None)
        session.writer.journal.insert(action, ENTITY, [Image(values, _parts(aliases))])
    return uuid


def change_entity(session: Session, uuid: str, **changes: Any) -> None:
    """Change the name, label (UUID or None), description, aliases or external_ids (a mapping) as one action.

    Raises:
        NotFound: the entity or the label is not there.
        InvalidInput: the name is empty.
    """
    unknown = set(changes) - {"name", "label", "description", "aliases", "external_ids"}
    if unknown:
        raise TypeError(f"no such property: {unknown}")
    old = image_of(session, ENTITY, uuid)
    columns: dict[str, Any] = {}
    if "name" in changes:
        columns["name"] = _name(changes["name"])
    if "label" in changes:
        columns["code_id"] = image_of(session, CODE, changes["label"]).id if changes["label"] else None
    if "description" in changes:
        columns["description"] = clean_value(changes["description"])
    if "external_ids" in changes:
        columns["external_ids"] = compact_json(changes["external_ids"])
    new = old.with_columns(ENTITY, columns)
    if "aliases" in changes:
        new.parts = _parts(changes["aliases"])
    name = old.column(ENTITY, "name")
    what = f"Rename {name} to {columns['name']}" if "name" in columns else f"Change {name}"
    with session.action(what) as action:
        session.writer.journal.update(action, ENTITY, [(old, new)])


def merge_entities(session: Session, uuids: Sequence[str], into: str) -> None:
    """Make several entities one: their mentions become its mentions, their names its other names; one action.

    The merged ones stay in the file, out of sight, so that other people's files still find their way.

    Raises:
        NotFound: one of them is not there.
        InvalidInput: there is nothing to merge.
    """
    target = image_of(session, ENTITY, into)
    gone = [image_of(session, ENTITY, uuid) for uuid in dict.fromkeys(uuids) if uuid != into]
    if not gone:
        raise InvalidInput("Choose at least two entities to merge.")
    db, journal = session.writer.db, session.writer.journal
    names = [gone_one.column(ENTITY, "name") for gone_one in gone]
    with session.action(f"Merge {', '.join(names)} into {target.column(ENTITY, 'name')}") as action:
        mentions = [image_of(session, ANNOTATION, key) for one in gone for key in entities.mention_keys(db, one.id)]
        journal.update(
            action, ANNOTATION, [(one, one.with_columns(ANNOTATION, {"entity_id": target.id})) for one in mentions]
        )
        own = {target.column(ENTITY, "name"), *(part[1] for part in target.parts)}
        others = [Alias(part[1], part[2]) for part in target.parts]
        for one in gone:
            for alias in [Alias(one.column(ENTITY, "name")), *(Alias(part[1], part[2]) for part in one.parts)]:
                if alias.text not in own:
                    own.add(alias.text)
                    others.append(alias)
        journal.update(action, ENTITY, [(target, Image(target.values, _parts(others)))])
        journal.update(action, ENTITY, [(one, one.with_columns(ENTITY, {"merged_into": target.id})) for one in gone])


def delete_entity(session: Session, uuid: str) -> None:
    """Delete an entity and the notes about it as one action; its mentions stay, linked to nobody.

    Raises:
        NotFound: it is not there.
        InvalidInput: others were merged into it.
    """
    old = image_of(session, ENTITY, uuid)
    if entities.merged_count(session.writer.db, old.id):
        raise InvalidInput(f"Other entities were merged into {old.column(ENTITY, 'name')}. Undo that first.")
    with session.action(f"Delete the entity {old.column(ENTITY, 'name')}") as action:
        keys = entities.mention_keys(session.writer.db, old.id)
        pairs = [image_of(session, ANNOTATION, key) for key in keys]
        session.writer.journal.update(
            action, ANNOTATION, [(one, one.with_columns(ANNOTATION, {"entity_id": None})) for one in pairs]
        )
        delete_with_notes(session, action, ENTITY, [uuid])


def _name(name: str) -> str:
    name = clean_value(name)
    if not name:
        raise InvalidInput("An entity needs a name.")
    return name


def _parts(aliases: Sequence[Alias]) -> tuple[tuple[Any, ...], ...]:
    cleaned = [(clean_value(alias.text), alias.kind) for alias in aliases]
    return tuple((i, text, kind) for i, (text, kind) in enumerate(dict.fromkeys(cleaned)) if text)
