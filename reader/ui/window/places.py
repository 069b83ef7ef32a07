"""Going to a place of the library: an annotation, wherever it is, by article and identity."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.window.window import MainWindow


class Places(QObject):
    """Shows annotations of other articles: opens the article first, then goes to the words."""

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._wanted: tuple[str, str] | None = None
        state.article_shown.connect(self._shown)

    def go(self, article: str, annotation: str) -> None:
        """Show an annotation by the UUIDs of its article and itself; a note about one goes to what it is about."""
        view = self._state.view
        if view is not None and view.row.uuid == article:
            self._reveal(view, annotation)
            return
        self._wanted = article, annotation
        self._state.show_article(article)

    def _shown(self, view: ArticleView) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == view.row.uuid:
            self._window.library.list.go_to(view.row.id)
            self._reveal(view, wanted[1])

    def _reveal(self, view: ArticleView, annotation: str) -> None:
        one = view.annotation(annotation)
        if one is not None and one.target is not None and not one.anchors:
            one = view.annotation(one.target) or one
        if one is not None and view.placed(one):
            page = self._window.page
            page.reveal(*one.spans[0])
            page.place_caret(one.spans[0][0])
            page.focus_mark(one.uuid)
