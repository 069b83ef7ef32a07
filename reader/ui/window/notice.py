"""A quiet bar at the page: one sentence, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from reader.models.harmless import unturned_lines
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class Notice(QWidget):
    """One sentence with buttons, and a cross that puts it away; never takes the focus by itself.

    Attributes:
        field: where something can be typed; None without.
        buttons: by what they are for.

    Signals:
        put_away: by its cross or Esc.
    """

    put_away = Signal()

    def __init__(self, words: str, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._words = QLabel(self)
        self._words.setFont(look.font(13))
        self.field: QLineEdit | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._close = IconButton("close", self.tr("Put this away (Esc)"), look, icons, self, side=24)
        self._close.clicked.connect(self.put_away)
        self._row = QHBoxLayout()
        self._row.addWidget(self._close)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.addWidget(self._words, 1)
        self._whole.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)
        self.say(words)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        px = look.px
        self._whole.setContentsMargins(px(16), px(6), px(12), px(6))
        self._whole.setSpacing(px(8))
        self._row.setSpacing(px(8))
        self._arrange()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(unturned_lines(words))
        self.setAccessibleName(words)
        self._arrange()

    def words(self) -> str:
        """Return what it says."""
        return self._words.text()

    def add_field(self, name: str) -> QLineEdit:
        """Have something typed, of this name."""
        self.field = QLineEdit(self)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setFont(self._look.font(13))
        self.field.setFixedWidth(self._look.px(180))
        self._row.insertWidget(self._row.count() - 1, self.field)
        self._arrange()
        return self.field

    def add_button(self, id_: str, words: str, help_: str, kind: str = "") -> QPushButton:
        """Add a button.

        Args:
            id_: its key in `buttons`.
            words: on it.
            help_: what it does, with its key; the tool tip.
            kind: `primary`, `quiet` or nothing.
        """
        button = QPushButton(words, self)
        button.setProperty("kind", kind)
        button.setToolTip(help_)
        button.setAccessibleDescription(help_)
        button.setFont(self._look.font(13, 500))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAutoDefault(False)
        self.buttons[id_] = button
        self._row.insertWidget(self._row.count() - 1, button)
        self._arrange()
        return button

    def target(self) -> QWidget:
        """Return what takes the focus: where something can be typed or pressed."""
        shown = (button for button in self.buttons.values() if not button.isHidden())
        return self.field or next(shown, self._close)

    def focus(self) -> None:
        """Take the focus."""
        self.target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become: the words wrap."""
        return QSize(self._look.px(200), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the words over the buttons where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px, width = self._look.px, self.width() - self._look.px(28)
        text = self._words.fontMetrics().horizontalAdvance(self._words.text())
        parts = [self._row.itemAt(n) for n in range(self._row.count())]
        shown = [widget for part in parts if part is not None and (widget := part.widget()) and not widget.isHidden()]
        sizes = [widget.sizeHint().expandedTo(widget.minimumSize()) for widget in shown]
        buttons = sum(size.width() for size in sizes) + px(8) * len(shown)
        row = max((size.height() for size in sizes), default=px(24))
        beside = text + buttons + px(4) <= width
        # The cross alone stays beside the words, however long they are.
        narrow = not beside and len(shown) > 1
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(down if narrow else across)
        # Under each other where long words, or large ones, have no room beside each other either.
        stacked = narrow and buttons - px(8) > width
        self._row.setDirection(down if stacked else across)
        for widget in shown:
            self._row.setAlignment(widget, Qt.AlignmentFlag.AlignTrailing if stacked else Qt.AlignmentFlag(0))
        row = sum(size.height() for size in sizes) + px(8) * (len(sizes) - 1) if stacked else row
        self._whole.setAlignment(self._row, Qt.AlignmentFlag.AlignTrailing if narrow else Qt.AlignmentFlag(0))
        self._words.setWordWrap(not beside)
        words = self._words.heightForWidth(max(px(100), width if narrow else width - buttons)) if not beside else 0
        self.setFixedHeight(px(14) + (words + px(8) + row if narrow else max(words, row)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Put it away by Esc, press the focused button by Enter."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and hairlines above and below."""
        painter, line = QPainter(self), self._look.colour("line")
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
