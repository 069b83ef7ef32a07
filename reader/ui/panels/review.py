"""The review panel: one list of candidates, whatever they come from, decided key by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from annotations.model.sought import Marked
from reader.models.review import Heading, ReviewModel, Row
from reader.ui.dialogs.note_field import words_label
from reader.ui.panels.review_card import ReviewCard
from reader.ui.panels.review_head import ReviewHead
from reader.ui.panels.review_list import ReviewList
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_LOW = 400
"""A panel that is lower than this at scale 1 shows less round its list."""


class ReviewPanel(QWidget):
    """Shows a review; it knows no library.

    Attributes:
        model, list, card: the candidates, and the one that is open.
        head: what is reviewed, where, and how far it is.
        accept_all, finish: the buttons below.
        question: asks before all are accepted; accept_sure, accept_each, leave_them: the answers.

    Signals:
        called(str): the id of an action whose button was pressed.
        gone_to(Entry): another candidate is current.
        accepted_all(tuple of Entry): these are to be accepted at once.
        pressed_key(QKeyEvent): a key on the list that may be an action's.
    """

    called = Signal(str)
    gone_to = Signal(object)
    accepted_all = Signal(object)
    pressed_key = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._then: Callable[[], None] | None = None
        self._low = False
        self.setAccessibleName(self.tr("Review"))
        self.model = ReviewModel(self._spoken, self)
        self.head = ReviewHead(look, icons, self)
        self.list = ReviewList(self.model, look, icons, self)
        self.card = ReviewCard(look, icons, self.list.viewport())
        self.list.set_open_card(self.card)
        self.setFocusProxy(self.list)
        self.list.installEventFilter(self.card)
        self.hint = words_label(look, "", 12, "muted", self)
        self.accept_all = QPushButton(self)
        self.finish = QPushButton(self.tr("Done"), self)
        self.question = QWidget(self)
        self._asked = words_label(look, "", 13, "ink", self.question)
        self.accept_each, self.accept_sure = QPushButton(self.question), QPushButton(self.question)
        self.leave_them = QPushButton(self.tr("Leave them"), self.question)
        self._below = words_label(look, self.tr("One Undo takes the whole batch back."), 12, "muted", self)
        self._lay_out()
        self._connect()
        self.count()

    def ask_about_all(self) -> None:
        """Ask before all that are left are accepted."""
        left = self.model.left()
        if not left:
            return
        self._then = None
        unsure = sum(bool(one.candidate.doubt) for one in left)
        self._asked.setText(
            self.tr("%Ln of these candidates are doubtful.", "", unsure) if unsure
            else self.tr("None of these candidates is doubtful.")
        )  # fmt: skip
        self.accept_each.setText(self.tr("Accept all %Ln", "", len(left)))
        self.accept_sure.setText(self.tr("Accept the %Ln sure ones", "", len(left) - unsure))
        self.accept_sure.setVisible(0 < unsure < len(left))
        self.question.show()
        self.accept_each.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_many(self, question: str, answer: str, then: Callable[[], None]) -> None:
        """Ask before something is done to several at once.

        Args:
            question: what is to be done, to how many.
            answer: the words of the button that does it.
            then: does it.
        """
        self._then = then
        self._asked.setText(question)
        self.accept_each.setText(answer)
        self.accept_sure.hide()
        self.question.show()
        self.accept_each.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> bool:
        """Ask no more; return whether something was asked."""
        was, self._then = not self.question.isHidden(), None
        self.question.hide()
        if was:
            self.list.setFocus()
        return was

    def count(self) -> None:
        """Show the counts as they are now."""
        model, left = self.model, len(self.model.entries) - self.model.decided()
        self.head.count(model)
        keeps = any(isinstance(one.candidate, Marked) for one in model.entries[:1])
        self.accept_all.setText(
            self.tr("Keep the %Ln left…", "", left) if keeps else self.tr("Accept the %Ln left…", "", left)
        )
        self.accept_all.setVisible(left > 0)
        self.list.setVisible(bool(model.entries))
        self.hint.setVisible(not model.entries)
        self._below.setVisible(model.decided() > 0 and not self._low)
        if not left and self._then is None:
            self.close_question()

    def say(self, words: str) -> None:
        """Say something in the place of the list, while that is empty."""
        self.hint.setText(words)

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show the keys as they are now, by the ids of actions."""
        self.card.set_keys(keys["review.accept"], keys["review.reject"], keys["review.skip"])
        close = self.tr("Close the review")
        key = keys["review.leave"]
        self.head.close_button.set_words(f"{close} ({key})" if key else close)
        self.list.open_row()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves a question first, then the review."""
        if event.key() == Qt.Key.Key_Escape and not self.close_question():
            self.called.emit("review.leave")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where it is low, most of the room is the list's."""
        super().resizeEvent(event)
        px, low = self._look.px, self.height() < self._look.px(_LOW)
        if low != self._low:
            self._low = low
            self.head.set_low(low)
            edge = px(6 if low else 12)
            self._foot_rows.setContentsMargins(px(16), edge, px(16), edge)
            self.count()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, and the hairline over the buttons."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        line = self._foot.geometry().top()
        painter.fillRect(0, line, self.width(), 1, self._look.colour("line"))

    def _connect(self) -> None:
        self.model.counted.connect(self.count)
        self.list.gone_to.connect(self.gone_to)
        self.list.pressed_key.connect(self.pressed_key)
        self.card.accept.clicked.connect(lambda: self._call("review.accept"))
        self.card.reject.clicked.connect(lambda: self._call("review.reject"))
        self.card.skip.clicked.connect(lambda: self._call("review.skip"))
        self.head.close_button.clicked.connect(lambda: self.called.emit("review.leave"))
        self.head.more.clicked.connect(self._open_menu)
        self.accept_all.clicked.connect(lambda: self.called.emit("review.accept_all"))
        self.finish.clicked.connect(lambda: self.called.emit("review.done"))
        self.accept_each.clicked.connect(lambda: self._accept(sure=False))
        self.accept_sure.clicked.connect(lambda: self._accept(sure=True))
        self.leave_them.clicked.connect(self.close_question)

    def _call(self, action_id: str) -> None:
        self.list.setFocus()
        self.called.emit(action_id)

    def _accept(self, *, sure: bool) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.close_question()
            then()
            return
        left = tuple(one for one in self.model.left() if not (sure and one.candidate.doubt))
        self.close_question()
        self.accepted_all.emit(left)

    def menu(self) -> QMenu:
        """Return the menu of what the review can do besides."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Review"))
        asked = self.head.asked
        for name, words, on in (
            ("any_case", self.tr("Find words in small letters, too"), asked.any_case),
            ("endings", self.tr("Find other endings, too"), asked.endings),
            ("aliases", self.tr("Find the other names, too"), asked.aliases),
        ):
            if asked.others or name != "aliases":
                one = menu.addAction(words)
                one.setCheckable(True)
                one.setChecked(on)
                one.triggered.connect(lambda on, name=name: self.head.option_chosen.emit(name, on))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self) -> None:
        more = self.head.more
        self.menu().popup(more.mapToGlobal(QPoint(0, more.height())))

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return self.tr("{title}, left: {n}").format(title=row.title, n=row.left)
        one = row.candidate
        said = self.card.verdict_words(one, row.verdict)
        words = " ".join(f"{one.before}{one.quote}{one.after}".split())
        what = self.card.what_words(one)
        return ". ".join(filter(None, (f"“{one.quote}”", what, said, self.card.doubt_words(one), words)))

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hint.setContentsMargins(px(16), px(12), px(16), px(12))
        column.addWidget(self.head)
        column.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        self._foot = QWidget(self)
        foot = self._foot_rows = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(16), px(12), px(16), px(12))
        foot.setSpacing(px(8))
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(px(8))
        asked.addWidget(self._asked)
        for button in (self.accept_each, self.accept_sure, self.leave_them):
            asked.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.question.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_all)
        buttons.addStretch(1)
        buttons.addWidget(self.finish)
        self.finish.setProperty("kind", "primary")
        self.finish.setToolTip(self.tr("Ends the review; what was not decided stays as it is"))
        foot.addWidget(self.question)
        foot.addLayout(buttons)
        foot.addWidget(self._below)
        column.addWidget(self._foot)
