"""Changing the codebook: labels and topics, their looks, places and definitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes, image_of
from annotations.model.codebook import Code
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.store import codes, marks
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE, CODE_VERSION, ENTITY
from annotations.store.things import Image
from annotations.text.canonical import clean_value

_LOOKS = ("name", "sign", "key", "colour", "retired_at")


@dataclass(frozen=True, slots=True)
class Belongings:
    """What goes with a label or topic.

    Attributes:
        below: how many codes stand below it in the tree.
        annotations: how many annotations it has, those below included.
        notes: how many notes are about it or about what goes with it.
        entities: how many entities have it as their label.
    """

    below: int
    annotations: int
    notes: int
    entities: int


def add_code(
    session: Session, kind: str, name: str, *, parent: str | None = None, sign: str | None = None,
    key: str | None = None, colour: str | None = None, definition: str = "",
) -> str:  # fmt: skip
    """Add a label or topic as one action and return its UUID.

    Raises:
        NotFound: the one above it is not there.
        InvalidInput: the name is empty or taken at that place, or the kind or the one above does not fit.
    """
    if kind not in ("label", "topic"):
        raise InvalidInput(f"“{kind}” is neither a label nor a topic.")
    above = image_of(session, CODE, parent) if parent else None
    if above is not None and above.column(CODE, "kind") != kind:
        raise InvalidInput("A label stands under a label, a topic under a topic.")
    name = _free_name(session, kind, name, above.id if above else None, None)
    journal = session.writer.journal
    with session.action(f"Add the {kind} {name}") as action:
        code_id, uuid = journal.new_id("code"), new_uuid()
        parent_id = above.id if above else None
        journal.insert(action, CODE, [Image((code_id, uuid, kind, parent_id, name, sign, key, colour, None, None))])
        version = (journal.new_id("code_version"), new_uuid(), code_id, 1, definition, "", "", "[]", now_ms())
        journal.insert(action, CODE_VERSION, [Image(version)])
    return uuid


def change_code(session: Session, uuid: str, **changes: Any) -> None:
    """Change the name, sign, key, colour or retirement of a label or topic as one action.

    Raises:
        NotFound: it is not there.
        InvalidInput: the name is empty or taken at its place.
    """
    if set(changes) - set(_LOOKS):
        raise TypeError(f"no such property: {set(changes) - set(_LOOKS)}")
    old = image_of(session, CODE, uuid)
    if "name" in changes:
        changes["name"] = _free_name(
            session, old.column(CODE, "kind"), changes["name"], old.column(CODE, "parent_id"), old.id
        )
    name = old.column(CODE, "name")
    what = f"Rename {name} to {changes['name']}" if "name" in changes else f"Change {name}"
    if "retired_at" in changes:
        what = f"Retire {name}" if changes["retired_at"] else f"Bring {name} back"
    with session.action(what) as action:
        session.writer.journal.update(action, CODE, [(old, old.with_columns(CODE, changes))])


def move_code(session: Session, uuid: str, parent: str | None) -> None:
    """Put a label or topic under another, or at the top, as one action.

    Raises:
        NotFound: one of them is not there.
        InvalidInput: it would stand under itself, the kinds differ, or the name is taken there.
    """
    old = image_of(session, CODE, uuid)
    above = image_of(session, CODE, parent) if parent else None
    known = codes.all_codes(session.writer.db)
    if above is not None:
        if above.column(CODE, "kind") != old.column(CODE, "kind"):
            raise InvalidInput("A label stands under a label, a topic under a topic.")
        if above.id in below(old.id, known):
            raise InvalidInput(f"{old.column(CODE, 'name')} cannot stand under itself.")
    name = old.column(CODE, "name")
    parent_id = above.id if above else None
    _free_name(session, old.column(CODE, "kind"), name, parent_id, old.id)
    where = f"under {above.column(CODE, 'name')}" if above else "to the top"
    with session.action(f"Move {name} {where}") as action:
        session.writer.journal.update(action, CODE, [(old, old.with_columns(CODE, {"parent_id": parent_id}))])


def define_code(session: Session, uuid: str, definition: str, when_to_use: str, when_not: str, examples: str) -> None:
    """Give a label or topic a new definition, kept beside the earlier ones, as one action.

    Args:
        session: who does it.
        uuid: of the code.
        definition, when_to_use, when_not: what coders read.
        examples: a JSON list of quotes.

    Raises:
        NotFound: it is not there.
    """
    code = image_of(session, CODE, uuid)
    n = codes.newest_version(session.writer.db, code.id) + 1
    journal = session.writer.journal
    with session.action(f"Define {code.column(CODE, 'name')}") as action:
        row = (
            journal.new_id("code_version"), new_uuid(), code.id, n, definition, when_to_use, when_not, examples,
            now_ms(),
        )  # fmt: skip
        journal.insert(action, CODE_VERSION, [Image(row)])


def merge_codes(session: Session, uuid: str, into: str) -> None:
    """Give all annotations, entities and codes below one label or topic to another, as one action.

    The merged one stays in the file, out of sight, so that other people's files still find their way.

    Raises:
        NotFound: one of them is not there.
        InvalidInput: they are the same, of two kinds, or one stands below the other.
    """
    old, target = image_of(session, CODE, uuid), image_of(session, CODE, into)
    known = codes.all_codes(session.writer.db)
    if old.column(CODE, "kind") != target.column(CODE, "kind"):
        raise InvalidInput("A label is merged into a label, a topic into a topic.")
    if target.id in below(old.id, known):
        raise InvalidInput("Something cannot be merged into itself or into what stands below it.")
    journal, db = session.writer.journal, session.writer.db
    definition = codes.definitions(db).get(target.id)
    with session.action(f"Merge {old.column(CODE, 'name')} into {target.column(CODE, 'name')}") as action:
        marked = [image_of(session, ANNOTATION, key) for key in codes.used_by(db, "annotation", [old.id])]
        to_target = {"code_id": target.id, "code_version_id": definition[0] if definition else None}
        journal.update(action, ANNOTATION, [(one, one.with_columns(ANNOTATION, to_target)) for one in marked])
        named = [image_of(session, ENTITY, key) for key in codes.used_by(db, "entity", [old.id])]
        journal.update(action, ENTITY, [(one, one.with_columns(ENTITY, {"code_id": target.id})) for one in named])
        children = [image_of(session, CODE, code.uuid) for code in known.values() if code.parent_id == old.id]
        journal.update(action, CODE, [(one, one.with_columns(CODE, {"parent_id": target.id})) for one in children])
        gone = old.with_columns(CODE, {"merged_into": target.id, "parent_id": None, "key": None})
        journal.update(action, CODE, [(old, gone)])


def belongings(session: Session, uuid: str) -> Belongings:
    """Return what would go with a label or topic that is deleted.

    Raises:
        NotFound: it is not there.
    """
    db = session.writer.db
    family = _family(session, uuid)
    marked = codes.used_by(db, "annotation", [code.id for code in family])
    about = marks.keys_about(db, [*marked, *(code.uuid for code in family)])
    named = codes.used_by(db, "entity", [code.id for code in family])
    return Belongings(len(family) - 1, len(marked), len(about), len(named))


def delete_code(session: Session, uuid: str) -> None:
    """Delete a label or topic with those below it, their annotations and the notes about them, as one action.

    Entities that had it as their label lose it, and stay.

    Raises:
        NotFound: it is not there.
    """
    family = _family(session, uuid)
    ids = [code.id for code in family]
    with session.action(f"Delete {family[0].name}") as action:
        delete_with_notes(session, action, ANNOTATION, codes.used_by(session.writer.db, "annotation", ids))
        named = [image_of(session, ENTITY, key) for key in codes.used_by(session.writer.db, "entity", ids)]
        without = [(one, one.with_columns(ENTITY, {"code_id": None})) for one in named]
        session.writer.journal.update(action, ENTITY, without)
        for code in reversed(family):
            _delete_one(session, action, code)


def below(code_id: int, known: dict[int, Code]) -> set[int]:
    """Return the ids of a code and of all that stand below it or were merged into one of these."""
    found = {code_id}
    waiting = [code_id]
    while waiting:
        current = waiting.pop()
        for code in known.values():
            if current in (code.parent_id, code.merged_into) and code.id not in found:
                found.add(code.id)
                waiting.append(code.id)
    return found


def _family(session: Session, uuid: str) -> Sequence[Code]:
    """Return a code and all below it, each after the one it hangs on."""
    first = image_of(session, CODE, uuid)
    known = codes.all_codes(session.writer.db)
    ids = below(first.id, known)
    family = [known[first.id]]
    while len(family) < len(ids):
        have = {code.id for code in family}
        family += [
            code for code in known.values()
            if code.id in ids and code.id not in have and (code.parent_id in have or code.merged_into in have)
        ]  # fmt: skip
    return family


def _delete_one(session: Session, action: OpenAction, code: Code) -> None:
    versions = [
        image_of(session, CODE_VERSION, key) for key in codes.used_by(session.writer.db, "code_version", [code.id])
    ]
    delete_with_notes(session, action, CODE_VERSION, [version.key for version in versions])
    delete_with_notes(session, action, CODE, [code.uuid])


def _free_name(session: Session, kind: str, name: str, parent_id: int | None, own_id: int | None) -> str:
    name = clean_value(name)
    if not name:
        raise InvalidInput(f"A {kind} needs a name.")
    for code in codes.all_codes(session.writer.db).values():
        taken = (code.kind, code.parent_id, code.name) == (kind, parent_id, name) and code.merged_into is None
        if taken and code.id != own_id:
            raise InvalidInput(f"There is a {kind} “{name}” here already.")
    return name
