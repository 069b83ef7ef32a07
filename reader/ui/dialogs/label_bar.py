"""The small bar beside words that the mouse selected: labels with their keys, the palette, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.dialogs.card_parts import paint_key
from reader.ui.dialogs.note import paint_card
from reader.ui.dialogs.placing import place_card
from reader.ui.library.buttons import PaintedButton
from reader.ui.page.marks import Rect
from reader.ui.panels.rows import paint_chip
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_WIDEST = 620


@dataclass(frozen=True, slots=True)
class BarLabel:
    """A label as the bar shows it.

    Attributes:
        uuid: its own.
        name, sign, colour, key: of the label; the key may be empty.
        active: whether Enter repeats it.
    """

    uuid: str
    name: str
    sign: str
    colour: str
    key: str = ""
    active: bool = False


class BarButton(PaintedButton):
    """A key cap with a chip, or with words; it never takes the focus."""

    def __init__(
        self, look: Look, icons: Icons, parent: QWidget, *, key: str, words: str = "", sign: str = "", colour: str = ""
    ) -> None:
        super().__init__(look, icons, parent)
        self._key, self._sign, self._colour = key, sign, colour
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        px = self.look.px
        words = self.text_width(self._sign, 10, 700) + px(10) if self._sign else self.text_width(self.text(), 12, 500)
        gap = px(6) if self._key else 0
        return QSize(round(self._cap() + gap + words) + px(12), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()))
        x: float = px(6)
        if self._key:
            left = self.width() - x - self._cap() if self.mirrored() else x
            paint_key(painter, self.look, self._key, QRectF(left, (self.height() - px(20)) / 2, self._cap(), px(20)))
            x += self._cap() + px(6)
        if self._sign:
            wide = self.text_width(self._sign, 10, 700) + px(10)
            left = self.width() - x - wide if self.mirrored() else x
            paint_chip(painter, self.look, self._sign, self._colour, left, self.height() / 2)
        else:
            self.paint_text(painter, self.text(), x, self.width() - x - px(4), 12, 500, "ink")

    def _cap(self) -> float:
        if not self._key:
            return 0.0
        return max(self.look.px(20), self.text_width(self._key, 11, 600) + self.look.px(8))


class LabelBar(QWidget):
    """Offers what can be done with the selected words.

    Signals:
        label_chosen(str): UUID of a label that was clicked.
        palette_wanted, note_wanted: its button was clicked.
    """

    label_chosen = Signal(str)
    palette_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What to do with the selected words"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        self._row.setSpacing(look.px(2))
        self.buttons: list[BarButton] = []
        self.hide()

    def offer(
        self, labels: Sequence[BarLabel], keys: tuple[str, str], words: Sequence[Rect], column: Rect, room: QSize
    ) -> None:
        """Show the bar below the words, or above them.

        Args:
            labels: all of them; as many as fit are shown, those with a key first.
            keys: of the palette and of a note, as they are shown.
            words: boxes round the selected words, in the parent.
            column: of the text.
            room: of the page.
        """
        self._fill(labels, keys, min(self._look.px(_WIDEST), room.width() - 2 * self._look.px(10)))
        self._row.activate()
        self.resize(self.sizeHint())
        # The margin is no place for it: the hand that selected is near the words.
        tight = Rect(column.x, 0, room.width() - column.x, room.height())
        placed = place_card(words, tight, room, self.size(), self._look.px(8))
        if placed.height < self.height():
            self.hide()
            return
        self.move(placed.x, placed.y)
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return self._row.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        paint_card(self, self._look)

    def _fill(self, labels: Sequence[BarLabel], keys: tuple[str, str], widest: int) -> None:
        while item := self._row.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        look, icons = self._look, self._icons
        palette = BarButton(look, icons, self, key=keys[0], words=self.tr("Label or tag…"))
        note = BarButton(look, icons, self, key=keys[1], words=self.tr("Note"))
        palette.setToolTip(self.tr("Find or make a label or topic ({key})").format(key=keys[0]))
        note.setToolTip(self.tr("Write a note on these words ({key})").format(key=keys[1]))
        palette.clicked.connect(self.palette_wanted)
        note.clicked.connect(self.note_wanted)
        gap = look.px(2)
        left = widest - 2 * look.px(4) - sum(one.sizeHint().width() + gap for one in (palette, note))
        self.buttons = []
        for label in sorted(labels, key=lambda one: not one.key):
            button = self._button(label)
            left -= button.sizeHint().width() + gap
            if left < 0:
                button.deleteLater()
                break
            self.buttons.append(button)
        self.buttons += [palette, note]
        for button in self.buttons:
            button.setAccessibleName(button.toolTip())
            self._row.addWidget(button)
            button.show()

    def _button(self, label: BarLabel) -> BarButton:
        button = BarButton(self._look, self._icons, self, key=label.key, sign=label.sign, colour=label.colour)
        button.set_on(label.active)
        words = self.tr("Label as {name} ({key})") if label.key else self.tr("Label as {name}")
        if label.active:
            words = self.tr("Label as {name} ({key}; Enter repeats it)")
        button.setToolTip(words.format(name=label.name, key=label.key))
        button.clicked.connect(lambda: self.label_chosen.emit(label.uuid))
        return button
