"""The article list in the window: what is asked of the library when filter, order or articles change."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.library import Library
from annotations.model.change import ChangeSet
from annotations.search.find import first_place
from annotations.search.listing import Facets, Filter, ListRow, Sort, depends_on, typed_query
from reader.models.article_view import ArticleView
from reader.models.articles import ArticlesModel
from reader.state import State
from reader.ui.library.events import ArticleChosen
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

_LISTED = frozenset({"article", "field", "annotation", "work", "code"})
_SOON_MS = 150
_RESTS = 3
"""So many times as long as reading took, the list rests before changes make it read again."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """The list as it is now.

    Attributes:
        ids: of the articles that the filter lets through; total: how many there are.
        place: id of the article to open.
        gone: whether the article that was open is; instead: ids of those to choose from then.
    """

    ids: array[int]
    total: int
    place: int | None
    gone: bool
    instead: Sequence[int]


class Listing(QObject):
    """Keeps the list up to date and opens the article a person goes to.

    Attributes:
        model: the rows.
        reads: how often which articles there are was asked; tests count it.

    Signals:
        hit_found: (start, end) of the words of the filter in the article that is shown, in code points.
    """

    hit_found = Signal(object)

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._filter, self._sort = Filter(), Sort()
        self._want: str | None = None
        self._first = False
        self.model = ArticlesModel(self._fetch, self)
        window.library.set_model(self.model)
        window.library.filter_changed.connect(self._filtered)
        window.library.first_wanted.connect(self._open_first)
        window.library.sort_changed.connect(self._sorted)
        window.library.article_chosen.connect(self._chosen)
        state.changed.connect(self._changed)
        state.article_shown.connect(lambda view: self._point_at(view.row.id))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._follow)
        self._asked_at = 0.0
        self.reads = 0
        self._missed: list[ChangeSet] = []

    def read(self, show: str | None = None) -> None:
        """Read the list anew.

        Args:
            show: UUID of an article to open once it is there; without, the first one if none is open.
        """
        wanted, sort, me = self._filter, self._sort, self._state.annotator.uuid
        self._want = show or self._want
        self.reads += 1
        self._missed.clear()
        want, view = self._want, self._state.view

        def question(library: Library) -> _Answer:
            ids, has = library.listing.ids(wanted, sort, me), library.articles.has
            place = library.articles.find(want).id if want is not None and has(want) else None
            gone = view is not None and not has(view.row.uuid)
            instead = (ids or library.listing.ids(Filter(), sort, me)) if gone else ()
            return _Answer(ids, library.listing.total(), place, gone, instead)

        self._state.reading.ask(question, self._read, self._fail, topic="list")
        self._count()

    def find_hit(self, view: ArticleView) -> None:
        """Look where the words of the filter stand first in an article, if a filter with words is in force."""
        query = typed_query(self._filter.text)
        if query is None:
            return

        page = self._window.page
        before = page.caret(), page.selection()

        def found(place: tuple[int, int] | None) -> None:
            # Whoever has moved on meanwhile is not called back.
            stayed = self._state.view is view and before == (page.caret(), page.selection())
            if place is not None and stayed:
                self.hit_found.emit(place)

        self._state.reading.ask(lambda _: first_place(view.text, view.blocks, query), found, self._fail, topic="hit")

    def words(self) -> str:
        """Return the words of the filter that is in force; empty without."""
        return self._filter.text.strip()

    def step(self, by: int) -> None:
        """Open the next article of the list, or the one before."""
        current = self._window.library.list.current_id()
        if current is not None and self.has(by):
            row = self.model.row_of(current)
            self._window.library.list.go_to(self.model.ids[row + by])
            self._open(self.model.ids[row + by])

    def _open(self, number: int) -> None:
        # The list is read anew soon after a change; until then a row may be of an article that is gone.
        words = self.tr("This article is not in the library any more: it was deleted, or undone.")
        self._state.show_article_by_id(number, lambda _: self._window.status.say(words))

    def has(self, by: int) -> bool:
        """Whether the list has an article so many rows after the one that is open, or before it."""
        current = self._window.library.list.current_id()
        row = self.model.row_of(current) if current is not None else -1
        return row >= 0 and 0 <= row + by < len(self.model.ids)

    def place_words(self) -> str:
        """Return which article of how many is shown."""
        view = self._state.view
        row = self.model.row_of(view.row.id) if view else -1
        return self.tr("{n} of {all}").format(n=row + 1, all=len(self.model.ids)) if row >= 0 else ""

    def _count(self) -> None:
        """Count anew how many articles have which value."""
        wanted, me, threshold = self._filter, self._state.annotator.uuid, self._state.settings.get("alike")
        self._asked_at = time.monotonic()

        def counted(facets: Facets) -> None:
            self._window.library.set_facets(facets)
            # While an import runs, counting must not take the machine from whoever reads.
            taken = (time.monotonic() - self._asked_at) * 1000
            self._soon.setInterval(max(_SOON_MS, round(taken * _RESTS)))

        self._state.reading.ask(
            lambda library: library.listing.facets(wanted, me, threshold), counted, self._fail, topic="facets"
        )

    def _read(self, answer: _Answer) -> None:
        ids, place = answer.ids, answer.place
        panel, view = self._window.library, self._state.view
        row = max(0, self.model.row_of(view.row.id)) if view is not None else 0
        if ids != self.model.ids:
            self.model.set_ids(ids)
        else:
            self.model.refresh(None)
        panel.set_counts(len(ids), answer.total)
        self._want = None
        # Whoever types on meanwhile looks for something else.
        first = self._first and len(ids) > 0 and panel.filter_bar.search.text() == self._filter.text
        self._first = False
        if first:
            place = ids[0]
        if place is None and answer.instead:
            # The article that was open is gone: the one that took its place in the list is shown.
            place = answer.instead[min(row, len(answer.instead) - 1)]
        wanted = place if place is not None else ids[0] if view is None and len(ids) else None
        if wanted is not None and (view is None or view.row.id != wanted):
            self._open(wanted)
        elif answer.gone:
            self._state.leave_article()
            view = None
        elif first and view is not None:
            self.find_hit(view)
        # Else what is shown stays so, wherever a person came to it from.
        self._point_at(wanted if wanted is not None or view is None else view.row.id)
        self._window.top.set_place(self.place_words())
        if first:
            self._window.page.setFocus()

    def _point_at(self, article_id: int | None) -> None:
        """Make an article the current one of the list; several that are selected stay so if it is among them."""
        shown = self._window.library.list
        if article_id is not None and shown.current_id() != article_id:
            shown.go_to(article_id)

    def _fetch(self, ids: Sequence[int], then: Callable[[Sequence[ListRow]], None]) -> None:
        wanted, me = self._filter, self._state.annotator.uuid
        self._state.reading.ask(lambda library: library.listing.rows(ids, me, wanted), then, lambda _: then(()))

    def _filtered(self, wanted: Filter) -> None:
        self._filter, self._first = wanted, False
        self.read()

    def _open_first(self) -> None:
        """Open the first article of the list, once that is what the filter lets through."""
        self._first = True
        self.read()

    def _sorted(self, sort: Sort) -> None:
        self._sort = sort
        self.read()

    def _chosen(self, chosen: ArticleChosen) -> None:
        row, view = self.model.row(chosen.row), self._state.view
        if view is None or view.row.id != chosen.article_id:
            if row is not None:
                self._state.show_article(row.uuid)
            else:
                self._open(chosen.article_id)
        else:
            self.find_hit(view)
        if chosen.opened:
            self._window.page.setFocus()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & _LISTED:
            self._missed.append(changes)
            if not self._soon.isActive():
                self._soon.start()

    def _follow(self) -> None:
        """Read the list anew where a change may have moved something in it; else just the rows that say it."""
        missed, kinds = self._missed, depends_on(self._filter, self._sort)
        if not missed or any(changes.kinds & kinds for changes in missed):
            self.read()
            return
        self._missed = []
        named = [changes.articles for changes in missed]
        self.model.refresh(None if None in named else {one for articles in named for one in articles or ()})
        self._count()

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
