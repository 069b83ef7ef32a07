"""Files in the window: import, export, libraries, and the menus of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from annotations.exchange.registry import FORMATS
from annotations.library import Library
from reader.state import State
from reader.tasks.importing import ImportReport, import_incoming, import_paths
from reader.tasks.jobs import Job, Step
from reader.ui.library.events import MenuRequest
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

_LIBRARIES = "Newsgloss (*.newsgloss *.sqlite)"


class Files(QObject):
    """Everything that reads or writes files at a person's wish.

    Attributes:
        job: the long work under way; None when there is none.
        report: of the last import.
    """

    def __init__(self, window: MainWindow, state: State, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state, self._listing = window, state, listing
        self.job: Job | None = None
        self.report: ImportReport | None = None
        self._open_library: Callable[[Path], None] = lambda _: None
        window.status.cancel.connect(self.cancel)

    def handlers(self, open_library: Callable[[Path], None]) -> dict[str, Callable[[], None]]:
        """Return what the actions about files do, by id."""
        self._open_library = open_library
        return {
            "library.new": lambda: self._new(open_library),
            "library.open": lambda: self._open(open_library),
            "library.copy": self._copy,
            "library.import": self._choose_files,
            "library.import_folder": self._choose_folder,
            "library.paste": self.paste,
            "library.export": self._choose_export,
            "help.shortcuts": self._shortcuts,
            "help.about": self._about,
        }

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in, while the window goes on."""
        writing = self._state.writing
        if writing is not None:
            self._begin(Job("import", lambda job: import_paths(job, writing, paths), self), self._imported)

    def paste(self) -> None:
        """Make an article of the clipboard's text."""
        writing = self._state.writing
        text = QGuiApplication.clipboard().text()
        if writing is None or not text.strip():
            self._window.status.say(self.tr("There is no text in the clipboard."))
            return
        name = datetime.now().astimezone().strftime("pasted %Y-%m-%d %H.%M.%S.txt")

        def work(job: Job) -> ImportReport:
            # Loaded when there is an article to read: the window opens sooner.
            from reader.articles.pasted import pasted_article

            return import_incoming(job, writing, [pasted_article(name, text)])

        self._begin(Job("import", work, self), self._imported)

    def export(self, format_id: str, target: Path, profile: str) -> None:
        """Write annotations as files, while the window goes on."""
        # Reading articles is loaded when there is one to read: the window opens sooner.

        path = self._state.path

        def work(job: Job) -> Path:
            with Library.open(path) as library, library.snapshot():
                FORMATS[format_id].load()(
                    library.db, target, profile,
                    lambda done, total: job.step(done, total, self.tr("Exporting")), job.cancelled,
                )  # fmt: skip
            return target

        self._begin(Job("export", work, self), self._exported)

    def cancel(self) -> None:
        """End the work under way; what it did is kept."""
        if self.job is not None:
            self.job.cancel()

    def close(self) -> None:
        """End the work under way and wait for it."""
        if self.job is not None:
            self.job.cancel()
            self.job.join()

    def open_menu(self, wanted: MenuRequest) -> None:
        """Open the menu of the window or the library."""
        actions = self._window.actions_
        menu = QMenu(self._window)
        if wanted.about == "library":
            for name in self._state.settings.get("recent"):
                if name != str(self._state.path.absolute()):
                    menu.addAction(Path(name).stem).triggered.connect(partial(self._switch, Path(name)))
            menu.addSeparator()
            for id_ in ("library.new", "library.open", "library.copy"):
                menu.addAction(actions[id_])
        else:
            for action in self._window.menuBar().actions():
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(wanted.position)

    def _switch(self, path: Path, _: bool = False) -> None:
        self._open_library(path)

    def _begin(self, job: Job, then: Callable[[object], None]) -> None:
        if self.job is not None:
            self._window.status.say(self.tr("One thing after the other: wait till this is done, or cancel it."))
            return
        self.job = job
        self._window.status.say("")
        job.stepped.connect(self._stepped)
        job.finished.connect(then)
        job.failed.connect(self._failed)
        job.start()

    def _stepped(self, step: Step) -> None:
        self._window.status.set_step(step)

    def _ended(self) -> None:
        self.job = None
        self._window.status.set_step(None)

    def _failed(self, error: Exception) -> None:
        self._ended()
        self._window.status.say(str(error))

    def _imported(self, report: object) -> None:
        self._ended()
        if isinstance(report, ImportReport):
            self.report = report
            self._window.status.say(report.sentence())
            self._listing.read(report.first)
            if report.refused:
                self._tell_refused(report)

    def _tell_refused(self, report: ImportReport) -> None:
        refused = [item for item in report.items if item.outcome == "refused"]
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Import"))
        box.setText(report.sentence())
        box.setInformativeText("\n".join(f"{item.path}: {item.reason}" for item in refused[:8]))
        if len(refused) > 8:
            box.setDetailedText("\n".join(f"{item.path}: {item.reason}" for item in refused))
        box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setModal(False)
        box.show()

    def _exported(self, target: object) -> None:
        self._ended()
        self._window.status.say(self.tr("Exported to {folder}").format(folder=target))
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Export"))
        box.setText(self.tr("The annotations are in {folder}.").format(folder=target))
        show = box.addButton(self.tr("Show in folder"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))))
        box.setModal(False)
        box.show()

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import articles"), "", self.tr("Articles (*.txt *.md);;All files (*)")
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self.import_paths([Path(name)])

    def _choose_export(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Export annotations to a folder"))
        if name:
            self.export("csv", Path(name), "data")

    def _new(self, open_library: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("New library"), "", _LIBRARIES)
        if name:
            path = Path(name)
            open_library(path if path.suffix else path.with_suffix(".newsgloss"))

    def _open(self, open_library: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open library"), "", _LIBRARIES)
        if name:
            open_library(Path(name))

    def _copy(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), "", _LIBRARIES)
        if not name:
            return
        target = Path(name)
        source = self._state.path

        def work(job: Job) -> Path:
            with Library.open(source) as library:
                library.copy_to(target)
            return target

        self._begin(Job("copy", work, self), self._copied)

    def _copied(self, target: object) -> None:
        self._ended()
        self._window.status.say(self.tr("A copy is in {file}").format(file=target))

    def _shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsWindow

        ShortcutsWindow(self._window.look, self._window.keys, self._window).show()

    def _about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Newsgloss"))
        box.setText(self.tr("Newsgloss reads news closely and annotates it, offline, in one file."))
        box.setInformativeText(self.tr("This library: {file}").format(file=self._state.path))
        box.setModal(False)
        box.show()
