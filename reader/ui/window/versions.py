"""Other texts of the open article: a newer file, the same bytes in another encoding, and all that it ever had."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from annotations.model.article import NewArticle
from annotations.model.change import ChangeSet
from annotations.model.errors import InvalidInput
from annotations.store.place import refuse_library
from annotations.text.obeyed import side_by_side
from reader.models.differences import Rows, places_of, rows_of
from reader.state import State
from reader.ui.library.drop import DropZone
from reader.ui.said import core_words
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from annotations.commands.mending import Mended, Preview
    from annotations.store.articles import ArticleRow
    from annotations.store.versions import Version
    from reader.tasks.jobs import Job
    from reader.ui.dialogs.choosing import ChoosingWindow
    from reader.ui.dialogs.compare import CompareWindow


class Versions(QObject):
    """Brings other texts to the open article, and shows those it had.

    Attributes:
        window: the comparison that was opened last; None while there is none.
        drop: takes files that are dropped on the page.
        question: asks what a dropped file is; None before the first.

    Signals:
        mended(Mended): an article has another text now.
    """

    mended = Signal(object)

    def __init__(
        self, window: MainWindow, state: State, work: LongWork, import_paths: Callable[[Sequence[Path]], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._work, self._import = window, state, work, import_paths
        self.window: CompareWindow | None = None
        self.question: Notice | None = None
        self._dropped: tuple[Path, ...] = ()
        self.drop = DropZone(window.area, window.look)
        self.drop.refused.connect(window.status.say)
        if state.writing is None:
            self.drop.set_why(self.tr("This library is open for reading only."))
        self._versions: list[Version] = []
        self._listed: tuple[ArticleRow, ChoosingWindow] | None = None
        state.changed.connect(self._changed)
        state.article_shown.connect(lambda _: self._ask_no_more())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about other texts do, by id."""
        return {
            "article.new_version": self._choose_file,
            "article.versions": self.show_versions,
            "article.errata": self.ask_errata,
            "compare.next": lambda: self.step(1),
            "compare.previous": lambda: self.step(-1),
        }

    def step(self, by: int) -> None:
        """Go to the next difference of the comparison that is open, or the one before."""
        if self.window is not None:
            self.window.step(by)

    # A newer file

    def dropped(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped on the page; of one file it is asked what it is."""
        view = self._state.view
        if len(paths) != 1 or paths[0].is_dir() or view is None or self._state.writing is None:
            self._import(paths)
            return
        self._dropped = tuple(paths)
        if self.question is None:
            self.question = self._make_question()
        title = self.title_of(view.row)
        title = title if len(title) <= 48 else title[:47] + "…"
        self.question.say(
            self.tr("Is {file} a new article, or a newer version of “{title}”?").format(file=paths[0].name, title=title)
        )
        self.question.show()
        self.question.focus()

    def take_file(self, path: Path) -> None:
        """Read a file and show what it would change in the open article."""
        from reader.tasks.rereading import read_version

        view = self._state.view
        if view is not None and self._state.writing is not None:
            row = view.row
            self._work.begin(
                "new version", lambda job: self._read(job, lambda: read_version(job, path)),
                lambda new: self._preview(row, new, path.name), self._fail,
            )  # fmt: skip

    def _read(self, job: Job, read: Callable[[], NewArticle | None]) -> NewArticle | None:
        job.step(0, None, self.tr("Reading the file"))
        return read()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("A newer version of this article"))
        if name:
            self.take_file(Path(name))

    def _make_question(self) -> Notice:
        notice = Notice("", self._window.look, self._window.icons)
        for id_, words, help_, kind in (
            ("version", self.tr("Compare with this article…"), self.tr("Shows what differs first"), "primary"),
            ("article", self.tr("Import as new article"), self.tr("Takes the file into the library"), ""),
        ):  # fmt: skip
            notice.add_button(id_, words, help_, kind)
        notice.buttons["version"].clicked.connect(lambda: self._answer(self.take_file))
        notice.buttons["article"].clicked.connect(lambda: self._answer(lambda path: self._import([path])))
        notice.put_away.connect(self._ask_no_more)
        self._window.area.add_notice(notice, under=True)
        return notice

    def _answer(self, do: Callable[[Path], None]) -> None:
        paths = self._dropped
        self._ask_no_more()
        self._window.page.setFocus()
        for path in paths:
            do(path)

    def _ask_no_more(self) -> None:
        self._dropped = ()
        if self.question is not None:
            self.question.hide()

    def _preview(self, row: ArticleRow, new: object, name: str) -> None:
        if not isinstance(new, NewArticle):
            return

        def ask(library: Library) -> tuple[Preview, Rows]:
            old = library.articles.text(library.articles.find(row.uuid))
            if old == new.text:
                raise InvalidInput(f"The text of {name} is the one that {row.name} has already.")
            found = library.mending.preview(row.uuid, new.text)
            return found, rows_of(old, new.text, places_of(found.edits))

        def show(answer: tuple[Preview, Rows]) -> None:
            found, rows = answer
            window = self.made()
            title = self.tr("New version of {name}").format(name=self.title_of(row))
            words = self.tr("What {file} would change in the text").format(file=name)
            window.compare(title, words, rows, (self.tr("The text now"), name))
            window.say(self.outcome_words(found.moved, found.review, done=False))
            words, help_ = self.tr("Take this version"), self.tr("Makes it the text of the article; Undo takes it back")
            window.add_button("take", words, help_, lambda: self._take(row, new, window), "primary")
            self.present(window)

        self._state.reading.ask(ask, show, self._fail)

    def _take(self, row: ArticleRow, new: NewArticle, window: CompareWindow) -> None:
        self.do(lambda library: library.mending.replace(row.uuid, new), window)

    def do(
        self, command: Callable[[Library], Mended], window: CompareWindow, then: Callable[[], None] | None = None
    ) -> None:
        """Have an article take another text; the window closes, or says what went wrong.

        Args:
            command: what is done.
            window: from which; a person may close it meanwhile.
            then: called instead of closing the window.
        """
        writing = self._state.writing
        if writing is None:
            return
        for button in window.buttons.values():
            button.setEnabled(False)

        def done(mended: Mended) -> None:
            if self.window is window:
                (then or window.close)()
            self._window.status.say(self.outcome_words(mended.moved, mended.review, done=True))
            self.mended.emit(mended)

        def failed(error: Exception) -> None:
            if self.window is window:
                for button in window.buttons.values():
                    button.setEnabled(True)
            self.tell(window, error)

        writing.do(command, done, failed)

    def tell(self, window: CompareWindow, error: Exception) -> None:
        """Say in a comparison what went wrong; in the status bar where it is closed by now."""
        if self.window is window:
            window.say(core_words(error), "danger")
        else:
            self._fail(error)

    def outcome_words(self, moved: int, review: int, *, done: bool) -> str:
        """Say what becomes, or became, of what stands on a text."""
        if done:
            parts = [self.tr("%Ln annotations moved along", "", moved), self.tr("%Ln want a look", "", review)]
        else:
            parts = [
                self.tr("%Ln annotations move along", "", moved), self.tr("%Ln want a look afterwards", "", review)
            ]  # fmt: skip
        said = [part for part, number in zip(parts, (moved, review), strict=True) if number]
        return f"{', '.join(said)}." if said else ""

    # All there were

    def show_versions(self) -> None:
        """List the texts of the open article."""
        view = self._state.view
        if view is not None:
            row = view.row
            self._state.reading.ask(
                lambda library: library.mending.revisions(row.uuid), lambda found: self._list(row, found), self._fail
            )

    def _list(self, row: ArticleRow, found: list[Version]) -> None:
        from reader.ui.dialogs.choosing import ChoosingWindow

        window = ChoosingWindow(self._window.look, self._window.icons, self._window, self.tr("Versions, newest first"))
        self.hold(window)
        self._versions = found
        back, help_ = self.tr("Go back to this version"), self.tr("Makes it the text again; Undo takes it back")
        window.add_button(
            "text", self.tr("Show its text…"), self.tr("Shows all of it"), lambda: self._show_text(window)
        )
        save, what = self.tr("Save the errata…"), self.tr("Writes what was changed in the text as a CSV file")
        window.add_button("errata", save, what, lambda: self._ask_errata(row))
        window.add_button("back", back, self.help_of(help_), lambda: self._go_back(row, window), "primary")
        window.picked.connect(lambda number: self._pick(row, window, number))
        self._listed = row, window
        self._offer(window, found)
        self.present(window)

    def _changed(self, changes: ChangeSet) -> None:
        """List the texts anew where the article has another one now."""
        row, window = self._listed or (None, None)
        if row is None or self.window is not window or not changes.kinds & {"article", "revision"}:
            return
        if changes.touches_article(row.id):
            self._state.reading.ask(
                lambda library: library.mending.revisions(row.uuid),
                lambda found: self._offer(window, found) if window is not None and self.window is window else None,
                self._fail, topic="versions",
            )  # fmt: skip

    def _offer(self, window: ChoosingWindow, found: list[Version]) -> None:
        self._versions = found
        # What a person comes for is what the text before was, not that the text now is the text now.
        chosen = next((number for number, one in enumerate(found) if not one.current), 0)
        window.set_choices([self._version_words(one) for one in found], chosen)

    def _version_words(self, one: Version) -> tuple[str, str]:
        first = {
            "decoded": self.tr("Read from the file as {encoding}").format(encoding=one.encoding or "UTF-8"),
            "edited": self.tr("Edited"),
            "replaced": self.tr("A newer version of the file"),
        }.get(one.kind, one.kind)
        if one.current:
            first = self.tr("{what}, the text now").format(what=first)
        elif not one.led_here:
            first = self.tr("{what}, taken back").format(what=first)
        when = QLocale().toString(QDateTime.fromMSecsSinceEpoch(one.at), QLocale.FormatType.ShortFormat)
        changes = self.tr("%Ln changes", "", one.edits) if one.edits else ""
        length = self.tr("%Ln characters", "", one.characters)
        return first, side_by_side((when, one.by, changes, length))

    def _pick(self, row: ArticleRow, window: ChoosingWindow, number: int) -> None:
        if not 0 <= number < len(self._versions):
            return
        one = self._versions[number]
        now = next((other for other in self._versions if other.current), one)
        may = self._state.writing is not None and not one.current
        window.buttons["back"].setEnabled(may)

        def ask(library: Library) -> Rows:
            edits = library.mending.edits_between(one.uuid, now.uuid)
            texts = library.mending.revision_text(one.uuid), library.mending.revision_text(now.uuid)
            return rows_of(*texts, places_of(edits)) if edits.edits else Rows((), 0, 0)

        def show(rows: Rows) -> None:
            if self.window is window and window.list.currentRow() == number:
                first, second = self._version_words(one)
                title = self.tr("Versions of {name}").format(name=self.title_of(row))
                names = self.tr("This version"), self.tr("The text now")
                window.compare(title, f"{first} · {second}", rows, names)

        self._state.reading.ask(ask, show, lambda error: self.tell(window, error), topic="version")

    def _show_text(self, window: ChoosingWindow) -> None:
        from reader.ui.dialogs.original import TextWindow

        number = window.list.currentRow()
        if not 0 <= number < len(self._versions):
            return
        one = self._versions[number]
        first, second = self._version_words(one)

        def show(text: str) -> None:
            TextWindow(first, second, text, self._window.look, self._window).show()

        self._state.reading.ask(lambda library: library.mending.revision_text(one.uuid), show, self._fail)

    def _go_back(self, row: ArticleRow, window: ChoosingWindow) -> None:
        one = self._versions[window.list.currentRow()]

        def again() -> None:
            for id_ in ("text", "errata"):
                window.buttons[id_].setEnabled(True)

        self.do(lambda library: library.mending.go_back(row.uuid, one.uuid), window, again)

    def help_of(self, does: str) -> str:
        """Return what a button that changes the text does, or why it cannot."""
        return does if self._state.writing is not None else self.tr("This library is open for reading only.")

    # Errata

    def ask_errata(self) -> None:
        """Ask where the errata of the open article are to go."""
        view = self._state.view
        if view is not None:
            self._ask_errata(view.row)

    def _ask_errata(self, row: ArticleRow) -> None:
        title, name = self.tr("Save the errata"), f"{Path(row.name).stem}-errata.csv"
        target, _ = QFileDialog.getSaveFileName(self._window, title, name)
        if target:
            self.save_errata(row, Path(target))

    def save_errata(self, row: ArticleRow, target: Path) -> None:
        """Write what was changed in the texts of an article; whole or not at all, and never over a library."""
        own = self._state.path

        def write(library: Library) -> int:
            from annotations.exchange.errata import save_errata

            refuse_library(target, own)
            return save_errata(target, library.mending.errata([row.uuid]))

        def done(rows: int) -> None:
            said = self.tr("%Ln changes are in {file}", "", rows).format(file=target)
            self._window.status.say(said)

        self._state.reading.ask(write, done, self._fail)

    # Both

    def title_of(self, row: ArticleRow) -> str:
        """Return what an article is called: its title where it is open and has one, else the name of its file."""
        view = self._state.view
        title = view.field("title") if view is not None and view.row.uuid == row.uuid else ""
        return title or row.name

    def made(self) -> CompareWindow:
        """Make a comparison."""
        from reader.ui.dialogs.compare import CompareWindow

        window = CompareWindow(self._window.look, self._window.icons, self._window)
        self.hold(window)
        return window

    def hold(self, window: CompareWindow) -> None:
        """Have one comparison at a time; the keys of the window are those of its actions."""
        if self.window is not None:
            self.window.close()
        self.window = window
        keys = self._window.keys.keys
        window.set_keys(keys["compare.next"], keys["compare.previous"])
        window.destroyed.connect(lambda: self._closed(window))

    def _closed(self, window: CompareWindow) -> None:
        if self.window is window:
            self.window = None

    def present(self, window: CompareWindow) -> None:
        """Show a comparison."""
        window.show()
        window.raise_()
        window.activateWindow()
        window.setFocus()

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
