"""The composition root of the window: builds every part and hands each what it needs."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotations.exchange.rows import read_rows
from annotations.model.annotator import Annotator
from annotations.model.errors import LibraryBusy, NewerLibrary, NewsglossError, Refused
from reader.config.folders import settings_folder
from reader.config.identity import Identities, identities
from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT, THEMES, Theme
from reader.state import State
from reader.tasks.importing import import_paths
from reader.tasks.jobs import Job
from reader.tasks.reading import Reading
from reader.tasks.writing import Writing
from reader.ui.page.marks import PageStyle
from reader.ui.style.fonts import load_fonts
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.restyle import restyle, worn
from reader.ui.style.sheet import palette, stylesheet
from reader.ui.window.controller import Controller
from reader.ui.window.keys import KeyMap
from reader.ui.window.window import MainWindow

CARD_MARGIN = 352
"""Pixels at scale 1 that a mention's card needs beside the column."""

SUFFIXES = (".newsgloss", ".sqlite")


class App(QObject):
    """The running program: one window on one library at a time.

    Attributes:
        settings: of this machine.
        window, state, controller: of the library that is open.
    """

    def __init__(self, application: QApplication, settings: Settings | None = None) -> None:
        super().__init__(application)
        self._application = application
        self.settings = settings or Settings()
        self._fonts = load_fonts()
        self._icons = Icons()
        self._look = self._wanted_look()
        self._who: Identities = identities()
        self.window: MainWindow | None = None
        self.state: State | None = None
        self.controller: Controller | None = None
        self.settings.listen(self._setting_changed)
        application.styleHints().colorSchemeChanged.connect(self._follow_look)

    def open(self, path: Path) -> MainWindow:
        """Open a library in the window; the one before is closed when this one is open.

        Raises:
            NewsglossError: it cannot be opened, not even to read.
        """
        annotator = self._who.current
        writing = self._writing(path, annotator)
        reading = Reading(path)
        state = State(self.settings, path, reading, writing, annotator)
        self._dress_application()
        window = MainWindow(self._look, self._icons, KeyMap(self.settings.get("keys")), self._style())
        window.page.whole_words = self.settings.get("whole_words")
        before = self.window
        self._put_away()
        self.window, self.state = window, state
        self.controller = Controller(window, state, self._who.uuids)
        self.controller.library_wanted.connect(self._switch)
        self.controller.theme_wanted.connect(self._change_theme)
        window.closing.connect(self.close)
        self.settings.remember_library(path)
        window.show()
        if writing is None:
            window.status.say(self.tr("Another program writes this library: it is open for reading only."))
        if before is not None:
            before.closing.disconnect()
            before.close()
            before.deleteLater()
        return window

    def close(self) -> None:
        """Put everything away: places, settings, work under way, the library as one whole file."""
        self._put_away()
        self.settings.save()

    def _put_away(self) -> None:
        if self.controller is not None and self.state is not None:
            self.controller.notes.finish()
            self.controller.showing.remember()
            self.controller.files.close()
            self.state.close()
            self.controller = self.state = None

    def _writing(self, path: Path, annotator: Annotator) -> Writing | None:
        """Hold the library for writing where that can be; None to read only."""
        try:
            return Writing(path, annotator, create=path.suffix in SUFFIXES)
        except (LibraryBusy, NewerLibrary):
            return None
        except Refused:
            if path.exists():
                return None
            raise

    def _switch(self, path: Path) -> None:
        try:
            self.open(path)
        except NewsglossError as error:
            if self.window is not None:
                self.window.status.say(str(error))

    def _change_theme(self) -> None:
        self.settings.set("theme", "light" if self._look.theme.dark else "dark")

    def _setting_changed(self, name: str) -> None:
        """Have a setting apply at once, whoever changed it."""
        if name in {"theme", "ui_scale"}:
            self._follow_look()
        elif self.window is not None:
            if name in {"page_zoom", "page_family", "chips"}:
                self.window.page.set_style(self._style())
            elif name == "whole_words":
                self.window.page.whole_words = self.settings.get(name)

    def _follow_look(self) -> None:
        """Take the look that is wanted now; the window stays, with everything in it."""
        before, wanted = replace(self._look), self._wanted_look()
        if (before.theme, before.scale) == (wanted.theme, wanted.scale):
            return
        all_worn = worn(self.window) if self.window is not None else []
        self._look.become(wanted)
        self._dress_application()
        restyle(all_worn, self._look, before)
        if self.window is not None:
            self.window.page.set_theme(wanted.theme)
            self.window.page.set_style(self._style())

    def _dress_application(self) -> None:
        self._application.setPalette(palette(self._look))
        self._application.setStyleSheet(stylesheet(self._look))
        self._application.setFont(self._look.font(13))

    def _theme(self) -> Theme:
        chosen = self.settings.get("theme")
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if chosen == "system":
            return DARK if dark else LIGHT
        return THEMES.get(chosen, LIGHT)

    def _wanted_look(self) -> Look:
        return Look(self._theme(), self.settings.get("ui_scale"), self._fonts.ui, self._fonts.page)

    def _style(self) -> PageStyle:
        family = self.settings.get("page_family")
        families = (family, *self._fonts.page) if family else self._fonts.page
        return PageStyle(
            zoom=self.settings.get("page_zoom"), families=families, sans=self._fonts.ui,
            chips=self.settings.get("chips"), margin=self._look.px(CARD_MARGIN),
        )  # fmt: skip


def sample_library() -> Path:
    """Return a library of the sample articles that a person may change, made at the first start."""
    path = settings_folder() / "Sample library.newsgloss"
    if not path.exists():
        samples = Path(str(files("resources")))
        path.parent.mkdir(parents=True, exist_ok=True)
        making = path.with_name("samples.making")
        making.unlink(missing_ok=True)
        writing = Writing(making, Annotator("5a3ab1e5-0000-4000-8000-000000000001", "Newsgloss"), create=True)
        try:
            job = Job("samples", lambda _: None)
            import_paths(job, writing, [samples / "samples"])
            with (samples / "sample_annotations.jsonl").open("rb") as rows:
                found = list(read_rows(rows))
            writing.submit(lambda library: library.annotations.add(found)).result()
        finally:
            writing.close()
        shutil.move(making, path)
    return path


def start(arguments: list[str]) -> int:
    """Open the window on a library: the one named, else the last one, else the samples."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Newsgloss")
    app = App(application)
    try:
        app.open(_first_library(app.settings, arguments))
    except NewsglossError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return application.exec()


def picture_of(path: Path, picture: Path, wait_ms: int = 2500) -> None:
    """Open a library in a window nobody sees, wait till it is drawn, and save a picture of it."""
    application = QApplication(sys.argv[:1])
    app = App(application)
    window = app.open(path)
    window.resize(1440, 900)
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()
    window.grab().save(str(picture))
    window.close()


def _first_library(settings: Settings, arguments: list[str]) -> Path:
    if arguments:
        return Path(arguments[0])
    for name in settings.get("recent"):
        if Path(name).exists():
            return Path(name)
    return sample_library()
