"""Export in the window: what was chosen is counted and written while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import Selection, Size, size_of
from annotations.library import Library
from annotations.model.codebook import Code, resolve
from annotations.model.errors import Cancelled
from reader.state import State
from reader.tasks.jobs import Job, Step
from reader.ui.dialogs.check_tree import CheckRow
from reader.ui.dialogs.export import ALL, CURRENT, LISTED, SELECTED, ExportWanted, ExportWindow
from reader.ui.said import core_words
from reader.ui.window.bars import Offer
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

_SOON_MS = 120


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of a choice: how much it is, and which files there are already."""

    size: Size
    there: tuple[str, ...]


class Exporting(QObject):
    """Opens the export's window, and does what is asked for in it.

    Attributes:
        window: the export's; None while there is none.
    """

    def __init__(self, window: MainWindow, state: State, listing: Listing, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._listing, self._work = window, state, listing, work
        self.window: ExportWindow | None = None
        self._folder = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)
        self._exporting = self._filled = False
        self._turn = 0
        work.stepped.connect(self._stepped)
        listing.model.modelReset.connect(self._scopes_changed)
        window.library.list.selection_counted.connect(self._scopes_changed)
        state.article_shown.connect(self._scopes_changed)
        state.changed.connect(lambda _: self._changed())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about exports do, by id."""
        return {"library.export": self.open}

    def open(self) -> None:
        """Open the window; with several articles selected in the list, it begins with these."""
        shown = self.window
        if shown is None:
            shown = self.window = ExportWindow(self._window.look, self._window)
            settings = self._state.settings
            shown.folder.setText(settings.get("export_folder"))
            shown.profiles.setCurrentIndex(max(0, shown.profiles.findData(settings.get("export_profile"))))
            shown.changed.connect(self._changed)
            shown.wanted.connect(self._export)
            shown.cancelled.connect(self._work.cancel)
            shown.show_wanted.connect(self._show_folder)
            shown.destroyed.connect(self._closed)
            self._filled = False
            self._state.reading.ask(_rows, self._fill, self._fail, topic="export-rows")
        self._scopes_changed()
        if len(self._window.library.list.selected_ids()) > 1:
            shown.scopes[SELECTED].setChecked(True)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.folder.setFocus()
        self._changed()

    def _stepped(self, step: Step) -> None:
        if self.window is not None and self._exporting:
            self.window.set_step(step)

    def _closed(self) -> None:
        self.window = None

    def _fill(self, rows: tuple[list[CheckRow], list[CheckRow]]) -> None:
        if self.window is not None:
            headings = {"label": self.tr("Labels"), "topic": self.tr("Topics")}
            self.window.codes.set_rows(rows[0], headings)
            self.window.annotators.set_rows(rows[1])
            self._filled = True
            self._changed()

    def _scopes_changed(self, _: object = None) -> None:
        shown, view = self.window, self._state.view
        if shown is None:
            return
        n = {scope: len(self._ids(scope) or ()) for scope in (LISTED, SELECTED, CURRENT)}
        count = {scope: QLocale().toString(number) for scope, number in n.items()}
        words = {
            ALL: self.tr("All articles"),
            LISTED: self.tr("In the list, as filtered ({n})").format(n=count[LISTED]),
            SELECTED: self.tr("Selected in the list ({n})").format(n=count[SELECTED]),
            CURRENT: self.tr("This article"),
        }
        if view is not None:
            shown.scopes[CURRENT].setToolTip(view.field("title") or view.row.name)
        shown.set_scopes(words, {ALL: True, **{scope: number > 0 for scope, number in n.items()}})
        self._changed()

    def _ids(self, scope: str) -> tuple[int, ...] | None:
        if scope == LISTED:
            return tuple(self._listing.model.ids)
        if scope == SELECTED:
            return self._window.library.list.selected_ids()
        view = self._state.view
        return None if scope == ALL else (view.row.id,) if view else ()

    def _changed(self) -> None:
        if self.window is not None:
            self._soon.start()

    def _count(self) -> None:
        """Say how much would be written, and over what."""
        if self.window is None or not self._filled or self._exporting:
            return
        wanted, turn = self.window.choice(), self._turn
        ids = self._ids(wanted.scope)
        folder, names = _folder(wanted.folder), FORMATS[wanted.format_id].files
        self.window.set_done(False)

        def question(library: Library) -> _Told:
            there = tuple(name for name in names if folder is not None and (folder / name).exists())
            return _Told(size_of(library.db, _selection(library, wanted, ids)), there)

        self._state.reading.ask(question, lambda told: self._tell(told, turn), self._wrong, topic="export-size")

    def _tell(self, told: _Told, turn: int) -> None:
        shown = self.window
        if shown is None or turn != self._turn:
            # What was asked before an export began is of no interest after it.
            return
        number, size = QLocale().toString, told.size
        shown.summary.setText(
            self.tr("Articles: {articles}. Mentions: {mentions}. Topics: {topics}. Notes: {notes}.").format(
                articles=number(size.articles), mentions=number(size.mentions), topics=number(size.topics),
                notes=number(size.notes),
            )
        )  # fmt: skip
        over = self.tr("Files there will be written over: {names}.").format(names=", ".join(told.there))
        shown.say(over if told.there else "", "warn")

    def _wrong(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))

    def _export(self, wanted: ExportWanted) -> None:
        shown, folder = self.window, _folder(wanted.folder)
        if shown is None:
            return
        if folder is None:
            shown.say(self.tr("No folder is named. Type one, or choose it."))
            shown.folder.setFocus()
            return
        ids, path = self._ids(wanted.scope), self._state.path

        from annotations.exchange.export import export
        from reader.config.colour_names import figures

        def work(job: Job) -> tuple[str, ...]:
            with Library.open(path) as library, library.snapshot():
                return export(
                    library.db, FORMATS[wanted.format_id], folder, {"profile": wanted.profile},
                    lambda done, total: job.step(done, total, self.tr("Exporting")), job.cancelled,
                    _selection(library, wanted, ids), figures(),
                ).warnings  # fmt: skip

        if not self._work.begin("export", work, self._exported, self._failed):
            shown.say(self.tr("Other work is under way. Wait till it is done, or cancel it in the status bar."))
            return
        self._exporting, self._folder = True, str(folder)
        self._turn += 1
        shown.say("")
        shown.set_done(False)
        shown.set_step(None, busy=True)
        self._state.settings.set("export_folder", wanted.folder)
        self._state.settings.set("export_profile", wanted.profile)

    def _exported(self, warnings: object) -> None:
        said = self.tr("The annotations are in {folder}.").format(folder=self._folder)
        folder = self._folder
        show = Offer(
            "folder", self.tr("Show in folder"), self.tr("Opens the folder that was written to"),
            lambda: _show(folder),
        )  # fmt: skip
        self._window.status.say(said, show)
        more = [core_words(str(one)) for one in warnings] if isinstance(warnings, tuple) else []
        self._ended(" ".join([said, *more]), "warn" if more else "ok")
        if self.window is not None:
            self.window.set_done(True)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled) or self.window is None:
            self._window.status.say(core_words(error))
        self._ended(core_words(error), "warn" if isinstance(error, Cancelled) else "danger")

    def _ended(self, words: str, token: str) -> None:
        self._exporting = False
        if self.window is not None:
            self.window.set_step(None)
            self.window.say(words, token)

    def _show_folder(self) -> None:
        _show(self._folder)

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _show(folder: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def _folder(typed: str) -> Path | None:
    return Path(typed).expanduser() if typed else None


def _selection(library: Library, wanted: ExportWanted, ids: tuple[int, ...] | None) -> Selection:
    articles = None if ids is None else frozenset(library.articles.uuids_of(ids))
    return Selection(articles, wanted.codes, wanted.annotators, wanted.kinds)


def _rows(library: Library) -> tuple[list[CheckRow], list[CheckRow]]:
    """Return labels and topics, each tree from the top down, and the annotators."""
    book = library.codebook.all()
    below: dict[int | None, list[Code]] = {}
    for code in book.values():
        if resolve(code, book) is code:
            below.setdefault(code.parent_id if code.parent_id in book else None, []).append(code)
    rows: list[CheckRow] = []
    ahead = sorted(below.get(None, ()), key=lambda code: code.name, reverse=True)
    ahead.sort(key=lambda code: code.kind == "label")
    while ahead:
        code = ahead.pop()
        above = book[code.parent_id].uuid if code.parent_id in book else ""
        rows.append(CheckRow(code.uuid, code.name, above, code.kind))
        ahead += sorted(below.get(code.id, ()), key=lambda one: one.name, reverse=True)
    return rows, [CheckRow(uuid, name) for uuid, name in library.annotators()]
