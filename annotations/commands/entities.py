"""Changing entities: the names they go by, their label, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes, image_of, move_notes
from annotations.model.entity import Alias
from annotations.model.entity_merge import merged
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid
from annotations.store import entities, many
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE, DECISION, ENTITY
from annotations.store.things import Image
from annotations.text.canonical import clean_value

OwnFields = Iterable[tuple[str, str]]
"""An entity's own fields as (name, value), in the order a person gave."""


def add_entity(
    session: Session, name: str, label: str | None = None, aliases: Sequence[Alias] = (), description: str = "",
    external_ids: Mapping[str, str] | None = None, fields: OwnFields = (),
) -> str:  # fmt: skip
    """Add an entity as one action and return its UUID.

    Args:
        session: who does it.
        name: its canonical name.
        label: UUID of the label its mentions get.
        aliases: other names.
        description: who or what it is.
        external_ids: by scheme ("wikidata").
        fields: its own fields as (name, value), in the order they are shown in.

    Raises:
        NotFound: the label is not there.
        InvalidInput: the name is empty, or a field has no name or that of another one.
    """
    name, own = _name(name), _own_fields(fields)
    with session.action(f"Add the entity {name}") as action:
        code_id = image_of(session, CODE, label).id if label else None
        ids = compact_json(dict(external_ids or {}))
        return put_entity(session, action, (name, code_id, clean_value(description), ids, None, own), aliases).key


def put_entity(session: Session, action: OpenAction, values: tuple[Any, ...], aliases: Sequence[Alias] = ()) -> Image:
    """Add an entity within an action.

    Args:
        session: who does it.
        action: under way.
        values: of its row from the name on: name, internal id of its label, description, external ids, what it was
            merged into, own fields.
        aliases: its other names.
    """
    image = Image((session.writer.journal.new_id("entity"), new_uuid(), *values), _parts(aliases))
    session.writer.journal.insert(action, ENTITY, [image])
    return image


def change_entity(session: Session, uuid: str, **changes: Any) -> None:
    """Change the name, label (UUID or None), description, aliases, external_ids or fields as one action.

    `external_ids` is a mapping, `fields` are pairs of name and value: each replaces what was there.

    Raises:
        NotFound: the entity or the label is not there.
        InvalidInput: the name is empty, or a field has no name or that of another one.
    """
    unknown = set(changes) - {"name", "label", "description", "aliases", "external_ids", "fields"}
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
    if "fields" in changes:
        columns["fields"] = _own_fields(changes["fields"])
    new = old.with_columns(ENTITY, columns)
    if "aliases" in changes:
        new.parts = _parts(changes["aliases"])
    if (new.values, new.parts) == (old.values, old.parts):
        return
    name, now = old.column(ENTITY, "name"), new.column(ENTITY, "name")
    what = f"Rename {name} to {now}" if now != name else f"Change the entity {name}"
    with session.action(what) as action:
        session.writer.journal.update(action, ENTITY, [(old, new)])


def merge_entities(session: Session, uuids: Sequence[str], into: str) -> None:
    """Make several entities one, as one action.

    Their mentions, what was decided about suggestions and the notes about them become its own, their names its other
    names; what it lacks of a label, a description, a field or an id elsewhere it gets from the first that has one. The
    merged ones stay in the file, out of sight, so that other people's files still find their way.

    Raises:
        NotFound: one of them is not there.
        InvalidInput: there is nothing to merge, or one of them was merged away before.
    """
    target = image_of(session, ENTITY, into)
    gone = [image_of(session, ENTITY, uuid) for uuid in dict.fromkeys(uuids) if uuid != into]
    if not gone:
        raise InvalidInput("Choose at least two entities to merge.")
    for one in (target, *gone):
        if one.column(ENTITY, "merged_into") is not None:
            raise InvalidInput(f"{one.column(ENTITY, 'name')} was merged into another entity before.")
    moved = sum(len(entities.mention_keys(session.writer.db, one.id)) for one in gone)
    with session.action(_merged_name(gone, target, moved)) as action:
        db, journal = session.writer.db, session.writer.journal
        for one in gone:
            for thing in (ANNOTATION, DECISION):
                images = many.by_keys(db, thing, entities.used_by(db, thing.table, one.id)).values()
                pairs = [(image, image.with_columns(thing, {"entity_id": target.id})) for image in images]
                journal.update(action, thing, pairs)
            move_notes(session, action, one.key, target.key)
        journal.update(action, ENTITY, [(target, _with_what_it_lacks(session, target, gone))])
        journal.update(action, ENTITY, [(one, one.with_columns(ENTITY, {"merged_into": target.id})) for one in gone])


def delete_entity(session: Session, uuid: str) -> None:
    """Delete an entity, those merged into it and the notes about them, as one action; mentions stay, linked to nobody.

    Raises:
        NotFound: it is not there.
    """
    old = image_of(session, ENTITY, uuid)
    family = entities.family(session.writer.db, old.id)
    mentions = sum(len(entities.mention_keys(session.writer.db, one.id)) for one in family)
    what = f"Delete the entity {old.column(ENTITY, 'name')}"
    if mentions:
        what += f"; {mentions} mention{'s' * (mentions != 1)} {'stay' if mentions != 1 else 'stays'}"
    with session.action(what) as action:
        db, journal = session.writer.db, session.writer.journal
        for one in family:
            images = [image_of(session, ANNOTATION, key) for key in entities.used_by(db, "annotation", one.id)]
            without = [(image, image.with_columns(ANNOTATION, {"entity_id": None})) for image in images]
            journal.update(action, ANNOTATION, without)
            delete_with_notes(session, action, DECISION, entities.used_by(db, "decision", one.id))
        for one in reversed(family):
            delete_with_notes(session, action, ENTITY, [one.uuid])


def _with_what_it_lacks(session: Session, target: Image, gone: Sequence[Image]) -> Image:
    """Return an entity with the names of others, and with what they know and it does not; see `merged`."""
    one, *others = (entities.get(session.writer.db, image.id) for image in (target, *gone))
    after = merged(one, others)
    known = {
        "code_id": after.code_id, "description": after.description,
        "external_ids": compact_json(dict(after.external_ids)), "fields": _kept(after.fields),
    }  # fmt: skip
    return Image(target.with_columns(ENTITY, known).values, _parts(after.aliases))


def _merged_name(gone: Sequence[Image], target: Image, mentions: int) -> str:
    names = [one.column(ENTITY, "name") for one in gone]
    what = ", ".join(names) if len(names) <= 3 else f"{len(names)} entities"
    into = f"Merge {what} into {target.column(ENTITY, 'name')}"
    return f"{into}, with {mentions} mention{'s' * (mentions != 1)}" if mentions else into


def _name(name: str) -> str:
    name = clean_value(name)
    if not name:
        raise InvalidInput("An entity needs a name.")
    return name


def _own_fields(fields: OwnFields) -> str | None:
    """Return fields as they are kept; None for none."""
    own: dict[str, str] = {}
    for given, value in fields:
        name = clean_value(given)
        if not name:
            raise InvalidInput(f"The field with the value “{value}” needs a name.")
        if name in own:
            raise InvalidInput(f"There are two fields “{name}”. Give one of them another name.")
        own[name] = clean_value(value)
    return _kept(tuple(own.items()))


def _kept(fields: Sequence[tuple[str, str]]) -> str | None:
    return compact_json(dict(fields)) if fields else None


def _parts(aliases: Sequence[Alias]) -> tuple[tuple[Any, ...], ...]:
    cleaned = [(clean_value(alias.text), alias.kind) for alias in aliases]
    return tuple((i, text, kind) for i, (text, kind) in enumerate(dict.fromkeys(cleaned)) if text)
