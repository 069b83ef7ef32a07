"""What stands on words that were changed, in the window: told after each change, and reviewed one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.translation import action_text
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.listing import Listing
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.mending import Mended
    from annotations.search.everywhere import Looked
    from reader.tasks.looking import Find

_ACTION = "article.astray"


class AstrayReview(QObject):
    """Begins the review of what stands on changed words.

    Attributes:
        notice: tells of what waits after a change; None before the first.
    """

    def __init__(self, window: MainWindow, state: State, everywhere: Everywhere, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state, self._everywhere, self._listing = window, state, everywhere, listing
        self.notice: Notice | None = None
        everywhere.going_on.makers["astray"] = lambda _: self.begin()
        for signal in (state.article_shown, state.article_changed):
            signal.connect(self._count)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about changed words do, by id."""
        return {_ACTION: self.begin}

    def tell(self, mended: Mended) -> None:
        """Tell of what waits for a look after a text has changed."""
        if not mended.review:
            self._put_away()
            return
        if self.notice is None:
            self.notice = Notice("", self._window.look, self._window.icons)
            look, help_ = self.tr("Look at them…"), self.tr("Shows what each was and where it may belong now")
            self.notice.add_button("look", look, help_, "primary").clicked.connect(self.begin)
            self.notice.put_away.connect(self._put_away)
            self._window.area.add_notice(self.notice, under=True)
        self.notice.say(self.tr("%Ln annotations stood on words that were changed.", "", mended.review))
        self.notice.show()

    def begin(self) -> None:
        """Review what waits: in the open article if something does there, else in the whole library."""
        from reader.models import astray
        from reader.models.review_recipe import Recipe
        from reader.ui.panels.review_head import ARTICLE, LIBRARY, Asked
        from reader.ui.window.review_source import Source

        self._put_away()

        def find(scope: Sequence[int] | None, _: bool) -> Find:
            def run(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
                return astray.look(library, scope, cancelled)

            return run

        view = self._state.view
        here = view is not None and _waiting(view) > 0
        name = view.row.name if here and view is not None else self._state.path.stem
        asked = Asked(
            self.tr("Annotations whose words were changed"), self.tr("Look again"), scope=ARTICLE if here else LIBRARY,
            listed=len(self._listing.model.ids),
        )  # fmt: skip
        source = Source(
            asked, find, lambda library, _, told: astray.settle(library, name, told),
            lambda library, keys: set(keys) - library.mending.waiting(keys),
            self.tr("Nothing waits here: every annotation stands on its words."),
            recipe=Recipe("astray", asked.words, {}),
        )  # fmt: skip
        self._everywhere.review().begin(source)

    def _count(self, view: ArticleView) -> None:
        """Say in the menu how many of the open article's annotations wait."""
        from reader.config.actions import BY_ID

        words, waiting = action_text(BY_ID[_ACTION]), _waiting(view)
        self._window.actions_[_ACTION].setText(f"{words} ({waiting})" if waiting else words)

    def _put_away(self) -> None:
        if self.notice is not None:
            self.notice.hide()


def _waiting(view: ArticleView) -> int:
    return sum(any(anchor.state == "review" for anchor in one.anchors) for one in view.annotations)
