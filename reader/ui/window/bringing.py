"""Importing annotations in the window: what files of other programs become, and the review of what did not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from reader.state import State
from reader.tasks.jobs import Job, Step
from reader.ui.said import core_words, phrase_words
from reader.ui.window.dropped import FileKind
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.files import Files
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.bring.report import BringReport
    from annotations.search.everywhere import Looked
    from reader.tasks.bringing import Imported, LookedAt
    from reader.tasks.looking import Find
    from reader.ui.dialogs.bringing import BringWindow

_ACTION = "library.import_annotations"
_DROPPED = (
    ".ann", ".txt", ".tsv", ".conll", ".xmi", ".json", ".jsonl", ".jsonld", ".qdpx", ".qda", ".sqlite3", "",
)  # fmt: skip


class Bringing(QObject):
    """Takes annotations of other programs in while the window goes on.

    Attributes:
        window: shows what files hold; None while there is none.
        report: of the last import of this window; None before the first.
    """

    def __init__(
        self, window: MainWindow, state: State, files: Files, everywhere: Everywhere, listing: Listing
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._files, self._everywhere = window, state, files, everywhere
        self._listing = listing
        self.window: BringWindow | None = None
        self.report: BringReport | None = None
        self._paths: tuple[Path, ...] = ()
        self._found: LookedAt | None = None
        self._mine = False
        files.work.stepped.connect(self._stepped)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by id."""
        return {_ACTION: self.ask_files}

    def kind(self) -> FileKind:
        """Return what tells files of annotations among those that are dropped, and takes them."""

        def is_one(path: Path) -> bool:
            # Loaded when something is dropped: the window opens sooner.
            from annotations.exchange.recognise import recognise

            if path.suffix.lower() == ".txt" and not path.with_suffix(".ann").is_file():
                return False
            if not path.suffix and not path.is_dir():
                return False
            return recognise(path) is not None

        return FileKind(_DROPPED, is_one, self.open)

    def ask_files(self) -> None:
        """Ask for files, and show what they hold."""
        from PySide6.QtWidgets import QFileDialog

        from annotations.exchange.registry import FORMATS

        suffixes = {suffix for one in FORMATS.values() if one.reader for suffix in one.suffixes}
        kinds = " ".join(f"*{suffix}" for suffix in sorted(suffixes))
        wanted = self.tr("Annotations ({kinds});;All files (*)").format(kinds=kinds)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import annotations"), "", wanted)
        if names:
            self.open([Path(name) for name in names])

    def open(self, paths: Sequence[Path]) -> None:
        """Show what files and folders hold, and ask what becomes of it."""
        if self._state.writing is None:
            self._window.status.say(self.tr("This library is open for reading only: nothing can be imported."))
            return
        self._paths = tuple(paths)
        self._look("")

    # A look at the files

    def _look(self, format_id: str) -> None:
        from reader.tasks.bringing import look_at

        paths, library = self._paths, self._state.path
        remembered = self._state.settings.get("code_tables", self._state.uuid)

        def work(job: Job) -> LookedAt:
            return look_at(job, library, paths, format_id, remembered)

        if not self._files.work.begin("look at annotations", work, self._looked, self._failed):
            if self.window is not None:
                self.window.say(self._other_work())
            return
        self._mine = True
        shown = self._shown()
        shown.set_files(_names(paths))
        shown.set_step(None, busy=True)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _shown(self) -> BringWindow:
        if self.window is None:
            from reader.ui.dialogs.bringing import BringWindow

            shown = self.window = BringWindow(self._window.look, self._window)
            shown.format_chosen.connect(self._look)
            shown.wanted.connect(self._import)
            shown.cancelled.connect(self._files.work.cancel)
            shown.review_wanted.connect(self.review)
            shown.save_wanted.connect(self._ask_save)
            shown.destroyed.connect(self._closed)
        return self.window

    def _looked(self, result: object) -> None:
        self._mine = False
        found: LookedAt = result  # type: ignore[assignment]
        self._found = found
        if self.window is not None:
            self.window.set_step(None)
            self.window.set_found(found)
            (self.window.table if found.survey.keys else self.window.import_button).setFocus()

    # The import

    def _import(self) -> None:
        from reader.tasks.bringing import bring

        shown, found, writing = self.window, self._found, self._state.writing
        if shown is None or found is None or writing is None:
            return
        table, nobody = shown.target_table(), shown.nobody()

        def work(job: Job) -> Imported:
            survey = found.survey
            return bring(job, writing, found.groups, table, survey.codebook, nobody, survey.documents)

        if not self._files.work.begin("import annotations", work, self._imported, self._failed):
            shown.say(self._other_work())
            return
        self._mine = True
        self._remember(found, table)
        shown.say("")
        shown.set_step(None, busy=True)

    def _remember(self, found: LookedAt, table: object) -> None:
        from annotations.exchange.code_table import choices_of

        settings, uuid = self._state.settings, self._state.uuid
        known = settings.get("code_tables", uuid)
        kept = {**known.get(found.formats, {}), **choices_of(table)}  # type: ignore[arg-type]
        settings.set("code_tables", {**known, found.formats: kept}, uuid)

    def _imported(self, result: object) -> None:
        self._mine = False
        done: Imported = result  # type: ignore[assignment]
        report = self.report = done.report
        self._files.importing.done.emit()
        self._listing.read(None)
        words = self._sentence(done)
        self._window.status.say(words)
        if self.window is not None:
            rows = [(one.file, one.where, one.why) for one in report.unsettled]
            self.window.set_step(None)
            self.window.set_result(words, [*report.left_out, *report.told, *rows], len(report.unsettled))

    def _sentence(self, done: Imported) -> str:
        report = done.report
        added = phrase_words(report.sentence())
        said = self.tr("Import cancelled. Taken till then: {what}.") if done.cancelled else self.tr("Imported: {what}.")
        parts = [said.format(what=added)] if not done.merged or report.added else []
        parts += map(core_words, done.merged)
        for number, words in (
            (report.skipped, self.tr("There already: {n}.")), (report.chosen, self.tr("Left out as chosen: {n}.")),
            (len(report.left_out), self.tr("Cannot be taken: {n}.")),
            (len(report.unsettled), self.tr("Not where the file says: {n}.")),
        ):  # fmt: skip
            parts += [words.format(n=number)] if number else []
        return " ".join(parts)

    def _failed(self, error: Exception) -> None:
        self._mine = False
        self._window.status.say(core_words(error))
        if self.window is not None:
            self.window.set_step(None)
            self.window.say(core_words(error))

    def _stepped(self, step: Step) -> None:
        if self.window is not None and self._mine:
            self.window.set_step(step)

    # What did not fit

    def review(self) -> None:
        """Decide where the annotations of the last import belong that are not where the file says."""
        from reader.models import unsettled
        from reader.ui.panels.review_head import LIBRARY, Asked
        from reader.ui.window.review_source import Source

        if self.report is None or not self.report.unsettled:
            return
        waiting, name = tuple(self.report.unsettled), _names(self._paths)

        def find(scope: Sequence[int] | None, _: bool) -> Find:
            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                return unsettled.look(library, waiting, scope, cancelled)

            return run

        asked = Asked(
            name, self.tr("Annotations that are not where the file says"), scope=LIBRARY,
            listed=len(self._listing.model.ids),
        )  # fmt: skip
        source = Source(
            asked, find, lambda library, _, told: unsettled.settle(library, name, told),
            empty=self.tr("Nothing waits here: the import was undone, or the texts were changed since."),
        )  # fmt: skip
        if self.window is not None:
            self.window.close()
        self._window.activateWindow()
        self._everywhere.review().begin(source)

    def _ask_save(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save a report"), "import-report.csv", self.tr("Tables (*.csv)")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write what was not taken as the files say, the same as `import-annotations --report` does."""
        report, own = self.report, self._state.path
        if report is None:
            return
        rows = list(report.rows())

        def write(_: Library) -> None:
            from annotations.exchange.bring_report import save_bring_report
            from annotations.store.place import refuse_library

            refuse_library(path, own)
            save_bring_report(path, rows)

        def said(error: Exception | None) -> None:
            if self.window is not None and error is None:
                self.window.say(self.tr("The report is in {file}.").format(file=path), "ok")
            elif self.window is not None:
                self.window.say(core_words(error))

        self._state.reading.ask(write, lambda _: said(None), said)

    def _other_work(self) -> str:
        return self.tr("Other work is under way. Wait till it is done, or cancel it in the status bar.")

    def _closed(self) -> None:
        self.window = None


def _names(paths: Sequence[Path]) -> str:
    """Return how files are called: the first three, and how many more."""
    names = [path.name for path in paths[:3]]
    return ", ".join(names) + (f" + {len(paths) - 3}" if len(paths) > 3 else "")
