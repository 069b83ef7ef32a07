"""Finding words in the article that is open, or in its text while that is edited: the bar, and what it has shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.model.span import Span
from annotations.text.occurrences import FoldedText
from reader.state import State
from reader.ui.announce import announce
from reader.ui.page.found import Found
from reader.ui.said import core_words
from reader.ui.window.editing import Editing
from reader.ui.window.searched import Searched, SearchedEditor, SearchedPage
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.window.find_bar import FindBar

_MOST_WORDS = 200
"""Of a longer selection no other place is likely: it is not taken for words to find."""

_LOOKED_AFTER_MS = 150
"""So long after the last key that changed the text its places are looked for again."""

_Answer = tuple[FoldedText, list[Span]]


class InArticle(QObject):
    """Looks for words while they are typed, beside the window's thread, and goes from place to place.

    Attributes:
        bar: made when it is first asked for; waiting: whether the places of its words are still being looked for.
    """

    def __init__(self, window: MainWindow, state: State, editing: Editing) -> None:
        super().__init__(window)
        self._window, self._state, self._editing = window, state, editing
        self._page = SearchedPage(window.page)
        self._editor: SearchedEditor | None = None
        self._later = QTimer(self, singleShot=True, interval=_LOOKED_AFTER_MS)
        self._later.timeout.connect(lambda: self._look(stay=True))
        editing.switched.connect(self._switched)
        editing.closed_first = self.close
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
        where, bar = self._where(), self.bar or self._make()
        start, end = where.selection()
        words = " ".join(where.text()[start:end].split())
        self._begin = start if start < end else where.caret()
        if bar.isHidden():
            where.hold(lambda: self._set_shown(bar, shown=True))
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
        found, caret = self._where().found(), self._where().caret()
        number = found.after(caret) if by > 0 else found.before(caret)
        if number is None:
            return
        if (found.starts[number] <= caret) == (by > 0) and len(found.spans) > 1:
            around = self.tr("From the beginning again.") if by > 0 else self.tr("From the end again.")
            self._window.status.say(around)
        self._go(number)

    def close(self) -> bool:
        """Close the bar; the caret stays at the hit and the text has the focus. Return whether it was open."""
        bar, where = self.bar, self._where()
        if bar is None or bar.isHidden():
            return False
        where.hold(lambda: self._set_shown(bar, shown=False))
        where.show_found(Found())
        where.take_focus()
        return True

    def words(self) -> str:
        """Return the words that are looked for on the page; empty where the bar is closed."""
        bar = self.bar
        return "" if bar is None or bar.isHidden() or self._editor is not None else bar.field.text().strip()

    def _where(self) -> Searched:
        return self._editor or self._page

    def _switched(self) -> None:
        """Look in the text that is edited from now on, or on the page again."""
        editor = self._editing.editor
        if self._editing.active == (self._editor is not None):
            return
        self._where().show_found(Found())
        self._editor = None
        if self._editing.active and editor is not None:
            self._editor = SearchedEditor(editor)
            editor.edited.connect(self._edited)
        elif editor is not None:
            editor.edited.disconnect(self._edited)
        self._look(stay=True)

    def _edited(self) -> None:
        """The places are elsewhere now."""
        if self.bar is not None and not self.bar.isHidden():
            self._where().show_found(Found())
            self._later.start()

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
        bar, where, view = self.bar, self._where(), self._state.view
        if bar is None or bar.isHidden() or view is None:
            return
        words, whole = bar.field.text(), bar.whole_words.isChecked()
        if not words.strip():
            self.waiting = False
            where.show_found(Found())
            bar.say("")
            return
        text, kept = where.text(), self._folded
        self.waiting, self._steps = not stay, 0

        def question(_: object) -> _Answer:
            folded = kept if kept is not None and kept.text is text else FoldedText(text)
            return folded, folded.occurrences(words, whole_words=whole)

        def found(answer: _Answer) -> None:
            self.waiting = False
            if self._where().text() is text and not bar.isHidden():
                self._folded = answer[0]
                self._found(answer[1], stay=stay)

        self._state.reading.ask(question, found, self._failed, topic="places in the article")

    def _found(self, spans: list[Span], *, stay: bool) -> None:
        where, found = self._where(), Found(spans)
        if stay or not spans:
            at = found.after(where.caret() - 1)
            here = at is not None and found.starts[at] == where.caret()
            where.show_found(Found(spans, at if here else None))
            self._say()
            return
        where.show_found(found)
        number = self._first(found)
        steps, self._steps = self._steps, 0
        self._go((number + steps) % len(spans))

    def _first(self, found: Found) -> int:
        """The first place from where the search began, in what is seen rather than in furniture that is folded."""
        number = found.after(self._begin - 1) or 0
        for turn in range(len(found.spans)):
            at = (number + turn) % len(found.spans)
            if not self._where().is_folded(found.starts[at]):
                return at
        return number

    def _go(self, number: int) -> None:
        where, spans = self._where(), self._where().found().spans
        where.go(spans[number])
        where.show_found(Found(spans, number))
        self._say()

    def _say(self) -> None:
        bar, found = self.bar, self._where().found()
        if bar is None:
            return
        said = "–" if found.current is None else str(found.current + 1)
        words = self.tr("{n} of {all}").format(n=said, all=len(found.spans)) if found.spans else self.tr("Not found")
        bar.say(words, missing=not found.spans)
        announce(bar.field, words)

    def _failed(self, error: Exception) -> None:
        self.waiting = False
        self._window.status.say(core_words(error))
