"""The status bar below everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from reader.models.harmless import plain_tip, unturned
from reader.tasks.jobs import Step
from reader.ui.announce import announce
from reader.ui.library.buttons import IconButton
from reader.ui.library.empty import KeyCap
from reader.ui.page.marks import Announced
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.window.room import STATUS


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done about what the status bar says: an icon, words on the button, its help, and the doing."""

    icon: str
    words: str
    help: str
    do: Callable[[], object]


class Words(QLabel):
    """Words that are cut where there is no room for them; the tool tip has them whole.

    Attributes:
        help: the tool tip where they are not cut.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.help = look, ""
        self.setFont(look.font(12))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self._look.colour("muted"))
        cut = self.fontMetrics().elidedText(unturned(self.text()), Qt.TextElideMode.ElideRight, self.width())
        if self.toolTip() != (whole := plain_tip(self.text()) if cut != self.text() else self.help):
            self.setToolTip(whole)
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), int(start), cut)


class StatusBar(QWidget):
    """Says what is saved, what is under way, and what Undo would take back.

    Attributes:
        hand: says what is in the hand, and puts it down; hidden while there is nothing.
        offered: the button beside what was said last; hidden where nothing is offered.
        turn: how often something was said.
        suggestions: says how many the article has, and leads to the next; hidden where there are none.

    Signals:
        undo: its undo was pressed.
        cancel: the work under way is to end.
        announced(Announced): something was said to screen readers.
    """

    undo = Signal()
    cancel = Signal()
    announced = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons, self._saving, self._unkept = icons, False, False
        self._undo_words = ("", "")
        self._sign = QLabel(self)
        self._saved, self._words, self._work, self._right = (Words(look, self) for _ in range(4))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(look.px(96), look.px(6))
        self._cancel = IconButton("close", self.tr("Cancel"), look, icons, self, side=24)
        self.hand = IconButton("label", self.tr("Put the marker down"), look, icons, self, side=24)
        self.hand.on = True
        self.hand.hide()
        self._undo = IconButton("undo", self.tr("Undo"), look, icons, self, side=24)
        self._key = KeyCap(look, self)
        self.suggestions = IconButton("detected", "", look, icons, self, side=24)
        self.suggestions.hide()
        self._offer: Offer | None = None
        self.turn, self._lasting = 0, False
        self.offered = IconButton("folder", "", look, icons, self, side=24)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), 0, look.px(12), 0)
        layout.setSpacing(look.px(12))
        for part in (
            self._sign,
            self._saved,
            self._work,
            self._bar,
            self._cancel,
            self.hand,
            self._undo,
            self._key,
            self._words,
            self.offered,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.suggestions)
        layout.addWidget(self._right)
        self.setAccessibleName(self.tr("Status"))
        self._undo.clicked.connect(self.undo)
        self._cancel.clicked.connect(self.cancel)
        self.offered.clicked.connect(self._do_offered)
        self.offered.hide()
        self.set_saving(False)
        self.set_step(None)
        self.set_undo("", "")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(600), self._look.px(STATUS))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become."""
        return QSize(self._look.px(200), self._look.px(STATUS))

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self._bar.setFixedSize(look.px(96), look.px(6))
        self._show_sign()

    def first_part(self) -> QWidget:
        """Return what takes the focus here: a button that is shown, else the bar itself."""
        return next(
            (one for one in (self._cancel, self.hand, self.offered, self._undo, self.suggestions) if one.isVisible()),
            self,
        )

    def set_saving(self, saving: bool) -> None:
        """Say whether all is saved."""
        self._saving = saving
        self._show_saved()

    def set_unkept(self, unkept: bool) -> None:
        """Say that not all is saved, whatever is being saved meanwhile."""
        if unkept != self._unkept:
            self._unkept = unkept
            self._show_saved()

    def _show_saved(self) -> None:
        words = self.tr("Saving…") if self._saving else self.tr("All changes saved")
        self._saved.setText(self.tr("Not all is saved") if self._unkept else words)
        self._show_sign()
        self._describe()

    def set_help(self, words: str) -> None:
        """Say more where it stands that all is saved: as a tool tip, and to screen readers."""
        self._saved.help = words
        self._saved.setAccessibleDescription(words)
        self._saved.update()

    def set_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._saved.setText(self.tr("Reading only"))

    def set_step(self, step: Step | None) -> None:
        """Show how far the work under way is; None when there is none."""
        for part in (self._work, self._bar, self._cancel):
            part.setVisible(step is not None)
        if step is not None:
            number = QLocale().toString
            counted = self.tr("{work} {done} of {total}") if step.total else self.tr("{work} {done}")
            self._work.setText(counted.format(work=step.words, done=number(step.done), total=number(step.total or 0)))
            self._bar.setRange(0, step.total or 0)
            self._bar.setValue(step.done)

    def set_undo(self, name: str, key: str) -> None:
        """Say what Undo would take back; nothing where there is nothing."""
        self._undo_words = (name, key)
        whole = self.tr("Undo: {name}").format(name=name)
        room = self._look.px(280) if self.width() >= self._look.px(700) else self._look.px(160)
        shown = self._undo.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self._undo.set_words(self.tr("Undo: {name} ({key})").format(name=name, key=key), shown)
        self._undo.setVisible(bool(name))
        self._key.set_key(key)
        self._key.setVisible(bool(name and key))

    def set_suggestions(self, count: int, key: str) -> None:
        """Say how many suggestions the article has; nothing where there are none."""
        if not count and self.suggestions.hasFocus():
            self.setFocus()
        shown, help_ = self.tr("%Ln suggestions", "", count), self.tr("Go to the next suggestion")
        self.suggestions.set_words(f"{shown}. {help_} ({key})" if key else f"{shown}. {help_}", shown)
        self.suggestions.setVisible(count > 0)

    def set_hand(self, name: str) -> None:
        """Say which label the marker in the hand has; nothing where there is none."""
        if not name and self.hand.hasFocus():
            self.setFocus()
        shown = self.tr("Marker: {name}").format(name=name)
        self.hand.set_words(self.tr("Marker in hand: {name}. Put it down (Esc)").format(name=name), shown)
        self.hand.setVisible(bool(name))

    def say(self, words: str, offer: Offer | None = None, *, lasting: bool = False) -> None:
        """Say something about what was just tried; screen readers are told too.

        Args:
            words: what; nothing for none.
            offer: what can be done about it, as a button beside the words; F6 leads to it.
            lasting: whether it holds till it is taken back, and not only till something else is done.
        """
        self.turn, self._lasting = self.turn + 1, lasting
        self._words.setText(words)
        self._offer = offer
        if offer is not None:
            self.offered.set_icon(offer.icon)
            self.offered.set_words(offer.help, offer.words)
        elif self.offered.hasFocus():
            self.setFocus()
        self.offered.setVisible(offer is not None)
        self._describe()
        self.announce(words)

    def let_go(self, turn: int) -> None:
        """Say no longer what was said before a turn, where nothing was said since: something else is done now.

        What is offered about it stays till it is withdrawn, and so do the words of work under way.
        """
        if self.turn == turn and self._offer is None and not self._lasting:
            self._words.setText("")
            self._describe()

    def take_back(self, words: str) -> None:
        """Say these words no longer; what was said since stays."""
        if self._words.text() == words and self._offer is None:
            self._words.setText("")
            self._describe()

    def withdraw(self, offer: Offer) -> None:
        """Offer this no longer; what was said or offered since stays."""
        if self._offer is offer:
            self.say("")

    def announce(self, words: str) -> None:
        """Say something to screen readers alone."""
        if words:
            announce(self, words)
            self.announced.emit(Announced(words))

    def set_right(self, words: str) -> None:
        """Show the article's words and the annotator."""
        self._right.setText(words)
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._right.setVisible(self.width() >= self._look.px(900))
        self.set_undo(*self._undo_words)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _do_offered(self) -> None:
        if self._offer is not None:
            self._offer.do()

    def _show_sign(self) -> None:
        """Show by a sign as well whether all is saved."""
        side = self._look.px(16)
        name, token = ("history", "muted") if self._saving else ("saved", "ok")
        if self._unkept:
            name, token = "warning", "danger"
        colour = self._look.colour(token).name()
        self._sign.setPixmap(self._icons.pixmap(name, side, colour, self.devicePixelRatioF()))

    def _describe(self) -> None:
        said = (self._saved.text(), self._words.text(), self._right.text())
        self.setAccessibleDescription(", ".join(filter(None, said)))
