"""Bringing a codebook from a file into a library: the new is added, what is said otherwise dated, nothing deleted."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from annotations.commands.session import Session
from annotations.commands.touch import image_of
from annotations.exchange.codebooks.plan import Step, planned
from annotations.exchange.codebooks.present import said_now
from annotations.model.code_entry import CodebookPlan, CodeEntry
from annotations.model.ids import new_uuid, now_ms
from annotations.store import codes
from annotations.store.connection import Connection
from annotations.store.journal import OpenAction
from annotations.store.tables import CODE, CODE_VERSION
from annotations.store.things import Image
from annotations.text.canonical import clean_value


def preview_codebook(db: Connection, entries: Iterable[CodeEntry], reserved: Collection[str] = ()) -> CodebookPlan:
    """Return what `load_codebook` would do. Nothing is changed."""
    return planned(entries, codes.all_codes(db), said_now(db), reserved)[1]


def load_codebook(
    session: Session, entries: Iterable[CodeEntry], name: str, reserved: Collection[str] = ()
) -> CodebookPlan:
    """Take a codebook into the library, as one action; where nothing is new there is none.

    The same kind and path is the same label or topic, else the same UUID is. What is not here is added; a definition
    that differs is kept beside the earlier ones, with its date; looks that are missing here are taken. A key that
    another label has, or that does something else, is left out. Nothing is deleted, renamed, moved or brought back.

    Args:
        session: who does it.
        entries: labels and topics.
        name: what the codebook is called, for the name of the action.
        reserved: keys that no label can have.

    Returns:
        What was done.

    Raises:
        InvalidInput: there are no entries, too many, or they stand too deep.
    """
    db = session.writer.db
    steps, plan = planned(entries, codes.all_codes(db), said_now(db), reserved)
    if plan.changes:
        with session.action(f"Load the codebook {clean_value(name)}") as action:
            _apply(session, action, steps)
    return plan


def apply_codebook(session: Session, action: OpenAction, entries: Iterable[CodeEntry]) -> CodebookPlan:
    """Take labels and topics into the library inside an action, as `load_codebook` does; return what was done."""
    steps, plan = planned(entries, codes.all_codes(session.writer.db), said_now(session.writer.db))
    _apply(session, action, steps)
    return plan


def _apply(session: Session, action: OpenAction, steps: list[Step]) -> None:
    journal, db = session.writer.journal, session.writer.db
    taken = {code.uuid for code in codes.all_codes(db).values()}
    ids: list[int] = []
    new: list[Image] = []
    pairs: list[tuple[Image, Image]] = []
    versions: list[Image] = []
    for step in steps:
        entry = step.row.entry
        if step.code is None and step.row.outcome == "added":
            number = journal.new_id("code")
            uuid = entry.uuid if entry.uuid and entry.uuid not in taken else new_uuid()
            taken.add(uuid)
            above = ids[step.above] if step.above is not None else None
            looks = (step.looks.get(name) for name in ("sign", "key", "colour"))
            new.append(Image((number, uuid, entry.kind, above, entry.path[-1], *looks, entry.retired_at, None)))
        else:
            number = step.code.id if step.code is not None else 0
            if step.looks and step.code is not None:
                old = image_of(session, CODE, step.code.uuid)
                pairs.append((old, old.with_columns(CODE, dict(step.looks))))
        ids.append(number)
        if step.said is not None:
            n = 1 if step.code is None else codes.newest_version(db, number) + 1
            *words, examples = step.said
            shape = json.dumps(examples, ensure_ascii=False)
            versions.append(Image((journal.new_id("code_version"), new_uuid(), number, n, *words, shape, now_ms())))
    journal.insert(action, CODE, new)
    journal.update(action, CODE, pairs)
    journal.insert(action, CODE_VERSION, versions)
