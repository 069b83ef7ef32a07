"""What filters the list: words, and a pill for each facet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotations.model.alike import THRESHOLD
from annotations.search.listing import Facets, FacetValue, Filter
from annotations.text.obeyed import apart
from reader.models.dates import date_words
from reader.ui.library.buttons import IconButton, Lines, Pill
from reader.ui.library.facet_menu import FacetMenu
from reader.ui.library.search_field import SearchField
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

FOLDED_BELOW = 260
"""In a list that is narrower, at scale 1, the pills fold into one icon."""


class FilterBar(QWidget):
    """The search field and the pills.

    Attributes:
        wanted: the filter in force.
        search: the field, to give it the focus.
        threshold: which part of their words articles share that look alike.

    Signals:
        filter_changed(Filter): a person filters otherwise.
        left_down(): a person wants to go on into the list.
        first_wanted(): a person wants to read the first article that the filter lets through.
    """

    filter_changed = Signal(object)
    left_down = Signal()
    first_wanted = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.wanted = Filter()
        self.threshold = THRESHOLD
        self._facets = Facets()
        self._names: dict[tuple[str, str], str] = {}
        self._offered, self._unfolded = True, False
        self.search = SearchField(look, icons, self)
        self.search.typed.connect(lambda text: self._change(replace(self.wanted, text=text)))
        self.search.left_down.connect(self.left_down)
        self.search.first_wanted.connect(self.first_wanted)
        self._fold = IconButton("filter", self.tr("Filter by outlet, date, label, topic, state"), look, icons, self)
        self._fold.clicked.connect(self._unfold)
        self._lines = Lines(look, self)
        self.pills = {facet: Pill(facet, name, look, icons) for facet, name in self._facet_names().items()}
        for pill in self.pills.values():
            pill.opened.connect(self._open)
            pill.cleared.connect(lambda pill: self._change(self.wanted.without(pill.facet)))
            self._lines.add(pill)
        self._lay_out()
        self._show()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        for pill in self.pills.values():
            pill.set_look(look)
        self.search.set_look(look)
        self._fold.set_look(look)
        self._lines.set_look(look)
        self._space()
        self._show()

    def set_filter(self, wanted: Filter) -> None:
        """Show which filter is in force, without a signal."""
        self.wanted = wanted
        self.search.set_typed(wanted.text)
        self._show()

    def set_facets(self, facets: Facets) -> None:
        """Show these values in the menus from now on."""
        self._facets = facets
        for facet in ("outlets", "labels", "topics", "annotators"):
            values: tuple[FacetValue, ...] = getattr(facets, facet)
            self._names |= {(facet, value.value): value.name for value in values}
        self._show()

    def set_offered(self, offered: bool) -> None:
        """Show the pills at all; an empty library has nothing to offer."""
        self._offered = offered
        self._show()

    @property
    def folded(self) -> bool:
        """Whether the list is too narrow for the pills."""
        return self.width() < self._look.px(FOLDED_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold and unfold the pills."""
        super().resizeEvent(event)
        self._show()

    def value_words(self, facet: str) -> str:
        """Return what a facet filters by, as its pill says it; empty if it does not."""
        if facet == "dates":
            return self._date_words()
        if facet == "check":
            return self.tr("To check") if self.wanted.check else ""
        if facet == "alike":
            return self.tr("Look alike") if self.wanted.alike else ""
        chosen: tuple[str, ...] = getattr(self.wanted, facet)
        if not chosen:
            return ""
        # Set apart: in a mirrored window the plus would go behind the number.
        more = f" {apart(f'+{len(chosen) - 1}')}" if len(chosen) > 1 else ""
        return apart(self._name(facet, chosen[0])) + more

    def _facet_names(self) -> dict[str, str]:
        return {
            "outlets": self.tr("Outlet"), "dates": self.tr("Date"), "labels": self.tr("Label"),
            "topics": self.tr("Topic"), "states": self.tr("State"), "annotators": self.tr("Annotator"),
            "check": self.tr("To check"), "alike": self.tr("Look alike"),
        }  # fmt: skip

    def _name(self, facet: str, value: str) -> str:
        states = {"unread": self.tr("Not started"), "reading": self.tr("In progress"), "done": self.tr("Done")}
        if facet == "states":
            return states[value]
        if facet == "outlets" and not value:
            return self.tr("No outlet")
        return self._names.get((facet, value), value)

    def _date_words(self) -> str:
        first, last = date_words(self.wanted.first), date_words(self.wanted.last)
        if first == last:
            return first
        if first and last:
            return f"{first} – {last}"
        return self.tr("From {date}").format(date=first) if first else self.tr("To {date}").format(date=last)

    def _change(self, wanted: Filter) -> None:
        if wanted != self.wanted:
            self.set_filter(wanted)
            self.filter_changed.emit(wanted)

    def _open(self, pill: Pill) -> None:
        facet = pill.facet
        if facet == "check":
            self._change(replace(self.wanted, check=not self.wanted.check))
            return
        if facet == "alike":
            self._change(replace(self.wanted, alike=0.0 if self.wanted.alike else self.threshold))
            return
        menu = FacetMenu(self._look, self._icons, self)
        name = self._facet_names()[facet]
        if facet == "dates":
            same = self.wanted.first if self.wanted.first == self.wanted.last else ""
            menu.show_values(name, self._periods(), [same] if same else [], single=True)
            menu.show_dates(self.wanted.first, self.wanted.last)
            menu.ticked.connect(lambda values: self._set_dates(*(values or ("",)) * 2))
            menu.ticked.connect(lambda _: menu.dates.set_range(self.wanted.first, self.wanted.last))
            menu.ranged.connect(lambda dates: self._set_dates(*dates))
        else:
            values: Sequence[FacetValue] = getattr(self._facets, facet)
            named = [replace(value, name=self._name(facet, value.value)) for value in values]
            menu.show_values(name, named, getattr(self.wanted, facet))
            menu.ticked.connect(lambda chosen: self._change(replace(self.wanted, **{facet: chosen})))
        menu.open_below(pill)

    def _set_dates(self, first: str, last: str) -> None:
        self._change(replace(self.wanted, first=first, last=last))

    def _periods(self) -> list[FacetValue]:
        """Return years, each with its months below it."""
        found: list[FacetValue] = []
        for year in dict.fromkeys(one.value[:4] for one in self._facets.dates):
            months = [one for one in self._facets.dates if one.value[:4] == year]
            found.append(FacetValue(year, year, sum(one.count for one in months)))
            found += [replace(one, name=date_words(one.value)) for one in months if one.value != year]
        return found

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _show(self) -> None:
        for facet, pill in self.pills.items():
            pill.set_value(self.value_words(facet))
        many = len(self._facets.annotators) > 1 or bool(self.wanted.annotators)
        self.pills["annotators"].setVisible(many)
        check = self._facets.check
        self.pills["check"].setVisible(bool(check) or self.wanted.check)
        if check and not self.wanted.check:
            self.pills["check"].setText(self.tr("To check {n}").format(n=QLocale().toString(check)))
        alike = self._facets.alike
        self.pills["alike"].setVisible(bool(alike) or bool(self.wanted.alike))
        if alike and not self.wanted.alike:
            self.pills["alike"].setText(self.tr("Look alike {n}").format(n=QLocale().toString(alike)))
        self._fold.setVisible(self._offered and self.folded)
        self._fold.set_on(self._unfolded or any(pill.on for pill in self.pills.values()))
        active = ", ".join(pill.accessibleName() for pill in self.pills.values() if pill.on)
        self._fold.setAccessibleDescription(active)
        self._lines.setVisible(self._offered and (not self.folded or self._unfolded))
        self._lines.arrange()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.search)
        self._row.addWidget(self._fold)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._lines)
        self._space()

    def _space(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(6))
        self._column.setContentsMargins(px(12), 0, px(12), 0)
        self._column.setSpacing(px(8))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
