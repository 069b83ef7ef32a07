"""What stands where a list would be: one sentence, and the key that changes it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.library.search_field import key_width, paint_key
from reader.ui.style.look import Look


class EmptyNote(QWidget):
    """What stands where the list would be: a sentence, the key that changes it, and a button for the mouse.

    Signals:
        pressed(): the button was.
    """

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._what = QLabel(self), QLabel(self)
        self._key = KeyCap(look, self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.pressed)
        for label in (self._sentence, self._what):
            label.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._what, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._row)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        px = look.px
        for label, token in ((self._sentence, "ink"), (self._what, "muted")):
            label.setFont(look.font(13 if label is self._sentence else 12))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.colour(token))
            label.setPalette(palette)
        self._button.setFont(look.font(13, 500))
        self._key.set_look(look)
        self._row.setSpacing(px(8))
        self._column.setSpacing(px(12))
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))

    def set_why(self, why: str) -> None:
        """Have the button not be pressed, with the reason; an empty one lets it again."""
        self._button.setEnabled(not why)
        self._button.setToolTip(why)

    def say(self, sentence: str, key: tuple[str, str], button: str) -> None:
        """Say it: the sentence, a key with what it does, the button."""
        self._sentence.setText(sentence)
        self._key.set_key(key[0])
        self._what.setText(key[1])
        self._button.setText(button)


class KeyCap(QWidget):
    """A key, drawn as a cap."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key = look, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size."""
        return QSize(key_width(self._key, self._look), self._look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        paint_key(QPainter(self), QRectF(self.rect()), self._key, self._look)
