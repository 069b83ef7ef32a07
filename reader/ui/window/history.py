"""The history in the window: listed, looked through, one action taken back, the library or an article gone back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.moment import Moment, Restoring
from annotations.store.history import ActionRow
from reader.state import State
from reader.tasks.delivery import Delivery
from reader.ui.said import act_words, core_words
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from reader.models.history import Detail, Entry, Page
    from reader.ui.dialogs.history import HistoryWindow

MOST_TRIED = 2_000
"""Whether an action of so many changes can be undone is tried beforehand; a larger one holds the library too long."""

_SOON_MS, _MOST_ANEW = 250, 2_000


class HistoryDesk(QObject):
    """Shows the history, and goes back in it.

    Attributes:
        window: the history; None while it is not shown.
    """

    def __init__(self, window: MainWindow, state: State, work: LongWork, uuids: Sequence[str]) -> None:
        """Make it; `uuids` are those of who acts on this machine."""
        super().__init__(window)
        self._window, self._state, self._work, self._uuids = window, state, work, uuids
        self._delivery = Delivery(self)
        self.window: HistoryWindow | None = None
        self._detail: Detail | None = None
        self._looked: tuple[Moment, str | None, str] | None = None
        self._asked = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._read_anew)
        state.changed.connect(self._changed)
        state.article_shown.connect(lambda _: self._offer_article())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the action of the history does, by id."""
        return {"library.history": self.show}

    def show(self) -> None:
        """Show the history."""
        shown = self.window
        if shown is None:
            # Loaded when it is asked for: the main window opens sooner.
            from reader.ui.dialogs.history import HistoryWindow

            shown = self.window = HistoryWindow(self._window.look, self._window)
            shown.filtered.connect(lambda: self._read(None))
            shown.model.more_wanted.connect(self._read_more)
            shown.chosen.connect(self._choose)
            shown.undo_wanted.connect(self.undo)
            shown.look_wanted.connect(self.look)
            shown.restore_wanted.connect(self.restore)
            shown.destroyed.connect(self._closed)
            self._offer_article()
            self._read(None)
            shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.list.setFocus()

    def told_of(self) -> int | None:
        """Return the internal id of the action that is told of; None for none."""
        return None if self._detail is None else self._detail.entry.action.id

    # What a person does

    def undo(self) -> None:
        """Take the current action back, whoever's it is."""
        detail, writing = self._detail, self._state.writing
        if detail is None or writing is None:
            return
        uuid, own = detail.entry.action.uuid, list(self._uuids)

        def done(action: ActionRow) -> None:
            self._say(self.tr("Undone: {act}").format(act=act_words(action.name)), "ok")

        writing.do(lambda library: library.history.undo_earlier(own, uuid, others=True), done, self._fail, again=True)

    def look(self, what: str) -> None:
        """Say what going back to the current action would change, and ask whether to."""
        detail, article = self._detail, self._article()
        if detail is None or self.window is None:
            return
        uuid, title = article if what == "article" and article is not None else (None, self.tr("The library"))
        moment = Moment(action=detail.entry.action.uuid)
        self._looked = moment, uuid, title
        self._say(self.tr("Looking what would change…"), "muted")

        def show(found: Restoring) -> None:
            from reader.ui.dialogs.history_detail import restoring_words

            self._say("")
            if self.window is not None and self._looked == (moment, uuid, title):
                button = self.tr("Restore the article") if uuid else self.tr("Restore the library")
                self.window.ask(restoring_words(found, title), button if found else "")

        self._state.reading.ask(
            lambda library: library.history.what_would_change(moment, uuid), show, self._fail, topic="history-look"
        )

    def restore(self) -> None:
        """Go back as was looked at: the library, or the article."""
        from reader.tasks.history import restore

        writing, looked = self._state.writing, self._looked
        if writing is None or looked is None:
            return
        moment, uuid, title = looked

        def then(found: object) -> None:
            assert isinstance(found, Restoring)
            self._say(self.tr("{what} is as it was then. Undo takes this back.").format(what=title), "ok")

        if self.window is not None:
            self.window.ask("", "")
        if self._work.begin("history", lambda job: restore(job, writing, moment, uuid), then, self._fail):
            self._say(self.tr("Going back…"), "muted")
        elif self.window is not None:
            self.window.say(self.tr("Something else is under way. Wait till it is done, or cancel it."))

    # Reading

    def _read(self, number: int | None, limit: int | None = None) -> None:
        """Read the newest actions that are wanted; then go to one by its internal id."""
        from reader.models.history import PAGE, read_page

        shown = self.window
        if shown is None:
            return
        wanted, fits = shown.wanted(), _fits(shown.words())

        def question(library: Library) -> tuple[Page, list[tuple[str, str]], list[tuple[str, int]]]:
            page = read_page(library, wanted, fits, None, limit or PAGE)
            return page, library.annotators(), library.history.days()

        def show(found: tuple[Page, list[tuple[str, str]], list[tuple[str, int]]]) -> None:
            page, annotators, days = found
            if self.window is not None:
                self.window.set_choices(annotators, days)
                self.window.set_page(page, number)

        self._state.reading.ask(question, show, self._fail, topic="history-page")

    def _read_more(self) -> None:
        from reader.models.history import read_page

        shown = self.window
        if shown is None:
            return
        wanted, fits, before = shown.wanted(), _fits(shown.words()), shown.model.before

        def show(page: Page) -> None:
            if self.window is not None:
                self.window.model.add(page)

        self._state.reading.ask(
            lambda library: read_page(library, wanted, fits, before), show, self._fail, topic="history-page"
        )

    def _read_anew(self) -> None:
        if self.window is not None:
            current, rows = self.window.current(), self.window.model.rowCount()
            self._read(None if current is None else current.action.id, min(max(rows, 200), _MOST_ANEW))

    def _choose(self, entry: Entry) -> None:
        """Show what an action changed, and whether it can be taken back."""
        from reader.models.history import read_detail

        self._asked += 1
        asked = self._asked

        def show(detail: Detail) -> None:
            if self.window is not None and self._asked == asked:
                self._detail = detail
                self.window.detail.show_detail(detail)
                self._tell(self._why_not(detail))
                self._try(detail, asked)

        self._state.reading.ask(lambda library: read_detail(library, entry), show, self._fail, topic="history-detail")

    def _try(self, detail: Detail, asked: int) -> None:
        """Find out what else stands in the way of an undo, by trying it where that is soon done."""
        writing, action = self._state.writing, detail.entry.action
        if writing is None or not detail.can_undo or detail.changed or action.changes > MOST_TRIED:
            return

        def tell(done: Future[str]) -> None:
            # What goes wrong otherwise, as on a full disk, is said when it is done in earnest.
            why = "" if done.cancelled() or done.exception() else done.result()
            if why and self._asked == asked:
                self._tell(core_words(why))

        future = writing.submit(lambda library: library.history.why_not_undo(action.uuid))
        future.add_done_callback(lambda done: self._delivery.post(lambda: tell(done)))

    # Telling

    def _why_not(self, detail: Detail) -> str:
        """Return why an action cannot be taken back, as far as that is seen without trying."""
        action = detail.entry.action
        if action.undone:
            return self.tr("It is undone already.")
        if detail.changed:
            return core_words(detail.changed)
        if detail.can_undo:
            return ""
        return {
            "undo": self.tr("This took something back; Redo does that again."),
            "redo": self.tr("Take back the action itself that this did again."),
            "program": self.tr("The program did this of itself, and it stays."),
            "barrier": self.tr("Nothing goes back behind this."),
        }.get(action.kind) or (
            self.tr("It is still going on.")
            if action.state == "open"
            else self.tr("Nothing is left of it to take back.")
        )

    def _tell(self, why: str) -> None:
        """Say whether the current action can be taken back, and gone back to."""
        detail, shown = self._detail, self.window
        if detail is None or shown is None:
            return
        read_only = self.tr("This library is open for reading only.") if self._state.writing is None else ""
        article, nothing = self._article(), self.tr("Nothing came after it.") if detail.newest else ""
        without = self.tr("Choose an article above, or an action that changed one.") if article is None else ""
        shown.set_able(
            {
                "undo": read_only or why,
                "library": read_only or nothing,
                "article": read_only or without or nothing,
            },
            article[1] if article is not None else "",
        )
        action = detail.entry.action
        if why:
            shown.detail.say(why)
        elif action.annotator and detail.annotator not in self._uuids:
            words = self.tr("This is {name}'s. Undoing it is recorded in your name.")
            shown.detail.say(words.format(name=action.annotator), "muted")

    def _article(self) -> tuple[str, str] | None:
        """Return (UUID, title) of the article that would go back: the one chosen above, or the one that was changed."""
        shown, detail = self.window, self._detail
        if shown is None or detail is None:
            return None
        if shown.articles.currentData():
            return str(shown.articles.currentData()), shown.articles.currentText()
        touched = detail.entry.touched
        return touched.articles[0] if len(touched.articles) == 1 and not touched.more else None

    def _offer_article(self) -> None:
        view = self._state.view
        if self.window is not None and view is not None:
            self.window.set_article(view.row.uuid, view.field("title") or view.row.name)

    def _changed(self, changes: ChangeSet) -> None:
        if changes and self.window is not None:
            self._soon.start()

    def _say(self, words: str, token: str = "danger") -> None:
        if self.window is not None:
            self.window.say(words, token)
        if token != "muted":
            self._window.status.say(words)

    def _fail(self, error: Exception) -> None:
        self._say(core_words(error))

    def _closed(self) -> None:
        self.window = self._detail = self._looked = None
        self._soon.stop()


def _fits(words: list[str]) -> Callable[[ActionRow], bool] | None:
    """Return what tells whether an action has all words, in the reader's language or the core's; None without words."""
    if not words:
        return None

    def fits(action: ActionRow) -> bool:
        said = f"{act_words(action.name)}\n{action.name}\n{action.annotator or ''}".casefold()
        return all(word in said for word in words)

    return fits
