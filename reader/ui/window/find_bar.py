"""The bar over the page in which the words are typed that are looked for in the article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_FIELD = 260
_LEAST_FIELD = 90


class FindBar(QWidget):
    """A field, how many places there are, and the ways to the next and the one before.

    Attributes:
        field: what is looked for; count: which place of how many; whole_words: a switch.
        forward, back, cross: buttons.

    Signals:
        asked: other words are looked for, or otherwise.
        wanted(int): the next place is wanted (1), or the one before (-1).
        put_away: by its cross or Esc.
    """

    asked = Signal()
    wanted = Signal(int)
    put_away = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.field, self.count = QLineEdit(self), QLabel(self)
        self.whole_words = QPushButton(self.tr("Whole words"), self)
        self.back = IconButton("chevron-up", "", look, icons, self, side=28)
        self.forward = IconButton("chevron-down", "", look, icons, self, side=28)
        self.cross = IconButton("close", self.tr("Close the bar (Esc)"), look, icons, self, side=28)
        self._row, self._whole = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._dress_field()
        self._dress_switch()
        for widget in (self.count, self.whole_words, self.back, self.forward):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.cross)
        self._whole.addWidget(self.field)
        self._whole.addLayout(self._row, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Find in the article"))
        self.field.textChanged.connect(self.asked)
        self.whole_words.toggled.connect(self.asked)
        self.forward.clicked.connect(lambda: self.wanted.emit(1))
        self.back.clicked.connect(lambda: self.wanted.emit(-1))
        self.cross.clicked.connect(self.put_away)
        self.setFocusProxy(self.field)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        px, self._look = look.px, look
        self.field.setFont(look.font(13))
        self.count.setFont(look.font(13))
        self.whole_words.setFont(look.font(13, 500))
        self._whole.setContentsMargins(px(16), px(6), px(12), px(6))
        self._whole.setSpacing(px(12))
        self._row.setSpacing(px(8))
        self._arrange()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys as they are now; those of the field itself are always there."""
        steps = (
            (self.forward, self.tr("Next hit"), keys["go.next_hit"], self.tr("Enter")),
            (self.back, self.tr("Previous hit"), keys["go.previous_hit"], self.tr("Shift+Enter")),
        )
        for button, words, key, own in steps:
            button.set_words(words)
            button.setToolTip(f"{words} ({', '.join(filter(None, (own, key)))})")
        self.field.setToolTip(self.tr("Enter goes to the next hit, Shift+Enter to the one before, Esc closes the bar"))

    def say(self, words: str, *, missing: bool = False) -> None:
        """Say which place of how many it is, or that there is none."""
        self.count.setText(words)
        palette = self.count.palette()
        palette.setColor(self.count.foregroundRole(), self._look.colour("warn" if missing else "muted"))
        self.count.setPalette(palette)
        self.field.setAccessibleDescription(words)
        self._arrange()

    def ask(self, words: str = "") -> None:
        """Take the focus, with the words selected so that others can be typed over them.

        Args:
            words: to look for; none for those that are there.
        """
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc; Enter in the field goes on, with Shift back."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self.wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.whole_words.hasFocus():
            self.whole_words.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the field over the rest where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _dress_field(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Words to find in the article"))

    def _dress_switch(self) -> None:
        help_ = self.tr("Leaves out places within longer words")
        self.whole_words.setCheckable(True)
        self.whole_words.setProperty("kind", "quiet")
        self.whole_words.setAutoDefault(False)
        self.whole_words.setToolTip(help_)
        self.whole_words.setAccessibleDescription(help_)

    def _arrange(self) -> None:
        px = self._look.px
        self.count.setFixedWidth(max(px(80), self.count.sizeHint().width()))
        rest = self._row.sizeHint().width() + px(12 + 28)
        narrow = self.width() - rest < px(_LEAST_FIELD)
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._whole.setSpacing(px(6 if narrow else 12))
        room = self.width() - px(28) - (0 if narrow else self._row.sizeHint().width() + px(12))
        self.field.setFixedWidth(max(1, room if narrow else min(room, px(_FIELD))))
        row = self._row.sizeHint().height()
        field = self.field.sizeHint().height()
        self.setFixedHeight(px(12) + 1 + (row + field + px(6) if narrow else max(row, field)))
