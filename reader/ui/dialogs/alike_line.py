"""A line in the report of an import: how many of its articles look like others, and a button that shows them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.style.look import Look


class AlikeLine(QWidget):
    """Hidden till there is something to tell.

    Attributes:
        words: what is told; button: shows the articles.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self.button = QLabel(self), QPushButton(self.tr("Show them"), self)
        self.words.setFont(look.font(13))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button.setToolTip(self.tr("Shows the articles that look alike, in groups, and what differs"))
        self.button.setAccessibleName(self.tr("Show the articles that look alike"))
        self.button.clicked.connect(self._press)
        self._show: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, words: str, show: Callable[[], None]) -> None:
        """Say how many there are.

        Args:
            words: the sentence.
            show: called when the button is pressed.
        """
        self.words.setText(words)
        self._show = show
        self.show()

    def _press(self) -> None:
        if self._show is not None:
            self._show()
