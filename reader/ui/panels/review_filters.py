"""The pills by which annotations are chosen that are looked through: label, topic, entity, annotator, state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotations.model.sought import ASTRAY, DONE, NEW, Sought
from annotations.search.listing import FacetValue
from annotations.text.obeyed import apart
from reader.ui.library.buttons import Lines, Pill
from reader.ui.library.facet_menu import FacetMenu
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

PARTS = ("labels", "topics", "entities", "annotators", "states")
Values = Mapping[str, Sequence[FacetValue]]
"""By the name of a part of `Sought`, what can be chosen there."""


class ReviewFilters(QWidget):
    """A pill for each part of what is sought.

    Attributes:
        sought: what is sought now.
        pills: by part.

    Signals:
        chosen(Sought): something else is sought.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.sought = Sought()
        self._values: Values = {}
        self._lines = Lines(look, self)
        self._names = {
            "labels": self.tr("Label"), "topics": self.tr("Topic"), "entities": self.tr("Entity"),
            "annotators": self.tr("Annotator"), "states": self.tr("State"),
        }  # fmt: skip
        self._states = {
            NEW: self.tr("Not looked at"), ASTRAY: self.tr("Words changed"), DONE: self.tr("Done"),
        }  # fmt: skip
        self.pills = {part: Pill(part, self._names[part], look, icons) for part in PARTS}
        for pill in self.pills.values():
            pill.opened.connect(self._open)
            pill.cleared.connect(lambda pill: self._choose(replace(self.sought, **{pill.facet: ()})))
            self._lines.add(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lines)

    def show_sought(self, sought: Sought, values: Values) -> None:
        """Show what is sought, and what else could be."""
        self.sought = sought
        self._values = {**values, "states": [FacetValue(state, name, -1) for state, name in self._states.items()]}
        for part, pill in self.pills.items():
            pill.set_value(self._words(part))
            pill.setVisible(bool(self._values.get(part)) or pill.on)
        self._lines.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the pills out in the room there is."""
        super().resizeEvent(event)
        self._lines.arrange()

    def _words(self, part: str) -> str:
        chosen: tuple[str, ...] = getattr(self.sought, part)
        if not chosen:
            return ""
        names = {value.value: value.name for value in self._values.get(part, ())}
        # Set apart: in a mirrored window the plus would go behind the number.
        more = f" {apart(f'+{len(chosen) - 1}')}" if len(chosen) > 1 else ""
        return apart(names.get(chosen[0], chosen[0])) + more

    def _open(self, pill: Pill) -> None:
        part = pill.facet
        menu = FacetMenu(self._look, self._icons, self)
        menu.show_values(self._names[part], self._values.get(part, ()), getattr(self.sought, part))
        menu.ticked.connect(lambda values: self._choose(replace(self.sought, **{part: values})))
        menu.open_below(pill)

    def _choose(self, sought: Sought) -> None:
        if sought != self.sought:
            self.show_sought(sought, self._values)
            self.chosen.emit(sought)
