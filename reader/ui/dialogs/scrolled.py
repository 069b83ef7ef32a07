"""Words in a window of its own that may be longer than there is room for: they are scrolled then, not cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from reader.ui.style.look import Look


class Scrolled(QScrollArea):
    """A label that is as tall as its words, and no taller than `most` pixels; the arrow keys scroll what is longer.

    Args:
        label: whose words wrap.
        name: what they are, for screen readers.
        most: pixels; less where the window is lower.
    """

    def __init__(self, label: QLabel, name: str, most: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._label, self._most, self._look = label, most, look
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        for one in (self.viewport(), label):
            one.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size that its words take, at its present width."""
        return QSize(self._look.px(200), min(self._wanted(), self._most))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return two lines, or one where there is no more."""
        lines = 2 * self._label.fontMetrics().lineSpacing()
        return QSize(self._look.px(100), min(self._wanted(), lines))

    def tell(self) -> None:
        """Take the room that its words need now, and begin at their top; hands have no business in fewer."""
        self.updateGeometry()
        self.verticalScrollBar().setValue(0)
        self._take_hands()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Be as tall as the words are at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._take_hands()

    def _take_hands(self) -> None:
        longer = self._wanted() > self.viewport().height()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if longer else Qt.FocusPolicy.NoFocus)

    def _wanted(self) -> int:
        return max(0, self._label.heightForWidth(max(1, self.viewport().width())))
