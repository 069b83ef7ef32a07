"""The composition root of the window: builds every part and hands each what it needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from annotations.model.annotator import Annotator
from annotations.model.errors import DamagedLibrary, LibraryBusy, NewerLibrary, NewsglossError, Refused
from annotations.store.connection import is_older
from annotations.store.place import has_log
from reader.config.identity import Identities, identities
from reader.config.settings import Settings
from reader.state import State
from reader.tasks.delivery import Delivery
from reader.tasks.jobs import Job
from reader.tasks.keeping import Keeping
from reader.tasks.reading import Reading
from reader.tasks.samples import Samples, make_samples, samples_path
from reader.tasks.writing import Writing
from reader.ui.dress import Dress
from reader.ui.said import core_words
from reader.ui.style.icons import Icons
from reader.ui.window.controller import Controller
from reader.ui.window.crash_desk import note_what_is_done
from reader.ui.window.keys import KeyMap
from reader.ui.window.start import StartWindow
from reader.ui.window.wearing import Wearing
from reader.ui.window.whereabouts import Whereabouts
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.config.crash_watch import Watch
    from reader.seen import Seen

SUFFIXES = (".newsgloss", ".sqlite")


class App(QObject):
    """The running program: one window on one library at a time.

    Attributes:
        settings: of this machine.
        window, state, controller: of the library that is open.
        start: the window there is while no library is open.
    """

    def __init__(self, application: QApplication, settings: Settings | None = None, dress: Dress | None = None) -> None:
        super().__init__(application)
        self.settings = settings or Settings()
        self._dress = dress or Dress(application, self.settings)
        self._icons = Icons()
        self.window: MainWindow | None = None
        self.state: State | None = None
        self.controller: Controller | None = None
        self.start: StartWindow | None = None
        self._only_read: dict[Path, str] = {}
        self._saving: QObject | None = None
        self._making: Job | None = None
        self._why_reading = ""
        self._keeping = Keeping(self.settings, self)
        self._delivery = Delivery(self)
        self._watch: Watch | None = None
        self._wearing = Wearing(self._dress, self.settings, lambda: (self.window, self.start), self)

    def open(self, path: Path, seen: Seen | None = None) -> MainWindow:
        """Open a library in the window; the one before is closed when this one is open.

        Args:
            path: of the library.
            seen: its article, where that is on the screen already; the window round it is made whole.

        Raises:
            NewsglossError: it cannot be opened, not even to read.
        """
        if self.window is not None and self._holds(path):
            self.window.raise_()
            return self.window
        if self.window is not None and self.controller is not None and not self.controller.leaving.ready():
            return self.window
        who = identities(stand_in=self.tr("Annotator"))
        if is_older(path):
            self._bring_up_to_date(path, who.current)
        state = self._read(path, who, seen)
        if seen is None:
            self._dress.put_on()
        window = seen.window if seen else MainWindow(self._dress.look, self._dress.page_style())
        window.furnish(self._icons, KeyMap(self.settings.get("keys")))
        window.page.whole_words = self.settings.get("whole_words")
        before = self.window
        self._put_away()
        self.window, self.state = window, state
        self.controller = Controller(window, state, who)
        self._note_what_is_done()
        self.controller.library_wanted.connect(self._switch)
        self.controller.files.backups.restore_wanted.connect(self._restore)
        self.controller.files.damage.read_only_wanted.connect(self._read_only)
        self.controller.files.damage.library_wanted.connect(self._switch)
        self.controller.theme_wanted.connect(self._wearing.change_theme)
        window.closing.connect(self.close)
        window.may_close = self.controller.leaving.ready
        self.settings.remember_library(path)
        self._wearing.show_switches(window)
        window.arrange.still = self.settings.get("reduce_motion")
        if seen is None:
            Whereabouts(window, self.settings)
            window.show()
        window.page.setFocus()
        if path.absolute() == samples_path().absolute():
            self.controller.begin.show_samples_bar()
        else:
            self.settings.set("start_bar", False)
        if before is not None:
            before.closing.disconnect()
            before.may_close = None
            before.close()
            before.deleteLater()
        self._end_start()
        if state.writing is None and self._why_reading:
            window.status.set_help(self._why_reading)
            window.status.say(self._why_reading)
        return window

    def follow(self, watch: Watch) -> None:
        """Say in the window what goes wrong in the program, and that the window before this one was not closed.

        Args:
            watch: over this window.
        """
        self._watch = watch
        watch.wrong = lambda: self._delivery.post(self._went_wrong)
        self._note_what_is_done()
        if self.controller is not None and watch.left_behind():
            self.controller.files.crash.tell_not_closed(self.controller.begin.cut_off)

    def begin(self) -> None:
        """Open the last library; the samples the very first time; where there is neither, ask how to begin.

        Raises:
            NewsglossError: the last library is there and cannot be opened.
        """
        recent = [Path(name) for name in self.settings.get("recent")]
        if recent and recent[0].exists():
            self.open(recent[0])
        elif recent:
            self.ask_how(self.tr("{name} is no longer where it was.").format(name=recent[0].name))
        elif samples_path().exists():
            self.ask_how()
        else:
            self.open_samples()

    def ask_how(self, words: str = "") -> StartWindow:
        """Show the ways to begin, with what happened to the last library."""
        if self.start is None:
            self._dress.put_on()
            recent = [Path(name) for name in self.settings.get("recent")]
            keys = KeyMap(self.settings.get("keys"))
            self.start = StartWindow(self._dress.look, self._icons, [one for one in recent if one.exists()], keys)
            self.start.library_wanted.connect(self._switch)
            self.start.paste_wanted.connect(self._paste_into)
            self.start.samples_wanted.connect(self.open_samples)
            self.start.closing.connect(self._stop_making)
        self.start.say(words)
        self.start.show()
        return self.start

    def open_samples(self) -> None:
        """Open the library of samples, which is made first where it is missing, with a window to be seen meanwhile."""
        path = samples_path()
        if path.exists():
            self._switch(path)
            return
        start = self.ask_how(self.tr("Preparing the sample articles…"))
        start.set_busy(True)
        self._making = Job("samples", lambda job: make_samples(job, path), self)
        self._making.finished.connect(self._samples_made)
        self._making.failed.connect(self._samples_failed)
        self._making.start()

    def close(self) -> None:
        """Put everything away: places, settings, work under way, the library as one whole file."""
        self._put_away()
        self._keeping.finish()

    def _put_away(self) -> None:
        if self.controller is not None and self.state is not None:
            if self.window is not None:
                self.window.finish_typing()
            self.controller.notes.finish()
            self.controller.showing.remember()
            self.controller.files.close()
            self.controller.alike.close()
            self.controller.topics.close()
            self.controller.everywhere.close()
            self.controller.wholesale.close()
            self.controller.suggesting.close()
            self.state.close()
            self.state.deleteLater()  # what hears its signals holds it, and it holds that: neither goes by itself
            self.controller = self.state = None

    def _note_what_is_done(self) -> None:
        if self._watch is not None and self.controller is not None and self.state is not None:
            note_what_is_done(self._watch.note, self.controller.handlers(), self.state)

    def _went_wrong(self) -> None:
        if self.controller is not None:
            self.controller.files.crash.tell_wrong()

    def _holds(self, path: Path) -> bool:
        state = self.state
        if state is None or state.writing is None:
            return False
        return path.exists() and path.samefile(state.path)

    def _bring_up_to_date(self, path: Path, annotator: Annotator) -> None:
        """Bring a library of an older version up to date, with a line that says so meanwhile; nothing else is done.

        What goes wrong is met again, and told, when the library is opened.
        """
        from reader.tasks.older import bring_up_to_date

        words = self.tr("Bringing {name} up to date for this version of Newsgloss…").format(name=path.name)
        if self.window is not None:
            self.window.status.say(words)
        else:
            self.ask_how(words).set_busy(True)
        self._wait(Job("version", lambda _: bring_up_to_date(path, annotator), self))
        if self.start is not None:
            self.start.set_busy(False)
            self.start.say("")

    def _restore(self, backup: Path) -> None:
        """Make the open library what it was in a backup, and open it again: all that had it open is closed first."""
        if self.window is None or self.state is None or self.controller is None or not self.controller.leaving.ready():
            return
        from reader.tasks.restoring import restore, restored_words

        path, window = self.state.path, self.window
        window.status.say(self.tr("Restoring {name}…").format(name=path.name))
        self._put_away()
        said: list[str] = []
        job = Job("restore", lambda _: restore(path, backup), self)
        job.finished.connect(lambda restored: said.append(restored_words(restored)))
        job.failed.connect(lambda error: said.append(core_words(error)))
        self._wait(job)
        try:
            self.open(path)
        except NewsglossError as error:
            said.append(core_words(error))
        if self.window is not None:
            self.window.status.say(" ".join(said), lasting=True)

    def _wait(self, job: Job) -> None:
        """Wait for a job, whose words go on being seen; nothing else can be done meanwhile."""
        loop = QEventLoop()
        for ended in (job.finished, job.failed):
            ended.connect(loop.quit)
        job.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        job.deleteLater()

    def _read(self, path: Path, who: Identities, seen: Seen | None) -> State:
        unclean = has_log(path)
        writing = self._writing(path, who.current)
        try:
            reading = seen.reading if seen else Reading(path)
            try:
                state = State(self.settings, path, reading, writing, who.current, seen.view if seen else None)
                # What is damaged now may be restored later.
                state.damaged, state.unclean = self._only_read.pop(path.absolute(), ""), unclean
                return state
            except BaseException:
                reading.close()
                raise
        except BaseException:
            if writing is not None:
                writing.close()
            raise

    def _samples_made(self, made: Samples | None) -> None:
        self._making = None
        if made is not None:
            self.settings.set("place", {"article": made.article}, made.library)
            self._switch(made.path)

    def _samples_failed(self, error: Exception) -> None:
        self._making = None
        start = self.ask_how(
            self.tr("The sample articles could not be prepared: {error}").format(error=core_words(error))
        )
        start.set_busy(False)

    def _stop_making(self) -> None:
        if self._making is not None:
            self._making.cancel()
            self._making.join()
            self._making = None
        self._keeping.finish()

    def _end_start(self) -> None:
        if self.start is not None:
            self.start.closing.disconnect()
            self.start.close()
            self.start.deleteLater()
            self.start = None

    def _paste_into(self, path: Path) -> None:
        self._switch(path)
        if self.controller is not None:
            self.controller.call("library.paste")

    def offer_saving(self, path: Path, error: Exception) -> None:
        """Say that a library is so damaged that it cannot be opened, with the ways on."""
        from reader.ui.window.recovering import DamagedAtStart

        saving = self._saving = DamagedAtStart(self.ask_how(core_words(error)), path, error)
        saving.library_wanted.connect(self._switch)

    def _read_only(self) -> None:
        """Open the library again so that nothing in it can be changed, since it is damaged."""
        if self.state is None or self.controller is None or not self.controller.leaving.ready():
            return
        path, found = self.state.path, self.controller.files.damage.found
        self._only_read[path.absolute()] = found[0] if found else self.tr("It is damaged.")
        self.state.writing, held = None, self.state.writing
        if held is not None:
            held.close()
        self._switch(path)

    def _writing(self, path: Path, annotator: Annotator) -> Writing | None:
        """Hold the library for writing where that can be; None to read only."""
        if path.absolute() in self._only_read:
            return None
        try:
            return Writing(path, annotator, create=path.suffix in SUFFIXES)
        except (LibraryBusy, NewerLibrary) as error:
            self._why_reading = core_words(error) if isinstance(error, NewerLibrary) else ""
            return None
        except DamagedLibrary as error:
            self._only_read[path.absolute()] = core_words(error)
            return None
        except Refused:
            if path.exists():
                return None
            raise

    def _switch(self, path: Path) -> None:
        try:
            self.open(path)
        except NewsglossError as error:
            if self.window is not None:
                self.window.status.say(core_words(error))
            elif isinstance(error, DamagedLibrary):
                self.offer_saving(path, error)
            elif self.start is not None:
                self.start.set_busy(False)
                self.start.say(core_words(error))
