"""A library is proved in the background, and what is damaged is told with the ways on."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.model.errors import Cancelled, DamagedLibrary
from reader.state import State
from reader.tasks.jobs import Job
from reader.ui.said import core_words, damage_words
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow
from reader.ui.window.work import LongWork

if TYPE_CHECKING:
    from annotations.store.check import Finding
    from annotations.store.recover_report import Recovered
    from reader.ui.dialogs.damage import DamageWindow

_AFTER_MS = 30_000
"""So long after the window is there a check begins by itself: the first minute is a person's own."""

_DAY_MS = 86_400_000
_MOST = 500


class DamageDesk(QObject):
    """Proves the library, tells damage, and has what is readable saved.

    Attributes:
        notice: tells that something is damaged; None while nothing is known of it.
        window: says what, or what was saved; None while it is not shown.
        found: sentences of what is damaged, as far as that is known.

    Signals:
        read_only_wanted: the library is to be opened for reading only.
        library_wanted: Path of another library to open.
        backups_wanted: the backups are to be shown.
        told: something was found, or nothing: the check that was under way has ended.
    """

    read_only_wanted = Signal()
    library_wanted = Signal(object)
    backups_wanted = Signal()
    told = Signal()

    def __init__(self, window: MainWindow, state: State, work: LongWork) -> None:
        super().__init__(window)
        self._window, self._state, self._work = window, state, work
        self.notice: Notice | None = None
        self.window: DamageWindow | None = None
        self.found: list[str] = []
        self._begun = False
        state.reading.damaged.connect(self._met)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.prove_if_due)
        self._timer.start()
        if state.damaged:
            QTimer.singleShot(0, self, lambda: self._tell([state.damaged]))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about damage do, by id."""
        return {"library.prove": self.prove, "library.recover": self.recover}

    def prove_if_due(self) -> None:
        """Check the library quietly: once a day, and where it was not closed properly."""
        state = self._state
        if not state.settings.get("prove_daily") or self._begun:
            return
        age = _now_ms() - state.settings.get("proved", state.uuid)
        if state.unclean or not 0 <= age < _DAY_MS:
            if self._work.job is not None:
                # Somebody waits for something else; this is tried again.
                self._timer.start()
                return
            self._prove(quiet=True)

    def prove(self) -> None:
        """Check the library, since a person wants to know."""
        self._prove(quiet=False)

    def _prove(self, *, quiet: bool) -> None:
        path, words = self._state.path, self.tr("Checking the library:")

        def work(job: Job) -> list[Finding]:
            from reader.tasks.proving import prove_apart

            return prove_apart(job, path, words)

        self._begun = self._work.begin(
            "prove", work, lambda found: self._proved(found, quiet=quiet),
            lambda error: self._not_proved(error, quiet=quiet), gives_way=quiet,
        )  # fmt: skip

    def _proved(self, findings: object, *, quiet: bool) -> None:
        assert isinstance(findings, list)
        self.found = [damage_words(one.sentence) for one in findings]
        if self.found:
            self._tell(self.found, at_once=not quiet)
        else:
            self._state.settings.set("proved", _now_ms(), self._state.uuid)
            self._state.unclean = False
            self._window.status.say(self.tr("The library was checked: everything in it is as it was written."))
        self.told.emit()

    def _not_proved(self, error: Exception, *, quiet: bool) -> None:
        self._begun = False
        if isinstance(error, Cancelled):
            if quiet:
                self._timer.start()
        else:
            self._window.status.say(core_words(error))
        self.told.emit()

    def _met(self, error: DamagedLibrary) -> None:
        """Something could not be read: find out what else, and tell it."""
        if self.notice is None:
            self._tell([core_words(error)])
        if not self._begun and self._work.job is None:
            self._prove(quiet=True)

    def _tell(self, found: list[str], *, at_once: bool = False) -> None:
        self.found = found
        words = self.tr("{name} is damaged. What can be read is shown.").format(name=self._state.path.name)
        if self.notice is None:
            self.notice = Notice(words, self._window.look, self._window.icons)
            # The other ways stand in the window that says what was found.
            for id_, said, help_ in self._ways()[:2]:
                button = self.notice.add_button(id_, said, help_)
                button.clicked.connect(lambda _=False, id_=id_: self._choose(id_))
            self.notice.put_away.connect(self._put_away)
            self._window.area.add_notice(self.notice)
        if at_once:
            self.show_found()

    def _put_away(self) -> None:
        if self.notice is not None:
            self.notice.hide()
        self._window.page.setFocus()

    def _ways(self) -> list[tuple[str, str, str]]:
        ways = [
            ("found", self.tr("What was found…"), self.tr("Lists what is damaged, and the ways on")),
            ("restore", self.tr("Restore a backup…"), self.tr("Shows the backups, and goes back to one of them")),
            (
                "recover",
                self.tr("Recover what is readable…"),
                self.tr("Saves all that can be read into a new library, and says what is lost"),
            ),
        ]
        if self._state.writing is not None:
            ways.append(
                ("read", self.tr("Only read it"), self.tr("Opens the library so that nothing in it can be changed"))
            )
        return ways

    def show_found(self) -> None:
        """Show what is damaged, with the ways on."""
        from reader.ui.dialogs.damage import DamageWindow

        if self.window is not None:
            self.window.close()
        said = self.tr(
            "Keep the file as it is. A good backup has everything up to when it was made; what is readable now may be "
            "newer."
        )
        name = self._state.path.name
        self.window = DamageWindow(
            self._window.look, self.tr("{name} is damaged").format(name=name), said, self.found[:_MOST],
            self._ways()[1:], self._window,
        )  # fmt: skip
        self.window.chosen.connect(self._choose)
        self.window.destroyed.connect(self._closed)
        self.window.present()

    def _closed(self) -> None:
        self.window = None

    def _choose(self, way: str) -> None:
        if way == "found":
            self.show_found()
        elif way == "restore":
            self.backups_wanted.emit()
        elif way == "recover":
            self.recover()
        elif way == "read":
            self.read_only_wanted.emit()

    def recover(self) -> None:
        """Ask where to, and save what is readable there."""
        from reader.ui.window.recovering import ask_target, recover_words

        target = ask_target(self._window, self._state.path)
        if target is None:
            return
        path, words = self._state.path, recover_words()

        def work(job: Job) -> Recovered:
            from reader.tasks.proving import recover_apart

            return recover_apart(job, path, target, words)

        self._work.begin("recover", work, lambda report: self._recovered(target, report))

    def _recovered(self, target: Path, report: object) -> None:
        from reader.ui.window.recovering import show_recovered

        self.window = show_recovered(self._window.look, self._window, target, report)
        self.window.chosen.connect(lambda _: self.library_wanted.emit(target))
        self.window.destroyed.connect(self._closed)


def _now_ms() -> int:
    return int(time.time() * 1000)
