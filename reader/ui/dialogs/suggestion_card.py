"""The card beside a suggestion on the page: its label, how sure it is and why, and the keys that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.note import paint_card
from reader.ui.dialogs.placing import place_card
from reader.ui.library.buttons import PaintedButton
from reader.ui.page.marks import Rect
from reader.ui.panels.key_button import KeyButton
from reader.ui.panels.rows import paint_chip
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

WIDTH = 328
"""How wide it is beside the column."""
_LOW = 360
"""On a page lower than this it takes fewer lines."""
DECIDE = ("suggestion.accept", "suggestion.accept_everywhere", "suggestion.reject", "suggestion.skip")
"""The actions whose buttons it has."""


class _Label(PaintedButton):
    """The chip of the label, and its name; nothing to press."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sign = self.colour = ""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.text_width(self.sign, 10, 700) + self.look.px(10)
        left = self.width() - wide if self.mirrored() else 0.0
        paint_chip(painter, self.look, self.sign, self.colour, left, self.height() / 2)
        lead = wide + self.look.px(8)
        self.paint_text(painter, self.text(), lead, self.width() - lead, 13, 600, "ink")


class SuggestionCard(QWidget):
    """Says what is suggested and lets it be decided by the mouse; it never takes the focus.

    Attributes:
        buttons: by the ids of their actions.

    Signals:
        called(str): the id of an action whose button was pressed.
    """

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._name = look, ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Suggestion"))
        self.label, self.why = _Label(look, icons, self), QLabel(self)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        names = self.tr("Accept"), self.tr("Everywhere"), self.tr("Reject"), self.tr("Skip")
        self.buttons = {
            id_: KeyButton(name, look, icons, self, primary=id_ == DECIDE[0])
            for id_, name in zip(DECIDE, names, strict=True)
        }
        self._grid = QGridLayout()
        self._lay_out()
        for id_, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, id_=id_: self.called.emit(id_))
        self.hide()

    def tell(self, sign: str, colour: str, name: str, why: str) -> None:
        """Show a suggestion.

        Args:
            sign, colour, name: of the label.
            why: how sure it is and why it is offered.
        """
        self.label.sign, self.label.colour = sign, colour
        self._name = unturned(name)
        self.label.setText(unturned(name))
        self.label.setAccessibleName(name)
        self.label.update()
        self.why.setFont(self._look.font(12))
        palette = self.why.palette()
        palette.setColor(self.why.foregroundRole(), self._look.colour("muted"))
        self.why.setPalette(palette)
        self.why.setText(unturned_lines(why))
        self.setAccessibleDescription(f"{name}. {why}")

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys as they are now, by the ids of actions."""
        for id_, button in self.buttons.items():
            button.set_key(keys[id_])

    def place(self, words: Sequence[Rect], column: Rect, room: QSize) -> None:
        """Show it beside the words, never over them; hide it where there is no room.

        Args:
            words: boxes round the words, in the parent.
            column: of the text.
            room: of the page.
        """
        look, gap = self._look, self._look.px(10)
        beside = room.width() - column.x - column.width >= look.px(WIDTH) + 2 * gap
        # Over the text it takes as few lines as it can, where these are few.
        self._make_low(not beside and room.height() < look.px(_LOW))
        width = self._arrange(look.px(WIDTH) if beside else room.width() - 2 * gap)
        # Without words that wrap its height does not depend on its width.
        whole = self._whole
        height = whole.totalHeightForWidth(width) if whole.hasHeightForWidth() else whole.totalSizeHint().height()
        placed = place_card(words, column, room, QSize(width, height), gap)
        if placed.height < height or not 0 <= words[0].y + words[0].height <= room.height():
            self.hide()
            return
        self.setGeometry(placed.x, placed.y, width, height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        paint_card(self, self._look)

    def _make_low(self, low: bool) -> None:
        """Say why beside the label, and leave out what space there is, or not."""
        px = self._look.px
        self.why.setVisible(not low)
        self.label.setText(f"{self._name} · {self.why.text()}" if low else self._name)
        self.label.setToolTip(self.why.text() if low else "")
        for button in self.buttons.values():
            if button.tight != low:
                button.tight = low
                button.updateGeometry()
        self._whole.setContentsMargins(px(12), px(4 if low else 8), px(12), px(6 if low else 12))
        self._whole.setSpacing(px(2 if low else 6))
        self._grid.setSpacing(px(4 if low else 8))

    def _arrange(self, room: int) -> int:
        """Put the buttons into as many columns as there is room for; return how wide the card is then."""
        look, edges = self._look, 2 * self._look.px(12)
        sizes = [button.sizeHint().width() for button in self.buttons.values()]
        for columns in (4, 2, 1):
            widths = [max(sizes[at::columns]) for at in range(columns)]
            wide = sum(widths) + (columns - 1) * self._grid.spacing() + edges
            if wide <= room:
                break
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        for at, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, at // columns, at % columns, Qt.AlignmentFlag.AlignLeading)
        self._whole.invalidate()
        self._whole.activate()
        return min(room, max(wide, look.px(WIDTH) - look.px(60)))

    def _lay_out(self) -> None:
        px = self._look.px
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(px(12), px(8), px(12), px(12))
        self._whole.setSpacing(px(6))
        self._grid.setSpacing(px(8))
        self._grid.setColumnStretch(4, 1)
        self._whole.addWidget(self.label)
        self._whole.addWidget(self.why)
        self._whole.addLayout(self._grid)
