"""What the windows that ask before an import share: a head, a line of trouble, buttons, and the keys of all three."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look


class AskedWindow(QWidget):
    """A window with a question about a file; Ctrl+Enter answers it, Esc leaves the file out.

    Attributes:
        head, facts: what is asked, and what is known of the file.
        trouble: what stands in the way.
        import_button, leave_button: the answers.
        decided: whether it was answered.

    Signals:
        left: a person closed it without an answer.
    """

    left = Signal()

    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.look = look
        self.decided = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(unturned(title))
        self.head, self.facts, self.trouble = QLabel(self), QLabel(self), QLabel(self)
        for label, size, weight in ((self.head, 15, 600), (self.facts, 12, 400), (self.trouble, 12, 400)):
            label.setFont(look.font(size, weight))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.trouble.setMinimumHeight(self.trouble.fontMetrics().height())
        self.import_button = self.button(self.tr("Import"), self.tr("Imports the articles (Ctrl+Enter)"), "primary")
        self.leave_button = self.button(self.tr("Leave out"), self.tr("Does not import this file (Esc)"))
        self.leave_button.clicked.connect(self.close)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.import_button.click)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        self.rows = QVBoxLayout(self)
        side = look.px(16)
        self.rows.setContentsMargins(side, side, side, side)
        self.rows.setSpacing(look.px(8))
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.facts)

    def finish(self, *others: QPushButton) -> None:
        """Add the line of trouble and the buttons, under what the window is made of."""
        foot = QHBoxLayout()
        foot.setSpacing(self.look.px(8))
        foot.addStretch(1)
        for button in (self.leave_button, *others, self.import_button):
            foot.addWidget(button)
        self.rows.addWidget(self.trouble)
        self.rows.addLayout(foot)
        fit(self, self.look.px(960), self.look.px(620))

    def button(self, words: str, help_: str, kind: str = "") -> QPushButton:
        """Return a button that Enter presses too."""
        button = QPushButton(words, self)
        button.setToolTip(help_)
        button.setProperty("kind", kind)
        button.setAutoDefault(True)
        return button

    def say(self, words: str, token: str = "danger") -> None:
        """Say what stands in the way, or what to know; nothing for no words."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self.look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def present(self) -> None:
        """Show the window and give it the focus."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close; without an answer the file is left out."""
        event.accept()
        if not self.decided:
            self.decided = True
            self.left.emit()
