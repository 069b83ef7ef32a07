"""Presenting the article that is open: what its window shows, follows the library, and where a person comes back to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.models.article_view import ArticleView, colour_of
from reader.models.codebook import code_order
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.announce import announce
from reader.ui.page.content import marks_of
from reader.ui.page.marks import PageArticle, PageMark, PageStyle
from reader.ui.window.showing import Showing
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from reader.ui.dialogs.legend import LegendEntry
    from reader.ui.window.presentation import Presentation

_ZOOM, _STEP, _LEAST, _MOST = "present_zoom", 1.1, 0.5, 4.0


class Presenting(QObject):
    """Opens the presentation, and ends it.

    Attributes:
        presentation: its window; None while there is none.

    Args:
        call: does an action.
    """

    def __init__(self, window: MainWindow, state: State, showing: Showing, call: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._state, self._showing, self._call = window, state, showing, call
        self.presentation: Presentation | None = None
        self._hidden: frozenset[str] = frozenset()
        self._marks: dict[str, PageMark] = {}
        self._began = 0
        state.article_shown.connect(self._show)
        state.article_changed.connect(self._update)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the action does, by id."""
        return {"view.present": self.toggle}

    def toggle(self) -> None:
        """Present the article that is open, or end that."""
        if self.presentation is not None:
            self.presentation.close()
        elif self._state.view is not None:
            self._begin(self._state.view)

    def _begin(self, view: ArticleView) -> None:
        from reader.ui.window.presentation import Presentation

        window, settings = self._window, self._state.settings
        self._hidden = self._showing.hidden_labels()
        made = Presentation(window.look, window.icons, window.keys, self._style, window)
        made.toggled.connect(self._toggle_label)
        made.called.connect(self._called)
        made.ended.connect(self._end)
        made.page.zoom_wanted.connect(lambda wanted: self._zoom(_STEP**wanted.steps))
        made.hints.still = settings.get("reduce_motion")
        settings.listen(self._setting_changed)
        self.presentation = made
        made.setGeometry(window.screen().geometry())
        made.showFullScreen()
        self._show(view)
        made.activateWindow()
        made.page.setFocus()
        made.hints.show_for_a_while()

    def _end(self) -> None:
        """Come back to the article: where it was read, if it was read on there."""
        made, self.presentation = self.presentation, None
        if made is None:
            return
        self._state.settings.forget(self._setting_changed)
        page, place = self._window.page, made.page.place()
        if place != self._began:
            page.go_to_place(place)
        made.deleteLater()
        self._window.activateWindow()
        page.setFocus()

    def _show(self, view: ArticleView) -> None:
        made = self.presentation
        if made is None:
            return
        self._marks = self._marks_of(view)
        article = PageArticle(view.text, view.blocks, tuple(self._marks.values()))
        place = self._window.page.place()
        made.show_article(view.field("title") or view.row.name, article, self._entries(view), place)
        self._began = made.page.place()

    def _update(self, view: ArticleView) -> None:
        made = self.presentation
        if made is None:
            return
        if view.text != made.page.article.text or view.blocks != made.page.article.blocks:
            self._show(view)
            return
        marks = self._marks_of(view)
        removed = [key for key in self._marks if key not in marks]
        added = [mark for key, mark in marks.items() if self._marks.get(key) != mark]
        self._marks = marks
        made.change(self._entries(view), added, removed)

    def _toggle_label(self, uuid: str) -> None:
        view, made = self._state.view, self.presentation
        if view is None or made is None:
            return
        self._hidden ^= {uuid}
        self._update(view)
        name = next((entry.name for entry in made.legend.entries() if entry.uuid == uuid), "")
        words = self.tr("{name} hidden") if uuid in self._hidden else self.tr("{name} shown")
        announce(made, words.format(name=name))

    def _called(self, action_id: str) -> None:
        if action_id in {"view.larger", "view.smaller"}:
            self._zoom(_STEP if action_id == "view.larger" else 1 / _STEP)
        elif action_id == "view.normal":
            self._zoom(0)
        else:
            self._call(action_id)

    def _zoom(self, factor: float) -> None:
        """Make the words larger or smaller by a factor; 0 brings them back to their size."""
        settings = self._state.settings
        zoom = min(_MOST, max(_LEAST, settings.get(_ZOOM) * factor)) if factor else 1.0
        settings.set(_ZOOM, float(zoom))

    def _setting_changed(self, name: str) -> None:
        made = self.presentation
        if made is not None:
            made.hints.still = self._state.settings.get("reduce_motion")
            made.refit()

    def _style(self, size: float) -> PageStyle:
        settings = self._state.settings
        return replace(
            self._window.page.style_, size=size, zoom=settings.get(_ZOOM) * settings.get("ui_scale"), notes=False,
            strip=False, furniture=False, bare=True, margin=0,
        )  # fmt: skip

    def _marks_of(self, view: ArticleView) -> dict[str, PageMark]:
        return {mark.id: mark for mark in marks_of(view, self._hidden) if mark.kind in {"mention", "topic"}}

    def _entries(self, view: ArticleView) -> list[LegendEntry]:
        """The labels and topics that have annotations on words of the article, in the order of the codebook."""
        from reader.ui.dialogs.legend import LegendEntry

        uuids = (one.label_uuid or one.topic_uuid for one in view.annotations if view.placed(one))
        counts = Counter(uuid for uuid in uuids if uuid is not None)
        return [
            LegendEntry(
                code.uuid, code.kind, code.name, sign_of(code), colour_of(code), code.key or "", counts[code.uuid],
                code.uuid not in self._hidden,
            )
            for code in sorted(view.codes.values(), key=code_order) if counts[code.uuid]
        ]  # fmt: skip
