"""Library files in the window: a new one, another one, a copy, and the menus that lead there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from annotations.library import Library
from reader.config.folders import library_file
from reader.state import State
from reader.tasks.jobs import Job
from reader.ui.library.events import MenuRequest
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from reader.ui.dialogs.anonymous import AnonymousHow

_LIBRARIES = "Newsgloss (*.newsgloss *.sqlite)"
_WORTH_A_BAR = 50
"""Megabytes; less is copied before anybody could read how far it is."""


class Libraries(QObject):
    """Makes, opens and copies libraries."""

    def __init__(self, window: MainWindow, state: State, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._work = window, state, work
        self._open_library: Callable[[Path], None] = lambda _: None

    def handlers(self, open_library: Callable[[Path], None]) -> dict[str, Callable[[], None]]:
        """Return what the actions about libraries do, by id."""
        self._open_library = open_library
        return {
            "library.new": self._new,
            "library.open": self._open,
            "library.copy": self._copy,
            "library.anonymise": self._anonymise,
        }

    def open_menu(self, wanted: MenuRequest) -> None:
        """Open the menu of the window."""
        menu = QMenu(self._window)
        for action in self._window.menuBar().actions():
            menu.addAction(action)
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(wanted.position)

    def _new(self) -> None:
        # Nothing is ever replaced, so the dialog has nothing to ask about that.
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New library"), "", _LIBRARIES, options=QFileDialog.Option.DontConfirmOverwrite
        )
        path = library_file(name) if name else None
        if path is not None and path.exists():
            self._tell_taken(path)
        elif path is not None:
            self._open_library(path)

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open library"), "", _LIBRARIES)
        if name:
            self._open_library(Path(name))

    def _copy(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), "", _LIBRARIES)
        if not name:
            return
        source, target = self._state.path, library_file(name)
        if target != Path(name) and target.exists():
            # The dialog asked about the name as it was typed, not about this one.
            self._tell_taken(target)
            return

        words = self.tr("Copying, in MB:")

        def work(job: Job) -> Path:
            def step(done: int, total: int) -> None:
                if total >= _WORTH_A_BAR:
                    job.step(done, total, words)

            with Library.open(source) as library:
                library.copy_to(target, step, job.cancelled)
            return target

        self._work.begin("copy", work, self._copied)

    def _tell_taken(self, path: Path) -> None:
        said = self.tr("There is a file {file} already; it was left as it is. Choose another name, or open it.")
        self._window.status.say(said.format(file=path.name))

    def _anonymise(self) -> None:
        """Ask how, then where, and write it."""
        from reader.ui.dialogs.anonymous import AnonymousWindow

        asked = AnonymousWindow(self._window.look, self._window)
        asked.wanted.connect(self._write_anonymous)
        asked.show()
        asked.raise_()
        asked.activateWindow()

    def _write_anonymous(self, how: AnonymousHow) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save an anonymised copy"), "", _LIBRARIES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if not name:
            return
        source, target = self._state.path, library_file(name)
        key = target.with_name(self.tr("{name} - who is who.csv").format(name=target.stem)) if how.key else None
        for path in (target, key):
            if path is not None and path.exists():
                self._tell_taken(path)
                return
        words = self.tr("Writing anew, of what is in the library:")

        def work(job: Job) -> Path:
            from annotations.commands.anonymous import Wanted

            with Library.open(source) as library:
                library.anonymise(
                    Wanted(target, key, days=how.days), lambda done, total: job.step(done, total, words), job.cancelled
                )
            return target

        self._work.begin("anonymise", work, self._anonymised)

    def _anonymised(self, target: object) -> None:
        said = self.tr("An anonymised copy is in {file}. Names in the words of articles and notes are still there.")
        self._window.status.say(said.format(file=target))

    def _copied(self, target: object) -> None:
        self._window.status.say(self.tr("A copy is in {file}").format(file=target))
