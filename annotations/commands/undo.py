"""Undo and redo: across articles and restarts, each an action of its own."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.commands.standing import finish_standing
from annotations.model.errors import NotFound, NothingToUndo
from annotations.store import annotators, history
from annotations.store.history import ActionRow
from annotations.store.revert import revert


def undo(session: Session, annotator_uuids: Sequence[str], *, only: str | None = None) -> ActionRow:
    """Take back the newest ended change of these annotators, all of it or nothing.

    Args:
        session: who does it.
        annotator_uuids: whose changes; one person may act under several names on one machine.
        only: UUID of the action that is meant; without, whichever is the newest.

    Returns:
        The action that was taken back.

    Raises:
        NothingToUndo: there is none, or the newest is another one than was meant.
        UndoBlocked: something later stands in the way; it is named.
    """
    target = history.to_undo(session.writer.db, _known(session, annotator_uuids))
    standing = session.standing.action_id if session.standing is not None else None
    if standing is not None and (target is None or target.id < standing):
        # The review under way is the newest: it ends, and is taken back as a whole.
        finish_standing(session)
        target = history.to_undo(session.writer.db, _known(session, annotator_uuids))
    if target is None or only not in {None, target.uuid}:
        raise NothingToUndo(_nothing(session, "undo"))
    _revert(session, target, "undo", target.id)
    return target


def undo_earlier(session: Session, annotator_uuids: Sequence[str], uuid: str) -> ActionRow:
    """Take back one change of these annotators, whatever was done since, all of it or nothing.

    Args:
        session: who does it.
        annotator_uuids: whose changes.
        uuid: of the action.

    Returns:
        The action that was taken back.

    Raises:
        NotFound: there is no such action.
        NothingToUndo: it is undone already, or is nothing that can be, or is somebody else's.
        UndoBlocked: something later stands in the way; it is named.
    """
    db, standing = session.writer.db, session.standing
    target = history.by_uuid(db, uuid)
    if target is None:
        raise NotFound(f"There is no action {uuid} in this library.")
    if standing is not None:
        # Whatever else is done ends a review, be it this one or another.
        finish_standing(session)
        target = history.by_id(db, target.id)
    if target.undone:
        raise NothingToUndo(f"“{target.name}” is undone already.")
    if not history.can_undo(db, target):
        raise NothingToUndo(f"“{target.name}” is nothing that can be undone.")
    if history.annotator_of(db, target.id) not in _known(session, annotator_uuids):
        raise NothingToUndo(
            f"“{target.name}” is {target.annotator}'s: it is taken back with --annotator “{target.annotator}”."
        )
    _revert(session, target, "undo", target.id)
    return target


def redo(session: Session, annotator_uuids: Sequence[str]) -> ActionRow:
    """Do again what undo took back last, unless a newer change came since.

    Raises:
        NothingToUndo: there is nothing to redo.
        UndoBlocked: something later stands in the way; it is named.
    """
    target = history.to_redo(session.writer.db, _known(session, annotator_uuids))
    if target is None:
        raise NothingToUndo(_nothing(session, "redo"))
    _revert(session, target, "redo", history.last_undo_of(session.writer.db, target.id))
    return target


def _revert(session: Session, target: ActionRow, kind: str, reverted: int) -> None:
    writer = session.writer
    with writer.transaction():
        # In the name of whose change it is, so that a change and its undo stay one line of history.
        whose = history.annotator_of(writer.db, target.id)
        action = writer.begin(f"{kind.capitalize()}: {target.name}", whose, kind, target.id)
        revert(writer.db, writer.journal, action, reverted)
        history.set_undone(writer.db, target.id, kind == "undo")
        writer.end(action)


def _known(session: Session, uuids: Sequence[str]) -> list[int]:
    found = (annotators.by_uuid(session.writer.db, uuid) for uuid in uuids)
    return [number for number in found if number is not None]


def _nothing(session: Session, what: str) -> str:
    newest = next((a for a in history.actions(session.writer.db) if a.kind == "change" and not a.undone), None)
    if what == "undo" and newest is not None and newest.annotator:
        return (
            f"There is nothing of yours to undo. The newest change (“{newest.name}”) is {newest.annotator}'s: "
            f"it is taken back with --annotator “{newest.annotator}”."
        )
    return f"There is nothing to {what}."
