"""The open article's history and original: asked of the library when a person wants to see them."""

from __future__ import annotations

import codecs
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from annotations.model.errors import Refused
from annotations.store.articles import ArticleRow
from annotations.store.place import refuse_library
from reader.state import State
from reader.ui.dialogs.original import OriginalWindow
from reader.ui.said import core_words
from reader.ui.window.bin import BinDesk
from reader.ui.window.history import HistoryDesk
from reader.ui.window.purging import PurgeDesk
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork


class Past(QObject):
    """Answers what the details ask of the article's past, and of the names of fields.

    Attributes:
        history: shows what was done, and goes back in it.
        bin: shows what was deleted, and has it put back; purging: has data taken away for good.
    """

    def __init__(self, window: MainWindow, state: State, work: LongWork, uuids: Sequence[str]) -> None:
        """Make it; `uuids` are those of who acts on this machine."""
        super().__init__(window)
        self._window, self._state = window, state
        self.history = HistoryDesk(window, state, work, uuids)
        self.bin, self.purging = BinDesk(window, state), PurgeDesk(window, state)
        self.bin.purge_wanted.connect(self.purging.show_for)
        self._panel = window.details.past
        self._panel.history_wanted.connect(self._tell_history)
        self._panel.original_wanted.connect(self.show_original)
        self._panel.save_wanted.connect(self._ask_target)
        self._panel.encoding_wanted.connect(lambda: window.called.emit("article.encoding"))
        self._panel.versions_wanted.connect(lambda: window.called.emit("article.versions"))
        window.details.names_wanted.connect(self._tell_names)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about the past do, by id."""
        return {
            **self.bin.handlers(),
            **self.history.handlers(),
            **self.purging.handlers(),
            "article.history": self.show_history,
            "article.original": self.show_original,
            "article.save_original": self._ask_target,
        }

    def show_history(self) -> None:
        """Open the history, and go there."""
        self._window.details.set_open(True)
        self._panel.show()
        self._panel.show_history(True)
        self._panel.history.setFocus()
        self._window.panel.ensureWidgetVisible(self._panel.history)

    def show_original(self) -> None:
        """Show the text as it was imported in a window of its own."""
        view = self._state.view
        if view is None:
            return
        row = view.row

        def show(text: str) -> None:
            OriginalWindow(row, text, self._window.look, self._window).show()

        def question(library: Library) -> str:
            # Loaded when there is an original to look at: the window opens sooner.
            from reader.articles.file_kind import is_document

            data = library.articles.original(row)
            if is_document(data):
                raise Refused(f"The original of {row.name} is no plain text. Save it, and open it in its program.")
            return decoded(data, row.encoding)

        self._state.reading.ask(question, show, self._fail)

    def save_original(self, row: ArticleRow, target: Path) -> None:
        """Write the bytes as they were imported; whole or not at all, and never over a library."""
        own = self._state.path

        def done(_: None) -> None:
            self._window.status.say(self.tr("The original is in {file}").format(file=target))

        def write(library: Library) -> None:
            refuse_library(target, own)
            _write(target, library.articles.original(row))

        self._state.reading.ask(write, done, self._fail)

    def _ask_target(self) -> None:
        view = self._state.view
        if view is None:
            return
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the original"), file_name(view.row))
        if name:
            self.save_original(view.row, Path(name))

    def _tell_history(self) -> None:
        view = self._state.view
        if view is not None:
            row = view.row
            self._state.reading.ask(
                lambda library: library.history.of_article(row), self._panel.set_history, self._fail, topic="history"
            )

    def _tell_names(self) -> None:
        self._state.reading.ask(
            lambda library: library.articles.field_names(), self._window.details.offer_names, topic="field names"
        )

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def file_name(row: ArticleRow) -> str:
    """Return the name of the file that an article came in with: `news.csv` for `news.csv › row 17`."""
    return Path(row.name.removesuffix(f" › {row.locator}") if row.locator else row.name).name


def decoded(data: bytes, encoding: str | None) -> str:
    """Return the text of an original; bytes that are no text are shown as U+FFFD, for this is only looked at."""
    try:
        name = codecs.lookup(encoding or "utf-8").name
    except LookupError:
        name = "utf-8"
    return data.decode(name, "replace").removeprefix("\ufeff")


def _write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        Refused: it cannot be written.
    """
    making: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".newsgloss-")
        making = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        making.replace(target)
    except OSError as error:
        raise Refused(f"{target} could not be written: {error.strerror or error}.") from error
    finally:
        if making is not None:
            making.unlink(missing_ok=True)
