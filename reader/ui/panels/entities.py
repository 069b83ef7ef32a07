"""The entities of the library: a list that is filtered as one types, and one of them with all its mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotations.model.codebook import Code
from annotations.store.desk import EntityRow
from reader.models.entity_view import EntityShown
from reader.models.rows import FilteredRows, findable
from reader.ui.panels.annotations import hint
from reader.ui.panels.entity_page import EntityPage
from reader.ui.panels.row_delegates import EntityDelegate
from reader.ui.panels.row_list import RowList
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_TALLEST = 420


class EntitiesPanel(Section):
    """Entities in a list, and one of them on a page of its own.

    Attributes:
        list: the rows; filter: the field that filters them.
        page: the entity that was opened.
        add: the button that adds one.

    Signals:
        asked_for: it was opened, and wants to be filled.
        opened(EntityRow): an entity was chosen.
        left: the page was left for the list.
    """

    asked_for = Signal()
    opened = Signal(object)
    left = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Entities"), look, icons, parent)
        self._model: FilteredRows[EntityRow] = FilteredRows(self._spoken, parent=self)
        self._delegate = EntityDelegate(look, icons)
        self._delegate.codes = {}
        self.add = self.add_button("plus", self.tr("Add an entity…"))
        self.filter = QLineEdit(self.body)
        help_ = self.tr("Names and other names, with or without accents")
        self._inset = self.line_of(self.filter, self.tr("Filter entities"), help_)
        self.list = RowList(self.tr("Entities"), self._model, self._delegate, look, _TALLEST, self.body)
        self._hint = hint(look, "", self.body)
        self.page = EntityPage(look, icons, self.body)
        self._lay_out()
        self.filter.textChanged.connect(self._filtered)
        self.list.chosen.connect(self.opened)
        self.page.back.clicked.connect(self.show_list)
        self.page.hide()
        self._tell()
        # Counting all mentions of a large library is work: only for who wants to see it.
        super().set_open(False)

    def set_open(self, shown: bool) -> None:
        """Show or fold the rows; what is shown is read when it is."""
        super().set_open(shown)
        if shown:
            self.asked_for.emit()

    def set_rows(self, rows: Sequence[EntityRow], found: Sequence[str], codes: Mapping[int, Code]) -> None:
        """Show the entities of the library, with what each is found by, and the codebook by internal id."""
        current = self.list.current()
        self._delegate.codes = codes
        self._model.set_rows(rows, found)
        if current is not None:
            uuids = [row.uuid for row in self._model.rows()]
            if current.uuid in uuids:
                self.list.go_to(uuids.index(current.uuid))
        self._tell()

    def show_entity(self, shown: EntityShown) -> None:
        """Show one on its page; hands that were in the list, or on the page of another one, go to its mentions."""
        before, focus = self.page.shown, QApplication.focusWidget()
        another = before is None or before.entity.uuid != shown.entity.uuid
        inside = focus is not None and self.body.isAncestorOf(focus)
        self.page.show_entity(shown)
        self.page.show()
        if another and inside:
            (self.page.mentions if shown.mentions else self.page.back).setFocus()
        for part in (self._inset, self.list, self._hint):
            part.hide()
        self.page.mentions.fit()
        self.page.beside.fit()

    def show_list(self) -> None:
        """Show the list again; hands that were on the page go there."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.page.isAncestorOf(focus)
        self.page.choosing.end()
        self.page.shown = None
        self.page.hide()
        self._inset.show()
        self.list.show()
        self._tell()
        if inside:
            self.list.setFocus()
        self.left.emit()

    def current(self) -> str | None:
        """Return the UUID of the entity that is open, or of the current row; None where there is none."""
        if self.page.shown is not None:
            return self.page.shown.entity.uuid
        row = self.list.current()
        return row.uuid if row is not None else None

    def _lay_out(self) -> None:
        for part in (self._inset, self.list, self._hint, self.page):
            self.rows.addWidget(part)

    def _filtered(self, typed: str) -> None:
        self._model.set_filter(typed)
        self._tell()

    def _tell(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        counted = self.tr("{shown} of {total}").format(shown=shown, total=total) if shown != total else str(total)
        self.set_beside(counted if total else "")
        words = self.tr("Press Enter on a mention to say whom it stands for.")
        self._hint.setText(self.tr("No entity has this name.") if total else words)
        self._hint.setVisible(not shown and self.page.isHidden())

    def _spoken(self, row: EntityRow) -> str:
        names = ", ".join(alias.text for alias in row.aliases)
        words = self.tr("{name}, mentions: {n}, articles: {m}")
        spoken = words.format(name=row.name, n=row.mentions, m=row.articles)
        return self.tr("{entity}; also {names}").format(entity=spoken, names=names) if names else spoken

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Leave the page by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.page.shown is not None:
            self.show_list()
        else:
            super().keyPressEvent(event)


def entity_words(row: EntityRow) -> str:
    """Return what an entity is found by."""
    return findable("\n".join([row.name, *(alias.text for alias in row.aliases)]))
