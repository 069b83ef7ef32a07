"""The panel beside the page during a check: the open question, the fields, and how to go on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotations.store.runs import Item
from reader.models.article_view import ArticleView
from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.note_field import words_label
from reader.ui.library.buttons import IconButton, Lines
from reader.ui.panels.check_fields import CheckFields
from reader.ui.panels.check_question import QuestionPart
from reader.ui.panels.check_rule import RulePart
from reader.ui.panels.check_words import CheckWords
from reader.ui.panels.key_button import KeyButton
from reader.ui.said import core_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class CheckPanel(QWidget):
    """Shows one article of the check; it knows no library.

    Attributes:
        question, fields: its parts.
        rule: offers what a correction stands for as a rule of the outlet.
        accept, skip, furniture, subhead, close_button: the buttons.
        encoding: shown where the encoding of an article is in doubt.

    Signals:
        called(str): the id of an action whose button was pressed.
        pressed_key(QKeyEvent): a key that may be an action's.
    """

    called = Signal(str)
    pressed_key = Signal(object)

    def __init__(self, look: Look, icons: Icons, words: CheckWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Check"))
        self._title = words_label(look, "", 15, "ink", self)
        self._why = words_label(look, "", 12, "muted", self)
        self.close_button = IconButton("close", self.tr("Close the check"), look, icons, self)
        body = QWidget(self)
        self.question = QuestionPart(look, icons, words, body)
        self._heading = words_label(look, self.tr("Fields"), 13, "ink", body)
        self._how = words_label(look, self.tr("Select words on the page, then press a field's key."), 12, "muted", body)
        self.fields = CheckFields(look, icons, words, body)
        self._lines = words_label(look, self.tr("The line with the caret, or the selected lines"), 12, "muted", body)
        self._turns = Lines(look, body)
        self.furniture = KeyButton(self.tr("Furniture or text"), look, icons, self._turns)
        self.subhead = KeyButton(self.tr("Subhead"), look, icons, self._turns)
        self.rule = RulePart(look, icons, self)
        self.skip = KeyButton(self.tr("Later"), look, icons, self)
        self.accept = KeyButton(self.tr("Accept and next"), look, icons, self, primary=True)
        self._scroll = QScrollArea(self)
        self.encoding = QPushButton(self.tr("Read with another encoding…"), self)
        self._body = body
        self.setFocusProxy(self.accept)
        self._lay_out()
        self._connect()

    def set_keys(self, keys: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Show the keys as they are now: by the ids of actions, and by the names of fields."""
        self.accept.set_key(keys["desk.accept"])
        self.skip.set_key(keys["desk.skip"])
        self.furniture.set_key(keys["desk.furniture"])
        self.subhead.set_key(keys["desk.subhead"])
        self.rule.remember.set_key(keys["desk.remember"])
        self._turns.arrange()
        self.question.set_keys(keys["desk.write"], keys["desk.reject"])
        self.fields.set_keys(fields)
        words, key = self.tr("Close the check"), keys["desk.leave"]
        self.close_button.set_words(f"{words} ({key})" if key else words)

    def show_article(
        self, view: ArticleView | None, title: str, why: str, read_only: str, *, garbled: bool = False
    ) -> None:  # fmt: skip
        """Show an article of the list.

        Args:
            view: the article; None while it is being read.
            title: what it is called.
            why: what wants a look in it.
            read_only: why nothing can be changed; empty where it can.
            garbled: whether the encoding is in doubt.
        """
        self._title.setText(unturned(title))
        self._why.setText(unturned_lines(why))
        self.fields.set_view(view, read_only)
        self._set_article(shown=view is not None)
        self.encoding.setVisible(view is not None and garbled)
        for button in (self.accept, self.furniture, self.subhead):
            button.set_why(read_only)

    def show_refusal(self, item: Item) -> None:
        """Show a file that was not taken, and why."""
        self._title.setText(unturned(item.path))
        self._why.setText(unturned_lines(self.tr("Not taken. {why}").format(why=core_words(item.reason))))
        self.question.ask(None, "")
        self.fields.set_view(None)
        self._set_article(shown=False)

    def show_nothing(self, words: str) -> None:
        """Say something where there is no article."""
        self._title.setText("")
        self._why.setText(words)
        self.question.ask(None, "")
        self.fields.set_view(None)
        self._set_article(shown=False)

    def title_words(self) -> str:
        """Return what is shown: the title of an article, or the name of a file."""
        return self._title.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Offer the key to the actions: they count wherever the hands are in the check."""
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground, and the hairline over the buttons."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, self._foot.geometry().top(), self.width(), 1, self._look.colour("line"))

    def _set_article(self, *, shown: bool) -> None:
        for part in (self._heading, self._how, self.fields, self._lines, self._turns):
            part.setVisible(shown)
        for button in (self.accept, self.skip):
            button.setVisible(shown)
        self.encoding.hide()

    def _connect(self) -> None:
        for button, id_ in (
            (self.accept, "desk.accept"), (self.skip, "desk.skip"), (self.furniture, "desk.furniture"),
            (self.subhead, "desk.subhead"), (self.close_button, "desk.leave"), (self.encoding, "article.encoding"),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, id_=id_: self.called.emit(id_))
        for part in (self.question, self.rule):
            part.called.connect(self.called)

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self._title.setFont(look.font(15, 600))
        self._heading.setFont(look.font(13, 600))
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, px(12))
        body.setSpacing(0)
        heads, lines = QVBoxLayout(), QVBoxLayout()
        heads.setContentsMargins(px(16), px(12), px(16), px(8))
        heads.setSpacing(px(2))
        heads.addWidget(self._heading)
        heads.addWidget(self._how)
        lines.setContentsMargins(px(16), px(4), px(16), 0)
        for button in (self.furniture, self.subhead):
            self._turns.add(button)
        lines.addWidget(self._turns)
        self._lines.setContentsMargins(px(16), px(12), px(16), 0)
        body.addWidget(self.question)
        body.addLayout(heads)
        body.addWidget(self.fields)
        body.addWidget(self._lines)
        body.addLayout(lines)
        body.addStretch(1)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, words, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(px(16), px(8), px(8), px(8))
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._why)
        words.addWidget(self.encoding, 0, Qt.AlignmentFlag.AlignLeading)
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(16), px(12), px(16), px(12))
        foot.setSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.accept)
        foot.addWidget(self.rule)
        foot.addLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
