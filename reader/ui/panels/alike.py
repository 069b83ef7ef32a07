"""What the open article looks like: a part of the details, there only where it looks like another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotations.model.alike import LooksLike
from reader.models.alike import second_line, title_of
from reader.models.harmless import plain_tip, unturned
from reader.ui.library.buttons import PaintedButton
from reader.ui.panels.rows import Row
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

MOST = 5
"""So many others are named; the window that compares has all."""


class AlikePart(QWidget):
    """A row that says how many others there are, and one for each.

    Attributes:
        head: leads to the window that compares.
        others: the rows of the others.

    Signals:
        compare_wanted(str): the open article is to be compared with the one of this UUID; empty for any.
        opened(str): the article of this UUID is to be opened.
    """

    compare_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._shown, self._unfolded = False, True
        self.head: Row | None = None
        self.others: list[OtherRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look

    def set_unfolded(self, unfolded: bool) -> None:
        """Be there or not, as the details are unfolded or folded."""
        self._unfolded = unfolded
        self.setVisible(self._shown and unfolded)

    def show_others(self, others: Sequence[LooksLike]) -> None:
        """Name what the open article looks like."""
        gone: list[PaintedButton] = [row for row in (self.head, *self.others) if row is not None]
        held = next((n for n, row in enumerate(gone) if row.hasFocus()), None)
        for row in gone:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.head, self.others = None, []
        self._shown = bool(others)
        if others:
            words = self.tr("Looks like %Ln others…", "", len(others))
            self.head = Row(self._look, self._icons, self, words=words, icon="compare")
            self.head.setToolTip(self.tr("Compares them with this one, side by side"))
            self._add(self.head)
            self.head.clicked.connect(lambda: self.compare_wanted.emit(""))
        for one in others[:MOST]:
            row = OtherRow(one, self._look, self._icons, self)
            row.clicked.connect(lambda _=False, uuid=one.facts.uuid: self.opened.emit(uuid))
            self._add(row)
            self.others.append(row)
        rows: list[PaintedButton] = [row for row in (self.head, *self.others) if row is not None]
        if held is not None and rows:
            rows[min(held, len(rows) - 1)].setFocus()
        self.setVisible(self._shown and self._unfolded)

    def _add(self, row: PaintedButton) -> None:
        self._column.addWidget(row)
        row.show()


class OtherRow(PaintedButton):
    """An article on two lines: its title; how alike it is, its outlet and its date."""

    def __init__(self, like: LooksLike, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self._second = second_line(like.facts, like)
        self.setText(title_of(like.facts))
        self.setAccessibleName(f"{self.text()}, {self._second}")
        self.setToolTip(plain_tip(f"{self.text()}\n{self._second}\n" + self.tr("Opens this article")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px, look = QPainter(self), self.look.px, self.look
        self.paint_ground(painter, QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0))
        left, right = px(40), px(16)
        if self.mirrored():
            left, right = right, left
        box = QRectF(self.rect()).adjusted(left, px(4), -right, -px(4))
        side = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        half = box.height() / 2
        lines = (self.text(), look.font(13), "ink"), (self._second, look.font(12), "muted")
        for n, (words, font, token) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            cut = QFontMetricsF(font).elidedText(unturned(words), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRectF(box.left(), box.top() + n * half, box.width(), half), flags, cut)
