"""The list itself: a table of one column that a million rows do not slow down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from reader.models.articles import ArticlesModel, Index
from reader.ui.library.delegate import ArticleDelegate
from reader.ui.library.events import ArticleChosen, MenuRequest
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.tables import make_list

_MOST_KEPT = 5_000
"""So many selected rows are selected again after the list was read anew; beyond that only the current one."""


class ArticleList(QTableView):
    """The articles, to be gone through by keys or mouse.

    Arrows, Home, End, Page Up and Page Down go; with Shift or Ctrl many are selected; Enter opens. Letters are left
    to the window.

    Signals:
        article_chosen(ArticleChosen): the current article is another one, or was opened.
        menu_requested(MenuRequest): by the right button or the menu key.
        selection_counted(int): how many are selected now.
    """

    article_chosen = Signal(object)
    menu_requested = Signal(object)
    selection_counted = Signal(int)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = ArticleDelegate(look, icons, self)
        self._kept: tuple[int | None, list[int], int] = (None, [], 0)
        self._quiet = False
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles"))
        make_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.doubleClicked.connect(self._open)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._delegate.set_look(look)
        palette = self.palette()
        # The delegate paints what is selected; the style would fill the whole cell. The ground is opaque, so that
        # scrolling moves what is painted and paints only the rows that come in.
        palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Base, look.colour("side"))
        self.setPalette(palette)
        self._apply_height()

    def set_hits(self, shown: bool) -> None:
        """Give rows a third line for the words that were found, or take it away."""
        if shown != self._delegate.hits:
            self._delegate.hits = shown
            self._apply_height()

    def set_model(self, model: ArticlesModel) -> None:
        """Show a model; what is current, selected and at the top stays when it is read anew."""
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def articles(self) -> ArticlesModel | None:
        """Return the model."""
        model = self.model()
        return model if isinstance(model, ArticlesModel) else None

    def selected_ids(self) -> tuple[int, ...]:
        """Return internal ids of the selected articles, in the order of the list."""
        model = self.articles()
        if model is None:
            return ()
        return tuple(number for top, bottom in self._ranges() for number in model.ids[top : bottom + 1])

    def current_id(self) -> int | None:
        """Return the internal id of the current article; None if there is none."""
        model, index = self.articles(), self.currentIndex()
        return model.ids[index.row()] if model is not None and index.isValid() else None

    def go_to(self, article_id: int) -> bool:
        """Make an article the current and only selected one, without a signal; False if it is not in the list."""
        model = self.articles()
        row = model.row_of(article_id) if model else -1
        if model is None or row < 0:
            return False
        self._quiet = True
        # Not the view's own way: with Ctrl held, as in Ctrl+Down, that would leave the article before selected too.
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(model.index(row, 0), chosen)
        self._quiet = False
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Say which article is current now."""
        super().currentChanged(current, previous)
        model = self.articles()
        if current.isValid() and not self._quiet and model is not None:
            self.article_chosen.emit(ArticleChosen(model.ids[current.row()], current.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Say how many are selected now."""
        super().selectionChanged(selected, deselected)
        self.selection_counted.emit(sum(bottom - top + 1 for top, bottom in self._ranges()))

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last row, where a table would go to a column."""
        model = self.articles()
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if model is not None and model.ids and action in ends:
            return model.index(ends[action] % len(model.ids), 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter; leave what types a character to the window."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        types = held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif types and event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keys will go: the first row, where none is current; that opens no article."""
        self._quiet = True
        super().focusInEvent(event)
        model = self.articles()
        by_hand = event.reason() == Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and model is not None and model.ids and not by_hand:
            self.selectionModel().setCurrentIndex(model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._quiet = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the row under the pointer, also one that is current but was never opened."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        at = self.indexAt(event.position().toPoint())
        model, plain = self.articles(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if (
            plain
            and at.isValid()
            and at == before
            and event.button() == Qt.MouseButton.LeftButton
            and model is not None
        ):
            self.article_chosen.emit(ArticleChosen(model.ids[at.row()], at.row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the selected rows; by the key, at the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        ids = self.selected_ids()
        if ids:
            self.menu_requested.emit(MenuRequest("articles", QPoint(at), ids))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Take away the fill under the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def _open(self, index: QModelIndex) -> None:
        model = self.articles()
        if index.isValid() and model is not None:
            self.article_chosen.emit(ArticleChosen(model.ids[index.row()], index.row(), opened=True))

    def _ranges(self) -> list[tuple[int, int]]:
        """Return (first, last) row of each run of selected rows, in the order of the list."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    def _apply_height(self) -> None:
        header = self.verticalHeader()
        top = self.rowAt(0)
        header.setMinimumSectionSize(1)
        header.setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height)
        if top > 0 and self.model() is not None:
            self.scrollTo(self.model().index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.viewport().update()

    def _keep(self) -> None:
        count = sum(bottom - top + 1 for top, bottom in self._ranges())
        selected = list(self.selected_ids()) if count <= _MOST_KEPT else []
        self._kept = self.current_id(), selected, self.verticalScrollBar().value()
        self._quiet = True

    def _restore(self) -> None:
        model = self.articles()
        current, selected, value = self._kept
        if model is not None and model.ids:
            rows = _rows_of(model, selected if current is None else [*selected, current])
            chosen = QItemSelection()
            for number in selected:
                if number in rows:
                    index = model.index(rows[number], 0)
                    chosen.select(index, index)
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if current in rows:
                at = model.index(rows[current], 0)
                self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(value)
        self._quiet = False


def _rows_of(model: ArticlesModel, wanted: list[int]) -> dict[int, int]:
    """Return the rows of the articles that are still in the list."""
    if len(wanted) <= 8:
        found = {number: model.row_of(number) for number in wanted}
        return {number: row for number, row in found.items() if row >= 0}
    asked = set(wanted)
    return {number: row for row, number in enumerate(model.ids) if number in asked}
