"""Looking through annotations in the window: those of some labels, entities, annotators or states, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.sought import Sought
from reader.models.review_recipe import Recipe, of_sought, sought_in
from reader.state import State
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.search.everywhere import Looked
    from reader.models.sought import Values
    from reader.tasks.looking import Find
    from reader.ui.window.review_source import Source

ACTION = "review.annotations"
_NAME = "Look through annotations"
"""What the journal calls it."""


class LookingThrough(QObject):
    """Begins the review of annotations."""

    def __init__(self, window: MainWindow, state: State, everywhere: Everywhere, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state, self._everywhere, self._listing = window, state, everywhere, listing
        everywhere.going_on.makers["annotations"] = self._again

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about looking through do, by id."""
        return {ACTION: self.begin}

    def begin(self) -> None:
        """Look through the annotations of the listed articles: of the label or entity at hand, else all."""
        self.begin_with(self._at_hand())

    def _again(self, recipe: Recipe) -> None:
        """Go on with a review of an earlier day."""
        self.begin_with(sought_in(recipe), recipe.asked["scope"])

    def begin_with(self, sought: Sought, scope: str | None = None) -> None:
        """Look through some annotations.

        Args:
            sought: which.
            scope: in which articles, see `reader.ui.panels.review_head`; None: those of the list.
        """
        from reader.models.sought import values
        from reader.ui.panels.review_head import LISTED

        self._state.reading.ask(
            values, lambda found: self._everywhere.review().begin(self._source(sought, found, scope or LISTED)),
            topic="sought",
        )  # fmt: skip

    def _source(self, sought: Sought, values: Values, scope: str) -> Source:
        from reader.models.sought import settle, settle_at_once
        from reader.ui.panels.review_head import Asked
        from reader.ui.window.review_source import Source

        me = self._state.annotator.uuid

        def find(ids: Sequence[int] | None, _: bool) -> Find:
            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                return library.annotations.sought(sought, ids, me, cancelled)

            return run

        asked = Asked(
            self.tr("Annotations"), self.tr("Look through"), scope=scope, listed=len(self._listing.model.ids),
            sought=sought, values=values,
        )  # fmt: skip
        return Source(
            asked, find, lambda library, _, told: settle(library, _NAME, told),
            empty=self.tr("There are no such annotations here."),
            many=lambda library, _, told: settle_at_once(library, told),
            recipe=of_sought(self._words(sought, values), sought),
            other=lambda other, now: replace(self._source(other, values, now.scope), asked=replace(now, sought=other)),
        )  # fmt: skip

    def _words(self, sought: Sought, values: Values) -> str:
        """What a person calls them."""
        names = {value.value: value.name for part in values.values() for value in part}
        chosen = (*sought.labels, *sought.topics, *sought.entities, *sought.annotators)
        named = ", ".join(names.get(one, one) for one in chosen)
        return self.tr("Annotations: {names}").format(names=named) if named else self.tr("Annotations")

    def _at_hand(self) -> Sought:
        entity = self._everywhere.entity_at_hand()
        if entity is not None:
            return Sought(entities=(entity,))
        codebook, focus = self._window.codebook, QApplication.focusWidget()
        code = codebook.view.current() if focus is not None and codebook.isAncestorOf(focus) else None
        if code is None:
            return Sought()
        return Sought(labels=(code.uuid,)) if code.kind == "label" else Sought(topics=(code.uuid,))
