"""The bar over the page: back, forward, the place in the list, the field of commands, and what the page shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.config.actions import BY_ID
from reader.models.harmless import plain_tip
from reader.ui.library.buttons import IconButton, PaintedButton
from reader.ui.library.search_field import key_width, paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.bars import Words
from reader.ui.window.room import TOP

_BEFORE = ("window.menu", "view.list", "go.back", "go.forward")
_AFTER = ("view.chips", "view.dark", "view.present", "library.export")
_FIELD = "go.palette"
_FOLDING = ("library.export", "view.present", "view.dark", "go.forward", "view.chips", "go.back")
"""What goes first where there is no room for all: each has its key, and its place in the menu and the palette."""
_FOLDED_BELOW = 600
"""Where the bar is narrower, at scale 1, the field of commands is an icon."""


class CommandField(PaintedButton):
    """Looks like a field, and opens the palette in which typing finds commands; only an icon when folded.

    Attributes:
        folded: whether there is only room for the icon.
    """

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look, icons, parent)
        self.folded = False
        self._key = ""

    def set_words(self, words: str, key: str, spoken: str) -> None:
        """Say what it does, by which key."""
        self._key = key
        self.setText(words)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Be an icon, or a field."""
        if folded != self.folded:
            self.folded = folded
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(32 if self.folded else 276), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px, look = QPainter(self), self.look.px, self.look
        if self.folded:
            inset = px(2)
            self.paint_ground(painter, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
            self.paint_icon(painter, "search", (self.width() - px(16)) / 2, 16, "muted")
            return
        self.paint_ground(painter, QRectF(self.rect()), "line")
        self.paint_icon(painter, "search", px(10), 16, "muted")
        width = key_width(self._key, look) if self._key else 0
        self.paint_text(painter, self.text(), px(34), self.width() - px(48) - width, 13, 400, "muted")
        if width:
            left = px(6) if self.mirrored() else self.width() - px(6) - width
            paint_key(painter, QRectF(left, (self.height() - px(20)) / 2, width, px(20)), self._key, look)

    def fill(self) -> str | None:
        """Return the token of its fill in its present state."""
        return super().fill() or (None if self.folded else "field")


class TopBar(QWidget):
    """Everything over the page.

    Attributes:
        buttons: by the id of the action.
        field: of commands.

    Signals:
        called(str): the id of an action.
    """

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._scrolled = self._list_shown = False
        self.buttons: dict[str, IconButton] = {}
        self._place = Words(look, self)
        self.field = CommandField(look, icons, self)
        self.field.clicked.connect(lambda: self.called.emit(_FIELD))
        self.setAccessibleName(self.tr("Commands"))
        self.setMinimumWidth(look.px(TOP))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(8), 0, look.px(12), 0)
        row.setSpacing(look.px(4))
        for id_ in _BEFORE:
            row.addWidget(self._button(id_))
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self.field)
        row.addStretch(1)
        for id_ in _AFTER:
            row.addWidget(self._button(id_))

    def set_words(self, words: Mapping[str, str], field_words: str, field_key: str) -> None:
        """Say what each button does, and its key; by the ids of actions."""
        for id_, button in self.buttons.items():
            button.set_words(words[id_])
        self.field.set_words(field_words, field_key, words[_FIELD])

    def set_checked(self, action_id: str, on: bool) -> None:
        """Show that what a button stands for is in force."""
        button = self.buttons.get(action_id)
        if button is not None:
            # The list itself shows well enough that it is there.
            button.set_on(on and action_id != "view.list")
            button.setChecked(on)

    def set_place(self, words: str) -> None:
        """Say which article of how many is shown."""
        self._place.setText(words)

    def set_list_shown(self, shown: bool) -> None:
        """Offer the menu here while the list, which has it, is closed."""
        self._list_shown = shown
        self._fold()
        self.set_checked("view.list", shown)

    def set_scrolled(self, scrolled: bool) -> None:
        """Draw a hairline once something has gone under the bar."""
        if scrolled != self._scrolled:
            self._scrolled = scrolled
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(400), self._look.px(TOP))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the field where there is no room for it, and leave out buttons where there is none even so."""
        super().resizeEvent(event)
        self.field.set_folded(self.width() < self._look.px(_FOLDED_BELOW))
        self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, and the hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("paper"))
        if self._scrolled:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _fold(self) -> None:
        px = self._look.px
        shown = {id_ for id_ in self.buttons if id_ != "window.menu" or not self._list_shown}
        room = self.width() - px(20) - px(36)
        for id_ in _FOLDING:
            if sum(self.buttons[one].sizeHint().width() + px(4) for one in shown) <= room:
                break
            shown.discard(id_)
        for id_, button in self.buttons.items():
            if button.isHidden() == (id_ in shown):
                button.setVisible(id_ in shown)

    def _button(self, action_id: str) -> IconButton:
        action = BY_ID[action_id]
        button = IconButton(action.icon, action.text, self._look, self._icons, self)
        button.setCheckable(action.checkable)
        button.clicked.connect(lambda: self.called.emit(action_id))
        self.buttons[action_id] = button
        return button
