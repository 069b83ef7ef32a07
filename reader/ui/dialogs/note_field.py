"""Where a note is typed: a field that grows with its words, and below it how its Markdown will look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QSize, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QTextBrowser, QToolTip, QVBoxLayout, QWidget

from annotations.text.note_html import has_markup, note_html
from annotations.text.note_links import target_of
from reader.models.harmless import plain_tip, unturned_lines
from reader.ui.dialogs.link_typing import LinkTyping
from reader.ui.outside import address_words, open_outside
from reader.ui.page.content import gone_words
from reader.ui.style.look import Look

_MOST_LINES = 10
_PREVIEW_AFTER_MS = 120
_SHEET = (
    "body {{ color: {ink}; }} a {{ color: {link}; }}"
    " p, ul, ol, h1, h2, h3, pre, blockquote {{ margin: 0 0 4px; }} h1, h2, h3 {{ font-size: medium; }}"
)


class NoteField(QPlainTextEdit):
    """A field whose Ctrl+Z is the text's own.

    Attributes:
        offered: takes keys before the field does, while something is offered for what is typed.

    Signals:
        entered: it has the focus now.
        left: the focus went elsewhere in this window.
        closed: Esc or Ctrl+Enter was pressed.
        followed: Alt+Enter was pressed.
    """

    entered = Signal()
    left = Signal()
    closed = Signal()
    followed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self.offered: Callable[[QKeyEvent], bool] | None = None
        self._look, self._lines = look, (lines, _MOST_LINES)
        self._pad = look.px(4)
        self.setFont(look.font(14, serif=True))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(self._pad)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def set_place(self, font: QFont, pad: int, least: int, most: int) -> None:
        """Have it stand elsewhere: in this type, with so much room round the words, so many lines tall."""
        self.setFont(font)
        self.document().setDocumentMargin(pad)
        self._pad, self._lines = pad, (least, most)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on Ctrl+Enter and Esc; Alt+Enter follows the link at the caret."""
        if self.offered is not None and self.offered(event):
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.closed.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.followed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Leave Tab to what is offered."""
        return self.offered is None and super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that typing may begin."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the note is left; another program in front is no reason to close anything."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break lines for the new width, and take the height they need."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        least, most = self._lines
        lines = min(max(least, round(self.document().size().height())), most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * self._pad + 2)


class NotePreview(QTextBrowser):
    """Shows a note's Markdown. It loads nothing, neither from the network nor from this machine.

    Signals:
        left: the focus went from its links elsewhere.
        closed: Esc was pressed on a link.
        linked(str): a link into the library was followed: its address.
    """

    left = Signal()
    closed = Signal()
    linked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("How the note will look"))
        self.setFont(look.font(13, serif=True))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(look.px(4))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hide()

    def show_note(self, body: str, names: Mapping[str, str | None] | None = None) -> None:
        """Show a note, its links by these names; nothing where the words look as they are typed."""
        if not has_markup(body):
            self.hide()
            return
        ink, link = self._look.colour("ink").name(), self._look.colour("accent").name()
        self.document().setDefaultStyleSheet(_SHEET.format(ink=ink, link=link))
        shown = note_html(body, names, gone_words())
        # Only links are worth a stop of the Tab key.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if "<a " in shown else Qt.FocusPolicy.NoFocus)
        self.setHtml(f"<body>{shown}</body>")
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on Esc; Tab goes from link to link, Enter follows one."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that it is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802
        """Give nothing, whatever is asked for."""
        return QByteArray()

    def _fit(self, size: QSizeF) -> None:
        high = min(round(size.height()) + 2, self._look.px(160))
        if high != self.height():
            self.setFixedHeight(high)

    def _follow(self, link: QUrl) -> None:
        address = link.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if target_of(address) is not None:
            self.linked.emit(address)
        else:
            open_outside(address)

    def _tell(self, link: QUrl) -> None:
        """Say where the link under the pointer, or the one that Tab came to, leads outside."""
        words = plain_tip(address_words(link.toString(QUrl.ComponentFormattingOption.FullyEncoded)))
        place = QCursor.pos() if self.underMouse() else self.mapToGlobal(self.cursorRect().bottomLeft())
        QToolTip.showText(place, words, self)


class NoteEditor(QWidget):
    """A field with the preview below.

    Attributes:
        field: where is typed.
        bare: whether it is the field alone, without frame and preview.
        links: the links in what is typed.
        names: what links lead to, by their address, as `note_html` takes it.

    Signals:
        entered: the field has the focus.
        typed(str): what it says now, after each change by a person.
        left: the focus went elsewhere.
        closed: Esc or Ctrl+Enter.
        grown: it wants another height.
        linked(str): a link into the library was followed: its address.
    """

    entered = Signal()
    typed = Signal(str)
    left = Signal()
    closed = Signal()
    grown = Signal()
    linked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self._look, self._lines = look, lines
        self.bare = False
        self.names: Mapping[str, str | None] = {}
        self.field = NoteField(look, self, lines=lines)
        self.links = LinkTyping(self.field)
        self.preview = NotePreview(look, self)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.field)
        self._layout.addWidget(self.preview)
        self._setting = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PREVIEW_AFTER_MS)
        self._soon.timeout.connect(self._preview)
        self.field.textChanged.connect(self._changed)
        for part in (self.field, self.preview):
            part.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())
        self.field.entered.connect(self.entered)
        self.field.entered.connect(self.update)
        self.field.left.connect(self.update)
        for one in (self.field, self.preview):
            one.left.connect(self._field_left)
            one.closed.connect(self.closed)
        self.preview.linked.connect(self.linked)
        self.field.followed.connect(self._follow)
        self.dress()

    def dress(self) -> None:
        """Be a field in a frame, with the preview below."""
        look, self.bare = self._look, False
        # Room for the ring round the field.
        self._layout.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        self._layout.setSpacing(look.px(4))
        self.field.set_place(look.font(14, serif=True), look.px(4), self._lines, _MOST_LINES)
        self.field.viewport().setAutoFillBackground(True)
        self._preview()

    def undress(self, font: QFont, most: int) -> None:
        """Be the field alone, at most so many lines tall."""
        self.bare = True
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.field.set_place(font, 0, 1, most)
        self.field.viewport().setAutoFillBackground(False)
        self.preview.hide()

    def body(self) -> str:
        """Return what it says."""
        return self.links.body()

    def set_body(self, body: str) -> None:
        """Have it say this; the caret goes to the end, and Ctrl+Z knows nothing of it."""
        self._setting = True
        self.links.set_body(body)
        self._setting = False
        self._preview()

    def _changed(self) -> None:
        if not self._setting:
            self.typed.emit(self.body())
            self._soon.start()

    def _preview(self) -> None:
        if not self.bare:
            self.preview.show_note(self.body(), self.names)
            self.grown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the frame of the field, or the ring while it has the focus."""
        if self.bare:
            return
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.field.hasFocus()
        painter.setPen(QPen(look.colour("accent" if focused else "edge"), 2 if focused else 1))
        painter.setBrush(look.colour("field"))
        inset = 1.0 if focused else 0.5
        box = self.field.geometry().toRectF().adjusted(-look.px(4), -look.px(4), look.px(4), look.px(4))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), look.px(6), look.px(6))

    def _follow(self) -> None:
        link = self.links.link_here()
        if link is not None:
            self.linked.emit(link.target)

    def _field_left(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size for the words it holds."""
        return QSize(self._look.px(296), self._layout.sizeHint().height())


def words_label(look: Look, words: str, size: float, token: str, parent: QWidget, *, serif: bool = False) -> QLabel:
    """Return a label that wraps, in one of the window's colours; its words are shown as they are."""
    label = QLabel(unturned_lines(words), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(look.font(size, serif=serif))
    label.setWordWrap(True)
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.colour(token))
    label.setPalette(palette)
    return label
