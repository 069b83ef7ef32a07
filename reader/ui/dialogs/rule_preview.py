"""What rules of outlets would change in the articles already in: shown before anything is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotations.model.outlet_rule import RuleChange
from reader.models.outlet_rules import ChangeRows
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_WIDTHS = (220, 120, 220, 220)


class RulePreviewWindow(QWidget):
    """A row for each change; one button makes them, as one action.

    Attributes:
        table: the changes; words: how many there are; apply, leave: the buttons.

    Signals:
        wanted: the changes are to be made.
        opened(str): UUID of the article of a row a person wants to see.
    """

    wanted = Signal()
    opened = Signal(str)

    def __init__(
        self, changes: Sequence[RuleChange], field: Callable[[str], str], role: Callable[[str], str], look: Look,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Apply rules of outlets"))
        number = len({one.article for one in changes})
        self.words = QLabel(self)
        self.words.setFont(look.font(13))
        self.words.setWordWrap(True)
        self.model = ChangeRows(changes, field, role, self)
        self.table = table_of_rows(self.model, self.tr("What would change"), _WIDTHS, (0, 2, 3), look, self)
        self.table.setToolTip(self.tr("Opens the article of a row (Enter)"))
        self.table.doubleClicked.connect(lambda index: self._open(index.row()))
        self.apply = QPushButton(self.tr("Apply to %n articles", "", number), self)
        self.apply.setToolTip(self.tr("One undo takes all of it back."))
        self.leave = QPushButton(self.tr("Leave"), self)
        self.leave.setProperty("kind", "quiet")
        self.leave.setToolTip(self.tr("Changes nothing (Esc)"))
        self.apply.clicked.connect(self._apply)
        self.leave.clicked.connect(self.close)
        self._say(number)
        self._lay_out(look)
        if changes:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open an article or press a button by Enter, close by Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif enter and self.table.hasFocus():
            self._open(self.table.currentIndex().row())
        elif enter and isinstance(button := self.focusWidget(), QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _say(self, number: int) -> None:
        if number:
            self.words.setText(
                self.tr("%n articles would change. What a person set or confirmed stays as it is.", "", number)
            )
        else:
            self.words.setText(self.tr("Nothing would change in the articles already in."))
        self.apply.setEnabled(number > 0)

    def _lay_out(self, look: Look) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.apply)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        fit(self, look.px(860), look.px(460))

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.model.changes):
            self.opened.emit(self.model.changes[row].article)

    def _apply(self) -> None:
        self.wanted.emit()
        self.close()
