"""Groups of articles that look alike, as a list: a row for each group, below it one for each of its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QLocale, QModelIndex, QObject, Qt

from annotations.model.alike import Facts, Group, LooksLike
from annotations.text.obeyed import side_by_side
from reader.models.articles import Index
from reader.models.dates import date_words
from reader.models.harmless import told, unturned

SECOND = Qt.ItemDataRole.UserRole + 1
"""The role of a row's second line; empty for the row of a group."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row.

    Attributes:
        group: whose it is, or which it stands for.
        facts: of an article; None for the row of a group.
        like: how it is like the first of its group; None for the first.
    """

    group: Group
    facts: Facts | None = None
    like: LooksLike | None = None


class GroupsModel(QAbstractListModel):
    """The rows of all groups.

    Attributes:
        entries: them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self.entries = []
        for group in groups:
            self.entries += [Entry(group), Entry(group, group.first)]
            self.entries += [Entry(group, one.facts, one) for one in group.others]
        self.endResetModel()

    def row_of(self, uuid: str, first: str | None = None) -> int:
        """Return the row of an article, in the group with this first one if it is there; -1 for none."""
        rows = [row for row, entry in enumerate(self.entries) if entry.facts is not None and entry.facts.uuid == uuid]
        return next((row for row in rows if self.entries[row].group.first.uuid == first), rows[0] if rows else -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles alone be chosen."""
        article = index.isValid() and self.entries[index.row()].facts is not None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if article else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        first = title_of(entry.facts) if entry.facts else _many(len(entry.group.others) + 1)
        second = second_line(entry.facts, entry.like) if entry.facts else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return unturned(first)
        if role == SECOND:
            return second
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return told(", ".join(filter(None, (first, second))), role)
        return None


def title_of(facts: Facts) -> str:
    """Return an article's title; its file's name where it has none."""
    return facts.title or facts.name


def second_line(facts: Facts, like: LooksLike | None) -> str:
    """Return how an article is like another one, its outlet and its date."""
    how = how_alike(like) if like is not None else words_of(facts)
    return side_by_side((how, facts.outlet, date_words(facts.date)))


def words_of(facts: Facts) -> str:
    """Return how long an article's body is."""
    return QCoreApplication.translate("Alike", "%n words", "", facts.words)


def how_alike(like: LooksLike) -> str:
    """Return in words how an article is like another one."""
    number = QLocale().toString(int(100 * like.share))
    if like.kind == "same":
        return QCoreApplication.translate("Alike", "the same text")
    if like.kind == "near":
        return QCoreApplication.translate("Alike", "{n} % the same").format(n=number)
    if like.own >= like.others:
        return QCoreApplication.translate("Alike", "{n} % of it stands in the other").format(n=number)
    return QCoreApplication.translate("Alike", "holds {n} % of the other").format(n=number)


def _many(number: int) -> str:
    return QCoreApplication.translate("Alike", "%n articles", "", number)
