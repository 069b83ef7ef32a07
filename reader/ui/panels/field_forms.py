"""Where a field is typed, in the place of its row; and the form for a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.models.harmless import plain_tip
from reader.ui.panels.fields import NAME_WIDTH
from reader.ui.style.look import Look

_KEPT_OPEN = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class FieldEditor(QWidget):
    """A line for a value, and below it what is wrong with it.

    Attributes:
        line: what is typed into.

    Signals:
        kept(str): Enter was pressed, or the focus left the line after something was typed.
        left: nothing is to be kept.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, title: str, value: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self.line = QLineEdit(value, self)
        self.line.setFont(look.font(13))
        self.line.setAccessibleName(title)
        self.line.setToolTip(self.tr("Enter keeps it, Esc leaves it as it was; empty says that there is none."))
        self.line.installEventFilter(self)
        self.wrong = wrong_label(look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(2), look.px(8), look.px(2))
        layout.setSpacing(look.px(2))
        layout.addWidget(self.line)
        layout.addWidget(self.wrong)
        self.setFocusProxy(self.line)

    def refuse(self, words: str) -> None:
        """Say what is wrong, and stay."""
        self.wrong.setText(words)
        self.wrong.show()
        self.line.setAccessibleDescription(words)

    def take_back(self, value: str, why: str) -> None:
        """Have what was typed before stand there again, and say why it is not kept."""
        self.line.setText(value)
        self.refuse(why)

    def changed(self) -> bool:
        """Whether something else stands there than is kept."""
        return self.line.text() != self._value

    def leave(self) -> None:
        """Keep what was typed, as if Enter had been pressed; nothing where nothing was typed."""
        if not self.changed():
            self.left.emit()
        else:
            self.kept.emit(self.line.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep by Enter and by going elsewhere, leave by Esc."""
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.FocusOut} or not isValid(self) or watched is not self.line:
            return False
        if isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.kept.emit(self.line.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        if isinstance(event, QFocusEvent) and event.reason() not in _KEPT_OPEN:
            self.leave()
        return False


class NewFieldForm(QWidget):
    """Name and value of a field to be added.

    Attributes:
        name, value: the two lines.

    Signals:
        kept(str, str): name and value, as typed.
        left: nothing is to be added.
    """

    kept = Signal(str, str)
    left = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value = QLineEdit(name, self), QLineEdit(self)
        for line, words in ((self.name, self.tr("Name of the field")), (self.value, self.tr("Value"))):
            line.setFont(look.font(13))
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.installEventFilter(self)
        self.name.setToolTip(self.tr("A known field, or a name of your own."))
        self.value.setToolTip(self.tr("Enter adds the field, Esc does not."))
        self.wrong = wrong_label(look, self)
        add, leave = QPushButton(self.tr("Add the field"), self), QPushButton(self.tr("Leave"), self)
        leave.setProperty("kind", "quiet")
        add.clicked.connect(self._keep)
        leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        for button in (add, leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(4))
        layout.setSpacing(look.px(4))
        for widget in (self.name, self.value, self.wrong):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setFocusProxy(self.value if name else self.name)

    def changed(self) -> bool:
        """Whether there is a field to add."""
        return bool(self.name.text().strip() and self.value.text().strip())

    def leave(self) -> None:
        """Add the field, as if Enter had been pressed; nothing where its name or its value is missing."""
        if self.changed():
            self._keep()
        else:
            self.left.emit()

    def offer(self, titles: Sequence[str]) -> None:
        """Complete names from these."""
        completer = QCompleter(list(titles), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)

    def refuse(self, words: str) -> None:
        """Say what is wrong, and stay."""
        self.wrong.setText(words)
        self.wrong.show()
        self.value.setAccessibleDescription(words)

    def take_back(self, value: str, why: str) -> None:
        """Have what was typed before stand there again, and say why it is not kept."""
        self.value.setText(value)
        self.refuse(why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go on by Enter, leave by Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if watched is self.name:
                    self.value.setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    self._keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _keep(self) -> None:
        self.kept.emit(self.name.text(), self.value.text())


class UnsureCard(QWidget):
    """What a field that is not sure came from, to be confirmed or changed.

    Args:
        quote: the words; empty where no words say it.
        reason: why it is not sure.
        confirm, change: what its buttons do.
        why: why they cannot be pressed; empty where they can.
    """

    def __init__(
        self, quote: str, reason: str, confirm: Callable[[], None], change: Callable[[], None], look: Look,
        parent: QWidget | None = None, *, why: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16 + NAME_WIDTH), look.px(2), look.px(16), look.px(8))
        layout.setSpacing(look.px(4))
        if quote:
            words = QLabel(f"“{quote}”", self)
            words.setFont(look.font(14, serif=True))
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(words)
        layout.addWidget(muted_label(look, reason, self))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(4))
        for text, tip, do, kind in (
            (self.tr("Confirm"), self.tr("Says that this is right (the space bar, on the row)."), confirm, ""),
            (self.tr("Change…"), self.tr("Lets you type another value (Enter, on the row)."), change, "quiet"),
        ):
            button = QPushButton(text, self)
            button.setProperty("kind", kind)
            button.setToolTip(plain_tip("\n".join(filter(None, (tip, why)))))
            button.setEnabled(not why)
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)


def muted_label(look: Look, words: str, parent: QWidget) -> QLabel:
    """Return small muted words that wrap."""
    return _label(look, words, "muted", parent)


def wrong_label(look: Look, parent: QWidget) -> QLabel:
    """Return a hidden label for what is wrong."""
    label = _label(look, "", "danger", parent)
    label.hide()
    return label


def _label(look: Look, words: str, token: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setFont(look.font(12))
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.colour(token))
    label.setPalette(palette)
    return label
