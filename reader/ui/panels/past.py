"""What the article was: its history, action by action, and the original it was made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.store.articles import ArticleRow
from annotations.store.history import ActionRow
from annotations.text.obeyed import side_by_side
from reader.models.articles import Index
from reader.models.harmless import plain_tip, unturned
from reader.ui.panels.rows import Row
from reader.ui.said import act_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_SECOND = Qt.ItemDataRole.UserRole + 1
_ROWS = 6


class PastPart(QWidget):
    """Two rows that open: the history and the original.

    Attributes:
        history: the list of actions, newest first.

    Signals:
        history_wanted: the history was opened, and is to be told; see `set_history`.
        original_wanted: the original is to be shown.
        save_wanted: the original is to be saved.
        encoding_wanted, versions_wanted: other encodings are to be shown, or all texts there were.
    """

    history_wanted = Signal()
    original_wanted = Signal()
    save_wanted = Signal()
    encoding_wanted = Signal()
    versions_wanted = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._article: ArticleRow | None = None
        self._history_row = Row(look, icons, self, words=self.tr("History"), icon="history")
        self._original_row = Row(look, icons, self, words=self.tr("Original"), icon="file")
        self.history = QListView(self)
        self._delegate = _ActionDelegate(look, self.history)
        self._facts = QWidget(self)
        self._words = QLabel(self._facts)
        self._lay_out()
        self._history_row.clicked.connect(lambda: self.show_history(not self.history_shown))
        self._original_row.clicked.connect(lambda: self.show_original(self._facts.isHidden()))
        self.show_history(False)
        self.show_original(False)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self._delegate.set_look(look)
        self._fit()

    @property
    def history_shown(self) -> bool:
        """Whether the history is open."""
        return not self.history.isHidden()

    def set_article(self, article: ArticleRow) -> None:
        """Show what the article was made of; its history is asked for anew where it is open."""
        self._article = article
        size = QLocale().formattedDataSize(article.original_size)
        encoding = article.encoding or self.tr("not known")
        self._words.setText(
            self.tr("{name}\n{size}, encoding {encoding}\nSHA-256 {sha}").format(
                name=unturned(article.name), size=size, encoding=encoding, sha=article.original_sha256[:16] + "…"
            )
        )
        self._words.setToolTip(article.original_sha256)
        if self.history_shown:
            self.history_wanted.emit()

    def set_history(self, actions: Sequence[ActionRow]) -> None:
        """Show these actions, newest first."""
        model = self.history.model()
        assert isinstance(model, QStandardItemModel)
        model.clear()
        for action in actions:
            when = QDateTime.fromMSecsSinceEpoch(action.ended_at or action.started_at)
            second = QLocale().toString(when, QLocale.FormatType.ShortFormat)
            parts = [second, action.annotator or self.tr("the program"), self.tr("undone") if action.undone else ""]
            name = act_words(action.name)
            item = QStandardItem(unturned(name))
            item.setData(side_by_side(parts), _SECOND)
            item.setToolTip(plain_tip(f"{name}\n{item.data(_SECOND)}"))
            item.setData(f"{name}, {item.data(_SECOND)}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        self._fit()

    def show_history(self, shown: bool) -> None:
        """Open or fold the history."""
        self.history.setVisible(shown)
        _say_open(self._history_row, shown)
        if shown:
            self.history_wanted.emit()

    def show_original(self, shown: bool) -> None:
        """Open or fold what is known of the original."""
        self._facts.setVisible(shown)
        _say_open(self._original_row, shown)

    def _lay_out(self) -> None:
        px = self._look.px
        self.history.setModel(QStandardItemModel(self.history))
        self.history.setItemDelegate(self._delegate)
        self.history.setFrameShape(QFrame.Shape.NoFrame)
        self.history.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.history.setUniformItemSizes(True)
        self.history.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history.viewport().setAutoFillBackground(False)
        self.history.setAccessibleName(self.tr("History of the article, newest first"))
        self._words.setFont(self._look.font(12))
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        show, save = QPushButton(self.tr("Show…"), self._facts), QPushButton(self.tr("Save…"), self._facts)
        show.setAccessibleName(self.tr("Show the original…"))
        save.setAccessibleName(self.tr("Save the original…"))
        show.setToolTip(self.tr("Shows the text exactly as it was imported."))
        save.setToolTip(self.tr("Writes the imported file again, byte for byte."))
        show.clicked.connect(self.original_wanted)
        save.clicked.connect(self.save_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (show, save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        others, encoding = QHBoxLayout(), QPushButton(self.tr("Encoding…"), self._facts)
        versions = QPushButton(self.tr("Versions…"), self._facts)
        encoding.setAccessibleName(self.tr("Read with another encoding…"))
        versions.setAccessibleName(self.tr("Versions of the text…"))
        encoding.setToolTip(self.tr("Shows what the file says in other encodings."))
        versions.setToolTip(self.tr("Lists all texts the article ever had."))
        encoding.clicked.connect(self.encoding_wanted)
        versions.clicked.connect(self.versions_wanted)
        others.setSpacing(px(8))
        for button in (encoding, versions):
            others.addWidget(button)
        others.addStretch(1)
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(px(40), px(2), px(16), px(8))
        facts.setSpacing(px(6))
        facts.addWidget(self._words)
        facts.addLayout(buttons)
        facts.addLayout(others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(0)
        for widget in (self._history_row, self.history, self._original_row, self._facts):
            column.addWidget(widget)

    def _fit(self) -> None:
        shown = min(_ROWS, max(1, self.history.model().rowCount()))
        self.history.setFixedHeight(self._delegate.height * shown)


def _say_open(row: Row, shown: bool) -> None:
    words = row.tr("open") if shown else row.tr("folded")
    row.setAccessibleName(f"{row.text()}, {words}")
    row.set_on(shown)


class _ActionDelegate(QStyledItemDelegate):
    """Paints an action: its name, and below it when and by whom."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint otherwise from now on."""
        self._look = look
        self._fonts = look.font(13), look.font(12)

    @property
    def height(self) -> int:
        """The height of a row, in pixels."""
        return self._look.px(44)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self._look.px(120), self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        px, look, whole = self._look.px, self._look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(whole.adjusted(px(8) + 1, 1, -px(8) - 1, -1), px(6), px(6))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = whole.adjusted(px(16 if mirrored else 40), px(4), -px(40 if mirrored else 16), -px(4))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        half = box.height() / 2
        texts = str(index.data()), str(index.data(_SECOND))
        for n, (text, font, token) in enumerate(zip(texts, self._fonts, ("ink", "muted"), strict=True)):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            cut = QFontMetricsF(font).elidedText(unturned(text), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRectF(box.left(), box.top() + n * half, box.width(), half), flags, cut)
        painter.restore()
