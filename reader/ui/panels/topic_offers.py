"""Topics that the open article may have: a part of the details, there only where some are offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from annotations.model.topic_offer import TopicOffer
from reader.models.harmless import plain_tip
from reader.ui.library.buttons import IconButton, PaintedButton
from reader.ui.panels.annotations import hint
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

MOST = 3
"""So many topics are shown, the surest."""


class TopicOffersPart(QWidget):
    """A line of words and a chip for each topic.

    Attributes:
        chips: from top to bottom.

    Signals:
        accepted(TopicOffer): a person says yes to it.
        rejected(TopicOffer): a person says no.
    """

    accepted = Signal(object)
    rejected = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._unfolded = True
        self.offers: tuple[TopicOffer, ...] = ()
        self.chips: list[TopicChip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(8))
        self._column.setSpacing(0)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, look.px(8))
        self._fill()

    def set_unfolded(self, unfolded: bool) -> None:
        """Be there or not, as the details are unfolded or folded."""
        self._unfolded = unfolded
        self.setVisible(bool(self.chips) and unfolded)

    def show_offers(self, offers: Sequence[TopicOffer]) -> None:
        """Offer the first of these; hands that are on a chip stay on the one that takes its place."""
        shown = tuple(offers[:MOST])
        if shown != self.offers:
            self.offers = shown
            self._fill()

    def take_away(self, offer: TopicOffer) -> None:
        """Offer a topic no longer, at once."""
        self.show_offers([one for one in self.offers if one != offer])

    def _fill(self) -> None:
        held = next((at for at, chip in enumerate(self.chips) if chip.line_has_focus()), None)
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips = []
        if self.offers:
            self._column.addWidget(hint(self._look, self.tr("Suggested topics"), self))
        for offer in self.offers:
            self._add(offer)
        if held is not None and self.chips:
            self.chips[min(held, len(self.chips) - 1)].setFocus()
        self.setVisible(bool(self.chips) and self._unfolded)

    def _add(self, offer: TopicOffer) -> None:
        line = QWidget(self)
        chip = TopicChip(offer, self._look, self._icons, line)
        no = IconButton("close", self.tr("Do not offer {topic} for this article").format(topic=offer.name),
                        self._look, self._icons, line, side=28)  # fmt: skip
        row = QHBoxLayout(line)
        row.setContentsMargins(self._look.px(16), self._look.px(2), self._look.px(8), self._look.px(2))
        row.setSpacing(0)
        row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(no)
        chip.clicked.connect(lambda: self.accepted.emit(offer))
        chip.refused.connect(lambda: self.rejected.emit(offer))
        no.clicked.connect(lambda: self.rejected.emit(offer))
        self._column.addWidget(line)
        self.chips.append(chip)
        line.show()


class TopicChip(PaintedButton):
    """A topic with a dashed outline and nothing in it, as all is that nobody has accepted.

    Signals:
        refused: a person says no to it.
    """

    refused = Signal()

    def __init__(self, offer: TopicOffer, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self.offer = offer
        self.setText(offer.name)
        self._sure = self.tr("{n} %").format(n=round(offer.confidence * 100))
        why = self._reason(offer)
        self.setAccessibleName(
            self.tr("Suggested topic {topic}, {sure} sure").format(topic=offer.name, sure=self._sure)
        )
        self.setAccessibleDescription(why)
        told = (f"{offer.name}, {self._sure}", why, self.tr("Enter accepts it, R or Delete rejects it."))
        self.setToolTip(plain_tip("\n".join(told)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _reason(self, offer: TopicOffer) -> str:
        many = self.tr("Like %Ln articles tagged {topic}.", "", offer.like).format(topic=offer.name)
        return "\n".join((many, self.tr("Words: {words}").format(words=", ".join(offer.words))))

    def line_has_focus(self) -> bool:
        """Whether hands are on it, or on the button that stands behind it."""
        line = self.parentWidget()
        return self.hasFocus() or (line is not None and any(one.hasFocus() for one in line.findChildren(IconButton)))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        words = self.text_width(self.text(), 13, 400) + self.text_width(self._sure, 12, 400)
        return QSize(round(words) + self.look.px(28), self.look.px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how narrow it may become: a long name is cut."""
        return QSize(self.look.px(64), self.look.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Say no by R or Delete."""
        if event.key() in {Qt.Key.Key_R, Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.refused.emit()
        elif event.key() == Qt.Key.Key_A and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer yes and no."""
        self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> QMenu:
        """Open the menu of yes and no at a place on the screen."""
        menu = QMenu(self)
        menu.setAccessibleName(self.text())
        menu.addAction(self.tr("Accept\tEnter")).triggered.connect(self.click)
        menu.addAction(self.tr("Reject\tR")).triggered.connect(self.refused)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect())
        self.paint_ground(painter, box)
        if not self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        sure = self.text_width(self._sure, 12, 400) + 1
        self.paint_text(painter, self.text(), px(8), self.width() - sure - px(24), 13, 400, "ink")
        self.paint_text(painter, self._sure, self.width() - sure - px(8), sure, 12, 400, "muted")
