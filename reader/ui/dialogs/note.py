"""The card in which a note is written: Markdown, kept when the hands leave it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.style.look import Look


class NoteField(QPlainTextEdit):
    """A field that ends with Ctrl+Enter, Esc, or the focus going elsewhere.

    Signals:
        ended: its words are to be kept.
    """

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """End on Ctrl+Enter and Esc; Tab moves the focus."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Keep what was written."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()


class NoteCard(QWidget):
    """Writes one note.

    Signals:
        written(str): the words of the note as they were when it was left; not sent when nothing changed.
        closed: it is gone.
    """

    written = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._before = ""
        self._about = QLabel(self)
        self._about.setFont(look.font(12))
        self.field = NoteField(self)
        self.field.setFont(look.font(14, serif=True))
        self.field.setTabChangesFocus(True)
        self.field.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._hint = QLabel(self.tr("Markdown. Esc keeps it and closes."), self)
        self._hint.setFont(look.font(11))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        layout.setSpacing(look.px(4))
        for part in (self._about, self.field, self._hint):
            layout.addWidget(part)
        self.field.ended.connect(self._end)
        self.hide()

    def write(self, about: str, body: str, place: QPoint) -> None:
        """Open it at a place of its parent.

        Args:
            about: what the note is about, in a few words.
            body: what it says so far.
            place: its upper left corner; moved so that all of it is seen.
        """
        self._before = body
        self._about.setText(self._about.fontMetrics().elidedText(
            about, Qt.TextElideMode.ElideRight, self._look.px(300)
        ))  # fmt: skip
        self.field.setAccessibleName(self.tr("Note on {what}").format(what=about))
        self.field.setPlainText(body)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        size, room = self.sizeHint(), self._room()
        x = min(max(place.x(), 0), max(0, room.width() - size.width()))
        y = min(max(place.y(), 0), max(0, room.height() - size.height()))
        self.setGeometry(x, y, size.width(), size.height())
        self.show()
        self.raise_()
        self.field.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(328), self._look.px(190))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self._look.px(8), self._look.px(8))

    def _room(self) -> QSize:
        parent = self.parentWidget()
        return parent.size() if parent is not None else self.sizeHint()

    def _end(self) -> None:
        if not self.isVisible():
            return
        words = self.field.toPlainText()
        self.hide()
        if words.strip() != self._before.strip():
            self.written.emit(words)
        self.closed.emit()
