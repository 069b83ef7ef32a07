"""The question whether a text is one article or many, and where these part, with what the parts would be."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from reader.articles.splitting.parts import NO
from reader.articles.splitting.preview import WayShown
from reader.articles.splitting.ways import CODED, ENDED, FORM_FEEDS, LABELLED, NUMBERED
from reader.models.harmless import unturned
from reader.models.parts import Parts
from reader.ui.dialogs.asked import AskedWindow
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_WIDTHS = (56, 300, 104, 84)
"""Of the columns of the parts, at scale 1."""


class SplitWindow(AskedWindow):
    """Asks how a text is to be split, and lists the parts.

    Attributes:
        list: the ways to split it; parts: the parts of the current one; beginning: how the current part begins.
        own: a line's pattern of a person's own.
        one_button: imports it as one article.

    Signals:
        answered(str): import it in this way; NO as one article.
        tried(str): look what a pattern of a person's own makes of it.
    """

    answered = Signal(str)
    tried = Signal(str)

    def __init__(self, look: Look, file: str, parent: QWidget) -> None:
        super().__init__(look, self.tr("Import a text with many articles"), parent)
        self.ways: list[WayShown] = []
        self.head.setText(self.tr("Is {file} one article, or several?").format(file=unturned(file)))
        self.facts.setText(self.tr("Choose what stands between the articles. The list shows what would come of it."))
        splitter = QSplitter(self)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setSizes([look.px(300), look.px(620)])
        splitter.setChildrenCollapsible(False)
        self.rows.addWidget(splitter, 1)
        self.one_button = self.button(
            self.tr("Import as one article"), self.tr("Takes the whole file as one article (Ctrl+1)")
        )
        self.one_button.setShortcut("Ctrl+1")
        self.one_button.clicked.connect(lambda: self._answer(NO))
        self.import_button.clicked.connect(self._import)
        self.finish(self.one_button)

    def set_ways(self, ways: tuple[WayShown, ...]) -> None:
        """Show the ways there are; the first is chosen."""
        self.ways = list(ways)
        self._list_ways(0)
        self.list.setFocus()

    def add_way(self, ways: tuple[WayShown, ...], pattern: str) -> None:
        """Show what a pattern of a person's own made of the text; none where it parts nothing."""
        if not ways:
            self.say(self.tr("No line is like “{pattern}”, or there is only one article then.").format(pattern=pattern))
            return
        self.ways = [*(way for way in self.ways if way.name != ways[0].name), ways[0]]
        self._list_ways(len(self.ways) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Import where Enter is pressed in a list, which has no use for it, as in other windows with a blue button."""
        lists = (self.list, self.parts)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() in lists:
            self.import_button.click()
        else:
            super().keyPressEvent(event)

    def _left(self) -> QWidget:
        left, look = QWidget(self), self.look
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(8))
        self.list = QListWidget(left)
        self.list.setFont(look.font(13))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(look.px(4))
        self.list.setAccessibleName(self.tr("Ways to split the text"))
        self.list.currentRowChanged.connect(self._show)
        self.own = QLineEdit(left)
        self.own.setPlaceholderText(self.tr("Another line between articles"))
        self.own.setAccessibleName(self.tr("Another line between articles"))
        self.own.setToolTip(self.tr("Such as *** or Page \\d+: all of a line must be like it (Enter)"))
        self.own.returnPressed.connect(self._try)
        look_button = self._quiet(self.tr("Try it"), self.tr("Looks what this line parts"))
        look_button.clicked.connect(self._try)
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        row.addWidget(self.own, 1)
        row.addWidget(look_button)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return left

    def _right(self) -> QWidget:
        right, look = QSplitter(Qt.Orientation.Vertical, self), self.look
        right.setChildrenCollapsible(False)
        self.model = Parts(self)
        name = self.tr("The articles it would be")
        self.parts = table_of_rows(self.model, name, _WIDTHS, (1,), look, right)
        self.parts.selectionModel().currentRowChanged.connect(self._begin)
        self.beginning = QPlainTextEdit(right)
        self.beginning.setReadOnly(True)
        self.beginning.setTabChangesFocus(True)
        self.beginning.setFrameShape(QFrame.Shape.NoFrame)
        self.beginning.setFont(look.font(14, serif=True))
        self.beginning.document().setDocumentMargin(look.px(12))
        self.beginning.setAccessibleName(self.tr("How the article begins"))
        right.setSizes([look.px(300), look.px(160)])
        return right

    def _quiet(self, words: str, help_: str) -> QPushButton:
        return self.button(words, help_, "quiet")

    def _list_ways(self, current: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for way in self.ways:
                words = self.tr("%Ln articles", "", way.count)
                doubt = "" if way.sure else self.tr("; not sure")
                self.list.addItem(QListWidgetItem(f"{self._words(way.name)}\n{words}{doubt}"))
        self.list.setCurrentRow(current)
        self._show(current)

    def _words(self, name: str) -> str:
        known = {
            NUMBERED: self.tr("Documents that are counted"), ENDED: self.tr("Lines that end a document"),
            CODED: self.tr("Records with codes (HD, TD)"), LABELLED: self.tr("Heads of labels"),
            FORM_FEEDS: self.tr("Form feeds"),
        }  # fmt: skip
        return known.get(name) or self.tr("Lines of {sign}").format(sign=name)

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self.ways):
            return
        way = self.ways[row]
        self.model.set_parts(way.parts)
        self.parts.setCurrentIndex(self.model.index(0, 0))
        more = way.count - len(way.parts)
        if not way.sure:
            self.say(
                self.tr("What follows these lines does not always begin like an article. Look at the list."), "warn"
            )
        else:
            self.say(self.tr("%Ln more articles are not listed.", "", more) if more else "", "muted")
        self.import_button.setText(self.tr("Import as %Ln articles", "", way.count))

    def _begin(self, index: QModelIndex) -> None:
        self.beginning.setPlainText(self.model.parts[index.row()].beginning if index.isValid() else "")

    def _try(self) -> None:
        if self.own.text().strip():
            self.tried.emit(self.own.text().strip())

    def _import(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.ways):
            self._answer(self.ways[row].name)

    def _answer(self, name: str) -> None:
        self.decided = True
        # Closed before the next window comes, which would lose the focus to the one behind this.
        self.close()
        self.answered.emit(name)
