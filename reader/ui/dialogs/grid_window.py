"""A window of its own with a few words over a grid of rows, which scrolls, and Close below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.ui.style.look import Look


class GridWindow(QWidget):
    """Frees itself once it is closed; Esc closes it.

    Attributes:
        told: what the rows are about; grid: of the rows; close_button: closes the window.

    Args:
        stretched: the column of the grid that takes what room is left.
    """

    def __init__(self, look: Look, stretched: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.close)
        self.told = self.words("", 13, "ink")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(look.px(16))
        self.grid.setVerticalSpacing(look.px(8))
        self.grid.setColumnStretch(stretched, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[look.px(16)] * 4)
        whole.setSpacing(look.px(12))
        whole.addWidget(self._scrolled(), 1)
        whole.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def words(self, words: str, size: int, token: str) -> QLabel:
        """Return words of a size in a colour of the theme; they wrap."""
        label = QLabel(words, self)
        label.setFont(self.look.font(size))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self.look.colour(token))
        label.setPalette(palette)
        return label

    def _scrolled(self) -> QScrollArea:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        column.addWidget(self.told)
        column.addLayout(self.grid)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll
