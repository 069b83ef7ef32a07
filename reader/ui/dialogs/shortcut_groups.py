"""Groups of shortcuts under their headings, in as many columns as the window is wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.ui.dialogs.shortcut_row import ShortcutRow
from reader.ui.style.look import Look

_COLUMN = 290


class Group(QWidget):
    """Some rows under a heading; it is hidden when none of them is shown.

    Attributes:
        rows: all of them, in order.
    """

    def __init__(self, title: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ShortcutRow] = []
        self._heading = QLabel(title, self)
        self._heading.setFont(look.font(12, 600))
        palette = self._heading.palette()
        palette.setColor(self._heading.foregroundRole(), look.colour("accent"))
        self._heading.setPalette(palette)
        self._heading.setContentsMargins(look.px(8), 0, look.px(8), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, look.px(16))
        layout.setSpacing(0)
        layout.addWidget(self._heading)

    def add(self, row: ShortcutRow) -> None:
        """Add a row at the end."""
        self.rows.append(row)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(row)

    def shown(self) -> list[ShortcutRow]:
        """Return the rows that are shown."""
        return [row for row in self.rows if not row.isHidden()]


class Groups(QScrollArea):
    """All groups, scrolled together; columns are filled one after another."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._groups: Sequence[Group] = ()
        self._columns: list[QVBoxLayout] = []
        self.body = QWidget(self)
        self._layout = QHBoxLayout(self.body)
        self._layout.setContentsMargins(look.px(8), look.px(4), look.px(8), 0)
        self._layout.setSpacing(look.px(16))
        self.setWidget(self.body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these."""
        self._groups = groups
        self.place()

    def rows(self) -> list[ShortcutRow]:
        """Return the rows that are shown, in reading order."""
        return [row for group in self._groups for row in group.shown()]

    def place(self) -> None:
        """Spread the groups that have something to show over the columns that there is room for."""
        shown = [group for group in self._groups if group.shown()]
        for group in self._groups:
            group.setVisible(group in shown)
        count = max(1, self.viewport().width() // self._look.px(_COLUMN))
        while len(self._columns) < count:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._layout.addLayout(column, 1)
            self._columns.append(column)
        for index in range(len(self._columns)):
            self._layout.setStretch(index, 1 if index < count else 0)
        sizes = [len(group.shown()) + 2 for group in shown]
        for group, place in zip(shown, spread(sizes, count), strict=True):
            self._columns[place].addWidget(group)

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take as many columns as fit."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.place()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.place()


def spread(sizes: Sequence[int], columns: int) -> list[int]:
    """Return the column of each group: in order, the tallest column as low as can be."""
    least = max([*sizes, -(-sum(sizes) // columns), 1])
    while True:
        found, column, height = [], 0, 0
        for size in sizes:
            if height and height + size > least:
                column, height = column + 1, 0
            height += size
            found.append(column)
        if column < columns:
            return found
        least += 1
