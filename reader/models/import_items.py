"""The rows of an import report as a model: those of one outcome, or all, the files that were not taken first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.store.runs import Item
from reader.models.harmless import told

COLUMNS = ("path", "outcome", "reason", "encoding", "article")
_ORDER = ("refused", "same", "taken")


class ImportItems(QAbstractTableModel):
    """Ten thousand files cost no more than those that are seen: a row is made when it is asked for."""

    def __init__(self, words: Callable[[str], str], parent: QObject | None = None) -> None:
        """Make a model without rows.

        Args:
            words: says a reason, which the library keeps in English, in the language of the reader.
            parent: its owner.
        """
        super().__init__(parent)
        self._words = words
        self._items: Sequence[Item] = ()
        self._shown: list[Item] = []
        self._titles: Mapping[str, str] = {}
        self._outcome = ""

    def set_items(self, items: Sequence[Item], titles: Mapping[str, str]) -> None:
        """Show other files.

        Args:
            items: what became of each.
            titles: of the articles that are in the library, by UUID.
        """
        # What was taken with a remark comes before what was simply taken.
        self._items = sorted(items, key=lambda item: (_ORDER.index(item.outcome), not item.reason))
        self._titles = titles
        self.set_outcome(self._outcome)

    def set_outcome(self, outcome: str) -> None:
        """Show files of one outcome only; empty for all."""
        self.beginResetModel()
        self._outcome = outcome
        self._shown = [item for item in self._items if outcome in ("", item.outcome)]
        self.endResetModel()

    def article(self, row: int) -> str | None:
        """Return the UUID of a row's article; None where none was made."""
        return self._shown[row].article

    def reason(self, row: int) -> str:
        """Return why a row's file is where it is."""
        return self._words(self._shown[row].reason)

    def as_text(self, rows: Iterable[int]) -> str:
        """Return rows as lines, with tabs between their cells."""
        cells = (tuple(self._cell(self._shown[row], column) for column in range(len(COLUMNS))) for row in rows)
        return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in cells)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        """Return how many files are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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
        heads = (self.tr("File"), self.tr("Outcome"), self.tr("Why"), self.tr("Encoding"), self.tr("Article"))
        return heads[section]

    def _cell(self, item: Item, column: int) -> str:
        if column == 1:
            words = {"taken": self.tr("Taken"), "same": self.tr("There already"), "refused": self.tr("Not taken")}
            return words[item.outcome]
        title = self._titles.get(item.article or "", "")
        return (item.path, "", self._words(item.reason), item.encoding, title)[column]
