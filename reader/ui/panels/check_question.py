"""The open question of an article: what it may be, each answer with its words and a number key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotations.store.desk import one_line
from reader.articles.offers import Offer
from reader.models.harmless import plain_tip, unturned
from reader.ui.dialogs.note_field import words_label
from reader.ui.library.buttons import Lines, PaintedButton
from reader.ui.panels.check_words import CheckWords
from reader.ui.panels.fields import field_title
from reader.ui.panels.key_button import KeyButton
from reader.ui.panels.rows import paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        name: of the field.
        missing: whether nothing was found; else what was found is not sure.
        answers: what it may be.
    """

    name: str
    missing: bool
    answers: tuple[Offer, ...] = ()


class AnswerButton(PaintedButton):
    """One answer: its value, the words of the text that say so, and its key.

    Signals:
        pointed(bool): the pointer has come, or gone.
    """

    pointed = Signal(bool)

    def __init__(self, value: str, quote: str, key: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self._quote, self._key = quote, key
        self.setText(value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{value}. {quote} ({key})" if quote else f"{value} ({key})")
        self.setToolTip(plain_tip(f"{value}\n{quote}" if quote else value))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(160), self.look.px(52 if self._quote else 36))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QMouseEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it: raised, with a hairline."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.setBrush(self.look.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        self.paint_ground(painter, box)
        cap = max(px(20), self.text_width(self._key, 11, 600) + px(8))
        room = self.width() - px(36) - cap
        left = px(12) if self.mirrored() else self.width() - px(12) - cap
        paint_key(painter, self.look, self._key, QRectF(left, (self.height() - px(20)) / 2, cap, px(20)))
        if not self._quote:
            self.paint_text(painter, self.text(), px(12), room, 13, 600, "ink")
            return
        painter.save()
        painter.translate(0, -px(10))
        self.paint_text(painter, self.text(), px(12), room, 13, 600, "ink")
        painter.restore()
        self._paint_quote(painter, px(12), room)

    def _paint_quote(self, painter: QPainter, x: float, room: float) -> None:
        font = self.look.font(13, serif=True)
        painter.setFont(font)
        painter.setPen(self.look.colour("muted"))
        cut = QFontMetricsF(font).elidedText(unturned(self._quote), Qt.TextElideMode.ElideRight, room)
        left = self.width() - x - room if self.mirrored() else x
        side = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(QRectF(left, self.look.px(10), room, self.height()), flags, cut)


class QuestionPart(QWidget):
    """Asks about one field at a time.

    Attributes:
        question: what is asked; None for nothing.
        buttons: of the answers; type_it, none: the two other answers.

    Signals:
        answered(Offer): one of the answers was chosen.
        called(str): the id of an action whose button was pressed.
        pointed(object): the Offer that is pointed at; None for none.
    """

    answered = Signal(object)
    called = Signal(str)
    pointed = Signal(object)

    def __init__(self, look: Look, icons: Icons, words: CheckWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons, self._words = look, icons, words
        self.question: Question | None = None
        self.buttons: list[AnswerButton] = []
        self._sign, self._name = QLabel(self), words_label(look, "", 13, "ink", self)
        self._state = words_label(look, "", 12, "warn", self)
        self._asked = words_label(look, "", 13, "ink", self)
        self._others = Lines(look, self)
        self.type_it = KeyButton(self.tr("Type it…"), look, icons, self._others)
        self.none = KeyButton(self.tr("There is none"), look, icons, self._others)
        self._answers = QVBoxLayout()
        self._lay_out()
        self.type_it.clicked.connect(lambda: self.called.emit("desk.write"))
        self.none.clicked.connect(lambda: self.called.emit("desk.reject"))
        self.hide()

    def ask(self, question: Question | None, text: str, why: str = "") -> None:
        """Ask something; None asks nothing.

        Args:
            question: what.
            text: of the article, for the words of the answers.
            why: why nothing can be answered; empty where it can.
        """
        self.question = question
        for button in self.buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.setVisible(question is not None)
        if question is None:
            return
        self._name.setText(field_title(question.name))
        self._state.setText(self.tr("missing") if question.missing else self.tr("not sure"))
        asked = self._words.question(question.name, missing=question.missing, answers=len(question.answers))
        self._asked.setText(asked)
        for number, offer in enumerate(question.answers, 1):
            self._add(number, offer, question.name, text, why)
        for other in (self.type_it, self.none):
            other.set_why(why)
        self.setAccessibleName(f"{self._name.text()}: {asked}")

    def asked_words(self) -> str:
        """Return the question in words."""
        return self.accessibleName() if self.question is not None else ""

    def set_keys(self, type_it: str, none: str) -> None:
        """Show the keys as they are now."""
        self.type_it.set_key(type_it)
        self.none.set_key(none)
        self._others.arrange()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._paint_sign()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the hairline below."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _add(self, number: int, offer: Offer, name: str, text: str, why: str) -> None:
        quote = one_line(text[offer.start : offer.end]).strip() if offer.start is not None else ""
        value = self._words.value(name, offer.value)
        shown = f"“{quote}”" if quote and quote != value else ""
        button = AnswerButton(value, shown, str(number), self._look, self._icons, self)
        button.clicked.connect(lambda: self.answered.emit(offer))
        button.pointed.connect(lambda here: self.pointed.emit(offer if here else None))
        button.set_why(why)
        self._answers.addWidget(button)
        button.show()
        self.buttons.append(button)

    def _paint_sign(self) -> None:
        look = self._look
        colour = look.colour("warn").name()
        self._sign.setPixmap(self._icons.pixmap("unsure", look.px(16), colour, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        px = self._look.px
        self._name.setFont(self._look.font(13, 600))
        self._name.setWordWrap(False)
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        self._answers.setSpacing(px(6))
        head.setSpacing(px(8))
        head.addWidget(self._sign)
        head.addWidget(self._name)
        head.addWidget(self._state, 1)
        for button in (self.type_it, self.none):
            self._others.add(button)
        column.addLayout(head)
        column.addWidget(self._asked)
        column.addLayout(self._answers)
        column.addWidget(self._others)
        self._paint_sign()
