"""Articles that look alike, in the window: found in the background, told of where they are, and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout

from annotations.library import Library
from annotations.model.alike import Group, LooksLike
from annotations.model.change import ChangeSet
from annotations.search.listing import Filter
from annotations.text.obeyed import apart
from reader.models.article_view import ArticleView
from reader.state import State
from reader.tasks.jobs import Job, Step
from reader.ui.panels.alike import AlikePart
from reader.ui.said import core_words
from reader.ui.window.bars import Offer
from reader.ui.window.files import Files
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.models.alike import Entry
    from reader.ui.dialogs.alike import AlikeWindow

SOON_MS = 1_500
"""So long after the last change of a text what is new is compared: nobody waits for it."""

LATER_MS = 10_000
"""So long after the opening what was not compared yet is compared."""

_TEXTS = frozenset({"article", "revision", "block"})


@dataclass(frozen=True, slots=True)
class _Known:
    """What is shown of all articles: the groups, and how many articles are still to be compared."""

    groups: list[Group]
    unknown: int


class AlikeDesk(QObject):
    """Has new articles compared, and shows what looks alike; nothing is ever dropped or merged.

    Attributes:
        job: the comparing under way; None when there is none.
        part: what the details say of the open article.
        like: what the open article looks like.
        window: that shows the groups; None while there is none.
    """

    def __init__(self, window: MainWindow, state: State, listing: Listing, files: Files) -> None:
        super().__init__(window)
        self._window, self._state, self._listing, self._files = window, state, listing, files
        self.job: Job | None = None
        self.like: tuple[LooksLike, ...] = ()
        self.window: AlikeWindow | None = None
        self._told_run: object = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        # What was left when the window was closed is gone on with, once all else has been shown.
        self._soon.start(LATER_MS)
        self.part = AlikePart(window.look, window.icons, window.details)
        layout = window.details.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(window.details.past), self.part)
        window.library.filter_bar.threshold = self._threshold
        self._connect()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about articles that look alike do, by id."""
        return {"library.alike": self.show_groups, "article.alike": self.compare_open}

    def close(self) -> None:
        """End the comparing and wait for it; the rest is done another time."""
        self._state.settings.forget(self._set)
        self._soon.stop()
        if self.job is not None:
            self.job.cancel()
            self.job.join()

    def cancel(self) -> None:
        """End the comparing, if that is what the status bar tells of; what was compared stays."""
        if self.job is not None and self._files.job is None:
            self.job.cancel()

    def show_groups(self, uuid: str = "") -> None:
        """Show all groups, and in them an article; what is not compared yet is compared."""
        shown = self.window
        if shown is None:
            # Loaded when it is asked for: the main window opens sooner.
            from reader.ui.dialogs.alike import AlikeWindow

            shown = self.window = AlikeWindow(self._window.look, self._window.icons, self._window)
            shown.compare_wanted.connect(self._compare)
            shown.opened.connect(self._open)
            shown.listed.connect(self._list)
            shown.destroyed.connect(self._closed)
            shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.list.setFocus()
        self._refresh_window(uuid)
        self._begin()

    def compare_open(self) -> None:
        """Compare the open article with what it looks like."""
        if self._state.view is not None:
            self.show_groups(self._state.view.row.uuid)

    def without_others(self) -> str:
        """Return why there is nothing to compare the open article with; empty where there is."""
        return "" if self.like else self.tr("No other article looks like this one.")

    # Parts

    @property
    def _threshold(self) -> float:
        return float(self._state.settings.get("alike"))

    def _connect(self) -> None:
        state, details = self._state, self._window.details
        state.changed.connect(self._changed)
        state.article_shown.connect(self._shown)
        state.article_left.connect(lambda: self._told(()))
        details.folded.connect(lambda: self.part.set_unfolded(details.title.open))
        self.part.compare_wanted.connect(lambda _: self.compare_open())
        self.part.opened.connect(self._open)
        self._window.status.cancel.connect(self.cancel)
        state.settings.listen(self._set)

    def _set(self, name: str) -> None:
        if name == "alike":
            bar = self._window.library.filter_bar
            bar.threshold = self._threshold
            if bar.wanted.alike:
                bar.set_filter(replace(bar.wanted, alike=self._threshold))
                bar.filter_changed.emit(bar.wanted)
            self._refresh()

    # Comparing in the background

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & _TEXTS:
            self._soon.start(SOON_MS)
            # While an import takes its articles in, nothing new is known of any.
            if self._state.view is not None and self._files.job is None:
                self._ask_like(self._state.view)

    def _begin(self) -> None:
        """Compare what is new, unless that is under way already or an import still goes on."""
        writing = self._state.writing
        if writing is None or self.job is not None:
            return
        if self._files.job is not None:
            self._soon.start(SOON_MS)
            return

        def begin(unknown: int) -> None:
            if unknown and self.job is None and self._files.job is None:
                self.start()

        self._state.reading.ask(lambda library: library.alike.unknown(), begin, lambda _: None, topic="alike-new")

    def start(self) -> None:
        """Begin to compare what is new, beside the window."""
        from reader.tasks.alike import compare_new

        writing, path = self._state.writing, self._state.path
        assert writing is not None
        job = self.job = Job("alike", lambda job: compare_new(job, writing, path), self)
        job.stepped.connect(self._stepped)
        job.finished.connect(lambda _: self._ended(job))
        job.failed.connect(lambda error: self._failed(job, error))
        job.start()

    def _stepped(self, step: Step) -> None:
        if self._files.job is None and self.job is not None:
            self._window.status.set_step(step)

    def _failed(self, job: Job, error: Exception) -> None:
        self._window.status.say(core_words(error))
        self._ended(job)

    def _ended(self, job: Job) -> None:
        cancelled = job.cancelled()
        self.job = None
        job.deleteLater()
        if self._files.job is None:
            self._window.status.set_step(None)
        self._refresh()
        if not cancelled:
            self._tell_import()

    def _refresh(self) -> None:
        """Show everywhere what is known now."""
        self._listing.read()
        if self._state.view is not None:
            self._ask_like(self._state.view)
        if self.window is not None:
            self._refresh_window()

    def _tell_import(self) -> None:
        """Say of the last import how many of its articles look like others, once."""
        report = self._files.report
        if report is None or report is self._told_run:
            return
        self._told_run, threshold = report, self._threshold

        def question(library: Library) -> tuple[int, int]:
            run = library.articles.last_import()
            taken = [item.article for item in run.items if item.article] if run is not None else []
            return library.alike.among(taken, threshold)

        def tell(found: tuple[int, int]) -> None:
            if found[0]:
                words = self._found_words(*found)
                show = Offer("compare", self.tr("Show them"), self.tr("Shows the articles that look alike"),
                             self.show_groups)  # fmt: skip
                self._window.status.say(words, show)
                self._files.importing.tell_alike(words, self.show_groups)

        self._state.reading.ask(question, tell, lambda _: None, topic="alike-import")

    def _found_words(self, articles: int, groups: int) -> str:
        words = self.tr("%Ln articles look like others", "", articles)
        among = self.tr("%Ln groups", "", groups)
        return f"{words} ({among})."

    # The open article

    def _shown(self, view: ArticleView) -> None:
        self._told(())
        self._ask_like(view)

    def _ask_like(self, view: ArticleView) -> None:
        uuid, threshold = view.row.uuid, self._threshold
        self._state.reading.ask(
            lambda library: library.alike.of(uuid, threshold), self._told, lambda _: None, topic="alike-of"
        )

    def _told(self, others: Sequence[LooksLike]) -> None:
        self.like = tuple(others)
        self.part.show_others(self.like)

    def _open(self, uuid: str) -> None:
        self._state.show_article(uuid)
        self._window.activateWindow()
        self._window.page.setFocus()

    # The window of groups

    def _refresh_window(self, uuid: str = "") -> None:
        threshold = self._threshold

        def question(library: Library) -> _Known:
            return _Known(library.alike.groups(threshold), library.alike.unknown())

        def show(known: _Known) -> None:
            if self.window is not None:
                self.window.show_groups(known.groups, uuid)
                still = self.tr("%Ln articles are still to be compared.", "", known.unknown)
                self.window.say(still if known.unknown else "")

        self._state.reading.ask(question, show, self._fail, topic="alike-groups")

    def _compare(self, entry: Entry) -> None:
        from reader.models.differences import rows_of
        from reader.ui.dialogs.alike import names_of

        first = entry.group.first
        other = entry.like or entry.group.others[0]

        def show(found: tuple[object, str]) -> None:
            rows, words = found
            if self.window is not None and self.window.current() == entry:
                self.window.show_rows(words, rows, names_of(entry))  # type: ignore[arg-type]

        def question(library: Library) -> tuple[object, str]:
            both = library.alike.beside(first.uuid, other.facts.uuid)
            rows = rows_of(both.text, both.other, both.compared.differences)
            return rows, self._differ_words(names_of(entry), both.compared.only, both.compared.only_other)

        self._state.reading.ask(question, show, self._fail, topic="alike-beside")

    def _differ_words(self, names: tuple[str, str], left: int, right: int) -> str:
        """Return a line for each text, with the sign that its own words have."""
        lines = []
        for sign, name, own in zip("–+", names, (left, right), strict=True):
            alone = self.tr("%Ln words of its own", "", own) if own else self.tr("no words of its own")
            lines.append(f"{sign} {apart(name)}: {alone}")
        return "\n".join(lines)

    def _list(self) -> None:
        wanted = Filter(alike=self._threshold)
        self._window.library.set_filter(wanted)
        self._window.library.filter_bar.filter_changed.emit(wanted)
        self._window.activateWindow()
        self._window.library.list.setFocus()

    def _closed(self) -> None:
        self.window = None

    def _fail(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))
