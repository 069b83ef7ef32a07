"""The tree of the codebook: keys, mouse and drag on its rows, as tall as what is unfolded."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QScrollArea,
    QTreeView,
    QWidget,
)

from annotations.model.codebook import Code
from reader.models.codebook import CodebookModel, Index
from reader.models.harmless import unturned
from reader.ui.panels.code_delegate import ROW, CodeDelegate
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_FOLDED_FROM = 80
"""A codebook of more codes than this begins folded."""


@dataclass(frozen=True, slots=True)
class CodeChosen:
    """A person chose a label or topic."""

    code: Code


@dataclass(frozen=True, slots=True)
class KeyGiven:
    """A person pressed the key that a label is to have; None takes it away."""

    code: Code
    key: str | None


@dataclass(frozen=True, slots=True)
class CodeMenu:
    """A person asked for the menu of a row; `code` is None on a heading or on no row."""

    code: Code | None
    position: QPoint


class CodeView(QTreeView):
    """Shows a `CodebookModel`.

    Attributes:
        asking: the code whose key is asked for; None when none is.

    Signals:
        chosen(CodeChosen): a row was clicked, or Enter pressed on it.
        eye_pressed(CodeChosen): its eye was pressed.
        plus_pressed(str): the plus of a heading (label or topic) was pressed.
        key_given(KeyGiven): the key was pressed that was asked for.
        menu_wanted(CodeMenu): by the right button or the menu key.
        pressed_key(QKeyEvent): a key that may be an action's; accepted if it was.
    """

    chosen = Signal(object)
    eye_pressed = Signal(object)
    plus_pressed = Signal(str)
    key_given = Signal(object)
    menu_wanted = Signal(object)
    pressed_key = Signal(object)

    def __init__(self, model: CodebookModel, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._book = model
        self._delegate = CodeDelegate(look, icons, self)
        self._turned: set[str] = set()
        self._current: str | None = None
        self._wanted: str | None = None
        self.asking: Code | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Codebook"))
        self._set_up()
        self.set_look(look)
        self.expanded.connect(self._turn)
        self.collapsed.connect(self._turn)
        self.clicked.connect(self._choose)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Base, look.colour("side"))
        self.setPalette(palette)
        self.fit()

    def set_read_only(self, read_only: bool) -> None:
        """Offer no typing over names, no dragging and no plus; or all of that again."""
        trigger, drag = QAbstractItemView.EditTrigger, QAbstractItemView.DragDropMode
        self.setEditTriggers(trigger.NoEditTriggers if read_only else trigger.DoubleClicked)
        self.setDragDropMode(drag.NoDragDrop if read_only else drag.InternalMove)
        self._delegate.plus = not read_only
        self.viewport().update()

    def current(self) -> Code | None:
        """Return the code that the keys act on."""
        return self._book.code(self.currentIndex())

    def go_to(self, uuid: str) -> None:
        """Make a code the current row, unfolding what hides it."""
        index = self._book.index_of(uuid)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def want(self, uuid: str) -> None:
        """Make a code the current row, now or as soon as it is in the tree."""
        self._current = uuid
        self._wanted = uuid
        self.go_to(uuid)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Forget a name that could not be kept where a person leaves it."""
        code = self.current()
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache and code is not None:
            self._book.unkept.pop(code.uuid, None)
            self._book.change_facts(code.uuid, trouble="")
        super().closeEditor(editor, hint)

    def take_back(self, code: Code, name: str) -> None:
        """Have a name that could not be kept stand in its editor again: now where the hands are here, else later."""
        self._book.unkept[code.uuid] = name
        index = self._book.index_of(code.uuid)
        if self.hasFocus() and self.state() != QAbstractItemView.State.EditingState and index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def unkept(self) -> tuple[str, ...]:
        """Return the names that were typed and could not be kept."""
        return tuple(self._book.unkept.values())

    def finish(self) -> None:
        """Keep the name that is being typed, as if Enter had been pressed. What could not be kept is tried again."""
        for line in self.viewport().findChildren(QLineEdit):
            if line.isHidden():
                # It was finished before, and goes a moment later.
                continue
            self.commitData(line)
            self.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)
        for uuid, name in tuple(self._book.unkept.items()):
            self._book.setData(self._book.index_of(uuid), name)

    def ask_key(self, code: Code) -> None:
        """Have the next key press be the key of a label."""
        self.leave_key()
        self.asking = code
        self._book.change_facts(code.uuid, asks_key=True, trouble="")
        self.go_to(code.uuid)
        self.setFocus()

    def leave_key(self) -> None:
        """Ask for no key any more."""
        if self.asking is not None:
            self._book.change_facts(self.asking.uuid, asks_key=False)
            self.asking = None

    def fit(self) -> None:
        """Be as tall as the rows that are unfolded."""
        rows, waiting = 0, [QModelIndex()]
        while waiting:
            above = waiting.pop()
            count = self._book.rowCount(above)
            rows += count
            for row in range(count):
                index = self._book.index(row, 0, above)
                if self._book.hasChildren(index) and self.isExpanded(index):
                    waiting.append(index)
        self.setFixedHeight(max(1, rows * self._look.px(ROW)))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(200), self.height())

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the key that is asked for; else choose by Enter, and offer the key to the actions."""
        if self.asking is not None:
            self._take_key(event)
            return
        if self.state() == self.State.EditingState and not self.hasFocus():
            # What the field has no use for comes here; the Enter that ends a name chooses no row.
            super().keyPressEvent(event)
            return
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if event.isAccepted():
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._choose(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Press the eye, the plus or the sign that folds; else let the row be clicked or dragged."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        self.leave_key()
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._press(index, at):
            event.accept()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of a row; by the key, of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
        if index.isValid() and not by_key:
            self.setCurrentIndex(index)
        self.menu_wanted.emit(CodeMenu(self._book.code(index), QPoint(at)))
        event.accept()

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802
        """Carry the row's name beside the pointer: the row as it stands would cover the one it is held over."""
        code = self.current()
        if code is not None:
            drag = QDrag(self)
            drag.setMimeData(self._book.mimeData([self.currentIndex()]))
            drag.setPixmap(self._carried(code.name))
            drag.setHotSpot(QPoint(-self._look.px(12), -self._look.px(8)))
            drag.exec(supported, Qt.DropAction.MoveAction)

    def _carried(self, name: str) -> QPixmap:
        look, ratio = self._look, self.devicePixelRatioF()
        metrics = QFontMetrics(look.font(13))
        words = metrics.elidedText(unturned(name), Qt.TextElideMode.ElideRight, look.px(240))
        size = QSize(metrics.horizontalAdvance(words) + look.px(16), look.px(28))
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(look.colour("raised"))
        painter = QPainter(picture)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("edge"))
        painter.drawRect(QRect(QPoint(0, 0), size).adjusted(0, 0, -1, -1))
        painter.setPen(look.colour("ink"))
        painter.drawText(QRect(QPoint(0, 0), size), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return picture

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Have the model told; the view moves nothing itself."""
        super().dropEvent(event)
        self.setState(QAbstractItemView.State.NoState)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Keep the current row in sight: what scrolls is the panel round this view."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._show_in_panel()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keys will go."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() or self.current() is None:
            first = self._book.index(0, 0, self._book.index(0, 0))
            if first.isValid():
                self.setCurrentIndex(first)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._show_in_panel()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Ask for no key where the hands have gone elsewhere."""
        super().focusOutEvent(event)
        self.leave_key()
        self.viewport().update()

    def drawBranches(self, painter: QPainter, rect: object, index: Index) -> None:  # noqa: N802
        """Paint nothing: the rows paint their own signs."""

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.set_read_only(False)
        # Never the other mode: there Qt clears the dragged row's data itself.
        self.setDragDropOverwriteMode(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _press(self, index: QModelIndex, at: QPoint) -> bool:
        """Press what is in a row besides itself; False where there is nothing."""
        code, whole = self._book.code(index), self.visualRect(index)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        in_eye = self._delegate.eye(whole, mirrored).contains(at)
        if code is None:
            if in_eye and self._delegate.plus:
                self.plus_pressed.emit("label" if index.row() == 0 else "topic")
            return in_eye
        if in_eye:
            self.setCurrentIndex(index)
            self.eye_pressed.emit(CodeChosen(code))
            return True
        from_start = whole.right() - at.x() if mirrored else at.x() - whole.left()
        if self._book.hasChildren(index) and from_start < self._delegate.start(index):
            self.setExpanded(index, not self.isExpanded(index))
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> None:
        code, key = self.asking, event.key()
        if code is None or key in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}:
            return
        self.leave_key()
        event.accept()
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.key_given.emit(KeyGiven(code, None))
        elif key != Qt.Key.Key_Escape and event.text().strip():
            self.key_given.emit(KeyGiven(code, event.text().strip().upper()))

    def _choose(self, index: Index) -> None:
        code = self._book.code(index)
        if code is not None:
            self.chosen.emit(CodeChosen(code))

    def _show_in_panel(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inside = above.widget() if above is not None else None
        if above is not None and inside is not None and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            at = self.viewport().mapTo(inside, row.center())
            above.ensureVisible(at.x(), at.y(), 0, row.height())

    def _turn(self, index: Index) -> None:
        code = self._book.code(index)
        if code is not None:
            folded = self._folded_at_first()
            if self.isExpanded(index) == folded:
                self._turned.add(code.uuid)
            else:
                self._turned.discard(code.uuid)
        self.fit()

    def _folded_at_first(self) -> bool:
        return self._book.size() > _FOLDED_FROM

    def _keep(self) -> None:
        code = self.current()
        self._current = self._wanted or (code.uuid if code else self._current)

    def _restore(self) -> None:
        """Unfold what was unfolded, and have the same row current."""
        folded = self._folded_at_first()
        self.blockSignals(True)
        waiting = [self._book.index(row, 0) for row in range(self._book.rowCount())]
        while waiting:
            index = waiting.pop()
            if not self._book.hasChildren(index):
                continue
            code = self._book.code(index)
            if code is None or folded == (code.uuid in self._turned):
                self.setExpanded(index, True)
            waiting += [self._book.index(row, 0, index) for row in range(self._book.rowCount(index))]
        index = self._book.index_of(self._current)
        if index.isValid():
            self.setCurrentIndex(index)
            self._wanted = None
        self.blockSignals(False)
        self.fit()
