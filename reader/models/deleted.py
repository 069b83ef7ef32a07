"""Deleted things as the rows of a table: all, or those of a kind that have the typed words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from annotations.model.deleted import Deleted
from reader.models.articles import Index
from reader.models.dates import moment_words
from reader.models.harmless import told

Row = tuple[Deleted, str]
"""A deleted thing, and all of its words folded, for the filter."""

_NOWHERE = QModelIndex()


def rows_of(found: Iterable[Deleted]) -> list[Row]:
    """Return rows; a hundred thousand are made in the thread that reads them."""
    return [
        (one, "\n".join((one.name, one.more, one.article, one.annotator or "")).casefold()) for one in found
    ]  # fmt: skip


class DeletedModel(QAbstractTableModel):
    """A hundred thousand rows cost no more than those that are seen: the words of a cell are made when it is shown.

    Attributes:
        total: how many there are, whatever is filtered by.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._shown: list[Deleted] = []
        self._kind = self._typed = ""

    @property
    def total(self) -> int:
        """How many things there are, shown or not."""
        return len(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other things."""
        self._rows = rows
        self._filter()

    def set_filter(self, kind: str, typed: str) -> None:
        """Show those of a kind (empty for all) that have all of the typed words."""
        if (kind, typed) != (self._kind, self._typed):
            self._kind, self._typed = kind, typed
            self._filter()

    def deleted(self, row: int) -> Deleted:
        """Return what a row shows."""
        return self._shown[row]

    def row_of(self, uuid: str) -> int:
        """Return the row of a thing; -1 where it is not shown."""
        return next((row for row, one in enumerate(self._shown) if one.uuid == uuid), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; as a tool tip too, since it may be cut."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} or not index.isValid():
            return None
        return told(self._cell(self._shown[index.row()], index.column()), role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (self.tr("What"), self.tr("Words"), self.tr("Article"), self.tr("With it"), self.tr("Deleted by"),
                 self.tr("When"))  # fmt: skip
        return heads[section]

    def _filter(self) -> None:
        words = self._typed.casefold().split()
        self.beginResetModel()
        self._shown = [
            one
            for one, folded in self._rows
            if self._kind in ("", one.kind) and all(word in folded for word in words)
        ]  # fmt: skip
        self.endResetModel()

    def _cell(self, one: Deleted, column: int) -> str:
        if column == 0:
            return kind_words(one.kind)
        if column == 1:
            return self.tr("{words} ({what})").format(words=one.name, what=one.more) if one.more else one.name
        if column == 2:
            return one.article
        if column == 3:
            return went_words(one)
        return moment_words(one.at) if column == 5 else one.annotator or "Newsgloss"


def kind_words(kind: str) -> str:
    """Return what a kind of thing is called."""
    names = {
        "article": QCoreApplication.translate("Deleted", "Article"),
        "mention": QCoreApplication.translate("Deleted", "Mention"),
        "tagging": QCoreApplication.translate("Deleted", "Tagging"),
        "note": QCoreApplication.translate("Deleted", "Note"),
        "label": QCoreApplication.translate("Deleted", "Label"),
        "topic": QCoreApplication.translate("Deleted", "Topic"),
        "entity": QCoreApplication.translate("Deleted", "Entity"),
        "field": QCoreApplication.translate("Deleted", "Field"),
        "rule": QCoreApplication.translate("Deleted", "Rule of an outlet"),
    }
    return names[kind]


def went_words(one: Deleted) -> str:
    """Return in words what went with a thing: “14 mentions, 2 notes”; empty where nothing did."""
    counts = {
        "mention": lambda n: QCoreApplication.translate("Deleted", "%n mentions", "", n),
        "tagging": lambda n: QCoreApplication.translate("Deleted", "%n taggings", "", n),
        "note": lambda n: QCoreApplication.translate("Deleted", "%n notes", "", n),
        "label": lambda n: QCoreApplication.translate("Deleted", "%n labels", "", n),
        "topic": lambda n: QCoreApplication.translate("Deleted", "%n topics", "", n),
        "entity": lambda n: QCoreApplication.translate("Deleted", "%n entities", "", n),
    }
    return ", ".join(counts[kind](number) for kind, number in one.went if kind in counts)
