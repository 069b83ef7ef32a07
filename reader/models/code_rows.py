"""What the labels, topics and codes of files become, as a model for a table: a row for each, its target can change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotations.exchange.code_table import LABEL, LEAVE, TOPIC, CodeKey, CodeTable, Target
from annotations.model.codebook import join_path
from reader.models.harmless import told

_Index = QModelIndex | QPersistentModelIndex
_MARKS = ("\u2068", "\u2069")
"""Round words of a file, which may run the other way than the window."""


class CodeRows(QAbstractTableModel):
    """A row for each label, topic and code of the files.

    Attributes:
        keys: what is shown, in order.
        table: what each becomes.

    Signals:
        changed: something becomes something else now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys: list[CodeKey] = []
        self.table: CodeTable = {}
        self._numbers: Mapping[CodeKey, int] = {}
        self._here: Collection[tuple[str, tuple[str, ...]]] = ()

    def set_rows(
        self, numbers: Mapping[CodeKey, int], table: Mapping[CodeKey, Target],
        here: Collection[tuple[str, tuple[str, ...]]],
    ) -> None:  # fmt: skip
        """Show other rows.

        Args:
            numbers: how many annotations each has.
            table: what each becomes.
            here: (kind, path) of all labels and topics of the library.
        """
        self.beginResetModel()
        self.keys = sorted(numbers, key=lambda key: (key.kind == TOPIC, key.path))
        self.table, self._numbers, self._here = dict(table), numbers, here
        self.endResetModel()

    def set_target(self, rows: Sequence[int], kind: str, path: tuple[str, ...] | None = None) -> None:
        """Have rows become something else; without a path each keeps the one it has, or gets its own."""
        for row in rows:
            key = self.keys[row]
            own = path or self.table[key].path or key.path
            self.table[key] = Target(kind) if kind == LEAVE else Target(kind, own)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 2))
        self.changed.emit()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.keys)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; to screen readers the first one says the whole row."""
        if not index.isValid():
            return None
        key, column = self.keys[index.row()], index.column()
        number = QLocale().toString(self._numbers[key])
        name = f"{self.kind(key.kind)}: {join_path(key.path).join(_MARKS)}"
        target = self.words(self.table[key])
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return self.tr("{name}, {number} annotations, becomes {target}").format(
                name=name, number=number, target=target
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 1:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return told((name, number, target)[column], role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("In the file"), self.tr("Annotations"), self.tr("Becomes"))[section]

    def kind(self, kind: str) -> str:
        """Say what a file takes something for, or what it becomes."""
        return {LABEL: self.tr("Label"), TOPIC: self.tr("Topic"), LEAVE: self.tr("Leave out")}.get(
            kind, self.tr("Code")
        )

    def words(self, target: Target) -> str:
        """Say what something becomes."""
        if target.kind == LEAVE:
            return self.kind(LEAVE)
        path = join_path(target.path).join(_MARKS)
        if (target.kind, target.path) in self._here:
            return f"{self.kind(target.kind)}: {path}"
        new = self.tr("New label: {path}") if target.kind == LABEL else self.tr("New topic: {path}")
        return new.format(path=path)
