"""Definitions in the window: examples picked from the text, the definitions so far, and what was marked under each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.codebook import Code
from reader.models.code_choices import BOTH
from reader.state import State
from reader.ui.dialogs.palette import Chosen
from reader.ui.said import core_words
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.search.everywhere import Looked
    from reader.models.definitions import Definitions as Found
    from reader.models.review_recipe import Recipe
    from reader.tasks.looking import Find
    from reader.ui.dialogs.definitions import DefinitionsWindow

_EARLIER = "earlier"
"""The kind of review, as it is remembered."""


class Definitions(QObject):
    """Keeps examples, and leads from a definition to what was marked under it.

    Attributes:
        shown: the window of definitions that was opened last; None before the first.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, everywhere: Everywhere, listing: Listing
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._marking = window, state, marking
        self._everywhere, self._listing = everywhere, listing
        self.shown: DefinitionsWindow | None = None
        everywhere.going_on.makers[_EARLIER] = self._again

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about definitions do, by id."""
        return {
            "mark.example": self.ask_example,
            "codebook.history": lambda: self._with_current(self.show),
            "codebook.recode": lambda: self._with_current(lambda code: self.review(code, None)),
        }

    # Examples

    def without_words(self) -> str:
        """Return why no example can be kept; empty if it can."""
        return "" if self._words() is not None else self.tr("Select words, or go to a mention first.")

    def ask_example(self) -> None:
        """Ask of which label or topic the selected words are an example, or those of the mention under the caret."""
        view, found = self._state.view, self._words()
        if view is None or found is None:
            return
        words, own = found
        title = view.field("title") or view.row.name

        def answer(chosen: Chosen) -> None:
            code = self._marking.code(chosen.key)
            if code is not None:
                self._keep_example(code, words, title)

        first = {} if own is None else {own: 0}
        recent = {**first, **{key: place + 1 for key, place in self._marking.choices.recent(own).items()}}
        asked = self.tr("Keep “{words}” as an example of…").format(words=short(words))
        self._marking.ask(asked, self._marking.choices.of(BOTH, view), answer, None, recent=recent)

    def _words(self) -> tuple[str, str | None] | None:
        """The selected words, or those of the mention under the caret; and the label or topic that stands on them."""
        view, page = self._state.view, self._window.page
        if view is None:
            return None
        start, end = page.selection()
        one = self._marking.here()
        if start < end:
            same = [one for one in view.annotations if view.placed(one) and one.spans == [(start, end)]]
            code = next((one.label_uuid or one.topic_uuid for one in same if one.kind != "note"), None)
            return view.text[start:end], code
        if one is None or not one.quote:
            return None
        return one.quote, one.label_uuid or one.topic_uuid

    def _keep_example(self, code: Code, words: str, title: str) -> None:
        writing = self._state.writing
        if writing is None:
            return

        def kept(new: bool) -> None:
            said = self.tr("Kept as an example of {name}.") if new else self.tr("{name} has this example already.")
            self._window.status.say(said.format(name=code.name))

        writing.do(lambda library: library.codebook.add_example(code.uuid, words, title), kept, self._tell, again=True)

    # Definitions so far

    def show(self, code: Code) -> None:
        """Open the window of the definitions that a label or topic has had."""
        from reader.models.definitions import definitions_of

        def ready(found: Found) -> None:
            from reader.ui.dialogs.definitions import DefinitionsWindow

            title = self.tr("{name}: definitions so far").format(name=code.name)
            why_not = "" if self._state.writing is not None else self.tr("This library is open for reading only.")
            shown = self.shown = DefinitionsWindow(self._window.look, title, found, why_not, self._window)
            shown.wanted.connect(lambda n: self.review(code, n))
            shown.present()

        self._state.reading.ask(
            lambda library: definitions_of(library, code.uuid), ready, self._tell, topic="definitions so far"
        )

    def review(self, code: Code, n: int | None) -> None:
        """Review what was marked under an earlier definition.

        Args:
            code: the label or topic.
            n: the number of the definition; None for all that are no more.
        """
        from reader.models import recoding
        from reader.models.article_view import colour_of
        from reader.models.review_recipe import Recipe
        from reader.models.signs import sign_of
        from reader.ui.panels.review_head import LIBRARY, Asked
        from reader.ui.window.review_source import Source

        def find(scope: Sequence[int] | None, _: bool) -> Find:
            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                return recoding.look(library, code.uuid, n, scope, cancelled)

            return run

        asked = Asked(
            code.name, self.tr("Earlier definitions"), sign_of(code) if code.kind == "label" else "", colour_of(code),
            LIBRARY, len(self._listing.model.ids),
        )  # fmt: skip
        source = Source(
            asked, find, recoding.settle,
            empty=self.tr("Nothing is marked under an earlier definition here."),
            many=lambda library, name, told: recoding.settle(library, name, told, at_once=True),
            recipe=Recipe(_EARLIER, f"{code.name} ({asked.source})", {"code": code.uuid, "n": n}),
        )  # fmt: skip
        self._everywhere.review().begin(source)

    def _again(self, recipe: Recipe) -> None:
        """Go on with a review of another day: what is left of it."""
        code, n = self._window.codebook.model.named(recipe.data.get("code")), recipe.data.get("n")
        if code is not None:
            self.review(code, n if isinstance(n, int) else None)

    def _with_current(self, does: Callable[[Code], None]) -> None:
        code = self._window.codebook.view.current()
        if code is not None:
            does(code)

    def _tell(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
