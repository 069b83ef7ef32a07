"""A window with a list at one side and, beside it, what the chosen row differs in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSplitter, QWidget

from reader.models.harmless import plain_tip, unturned
from reader.ui.dialogs.compare import CompareWindow
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_LIST = 260
_NARROW = 700


class ChoosingWindow(CompareWindow):
    """Compares what is chosen in a list.

    Attributes:
        list: what can be chosen.

    Signals:
        picked(int): another row is the current one.
    """

    picked = Signal(int)

    def __init__(self, look: Look, icons: Icons, parent: QWidget, name: str) -> None:
        self._name = name
        super().__init__(look, icons, parent)
        self.list.currentRowChanged.connect(lambda row: self.picked.emit(row) if row >= 0 else None)
        self.setFocusProxy(self.list)

    def set_choices(self, choices: Sequence[tuple[str, str]], current: int = 0) -> None:
        """Offer rows of two lines; the row `current` is chosen."""
        self.list.clear()
        for first, second in choices:
            item = QListWidgetItem("\n".join(map(unturned, filter(None, (first, second)))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}, {second}")
            item.setToolTip(plain_tip(item.text()))
            self.list.addItem(item)
        if choices:
            self.list.setCurrentRow(min(current, len(choices) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the list over the texts where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != way:
            self._split.setOrientation(way)
            self._split.setSizes(
                [self.height() // 4, self.height()]
                if narrow
                else [self._look.px(_LIST), self.width() - self._look.px(_LIST)]
            )

    def middle(self) -> QWidget:
        """Return what stands in the middle: the list, and the texts."""
        self.list = QListWidget(self)
        self.list.setAccessibleName(self._name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(self._look.font(13))
        self.list.setWordWrap(True)
        self.list.setSpacing(self._look.px(4))
        palette = self.list.palette()
        for role, token in (("Base", "side"), ("Highlight", "sel"), ("HighlightedText", "ink")):
            palette.setColor(getattr(palette.ColorRole, role), self._look.colour(token))
        self.list.setPalette(palette)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.list)
        self._split.addWidget(self.view)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([self._look.px(_LIST), self._look.px(640)])
        return self._split
