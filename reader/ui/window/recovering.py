"""Saving what is readable of a damaged library: where to, and what came of it; also where no library is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.config.folders import library_file
from reader.tasks.jobs import Job, Step
from reader.ui.dialogs.damage import DamageWindow
from reader.ui.said import core_words, damage_words
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from annotations.store.recover_report import Recovered, Told
    from reader.ui.window.start import StartWindow

_MOST = 500


def recover_words() -> str:
    """Return what the status bar says meanwhile."""
    return QCoreApplication.translate("Recovering", "Saving what is readable:")


def ask_target(parent: QWidget, path: Path) -> Path | None:
    """Ask for the file of the new library; None where a person leaves it."""
    title = QCoreApplication.translate("Recovering", "Save what is readable as a new library")
    name, _ = QFileDialog.getSaveFileName(
        parent, title, str(path.with_name(f"{path.stem} recovered.newsgloss")), "Newsgloss (*.newsgloss)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )  # fmt: skip
    return library_file(name) if name else None


def show_recovered(look: Look, parent: QWidget, target: Path, report: object) -> DamageWindow:
    """Say what was saved, and offer to open it."""
    from annotations.store.recover_report import Recovered

    assert isinstance(report, Recovered)
    lines = [_line(report, one) for one in report.told]
    if report.whole:
        said = QCoreApplication.translate("Recovering", "Nothing was damaged: it is a copy of the library.")
    elif not lines:
        said = QCoreApplication.translate("Recovering", "Everything could be read. Nothing is lost or altered.")
    else:
        articles = report.of("article").read
        marks = report.of("annotation").read
        words = QCoreApplication.translate(
            "Recovering",
            "Articles: {articles}. Annotations: {marks}. What is not as it was, or lost, is named below: {n}. Marks "
            "that nothing proves are up for review.",
        )
        said = words.format(articles=articles, marks=marks, n=len(lines))
    title = QCoreApplication.translate("Recovering", "{name} holds what could be read").format(name=target.name)
    opens = QCoreApplication.translate("Recovering", "Open it")
    help_ = QCoreApplication.translate("Recovering", "Goes on with the new library; the damaged one stays as it is")
    window = DamageWindow(look, title, said, lines[:_MOST], [("open", opens, help_)], parent)
    window.present()
    return window


def _line(report: Recovered, one: Told) -> str:
    words, name = damage_words(one.sentence), _name(report, one.article)
    return f"{name}: {words}" if name else words


def _name(report: Recovered, article: int | None) -> str:
    return report.articles.get(article, "") if article is not None else ""


class DamagedAtStart(QObject):
    """The ways on where a library cannot be opened at all.

    Attributes:
        window: says what is wrong, or what was saved.

    Signals:
        library_wanted: Path of a library to open.
    """

    library_wanted = Signal(object)

    def __init__(self, start: StartWindow, path: Path, error: Exception) -> None:
        super().__init__(start)
        self._start, self._path = start, path
        self._job: Job | None = None
        start.closing.connect(self._stop)
        name = path.name
        title = QCoreApplication.translate("Recovering", "{name} is damaged").format(name=name)
        said = QCoreApplication.translate(
            "Recovering", "It cannot be opened. Keep the file as it is: what is readable may be saved."
        )
        self.window = DamageWindow(start.look, title, said, [core_words(error)], self._ways(), start)
        self.window.chosen.connect(self._choose)
        self.window.present()

    def _ways(self) -> list[tuple[str, str, str]]:
        from annotations.store.backup import backups

        ways = [
            (
                "recover",
                QCoreApplication.translate("Recovering", "Recover what is readable…"),
                QCoreApplication.translate("Recovering", "Saves all that can be read into a new library"),
            )
        ]
        if backups(self._path):
            ways.insert(
                0,
                (
                    "restore",
                    QCoreApplication.translate("Recovering", "Restore the newest good backup"),
                    QCoreApplication.translate("Recovering", "The damaged file is kept beside it"),
                ),
            )
        return ways

    def _choose(self, way: str) -> None:
        if way == "restore":
            self._begin(lambda _: _restore_newest(self._path), lambda _: self.library_wanted.emit(self._path))
        elif way == "recover":
            target = ask_target(self._start, self._path)
            if target is not None:
                path, words = self._path, recover_words()
                from reader.tasks.proving import recover_apart

                self._begin(lambda job: recover_apart(job, path, target, words), lambda one: self._show(target, one))

    def _begin(self, work: Callable[[Job], object], then: Callable[[object], object]) -> None:
        self._start.set_busy(True)
        job = self._job = Job("recover", work, self)
        job.stepped.connect(self._say)
        job.finished.connect(lambda result: self._ended(lambda: then(result)))
        job.failed.connect(lambda error: self._ended(lambda: self._start.say(core_words(error))))
        job.start()

    def _say(self, step: Step) -> None:
        self._start.say(f"{step.words} {step.done}" + (f" / {step.total}" if step.total else ""))

    def _ended(self, then: Callable[[], object]) -> None:
        self._job = None
        self._start.set_busy(False)
        self._start.say("")
        then()

    def _show(self, target: Path, report: object) -> None:
        self.window = show_recovered(self._start.look, self._start, target, report)
        self.window.chosen.connect(lambda _: self.library_wanted.emit(target))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.join()


def _restore_newest(path: Path) -> object:
    from annotations.store.backup_restoring import newest_proven
    from reader.tasks.restoring import restore

    backup, _ = newest_proven(path)
    return restore(path, backup)
