"""What the page shows before there is anything to read: the way to begin, and what happened to the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.model.codebook import Code
from annotations.model.errors import NewsglossError
from annotations.store.history import ActionRow
from annotations.store.lock import Holder
from reader.models.signs import with_own_signs
from reader.state import State
from reader.ui.said import core_words
from reader.ui.window.empty import EmptyLibrary
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow


class Begin(QObject):
    """Says how to begin in the library of samples and in an empty one, who else holds a library, what was cut off.

    Signals:
        undo_wanted: UUID of the action that was cut off and is to be taken back, and no other.
    """

    undo_wanted = Signal(str)

    def __init__(self, window: MainWindow, state: State, call: Callable[[str], None], reopen: Callable[[Path], None]):
        super().__init__(window)
        self._window, self._state, self._call, self._reopen = window, state, call, reopen
        self._empty = EmptyLibrary(window.look, window.icons, window.keys, window.area)
        self._empty.hide()
        window.keys_shown.connect(self._show_keys)
        self._empty.called.connect(call)
        self._held: Notice | None = None
        self._samples: Notice | None = None
        self._cut_off: Notice | None = None
        self._cut_off_uuid: str | None = None
        self._asking = False
        state.changed.connect(self._changed)
        self.read()
        if state.damaged:
            # Why it is only read is told elsewhere.
            window.status.set_read_only()
        elif state.writing is None:
            self._tell_held()
            state.watched.connect(self._look_who_holds)
        elif state.writing.interrupted:
            self._tell_interrupted()

    @property
    def empty(self) -> EmptyLibrary:
        """What stands in the page's place in an empty library."""
        return self._empty

    @property
    def cut_off(self) -> Notice | None:
        """What tells that a program ended in the middle of an action; None where none did."""
        return self._cut_off

    def show_samples_bar(self) -> None:
        """Show, over the page, the ways from the samples to articles of one's own, until it is put away for good."""
        window, settings = self._window, self._state.settings
        if not settings.get("start_bar"):
            return
        notice = Notice(
            self.tr("These are sample articles, partly annotated. Try anything."), window.look, window.icons
        )
        for id_, words, kind in (
            ("library.new", self.tr("Start my own library…"), "primary"),
            ("library.import", self.tr("Import articles…"), ""),
        ):
            button = notice.add_button(id_, words, self._tip(id_, words), kind)
            button.clicked.connect(lambda _=False, id_=id_: self._call(id_))
        self._samples = notice

        def put_away() -> None:
            settings.set("start_bar", False)
            notice.hide()
            window.page.setFocus()

        notice.put_away.connect(put_away)
        window.area.add_notice(notice)

    def read(self) -> None:
        """Show the page, or what stands in its place while the library is empty."""

        def ask(library: Library) -> tuple[int, dict[int, Code]]:
            total = library.listing.total()
            return total, with_own_signs(library.codebook.all()) if not total else {}

        def tell(answer: tuple[int, dict[int, Code]]) -> None:
            total, codes = answer
            empty = total == 0 and self._state.writing is not None
            if not total:
                self._window.codebook.set_codes(codes)
            area, was_shown = self._window.area, self._window.area.shows(self._empty)
            if empty or was_shown:
                # Something else may stand in the page's place: a text that is being edited.
                area.show_instead(self._empty if empty else None)
            if empty and not was_shown:
                self._empty.focus()
            elif was_shown and not empty:
                self._window.page.setFocus()

        self._state.reading.ask(ask, tell, lambda _: None, topic="empty")

    def _show_keys(self) -> None:
        self._empty.show_keys()
        for notice in (self._samples, self._cut_off):
            for id_, button in notice.buttons.items() if notice is not None else ():
                button.setToolTip(self._tip(id_, button.text()))

    def _tip(self, action_id: str, words: str) -> str:
        key, words = self._window.keys.first(action_id), words.rstrip("…")
        return f"{words} ({key})" if key else words

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {"article", "code"}:
            self.read()

    def _tell_interrupted(self) -> None:
        notice = self._note(self.tr("Newsgloss ended last time before it was done. What it had done is kept."))
        words = self.tr("Undo")
        button = notice.add_button("edit.undo", words, self._tip("edit.undo", words))
        button.hide()
        button.clicked.connect(notice.hide)
        button.clicked.connect(lambda: self.undo_wanted.emit(self._cut_off_uuid or ""))
        self._cut_off = notice

    def set_next_undo(self, action: ActionRow | None) -> None:
        """Know what Undo would take back: what was cut off can be undone from its notice as long as it is just that."""
        notice, uuid = self._cut_off, action.uuid if action is not None else None
        if notice is None or notice.isHidden():
            return
        if self._cut_off_uuid is None and action is not None and action.state == "interrupted":
            self._cut_off_uuid = uuid
            notice.buttons["edit.undo"].show()
            notice.say(
                self.tr("Newsgloss ended last time before it was done. What it had done is kept; Undo takes it back.")
            )
        elif self._cut_off_uuid is not None and uuid != self._cut_off_uuid:
            # Something else was done since: the key and the menu are there for that.
            notice.hide()

    def _note(self, words: str) -> Notice:
        notice = Notice(words, self._window.look, self._window.icons)
        notice.put_away.connect(notice.hide)
        self._window.area.add_notice(notice)
        return notice

    # Held by another program

    def _tell_held(self) -> None:
        self._window.status.set_read_only()
        self._held = self._note(self.tr("Open for reading only."))
        button = self._held.add_button(
            "write",
            self.tr("Open for writing"),
            self.tr("Opens this library again so that it can be changed"),
            "primary",
        )
        button.clicked.connect(lambda: self._reopen(self._state.path))
        button.hide()
        self._look_who_holds()

    def _look_who_holds(self) -> None:
        path = self._state.path

        def ask(_: Library) -> tuple[Holder | None, str]:
            try:
                return Library.holder(path), ""
            except (NewsglossError, OSError) as error:
                return None, core_words(error)

        if not self._asking:
            self._asking = True
            self._state.reading.ask(ask, self._say_held)

    def _say_held(self, answer: tuple[Holder | None, str]) -> None:
        self._asking = False
        (holder, problem), notice = answer, self._held
        if notice is None:
            return
        if holder is not None:
            words = self.tr("Reading only: {who} is writing this library. Its changes appear here.").format(
                who=self._who(holder)
            )
        elif problem:
            words = self.tr("Reading only: {problem}").format(problem=problem)
        else:
            words = self.tr("The other program is done. You can write this library now.")
        button = notice.buttons["write"]
        free = holder is None and not problem
        if free and not button.isVisible() and notice.isHidden():
            notice.show()
        button.setVisible(free)
        if words != notice.words():
            notice.say(words)

    def _who(self, holder: Holder) -> str:
        if not holder.pid:
            return self.tr("another program")
        if holder.doing == "the window":
            return self.tr("another Newsgloss window on {host}").format(host=holder.host)
        return self.tr("“{doing}” of Newsgloss on {host}").format(doing=holder.doing, host=holder.host)
