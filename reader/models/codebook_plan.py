"""What a codebook from a file would do to the one of the library, as a model for a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.model.code_entry import ADDED, CHANGED, KEPT, LEFT_OUT, PlanRow
from reader.models.harmless import told

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})
_INDENT = "    "
_MARKS = ("\u2068", "\u2069")
"""Round words of a file, which may run the other way than the window."""


class PlanRows(QAbstractTableModel):
    """A row for each label and topic of a file: its name, indented below what it stands under; what becomes of it.

    Args:
        words: says a sentence of the core in the language of the reader.

    Attributes:
        rows: what is shown.
    """

    def __init__(self, words: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[PlanRow, ...] = ()

    def set_rows(self, rows: tuple[PlanRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def details(self, row: int) -> str:
        """Return all that a file says of one, and what becomes of it, in paragraphs."""
        if not 0 <= row < len(self.rows):
            return ""
        one, entry = self.rows[row], self.rows[row].entry
        heads = (
            (self.tr("When to use it"), entry.when_to_use), (self.tr("When not"), entry.when_not),
            (self.tr("Examples"), " · ".join(entry.examples)),
        )  # fmt: skip
        parts = [" ".join(map(self._words, one.said)), entry.definition]
        parts += [f"{head}: {words}" for head, words in heads if words]
        return "\n".join(part for part in parts if part)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many labels and topics there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; to screen readers the first one says the kind too."""
        if not index.isValid():
            return None
        one, column = self.rows[index.row()], index.column()
        name = one.entry.path[-1].replace("\n", " ")
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            kind = self.tr("Label") if one.entry.kind == "label" else self.tr("Topic")
            return f"{kind}: {' / '.join(one.entry.path)}, {self._outcome(one)}"
        if role == Qt.ItemDataRole.ToolTipRole and column != 1:
            return told(" / ".join(one.entry.path) if column == 0 else self.details(index.row()), role)
        if role not in _SHOWN:
            return None
        said = " ".join(map(self._words, one.said)) or one.entry.definition.replace("\n", " ").join(_MARKS)
        return (_INDENT * (len(one.entry.path) - 1) + name.join(_MARKS), self._outcome(one), said)[column]

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Label or topic"), self.tr("What happens"), self.tr("What is to be known"))[section]

    def _outcome(self, row: PlanRow) -> str:
        return {
            ADDED: self.tr("Added"), CHANGED: self.tr("Changed"), KEPT: self.tr("As it is"),
            LEFT_OUT: self.tr("Left out"),
        }[row.outcome]  # fmt: skip
