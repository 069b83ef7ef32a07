"""What is drawn on the page beside the article: selection, caret, the mark under the pointer and the focused one."""

from __future__ import annotations

from collections.abc import Callable

from reader.config.themes import Theme
from reader.ui.page.found import Found
from reader.ui.page.inks import Inks, inks_for


class Scene:
    """The state of one page that its painter looks at.

    Attributes:
        inks: the theme's colours.
        selection: start and end in code points; equal when nothing is selected.
        caret: its offset; active: whether the page has the focus, so that the caret is seen.
        hovered, focused: ids of marks; note_hovered: of a note.
        fixed: whether no mark can be drawn larger.
        barred: the rows of the paragraph beside which a thin bar stands, half-open; None for none.
        lit: the rows of the paragraph that is lit, half-open; None for none.
        found: the places of the words that are looked for.
        preview: where the span would be whose end is being dragged.
        fold_words: says how much furniture a line stands for.
        page_grew: called where heights changed; the page finds its own when what is under way is over.
    """

    __slots__ = (
        "active", "barred", "caret", "fixed", "focused", "fold_words", "found", "hovered", "inks", "lit",
        "note_hovered", "page_grew", "preview", "selection",
    )  # fmt: skip

    def __init__(self, theme: Theme, page_grew: Callable[[], None], fold_words: Callable[[int], str]) -> None:
        self.inks: Inks = inks_for(theme)
        self.page_grew = page_grew
        self.fold_words = fold_words
        self.hovered: str | None = None
        self.note_hovered: str | None = None
        self.focused: str | None = None
        self.active = self.fixed = False
        self.clear()

    def clear(self) -> None:
        """Forget what belongs to one article."""
        self.selection = (0, 0)
        self.caret = 0
        self.hovered = self.note_hovered = self.focused = None
        self.barred: tuple[int, int] | None = None
        self.lit: tuple[int, int] | None = None
        self.found = Found()
        self.preview: tuple[int, int] | None = None
