"""Every key by context, made from the one table of actions; pressing a key finds what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from reader.config.actions import ACTIONS, CONTEXTS
from reader.ui.style.look import Look
from reader.ui.translation import action_help, action_text, context_text
from reader.ui.window.keys import KeyMap


class ShortcutsWindow(QDialog):
    """A table of all actions that have a key."""

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("Keys"), self.tr("What it does")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._fill()
        hint = QLabel(self.tr("A label's key, shown beside it in the codebook, labels the selected words."), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(hint)
        self.resize(look.px(720), look.px(560))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Find the action that a key means; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        found = self._keys.find(event, CONTEXTS)
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == found:
                self.table.selectRow(row)

    def _fill(self) -> None:
        shown = [one for context in CONTEXTS for one in ACTIONS if one.context == context and self._keys.keys[one.id]]
        self.table.setRowCount(len(shown))
        for row, action in enumerate(shown):
            where = QTableWidgetItem(context_text(action.context))
            where.setData(Qt.ItemDataRole.UserRole, action.id)
            self.table.setItem(row, 0, where)
            self.table.setItem(row, 1, QTableWidgetItem(", ".join(self._keys.keys[action.id])))
            self.table.setItem(row, 2, QTableWidgetItem(action_help(action) or action_text(action)))
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
