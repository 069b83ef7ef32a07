"""The rules of outlets, and what they would change, as models for tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotations.model.outlet_rule import BLOCK, OutletRule, RuleChange
from annotations.suggest.rule_words import rule_in_words
from reader.models.harmless import told

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})
_MARKS = ("\u2068", "\u2069")


class RuleRows(QAbstractTableModel):
    """A row for each rule, by outlet: outlet, the rule in words, articles settled, and whether it is on.

    Signals:
        switched(str, str): UUID of a rule, and the state a person gave it.
    """

    switched = Signal(str, str)

    def __init__(self, words: Callable[[str], str], parent: QObject | None = None) -> None:
        """Make a model without rows; `words` says a rule in the language of the reader."""
        super().__init__(parent)
        self._words = words
        self.rules: list[OutletRule] = []
        self._settled: Mapping[str, int] = {}
        self.fixed = False

    def set_rules(self, rules: Sequence[OutletRule], settled: Mapping[str, int]) -> None:
        """Show other rules."""
        self.beginResetModel()
        self.rules = sorted(rules, key=lambda rule: (rule.key, rule.settles))
        self._settled = settled
        self.endResetModel()

    def switch(self, row: int) -> None:
        """Ask for a rule to be switched on or off."""
        if not self.fixed and 0 <= row < len(self.rules):
            rule = self.rules[row]
            self.switched.emit(rule.uuid, "off" if rule.state == "on" else "on")

    def row_words(self, row: int) -> str:
        """Return what a rule says, as a sentence."""
        words = self._words(rule_in_words(self.rules[row]))
        return words[:1].upper() + words[1:]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many rules there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rules)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, or whether a rule is on."""
        if not index.isValid():
            return None
        rule = self.rules[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 3:
            return Qt.CheckState.Checked if rule.state == "on" else Qt.CheckState.Unchecked
        if role not in _SHOWN:
            return None
        count = "–" if rule.settles == BLOCK else f"{self._settled.get(rule.uuid, 0):,}"
        on = self.tr("On") if rule.state == "on" else self.tr("Off")
        return told((rule.outlet.join(_MARKS), self.row_words(index.row()), count, on)[index.column()], role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Ask for a rule to be switched; its row changes once the library has."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            self.switch(index.row())
        return False

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the last column be checked."""
        flags = super().flags(index)
        checkable = index.isValid() and index.column() == 3 and not self.fixed
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Outlet"), self.tr("Rule"), self.tr("Articles settled"), self.tr("State"))[section]


class ChangeRows(QAbstractTableModel):
    """A row for each value or role that rules would change: article, what, before, after."""

    def __init__(
        self, changes: Sequence[RuleChange], field: Callable[[str], str], role: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """Make a model.

        Args:
            changes: the rows.
            field, role: say the name of a field, and a role, in the language of the reader.
            parent: its owner.
        """
        super().__init__(parent)
        self.changes = changes
        self._field, self._role = field, role

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many changes there are."""
        return 0 if parent is not None and parent.isValid() else len(self.changes)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if role not in _SHOWN or not index.isValid():
            return None
        one = self.changes[index.row()]
        if one.settles == BLOCK:
            cells = (one.name, self.tr("Role of a line"), one.before, self._role(one.after))
            return told(cells[index.column()], role)
        none = self.tr("none")
        return told((one.name, self._field(one.settles), one.before or none, one.after or none)[index.column()], role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Article"), self.tr("What"), self.tr("Before"), self.tr("After"))[section]
