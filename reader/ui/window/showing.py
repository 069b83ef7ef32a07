"""What the page and the panels show of the article that is open, and the way from article to article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from annotations.model.errors import NotFound
from reader.config.settings import SANS_SERIF
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.page.content import header_of, hidden_in, marks_of, notes_of, page_of
from reader.ui.page.marks import PageArticle, PageMark
from reader.ui.panels.fields import EvidenceWanted
from reader.ui.window.areas import next_area
from reader.ui.window.listing import Listing
from reader.ui.window.way import Place, Way
from reader.ui.window.window import MainWindow

_EVIDENCE = "evidence"
_STAYS_MS = 1_000
"""A place counts as one where somebody reads once the page has not moved for so long."""


class Showing(QObject):
    """Shows the article that is open, on the page and in the panels, and remembers the places in all of them.

    Signals:
        went: somebody went to another place in the article that is open.
    """

    went = Signal()

    def __init__(self, window: MainWindow, state: State, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state, self._listing = window, state, listing
        self._shown: dict[str, PageMark] = {}
        self._hidden = hidden_in(state.settings.get("panels", state.uuid))
        self._on_page: str | None = None
        self._way = Way()
        self._travelling: str | None = None
        self._quiet = False
        self._places: dict[str, int] = dict(state.settings.get("place", state.uuid).get("places", {}))
        window.arrange.restore(state.settings.get("panels", state.uuid))
        window.arrange.changed.connect(self._keep_arrangement)
        window.page.jumped.connect(self._jumped)
        # Whatever ends the program, the next start shows the words that were read.
        self._stays = QTimer(self)
        self._stays.setSingleShot(True)
        self._stays.setInterval(_STAYS_MS)
        self._stays.timeout.connect(self.remember)
        window.page.page_moved.connect(self._stays.start)
        state.article_shown.connect(self._show)
        state.article_changed.connect(self._update)
        state.article_left.connect(self._clear)
        listing.hit_found.connect(self._go_to)
        window.details.evidence.connect(self._evidence)
        window.page.zoom_wanted.connect(lambda wanted: self.zoom(1.1**wanted.steps))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about what is shown do, by id."""
        window, page = self._window, self._window.page
        return {
            "view.list": window.arrange.toggle_list,
            "view.panel": window.arrange.toggle_panel,
            "view.swap": window.arrange.swap,
            "view.details": lambda: window.arrange.go_to_section("details"),
            "view.codebook": lambda: window.arrange.go_to_section("codebook"),
            "view.annotations": lambda: window.arrange.go_to_section("annotations"),
            "view.notes": lambda: window.arrange.go_to_section("notes"),
            "view.entities": lambda: window.arrange.go_to_section("entities"),
            "view.larger": lambda: self.zoom(1.1),
            "view.smaller": lambda: self.zoom(1 / 1.1),
            "view.normal": lambda: self.zoom(0),
            "view.sans": self._toggle_sans,
            "view.chips": lambda: self._toggle("chips"),
            "view.notes_margin": lambda: self._toggle("margin_notes"),
            "view.furniture": lambda: self._toggle("furniture"),
            "go.filter": self._go_to_filter,
            "go.back": lambda: self._travel(back=True),
            "go.forward": lambda: self._travel(back=False),
            "go.next_sentence": lambda: page.to_sentence(backward=False),
            "go.previous_sentence": lambda: page.to_sentence(backward=True),
            "select.next_sentence": lambda: page.to_sentence(backward=False, extend=True),
            "select.previous_sentence": lambda: page.to_sentence(backward=True, extend=True),
            "go.next_paragraph": page.next_paragraph,
            "go.previous_paragraph": page.previous_paragraph,
            "go.next_mark": lambda: page.focus_mark(page.next_mark()),
            "go.previous_mark": lambda: page.focus_mark(page.previous_mark()),
            "go.next_area": lambda: next_area(window, 1),
            "go.previous_area": lambda: next_area(window, -1),
        }

    def remember(self) -> None:
        """Remember the article and the places in all of them."""
        view = self._state.view
        if view is not None:
            self._leave_place()
            self._keep_place(view)

    def _leave_place(self) -> None:
        """Remember where a person is in the article that is on the page."""
        if self._on_page is not None:
            self._places.pop(self._on_page, None)
            self._places[self._on_page] = self._window.page.place()

    def _keep_place(self, view: ArticleView) -> None:
        places = dict(list(self._places.items())[-500:])
        self._state.settings.set("place", {"article": view.row.uuid, "places": places}, self._state.uuid)

    def _show(self, view: ArticleView) -> None:
        page = self._window.page
        travelled, self._travelling = self._travelling == view.row.uuid, None
        if self._on_page is not None and self._on_page != view.row.uuid and not travelled:
            self._way.leave(Place(self._on_page, page.place()), passing=False)
        if not travelled:
            self._leave_place()
        self._on_page = view.row.uuid
        self._shown = {mark.id: mark for mark in marks_of(view, self._hidden)}
        if view is not self._state.on_page:
            page.set_article(page_of(view, self._hidden), self._places.get(view.row.uuid))
        self._listing.find_hit(view)
        self._tell_panels(view)
        self._keep_place(view)
        self._window.top.set_place(self._listing.place_words())

    def _clear(self) -> None:
        """Show no article: nothing of the one that is gone stays in the panels."""
        window = self._window
        self._on_page, self._shown = None, {}
        window.page.set_article(PageArticle(""))
        for panel in (window.details, window.codebook, window.annotations, window.notes):
            panel.set_view(None)
        window.status.set_right(self._state.annotator.name)

    def _go_to(self, place: tuple[int, int]) -> None:
        page, self._quiet = self._window.page, True
        page.place_caret(place[0])
        page.reveal(*place)
        self._quiet = False

    def _update(self, view: ArticleView) -> None:
        page = self._window.page
        if view.text != page.article.text or view.blocks != page.article.blocks:
            self._show(view)
            return
        self._show_marks(view)
        page.set_notes(notes_of(view))
        page.set_header(header_of(view))
        self._tell_panels(view)

    def hidden_labels(self) -> frozenset[str]:
        """Return the UUIDs of the labels and topics whose marks are not shown."""
        return self._hidden

    def set_hidden_labels(self, uuids: frozenset[str]) -> None:
        """Hide the marks of these labels and topics, and show all others; remembered for this library."""
        if uuids == self._hidden:
            return
        self._hidden = uuids
        settings, library = self._state.settings, self._state.uuid
        settings.set("panels", {**settings.get("panels", library), "hidden_labels": sorted(uuids)}, library)
        if self._state.view is not None:
            self._show_marks(self._state.view)

    def _show_marks(self, view: ArticleView) -> None:
        marks = {mark.id: mark for mark in marks_of(view, self._hidden)}
        removed = [key for key in self._shown if key not in marks]
        added = [mark for key, mark in marks.items() if self._shown.get(key) != mark]
        self._window.page.set_marks(added, removed)
        self._shown = marks

    def _tell_panels(self, view: ArticleView) -> None:
        window = self._window
        for panel in (window.details, window.codebook, window.annotations, window.notes):
            panel.set_view(view)
        words = len(view.text.split())
        counted = self.tr("{n} words").format(n=QLocale().toString(words))
        window.status.set_right(f"{counted} · {self._state.annotator.name}")

    def _evidence(self, wanted: EvidenceWanted) -> None:
        page = self._window.page
        if wanted.start is None or wanted.end is None:
            page.set_marks(removed=[_EVIDENCE])
            return
        page.set_marks([PageMark(_EVIDENCE, "evidence", ((wanted.start, wanted.end),))])
        # Whoever only points at a field has gone nowhere.
        self._quiet = True
        page.reveal(wanted.start, wanted.end)
        self._quiet = False

    def zoom(self, factor: float) -> None:
        """Make the page's type larger or smaller by a factor; 0 brings it back to its size."""
        settings = self._state.settings
        zoom = min(4.0, max(0.5, settings.get("page_zoom") * factor)) if factor else 1.0
        settings.set("page_zoom", float(zoom))

    def leads(self, *, back: bool) -> bool:
        """Whether the way through the places visited goes on, back or forward."""
        here = self._here()
        return here is not None and self._way.leads(here, back=back)

    def _toggle(self, name: str) -> None:
        settings = self._state.settings
        settings.set(name, not settings.get(name))

    def _toggle_sans(self) -> None:
        settings = self._state.settings
        settings.set("page_family", "" if settings.get("page_family") == SANS_SERIF else SANS_SERIF)

    def _here(self) -> Place | None:
        view = self._state.view
        return Place(view.row.uuid, self._window.page.place()) if view is not None else None

    def _jumped(self, left: int) -> None:
        """Remember where somebody was in the article who went to another place in it."""
        view = self._state.view
        if view is not None and view.row.uuid == self._on_page and not self._quiet:
            self._way.leave(Place(view.row.uuid, left), passing=True)
            self.went.emit()

    def _travel(self, *, back: bool) -> None:
        here = self._here()
        place = self._way.travel(here, back=back) if here is not None else None
        if here is None or place is None:
            return
        if place.article == here.article:
            self._window.page.go_to_place(place.offset)
            self.went.emit()
            return
        self._leave_place()
        self._places[place.article] = place.offset
        self._travelling = place.article
        self._state.show_article(place.article, lambda error: self._go_past(place.article, error, back=back))

    def _go_past(self, article: str, error: NotFound, *, back: bool) -> None:
        """Go on to the place behind those in an article that is deleted; where there is none, say what became of it."""
        self._travelling = None
        self._way.forget(article)
        if self.leads(back=back):
            self._travel(back=back)
        else:
            self._state.failed.emit(str(error))

    def _go_to_filter(self) -> None:
        if not self._window.arrange.list_shown():
            self._window.arrange.toggle_list()
        self._window.library.filter_bar.search.setFocus()

    def _keep_arrangement(self) -> None:
        settings, library = self._state.settings, self._state.uuid
        kept = {**settings.get("panels", library), **self._window.arrange.values()}
        settings.set("panels", kept, library)


def void(_: object) -> None:
    """Forget what a call returns: an action has no result."""
