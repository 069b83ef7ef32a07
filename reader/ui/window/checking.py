"""Checking what came in: answers for the check while it is closed, and offers it after an import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from annotations.library import Library
from reader.config.desk_actions import DESK_ACTIONS, FIELD_ACTIONS
from reader.state import State
from reader.ui.window.importing import Importing
from reader.ui.window.listing import Listing
from reader.ui.window.notice import Notice
from reader.ui.window.selected import Selected
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.window.check_desk import CheckDesk

_LINES = frozenset({"desk.furniture", "desk.subhead"})


class Checking(QObject):
    """Opens the check, which is made when it is first asked for.

    Args:
        window: of the library.
        state: what is open.
        listing: knows which articles are listed.
        selected: does what is done to several articles at once.
        importing: tells when an import is over.
        call: does an action, by id.

    Attributes:
        desk: the check; None before the first.
        notice: offers a check after an import; None before the first.

    Signals:
        rule_wanted(RuleOffer): a rule is to be kept.
    """

    rule_wanted = Signal(object)

    def __init__(
        self, window: MainWindow, state: State, listing: Listing, selected: Selected, importing: Importing,
        call: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._listing, self._selected = window, state, listing, selected
        self._importing, self._call = importing, call
        self.desk: CheckDesk | None = None
        self.notice: Notice | None = None
        importing.done.connect(self._imported)
        importing.check_wanted.connect(self.open)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the check do, by id."""
        return {
            "library.check": self._toggle,
            **{action.id: self._on_desk(action.id) for action in DESK_ACTIONS},
        }

    def shown(self) -> bool:
        """Whether the check is open."""
        return self.desk is not None and self.desk.shown()

    def open(self, run: str | None = None) -> None:
        """Open the check: of an import by its UUID, else where it was, else of the last import."""
        if self.notice is not None:
            self.notice.hide()
        if self.desk is None:
            from reader.ui.window.check_desk import CheckDesk

            self.desk = CheckDesk(self._window, self._state, self._listing, self._selected, self._call)
            self.desk.answers.rule.wanted.connect(self.rule_wanted)
        self.desk.open(run)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key on the page means during a check; False where there is none."""
        return self.shown() and self.desk is not None and self.desk.key(event)

    def step(self, by: int) -> bool:
        """Go to the next article of the check, or the one before; False where there is no check."""
        if not self.shown() or self.desk is None:
            return False
        self.desk.step(by)
        return True

    def why_not(self, action_id: str) -> str:
        """Return why one of its actions cannot be done now; empty where it can."""
        desk = self.desk
        if desk is None or not desk.shown():
            key = self._window.keys.first("library.check")
            words = self.tr("Open the check of imported articles first")
            return f"{words} ({key})." if key else f"{words}."
        if action_id in FIELD_ACTIONS or action_id == "desk.add_author":
            start, end = self._window.page.selection()
            return "" if start < end else self.tr("Select words first.")
        if action_id in ("desk.reject", "desk.write") and desk.panel.question.question is None:
            return self.tr("There is no open question in this article.")
        if action_id == "desk.remember" and desk.panel.rule.offered is None:
            return self.tr("There is no rule to remember. Correct something first.")
        if action_id in _LINES and self._state.view is None:
            return self.tr("Open an article first.")
        return ""

    # Parts

    def _toggle(self) -> None:
        """Open the check; the second time it closes."""
        if self.desk is not None and self.desk.shown():
            self.desk.leave()
        else:
            self.open()

    def _on_desk(self, action_id: str) -> Callable[[], None]:
        def do() -> None:
            if self.desk is not None:
                self.desk.handlers()[action_id]()

        return do

    def _imported(self) -> None:
        """Say how many articles of an import of several want a look, and offer to go through them."""
        report = self._importing.report
        if self.desk is not None and not self.desk.shown():
            self.desk.forget()
        if report is None or report.looked_at() < 2 or not report.taken:
            return

        def question(library: Library) -> tuple[str, int, int] | None:
            last = next(iter(library.articles.imports()), None)
            if last is None:
                return None
            found = library.checking.to_check(run=last.uuid).articles
            return last.uuid, len(found), sum(bool(one.doubts) for one in found)

        def tell(answer: tuple[str, int, int] | None) -> None:
            if answer is not None:
                self._offer(*answer)

        self._state.reading.ask(question, tell, lambda _: None, topic="after import")

    def _offer(self, run: str, taken: int, doubtful: int) -> None:
        window = self._window
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
        words = self.tr("%Ln articles taken", "", taken)
        look = self.tr("%Ln want a look", "", doubtful) if doubtful else self.tr("none of them wants a look")
        self.notice = notice = Notice(f"{words}; {look}.", window.look, window.icons)
        key = window.keys.first("library.check")
        help_ = self.tr("Goes through the articles of this import")
        button = notice.add_button(
            "library.check", self.tr("Check them"), f"{help_} ({key})" if key else help_, "primary" if doubtful else ""
        )
        button.clicked.connect(lambda: self.open(run))
        notice.put_away.connect(notice.hide)
        window.area.add_notice(notice, under=True)
