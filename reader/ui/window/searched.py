"""What words are looked for in: the article's page, or its text while that is edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from annotations.model.span import Span
from reader.ui.page.found import Found
from reader.ui.page.page import ArticlePage
from reader.ui.page.staying import stay_while

if TYPE_CHECKING:
    from reader.ui.page.editor import TextEditor


class Searched(Protocol):
    """A text that is seen, and what was found in it. All offsets are code points."""

    def text(self) -> str:
        """Return the text; the same object as long as it is the same text."""

    def selection(self) -> Span:
        """Return what is selected."""

    def caret(self) -> int:
        """Return where the caret is."""

    def found(self) -> Found:
        """Return what is shown as found."""

    def show_found(self, found: Found) -> None:
        """Show what was found."""

    def go(self, span: Span) -> None:
        """Bring a place in sight, and the caret to its beginning."""

    def is_folded(self, offset: int) -> bool:
        """Whether a place is in furniture that is folded."""

    def hold(self, change: Callable[[], None]) -> None:
        """Have something come or go over the text, and its words stay where they are."""

    def take_focus(self) -> None:
        """Let the keys be the text's."""


class SearchedPage:
    """The page."""

    def __init__(self, page: ArticlePage) -> None:
        self._page = page
        self.selection, self.caret, self.show_found = page.selection, page.caret, page.set_found

    def text(self) -> str:
        """Return the article's text."""
        return self._page.article.text

    def found(self) -> Found:
        """Return what is outlined."""
        return self._page.scene.found

    def go(self, span: Span) -> None:
        """Unfold what is folded there, and go."""
        self._page.reveal(*span)
        self._page.place_caret(span[0])

    def is_folded(self, offset: int) -> bool:
        """Whether a place is in furniture that is folded."""
        layout = self._page.layout_
        return layout.folds.folded(layout.display.row_of(offset)) is not None

    def hold(self, change: Callable[[], None]) -> None:
        """Scroll so that no word moves."""
        stay_while(self._page, change)

    def take_focus(self) -> None:
        """Let the keys be the page's."""
        self._page.setFocus()


class SearchedEditor:
    """The text that is edited, as it is now."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self.selection, self.caret, self.show_found = editor.selection, editor.caret, editor.set_found

    def text(self) -> str:
        """Return what is typed so far."""
        return self._editor.typed.text

    def found(self) -> Found:
        """Return what is underlined as found."""
        return self._editor.found

    def go(self, span: Span) -> None:
        """Go there."""
        self._editor.place_caret(span[0])

    def is_folded(self, offset: int) -> bool:
        """Nothing is folded where a person types."""
        return False

    def hold(self, change: Callable[[], None]) -> None:
        """Change it; Qt keeps the first line at the top."""
        change()

    def take_focus(self) -> None:
        """Let the keys type again."""
        self._editor.setFocus()
