"""What is asked before an anonymised copy is written: what stays, what goes, and what may be kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.style.look import Look


@dataclass(frozen=True, slots=True)
class AnonymousHow:
    """How the copy is written.

    Attributes:
        days: the day of each change alone is kept.
        key: who is who is written into a file beside it.
    """

    days: bool
    key: bool


class AnonymousWindow(QWidget):
    """A window that says what an anonymised copy is; Ctrl+Enter goes on, Esc closes it.

    Attributes:
        days, key: the choices.
        go_on, leave: the answers.

    Signals:
        wanted: an AnonymousHow, once a person goes on.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save an anonymised copy"))
        self.days = QCheckBox(self.tr("Keep the day of each change, not the time"), self)
        self.key = QCheckBox(self.tr("Write who is who into a file beside it, to be kept apart"), self)
        self.go_on, self.leave = QPushButton(self.tr("Choose a file…"), self), QPushButton(self.tr("Cancel"), self)
        self.go_on.setProperty("kind", "primary")
        self.go_on.setToolTip(self.tr("Asks where, and writes it (Ctrl+Enter)"))
        self.leave.setToolTip(self.tr("Writes nothing (Esc)"))
        self.go_on.clicked.connect(self._answer)
        self.leave.clicked.connect(self.close)
        self._lay_out()
        self.days.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on by Ctrl+Enter, close by Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._answer()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look, column = self._look, QVBoxLayout(self)
        side = look.px(24)
        column.setContentsMargins(side, look.px(20), side, look.px(16))
        column.setSpacing(look.px(10))
        goes = self.tr(
            "Annotators become “Annotator 1”, “Annotator 2” and so on, in an order drawn by lot. History, deleted "
            "things, drafts, reports of imports and the folders of files are left out."
        )
        stays = self.tr(
            "All articles, annotations and notes are there, and their words stay as they are: names in them are still "
            "there. Look through them before you give the copy away."
        )
        head = self.tr("A copy that does not tell who annotated")
        for words, size, token in ((head, 15, "ink"), (goes, 13, "ink"), (stays, 13, "ink")):
            column.addWidget(words_label(look, words, size, token, self))
        for box in (self.days, self.key):
            box.setFont(look.font(13))
            column.addWidget(box)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.leave, self.go_on):
            button.setAutoDefault(True)
            row.addWidget(button)
        column.addLayout(row)
        fit(self, look.px(480), look.px(340))

    def _answer(self) -> None:
        how = AnonymousHow(self.days.isChecked(), self.key.isChecked())
        self.close()
        self.wanted.emit(how)
