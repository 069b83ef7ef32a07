"""A window that says, line by line, what an action would do, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.note_field import words_label
from reader.ui.style.look import Look

_WIDTH = 440


class ConfirmWindow(QWidget):
    """Asks; Enter or Ctrl+Enter does it, Esc leaves it.

    Attributes:
        lines: what is said, from top to bottom.
        do, leave: the answers.

    Signals:
        agreed: a person wants it done.
    """

    agreed = Signal()

    def __init__(
        self, look: Look, title: str, lines: Sequence[str], words: tuple[str, str], parent: QWidget
    ) -> None:  # fmt: skip
        """Make it.

        Args:
            look: how it looks.
            title: the question.
            lines: what would happen.
            words: on the buttons: what does it, and what leaves it.
            parent: over whose middle it opens.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(unturned(title))
        self._rows = QVBoxLayout(self)
        side = look.px(16)
        self._rows.setContentsMargins(side, side, side, side)
        self._rows.setSpacing(look.px(8))
        head = words_label(look, title, 15, "ink", self)
        head.setFont(look.font(15, 600))
        self.lines = [words_label(look, line, 13, "ink", self) for line in lines]
        for label in (head, *self.lines):
            self._rows.addWidget(label)
        self._rows.addStretch(1)
        self.do, self.leave = QPushButton(words[0], self), QPushButton(words[1], self)
        self._lay_out_buttons(look)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.do.click)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        self.do.clicked.connect(self._agree)
        self.leave.clicked.connect(self.close)
        self.setAccessibleDescription(" ".join(lines))
        wide = look.px(_WIDTH)
        fit(self, wide, max(self.sizeHint().height(), self._rows.totalHeightForWidth(wide)))

    def present(self) -> None:
        """Show it, with the focus on what does it."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.do.setFocus()

    def words(self) -> list[str]:
        """Return what is said, line by line."""
        return [line.text() for line in self.lines]

    def _lay_out_buttons(self, look: Look) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        self.do.setProperty("kind", "primary")
        for button, keys in ((self.leave, "Esc"), (self.do, "Ctrl+Enter")):
            button.setAutoDefault(True)
            button.setToolTip(f"{button.text()} ({keys})")
            foot.addWidget(button)
        self._rows.addLayout(foot)

    def _agree(self) -> None:
        self.agreed.emit()
        self.close()
