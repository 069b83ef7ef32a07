"""The review in the window: candidates from whatever source, decided one after the other, kept as they are decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeyEvent

from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED
from annotations.model.sought import Sought
from annotations.search.everywhere import Looked
from reader.config.review_actions import REVIEW
from reader.models.astray import AstrayCandidate
from reader.models.review import Entry
from reader.models.surroundings import sentence_round
from reader.state import State
from reader.tasks.looking import Looking
from reader.ui.announce import announce
from reader.ui.page.marks import MarkHit
from reader.ui.panels.review import ReviewPanel
from reader.ui.panels.review_head import ARTICLE, LISTED, Asked
from reader.ui.said import core_words
from reader.ui.window.going_on import GoingOn
from reader.ui.window.keys import plain_character
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.review_changing import Changing
from reader.ui.window.review_keeping import Keeping
from reader.ui.window.review_marks import ReviewMarks
from reader.ui.window.review_source import Source
from reader.ui.window.window import MainWindow

_PATIENCE_MS = 400
"""A search that is quicker shows no progress."""


class Reviewing(QObject):
    """Fills the review panel, and has the library know what is decided.

    Attributes:
        panel: the panel; marks: the candidates on the page.
        source: what is reviewed; None for nothing.
        keeping: has the library know what is decided.
    """

    def __init__(
        self,
        window: MainWindow,
        state: State,
        listing: Listing,
        marking: Marking,
        going_on: GoingOn,
        told: Callable[[], None],
    ) -> None:
        """Make the review of a window.

        Args:
            window: with the panel's place.
            state: what is open.
            listing: knows which articles are listed.
            marking: knows the labels, and asks with the palette.
            going_on: remembers reviews.
            told: called when Undo may stand for something else.
        """
        super().__init__(window)
        self._window, self._state, self._listing = window, state, listing
        self._going_on, self._told = going_on, told
        self.source: Source | None = None
        self.looking = Looking(state.path, self)
        self.marks = ReviewMarks(window, state)
        self.panel = ReviewPanel(window.look, window.icons)
        self.keeping = Keeping(self.panel, state, self._show_verdicts, window.status.say, self._kept)
        self.changing = Changing(
            self.panel, state, marking, self._decide_and_go_on, self._show_verdicts, window.status.say
        )
        self._looked: Looked | None = None
        self._patience, self._soon = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._show_looking)
        self._soon.timeout.connect(lambda: self.keeping.check(self.source))
        window.arrange.add_beside(self.panel)
        self._connect()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the review do, by id."""
        return {
            **self.changing.handlers(),
            "review.accept": lambda: self.changing.say(ACCEPTED),
            "review.reject": lambda: self.changing.say(REJECTED),
            "review.skip": self._go_on,
            "review.accept_like": self._accept_like,
            "review.accept_all": self.panel.ask_about_all,
            "review.next": lambda: self._step(1),
            "review.previous": lambda: self._step(-1),
            "review.leave": self.leave,
            "review.done": self.done,
        }

    def begin(self, source: Source) -> None:
        """Review what a source finds; the review before ends."""
        self.keeping.finish()
        self.source = source
        self.keeping.begin()
        self.open()
        self._look()

    def open(self, entry: Entry | None = None) -> None:
        """Show the panel with the focus on its list, at a candidate."""
        panel = self.panel
        self._window.arrange.show_beside(panel)
        if entry is not None:
            panel.list.go_to(entry)
        (panel.list if panel.model.entries else panel.head.close_button).setFocus()

    def shown(self) -> bool:
        """Whether the panel is shown."""
        return self._window.arrange.beside is self.panel

    def leave(self) -> None:
        """Close the panel; what is left stays on the page, and the review can be gone on with."""
        current = self.panel.list.current()
        self._window.arrange.show_beside(None)
        if current is not None:
            self.marks.place_caret(current)
        self._window.page.setFocus()
        self.keeping.finish()

    def done(self) -> None:
        """End the review."""
        self.looking.close()
        self._end_looking()
        self.leave()
        self.source = None
        self.panel.model.clear()
        self.panel.head.ask(Asked())
        self.marks.show(None)

    def close(self) -> None:
        """End the search under way: the library is about to be closed."""
        self.looking.close()

    # The search

    def _look(self) -> None:
        source = self.source
        if source is None:
            return
        asked = source.asked
        view = self._state.view
        scope: Sequence[int] | None = None
        if asked.scope == ARTICLE:
            scope = (view.row.id,) if view is not None else ()
        elif asked.scope == LISTED:
            scope = tuple(self._listing.model.ids)
        panel = self.panel
        panel.head.ask(asked)
        if self._window.focusWidget() is panel.list:
            # A list without candidates is hidden, and Qt would hand the focus to “Done”: it waits here for the first.
            panel.head.close_button.setFocus()
        panel.model.clear()
        panel.say(self.tr("Looking for the words…"))
        self.marks.show(panel.model)
        self._looked = None
        self._patience.start(_PATIENCE_MS)
        self.looking.begin(source.find(scope, asked.any_case))

    def _found(self, looked: Looked) -> None:
        panel = self.panel
        first = not panel.model.entries and bool(looked.candidates)
        if looked.candidates:
            panel.model.add(looked.candidates)
            self.marks.refresh()
        self._looked = looked
        if not self._patience.isActive():
            panel.head.set_looking(looked)
        if first:
            self._go_to_first()

    def _go_to_first(self) -> None:
        """Begin with the first candidate in the list; hands that wait for it go there."""
        panel = self.panel
        entry = panel.model.after(-1, 1, undecided=True)
        if entry is not None:
            # Asked of the window: the dialog that began the review may still be the active one.
            waiting = self._window.focusWidget() in {panel.head.close_button, panel.list}
            panel.list.go_to(entry)
            if waiting and self.shown():
                panel.list.setFocus()

    def _ended(self, cancelled: bool) -> None:
        self._end_looking()
        panel = self.panel
        if not panel.model.entries:
            empty = self.source.empty if self.source is not None else ""
            panel.say(self.tr("The search was cancelled.") if cancelled else empty)
        elif panel.list.current() is None or not self._begun():
            # What came first need not be the first of the list: the doubtful ones have come before it.
            self._go_to_first()
        total = self.tr("%Ln places found", "", len(panel.model.entries))
        announce(panel, self.tr("Search cancelled, {n}").format(n=total) if cancelled else total)

    def _begun(self) -> bool:
        return any(entry.verdict != UNDECIDED and not entry.earlier for entry in self.panel.model.entries)

    def _show_looking(self) -> None:
        if self.looking.active:
            self.panel.head.set_looking(self._looked or Looked(0, 0, ()))

    def _end_looking(self) -> None:
        self._patience.stop()
        self.panel.head.set_looking(None)

    def _failed(self, error: Exception) -> None:
        self._end_looking()
        self.panel.say(core_words(error))

    def _ask_again(self, **changes: object) -> None:
        """Look in other articles, or for other capitals."""
        source = self.source
        if source is not None:
            asked = replace(source.asked, **changes)  # type: ignore[arg-type]
            self.source = source.again(asked) if source.again is not None else replace(source, asked=asked)
            self._look()

    def _seek(self, sought: Sought) -> None:
        """Look through other annotations."""
        source = self.source
        if source is not None and source.other is not None:
            self.source = source.other(sought, source.asked)
            self.keeping.begin()
            self._look()

    # What a person decides

    def _decide_and_go_on(self, entries: Sequence[Entry], verdict: str, at_once: bool) -> None:
        # What was removed in this review comes back with it alone: the review is gone on with then.
        self._decide(entries, verdict, at_once=at_once and not any(one.verdict == REJECTED for one in entries))
        if entries:
            self._go_on()

    def _choose(self, number: int) -> bool:
        """Accept another of the places that are offered; return whether there is one of that number."""
        entry = self.panel.list.current()
        one = entry.candidate if entry is not None else None
        if entry is None or not isinstance(one, AstrayCandidate) or not 0 <= number < len(one.astray.offers):
            return False
        self._show_verdicts([entry], [UNDECIDED])
        entry.candidate = one.at(number)
        self.marks.refresh()
        self._decide_and_go_on([entry], ACCEPTED, False)
        return True

    def _accept_like(self) -> None:
        entry = self.panel.list.current()
        if entry is not None:
            alike = [one for one in self.panel.model.entries if one.verdict == UNDECIDED and one.like(entry)]
            self._decide([entry, *(one for one in alike if one is not entry)], ACCEPTED)
            self._go_on()

    def _accept_all(self, entries: Sequence[Entry]) -> None:
        self._decide(entries, ACCEPTED)
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next candidate that nobody has decided yet."""
        panel = self.panel
        current = panel.list.current()
        row = panel.model.row_of(current) if current is not None else -1
        entry = panel.model.after(row, 1, undecided=True)
        if entry is not None and entry is not current:
            panel.list.go_to(entry)
        elif current is not None:
            self._show(current)

    def _step(self, by: int) -> None:
        panel = self.panel
        current = panel.list.current()
        entry = panel.model.after(panel.model.row_of(current) if current is not None else -1, by, undecided=False)
        if entry is not None:
            panel.list.go_to(entry)

    def _decide(self, entries: Sequence[Entry], verdict: str, *, at_once: bool = False) -> None:
        changed = [entry for entry in entries if entry.verdict != verdict]
        if self.source is not None:
            self.keeping.decide(self.source, changed, verdict, at_once=at_once)

    def _kept(self) -> None:
        """Remember how far the review is, and tell that Undo may stand for something else."""
        source, model = self.source, self.panel.model
        if source is not None and source.recipe is not None and model.decided():
            asked = source.asked
            kept = {name: getattr(asked, name) for name in ("scope", "any_case", "aliases", "endings")}
            recipe = replace(source.recipe, asked=kept)
            actions = dict.fromkeys((*self._going_on.actions_of(recipe), *self.keeping.batches))
            self._going_on.remember(recipe, model.decided(), len(model.entries), tuple(actions))
        self._told()

    def _show_verdicts(self, entries: Sequence[Entry], verdicts: Sequence[str]) -> None:
        panel = self.panel
        panel.model.set_verdicts(entries, verdicts)
        for entry, verdict in zip(entries, verdicts, strict=True):
            if verdict == UNDECIDED:
                entry.candidate = entry.found
        panel.model.tell()
        self.marks.update(entries)
        current = panel.list.current()
        if current is not None and current in entries:
            self._show(current)

    def _changed(self) -> None:
        if self.panel.model.entries:
            self._soon.start(0)

    # What is seen

    def _gone_to(self, entry: Entry) -> None:
        self._show(entry)
        self.marks.follow(entry)
        one = entry.candidate
        if one.start == one.end:
            # It stands on no words, or on none that are there any more.
            return

        def told(around: tuple[str, str] | None) -> None:
            if around is not None and self.panel.list.current() is entry:
                self._show(entry, around)

        self._state.reading.ask(
            lambda library: sentence_round(library, one), told, lambda _: None, topic="review sentence"
        )

    def _show(self, entry: Entry, around: tuple[str, str] | None = None) -> None:
        view = self._state.view
        codes = {code.uuid: code for code in view.codes.values()} if view is not None else {}
        self.panel.list.delegate.codes = codes
        self.panel.card.show_entry(entry, codes.get(entry.candidate.target.label), around)
        self.panel.list.open_row()

    def _key(self, event: QKeyEvent) -> None:
        found = self._window.keys.find(event, [REVIEW])
        number = plain_character(event) or ""
        chosen = number.isdecimal() and self._choose(int(number) - 1)
        if chosen or (found == "review.leave" and self.panel.close_question()):
            event.accept()
        elif found is not None:
            event.accept()
            self._window.called.emit(found)
        elif number and self._state.writing is not None and self.changing.by_key(number):
            event.accept()

    def _mark_clicked(self, hit: MarkHit) -> None:
        entry = self.marks.named(hit.id)
        if entry is not None:
            self.open(entry)

    def _connect(self) -> None:
        panel, window, looking = self.panel, self._window, self.looking
        panel.called.connect(window.called)
        panel.gone_to.connect(self._gone_to)
        panel.pressed_key.connect(self._key)
        panel.accepted_all.connect(self._accept_all)
        panel.card.offers.chosen.connect(self._choose)
        panel.head.scope_chosen.connect(lambda scope: self._ask_again(scope=scope, listed=len(self._listing.model.ids)))
        panel.head.filters.chosen.connect(self._seek)
        panel.head.option_chosen.connect(lambda name, on: self._ask_again(**{name: on}))
        panel.head.cancelled.connect(looking.cancel)
        looking.found.connect(self._found)
        looking.ended.connect(self._ended)
        looking.failed.connect(self._failed)
        window.page.mark_clicked.connect(self._mark_clicked)
        window.arrange.beside_left.connect(self.keeping.finish)
        window.keys_shown.connect(lambda: panel.set_keys(window.keys.shown()))
        panel.set_keys(window.keys.shown())
        self._state.changed.connect(lambda _: self._changed())
