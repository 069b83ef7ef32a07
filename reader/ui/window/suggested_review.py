"""Suggestions in the review panel: of this article, of the listed ones, or of the whole library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.candidate import Decision
from reader.state import State
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.learning import Learning
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.review import Decided
    from annotations.search.everywhere import Looked
    from reader.tasks.looking import Find


def _decide(library: Library, _: str, told: Sequence[Decision]) -> list[Decided]:
    from reader.models import suggested

    return suggested.decide(library, told)


class SuggestedReview(QObject):
    """Begins reviews of suggestions, and shares the page with them: what the review lists is not shown twice."""

    def __init__(
        self, window: MainWindow, state: State, everywhere: Everywhere, listing: Listing, learning: Learning
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._everywhere = window, state, everywhere
        self._listing, self._learning = listing, learning
        self._was_shown = False

    def begin(self, *, here: bool) -> None:
        """Review suggestions, of the open article or of the whole library."""
        from reader.models import suggested
        from reader.ui.panels.review_head import ARTICLE, LIBRARY, Asked
        from reader.ui.window.review_source import Source

        wanted = self._learning.wanted_now()

        def find(scope: Sequence[int] | None, _: bool) -> Find:
            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                return suggested.look(library, wanted, scope, cancelled)

            return run

        asked = Asked(
            self.tr("What looks like what you marked"), self.tr("Suggestions"), scope=ARTICLE if here else LIBRARY,
            listed=len(self._listing.model.ids),
        )  # fmt: skip

        nothing = self.tr("There are no suggestions here. They come once a few mentions are marked.")
        self._everywhere.review().begin(Source(asked, find, _decide, empty=nothing))
        self.share()

    def under_way(self) -> bool:
        """Whether the review under way is one of suggestions."""
        review = self._everywhere.reviewing
        return review is not None and review.source is not None and review.source.decide is _decide

    def shown(self) -> bool:
        """Whether the panel lists suggestions now."""
        review = self._everywhere.reviewing
        return review is not None and review.shown() and self.under_way()

    def share(self) -> bool:
        """Have the words of the page be the review's while it is shown; return whether that has changed."""
        shown, review = self.shown(), self._everywhere.reviewing
        changed, self._was_shown = shown != self._was_shown, shown
        if changed and review is not None and self.under_way():
            review.marks.show(review.panel.model if shown else None)
        return changed
