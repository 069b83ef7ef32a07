"""Suggestions on the page: read once the article is shown and after each change, and decided by single keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.change import ChangeSet
from annotations.model.errors import Unwritten
from reader.models.article_view import ArticleView
from reader.models.suggested import Told, decision_of, new_to_see
from reader.state import State
from reader.tasks.writing import Undone
from reader.ui.page.marks import MarkHit
from reader.ui.page.words import next_edge
from reader.ui.said import core_words
from reader.ui.window.able import Able
from reader.ui.window.bars import Offer
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.learning import Learning
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short
from reader.ui.window.showing import Showing
from reader.ui.window.spans import Spans
from reader.ui.window.suggested_card import CardBeside
from reader.ui.window.suggested_kinds import SuggestedKinds
from reader.ui.window.suggested_marks import Offered, SuggestedMarks, key_of, settled
from reader.ui.window.suggested_review import SuggestedReview
from reader.ui.window.suggested_said import SuggestedSaid
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.review import Decided
    from annotations.library import Library

_SOON_MS = 200
_CONCERN = frozenset({"annotation", "decision", "code", "entity", "article", "revision"})


class Suggesting(QObject):
    """Shows the suggestions of the open article, and has the library know what is decided of them.

    Attributes:
        marks: the suggestions on the page; card: beside the one that is gone to.
        learning: reads them, and trains. review: lists them in the review panel. kinds: how well they do.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, spans: Spans, everywhere: Everywhere,
        listing: Listing, showing: Showing, call: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._spans, self._everywhere, self._call, self._showing = spans, everywhere, call, showing
        self.learning = Learning(state, self)
        self.marks = SuggestedMarks(window, state)
        self.card = CardBeside(window, self.marks, call)
        self.review = SuggestedReview(window, state, everywhere, listing, self.learning, showing.hidden_labels)
        self.kinds = SuggestedKinds(window, state)
        SuggestedSaid(window, state, self.learning)
        # What was decided, and may still be told by an answer to an older question.
        self._gone: set[str] = set()
        self._settled: tuple[int, set[str]] = (0, set())
        self._asked = self._pending = 0
        self._offered: set[tuple[str, str]] = set()
        self._offer: Offer | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.ask)
        self._connect()
        self._show_switches()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about suggestions do, by id."""
        return {
            "go.next_suggestion": lambda: self._step(1),
            "go.previous_suggestion": lambda: self._step(-1),
            "suggestion.accept": lambda: self._say(ACCEPTED),
            "suggestion.accept_everywhere": lambda: self._say(ACCEPTED, everywhere=True),
            "suggestion.reject": lambda: self._say(REJECTED),
            "suggestion.reject_everywhere": lambda: self._say(REJECTED, everywhere=True),
            "suggestion.skip": self._skip,
            "suggestion.end_left": lambda: self._move_end(start=False, forward=False),
            "suggestion.end_right": lambda: self._move_end(start=False, forward=True),
            "suggestion.start_left": lambda: self._move_end(start=True, forward=False),
            "suggestion.start_right": lambda: self._move_end(start=True, forward=True),
            "suggestions.review": self._begin_review,
            "suggestions.kinds": self.kinds.open,
            "view.suggestions": lambda: self._toggle("suggestions"),
            "view.unsure_first": lambda: self._toggle("unsure_first"),
        }

    def tell(self, able: Able) -> None:
        """Have it known why an action about suggestions cannot be done now."""
        for id_ in ("go.next_suggestion", "go.previous_suggestion"):
            able.add(id_, self.why_not_step)
        for id_ in self.handlers():
            if id_.startswith("suggestion."):
                able.add(id_, self.why_not_here)
        self._everywhere.at_another = lambda: (one := self.marks.here()) is not None and not one.marked

    def why_not_step(self) -> str:
        """Return why there is no suggestion to go to; empty if there is one."""
        if self.marks.count() or self._everywhere.has_suggestions():
            return ""
        if not self._state.settings.get("suggestions"):
            return self.tr("Suggestions are hidden.")
        return self.tr("There are no suggestions in this article.")

    def why_not_here(self) -> str:
        """Return why nothing can be decided at the caret; empty if it is on a suggestion."""
        if self.marks.here() is not None:
            return ""
        if self._everywhere.at_suggestion():
            words = self.tr("This is decided in the review, which {key} opens.")
            return words.format(key=self._window.keys.first("mark.open"))
        return self.why_not_step() or self.tr("Go to a suggestion first.")

    def at_one(self) -> bool:
        """Whether the caret is on a suggestion."""
        return self.marks.here() is not None

    def open_here(self) -> bool:
        """Show the card of the suggestion under the caret; whether there is one that is no mention yet."""
        one = self.marks.here()
        if one is None or one.marked:
            return False
        self.card.open(one)
        return True

    def accept_as(self, character: str) -> bool:
        """Accept the suggestion under the caret with the label that has this key; whether there are both."""
        code = next((code for code in self._marking.labels() if (code.key or "").upper() == character), None)
        if code is None or not self.at_one() or self._state.writing is None:
            return False
        self._say(ACCEPTED, label=code.uuid)
        return True

    def ask(self) -> None:
        """Read the suggestions of the open article."""
        view = self._state.view
        if view is None or not self._wanted():
            self.marks.show(())
            self._tell_count()
            return
        self._asked += 1
        if not self._pending:
            self._settled = self._asked, set(self._gone)
        self.learning.ask(view.row.uuid, self._asked)

    def close(self) -> None:
        """End what is under way: the library is about to be closed."""
        self._soon.stop()
        self.learning.close()

    # What the library tells

    def _wanted(self) -> bool:
        state = self._state
        return bool(state.settings.get("suggestions")) and state.writing is not None and not self.review.shown()

    def _told(self, told: Told) -> None:
        view = self._state.view
        self.kinds.show(told.kinds)
        if view is None or told.article != view.row.uuid or not self._wanted():
            return
        if told.number == self._settled[0]:
            self._gone -= self._settled[1]
        hidden = self._showing.hidden_labels()
        found = new_to_see(told.found, view.annotations, view.row.revision_id, hidden)
        self.marks.show([one for one in found if key_of(one) not in self._gone])
        self.card.follow()
        self._tell_count()

    def _shown(self, view: ArticleView) -> None:
        self._gone = set()
        self._left()
        if self._offer is not None:
            self._window.status.withdraw(self._offer)
        self._soon.start()

    def _updated(self, view: ArticleView) -> None:
        if not self._pending:
            self.marks.end_accepted()
        own = (one for one in view.annotations if one.kind == "mention" and one.annotator_uuid == view.me)
        self.marks.leave_out([span for one in own if view.placed(one) for span in one.spans])
        self._soon.start()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & _CONCERN:
            self._soon.start()

    def _setting(self, name: str) -> None:
        if name in {"suggestions", "unsure_first"}:
            self._show_switches()
        if name in {"suggestions", "suggestion_kinds"}:
            self.card.hide()
            self.ask()

    def _arranged(self) -> None:
        """Give the words of the page to the review while that lists suggestions, and take them back."""
        if self.review.share():
            self._soon.start()
        self.marks.refresh()
        self.card.follow()
        self._tell_count()

    # What a person does

    def _step(self, by: int) -> None:
        one, around = self.marks.next(by)
        if one is None:
            one, around = self.marks.here(), True
        by_review = not self.marks.unsure_first and one is not None
        if one is None or (by_review and self._everywhere.nearer(by, one.start, around=around)):
            self.card.hide()
            self._everywhere.handlers()["go.next_suggestion" if by > 0 else "go.previous_suggestion"]()
            return
        self._go_to(one)
        if around:
            self._window.status.say(self.tr("From the beginning again.") if by > 0 else self.tr("From the end again."))

    def _go_to(self, one: Offered) -> None:
        self._window.status.say("")
        self.marks.go_to(one)
        self.card.open(one)
        self._window.page.setFocus()

    def _skip(self) -> None:
        one, _ = self.marks.next(1)
        if one is not None:
            self._go_to(one)
        else:
            self._window.status.say(self.tr("There is no other suggestion in this article."))

    def _say(self, verdict: str, label: str | None = None, *, everywhere: bool = False) -> None:
        one, writing, view = self.marks.here(), self._state.writing, self._state.view
        if one is None or writing is None or view is None:
            return
        words, given = view.text[one.start : one.end], label or one.suggestion.label
        others = settled(one, self.marks.all(), view.text, given, verdict, everywhere=everywhere)
        decision = decision_of(
            one.suggestion, verdict, label, at=(one.start, one.end), everywhere=everywhere,
            places=tuple((other.start, other.end) for other in others if not other.marked),
        )  # fmt: skip
        name = self._name(verdict, short(words), given, everywhere=everywhere)
        following, _ = self.marks.next(1)
        for gone in (one, *others):
            self._gone.add(gone.key)
            self.marks.take_away(gone)
            if verdict == ACCEPTED:
                self.marks.show_accepted(gone, given)
        self._pending += 1

        def kept(found: list[Decided]) -> None:
            self._pending -= 1
            refused = next((made.why for made in found if made.why), "")
            self.card.tell_gone(found[-1].gone)
            if refused:
                self._back((one, *others), core_words(refused))
            elif verdict == ACCEPTED and not everywhere and not one.wanted_as(given):
                self._offer_everywhere(one, words, given, found[0].standing)

        def command(library: Library) -> list[Decided]:
            return library.suggestions.decide([decision], name=name, begins=True)

        def failed(error: Exception) -> None:
            self._pending -= 1
            self._back((one, *others), core_words(error))
            if isinstance(error, Unwritten):
                writing.unwritten.emit(Undone(command, error, about=one.key))

        writing.do(command, kept, failed)
        self._go_on(following, others)

    def _go_on(self, following: Offered | None, others: list[Offered]) -> None:
        if following is not None and following in others:
            following, _ = self.marks.next(1)
        self._tell_count()
        if following is not None and self.marks.named(following.key) is not None:
            self._go_to(following)
        else:
            self.card.hide()
            self._window.status.say(self.tr("All suggestions in this article are decided."))

    def _back(self, ones: tuple[Offered, ...], why: str) -> None:
        """Show again what could not be decided, and say why."""
        self._gone -= {one.key for one in ones}
        self.marks.end_accepted()
        self._soon.start()
        self._window.status.say(why)

    def _offer_everywhere(self, one: Offered, words: str, label: str, standing: str | None) -> None:
        """Offer, after a name was accepted the first time, to mark it wherever it stands."""
        if one.marked or standing is None or len(words) < 3 or words == words.lower():
            return
        if (words, label) in self._offered:
            return
        self._offered.add((words, label))
        name = self._name(ACCEPTED, short(words), label, everywhere=True)

        def do() -> None:
            writing, view = self._state.writing, self._state.view
            if writing is not None and view is not None:
                here = self.marks.all() if view.row.uuid == one.suggestion.article else []
                others = settled(one, here, view.text, label, ACCEPTED, everywhere=True)
                again = decision_of(
                    one.suggestion, ACCEPTED, label, standing, at=(one.start, one.end), everywhere=True,
                    places=tuple((other.start, other.end) for other in others if not other.marked),
                )  # fmt: skip
                self._window.status.say("")
                writing.do(
                    lambda library: library.suggestions.decide([again], name=name, begins=True), None,
                    lambda error: self._window.status.say(core_words(error)), again=True,
                )  # fmt: skip

        said = self.tr("“{words}” is marked.").format(words=short(words))
        help_ = self.tr("Marks all places of these words, in this article and in all you have not worked on yet")
        self._offer = Offer("review", self.tr("Mark everywhere"), help_, do)
        self._window.status.say(said, self._offer)

    def _move_end(self, *, start: bool, forward: bool) -> None:
        one, view = self.marks.here(), self._state.view
        if one is None or view is None:
            return
        if one.marked:
            self._spans.move_end(start=start, forward=forward)
            return
        offset = next_edge(view.text, one.start if start else one.end, start=start, forward=forward)
        first, last = (offset, one.end) if start else (one.start, offset)
        if not first < last or "\n" in view.text[first:last]:
            self._window.status.say(self.tr("The suggestion goes no further."))
            return
        self.marks.move(one, first, last)
        page = self._window.page
        if not first <= page.caret() < last:
            page.place_caret(first)
        page.focus_mark(one.key)
        self.card.follow()

    def _begin_review(self) -> None:
        """List suggestions in the review panel; the page shows them as its candidates then."""
        self.review.begin(here=self.marks.count() > 0)
        self.card.hide()
        self.ask()

    def _clicked(self, hit: MarkHit) -> None:
        one = self.marks.named(hit.id)
        if one is not None:
            self._window.page.focus_mark(one.key)
            self.card.open(one)

    # Parts

    def _name(self, verdict: str, words: str, label: str, *, everywhere: bool) -> str:
        """What the history calls a decision."""
        if everywhere:
            return f"Accept “{words}” everywhere" if verdict == ACCEPTED else f"Reject “{words}” everywhere"
        code = self.marks.code(label)
        return f"Accept “{words}” as {code.name if code else ''}" if verdict == ACCEPTED else f"Reject “{words}”"

    def _toggle(self, name: str) -> None:
        self._state.settings.set(name, not self._state.settings.get(name))

    def _show_switches(self) -> None:
        settings = self._state.settings
        self.marks.unsure_first = settings.get("unsure_first")
        self._window.set_checked("view.suggestions", settings.get("suggestions"))
        self._window.set_checked("view.unsure_first", settings.get("unsure_first"))

    def _tell_count(self) -> None:
        self._window.status.set_suggestions(self.marks.count(), self._window.keys.first("go.next_suggestion"))

    def _connect(self) -> None:
        state, window, learning = self._state, self._window, self.learning
        state.article_shown.connect(self._shown)
        state.article_changed.connect(self._updated)
        state.article_left.connect(self._left)
        state.changed.connect(self._changed)
        settings = state.settings
        settings.listen(self._setting)
        self.destroyed.connect(lambda: settings.forget(self._setting))
        learning.told.connect(self._told)
        learning.failed.connect(lambda error: window.status.say(core_words(error)))
        learning.trained.connect(self._soon.start)
        window.page.mark_clicked.connect(self._clicked)
        window.status.suggestions.clicked.connect(lambda: self._call("go.next_suggestion"))
        window.arrange.changed.connect(self._arranged)
        self._everywhere.outlined.connect(self._arranged)
        self.marks.taken = self._everywhere.places
        window.arrange.beside_left.connect(self._arranged)
        window.arrange.beside_left.connect(self._soon.start)

    def _left(self) -> None:
        self.marks.forget()
        self.card.hide()
        self._tell_count()
