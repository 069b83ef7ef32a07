"""The words of a mention: its ends are moved, further words are added to it, some are taken out of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotations.commands import marking as commands
from annotations.commands.spans import add_span, remove_span
from annotations.model.annotation import Annotation
from annotations.model.span import Span
from reader.config.actions import MENTION
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.page.marks import Selected
from reader.ui.page.words import next_edge
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short
from reader.ui.window.refusals import Refusals
from reader.ui.window.window import MainWindow

_PATIENCE_S = 3.0
"""So long a press waits for what the one before it changed; then that was refused, or the disk is very slow."""


OF_ENDS = frozenset({"mark.end_left", "mark.end_right", "mark.start_left", "mark.start_right"})
"""These also mean a mention that ends right at the caret."""


class Spans(QObject):
    """Changes on which words annotations stand.

    Attributes:
        gathering: UUID of the mention to which the next selected words are added; None for none.

    Signals:
        asked(str): what a person is to do now.
        started: words are about to be gathered.
    """

    asked = Signal(str)
    started = Signal()

    def __init__(self, window: MainWindow, state: State, marking: Marking, refusals: Refusals) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._refusals, self._change = refusals, refusals.change
        self.gathering: str | None = None
        # Which mention, with which words, is being changed since when, and which ends are to be moved after that.
        self._changing: tuple[str, tuple[Span, ...], float] | None = None
        self._presses: deque[tuple[bool, bool]] = deque(maxlen=64)
        window.page.selected_by_mouse.connect(self._selected)
        state.article_shown.connect(self._shown)
        state.article_changed.connect(self._changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about the words of a mention do, by id."""
        return {
            "mark.end_left": lambda: self.move_end(start=False, forward=False),
            "mark.end_right": lambda: self.move_end(start=False, forward=True),
            "mark.start_left": lambda: self.move_end(start=True, forward=False),
            "mark.start_right": lambda: self.move_end(start=True, forward=True),
            "mark.add_words": self.gather,
            "mark.remove_words": self.remove_words,
        }

    # Ends

    def of_ends(self, event: QKeyEvent) -> str | None:
        """Return which of `OF_ENDS` a key means with the caret right behind a mention; None for any other."""
        start, end = self._window.page.selection()
        found = self._window.keys.find(event, [MENTION]) if start == end else None
        return found if found in OF_ENDS and self._marking.reached() is not None else None

    def resize(self, one: Annotation, index: int, start: int, end: int) -> None:
        """Give a span of an annotation other ends."""
        spans = [*one.spans]
        spans[index] = (start, end)
        tried = self._change(
            lambda library: commands.change_annotations(
                library.session, [one.uuid], name=f"Resize “{short(one.quote or '')}”", spans=tuple(spans)
            )
        )
        if tried:
            self._changing = one.uuid, tuple(one.spans), monotonic()

    def move_end(self, *, start: bool, forward: bool) -> None:
        """Move an end of the words under the caret, or right before it, by a word; other words of a mention stay.

        A press that comes before the page shows what the last one did waits for that: each moves by a word.
        """
        if self._changing is not None:
            if monotonic() - self._changing[2] < _PATIENCE_S:
                self._presses.append((start, forward))
                return
            self._forget()
        one, view = self._marking.reached(), self._state.view
        if one is None or view is None or not one.spans:
            return
        index = self._index(one)
        left, right = one.spans[index]
        offset = next_edge(view.text, left if start else right, start=start, forward=forward)
        new = (offset, right) if start else (left, offset)
        low = one.spans[index - 1][1] if index else 0
        high = one.spans[index + 1][0] if index + 1 < len(one.spans) else len(view.text)
        if new == (left, right):
            self._refusals.say(self.tr("The text goes no further."), one.spans)
        elif new[0] >= new[1]:
            self._refusals.say(self.tr("This is the last word of it. Delete it instead."), one.spans)
        elif new[0] < low or new[1] > high:
            self._refusals.say(self.tr("The words next to it belong to the mention already."), one.spans)
        else:
            self.resize(one, index, *new)
            # An end that is moved past the caret takes it along, so that the next press means the same mention.
            caret = self._window.page.caret()
            if not new[0] <= caret < new[1]:
                self._window.page.place_caret(new[0])

    # Further words

    def gather(self) -> None:
        """Begin to add words to the mention under the caret; with words selected then, add them."""
        page = self._window.page
        start, end = page.selection()
        one = self._marking.here() if start == end else None
        if self.gathering is not None and start < end:
            self._add(start, end)
        elif one is not None:
            self.started.emit()
            self.gathering = one.uuid
            page.focus_mark(one.uuid)
            page.setFocus()
            words = self.tr("Select the words to add to “{words}”. Esc leaves it as it is.")
            self.asked.emit(words.format(words=short(one.quote or "")))

    def stop(self) -> bool:
        """Add no words; return whether there was a mention that waited for them."""
        waited, self.gathering = self.gathering is not None, None
        if waited:
            self._window.status.say("")
        return waited

    def key(self, event: QKeyEvent) -> bool:
        """Take a key while words are gathered: Enter adds what is selected, Esc ends it; False for any other."""
        if self.gathering is None:
            return False
        start, end = self._window.page.selection()
        if event.key() == Qt.Key.Key_Escape:
            self._window.page.clear_selection()
            return self.stop()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and start < end:
            self._add(start, end)
            return True
        return False

    def remove_words(self) -> None:
        """Take the words under the caret out of their mention."""
        one = self._marking.here()
        if one is not None:
            self.take_out(one, self._index(one))

    def take_out(self, one: Annotation, index: int) -> None:
        """Take a stretch of words out of a mention; the caret goes from there to the first that stays."""
        page, (start, end) = self._window.page, one.spans[index]
        left = [*one.spans[:index], *one.spans[index + 1 :]]
        self._change(lambda library: remove_span(library.session, one.uuid, (start, end)), [(start, end)])
        if left and start <= page.caret() <= end and self._state.writing is not None:
            page.place_caret(left[0][0])

    def _shown(self, _: ArticleView) -> None:
        self._forget()
        self.stop()

    def _forget(self) -> None:
        self._changing = None
        self._presses.clear()

    def _changed(self, view: ArticleView) -> None:
        """Go on with the presses that waited, once the page shows the words that were asked for."""
        if self._changing is None:
            return
        uuid, before, _ = self._changing
        now = next((one for one in view.annotations if one.uuid == uuid), None)
        if now is not None and tuple(now.spans) == before:
            return
        self._changing = None
        if now is None:
            self._presses.clear()
        elif self._presses:
            start, forward = self._presses.popleft()
            self.move_end(start=start, forward=forward)
            if self._changing is None:
                # It goes no further: neither will those that come after.
                self._presses.clear()

    def _selected(self, selected: Selected) -> None:
        if self.gathering is not None:
            self._add(selected.start, selected.end)

    def _add(self, start: int, end: int) -> None:
        """Add words to the mention that waits for them, which keeps the ring."""
        uuid, self.gathering = self.gathering, None
        if uuid is not None:
            self._window.page.place_caret(start)
            self._window.page.focus_mark(uuid)
            self._change(lambda library: add_span(library.session, uuid, (start, end)), [(start, end)])

    def _index(self, one: Annotation) -> int:
        """Which of its spans the caret is in; the first where it is in none."""
        caret = self._window.page.caret()
        return next((i for i, (start, end) in enumerate(one.spans) if start <= caret <= end), 0)
