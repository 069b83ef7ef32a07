"""What is asked on the page of an entity before it is merged or split: what moves, and with which names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.models.harmless import plain_tip, unturned, unturned_lines
from reader.ui.library.buttons import Lines
from reader.ui.panels.annotations import hint
from reader.ui.style.look import Look


class Question(QWidget):
    """A question with two answers, and things to tick beside the first.

    Attributes:
        asked: what is asked; yes, no: the answers.
        ticks: what can be ticked.

    Signals:
        answered: by yes.
        left: by no.
    """

    answered = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.asked = hint(look, "", self)
        self.yes, self.no = QPushButton(self), QPushButton(self)
        self.ticks: list[QCheckBox] = []
        self.yes.setProperty("kind", "primary")
        self._between = QVBoxLayout()
        self._between.setContentsMargins(look.px(16), 0, look.px(16), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.addWidget(self.asked)
        column.addLayout(self._between)
        # One under the other where long words, or large ones, have no room beside each other.
        self._answers = Lines(look, self)
        self._answers.add(self.yes)
        self._answers.add(self.no)
        line = QHBoxLayout()
        line.setContentsMargins(look.px(16), 0, look.px(16), 0)
        line.addWidget(self._answers)
        column.addLayout(line)
        self.yes.clicked.connect(self._answer)
        self.no.clicked.connect(self._leave)
        self.hide()

    def ask(self, question: str, yes: str, no: str, names: Sequence[tuple[str, bool]] = ()) -> None:
        """Ask, with names to tick and whether they are at first."""
        for tick in self.ticks:
            self._between.removeWidget(tick)
            tick.deleteLater()
        self.ticks = []
        for name, on in names:
            tick = QCheckBox(unturned(name).replace("&", "&&"), self)
            tick.setAccessibleName(name)
            tick.setChecked(on)
            tick.setFont(self._look.font(13))
            tick.setProperty("name", name)
            self._between.addWidget(tick)
            self.ticks.append(tick)
        self.asked.setText(unturned_lines(question))
        for button, words in ((self.yes, yes), (self.no, no)):
            button.setText(unturned(words))
            button.setToolTip(plain_tip(words))
        self.show()
        self._answers.arrange()
        self.yes.setFocus()

    def ticked(self) -> list[str]:
        """Return the names that are ticked."""
        return [str(tick.property("name")) for tick in self.ticks if tick.isChecked()]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Say no by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        self.hide()
        self.answered.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
