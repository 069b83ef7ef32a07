"""The bars round the page: the status bar below, the top bar over it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from reader.tasks.jobs import Step
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class StatusBar(QWidget):
    """Says what is saved, what is under way, and what Undo would take back.

    Signals:
        undo: its undo was pressed.
        cancel: the work under way is to end.
    """

    undo = Signal()
    cancel = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved = QLabel(self)
        self._words = QLabel(self)
        self._work = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(look.px(96), look.px(6))
        self._cancel = IconButton("close", self.tr("Cancel"), look, icons, self, side=24)
        self._undo = IconButton("undo", self.tr("Undo"), look, icons, self, side=24)
        self._right = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), 0, look.px(12), 0)
        layout.setSpacing(look.px(12))
        for part in (self._saved, self._work, self._bar, self._cancel, self._undo, self._words):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self._right)
        for label in (self._saved, self._work, self._words, self._right):
            label.setFont(look.font(12))
        self._undo.clicked.connect(self.undo)
        self._cancel.clicked.connect(self.cancel)
        self.set_saving(False)
        self.set_step(None)
        self.set_undo("", "")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(600), self._look.px(28))

    def set_saving(self, saving: bool) -> None:
        """Say whether all is saved."""
        self._saved.setText(self.tr("Saving…") if saving else self.tr("All changes saved"))

    def set_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._saved.setText(self.tr("Reading only"))

    def set_step(self, step: Step | None) -> None:
        """Show how far the work under way is; None when there is none."""
        for part in (self._work, self._bar, self._cancel):
            part.setVisible(step is not None)
        if step is not None:
            said = self.tr("{what} {done} of {total}") if step.total else self.tr("{what} {done}")
            self._work.setText(said.format(what=step.words, done=step.done, total=step.total))
            self._bar.setRange(0, step.total or 0)
            self._bar.setValue(step.done)

    def set_undo(self, name: str, key: str) -> None:
        """Say what Undo would take back; nothing where there is nothing."""
        self._undo.setVisible(bool(name))
        shown = self._undo.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._look.px(280))
        self._undo.set_words(self.tr("Undo: {name} ({key})").format(name=name, key=key), shown)

    def say(self, words: str) -> None:
        """Say something about what was just tried."""
        self._words.setText(words)

    def set_right(self, words: str) -> None:
        """Show the article's words and the annotator."""
        self._right.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))


class TopBar(QWidget):
    """Back, forward, the place in the list, and the field of commands.

    Signals:
        called(str): the id of an action.
    """

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._place = QLabel(self)
        self._place.setFont(look.font(12))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(look.px(12), 0, look.px(12), 0)
        self._layout.setSpacing(look.px(4))
        self.buttons: dict[str, IconButton] = {}
        self._icons = icons

    def add(self, action_id: str, icon: str, spoken: str) -> None:
        """Add a button for an action."""
        button = IconButton(icon, spoken, self._look, self._icons, self)
        button.clicked.connect(lambda: self.called.emit(action_id))
        self.buttons[action_id] = button
        self._layout.addWidget(button)

    def add_place(self) -> None:
        """Put the place in the list here, and room behind it."""
        self._layout.addWidget(self._place)
        self._layout.addStretch(1)

    def set_place(self, words: str) -> None:
        """Say which article of how many is shown."""
        self._place.setText(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(400), self._look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))
