"""Rows of any kind as a list that is filtered as a person types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.text.fold import fold
from reader.models.harmless import told
from reader.models.roles import Role

_T = TypeVar("_T")
Index = QModelIndex | QPersistentModelIndex


def findable(words: str) -> str:
    """Return words as the filter compares them: accents and case do not matter."""
    return fold(words).lower()


class FilteredRows(QAbstractListModel, Generic[_T]):
    """Rows of which those are shown that have all words of the filter.

    Args:
        spoken: says a row in words, for screen readers and tool tips.
        heading: whether a row is one that nothing can be done with.
    """

    def __init__(
        self, spoken: Callable[[_T], str], heading: Callable[[_T], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._spoken, self._heading = spoken, heading
        self._all: Sequence[_T] = ()
        self._found: Sequence[str] = ()
        self._shown: Sequence[_T] = ()
        self._filter: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[_T], found: Sequence[str] = ()) -> None:
        """Show rows.

        Args:
            rows: what there is, in order.
            found: for each row what the filter looks in, as `findable` gives it; made by whoever read the rows.
        """
        self._all, self._found = rows, found
        self._apply()

    def set_filter(self, typed: str) -> None:
        """Show only the rows that have all words that were typed."""
        wanted = tuple(findable(typed).split())
        if wanted != self._filter:
            self._filter = wanted
            self._apply()

    def row(self, index: Index) -> _T | None:
        """Return a row; None where there is none."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def rows(self) -> Sequence[_T]:
        """Return the rows that are shown."""
        return self._shown

    def total(self) -> int:
        """Return how many rows there are, shown or not."""
        return len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or what it says."""
        row = self.row(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        return told(self._spoken(row), role) if role in spoken else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row."""
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if self._heading(row):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _apply(self) -> None:
        self.beginResetModel()
        if self._filter:
            pairs = zip(self._all, self._found, strict=True)
            self._shown = [row for row, words in pairs if all(part in words for part in self._filter)]
        else:
            self._shown = self._all
        self.endResetModel()
