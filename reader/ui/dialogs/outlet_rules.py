"""The rules of outlets: what corrections became, to be looked at, switched off, given away and applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from annotations.model.outlet_rule import OutletRule
from reader.models.harmless import unturned_lines
from reader.models.outlet_rules import RuleRows
from reader.ui.dialogs.fit import fit
from reader.ui.said import rule_words
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_WIDTHS = (190, 400, 120, 90)
_SHARES = {0: 0.25, 2: 0.16, 3: 0.16}
"""Of the table's width, so much at most for each of the narrow columns: the rule has the rest on a small screen too."""


class OutletRulesWindow(QWidget):
    """A row for each rule; the space bar switches it, Delete deletes it.

    Attributes:
        table, model: the rules. buttons: by what they do: apply, delete, save, load, close.
        words: says what the window is for, or that there are no rules; trouble: what went wrong, or well.

    Signals:
        switched(str, str): a rule is to be on or off.
        delete_wanted(list), apply_wanted(list): UUIDs of rules; to apply, an empty list is all that are on.
        save_wanted(Path), load_wanted(Path): all rules are to be written to a file, or those of a file taken.
    """

    switched = Signal(str, str)
    delete_wanted = Signal(list)
    apply_wanted = Signal(list)
    save_wanted = Signal(object)
    load_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget, why: str = "") -> None:
        """Make the window; `why` says why nothing can be changed, empty where it can."""
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._why = look, why
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rules of outlets"))
        self.words, self.trouble = QLabel(self), QLabel(self)
        for label in (self.words, self.trouble):
            label.setFont(look.font(13))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setMinimumHeight(self.trouble.fontMetrics().height())
        self.model = RuleRows(rule_words, self)
        self.model.fixed = bool(why)
        self.model.switched.connect(self.switched)
        self.table = table_of_rows(self.model, self.tr("Rules of outlets"), _WIDTHS, (1,), look, self)
        self.table.setToolTip(self.tr("The space bar switches a rule on or off, Delete deletes it."))
        self.table.installEventFilter(self)
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.trouble)
        layout.addLayout(self._button_rows())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._able())
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._explain(index.row()))
        fit(self, look.px(880), look.px(480))
        self.set_rules([], {})

    def set_rules(self, rules: Sequence[OutletRule], settled: Mapping[str, int]) -> None:
        """Show other rules; the row that is current stays so."""
        current, said = self.table.currentIndex().row(), self.trouble.text()
        self.model.set_rules(rules, settled)
        if rules:
            self.table.setCurrentIndex(self.model.index(max(0, min(current, len(rules) - 1)), 0))
            if said:
                self.trouble.setText(unturned_lines(said))
            self.words.setText(
                self.tr("What you had remembered of your corrections. Articles that come in get it too.")
            )
        else:
            self.words.setText(
                self.tr("There are no rules yet. Correct a field in an article: where it can be a rule, it is offered.")
            )
        self._able()

    def say(self, words: str, token: str = "danger") -> None:
        """Say what went wrong, or well, under the rules."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def selected(self) -> list[str]:
        """Return the UUIDs of the selected rules."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows(1)})
        return [self.model.rules[row].uuid for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Switch by the space bar, delete by Delete."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isValid(self.table):
            return False
        if event.key() == Qt.Key.Key_Space:
            self.model.switch(self.table.currentIndex().row())
            return True
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.buttons["delete"].click()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width out."""
        super().resizeEvent(event)
        room = self.width() - self._look.px(32)
        for column, share in _SHARES.items():
            self.table.setColumnWidth(column, min(self._look.px(_WIDTHS[column]), int(room * share)))

    def _explain(self, row: int) -> None:
        """Say the whole of the rule that is current: its cell may be too narrow."""
        self.say(self.model.row_words(row) if 0 <= row < len(self.model.rules) else "", "ink")

    def _button_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(self._look.px(8))
        row = QHBoxLayout()
        for name, words, help_, do in (
            ("apply", self.tr("Apply to the articles already in…"),
             self.tr("Shows first what would change. With several rules selected, only these."), self._apply),
            ("delete", self.tr("Delete the rule"), self.tr("What it found stays (Delete)"), self._delete),
            ("save", self.tr("Save the rules…"), self.tr("Writes all rules to a file to give away"), self._save),
            ("load", self.tr("Load rules…"), self.tr("Takes the rules of a file that are not here yet"), self._load),
            ("close", self.tr("Close"), self.tr("Closes this window (Esc)"), self.close),
        ):  # fmt: skip
            button = QPushButton(words, self)
            button.setToolTip(help_)
            button.clicked.connect(do)
            row.addWidget(button)
            self.buttons[name] = button
            if name == "load":
                row.addStretch(1)
            if name in {"delete", "close"}:
                # Two rows: at twice the size one would be wider than a small screen.
                row.setSpacing(self._look.px(8))
                if name == "delete":
                    row.addStretch(1)
                rows.addLayout(row)
                row = QHBoxLayout()
        self.buttons["close"].setAccessibleName(self.tr("Close the rules"))
        return rows

    def _able(self) -> None:
        """Grey what cannot be done, and say why."""
        none = self.tr("There are no rules.") if not self.model.rules else ""
        no_row = none or ("" if self.selected() else self.tr("Select a rule first."))
        for name, why in (
            ("apply", self._why or none), ("delete", self._why or no_row), ("save", none), ("load", self._why),
        ):  # fmt: skip
            button = self.buttons[name]
            button.setEnabled(not why)
            button.setProperty("why", why)
            button.setAccessibleDescription(why)

    def _apply(self) -> None:
        chosen = self.selected()
        self.apply_wanted.emit(chosen if len(chosen) > 1 else [])

    def _delete(self) -> None:
        self.delete_wanted.emit(self.selected())

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rules"), "outlet rules.json", self.tr("Rules (*.json)")
        )
        if name:
            self.save_wanted.emit(Path(name))

    def _load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Load rules"), "", self.tr("Rules (*.json)"))
        if name:
            self.load_wanted.emit(Path(name))
