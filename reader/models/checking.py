"""The articles of a check as a model of one column: those that want a look, those not taken, the sure, the checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotations.model.checking import ToCheck
from annotations.store.runs import Item
from reader.models.harmless import told
from reader.models.roles import Role

Index: TypeAlias = QModelIndex | QPersistentModelIndex

TO_CHECK, REFUSED, SURE, CHECKED = "to check", "not taken", "sure", "checked"
SECTIONS: tuple[str, ...] = (TO_CHECK, REFUSED, SURE, CHECKED)


@dataclass(frozen=True, slots=True)
class Heading:
    """The title over a part of the list: which of SECTIONS, and how many it had when it was read."""

    section: str
    count: int


@dataclass(slots=True)
class Entry:
    """An article in the list.

    Attributes:
        one: as it stands now.
        section: where it stood when the list was read; it stays there, so that nothing moves under a person's hands.
        row: its number in the list.
    """

    one: ToCheck
    section: str
    row: int = 0

    def like(self, other: Entry) -> bool:
        """Whether another is the same case: the same doubts about the same things."""
        return self._case() == other._case()

    def garbled(self) -> bool:
        """Whether it may have been read with a wrong encoding."""
        return any(
            doubt.about == "replaced" or "U+FFFD" in doubt.said or "encoding" in doubt.said for doubt in self.one.doubts
        )

    def _case(self) -> frozenset[tuple[str, str]]:
        return frozenset((doubt.kind, doubt.about) for doubt in self.one.doubts)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that no article was made of."""

    item: Item
    row: int


Row: TypeAlias = Entry | Heading | Refusal


class CheckModel(QAbstractTableModel):
    """What is to be checked.

    Args:
        spoken: says a row in words, for screen readers.

    Attributes:
        entries: the articles by internal id.

    Signals:
        counted: a count is another one now.
    """

    counted = Signal()

    def __init__(self, spoken: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: list[Row] = []
        self.entries: dict[int, Entry] = {}

    def set_list(self, articles: Sequence[ToCheck], refused: Sequence[Item] = ()) -> None:
        """Show other articles, in their order, and files that were not taken."""
        parts: Mapping[str, list[Any]] = {section: [] for section in SECTIONS}
        for one in articles:
            section = CHECKED if one.checked else TO_CHECK if one.doubts else SURE
            parts[section].append(Entry(one, section))
        parts[REFUSED].extend(refused)
        self.beginResetModel()
        self._rows = []
        for section, part in parts.items():
            if part:
                self._rows.append(Heading(section, len(part)))
            for entry in part:
                if isinstance(entry, Entry):
                    entry.row = len(self._rows)
                    self._rows.append(entry)
                else:
                    self._rows.append(Refusal(entry, len(self._rows)))
        self.entries = {row.one.id: row for row in self._rows if isinstance(row, Entry)}
        self.endResetModel()
        self.counted.emit()

    def update(self, articles: Sequence[ToCheck]) -> None:
        """Show what became of articles; each stays where it is."""
        for one in articles:
            entry = self.entries.get(one.id)
            if entry is not None:
                entry.one = one
                index = self.index(entry.row, 0)
                self.dataChanged.emit(index, index)
        self.counted.emit()

    def remove(self, ids: Sequence[int]) -> None:
        """Show no more of articles that are gone."""
        gone = set(ids) & set(self.entries)
        if gone:
            left = [entry.one for entry in self.entries.values() if entry.one.id not in gone]
            self.set_list(left, [row.item for row in self._rows if isinstance(row, Refusal)])

    # What there is

    def total(self) -> int:
        """Return how many articles there are."""
        return len(self.entries)

    def checked(self) -> int:
        """Return how many of them are checked."""
        return sum(entry.one.checked for entry in self.entries.values())

    def unchecked(self) -> list[Entry]:
        """Return those that are not, in the order of the list."""
        return [row for row in self._rows if isinstance(row, Entry) and not row.one.checked]

    def sure(self) -> list[Entry]:
        """Return those that are not checked and in which nothing wants a look."""
        return [entry for entry in self.unchecked() if not entry.one.doubts]

    def row(self, number: int) -> Row | None:
        """Return a row by its number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def article(self, index: Index) -> Entry | None:
        """Return the article of a row; None for other rows."""
        row = self.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Entry) else None

    def after(self, number: int, step: int, *, unchecked: bool) -> Row | None:
        """Return the next article or file from a row on; among the unchecked articles it goes on at the other end.

        Args:
            number: of the row to go from.
            step: 1 or -1.
            unchecked: whether only articles that nobody has checked yet count.
        """
        for turn in range(1, len(self._rows) + 1):
            at = number + step * turn
            if not unchecked and not 0 <= at < len(self._rows):
                return None
            row = self._rows[at % len(self._rows)]
            wanted = isinstance(row, Entry) and not row.one.checked if unchecked else not isinstance(row, Heading)
            if wanted:
                return row
        return None

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or what it says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return told(self._spoken(row), role) if role in spoken else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: nothing with a heading."""
        if isinstance(self.row(index.row()), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
