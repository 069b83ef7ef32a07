"""The bar of labels in the window: it comes when the mouse has selected words, and goes with them or the first key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

from reader.models.article_view import colour_of
from reader.models.signs import sign_of
from reader.state import State
from reader.ui.dialogs.label_bar import BarLabel, LabelBar
from reader.ui.page.marks import Selected
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow


class Offering(QObject):
    """Offers labels beside what was selected, unless something takes the words at once (`taken`).

    Attributes:
        bar: the bar.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, call: Callable[[str], None], taken: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._taken = taken
        self._window, self._state, self._marking = window, state, marking
        page = window.page
        self.bar = LabelBar(window.look, window.icons, page)
        page.selected_by_mouse.connect(self._selected)
        page.selection_changed.connect(lambda _: self.bar.hide())
        page.verticalScrollBar().valueChanged.connect(lambda _: self._follow())
        page.installEventFilter(self)
        state.article_shown.connect(lambda _: self.bar.hide())
        self.bar.label_chosen.connect(self._label)
        self.bar.palette_wanted.connect(lambda: self._do(call, "mark.palette"))
        self.bar.note_wanted.connect(lambda: self._do(call, "mark.note"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go with the first key, and with the size of the page."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.Resize} and isValid(self.bar):
            self.bar.hide()
        return False

    def _selected(self, selected: Selected) -> None:
        view, page, keys = self._state.view, self._window.page, self._window.keys
        words = page.rects_of(selected.start, selected.end)
        if view is None or self._state.writing is None or not words or self._taken():
            return
        if page.selection() != (selected.start, selected.end):
            # What else heard of it has used the words up.
            return
        active = self._state.active_label
        labels = [
            BarLabel(code.uuid, code.name, sign_of(code), colour_of(code), code.key or "", code.uuid == active)
            for code in self._marking.labels()
        ]
        shown = keys.first("mark.palette"), keys.first("mark.note")
        self.bar.offer(labels, shown, words, page.column(), page.viewport().size())

    def _follow(self) -> None:
        start, end = self._window.page.selection()
        if self.bar.isVisible():
            self._selected(Selected(start, end))

    def _label(self, uuid: str) -> None:
        code = next((code for code in self._marking.labels() if code.uuid == uuid), None)
        if code is not None:
            self._marking.label(code)
        self.bar.hide()

    def _do(self, call: Callable[[str], None], action_id: str) -> None:
        self.bar.hide()
        call(action_id)
