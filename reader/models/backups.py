"""Backups as the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, Qt

from annotations.model.backup import (
    AFTER_PURGE,
    BEFORE_MERGE,
    BEFORE_RESTORE,
    BEFORE_VERSION,
    BY_HAND,
    COMMAND,
    MEANWHILE,
    OPENING,
    Backup,
    Held,
)
from reader.models.articles import Index
from reader.models.dates import moment_words
from reader.models.harmless import told

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A backup and what is known of it.

    Attributes:
        backup: it.
        held: what is in it; None where it cannot be read.
        wrong: why it cannot be restored; empty for one that is whole, None while that is not known.
    """

    backup: Backup
    held: Held | None = None
    wrong: str | None = None


class BackupModel(QAbstractTableModel):
    """The backups of a library, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other backups; what is known already of those that stay is kept."""
        known = {row.backup: row.wrong for row in self.rows}
        self.beginResetModel()
        self.rows = [replace(row, wrong=row.wrong or known.get(row.backup)) for row in rows]
        self.endResetModel()

    def set_wrong(self, path: Path, wrong: str) -> None:
        """Tell why a backup cannot be restored; empty for one that is whole."""
        for number, row in enumerate(self.rows):
            if row.backup.path == path:
                self.rows[number] = replace(row, wrong=wrong)
                self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))

    def row_of(self, path: Path) -> int:
        """Return the row of a backup; -1 where it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.backup.path == path), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; as a tool tip too, since it may be cut."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} or not index.isValid():
            return None
        return told(self._cell(self.rows[index.row()], index.column()), role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (self.tr("When"), self.tr("Made"), self.tr("Articles"), self.tr("Annotations"), self.tr("Size"),
                 self.tr("State"))  # fmt: skip
        return heads[section]

    def _cell(self, row: Row, column: int) -> str:
        if column == 0:
            return moment_words(row.backup.made_at)
        if column == 1:
            return reason_words(row.backup.reason)
        if column in (2, 3):
            if row.held is None:
                return ""
            return QLocale().toString(row.held.articles if column == 2 else row.held.annotations)
        return size_words(row.backup.bytes) if column == 4 else state_words(row)


def reason_words(reason: str) -> str:
    """Return what made a backup."""
    names = {
        OPENING: QCoreApplication.translate("Backups", "When the library was opened"),
        MEANWHILE: QCoreApplication.translate("Backups", "While you worked"),
        COMMAND: QCoreApplication.translate("Backups", "Before a command"),
        BY_HAND: QCoreApplication.translate("Backups", "When asked for"),
        BEFORE_MERGE: QCoreApplication.translate("Backups", "Before a merge"),
        BEFORE_RESTORE: QCoreApplication.translate("Backups", "Before a restore"),
        AFTER_PURGE: QCoreApplication.translate("Backups", "After a purge"),
    }
    if reason.startswith(BEFORE_VERSION):
        return QCoreApplication.translate("Backups", "Before an update of the library")
    # A word that another version wrote says most by itself.
    return names.get(reason, reason)


def size_words(size: int) -> str:
    """Return the size of a file."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def state_words(row: Row) -> str:
    """Return whether a backup is whole."""
    if row.held is None or row.wrong:
        return QCoreApplication.translate("Backups", "Damaged")
    if row.wrong is None:
        return QCoreApplication.translate("Backups", "Being checked…")
    return QCoreApplication.translate("Backups", "Whole")


def held_words(held: Held) -> str:
    """Return what a library holds: “12 articles, 40 annotations. Last: Label “Kast”, 3 May 2026, 10:15”."""
    articles = QCoreApplication.translate("Backups", "%Ln articles", "", held.articles)
    annotations = QCoreApplication.translate("Backups", "%Ln annotations", "", held.annotations)
    return f"{articles}, {annotations}"
