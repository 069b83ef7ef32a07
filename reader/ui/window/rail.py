"""The rail at the edge of the window: an icon for each section of the panel; the program's own windows below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.config.action import Action
from reader.config.actions import ACTIONS
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.room import RAIL

GROUP = "panels"
"""The group of actions that have an icon here."""
_BELOW = ("help.shortcuts", "app.preferences")


class Rail(QWidget):
    """One icon below the other.

    Attributes:
        buttons: by the id of the action.

    Signals:
        called(str): the id of an action.
    """

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.buttons: dict[str, IconButton] = {}
        self.setAccessibleName(self.tr("Panels"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(6), look.px(8), look.px(6), look.px(8))
        self._column.setSpacing(look.px(4))
        self._add([action for action in ACTIONS if action.group == GROUP and action.icon], words)
        self._column.addStretch(1)
        self._add([action for id_ in _BELOW for action in ACTIONS if action.id == id_], words)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.updateGeometry()

    def set_words(self, words: Mapping[str, str]) -> None:
        """Say what each icon does, and its key; by the ids of actions."""
        for id_, button in self.buttons.items():
            button.set_words(words[id_])

    def set_current(self, action_id: str | None) -> None:
        """Show which section is open; None for no panel."""
        for id_, button in self.buttons.items():
            button.set_on(id_ == action_id)
            if button.isCheckable():
                button.setChecked(id_ == action_id)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(RAIL), self._look.px(320))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become."""
        return QSize(self._look.px(RAIL), 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the hairline to what is beside it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        whole = self.parentWidget()
        at_left = whole is not None and self.x() < whole.width() / 2
        painter.fillRect(self.width() - 1 if at_left else 0, 0, 1, self.height(), self._look.colour("line"))

    def _add(self, actions: Sequence[Action], words: Mapping[str, str]) -> None:
        for action in actions:
            button = IconButton(action.icon, words[action.id], self._look, self._icons, self)
            button.setCheckable(action.group == GROUP)
            button.clicked.connect(lambda _=False, id_=action.id: self.called.emit(id_))
            self._column.addWidget(button)
            self.buttons[action.id] = button
