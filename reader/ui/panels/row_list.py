"""A list in the panel: only the rows in sight are painted, as tall as its rows up to a limit, then it scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget

from reader.models.rows import FilteredRows
from reader.ui.style.look import Look

_BACK = frozenset({
    QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MovePrevious, QAbstractItemView.CursorAction.MoveLeft,
    QAbstractItemView.CursorAction.MoveEnd,
})  # fmt: skip
"""From a heading at these the row above it is nearer."""


@dataclass(frozen=True, slots=True)
class RowMenu:
    """A person asked for the menu of a row."""

    row: Any
    position: QPoint


class RowList(QListView):
    """Shows a `FilteredRows`.

    Args:
        name: for screen readers.
        tallest: as many pixels at scale 1 it is tall at most.

    Signals:
        chosen(row): a row was clicked, or Enter pressed on it.
        removed(row): Delete was pressed on a row.
        menu_wanted(RowMenu): by the right button or the menu key.
        pressed_key(QKeyEvent): a key that may be an action's; accepted if it was.
    """

    chosen = Signal(object)
    removed = Signal(object)
    menu_wanted = Signal(object)
    pressed_key = Signal(object)

    def __init__(
        self, name: str, model: FilteredRows[Any], delegate: QStyledItemDelegate, look: Look, tallest: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look, self._rows, self._tallest = look, model, tallest
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self.fit)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Base, look.colour("side"))
        self.setPalette(palette)
        self.doItemsLayout()
        self.fit()

    def current(self) -> Any:
        """Return the row that the keys act on; None where there is none."""
        return self._rows.row(self.currentIndex())

    def go_to(self, number: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._rows.index(number, 0))

    def fit(self) -> None:
        """Be as tall as its rows, up to the limit."""
        count = self._rows.rowCount()
        row = self.sizeHintForRow(0) if count else 0
        self.setFixedHeight(max(1, min(count * row, self._look.px(self._tallest))))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(200), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Offer the key to the actions; else choose by Enter and remove by Delete."""
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if event.isAccepted():
            return
        row = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._choose(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and row is not None:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key of moving leads; headings, with which nothing can be done, are stepped over."""
        index = super().moveCursor(action, held)
        back = action in _BACK
        for step in (-1, 1) if back else (1, -1):
            at = index
            while at.isValid() and not at.flags() & Qt.ItemFlag.ItemIsSelectable:
                at = self._rows.index(at.row() + step, 0)
            if at.isValid():
                return at
        return index

    def enter(self) -> None:
        """Choose the current row, or the first one there is: Enter was pressed in the field over the list."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._first())
        self._choose(self.currentIndex())

    def _first(self) -> QModelIndex:
        """Return the first row with which something can be done."""
        numbers = (self._rows.index(number, 0) for number in range(self._rows.rowCount()))
        return next((one for one in numbers if one.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keys will go; a press goes to its own row, which must not be scrolled away under it."""
        super().focusInEvent(event)
        selected = self.selectionModel().selectedIndexes()
        if self.currentIndex().isValid() or event.reason() == Qt.FocusReason.MouseFocusReason:
            return
        if selected:
            # Other rows came meanwhile, and what was selected still is.
            self.selectionModel().setCurrentIndex(min(selected), QItemSelectionModel.SelectionFlag.NoUpdate)
        elif (first := self._first()).isValid():
            self.setCurrentIndex(first)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of a row; by the key, of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._rows.row(index)
        if row is not None:
            # What is selected stays so: the menu is for all of it.
            keep = self.selectionModel().isSelected(index)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate if keep else flag.ClearAndSelect)
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_wanted.emit(RowMenu(row, QPoint(at)))
        event.accept()

    def _choose(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if row is not None and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.chosen.emit(row)
