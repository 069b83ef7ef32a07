"""Asks for a colour that is not in the palette, and shows how it will look: it is made readable in every theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader.config.palette import mark_colours
from reader.config.themes import Theme, turned
from reader.models.harmless import unturned
from reader.ui.style.look import Look


def ask_own_colour(
    title: str, words: str, sign: str, colour: str, look: Look, parent: QWidget, given: Callable[[str], None]
) -> QColorDialog:
    """Open a window in which a colour is picked; the rest of the program goes on.

    Args:
        title: what is asked.
        words: what is shown in the colour; sign: on its chip.
        colour: to begin with, a name of the palette or `#rrggbb`.
        look: of the window.
        parent: the window it belongs to.
        given: called with `#rrggbb` when one was picked.
    """
    begin = QColor(colour) if colour.startswith("#") else QColor(mark_colours(colour, look.theme).fill)
    dialog = QColorDialog(begin, parent)
    # The systems' own ones have no room for the sample.
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(unturned(title))
    sample = ColourSample(words, sign, begin.name(), look, dialog)
    layout = dialog.layout()
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(0, sample)
    sample.name_buttons(dialog)
    dialog.currentColorChanged.connect(lambda picked: sample.show_colour(picked.name()))
    dialog.colorSelected.connect(lambda picked: given(picked.name()))
    dialog.show()
    return dialog


class ColourSample(QWidget):
    """Words with a mark of a colour, as they look now and in the theme of the other brightness.

    Attributes:
        colour: what is shown.
    """

    def __init__(self, words: str, sign: str, colour: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._sign, self._look = words, sign, look
        self.setAccessibleName(self.tr("How it will look"))
        self.setMinimumHeight(look.px(76))
        self.show_colour(colour)

    def name_buttons(self, dialog: QColorDialog) -> None:
        """Have the buttons of the window say what they do."""
        for box in dialog.findChildren(QDialogButtonBox):
            box.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Take this colour"))
            box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Leave it as it is"))

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        self.colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for two samples side by side."""
        return QSize(self._look.px(400), self._look.px(76))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.width() / 2
        for turn, theme in enumerate((self._look.theme, turned(self._look.theme))):
            self._paint(painter, QRectF(turn * half, 0, half, self.height()), theme)

    def _paint(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        px, look = self._look.px, mark_colours(self.colour, theme)
        painter.fillRect(box, QColor(theme.paper))
        font = self._look.font(18, serif=True)
        painter.setFont(font)
        room = box.width() - px(32)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, round(room))
        width = painter.fontMetrics().horizontalAdvance(words)
        mark = QRectF(box.left() + px(16), box.top() + px(32), width + 2, px(24))
        painter.setPen(Qt.PenStyle.NoPen)
        fill = QColor(look.fill)
        fill.setAlphaF(look.fill_alpha)
        painter.setBrush(fill)
        painter.drawRoundedRect(mark, 3.5, 3.5)
        painter.setBrush(QColor(look.rule))
        painter.drawRect(QRectF(mark.left(), mark.bottom() + 1, mark.width(), 2))
        painter.setPen(QColor(theme.ink))
        painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), words)
        if self._sign:
            painter.setFont(self._look.font(10, 700))
            wide = painter.fontMetrics().horizontalAdvance(self._sign) + px(10)
            chip = QRectF(mark.left(), mark.top() - px(17), wide, px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.chip))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(QColor(look.chip_text))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._sign)
