"""A list or tree to tick: what stands below a ticked row counts with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from reader.models.harmless import unturned
from reader.ui.style.look import Look

_UUID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A row to tick.

    Attributes:
        above: UUID of the row it stands under, which comes before it.
        group: which heading it stands under; those of one group follow each other.
    """

    uuid: str
    name: str
    above: str = ""
    group: str = ""


class CheckTree(QTreeWidget):
    """Rows to tick, all of them at first. While a row is ticked, those below it are too, and cannot be let go.

    Signals:
        chosen: something else is ticked now.
    """

    chosen = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font(13))
        self.setIndentation(look.px(16))
        self.setTabKeyNavigation(False)
        self.rows: dict[str, QTreeWidgetItem] = {}
        self.itemChanged.connect(self._changed)

    def set_rows(self, rows: Iterable[CheckRow], headings: Mapping[str, str] | None = None) -> None:
        """Show rows, all ticked.

        Args:
            rows: the rows.
            headings: what stands over each group of them.
        """
        self.blockSignals(True)
        self.clear()
        self.rows.clear()
        group = ""
        for row in rows:
            if row.group != group and headings:
                group = row.group
                self._add_heading(headings.get(group, ""))
            above = self.rows.get(row.above)
            item = QTreeWidgetItem([unturned(row.name)])
            item.setData(0, _UUID, row.uuid)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setSizeHint(0, QSize(0, self._look.px(24)))
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
                item.setDisabled(True)
            self.rows[row.uuid] = item
        self.expandAll()
        self.blockSignals(False)

    def tick(self, on: bool) -> None:
        """Tick all rows, or none."""
        for item in self._tops():
            self._set(item, on)
        self.chosen.emit()

    def ticked(self) -> frozenset[str] | None:
        """Return the UUIDs that are ticked by themselves, without those below them; None where all are."""
        if all(item.checkState(0) == Qt.CheckState.Checked for item in self._tops()):
            return None
        return frozenset(
            uuid
            for uuid, item in self.rows.items()
            if item.checkState(0) == Qt.CheckState.Checked and not item.isDisabled()
        )

    def _tops(self) -> list[QTreeWidgetItem]:
        """The rows that stand under no other; headings are none."""
        return [item for item in self.rows.values() if item.parent() is None]

    def _add_heading(self, words: str) -> None:
        item = QTreeWidgetItem([words])
        # The arrow keys pass it by: there is nothing to tick.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(0, self._look.font(11, 600))
        item.setForeground(0, self._look.colour("muted"))
        item.setSizeHint(0, QSize(0, self._look.px(28 if self.topLevelItemCount() else 24)))
        self.addTopLevelItem(item)

    def _changed(self, item: QTreeWidgetItem) -> None:
        self._set(item, item.checkState(0) == Qt.CheckState.Checked)
        self.chosen.emit()

    def _set(self, item: QTreeWidgetItem, on: bool) -> None:
        self.blockSignals(True)
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        ahead = [item]
        while ahead:
            at = ahead.pop()
            for number in range(at.childCount()):
                below = at.child(number)
                if below is None:
                    continue
                below.setCheckState(0, item.checkState(0))
                # Under a row that is not ticked a row can be ticked by itself.
                below.setDisabled(on)
                ahead.append(below)
        self.blockSignals(False)
        self.viewport().update()
