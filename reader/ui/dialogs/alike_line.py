"""Lines in the report of an import: how many of its articles look like others, what known names are in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.models.harmless import unturned_lines
from reader.ui.style.look import Look


class ReportLine(QWidget):
    """Hidden till there is something to tell.

    Attributes:
        words: what is told; button: shows what it is about.
    """

    def __init__(self, look: Look, parent: QWidget, button: str) -> None:
        """Make a line.

        Args:
            look: how it looks.
            parent: the report.
            button: the words of the button.
        """
        super().__init__(parent)
        self.words, self.button = QLabel(self), QPushButton(button, self)
        self.words.setFont(look.font(13))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
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
        self.words.setText(unturned_lines(words))
        self._show = show
        self.show()

    def _press(self) -> None:
        if self._show is not None:
            self._show()


class AlikeLine(ReportLine):
    """How many articles look like others."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, self.tr("Show them"))
        self.button.setToolTip(self.tr("Shows the articles that look alike, in groups, and what differs"))
        self.button.setAccessibleName(self.tr("Show the articles that look alike"))


class KnownLine(ReportLine):
    """How many known names stand in the articles."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, self.tr("Review them…"))
        self.button.setToolTip(
            self.tr("Goes through the places of known names; nothing is marked before you accept it")
        )
        self.button.setAccessibleName(self.tr("Review the known names"))

    def tell_found(self, names: int, articles: int, show: Callable[[], None]) -> None:
        """Say how many places of known names are in how many articles."""
        places = self.tr("%Ln known names", "", names)
        where = self.tr("in %Ln articles", "", articles)
        self.tell(f"{places} {where}.", show)
