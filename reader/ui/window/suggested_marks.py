"""The suggestions of the open article on the page: dashed, in their order, and gone to one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from annotations.model.candidate import ACCEPTED
from annotations.model.codebook import Code
from annotations.model.suggestion import MARKED, Suggestion, settled_with
from annotations.text.taken import Taken
from reader.config.suggestion_actions import SUGGESTION
from reader.models.article_view import colour_of
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.page.marks import PageMark
from reader.ui.panels.suggestion_words import suggestion_words
from reader.ui.window.keys import plain_character
from reader.ui.window.window import MainWindow

_DECISIONS = frozenset(
    f"suggestion.{name}" for name in ("accept", "accept_everywhere", "reject", "reject_everywhere", "skip")
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion on the page.

    Attributes:
        suggestion: which.
        start, end: its words; others than the suggestion's where a person moved an end.
    """

    suggestion: Suggestion
    start: int
    end: int

    @property
    def key(self) -> str:
        """Its mark's id."""
        return key_of(self.suggestion)

    @property
    def marked(self) -> bool:
        """Whether it is a mention already, which nobody has looked at."""
        return self.suggestion.state == MARKED

    def wanted_as(self, label: str) -> bool:
        """Whether just these words were asked for everywhere with a label that is the suggested one."""
        own = self.suggestion
        return own.wanted and label == own.label and (self.start, self.end) == (own.start, own.end)


def key_of(one: Suggestion) -> str:
    """Return the id of a suggestion's mark."""
    return f"suggestion {one.start}-{one.end} {one.label}"


class SuggestedMarks(QObject):
    """Shows suggestions; only what has changed is painted anew.

    Attributes:
        unsure_first: whether the least sure one is the first to go to.
        taken: returns the (start, end) of what is outlined already.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        # What is offered, and of that what is on the page: not what a review outlines already.
        self._known: dict[str, Offered] = {}
        self._there: dict[str, Offered] = {}
        self.taken: Callable[[], Sequence[tuple[int, int]]] = tuple
        self._marks: dict[str, PageMark] = {}
        self._fresh: set[str] = set()
        # Of which suggestions the marks were made, by which labels, and in which words they say why.
        self._made: dict[str, tuple[Offered, PageMark]] = {}
        self._used: dict[str, Code] = {}
        self._said: dict[tuple[bool, float, str], str] = {}
        self.unsure_first = False
        window.page.caret_moved.connect(lambda _: self.let_go())
        window.page.selection_changed.connect(lambda _: self.let_go())

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these and no others; ends that a person moved stay so."""
        moved = {key: (one.start, one.end) for key, one in self._known.items()}
        found = [Offered(one, one.start, one.end) for one in suggestions]
        known = [replace(one, start=moved[one.key][0], end=moved[one.key][1]) if one.key in moved else one
                 for one in found]  # fmt: skip
        self._known = {one.key: one for one in known}
        self.refresh()

    def leave_out(self, spans: Sequence[tuple[int, int]]) -> None:
        """Show none over words that are a mention by now, where keys mean that; the library's answer comes later."""
        taken = Taken(spans)
        self._known = {
            key: one for key, one in self._known.items()
            if one.marked or not taken.over(one.suggestion.start, one.suggestion.end)
        }  # fmt: skip
        self.refresh()

    def forget(self) -> None:
        """Know none: another article is on the page."""
        self._known, self._there, self._marks, self._made, self._fresh = {}, {}, {}, {}, set()

    def refresh(self) -> None:
        """Show what is there as it is now."""
        page = self._window.page
        on_page = page.layout_.index.marks
        taken = Taken(self.taken())
        self._there = {key: one for key, one in self._known.items()
                       if not taken.over(one.suggestion.start, one.suggestion.end)}  # fmt: skip
        book = self._book()
        if book != self._used:
            self._used, self._made, self._said = book, {}, {}
        made: dict[str, tuple[Offered, PageMark]] = {}
        for key, one in self._there.items():
            # Most are as they were: in a long article there are thousands.
            before = self._made.get(key)
            made[key] = before if before is not None and before[0] == one else (one, self._mark(one, book))
        self._made, wanted = made, {key: mark for key, (_, mark) in made.items()}
        removed = [key for key in self._marks if key not in wanted and key in on_page]
        added = [mark for key, mark in wanted.items() if self._marks.get(key) != mark or key not in on_page]
        if added or removed:
            page.set_marks(added, removed)
        self._marks = wanted

    def take_away(self, one: Offered) -> None:
        """Show a suggestion no longer: it was decided."""
        self._known.pop(one.key, None)
        if self._there.pop(one.key, None) is not None:
            self._marks.pop(one.key, None)
            self._window.page.set_marks(removed=[one.key])

    def show_accepted(self, one: Offered, label: str) -> None:
        """Show a mention in its place till the article that has it is read."""
        code = self.code(label)
        mark = PageMark(
            f"{one.key} accepted", "mention", ((one.start, one.end),), sign=sign_of(code), colour=colour_of(code)
        )
        self._fresh.add(mark.id)
        self._window.page.set_marks([mark])

    def end_accepted(self) -> None:
        """Take away what stood for mentions that are there now."""
        if self._fresh:
            self._window.page.set_marks(removed=list(self._fresh))
            self._fresh = set()

    def move(self, one: Offered, start: int, end: int) -> None:
        """Show a suggestion with other ends."""
        if one.key in self._there:
            moved = self._known[one.key] = self._there[one.key] = replace(one, start=start, end=end)
            mark = self._marks[one.key] = self._mark(moved, self._book())
            self._made[one.key] = moved, mark
            self._window.page.set_marks([mark])

    def all(self) -> list[Offered]:
        """Return all, by place."""
        return sorted(self._there.values(), key=lambda one: (one.start, one.end))

    def count(self) -> int:
        """Return how many there are."""
        return len(self._there)

    def named(self, key: str | None) -> Offered | None:
        """Return what a mark of the page stands for."""
        return self._there.get(key or "")

    def here(self) -> Offered | None:
        """Return the suggestion under the caret; the one with the ring where there are several."""
        page = self._window.page
        found = [self._there[mark.id] for mark in page.marks_at(page.caret()) if mark.id in self._there]
        focused = page.scene.focused
        return next((one for one in found if one.key == focused), found[0] if found else None)

    def next(self, by: int) -> tuple[Offered | None, bool]:
        """Return the suggestion after the caret, or before it, and whether it began at an end again."""
        order, here = self.all(), self.here()
        if not order or order == [here]:
            return None, False
        if self.unsure_first:
            order.sort(key=lambda one: one.suggestion.confidence)
            at = order.index(here) + by if here is not None else 0 if by > 0 else len(order) - 1
        elif here is not None:
            at = order.index(here) + by
        else:
            starts, caret = [one.start for one in order], self._window.page.caret()
            at = bisect_right(starts, caret) if by > 0 else bisect_left(starts, caret) - 1
        return order[at % len(order)], not 0 <= at < len(order)

    def go_to(self, one: Offered) -> None:
        """Move the caret to a suggestion."""
        page = self._window.page
        page.reveal(one.start, one.end)
        page.place_caret(one.start)
        page.focus_mark(one.key)

    def let_go(self) -> None:
        """Take the ring off the suggestion that the caret was on: the keys that decide no longer mean it."""
        page = self._window.page
        focused, (start, end) = self.named(page.scene.focused), page.selection()
        if focused is not None and (start < end or self.here() != focused):
            page.focus_mark(None)

    def missed(self, event: QKeyEvent) -> str | None:
        """Return which decision a key would be on a suggestion, where it means nothing else: the caret is on none."""
        page, character = self._window.page, plain_character(event)
        start, end = page.selection()
        found = self._window.keys.find(event, [SUGGESTION])
        marked = any(mark.kind in {"mention", "topic"} for mark in page.marks_at(page.caret()))
        if found not in _DECISIONS or marked or start < end:
            return None
        labels = (code for code in self._book().values() if code.kind == "label")
        return None if any((code.key or "").upper() == character for code in labels) else found

    def along(self, one: Offered) -> int:
        """Return how many others a yes to a suggestion settles, without being told everywhere."""
        view = self._state.view
        if view is None or not one.suggestion.wanted:
            return 0
        return len(settled(one, [*self._there.values()], view.text, one.suggestion.label, ACCEPTED, everywhere=False))

    def code(self, uuid: str) -> Code | None:
        """Return a label of the codebook."""
        return self._book().get(uuid)

    def _book(self) -> dict[str, Code]:
        view = self._state.view
        return {code.uuid: code for code in view.codes.values()} if view is not None else {}

    def _mark(self, one: Offered, book: Mapping[str, Code]) -> PageMark:
        code, view = book.get(one.suggestion.label), self._state.view
        name = code.name if code else ""
        reason = one.marked, one.suggestion.confidence, one.suggestion.reason
        why = self._said.get(reason)
        if why is None:
            why = self._said[reason] = suggestion_words(one.suggestion)
        words = view.text[one.start : one.end] if view is not None else one.suggestion.quote
        said = self.tr("Not looked at: {label}, {words}") if one.marked else self.tr("Suggestion: {label}, {words}")
        title = said.format(label=name, words=words)
        return PageMark(
            one.key, "suggestion", ((one.start, one.end),), sign="" if one.marked else sign_of(code),
            colour=colour_of(code), title=title, tip=f"{name}. {why}",
        )  # fmt: skip


def settled(
    one: Offered, others: Sequence[Offered], text: str, label: str, verdict: str, *, everywhere: bool
) -> list[Offered]:
    """Return what a decision settles of what else is offered in the article.

    Of a yes see `annotations.model.suggestion.settled_with`; of a no everywhere the same words with the same label.

    Args:
        one: what is decided on.
        others: what is offered in the article.
        text: of the article.
        label: UUID of the label that is given.
        verdict: ACCEPTED or REJECTED of `annotations.model.candidate`.
        everywhere: whether it is said of all places.
    """
    own, words = one.suggestion, text[one.start : one.end]
    if verdict != ACCEPTED:
        alike = (other for other in others if text[other.start : other.end] == words and other.key != one.key)
        return [other for other in alike if everywhere and other.suggestion.label == own.label]
    if (one.start, one.end) != (own.start, own.end):
        own = replace(own, start=one.start, end=one.end, quote=words, entity=None, wanted=False)
    # Whose ends somebody is moving is looked at by itself.
    still = {o.suggestion.id: o for o in others if (o.start, o.end) == (o.suggestion.start, o.suggestion.end)}
    along = settled_with(own, label, (o.suggestion for o in still.values()), everywhere=everywhere)
    return [still[other.id] for other in along]
