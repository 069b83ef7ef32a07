"""Files in the window: libraries, import and export, side by side over one slot for long work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from reader.state import State
from reader.tasks.importing import ImportReport
from reader.tasks.jobs import Job
from reader.ui.dialogs.about import AboutWindow
from reader.ui.library.events import MenuRequest
from reader.ui.window.backing_up import BackupDesk
from reader.ui.window.crash_desk import CrashDesk
from reader.ui.window.damage import DamageDesk
from reader.ui.window.exporting import Exporting
from reader.ui.window.importing import Importing
from reader.ui.window.libraries import Libraries
from reader.ui.window.listing import Listing
from reader.ui.window.not_kept import NotKept
from reader.ui.window.place_told import PlaceTold
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork


class Files(QObject):
    """Everything that reads or writes files at a person's wish.

    Attributes:
        work: the long work under way.
        libraries, importing, exporting, backups, crash, not_kept, damage, place: who does what.
    """

    def __init__(self, window: MainWindow, state: State, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.work = LongWork(window)
        self.libraries = Libraries(window, state, self.work)
        self.importing = Importing(window, state, listing, self.work)
        self.exporting = Exporting(window, state, listing, self.work)
        self.backups = BackupDesk(window, state)
        self.crash = CrashDesk(window, state)
        self.not_kept = NotKept(window, state, self.work)
        self.damage = DamageDesk(window, state, self.work)
        self.backups.keeper.rests = lambda: bool(self.damage.found)
        self.damage.backups_wanted.connect(self.backups.show)
        self.place = PlaceTold(window, state, self.not_kept)

    def handlers(self, open_library: Callable[[Path], None]) -> dict[str, Callable[[], None]]:
        """Return what the actions about files do, by id."""
        return {
            **self.libraries.handlers(open_library),
            **self.importing.handlers(),
            **self.exporting.handlers(),
            **self.backups.handlers(),
            **self.crash.handlers(),
            **self.not_kept.handlers(),
            **self.damage.handlers(),
            "help.about": lambda: AboutWindow(self._state.path, self._window.look, self._window).show(),
        }

    @property
    def job(self) -> Job | None:
        """The long work under way; None when there is none."""
        return self.work.job

    @property
    def report(self) -> ImportReport | None:
        """The report of the last import of this window."""
        return self.importing.report

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in, while the window goes on."""
        self.importing.import_paths(paths)

    def open_menu(self, wanted: MenuRequest) -> None:
        """Open the menu of the window."""
        self.libraries.open_menu(wanted)

    def close(self) -> None:
        """End the work under way and wait for it."""
        self.work.close()
        self.backups.close()
