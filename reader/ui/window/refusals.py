"""What is refused on words is said beside them, and in the status bar: the one way for all that concerns words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QWidget

from annotations.library import Library
from annotations.model.span import Span
from reader.state import State
from reader.ui.page.marks import Rect
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.dialogs.refusal import Refusal

_LONG = 2_000
"""Of words longer than this (code points) only the ends are measured."""


class Refusals(QObject):
    """Runs commands about words, and says what cannot be done to them.

    Attributes:
        bubble: made when there is first something to say; None until then.
        around: what may stand beside words too, and is rather not covered.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.bubble: Refusal | None = None
        self.around: tuple[QWidget, ...] = ()
        window.page.verticalScrollBar().valueChanged.connect(lambda _: self._hide())
        state.article_shown.connect(lambda _: self._hide())

    def change(
        self, command: Callable[[Library], object], about: Sequence[Span] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> bool:  # fmt: skip
        """Have the library changed; what goes wrong is said beside the words that are meant now.

        Args:
            command: what is done.
            about: the words it is about; none: said in the status bar alone; None: what is selected, or the mention
                the caret is in.
            failed: told of the error too.

        Returns:
            whether it is tried at all.
        """
        spans, view = self.meant() if about is None else tuple(about), self._state.view
        writing = self._state.writing
        if writing is None:
            self.say(self.tr("This library is open for reading only."), spans)
            return False

        def tell(error: Exception) -> None:
            now = self._state.view
            same = view is not None and now is not None and now.row.uuid == view.row.uuid
            self.say(core_words(error), spans if same else ())
            if failed is not None:
                failed(error)

        self._window.status.say("")
        self._hide()
        # Where somebody is told, what was typed stands there again.
        writing.do(command, None, tell, again=failed is None)
        return True

    def say(self, words: str, about: Sequence[Span] | None = None) -> None:
        """Say why something was not done: in the status bar, and beside the words; see `change` for these."""
        self._window.status.say(words)
        spans = self.meant() if about is None else tuple(about)
        boxes = self._boxes(spans) if words else []
        if not boxes:
            self._hide()
            return
        page = self._window.page
        if self.bubble is None:
            from reader.ui.dialogs.refusal import Refusal

            self.bubble = Refusal(self._window.look, page)
        seen = page.viewport().geometry()
        room = QSize(seen.x() + seen.width(), seen.y() + seen.height())
        self.bubble.tell(words, boxes, room, [one.geometry() for one in self.around if one.isVisible()])

    def meant(self) -> tuple[Span, ...]:
        """Return what an action is about: the selected words, else the words of the mention that the caret is in."""
        page = self._window.page
        start, end = page.selection()
        if start < end:
            return ((start, end),)
        caret, focused = page.caret(), page.scene.focused
        marks = [mark for mark in page.marks_at(caret) if mark.kind in {"mention", "topic"}]
        marks.sort(key=lambda mark: mark.id != focused)
        spans = marks[0].spans if marks else ()
        return tuple(span for span in spans if span[0] <= caret <= span[1])

    def _boxes(self, spans: Sequence[Span]) -> list[Rect]:
        page, length = self._window.page, len(self._window.page.article.text)
        found: list[Rect] = []
        for start, end in spans:
            if end > length:
                return []
            pieces = [(start, end)] if end - start <= _LONG else [(start, start + _LONG // 2), (end - _LONG // 2, end)]
            for piece in pieces:
                found += page.rects_of(*piece)
        # The strip may stand at the left of the words.
        dx, dy = page.viewport().x(), page.viewport().y()
        return [Rect(box.x + dx, box.y + dy, box.width, box.height) for box in found]

    def _hide(self) -> None:
        if self.bubble is not None:
            self.bubble.hide()
