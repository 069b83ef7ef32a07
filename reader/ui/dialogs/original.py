"""The original of an article in a window of its own: to be read, not to be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotations.store.articles import ArticleRow
from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look

MOST_SHOWN = 1_000_000
"""So many characters are shown; more would make the window slow."""


class TextWindow(QDialog):
    """Shows a text that can be read and copied; Esc closes it.

    Attributes:
        field: the text.
    """

    def __init__(self, title: str, said: str, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(unturned(title))
        self.field = QPlainTextEdit(text[:MOST_SHOWN], self)
        self.field.setReadOnly(True)
        self.field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.field.setFont(look.font(14, serif=True))
        self.field.setAccessibleName(self.windowTitle())
        words = QLabel(said, self)
        words.setFont(look.font(12))
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(16))
        layout.setSpacing(look.px(8))
        layout.addWidget(words)
        layout.addWidget(self.field)
        fit(self, look.px(720), look.px(640))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class OriginalWindow(TextWindow):
    """Shows the text of an article as it was imported."""

    def __init__(self, article: ArticleRow, text: str, look: Look, parent: QWidget | None = None) -> None:
        said = self.tr("As imported, read as {encoding}.").format(encoding=article.encoding or "UTF-8")
        if len(text) > MOST_SHOWN:
            said += " " + self.tr("Only the beginning is shown; Save the original… writes all of it.")
        super().__init__(self.tr("Original of {name}").format(name=article.name), said, text, look, parent)
