"""Reading own JSON Lines into a library: made into a library of their own, and that is merged, as one action."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotations.commands.lines.build import Builder
from annotations.commands.lines.whole import Whole
from annotations.commands.merge.report import MergeReport, named
from annotations.commands.merge.run import merge
from annotations.commands.session import Session
from annotations.exchange.foreign import LeftOut
from annotations.exchange.own_lines import HEAD, VERSION
from annotations.exchange.rows import objects
from annotations.model.errors import Cancelled, InvalidInput, Refused
from annotations.store import many, runs
from annotations.store.foreign import Foreign
from annotations.store.made import MadeLibrary
from annotations.store.stopping import stoppable
from annotations.store.untouched import is_untouched

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]

_BETWEEN_LOOKS = 50
_LONGEST_MEGABYTES = 256
_MOST_LEFT_OUT = 10_000
_STOPPED = "Stopped. Nothing was taken."


@dataclass(slots=True)
class TakenLines:
    """What became of a file.

    Attributes:
        merged: what the merge of it did; its counts, conflicts and reasons.
        left_out: lines that were wrong, with their numbers.
        more_left_out: how many there were beyond the first 10,000.
    """

    merged: MergeReport = field(default_factory=MergeReport)
    left_out: list[LeftOut] = field(default_factory=list)
    more_left_out: int = 0

    @property
    def changed(self) -> bool:
        """Whether the library was changed, or would have been by a trial."""
        return self.merged.changed


def take_own_lines(
    session: Session, path: Path, *, dry_run: bool = False, progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> TakenLines:  # fmt: skip
    """Take what a file of own JSON Lines says into the library that is held for writing, as one action.

    Into a library that is as it was made, a file of a whole library comes as it is, to the last row. Into any other it
    is merged: nothing that is here vanishes by it, and the same file again changes nothing.

    Args:
        session: whose action it is, and into which library.
        path: the file.
        dry_run: do all of it and take it back.
        progress: told (done, total) in bytes of the file, while it is read.
        cancelled: asked often; True ends it within half a second.

    Raises:
        Refused: it is no such file, of a newer version, or cannot be read.
        Cancelled: it was to stop; nothing was changed.
    """
    taken = TakenLines()
    with TemporaryDirectory(prefix="newsgloss-lines-", ignore_cleanup_errors=True) as folder:
        # By this name the report and the action speak of it.
        made = Path(folder) / path.name
        try:
            whole = _read(path, made, taken, progress, cancelled)
        except OSError as error:
            raise Refused(f"{path.name} cannot be read: {error.strerror or error}.") from error
        with stoppable(session.writer.db, cancelled, _STOPPED):
            if whole and not taken.left_out and is_untouched(session.writer.db):
                taken.merged = _take_whole(session, made, dry_run=dry_run, cancelled=cancelled)
            else:
                taken.merged = merge(session, [made], dry_run=dry_run)
    return taken


def _read(path: Path, made: Path, taken: TakenLines, progress: Progress | None, cancelled: Stop | None) -> bool:
    """Make a library of a file; return whether the file says that it is the whole of one."""
    size = path.stat().st_size

    def leave_out(where: str, why: str) -> None:
        if len(taken.left_out) < _MOST_LEFT_OUT:
            taken.left_out.append(LeftOut(path.name, where, why))
        else:
            taken.more_left_out += 1

    with path.open("rb") as file, MadeLibrary(made) as library:
        lines = objects(file, _LONGEST_MEGABYTES)
        whole = _whole(path, next(lines, (0, InvalidInput("It is empty."))))
        builder = Builder(library, whole=whole)
        for count, (number, line) in enumerate(lines):
            if count % _BETWEEN_LOOKS == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled(_STOPPED)
                if progress is not None:
                    progress(file.tell(), size)
            try:
                if isinstance(line, InvalidInput):
                    raise line
                builder.add(line)
            except InvalidInput as error:
                leave_out(f"line {number}", str(error))
        for key, why in builder.finish():
            leave_out(key, why)
        library.finish()
    return whole


def _whole(path: Path, first: tuple[int, dict[str, Any] | InvalidInput]) -> bool:
    """Return what the first line says of the file.

    Raises:
        Refused: it is none of ours, or of a newer version.
    """
    _, head = first
    if isinstance(head, InvalidInput) or head.get("type") != HEAD:
        raise Refused(f"{path.name} is no JSON Lines file of a library: its first line does not say so.")
    version = head.get("version")
    if type(version) is not int or version > VERSION:
        raise Refused(f"{path.name} was written by a newer version of Newsgloss. Install the newer version to read it.")
    return head.get("whole") is True


class _TakenBack(Exception):
    """Rolls the transaction back."""


def _take_whole(session: Session, made: Path, *, dry_run: bool, cancelled: Stop | None) -> MergeReport:
    writer, report = session.writer, MergeReport()
    session.end_standing()
    with Foreign(made) as other, suppress(_TakenBack), writer.transaction():
        many.defer_references(writer.db)
        action = writer.begin(f"Merge {made.name}", session.annotator_id())
        Whole(writer, action, other.db, cancelled or (lambda: False), report.added).take()
        report.changed = action.changes > 0
        if not report.changed:
            raise _TakenBack
        runs.note_merge(writer.db, action.uuid, [(made.name, f"Added: {named(report.added) or 'nothing'}.")])
        writer.end(action)
        if dry_run:
            raise _TakenBack
    return report
