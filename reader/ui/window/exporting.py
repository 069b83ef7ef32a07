"""Export in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotations.exchange.registry import FORMATS
from annotations.library import Library
from reader.state import State
from reader.tasks.jobs import Job
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork


class Exporting(QObject):
    """Writes annotations as files while the window goes on."""

    def __init__(self, window: MainWindow, state: State, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._work = window, state, work

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about exports do, by id."""
        return {"library.export": self._choose}

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Export annotations to a folder"))
        if name:
            self._export(Path(name))

    def _export(self, target: Path) -> None:
        path = self._state.path

        def work(job: Job) -> Path:
            with Library.open(path) as library, library.snapshot():
                FORMATS["csv"].load()(
                    library.db, target, "data",
                    lambda done, total: job.step(done, total, self.tr("Exporting")), job.cancelled,
                )  # fmt: skip
            return target

        self._work.begin("export", work, self._exported)

    def _exported(self, target: object) -> None:
        self._window.status.say(self.tr("Exported to {folder}").format(folder=target))
