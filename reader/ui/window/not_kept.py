"""What could not be kept: it stays in view with the ways on, to try again or to go on with the library elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotations.model.place import MISSING
from reader.config.folders import library_file
from reader.state import State
from reader.tasks.jobs import Job
from reader.tasks.writing import Undone
from reader.ui.said import act_words, core_words
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from reader.ui.window.able import Able

Words = list[tuple[str, str]]
"""What was typed and is in no library: each with what it is."""


class NotKept(QObject):
    """Holds a person's commands that the disk did not take, in order, and tells of them till they are taken.

    Attributes:
        waiting: the commands.
        notice: tells of them, and of a library that is not where it was; made when it is first needed.
        typed: returns the words that stand somewhere in the window and are not kept.
    """

    def __init__(self, window: MainWindow, state: State, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._work = window, state, work
        self.waiting: list[Undone] = []
        self.notice: Notice | None = None
        self.typed: Callable[[], Words] = list
        self._lost, self._notes = "", False
        if state.writing is not None:
            state.writing.unwritten.connect(self._hold)
            state.moved.connect(self._moved)
            state.lost.connect(self._tell_lost)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about what is not kept do, by id."""
        return {
            "library.try_again": self.try_again,
            "library.elsewhere": self.ask_elsewhere,
            "library.save_words": self.ask_words,
        }

    def tell(self, able: Able) -> None:
        """Say when these actions cannot be done."""
        able.add("library.try_again", lambda: "" if self.waiting else self.tr("All that you did is kept."))
        able.add("library.save_words", lambda: "" if self.words() else self.tr("All that you typed is kept."))
        able.add("library.elsewhere", lambda: "" if self._state.writing else able.read_only())

    def words(self) -> Words:
        """Return all that was typed or done and is not kept."""
        return [*self.typed(), *((self.tr("Not done"), act_words(one.error.doing)) for one in self.waiting)]

    def try_again(self, *, leaving: bool = False) -> None:
        """Give the commands again, in order; those that fail again wait again.

        Args:
            leaving: whether the window is being left: long work waits on.
        """
        writing = self._state.writing
        if writing is None or not self.waiting:
            return
        again, self.waiting = self.waiting, []
        self._window.status.say("")
        for one in again:
            if one.again is not None and ((leaving and one.long) or one.again() is False):
                self.waiting.append(one)
            elif one.command is not None:
                writing.do(one.command, one.then, one.failed or self._say, again=True)
        self._show()

    def discard(self) -> None:
        """Forget the commands."""
        dropped, self.waiting = self.waiting, []
        for one in dropped:
            if one.dropped is not None:
                one.dropped()
        self._show(away=True)

    def ask_elsewhere(self) -> None:
        """Ask for another place, write the library there, and go on there."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the library elsewhere"), self._state.path.name, "Newsgloss (*.newsgloss)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if not name:
            return
        target = library_file(name)
        if target.exists():
            said = self.tr("There is a file {file} already; it was left as it is. Choose another name.")
            self._window.status.say(said.format(file=target.name))
            return
        self.go_elsewhere(target)

    def go_elsewhere(self, target: Path) -> None:
        """Write the library to another file, go on there, and do there what was not kept."""
        writing = self._state.writing
        if writing is None:
            return

        def done(_: object) -> None:
            said = self.tr("You go on in {file}. The file before was left as it is.")
            self._window.status.say(said.format(file=target))

        def failed(error: Exception) -> None:
            self._window.status.say(core_words(error))

        self._window.status.say(self.tr("Saving the library elsewhere…"))
        writing.do(lambda library: library.go_on_at(target), done, failed)

    def ask_words(self) -> None:
        """Ask for a file, and write there what was typed and is not kept."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the words"), self.tr("Not kept.txt"), self.tr("Text (*.txt)")
        )  # fmt: skip
        if name:
            self.save_words(Path(name))

    def save_words(self, target: Path) -> None:
        """Write what was typed and is not kept to a text file; nothing of it is lost in the window by that."""
        text, own = "\n\n".join(f"{what}\n{words}" for what, words in self.words()) + "\n", self._state.path

        def work(_: Job) -> None:
            from annotations.exchange.files import WholeFiles

            with WholeFiles(target.parent, own) as files:
                files.text(target.name).write(text)

        def done(_: object) -> None:
            self._window.status.say(self.tr("What you typed is in {file}.").format(file=target))

        self._work.begin("words", work, done)

    def _hold(self, undone: Undone) -> None:
        # Done once more by hand meanwhile, it is to be there once.
        same = [one for one in self.waiting if _same(one, undone)]
        self.waiting = [one for one in self.waiting if one not in same] + [undone]
        self._show()

    def _say(self, error: Exception) -> None:
        self._window.status.say(core_words(error))

    def _moved(self, path: Path) -> None:
        """The library is at hand again, here or elsewhere."""
        self._window.name_library(path.stem)
        self._state.settings.remember_library(path)
        self._tell_lost("")

    def _tell_lost(self, what: str) -> None:
        self._lost = what
        if not what:
            self.try_again()
        self._show()

    def set_notes(self, held: bool) -> None:
        """Say whether there are notes that could not be kept; they are tried again by themselves."""
        self._notes = held
        self._tell_status()

    def _tell_status(self) -> None:
        self._window.status.set_unkept(bool(self.waiting or self._lost or self._notes))

    def _show(self, *, away: bool = False) -> None:
        self._tell_status()
        if away or not (self.waiting or self._lost):
            if self.notice is not None:
                self.notice.hide()
            return
        notice = self.notice or self._make()
        notice.say(" ".join(filter(None, (self._place_words(), self._waiting_words()))))
        notice.buttons["again"].setVisible(bool(self.waiting) and not self._lost)
        notice.buttons["words"].setVisible(bool(self.words()))
        notice.show()

    def _make(self) -> Notice:
        notice = self.notice = Notice("", self._window.look, self._window.icons)
        for id_, words, help_, kind, does in (
            ("again", self.tr("Try again"), self.tr("Does again what could not be kept"), "primary", self.try_again),
            (
                "elsewhere", self.tr("Save elsewhere…"),
                self.tr("Writes the whole library to another file, and goes on there"), "", self.ask_elsewhere,
            ),
            (
                "words", self.tr("Save the words…"),
                self.tr("Writes what you typed and what is not kept to a text file"), "quiet", self.ask_words,
            ),
        ):  # fmt: skip
            notice.add_button(id_, words, help_, kind).clicked.connect(does)
        notice.put_away.connect(self.discard)
        self._window.area.add_notice(notice, under=True)
        return notice

    def _place_words(self) -> str:
        if not self._lost:
            return ""
        if self._lost == MISSING:
            words = self.tr("{file} is not where it was, and nothing is kept until it is put back.")
        else:
            words = self.tr("Another file is in the place of {file}, and nothing is kept until you save it elsewhere.")
        return words.format(file=self._state.path.name)

    def _waiting_words(self) -> str:
        if not self.waiting:
            return ""
        last = act_words(self.waiting[-1].error.doing)
        words = self.tr("%Ln changes are not kept so far.", "", len(self.waiting))
        if not last:
            return words
        said = self.tr("The last: {act}.").format(act=last)
        return f"{words} {said}"


def _same(one: Undone, other: Undone) -> bool:
    if one.about is not None or other.about is not None:
        return one.about == other.about
    return bool(one.error.doing) and one.error.doing == other.error.doing
