"""A section of the panel: a title that folds it, a few words beside it, and its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.library.buttons import IconButton, PaintedButton
from reader.ui.panels.row_list import RowList
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class SectionTitle(PaintedButton):
    """The title row; a click folds what is below.

    Attributes:
        open: whether the rows are shown.
        beside: muted words behind the title.
    """

    def __init__(self, title: str, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look, icons, parent)
        self.beside = ""
        self.setText(title)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_open(True)

    def set_open(self, shown: bool) -> None:
        """Show, and tell screen readers, whether the rows are shown."""
        self.open = shown
        self.setAccessibleDescription(self.tr("open") if shown else self.tr("folded"))
        self.setToolTip(self.tr("Folds what is below") if shown else self.tr("Unfolds what is below"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(160), self.look.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave Down to the section: it leads to the rows, not to the button beside the title."""
        if event.key() == Qt.Key.Key_Down:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()).adjusted(px(4), px(2), -px(4), -px(2)))
        self.paint_icon(painter, "chevron-down" if self.open else "chevron-right", px(12), 12, "muted")
        width = self.text_width(self.text(), 13, 600)
        self.paint_text(painter, self.text(), px(28), width + 1, 13, 600, "ink")
        self.paint_text(painter, self.beside, px(36) + width, self.width() - width - px(44), 12, 400, "muted")


class Section(QWidget):
    """A foldable part of the panel.

    Attributes:
        title: its title row.
        body: what is folded away; add rows to `rows`.
        rows: the layout of the body.

    Signals:
        folded: it was opened or folded.
    """

    folded = Signal()

    def __init__(self, title: str, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.icons = look, icons
        self._field: QLineEdit | None = None
        self.title = SectionTitle(title, look, icons, self)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, look.px(8))
        self.rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        layout.addLayout(self._head)
        layout.addWidget(self.body)
        self.title.clicked.connect(lambda: self.set_open(not self.title.open))

    def add_button(self, icon: str, spoken: str) -> IconButton:
        """Put a button at the end of the title row and return it."""
        button = IconButton(icon, spoken, self.look, self.icons, self)
        self._head.addWidget(button)
        self._head.setContentsMargins(0, 0, self.look.px(8), 0)
        return button

    def line_of(self, field: QLineEdit, words: str, help_: str) -> QWidget:
        """Dress a field that filters the rows, and return the line it stands in.

        Letters typed on the title of the section go into it; from it Down leads to the rows, and Enter chooses one.

        Args:
            field: it.
            words: stand in it while it is empty; its name.
            help_: by what it filters.
        """
        self._field = field
        field.installEventFilter(self)
        line = QWidget(self.body)
        row = QHBoxLayout(line)
        row.setContentsMargins(self.look.px(12), 0, self.look.px(12), self.look.px(4))
        row.addWidget(field)
        field.setFont(self.look.font(13))
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setToolTip(help_)
        field.setClearButtonEnabled(True)
        return line

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self.look = look
        self.title.set_look(look)
        self.rows.setContentsMargins(0, 0, 0, look.px(8))
        self.update()

    def set_open(self, shown: bool) -> None:
        """Show or fold the rows."""
        if shown == self.title.open:
            return
        self.title.set_open(shown)
        self.body.setVisible(shown)
        self.folded.emit()

    def set_beside(self, words: str) -> None:
        """Show words behind the title."""
        self.title.beside = words
        self.title.setAccessibleName(f"{self.title.text()}, {words}" if words else self.title.text())
        self.title.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Lead from the field that filters the rows to them."""
        if event.type() != QEvent.Type.KeyPress or watched is not self._field or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        rows = next((one for one in self.body.findChildren(RowList) if one.isVisible()), None)
        if held or rows is None or not rows.model().rowCount():
            return False
        if event.key() == Qt.Key.Key_Down:
            rows.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            rows.setFocus(Qt.FocusReason.TabFocusReason)
            rows.enter()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from the title to the rows by Down, and to the field that filters them by typing."""
        alone = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        typed = event.text() if alone and event.text().isprintable() else ""
        if not self.title.hasFocus() or not self.title.open:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down and (first := self._first()) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        elif typed.strip() and self._field is not None and self._field.isVisible():
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._field.insert(typed)
        else:
            super().keyPressEvent(event)

    def _first(self) -> QWidget | None:
        """Return what is first in the body for whoever goes there by keys; the small buttons are passed by."""
        one: QWidget | None = self.title.nextInFocusChain()
        while one is not None and one is not self.title:
            takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
            if takes and self.body.isAncestorOf(one) and not isinstance(one, IconButton):
                return one
            one = one.nextInFocusChain()
        return None

    def clear(self) -> None:
        """Take all rows away."""
        while item := self.rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the hairline below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("line"))
