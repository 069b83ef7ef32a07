"""Backups in the window: made while one works, listed when a person wants to see them, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.model.change import ChangeSet
from annotations.model.errors import NewsglossError
from reader.models.dates import moment_words
from reader.state import State
from reader.tasks.backing_up import BackupKeeper, Looked
from reader.tasks.delivery import Delivery
from reader.tasks.jobs import Job
from reader.ui.said import act_words, core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.model.backup import Comparison, Held
    from reader.models.backups import Row
    from reader.ui.dialogs.backups import BackupsWindow
    from reader.ui.dialogs.confirm import ConfirmWindow


class BackupDesk(QObject):
    """Shows the backups, has one made, and asks before the library is restored from one.

    Attributes:
        keeper: makes them while the library is open.
        window: the backups; None while they are not shown.
        question: what is asked before the library is restored; None while nothing is.

    Signals:
        restore_wanted(object): the library is to be restored from the backup at this Path.
    """

    restore_wanted = Signal(object)

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.window: BackupsWindow | None = None
        self.question: ConfirmWindow | None = None
        self._delivery = Delivery(self)
        self._jobs: list[Job] = []
        self._asked = False
        self.keeper = BackupKeeper(state.path, state.settings, self)
        self.keeper.looked.connect(self._looked)
        self.keeper.failed.connect(self._failed)
        state.changed.connect(self._changed)
        if state.writing is not None:
            # Who only reads leaves it to the program that writes.
            self.keeper.begin()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about backups do, by id."""
        return {"library.backups": self.show, "library.backup": self.make}

    def show(self) -> None:
        """Show the backups."""
        shown = self.window
        if shown is None:
            # Loaded when it is asked for: the main window opens sooner.
            from annotations.store.backup_age import backup_folder
            from reader.ui.dialogs.backups import BackupsWindow

            shown = self.window = BackupsWindow(self._window.look, backup_folder(self._state.path), self._window)
            shown.make_wanted.connect(self.make)
            shown.folder_wanted.connect(self._show_folder)
            shown.restore_wanted.connect(self._compare)
            shown.destroyed.connect(self._closed)
            if self._state.writing is None and not self._state.damaged:
                shown.set_why_not(self.tr("This library is open for reading only."))
            shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.table.setFocus()
        self._read()

    def make(self) -> None:
        """Make a backup now, if anything was changed."""
        self._asked = self.keeper.make()
        if not self._asked:
            self._say(self.tr("A backup is being made already."))

    def close(self) -> None:
        """Stop what is under way, and wait for it."""
        self._delivery.close()
        self.keeper.close()
        for job in self._jobs:
            job.cancel()
        for job in self._jobs:
            job.join()

    # What there is

    def _read(self) -> None:
        """Read what is in the backups, then whether each is whole: the rows are there before that is known."""
        path = self._state.path

        def work(job: Job) -> None:
            from annotations.store.backup_list import backups_of, look_into, what_is_wrong
            from reader.models.backups import Row

            rows: list[Row] = []
            for backup in reversed(backups_of(path)):
                try:
                    rows.append(Row(backup, look_into(backup.path, job.cancelled)))
                except NewsglossError:
                    rows.append(Row(backup))
            self._delivery.post(lambda: self._show_rows(rows))
            for row in rows:
                if job.cancelled():
                    return
                file, wrong = row.backup.path, what_is_wrong(row.backup.path, job.cancelled)
                self._delivery.post(partial(self._show_wrong, file, wrong))

        self._begin("backups", work)

    def _show_rows(self, rows: list[Row]) -> None:
        if self.window is not None:
            self.window.set_rows(rows)

    def _show_wrong(self, file: Path, wrong: str) -> None:
        if self.window is not None:
            self.window.set_wrong(file, core_words(wrong))

    # The way back

    def _compare(self, backup: Path) -> None:
        path = self._state.path

        def work(job: Job) -> None:
            from annotations.store.backup_restoring import compare

            compared = compare(path, backup, job.cancelled)
            self._delivery.post(lambda: self._ask(backup, compared))

        self._begin("compare", work)

    def _ask(self, backup: Path, compared: Comparison) -> None:
        """Say what would be different, before anything is done."""
        from reader.ui.dialogs.confirm import ConfirmWindow

        window = self.window
        if window is None:
            return
        row = window.model.rows[max(0, window.model.row_of(backup))]
        when = moment_words(row.backup.made_at)
        title = self.tr("Restore the library as of {when}").format(when=when)
        now = core_words(compared.trouble) if compared.now is None else self._held(compared.now)
        lines = (
            self.tr("Now: {what}").format(what=now),
            self.tr("Then: {what}").format(what=self._held(compared.then)),
            self.tr("Nothing was done since.")
            if compared.same
            else self.tr(
                "What was done since is not in it. The library as it is now becomes a backup first: that is the way "
                "back, since Undo does not lead across."
            ),
        )
        self.question = ConfirmWindow(
            self._window.look, title, lines, (title, self.tr("Leave it as it is")), window
        )  # fmt: skip
        self.question.agreed.connect(lambda: self.restore_wanted.emit(backup))
        self.question.destroyed.connect(self._answered)
        self.question.present()

    def _held(self, held: Held) -> str:
        from reader.models.backups import held_words

        words = held_words(held)
        if held.last_at is None:
            return words
        last = self.tr("Last: {act}, {when}").format(act=act_words(held.last_action), when=moment_words(held.last_at))
        return f"{words}. {last}"

    # What came of it

    def _changed(self, changes: ChangeSet) -> None:
        if changes:
            self.keeper.changed()

    def _looked(self, looked: Looked) -> None:
        if looked.newest is not None:
            words = self.tr("The newest backup is of {when} (Library, Backups…)")
            self._window.status.set_help(words.format(when=moment_words(looked.newest.made_at)))
        if self._asked:
            self._asked = False
            self._say(
                self.tr("A backup was made.")
                if looked.made is not None
                else self.tr("Nothing was changed since the newest backup, so no other was made."),
                "ok",
            )
        if looked.made is not None and self.window is not None:
            self._read()

    def _failed(self, error: Exception) -> None:
        words = self.tr("{why} You can work on; it is tried again later.")
        self._asked = False
        self._say(words.format(why=core_words(error)))

    def _say(self, words: str, token: str = "danger") -> None:
        self._window.status.say(words)
        if self.window is not None:
            self.window.say(words, token)

    def _begin(self, name: str, work: Callable[[Job], None]) -> None:
        """Do something in a thread of its own, in place of what was under way there."""
        for before in self._jobs:
            before.cancel()
        job = Job(name, work, self)
        self._jobs.append(job)
        job.finished.connect(lambda _: self._done(job))
        job.failed.connect(lambda error: self._done(job, error))
        job.start()

    def _done(self, job: Job, error: Exception | None = None) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if error is not None and not job.cancelled():
            self._say(core_words(error))

    def _show_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from annotations.store.backup_age import backup_folder

        folder = backup_folder(self._state.path)
        # It is made with the first backup.
        there = self.window is not None and self.window.model.rowCount()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if there else folder.parent)))

    def _closed(self) -> None:
        self.window = None
        for job in self._jobs:
            job.cancel()

    def _answered(self) -> None:
        self.question = None
