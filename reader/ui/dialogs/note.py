"""The card in which a note is written: Markdown, kept while it is typed and when the hands leave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.ui.dialogs.note_field import NoteEditor, NoteField, words_label
from reader.ui.dialogs.placing import place_card
from reader.ui.page.marks import Rect
from reader.ui.style.look import Look

_WIDTH = 328
_LINES = 5


class NoteCard(QWidget):
    """Writes one note.

    Attributes:
        editor: where it is typed.

    Signals:
        typed(str): what the note says now.
        closed: it is gone.
    """

    typed = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._where: tuple[Sequence[Rect], Rect] = ((), Rect(0, 0, 0, 0))
        self._about = words_label(look, "", 12, "muted", self)
        self._about.setWordWrap(False)
        self.editor = NoteEditor(look, self, lines=_LINES)
        hint = words_label(look, self.tr("Markdown. Kept as you type; Esc closes."), 11, "muted", self)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        layout.setSpacing(look.px(4))
        for part in (self._about, self.editor, hint):
            layout.addWidget(part)
        self.editor.typed.connect(self.typed)
        self.editor.grown.connect(self._place)
        self.editor.closed.connect(self.end)
        self.editor.left.connect(self.end)
        self.hide()

    @property
    def field(self) -> NoteField:
        """The field itself."""
        return self.editor.field

    def write(self, about: str, body: str, words: Sequence[Rect], column: Rect, *, focus: bool = True) -> None:
        """Open it beside the words it is about.

        Args:
            about: what the note is about, in a few words.
            body: what it says so far.
            words: boxes round the words, in the parent; without any it stands at the top.
            column: of the text, in the parent.
            focus: whether the hands go there.
        """
        self._about.setText(self._about.fontMetrics().elidedText(
            about, Qt.TextElideMode.ElideRight, self._look.px(_WIDTH - 24)
        ))  # fmt: skip
        self.editor.field.setAccessibleName(self.tr("Note on {what}").format(what=about))
        self._where = (words or [Rect(column.x, self._look.px(12), 0, 0)], column)
        self.editor.set_body(body)
        self._place()
        self.show()
        self.raise_()
        if focus:
            self.editor.field.setFocus()

    def end(self) -> None:
        """Close it; its words are kept already."""
        if self.isVisible():
            inside = QApplication.focusWidget()
            self.hide()
            if inside is None or self.isAncestorOf(inside):
                parent = self.parentWidget()
                if parent is not None:
                    parent.setFocus()
            self.closed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale, for the words it holds."""
        return QSize(self._look.px(_WIDTH), self._layout.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        paint_card(self, self._look)

    def _place(self) -> None:
        parent = self.parentWidget()
        words, column = self._where
        if parent is None or not words:
            return
        self._layout.activate()
        size = self.sizeHint()
        placed = place_card(words, column, parent.size(), size, self._look.px(10))
        self.setGeometry(placed.x, placed.y, size.width(), placed.height)


def paint_card(card: QWidget, look: Look) -> None:
    """Paint a card's ground and hairline."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("raised"))
    radius = look.px(8)
    painter.drawRoundedRect(card.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
