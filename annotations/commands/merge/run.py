"""The merge of other libraries into one: one action, in one transaction, with a backup before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from annotations.commands.merge.articles import Articles
from annotations.commands.merge.codebook import Codebook
from annotations.commands.merge.entities import Entities
from annotations.commands.merge.outlet_rules import merge_outlet_rules
from annotations.commands.merge.report import MergeReport, named
from annotations.commands.merge.settling import Settling
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.sweep import move_from_merged_codes, move_from_merged_entities
from annotations.commands.merge.valid import is_proper
from annotations.commands.session import Session
from annotations.model.backup import BEFORE_MERGE
from annotations.model.errors import InvalidInput, Refused
from annotations.store import many, past, runs
from annotations.store.backup import backup_committed
from annotations.store.foreign import Foreign
from annotations.store.tables import ANNOTATION, ARTICLE, CODE, DECISION, ENTITY, FIELD, OUTLET_RULE, WORK

_NAMED = 3


class _TakenBack(Exception):
    """Rolls the transaction back."""


def merge(session: Session, others: Sequence[Path], *, dry_run: bool = False) -> MergeReport:
    """Merge other libraries into the one that is held for writing, as one action: all of it or nothing.

    The others are read, each from one moment, and not changed. Nothing that is here vanishes by it. Merging the same
    libraries again changes nothing. If anything is changed, a checked backup of what the library was is made first.

    Args:
        session: whose action it is, and into which library.
        others: the files of the other libraries, in the order in which they are merged.
        dry_run: do all of it and take it back.

    Returns:
        What was done, and what was not and why.

    Raises:
        InvalidInput: no other library is named.
        NotFound, NotALibrary, NewerLibrary, LibraryBusy, Refused: one of them cannot be merged; the text says which
            and why. Nothing is merged then, of the others neither.
        Damaged: one of them cannot be read to its end.
    """
    if not others:
        raise InvalidInput("Name a library to merge.")
    writer, report = session.writer, MergeReport()
    for path in others:
        _refuse_itself(writer.path, path)
    session.end_standing()
    with ExitStack() as stack, suppress(_TakenBack):
        opened = [stack.enter_context(Foreign(path)) for path in others]
        with writer.transaction():
            many.defer_references(writer.db)
            action = writer.begin(_name([other.name for other in opened]), session.annotator_id())
            gone_here = past.deleted(writer.db)
            taken = []
            for other in opened:
                before = report.added.copy()
                _merge_one(Merging(session, action, other, report, gone_here))
                taken.append((other.name, f"Added: {named(report.added - before) or 'nothing'}."))
            report.changed = action.changes > 0
            if not report.changed:
                raise _TakenBack
            runs.note_merge(writer.db, action.uuid, taken)
            writer.end(action)
            if dry_run:
                raise _TakenBack
            # Made by another connection, to which this transaction is still to come.
            report.backup = backup_committed(writer.path, BEFORE_MERGE, writer.backup_limits)
    return report


def _merge_one(merging: Merging) -> None:
    merging.settling = Settling(merging)
    codebook = Codebook(merging)
    codebook.merge()
    move_from_merged_codes(merging, codebook.merged_now())
    entities = Entities(merging, codebook)
    entities.merge()
    move_from_merged_entities(merging, entities.merged_now())
    merge_outlet_rules(merging)
    articles = Articles(merging, codebook, entities)
    articles.merge()
    articles.merge_loose_notes()
    merging.settling.decide()
    _count_deleted_there(merging)


def _count_deleted_there(merging: Merging) -> None:
    """Count what is here and was deleted there: a merge takes nothing away."""
    for thing in (ARTICLE, FIELD, CODE, ENTITY, ANNOTATION, DECISION, WORK, OUTLET_RULE):
        gone = sorted(filter(is_proper, merging.gone_there.get(thing.table, ())))
        for start in range(0, len(gone), many.PAGE):
            keys = gone[start : start + many.PAGE]
            here = many.keys_there(merging.db, thing.table, keys)
            merging.report.deleted_there[thing.table] += len(
                here - many.keys_there(merging.other.db, thing.table, keys)
            )


def _refuse_itself(library: Path, other: Path) -> None:
    try:
        itself = library.samefile(other)
    except OSError:
        # It is not there, which is said where it is opened.
        return
    if itself:
        raise Refused(f"{other.name} is the library itself. A library cannot be merged into itself.")


def _name(names: list[str]) -> str:
    """Return the action's name: "Merge ana.newsgloss and ben.newsgloss"."""
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more"]
    return "Merge " + " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
