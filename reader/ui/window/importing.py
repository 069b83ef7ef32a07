"""Import in the window: files, folders and the clipboard, and the report on what became of each file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from annotations.model.errors import Unwritten
from annotations.store.place import refuse_library
from annotations.store.runs import ImportedRun, RunHead
from reader.config.folders import settings_folder
from reader.state import State
from reader.tasks.importing import ImportReport, UnderWay, import_incoming, import_paths
from reader.tasks.jobs import Job
from reader.tasks.writing import Undone, Writing
from reader.ui.dialogs.import_report import ImportReportWindow
from reader.ui.said import core_words
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from reader.articles.tables.mapping import ColumnMapping
    from reader.tasks.asking import Questions
    from reader.ui.window.asking import Asking


class Importing(QObject):
    """Takes articles in while the window goes on, and says what came of it.

    Attributes:
        report: of the last import of this window.
        window: that shows the report of an import; None while there is none.
        asking: what is asked before an import; None while nothing is.

    Signals:
        done: an import has ended, and can be undone.
        check_wanted(str): the articles of an import are to be checked; its UUID.
        reported(ImportReportWindow): the report of another import is shown, perhaps in a new window.
    """

    done = Signal()
    check_wanted = Signal(str)
    reported = Signal(object)

    def __init__(self, window: MainWindow, state: State, listing: Listing, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._listing, self._work = window, state, listing, work
        self._paths: tuple[Path, ...] = ()
        self.report: ImportReport | None = None
        self.window: ImportReportWindow | None = None
        self._alike: tuple[str, Callable[[], None]] | None = None
        self.asking: Asking | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about imports do, by id."""
        return {
            "library.import": self._choose_files,
            "library.import_folder": self._choose_folder,
            "library.paste": self.paste,
            "library.report": lambda: self.show_report(at_once=True),
        }

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in."""
        writing = self._state.writing
        if writing is None:
            self._window.status.say(self.tr("This library is open for reading only: nothing can be imported."))
            return
        self._paths = tuple(paths)
        self._begin(writing, lambda job, way: import_paths(job, writing, paths, under_way=way))

    def _ask(self, questions: Questions) -> None:
        """Ask what has to be known of some files, then import all."""
        # Loaded when there is something to ask: the window opens sooner.
        from reader.articles.tables.remembered import remember_mapping
        from reader.ui.window.asking import Asking

        paths = questions.paths

        def answered(choices: dict[str, object], leaving: frozenset[Path]) -> None:
            self.asking = None
            writing = self._state.writing
            if writing is None:
                return
            if leaving and leaving >= set(paths):
                self._window.status.say(self.tr("Nothing was imported."))
                return
            self._paths = paths
            self._begin(writing, lambda job, way: import_paths(job, writing, paths, choices, leaving, way))

        def remember(columns: tuple[str, ...], mapping: ColumnMapping) -> None:
            if self._state.writing is not None:
                # On the writer's thread, which does one thing after the other and ends nothing half done.
                self._state.writing.submit(lambda _: remember_mapping(settings_folder(), columns, mapping))

        self.asking = Asking(self._window, questions, answered, remember)
        self.asking.begin()

    def paste(self) -> None:
        """Make an article of what is in the clipboard: of its words, or of them with the structure of their page."""
        writing = self._state.writing
        data = QGuiApplication.clipboard().mimeData()
        # None before anything was ever copied, whatever its type says.
        text, page = (data.text(), data.html()) if data is not None else ("", "")  # type: ignore[redundant-expr]
        if writing is None:
            self._window.status.say(self.tr("This library is open for reading only: nothing can be imported."))
            return
        if not text.strip() and not page.strip():
            self._window.status.say(self.tr("There is no text in the clipboard."))
            return
        self._paths = ()
        name = datetime.now().astimezone().strftime("pasted %Y-%m-%d %H.%M.%S")

        def work(job: Job, way: UnderWay) -> ImportReport:
            # Loaded when there is an article to read: the window opens sooner.
            from reader.articles.pasted import pasted_article, pasted_page

            if page.strip():
                incoming = pasted_page(name, text, page, cancelled=job.cancelled)
            else:
                incoming = pasted_article(f"{name}.txt", text)
            return import_incoming(job, writing, [] if job.cancelled() else [incoming], way)

        self._begin(writing, work)

    def _begin(
        self, writing: Writing, work: Callable[[Job, UnderWay], ImportReport | Questions], way: UnderWay | None = None
    ) -> bool:
        """Begin an import, or go on with one, unless another thing is under way; return whether it began.

        What the disk does not take is gone on with by “Try again”.
        """
        now, paths = way or UnderWay(), self._paths

        def failed(error: Exception) -> None:
            self._fail(error)
            if isinstance(error, Unwritten):
                writing.unwritten.emit(
                    Undone(
                        None, error, again=again, about=("import", paths), long=True, dropped=lambda: now.end(writing)
                    )
                )

        def again() -> bool:
            self._paths = paths
            return self._begin(writing, work, now)

        return self._work.begin("import", lambda job: work(job, now), self._imported, failed)

    def tell_alike(self, words: str, show: Callable[[], None]) -> None:
        """Say in the report of the last import how many articles look like others, with a button that shows them."""
        self._alike = words, show
        if self.window is not None:
            self.window.alike.tell(words, show)

    def show_report(self, *, at_once: bool, uuid: str | None = None) -> None:
        """Show the report of the last import into this library, or of another.

        Args:
            at_once: whether a person asked for it: then its window gets the focus.
            uuid: of the import; None for the last.
        """

        def question(library: Library) -> tuple[list[RunHead], ImportedRun | None]:
            heads, articles = library.articles.imports(), library.articles
            return heads, articles.last_import() if uuid is None else articles.import_report(uuid)

        def answer(found: tuple[list[RunHead], ImportedRun | None]) -> None:
            heads, run = found
            if run is None:
                self._window.status.say(self.tr("Nothing has been imported into this library yet."))
            else:
                self._show(heads, run, at_once)

        self._state.reading.ask(question, answer, self._fail, topic="report")

    def _show(self, heads: Sequence[RunHead], run: ImportedRun, at_once: bool) -> None:
        shown = self.window
        if shown is None:
            shown = self.window = ImportReportWindow(self._window.look, self._window)
            shown.opened.connect(self._open_article)
            shown.save_wanted.connect(self._save)
            shown.run_wanted.connect(lambda uuid: self.show_report(at_once=True, uuid=uuid))
            shown.check_wanted.connect(self._check)
            shown.destroyed.connect(self._closed)
        newest = bool(heads) and heads[0].uuid == run.uuid
        left = self.report.left if self.report is not None and newest else 0
        shown.set_runs(heads)
        shown.set_run(run, left)
        if self._alike is not None and newest:
            shown.alike.tell(*self._alike)
        else:
            shown.alike.hide()
        shown.present(at_once)
        self.reported.emit(shown)

    def _save(self, target: Path) -> None:
        """Write the report as CSV, the same as `import --report` does, and never over a library."""
        shown, own = self.window, self._state.path
        if shown is None or shown.run is None:
            return
        items = shown.run.items

        def write(_: Library) -> None:
            from annotations.exchange.import_report import save_report

            refuse_library(target, own)
            save_report(target, items)

        def said(error: Exception | None) -> None:
            if self.window is not None:
                self.window.saved(target, error)

        self._state.reading.ask(write, said, said)

    def _check(self, uuid: str) -> None:
        """Go through the articles of an import; the report would stand over them."""
        if self.window is not None:
            self.window.close()
        self.check_wanted.emit(uuid)
        self._window.activateWindow()

    def _closed(self) -> None:
        self.window = None

    def _imported(self, result: object) -> None:
        if not isinstance(result, ImportReport):
            if result is not None:
                self._ask(result)  # type: ignore[arg-type]
            return
        self.report, self._alike = result, None
        self.done.emit()
        # Many come in while a person reads: only a single one is gone to.
        self._listing.read(result.first if result.looked_at() == 1 else None)
        one = result.items[0] if result.looked_at() == 1 and result.items else None
        self._window.status.say(f"{one.path}: {core_words(one.reason)}" if one is not None else self._sentence(result))
        if result.looked_at() > 1 or result.refused or result.cancelled:
            self.show_report(at_once=False)

    def _sentence(self, result: ImportReport) -> str:
        # Loaded when there is something to say: the window opens sooner.
        from reader.articles.found import NOT_A_TEXT, clean_name

        # Nothing was named that is an article: a folder's other files are not tried.
        none = not result.taken + result.same and all(item.reason == NOT_A_TEXT for item in result.items)
        if none and not result.cancelled:
            if len(self._paths) == 1:
                folder = clean_name(self._paths[0].name)
                return self.tr("No files that can be imported in {folder}.").format(folder=folder)
            return self.tr("No files that can be imported in these folders.")
        told = self.tr("{taken} taken, {same} there already, {refused} not taken").format(
            taken=result.taken, same=result.same, refused=result.refused
        )
        said = self.tr("Import cancelled: {counts}") if result.cancelled else self.tr("Import done: {counts}")
        return said.format(counts=told)

    def _open_article(self, uuid: str) -> None:
        def answer(there: bool) -> None:
            if there:
                self._state.show_article(uuid)
                self._window.activateWindow()
                self._window.page.setFocus()
            elif self.window is not None:
                self.window.say(self.tr("This article is not in the library any more: it was deleted, or undone."))

        def question(library: Library) -> bool:
            return library.articles.has(uuid)

        self._state.reading.ask(question, answer, self._fail, topic="report-article")

    def _choose_files(self) -> None:
        # Loaded when there is something to choose: the window opens sooner.
        from reader.articles.found import SUFFIXES

        kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        wanted = self.tr("Articles ({kinds});;All files (*)").format(kinds=kinds)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import articles"), "", wanted)
        if names:
            self.import_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self.import_paths([Path(name)])

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
