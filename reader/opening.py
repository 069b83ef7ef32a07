"""The start of the window: the article first, the rest of the window right after it is seen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from reader.config.settings import Settings
from reader.lightly import keep_loaded
from reader.seen import Seen, show_first
from reader.ui.dress import Dress

if TYPE_CHECKING:
    from reader.app import App
    from reader.config.crash_watch import Watch

_UNSEEN_MS = 500
"""A window that is opened as an icon is not painted: the rest comes all the same."""


class Opening(QObject):
    """Opens the library that is named, else the last one, else the samples.

    Attributes:
        seen: the article that was shown first; None where the window opens whole.
        failed: what was said when the library that was named could not be opened.

    Signals:
        painted: the article is on the screen.
        whole: so is everything else.
    """

    painted = Signal()
    whole = Signal()

    def __init__(
        self, application: QApplication, path: Path | None, settings: Settings | None = None, watch: Watch | None = None
    ) -> None:
        super().__init__(application)
        self._watch = watch
        self._application = application
        self._path, self._settings = path, settings or Settings()
        self._dress = Dress(application, self._settings)
        self._begun = False
        self.failed = ""
        recent = self._settings.get("recent")
        first = path or (Path(recent[0]) if recent else None)
        self.seen: Seen | None = show_first(self._dress, self._settings, first) if first else None
        if self.seen is None:
            QTimer.singleShot(0, self.finish)
        else:
            self.seen.window.page.viewport().installEventFilter(self)
            QTimer.singleShot(_UNSEEN_MS, self.finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go on once the article is painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.finish)
        return False

    def finish(self) -> None:
        """Make the window whole."""
        if self._begun:
            return
        self._begun = True
        self.painted.emit()
        from annotations.model.errors import NewsglossError
        from reader.app import App

        app = App(self._application, self._settings, self._dress)
        try:
            if self.seen is not None and not self.seen.window.isVisible():
                self.seen.reading.close()
                self._application.quit()
            elif self.seen is not None:
                app.open(self.seen.path, self.seen)
            elif self._path is not None:
                app.open(self._path)
            else:
                app.begin()
        except NewsglossError as error:
            self._refused(app, error)
        finally:
            keep_loaded()
        if self._watch is not None:
            app.follow(self._watch)
        self._application.processEvents()
        self.whole.emit()

    def _refused(self, app: App, error: Exception) -> None:
        """End the program where a library was named; else ask how to begin, with what is wrong with the last one.

        What is readable of one that is damaged can be saved, whether it was named or not.
        """
        from annotations.model.errors import DamagedLibrary

        recent = self._settings.get("recent")
        path = self._path or (Path(recent[0]) if recent else None)
        if isinstance(error, DamagedLibrary) and path is not None:
            app.offer_saving(path, error)
        elif self._path is None:
            from reader.ui.said import core_words

            app.ask_how(core_words(error))
        else:
            self.failed = str(error)
            self._application.exit(1)
        if self.seen is not None:
            self.seen.window.close()
            self.seen.reading.close()


def start(arguments: list[str]) -> int:
    """Open the window; return the exit status of the program."""
    from reader.config.crash_watch import Watch

    application = application_of(sys.argv[:1])
    watch = Watch()
    watch.begin()
    opening = Opening(application, Path(arguments[0]) if arguments else None, watch=watch)
    opening.painted.connect(lambda: _listen(application))
    status = application.exec()
    watch.end()
    if opening.failed:
        from reader.articles.found import display_name

        sys.stderr.write(f"{display_name(opening.failed)}\n")
    return status


def _listen(application: QApplication) -> None:
    """End as a closed window does also when that is asked from outside; nothing of it is needed for the first look."""
    from reader.ending import Ending

    Ending(application).begin()


def application_of(arguments: list[str]) -> QApplication:
    """Make the application of a program that begins."""
    kept: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _cannot_show(message)
        kept.append(message)

    # Qt ends the program where its part for this kind of screen lacks a system library, and tells it here alone.
    before = qInstallMessageHandler(hear)
    application = QApplication(arguments)
    qInstallMessageHandler(before)
    for message in kept:
        qWarning(message)
    application.setApplicationName("Newsgloss")
    return application


def _cannot_show(message: str) -> NoReturn:
    """End the program with what can be done about it, or start it again where it was done."""
    from reader.config.packages import start_with_packages

    sys.stderr.write(f"{start_with_packages(' '.join(message.split()).rstrip('.'))}\n")
    sys.stderr.flush()
    os._exit(1)
