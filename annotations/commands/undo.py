"""Undo and redo: across articles and restarts, each an action of its own."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.session import Session
from annotations.commands.standing import finish_standing
from annotations.model.errors import NotFound, NothingToUndo, UndoBlocked
from annotations.model.purge import PURGED
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


def undo_earlier(session: Session, annotator_uuids: Sequence[str], uuid: str, *, others: bool = False) -> ActionRow:
    """Take back one change of these annotators, whatever was done since, all of it or nothing.

    Args:
        session: who does it.
        annotator_uuids: whose changes.
        uuid: of the action.
        others: take back somebody else's too; the undo is then in the name of who does it.

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
    _refuse_what_cannot_be(session, target)
    own = history.annotator_of(db, target.id) in _known(session, annotator_uuids)
    if not own and not others:
        raise NothingToUndo(
            f"“{target.name}” is {target.annotator}'s: it is taken back with --annotator “{target.annotator}”."
        )
    _revert(session, target, "undo", target.id, own=own)
    return target


def why_not_undo(session: Session, uuid: str) -> str:
    """Return why one change, whoever's, cannot be taken back now; empty where it can.

    It is tried, and the try taken back: nothing is changed, and no review under way ends.
    """
    writer, target = session.writer, history.by_uuid(session.writer.db, uuid)
    if target is None:
        return f"There is no action {uuid} in this library."
    try:
        _refuse_what_cannot_be(session, target)
        with writer.transaction():
            revert(writer.db, writer.journal, writer.begin(f"Undo: {target.name}", None, "undo", target.id), target.id)
            raise _Tried
    except _Tried:
        return ""
    except (NothingToUndo, UndoBlocked) as error:
        return str(error)


class _Tried(Exception):
    """Ends a try that went well."""


def _refuse_what_cannot_be(session: Session, target: ActionRow) -> None:
    if target.undone:
        raise NothingToUndo(f"“{target.name}” is undone already.")
    if target.name == PURGED:
        raise NothingToUndo("What this changed was purged, for good. It cannot be undone.")
    if not history.can_undo(session.writer.db, target):
        raise NothingToUndo(f"“{target.name}” is nothing that can be undone.")


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


def _revert(session: Session, target: ActionRow, kind: str, reverted: int, *, own: bool = True) -> None:
    writer = session.writer
    with writer.transaction():
        # In the name of whose change it is, so that a change and its undo stay one line of history.
        whose = history.annotator_of(writer.db, target.id) if own else session.annotator_id()
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
