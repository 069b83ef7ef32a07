"""Changing the codebook: labels and topics, their looks, places and definitions."""

from __future__ import annotations

import re
from typing import Any

from annotations.commands.belongings import belongings, family_of
from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes, image_of, move_notes
from annotations.model.codebook import Code
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.store import codes
from annotations.store.journal import OpenAction
from annotations.store.tables import ANNOTATION, CODE, CODE_VERSION, DECISION, ENTITY
from annotations.store.things import Image
from annotations.text.canonical import canonical_words, clean_value

_LOOKS = ("name", "sign", "key", "colour", "retired_at")
_SAID = ("definition", "when_to_use", "when_not", "examples")
_LONGEST_SIGN = 8
_KEY = re.compile(r"[A-Z0-9]")
_COLOUR = re.compile(r"[a-z]+|#[0-9a-fA-F]{6}")


def add_code(
    session: Session, kind: str, name: str, *, parent: str | None = None, sign: str | None = None,
    key: str | None = None, colour: str | None = None, definition: str = "", when_to_use: str = "",
    when_not: str = "", examples: str = "[]",
) -> str:  # fmt: skip
    """Add a label or topic as one action and return its UUID.

    Raises:
        NotFound: the one above it is not there.
        InvalidInput: the name is empty or taken at that place, another label has the key, a look is none, or the
            kind or the one above does not fit.
    """
    with session.action(f"Add the {kind} {clean_value(name)}") as action:
        code_id = put_code(
            session, action, kind, name, parent=parent, sign=sign, key=key, colour=colour,
            said=(definition, when_to_use, when_not, examples),
        )  # fmt: skip
        return codes.uuid_of(session.writer.db, code_id)


def put_code(
    session: Session, action: OpenAction, kind: str, name: str, *, parent: str | None = None, sign: str | None = None,
    key: str | None = None, colour: str | None = None, said: tuple[str, str, str, str] = ("", "", "", "[]"),
) -> int:  # fmt: skip
    """Add a label or topic inside an action and return its internal id; see `add_code`."""
    if kind not in ("label", "topic"):
        raise InvalidInput(f"“{kind}” is neither a label nor a topic.")
    above = image_of(session, CODE, parent) if parent else None
    if above is not None and above.column(CODE, "kind") != kind:
        raise InvalidInput("A label stands under a label, a topic under a topic.")
    parent_id = above.id if above else None
    name = _free_name(session, kind, name, parent_id, None)
    looks = _clean_looks(session, kind, {"sign": sign, "key": key, "colour": colour}, None)
    journal = session.writer.journal
    code_id = journal.new_id("code")
    values = (
        code_id, new_uuid(), kind, parent_id, name, looks["sign"], looks["key"], looks["colour"], None, None,
    )  # fmt: skip
    journal.insert(action, CODE, [Image(values)])
    _date(session, action, code_id, tuple(map(canonical_words, said)))
    return code_id


def change_code(session: Session, uuid: str, **changes: Any) -> None:
    """Change a label or topic as one action.

    Args:
        session: who does it.
        uuid: which.
        changes: `name`, `sign`, `key` (a letter or digit), `colour` (a name of the palette or `#rrggbb`),
            `retired_at` (milliseconds, None brings it back; a key that another label took meanwhile is let go),
            `definition`, `when_to_use`, `when_not`, `examples` (a JSON list of quotes). Another name or definition is
            kept beside the earlier ones, with its date.

    Raises:
        NotFound: it is not there.
        InvalidInput: the name is empty or taken at its place, another label has the key, or a look is none.
    """
    if set(changes) - {*_LOOKS, *_SAID}:
        raise TypeError(f"no such property: {set(changes) - {*_LOOKS, *_SAID}}")
    old = image_of(session, CODE, uuid)
    kind, name = old.column(CODE, "kind"), old.column(CODE, "name")
    looks = {column: changes[column] for column in _LOOKS if column in changes}
    if "name" in looks:
        looks["name"] = _free_name(session, kind, looks["name"], old.column(CODE, "parent_id"), old.id)
    elif looks.get("retired_at", 0) is None:
        _free_name(session, kind, name, old.column(CODE, "parent_id"), old.id)
        if _holder(session, kind, old.column(CODE, "key"), old.id) is not None:
            looks["key"] = None
    looks = _clean_looks(session, kind, looks, old.id)
    before = codes.definitions(session.writer.db).get(old.id, (0, "", "", "", "[]"))[1:]
    said = tuple(
        canonical_words(changes[column]) if column in changes else one
        for column, one in zip(_SAID, before, strict=True)
    )
    new = old.with_columns(CODE, looks)
    if new.values == old.values and said == before:
        return
    with session.action(_changed_name(kind, name, looks, new, said != before)) as action:
        session.writer.journal.update(action, CODE, [(old, new)])
        if said != before or new.column(CODE, "name") != name:
            _date(session, action, old.id, said)


def define_code(session: Session, uuid: str, definition: str, when_to_use: str, when_not: str, examples: str) -> None:
    """Give a label or topic a new definition, kept beside the earlier ones; see `change_code`."""
    change_code(session, uuid, definition=definition, when_to_use=when_to_use, when_not=when_not, examples=examples)


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
        if above.id in {code.id for code in family_of(old.id, known)}:
            raise InvalidInput(f"{old.column(CODE, 'name')} cannot stand under itself.")
    name = old.column(CODE, "name")
    parent_id = above.id if above else None
    if parent_id == old.column(CODE, "parent_id"):
        return
    _free_name(session, old.column(CODE, "kind"), name, parent_id, old.id)
    where = f"under {above.column(CODE, 'name')}" if above else "to the top"
    with session.action(f"Move {name} {where}") as action:
        session.writer.journal.update(action, CODE, [(old, old.with_columns(CODE, {"parent_id": parent_id}))])


def merge_codes(session: Session, uuid: str, into: str) -> None:
    """Give all that one label or topic has to another, as one action.

    Its annotations, the entities that had it as their label, what was decided about suggestions, the notes about it
    and the codes below it go along; one below that has the name of one there is merged into that. The merged one
    stays in the file with its definitions, out of sight, so that other people's files still find their way.

    Raises:
        NotFound: one of them is not there.
        InvalidInput: they are the same, of two kinds, or the one that is to take it stands below it.
    """
    old, target = image_of(session, CODE, uuid), image_of(session, CODE, into)
    known = codes.all_codes(session.writer.db)
    if old.column(CODE, "kind") != target.column(CODE, "kind"):
        raise InvalidInput("A label is merged into a label, a topic into a topic.")
    if target.id in {code.id for code in family_of(old.id, known)}:
        raise InvalidInput("Something cannot be merged into itself or into what stands below it.")
    counts = belongings(session.writer.db, uuid)
    what = f"Merge {old.column(CODE, 'name')} into {target.column(CODE, 'name')}"
    if counts.own:
        what += f", with {counts.noun(counts.own)}"
    with session.action(what) as action:
        _merge(session, action, old, target)


def delete_code(session: Session, uuid: str) -> None:
    """Delete a label or topic with those below it, their annotations and the notes about them, as one action.

    Entities that had it as their label lose it, and stay.

    Raises:
        NotFound: it is not there.
    """
    first = image_of(session, CODE, uuid)
    family = family_of(first.id, codes.all_codes(session.writer.db))
    ids = [code.id for code in family]
    what = f"Delete the {first.column(CODE, 'kind')} {first.column(CODE, 'name')}"
    goes = belongings(session.writer.db, uuid).words()
    with session.action(f"{what} with {goes}" if goes else what) as action:
        db, journal = session.writer.db, session.writer.journal
        delete_with_notes(session, action, ANNOTATION, codes.used_by(db, "annotation", ids))
        delete_with_notes(session, action, DECISION, codes.used_by(db, "decision", ids))
        named = [image_of(session, ENTITY, key) for key in codes.used_by(db, "entity", ids)]
        journal.update(action, ENTITY, [(one, one.with_columns(ENTITY, {"code_id": None})) for one in named])
        for code in reversed(family):
            delete_with_notes(session, action, CODE_VERSION, codes.used_by(db, "code_version", [code.id]))
            delete_with_notes(session, action, CODE, [code.uuid])


def _merge(session: Session, action: OpenAction, old: Image, target: Image) -> None:
    journal, db = session.writer.journal, session.writer.db
    definition = codes.definitions(db).get(target.id)
    to_target = {"code_id": target.id, "code_version_id": definition[0] if definition else None}
    for thing in (ANNOTATION, ENTITY, DECISION):
        users = [image_of(session, thing, key) for key in codes.used_by(db, thing.table, [old.id])]
        columns = {name: value for name, value in to_target.items() if name in thing.columns}
        journal.update(action, thing, [(one, one.with_columns(thing, columns)) for one in users])
    move_notes(session, action, old.key, target.key)
    known = codes.all_codes(db).values()
    there = {code.name: code for code in known if code.parent_id == target.id and code.merged_into is None}
    for child in [code for code in known if code.parent_id == old.id and code.merged_into is None]:
        image, same = image_of(session, CODE, child.uuid), there.get(child.name)
        if same is not None and same.id not in (child.id, old.id):
            _merge(session, action, image, image_of(session, CODE, same.uuid))
        else:
            journal.update(action, CODE, [(image, image.with_columns(CODE, {"parent_id": target.id}))])
    gone = old.with_columns(CODE, {"merged_into": target.id, "parent_id": None, "key": None})
    journal.update(action, CODE, [(old, gone)])


def _date(session: Session, action: OpenAction, code_id: int, said: tuple[str, ...]) -> None:
    """Keep a definition, or the same one under another name, with the time it began."""
    journal = session.writer.journal
    n = codes.newest_version(session.writer.db, code_id) + 1
    row = (journal.new_id("code_version"), new_uuid(), code_id, n, *said, now_ms())
    journal.insert(action, CODE_VERSION, [Image(row)])


def _changed_name(kind: str, name: str, looks: dict[str, Any], new: Image, defined: bool) -> str:
    """Return what a person would call a change."""
    if new.column(CODE, "name") != name:
        return f"Rename {name} to {looks['name']}"
    if "retired_at" in looks:
        return f"Retire the {kind} {name}" if looks["retired_at"] else f"Bring the {kind} {name} back"
    if looks.keys() == {"key"}:
        return f"Give {name} the key {looks['key']}" if looks["key"] else f"Take the key from {name}"
    if looks.keys() == {"colour"}:
        return f"Recolour {name}"
    if looks.keys() == {"sign"}:
        return f"Give {name} another sign"
    return f"Define {name}" if defined and not looks else f"Change the {kind} {name}"


def _clean_looks(session: Session, kind: str, looks: dict[str, Any], own_id: int | None) -> dict[str, Any]:
    """Return looks as they are kept: empty ones as None, keys as capitals."""
    cleaned = dict(looks)
    for column in ("sign", "key", "colour"):
        if column in looks:
            cleaned[column] = clean_value(looks[column] or "") or None
    sign, key, colour = (cleaned.get(column) for column in ("sign", "key", "colour"))
    if sign and len(sign) > _LONGEST_SIGN:
        raise InvalidInput(f"A sign has at most {_LONGEST_SIGN} letters.")
    if colour and not _COLOUR.fullmatch(colour):
        raise InvalidInput(f"“{colour}” is no colour. Use a name of the palette, or six digits such as #1f6f54.")
    if key:
        key = cleaned["key"] = key.upper()
        if not _KEY.fullmatch(key):
            raise InvalidInput(f"“{key}” cannot be a key. Use one letter from A to Z, or a digit.")
        holder = _holder(session, kind, key, own_id)
        if holder is not None:
            raise InvalidInput(f"The key {key} belongs to {holder.name}. Choose another, or take it from there first.")
    return cleaned


def _holder(session: Session, kind: str, key: str | None, own_id: int | None) -> Code | None:
    """Return the code in use that has a key."""
    held = codes.in_use(session.writer.db, kind, "key", key) if key else []
    return next((code for code in held if code.retired_at is None and code.id != own_id), None)


def _free_name(session: Session, kind: str, name: str, parent_id: int | None, own_id: int | None) -> str:
    name = clean_value(name)
    if not name:
        raise InvalidInput(f"A {kind} needs a name.")
    for code in codes.in_use(session.writer.db, kind, "name", name):
        if code.parent_id == parent_id and code.id != own_id:
            raise InvalidInput(f"There is a {kind} “{name}” here already.")
    return name
