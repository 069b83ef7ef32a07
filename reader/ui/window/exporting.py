"""Export in the window: what was chosen is counted and written while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from annotations.exchange.registry import FORMATS
from annotations.library import Library
from annotations.model.errors import Cancelled
from reader.models.harmless import plain_tip
from reader.state import State
from reader.tasks.jobs import Job, Step
from reader.ui.dialogs.export_choice import ALL, CURRENT, LISTED, SELECTED, ExportWanted
from reader.ui.said import core_words
from reader.ui.translation import format_text
from reader.ui.window.bars import Offer
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    # What the window is made of is loaded when it is opened: the program begins sooner without.
    from annotations.exchange.files import Exported
    from annotations.exchange.losses import Losses
    from annotations.exchange.preview import Preview
    from reader.ui.dialogs.export import ExportWindow
    from reader.ui.window.export_asked import Asked, Rows

_SOON_MS = 120


class Exporting(QObject):
    """Opens the export's window, and does what is asked for in it.

    Attributes:
        window: the export's; None while there is none.
    """

    def __init__(self, window: MainWindow, state: State, listing: Listing, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._listing, self._work = window, state, listing, work
        self.window: ExportWindow | None = None
        self._place, self._format = Path(), "csv"
        self._counted: tuple[ExportWanted, tuple[int, ...] | None] | None = None
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
        state.changed.connect(lambda _: self._library_changed())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about exports do, by id."""
        return {"library.export": self.open}

    def open(self) -> None:
        """Open the window; with several articles selected in the list, it begins with these."""
        shown = self.window
        if shown is None:
            shown = self.window = self._made()
        self._scopes_changed()
        if len(self._window.library.list.selected_ids()) > 1:
            shown.filters.scopes[SELECTED].setChecked(True)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.focus_target()
        self._changed()

    def _made(self) -> ExportWindow:
        from reader.ui.dialogs.export import ExportWindow
        from reader.ui.window.export_asked import rows

        shown, settings = ExportWindow(self._window.look, self._window), self._state.settings
        written = settings.get("export_file")
        file = Path(written).parent if written else self._state.path.parent
        shown.options.set_remembered(settings.get("export_options"))
        shown.target.begin(settings.get("export_folder"), str(file / self._state.path.stem))
        shown.formats.choose(settings.get("export_format"))
        shown.changed.connect(self._changed)
        shown.options.changed.connect(self._remember_options)
        shown.wanted.connect(self._export)
        shown.preview_wanted.connect(self._preview)
        shown.preview_button.toggled.connect(self._turned)
        shown.cancelled.connect(self._work.cancel)
        shown.show_wanted.connect(self._show_folder)
        shown.destroyed.connect(self._closed)
        self._filled, self._counted = False, None
        self._state.reading.ask(rows, self._fill, self._fail, topic="export-rows")
        return shown

    def _stepped(self, step: Step) -> None:
        if self.window is not None and self._exporting:
            self.window.set_step(step)

    def _closed(self) -> None:
        self.window = None
        for topic in ("export-size", "export-losses", "export-preview"):
            self._drop(topic)

    def _drop(self, topic: str) -> None:
        """End a question that nobody waits for any more: another of the same topic takes its place."""
        self._state.reading.ask(lambda _: None, lambda _: None, topic=topic)

    def _turned(self, on: bool) -> None:
        if not on:
            self._drop("export-preview")

    def _fill(self, rows: Rows) -> None:
        if self.window is not None:
            headings = {"label": self.tr("Labels"), "topic": self.tr("Topics")}
            self.window.filters.codes.set_rows(rows.codes, headings)
            self.window.filters.annotators.set_rows(rows.annotators)
            self.window.set_missing(rows.missing)
            self._filled = True
            self._changed()

    def _remember_options(self) -> None:
        if self.window is not None:
            self._state.settings.set("export_options", self.window.options.remembered())

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
            shown.filters.scopes[CURRENT].setToolTip(plain_tip(view.field("title") or view.row.name))
        shown.filters.set_scopes(words, {ALL: True, **{scope: number > 0 for scope, number in n.items()}})
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

    def _library_changed(self) -> None:
        self._counted = None
        self._changed()

    def _count(self) -> None:
        """Say how much would be written, over what, and what of it the format cannot carry."""
        shown = self.window
        if shown is None or not self._filled or self._exporting:
            return
        from annotations.exchange.losses import losses_of
        from reader.ui.dialogs.export_target import place_of
        from reader.ui.window.export_asked import asked, selection_of

        wanted, turn, me = shown.choice(), self._turn, self._state.annotator.uuid
        ids, chosen = self._ids(wanted.scope), FORMATS[wanted.format_id]
        place = place_of(wanted.target, chosen)
        shown.set_done(False)
        self._state.reading.ask(
            lambda library: asked(library, selection_of(library, wanted, ids, me), chosen, place),
            lambda told: self._tell(told, turn), self._wrong, topic="export-size",
        )  # fmt: skip
        if self._counted == (about := (replace(wanted, target=""), ids)):
            # Where it goes to changes nothing of what it can carry.
            return
        self._counted = about
        if chosen.instead:
            shown.show_losses(self.tr("What this format cannot carry is being counted."), ())
        self._state.reading.ask(
            lambda library: losses_of(library.db, chosen, selection_of(library, wanted, ids, me)),
            lambda found: self._tell_losses(found, turn), lambda _: self._no_losses(), topic="export-losses",
        )  # fmt: skip

    def _tell(self, told: Asked, turn: int) -> None:
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
        if shown.formats.missing:
            shown.say(core_words(shown.formats.missing))
            return
        said = []
        if told.there:
            said.append(self.tr("Files there will be written over: {names}.").format(names=", ".join(told.there)))
        if told.others:
            ends = ", ".join(shown.formats.format.suffixes)
            said.append(
                self.tr("Files there ({ends}) will be written over where they have the same name.").format(ends=ends)
            )
        shown.say(" ".join(said), "warn")

    def _tell_losses(self, found: Losses, turn: int) -> None:
        if self.window is None or turn != self._turn:
            return
        from reader.ui.window.export_said import lines_of

        lines = lines_of(found)
        head = self.tr("This format cannot carry all of it:") if lines else self.tr("This format carries all of it.")
        self.window.show_losses(head, lines)

    def _no_losses(self) -> None:
        self._counted = None
        if self.window is not None:
            self.window.show_losses("", ())

    def _preview(self) -> None:
        """Show how the files would begin."""
        shown = self.window
        if shown is None:
            return
        from annotations.exchange.preview import preview
        from reader.config.colour_names import figures
        from reader.ui.window.export_asked import selection_of

        wanted, me = shown.choice(), self._state.annotator.uuid
        ids, chosen = self._ids(wanted.scope), FORMATS[wanted.format_id]

        def answered(found: Preview) -> None:
            if self.window is not None and self.window.preview_button.isChecked():
                self.window.preview.show_preview(found, format_text(chosen.name))
                self.window.preview.focus()

        def failed(error: Exception) -> None:
            if self.window is not None:
                self.window.preview.say(core_words(error))

        self._state.reading.ask(
            lambda library: preview(
                library.db, chosen, wanted.options, selection_of(library, wanted, ids, me), figures()
            ),
            answered, failed, topic="export-preview",
        )  # fmt: skip

    def _wrong(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))

    def _export(self, wanted: ExportWanted) -> None:
        from annotations.exchange.export import export
        from reader.config.colour_names import figures
        from reader.ui.dialogs.export_target import place_of
        from reader.ui.window.export_asked import selection_of

        shown, chosen = self.window, FORMATS[wanted.format_id]
        if shown is None or shown.formats.missing:
            return
        place = place_of(wanted.target, chosen)
        if place is None:
            nothing = self.tr("No folder is named. Type one, or choose it.")
            shown.say(nothing if chosen.kind == "folder" else self.tr("No file is named. Type one, or choose it."))
            shown.preview_button.setChecked(False)
            shown.focus_target()
            return
        ids, path, me = self._ids(wanted.scope), self._state.path, self._state.annotator.uuid

        def work(job: Job) -> Exported:
            with Library.open(path) as library, library.snapshot():
                return export(
                    library.db, chosen, place, wanted.options,
                    lambda done, total: job.step(done, total, self.tr("Exporting")), job.cancelled,
                    selection_of(library, wanted, ids, me), figures(),
                )  # fmt: skip

        if not self._work.begin("export", work, self._exported, self._failed):
            shown.say(self.tr("Other work is under way. Wait till it is done, or cancel it in the status bar."))
            return
        self._exporting, self._place, self._format = True, place, wanted.format_id
        self._turn += 1
        self._soon.stop()
        shown.say("")
        shown.preview_button.setChecked(False)
        shown.set_done(False)
        shown.set_step(None, busy=True)
        self._state.settings.set("export_format", wanted.format_id)
        self._state.settings.set("export_folder" if chosen.kind == "folder" else "export_file", str(wanted.target))

    def _exported(self, result: object) -> None:
        from reader.ui.window.export_said import lost_lines, report_of

        exported: Exported = result  # type: ignore[assignment]
        chosen, place = FORMATS[self._format], str(self._place)
        said = self.tr("The annotations are in {folder}.").format(folder=place)
        folder = self._shown_folder()
        show = Offer(
            "folder", self.tr("Show in folder"), self.tr("Opens the folder that was written to"),
            lambda: _show(folder),
        )  # fmt: skip
        self._window.status.say(said, show)
        more = [core_words(one) for one in exported.warnings]
        self._ended(" ".join([said, *more]), "warn" if more else "ok")
        if self.window is None:
            return
        lines, report = lost_lines(exported.lost, chosen), report_of(exported, chosen)
        if lines:
            head = self.tr("Not everything could be carried; {file} lists it:").format(file=report)
        else:
            head = self.tr("All of it is in there.")
        self.window.show_losses(head, lines)
        self._counted = None
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

    def _shown_folder(self) -> str:
        """Return the folder that was written to."""
        return str(self._place if FORMATS[self._format].kind == "folder" else self._place.absolute().parent)

    def _show_folder(self) -> None:
        _show(self._shown_folder())

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))


def _show(folder: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
