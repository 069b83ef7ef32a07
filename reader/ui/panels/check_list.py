"""The list of a check: every article with why it wants a look, and the files that were not taken."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QTableView, QVBoxLayout, QWidget

from reader.models.checking import CheckModel, Entry, Heading, Index, Refusal, Row
from reader.models.harmless import plain_tip
from reader.ui.dialogs.note_field import words_label
from reader.ui.library.buttons import NameButton
from reader.ui.panels.brush import Brush
from reader.ui.panels.check_words import CheckWords
from reader.ui.panels.review_head import Share
from reader.ui.panels.row_delegates import RowDelegate
from reader.ui.said import core_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.tables import make_list

ROW = 52


class CheckDelegate(RowDelegate):
    """Paints articles in two lines: title, and what wants a look."""

    tall = ROW

    def __init__(self, look: Look, icons: Icons, words: CheckWords) -> None:
        super().__init__(look, icons)
        self._words = words

    def paint_row(self, brush: Brush, row: Row) -> None:
        """Paint an article, a file, or the title over some."""
        px = self.look.px
        if isinstance(row, Heading):
            count = QLocale().toString(row.count)
            wide = brush.advance(count, 12) + 1
            brush.text(self._words.section(row.section), px(16), brush.width - px(40) - wide, 13, 600, "ink", dy=px(8))
            brush.text(count, brush.width - px(20) - wide, wide, 12, 400, "muted", dy=px(8))
            return
        icon, token = _sign(row)
        brush.icon(icon, px(16), 16, token)
        title, why = self._lines(row)
        x, room = px(40), brush.width - px(56)
        brush.text(title, x, room, 13, 500, "ink", dy=-px(9))
        brush.text(why, x, room, 12, 400, "muted", dy=px(10))

    def _lines(self, row: Entry | Refusal) -> tuple[str, str]:
        if isinstance(row, Entry):
            return row.one.title, self._words.doubts(row)
        return row.item.path, core_words(row.item.reason)


def _sign(row: Entry | Refusal) -> tuple[str, str]:
    if isinstance(row, Refusal):
        return "reject", "danger"
    if row.one.checked:
        return "confirmed", "ok"
    return ("unsure", "warn") if row.one.doubts else ("detected", "muted")


class CheckList(QTableView):
    """The rows; keys that are no move are offered to the actions.

    Signals:
        pressed_key(QKeyEvent): a key that may be an action's; accepted if it was.
        gone_to(object): another row is current: an Entry or a Refusal.
    """

    pressed_key = Signal(object)
    gone_to = Signal(object)

    def __init__(self, model: CheckModel, look: Look, icons: Icons, words: CheckWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.articles = model
        self.delegate = CheckDelegate(look, icons, words)
        self.delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Articles to check"))
        make_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self.delegate.look = look
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Base, look.colour("side"))
        self.setPalette(palette)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))

    def current(self) -> Entry | Refusal | None:
        """Return what is current."""
        row = self.articles.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return None if isinstance(row, Heading) else row

    def selected(self) -> list[Entry]:
        """Return the articles that are selected, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [entry for row in rows if isinstance(entry := self.articles.row(row), Entry)]

    def go_to(self, row: Entry | Refusal) -> None:
        """Make a row the current and only selected one."""
        index = self.articles.index(row.row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell that another row is current."""
        super().currentChanged(current, previous)
        row = self.current()
        if row is not None:
            self.gone_to.emit(row)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to an article, where a table might go to the title over some."""
        index = super().moveCursor(action, modifiers)
        if not isinstance(self.articles.row(index.row()), Heading):
            return index
        step = -1 if index.row() < self.currentIndex().row() else 1
        row = self.articles.after(index.row(), step, unchecked=False) or self.articles.after(
            index.row(), -step, unchecked=False
        )
        return index if row is None or isinstance(row, Heading) else self.articles.index(row.row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Offer the key to the actions; letters are no search here."""
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if event.isAccepted():
            return
        if event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CheckSide(QWidget):
    """What stands in the place of the article list during a check.

    Attributes:
        model, list: the articles.
        choose: the button with what is checked, whose menu has the other choices.
        accept_sure: accepts all in which nothing is in doubt; accept_them, leave_them: the answers to its question.

    Signals:
        called(str): the id of an action whose button was pressed.
        scope_wanted(QPoint): the menu of what can be checked is wanted, there on the screen.
        accepted(tuple of Entry): these are to be accepted at once.
    """

    called = Signal(str)
    scope_wanted = Signal(object)
    accepted = Signal(object)

    def __init__(self, look: Look, icons: Icons, words: CheckWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Articles to check"))
        self.choose = NameButton(look, icons, self)
        self._share = Share(look, self)
        self._done = words_label(look, "", 12, "muted", self)
        self.model = CheckModel(words.spoken, self)
        self.list = CheckList(self.model, look, icons, words, self)
        self._empty = words_label(look, self.tr("There is nothing to check here."), 12, "muted", self)
        self.accept_sure = QPushButton(self)
        self.question = QWidget(self)
        self._asked = words_label(look, "", 13, "ink", self.question)
        self.accept_them = QPushButton(self.question)
        self.leave_them = QPushButton(self.tr("Leave them"), self.question)
        self.setFocusProxy(self.list)
        self._lay_out()
        self.model.counted.connect(self.count)
        self.choose.clicked.connect(lambda: self.scope_wanted.emit(self.choose.mapToGlobal(QPoint(0, look.px(32)))))
        self.accept_sure.clicked.connect(lambda: self.called.emit("desk.accept_sure"))
        self.accept_them.clicked.connect(self._accept)
        self.leave_them.clicked.connect(self.close_question)
        self.count()

    def set_title(self, words: str) -> None:
        """Say what is checked."""
        self.choose.setText(words)
        self.choose.setAccessibleName(self.tr("What is checked: {what}").format(what=words))
        tip = self.tr("{what}. Chooses another import, or the whole library.").format(what=words)
        self.choose.setToolTip(plain_tip(tip))
        self.choose.update()

    def count(self) -> None:
        """Show the counts as they are now."""
        number, total, done = QLocale().toString, self.model.total(), self.model.checked()
        self._share.set_share(done / total if total else 0)
        words = self.tr("{done} of {total} checked").format(done=number(done), total=number(total))
        self._done.setText(words)
        self._share.setAccessibleName(words)
        sure = len(self.model.sure())
        self.accept_sure.setText(self.tr("Accept the %Ln sure ones…", "", sure))
        self.accept_sure.setVisible(sure > 1)
        self.list.setVisible(self.model.rowCount() > 0)
        self._empty.setVisible(self.model.rowCount() == 0)
        if sure < 2:
            self.close_question()

    def done_words(self) -> str:
        """Return how far it is, in words."""
        return self._done.text()

    def ask_about_sure(self) -> None:
        """Ask before all articles are accepted in which nothing is in doubt."""
        sure = len(self.model.sure())
        if not sure:
            return
        self._asked.setText(self.tr("Nothing in these %Ln articles is in doubt. One Undo takes it back.", "", sure))
        self.accept_them.setText(self.tr("Accept %Ln articles", "", sure))
        self.question.show()
        self.accept_them.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> bool:
        """Ask no more; return whether something was asked."""
        was = not self.question.isHidden()
        self.question.hide()
        if was:
            self.list.setFocus()
        return was

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("side"))

    def _accept(self) -> None:
        sure = tuple(self.model.sure())
        self.close_question()
        self.accepted.emit(sure)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(8))
        head, foot, asked = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self.question)
        head.setContentsMargins(px(16), 0, px(16), 0)
        foot.setContentsMargins(px(16), 0, px(16), px(12))
        asked.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(4))
        for widget in (self.choose, self._share, self._done):
            head.addWidget(widget)
        asked.addWidget(self._asked)
        for button in (self.accept_them, self.leave_them):
            asked.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.question.hide()
        self._empty.setContentsMargins(px(16), px(12), px(16), px(12))
        foot.addWidget(self.accept_sure, 0, Qt.AlignmentFlag.AlignLeading)
        foot.addWidget(self.question)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
