"""Backups while a library is open: made beside the window's thread, when one is due and something was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.model.backup import BY_HAND, MEANWHILE, OPENING, Backup
from annotations.model.errors import Cancelled
from reader.config.settings import Settings
from reader.tasks.jobs import Job

FIRST_MS = 5_000
"""So long after its window a library is left in peace: what a person does first comes first."""

LOOK_MS = 60_000
"""How often it is looked whether a backup is due."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of a look.

    Attributes:
        made: the backup that was made; None where none was due.
        newest: the newest there is now.
    """

    made: Path | None
    newest: Backup | None


class BackupKeeper(QObject):
    """Makes backups of one library as long as it is open for writing.

    Attributes:
        rests: says whether none is made of itself, as of a library that is known to be damaged: a copy of it would
            count as good, and take the place of one that is.

    Signals:
        looked: a Looked, after each look.
        failed: the Exception that kept a backup from being made.
    """

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._settings = path, settings
        self._changed, self._reason = True, OPENING
        self._not_before = 0.0
        self.rests: Callable[[], bool] = lambda: False
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look soon, and then again and again."""
        QTimer.singleShot(FIRST_MS, self, self.look)
        self._timer.start()

    def changed(self) -> None:
        """Remember that the library was changed: without that no backup is due."""
        self._changed = True

    def look(self) -> None:
        """Make a backup if one is due."""
        if not self._changed or not self._settings.get("backups") or self.rests() or monotonic() < self._not_before:
            return
        # While the newest is young, the next look is as cheap as this one.
        self._start(self._reason, self._settings.get("backup_minutes"))

    def make(self) -> bool:
        """Make a backup now, if anything was changed since the newest; return whether it was begun."""
        return self._start(BY_HAND, 0)

    def close(self) -> None:
        """Stop, and wait for it."""
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.join()

    def _start(self, reason: str, minutes: int) -> bool:
        if self._job is not None:
            return False
        # What is done from here on may be in this one or not: it counts for the next.
        self._changed = False
        job = self._job = Job("backup", _work(self._path, self._settings, reason, minutes), self)
        job.finished.connect(lambda looked: self._ended(job, looked))
        job.failed.connect(lambda error: self._ended(job, error))
        job.start()
        return True

    def _ended(self, job: Job, result: object) -> None:
        if job is not self._job:
            # The window is going.
            return
        job.deleteLater()
        self._job = None
        made = isinstance(result, Looked) and result.made is not None
        self._changed |= not made
        if isinstance(result, Looked):
            if made:
                self._reason = MEANWHILE
            self.looked.emit(result)
        elif not isinstance(result, Cancelled):
            # What went wrong now goes wrong a minute later too; nobody wants to read that every minute.
            self._not_before = monotonic() + 60 * self._settings.get("backup_minutes")
            self.failed.emit(result)


def _work(path: Path, settings: Settings, reason: str, minutes: int) -> Callable[[Job], Looked]:
    def work(job: Job) -> Looked:
        # Loaded when there is something to do: the window opens sooner without.
        from annotations.store.backup_due import back_up_if_changed
        from annotations.store.backup_list import backups_of
        from reader.config.backups import limits

        made = back_up_if_changed(path, reason, limits(settings), minutes, job.cancelled)
        found = backups_of(path)
        return Looked(made, found[-1] if found else None)

    return work
