"""What the page and the panels show of the article that is open, and the way from article to article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject

from reader.config.settings import SANS_SERIF
from reader.models.article_view import ArticleView
from reader.state import State
from reader.ui.page.content import header_of, hidden_in, marks_of, notes_of, page_of
from reader.ui.page.marks import PageArticle, PageMark
from reader.ui.panels.fields import EvidenceWanted
from reader.ui.window.areas import next_area
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

_EVIDENCE = "evidence"


class Showing(QObject):
    """Shows the article that is open, on the page and in the panels, and remembers the places in all of them."""

    def __init__(self, window: MainWindow, state: State, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._state, self._listing = window, state, listing
        self._shown: dict[str, PageMark] = {}
        self._hidden = hidden_in(state.settings.get("panels", state.uuid))
        self._on_page: str | None = None
        self._back: list[str] = []
        self._forward: list[str] = []
        self._travelling: str | None = None
        self._places: dict[str, int] = dict(state.settings.get("place", state.uuid).get("places", {}))
        window.arrange.restore(state.settings.get("panels", state.uuid))
        window.arrange.changed.connect(self._keep_arrangement)
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
            "go.back": lambda: self._travel(self._back, self._forward),
            "go.forward": lambda: self._travel(self._forward, self._back),
            "go.next_article": lambda: self._listing.step(1),
            "go.previous_article": lambda: self._listing.step(-1),
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
        self._leave_place()
        changed = self._on_page not in {None, view.row.uuid}
        self._on_page = view.row.uuid
        self._shown = {mark.id: mark for mark in marks_of(view, self._hidden)}
        if view is not self._state.on_page:
            page.set_article(page_of(view, self._hidden), self._places.get(view.row.uuid))
        self._listing.find_hit(view)
        self._tell_panels(view)
        self._keep_place(view)
        if not self._back or self._back[-1] != view.row.uuid:
            self._back.append(view.row.uuid)
        travelled, self._travelling = self._travelling == view.row.uuid, None
        if changed and not travelled:
            # A new way was taken: the old one leads on no more.
            self._forward.clear()
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
        self._window.page.place_caret(place[0])
        self._window.page.reveal(*place)

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
        page.reveal(wanted.start, wanted.end)

    def zoom(self, factor: float) -> None:
        """Make the page's type larger or smaller by a factor; 0 brings it back to its size."""
        settings = self._state.settings
        zoom = min(4.0, max(0.5, settings.get("page_zoom") * factor)) if factor else 1.0
        settings.set("page_zoom", float(zoom))

    def leads(self, *, back: bool) -> bool:
        """Whether the way from article to article goes on, back or forward."""
        view, way = self._state.view, self._back if back else self._forward
        return view is not None and any(uuid != view.row.uuid for uuid in way)

    def _toggle(self, name: str) -> None:
        settings = self._state.settings
        settings.set(name, not settings.get(name))

    def _toggle_sans(self) -> None:
        settings = self._state.settings
        settings.set("page_family", "" if settings.get("page_family") == SANS_SERIF else SANS_SERIF)

    def _travel(self, there: list[str], other: list[str]) -> None:
        view = self._state.view
        while there and view is not None and there[-1] == view.row.uuid:
            there.pop()
        if there and view is not None:
            other.append(view.row.uuid)
            self._travelling = there.pop()
            self._state.show_article(self._travelling)

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
