"""Finding words in the article that is open: the bar over the page, and what it has the page show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.model.span import Span
from annotations.text.occurrences import FoldedText
from reader.state import State
from reader.ui.announce import announce
from reader.ui.page.found import Found
from reader.ui.page.staying import stay_while
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.window.find_bar import FindBar

_MOST_WORDS = 200
"""Of a longer selection no other place is likely: it is not taken for words to find."""

_Answer = tuple[FoldedText, list[Span]]


class InArticle(QObject):
    """Looks for words while they are typed, beside the window's thread, and goes from place to place.

    Attributes:
        bar: made when it is first asked for; waiting: whether the places of its words are still being looked for.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.bar: FindBar | None = None
        self._folded: FoldedText | None = None
        self._begin = 0
        self._steps = 0
        self.waiting = False
        state.article_shown.connect(lambda _: self._look(stay=True))
        state.article_changed.connect(lambda _: self._look(stay=True))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by id."""
        return {
            "go.find": self.ask,
            "go.next_hit": lambda: self.step(1),
            "go.previous_hit": lambda: self.step(-1),
        }

    def ask(self) -> None:
        """Open the bar, or go back to it; selected words are the words to find."""
        page, bar = self._window.page, self.bar or self._make()
        start, end = page.selection()
        words = " ".join(page.article.text[start:end].split())
        self._begin = start if start < end else page.caret()
        if bar.isHidden():
            stay_while(page, lambda: self._set_shown(bar, shown=True))
        taken = words if 0 < len(words) <= _MOST_WORDS else ""
        other = bool(taken) and taken != bar.field.text()
        bar.ask(taken)
        if not other:
            self._look()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; opens the bar where it is closed.

        Args:
            by: 1 or -1.
        """
        bar = self.bar
        if bar is None or bar.isHidden() or not bar.field.text().strip():
            self.ask()
            return
        if self.waiting:
            # The answer is on its way: it brings a person to the first place.
            self._steps += by
            return
        found, caret = self._window.page.scene.found, self._window.page.caret()
        number = found.after(caret) if by > 0 else found.before(caret)
        if number is None:
            return
        if (found.starts[number] <= caret) == (by > 0) and len(found.spans) > 1:
            around = self.tr("From the beginning again.") if by > 0 else self.tr("From the end again.")
            self._window.status.say(around)
        self._go(number)

    def close(self) -> bool:
        """Close the bar; the caret stays at the hit and the page has the focus. Return whether it was open."""
        bar, page = self.bar, self._window.page
        if bar is None or bar.isHidden():
            return False
        stay_while(page, lambda: self._set_shown(bar, shown=False))
        page.set_found(Found())
        page.setFocus()
        return True

    def _make(self) -> FindBar:
        from reader.ui.window.find_bar import FindBar

        window = self._window
        self.bar = bar = FindBar(window.look, window.icons)
        bar.hide()
        bar.set_keys(window.keys.shown())
        window.keys_shown.connect(lambda: bar.set_keys(window.keys.shown()))
        bar.asked.connect(self._look)
        bar.wanted.connect(self.step)
        bar.put_away.connect(lambda: self.close() and None)
        window.area.add_bar(bar)
        return bar

    def _set_shown(self, bar: FindBar, *, shown: bool) -> None:
        bar.setVisible(shown)
        self._window.area.settle()

    def _look(self, *, stay: bool = False) -> None:
        """Look for the words of the bar.

        Args:
            stay: show the places, and go to none.
        """
        bar, page, view = self.bar, self._window.page, self._state.view
        if bar is None or bar.isHidden() or view is None:
            return
        words, whole = bar.field.text(), bar.whole_words.isChecked()
        if not words.strip():
            self.waiting = False
            page.set_found(Found())
            bar.say("")
            return
        text, kept = page.article.text, self._folded
        self.waiting, self._steps = not stay, 0

        def question(_: object) -> _Answer:
            folded = kept if kept is not None and kept.text is text else FoldedText(text)
            return folded, folded.occurrences(words, whole_words=whole)

        def found(answer: _Answer) -> None:
            self.waiting = False
            if page.article.text is text and not bar.isHidden():
                self._folded = answer[0]
                self._found(answer[1], stay=stay)

        self._state.reading.ask(question, found, self._failed, topic="places in the article")

    def _found(self, spans: list[Span], *, stay: bool) -> None:
        page = self._window.page
        found = Found(spans)
        if stay or not spans:
            at = found.after(page.caret() - 1)
            here = at is not None and found.starts[at] == page.caret()
            page.set_found(Found(spans, at if here else None))
            self._say()
            return
        page.set_found(found)
        number = self._first(found)
        steps, self._steps = self._steps, 0
        self._go((number + steps) % len(spans))

    def _first(self, found: Found) -> int:
        """The first place from where the search began, in what is seen rather than in furniture that is folded."""
        layout = self._window.page.layout_
        number = found.after(self._begin - 1) or 0
        for turn in range(len(found.spans)):
            at = (number + turn) % len(found.spans)
            if not layout.folds.folded(layout.display.row_of(found.starts[at])):
                return at
        return number

    def _go(self, number: int) -> None:
        page, spans = self._window.page, self._window.page.scene.found.spans
        page.reveal(*spans[number])
        page.place_caret(spans[number][0])
        page.set_found(Found(spans, number))
        self._say()

    def _say(self) -> None:
        bar, found = self.bar, self._window.page.scene.found
        if bar is None:
            return
        said = "–" if found.current is None else str(found.current + 1)
        words = self.tr("{n} of {all}").format(n=said, all=len(found.spans)) if found.spans else self.tr("Not found")
        bar.say(words, missing=not found.spans)
        announce(bar.field, words)

    def _failed(self, error: Exception) -> None:
        self.waiting = False
        self._window.status.say(core_words(error))
