"""Suggestions in the review panel: of this article, of the listed ones, or of the whole library."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.candidate import Decision
from reader.models.review_recipe import Recipe
from reader.state import State
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.learning import Learning
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.review import Decided
    from annotations.search.everywhere import Looked
    from reader.tasks.looking import Find
    from reader.ui.panels.review_head import Asked
    from reader.ui.window.review_source import Source

_KIND = "suggestions"


def _decide(library: Library, _: str, told: Sequence[Decision]) -> list[Decided]:
    from reader.models import suggested

    return suggested.decide(library, told)


class SuggestedReview(QObject):
    """Begins reviews of suggestions, and shares the page with them: what the review lists is not shown twice."""

    def __init__(
        self, window: MainWindow, state: State, everywhere: Everywhere, listing: Listing, learning: Learning,
        hidden: Callable[[], Collection[str]],
    ) -> None:  # fmt: skip
        """Make it for a window; `hidden` returns the UUIDs of the labels that are not shown."""
        super().__init__(window)
        self._window, self._state, self._everywhere = window, state, everywhere
        self._listing, self._learning, self._hidden = listing, learning, hidden
        self._was_shown = False
        everywhere.going_on.makers[_KIND] = self._again

    def begin(self, *, here: bool) -> None:
        """Review suggestions, of the open article or of the whole library, from the beginning."""
        from reader.ui.panels.review_head import ARTICLE, LIBRARY

        source = self._source(self._asked(ARTICLE if here else LIBRARY), self._open())
        if source.recipe is not None:
            self._everywhere.going_on.forget(source.recipe)
        self._everywhere.review().begin(source)
        self.share()

    def _again(self, recipe: Recipe) -> None:
        """Go on with a review of an earlier day."""
        article = recipe.data.get("article")
        kept = {"uuid": article, "title": str(recipe.data.get("title", ""))} if isinstance(article, str) else {}
        self._everywhere.review().begin(self._source(self._asked(recipe.asked["scope"]), kept))
        self.share()

    def _asked(self, scope: str) -> Asked:
        from reader.ui.panels.review_head import Asked

        return Asked(
            self.tr("What looks like what you marked"), self.tr("Suggestions"), scope=scope,
            listed=len(self._listing.model.ids),
        )  # fmt: skip

    def _open(self) -> dict[str, str]:
        """Return UUID and title of the open article; nothing where there is none."""
        view = self._state.view
        return {"uuid": view.row.uuid, "title": view.field("title") or view.row.name} if view is not None else {}

    def _source(self, asked: Asked, article: dict[str, str]) -> Source:
        """Return where the candidates come from; those of one article stay its own, whichever is opened meanwhile."""
        from reader.models import suggested
        from reader.ui.panels.review_head import ARTICLE
        from reader.ui.window.review_source import Source

        wanted, hidden = self._learning.wanted_now(), self._hidden()
        only = article.get("uuid") if asked.scope == ARTICLE else None
        words = self.tr("Suggestions in “{title}”").format(title=article["title"]) if only else self.tr("Suggestions")
        recipe = Recipe(_KIND, words, {"article": only, "title": article["title"]} if only else {})

        def find(scope: Sequence[int] | None, _: bool) -> Find:
            actions = self._everywhere.going_on.actions_of(recipe)

            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                where = scope
                if only is not None:
                    where = [library.articles.find(only).id] if library.articles.has(only) else []
                return suggested.look(library, wanted, where, cancelled, hidden, actions)

            return run

        return Source(
            asked, find, _decide, lambda library, keys: library.suggestions.still_there(keys),
            self.tr("There are no suggestions here. They come once a few mentions are marked."),
            again=lambda other: self._source(other, self._open()), recipe=recipe,
        )  # fmt: skip

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
