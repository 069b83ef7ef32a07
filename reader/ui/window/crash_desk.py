"""What the window says when the program went wrong, and the report of it that a person can read and send."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from annotations.model.change import ChangeSet
from reader.state import State
from reader.tasks.jobs import Job
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow

_ACTION = "help.report"


class CrashDesk(QObject):
    """Says quietly, over the page, that something went wrong; the work goes on meanwhile.

    Attributes:
        notice: what was said last; None so far.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.notice: Notice | None = None
        self._job: Job | None = None
        window.keys_shown.connect(self._show_key)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about reports do, by id."""
        return {_ACTION: self.save}

    def tell_not_closed(self, said: Notice | None) -> None:
        """Say that the window before this one was not closed.

        Args:
            said: what tells so already, since an action was cut off; the report is offered there then.
        """
        if said is not None and not said.isHidden():
            self._offer(said)
        else:
            self._tell(self.tr("Newsgloss was not closed properly last time. What was saved by then is all here."))

    def tell_wrong(self) -> None:
        """Say that something went wrong in the program; said once as long as it stands there."""
        words = self.tr("Something went wrong in the program. Your work is kept, and you can go on.")
        if self.notice is None or self.notice.isHidden() or self.notice.words() != words:
            self._tell(words)

    def save(self) -> None:
        """Ask where to, and write the report there."""
        from reader.config.crash_report import REPORT_NAME, save_report

        kinds = self.tr("Texts (*.txt)")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a report"), REPORT_NAME, kinds)
        if not name or self._job is not None:
            return
        target = Path(name)
        self._job = Job("report", lambda _: save_report(target), self)
        self._job.finished.connect(lambda _: self._saved(target))
        self._job.failed.connect(self._not_saved)
        self._job.start()

    def _saved(self, target: Path) -> None:
        self._job = None
        words = self.tr("The report is in {file}. Read it before you send it to anybody.")
        self._window.status.say(words.format(file=target))
        if self.notice is not None:
            self._put_away(self.notice)

    def _not_saved(self, error: Exception) -> None:
        self._job = None
        reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        words = self.tr("The report could not be written: {reason}. Choose another place.")
        self._window.status.say(words.format(reason=reason))

    def _tell(self, words: str) -> None:
        if self.notice is not None:
            self._put_away(self.notice)
        notice = Notice(words, self._window.look, self._window.icons)
        notice.put_away.connect(lambda: self._put_away(notice))
        self._offer(notice)
        self._window.area.add_notice(notice)
        self._window.status.announce(words)

    def _offer(self, notice: Notice) -> None:
        button = notice.add_button(_ACTION, self.tr("Save a report…"), "", "")
        button.clicked.connect(self.save)
        self.notice = notice
        self._show_key()

    def _put_away(self, notice: Notice) -> None:
        # Typed as always there; without a focus it is None.
        focused: QWidget | None = QApplication.focusWidget()
        had_focus = focused is not None and notice.isAncestorOf(focused)
        notice.hide()
        if had_focus:
            self._window.page.setFocus()

    def _show_key(self) -> None:
        if self.notice is not None:
            tip = self.tr("Writes versions, errors and kinds of actions to a file; none of your words")
            key = self._window.keys.first(_ACTION)
            self.notice.buttons[_ACTION].setToolTip(f"{tip} ({key})" if key else tip)


def note_what_is_done(note: Callable[..., None], handlers: dict[str, Callable[[], None]], state: State) -> None:
    """Have the kinds of what is done in a window noted: ids of actions, and what kinds of things were changed."""

    def noting(action_id: str, do: Callable[[], None]) -> Callable[[], None]:
        def done() -> None:
            note("action", action_id)
            do()

        return done

    for action_id, do in list(handlers.items()):
        handlers[action_id] = noting(action_id, do)

    def changed(changes: ChangeSet) -> None:
        note("changed", *sorted(changes.kinds))

    state.changed.connect(changed)
