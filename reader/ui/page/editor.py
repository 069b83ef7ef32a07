"""The article's text as something to type in: Qt shows it, and our own copy takes every change in code points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)  # fmt: skip
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from annotations.model.span import Span
from annotations.text.canonical import canonical_words
from annotations.text.edits import Edit, Edits
from annotations.text.typed import TypedText, trim
from annotations.text.utf16 import Utf16
from reader.config.themes import Theme
from reader.ui.page.found import Found
from reader.ui.page.marks import PageStyle
from reader.ui.page.metrics import PageMetrics

if TYPE_CHECKING:
    from reader.ui.style.look import Look

_PARTED = "\n\u2029\ufdd0\ufdd1"
"""What Qt takes for the end of a paragraph, all of it one unit wide; our copy knows which of them it is."""
_SHOWN = str.maketrans(dict.fromkeys(_PARTED, "\u2029"))
_KEYS = (
    QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.SelectAll,
)  # fmt: skip


class TextEditor(QPlainTextEdit):
    """A plain text in the page's type and column. What it says is in `typed`, and is never read back from Qt.

    Attributes:
        typed: the text with its edits, and the editor's own undo.
        found: the places of words that are looked for, in the text as it is now.

    Signals:
        edited: the text is another one now.
        pressed_key(QKeyEvent): a key that may be an action's; accepted if it was.
    """

    edited = Signal()
    pressed_key = Signal(object)

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = TypedText("")
        self._units: Utf16 | None = None
        self._applying = False
        self._spans: tuple[Span, ...] = ()
        self._lit: Span | None = None
        self.found = Found()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt would move dragged words in two steps that it tells of as one; files are for what stands round the editor.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName(self.tr("Text of the article, to be edited"))
        self.document().contentsChange.connect(self._changed_in_qt)
        self.updateRequest.connect(lambda _, scrolled: self._underline() if scrolled else None)
        self.dress(theme, style)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self.dress(look.theme, self._metrics.style)

    def dress(self, theme: Theme, style: PageStyle) -> None:
        """Take other colours, or another type and column."""
        self._theme, self._metrics = theme, PageMetrics(style)
        self.setFont(self._metrics.font)
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.paper), (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.Highlight, theme.textsel), (QPalette.ColorRole.HighlightedText, theme.ink),
            (QPalette.ColorRole.Window, theme.paper),
        ):  # fmt: skip
            palette.setColor(role, colour)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setCursorWidth(max(2, round(self._metrics.px / 10)))
        self._place_column()
        self._underline()

    def set_text(self, text: str, caret: int = 0) -> None:
        """Begin with a text, the caret at an offset in code points."""
        self._applying = True
        self.typed, self._units, self._spans, self._lit, self.found = TypedText(text), None, (), None, Found()
        self.setPlainText(_for_qt(text))
        self._applying = False
        self.place_caret(caret)
        self.centerCursor()

    def caret(self) -> int:
        """Return where the caret is, in code points of the text as it is now."""
        return self._points(self.textCursor().position())

    def selection(self) -> Span:
        """Return what is selected."""
        cursor = self.textCursor()
        return self._points(cursor.selectionStart()), self._points(cursor.selectionEnd())

    def place_caret(self, offset: int, end: int | None = None) -> None:
        """Put the caret somewhere, or select from there to `end`."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(offset))
        if end is not None:
            cursor.setPosition(self._unit(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def apply(self, edits: Edits) -> None:
        """Make edits of the text as it is now, as one step of the editor's undo; the caret moves along."""
        if edits.edits:
            before, caret = self._utf16(), edits.cover(self.caret(), self.caret())[1]
            self.typed.change(edits)
            self._show([(edits, before)], caret)

    def undo_typing(self) -> None:
        """Take the last step back, if there is one."""
        self._walk(self.typed.undo)

    def redo_typing(self) -> None:
        """Do the step again that was taken back."""
        self._walk(self.typed.redo)

    def set_underlined(self, spans: Sequence[Span]) -> None:
        """Underline words faintly: those that annotations stand on, in the text as it is now."""
        self._spans = tuple(spans)
        self._underline()

    def set_lit(self, span: Span | None) -> None:
        """Show one stretch as what is spoken of."""
        self._lit = span
        self._underline()

    def set_found(self, found: Found) -> None:
        """Underline the places of words that are looked for; the one a person is at is lit."""
        self.found = found
        self._underline()

    # What Qt asks

    def event(self, event: QEvent) -> bool:
        """Keep the keys that type from the window's shortcuts, and the column in the middle."""
        if event.type() == QEvent.Type.Resize:
            # Before the words are laid out for the new width: what is changed while they are would be forgotten.
            self._place_column()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            mine = any(event.matches(key) for key in _KEYS) or (control and event.key() == Qt.Key.Key_Y)
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Offer the key to the actions, then type."""
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if event.isAccepted():
            return
        event.setAccepted(True)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_typing()
        elif event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.redo_typing()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would put a line separator there, which looks like a new line and is none.
            self.replace_selection("\n")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what Qt offers, with the editor's own undo."""
        menu = self.createStandardContextMenu()
        own = {
            "edit-undo": (self.typed.can_undo(), self.undo_typing),
            "edit-redo": (self.typed.can_redo(), self.redo_typing),
        }
        for action in menu.actions():
            can, do = own.get(action.objectName(), (None, None))
            if can is not None and do is not None:
                action.setEnabled(can and not self.isReadOnly())
                action.triggered.connect(do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def replace_selection(self, words: str) -> None:
        """Put words in the place of what is selected, or at the caret; the caret stands behind them."""
        start, end = self.selection()
        words = canonical_words(words)
        if start < end or words:
            edits, before = Edits((Edit(start, end, words),)), self._utf16()
            self.typed.change(edits)
            self._show([(edits, before)], start + len(words))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Take text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste plain text, whatever else comes with it."""
        self.replace_selection(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy from our own text: Qt would make spaces of no-break spaces."""
        data, (start, end) = QMimeData(), self.selection()
        data.setText(self.typed.text[start:end])
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Underline what is in sight now."""
        super().resizeEvent(event)
        self._underline()

    # Our copy and Qt's

    def _changed_in_qt(self, position: int, removed: int, added: int) -> None:
        """Take over what was typed: the one place where characters come from Qt, and new ones only."""
        if self._applying:
            return
        units, document = self._utf16(), self.document()
        # Qt counts the end of the document, and may tell of more than what has changed.
        first = units.to_points(position)
        last = units.to_points(min(position + removed, units.units))
        if units.to_units(last) < min(position + removed, units.units):
            last += 1
        left = position - units.to_units(first)
        right = units.to_units(last) - min(position + removed, units.units)
        until = min(position + added + right, document.characterCount() - 1)
        shown = "".join(document.characterAt(n) for n in range(position - left, until))
        new = canonical_words(_whole(shown).translate({0x2029: "\n"}))
        old = self.typed.text[first:last]
        # Compared as Qt shows them, so that what stays keeps the characters that only our copy knows. What stands
        # behind the caret has stayed: of `a` typed before `aa` it could be any of three.
        behind = len(_whole(shown[max(0, self.textCursor().position() - position + left) :]))
        kept = _common_end(old.translate(_SHOWN), new.translate(_SHOWN), behind)
        old, new = old[: len(old) - kept], new[: len(new) - kept]
        same = trim(old.translate(_SHOWN), Edit(0, len(old), new.translate(_SHOWN)))
        words = new[same.start : same.start + len(same.replacement)]
        if same.start == same.end and not words:
            return
        kind = "typed" if same.start == same.end else "taken" if not words else ""
        self.typed.change(Edits((Edit(first + same.start, first + same.end, words),)), kind)
        self._units = None
        self.edited.emit()

    def _walk(self, step: Callable[[], list[Edits]]) -> None:
        before = self.typed.text
        made = step()
        shown = []
        for edits in made:
            shown.append((edits, Utf16(before)))
            before = edits.apply(before)
        if made and made[-1].edits:
            shift = sum(len(one.replacement) - (one.end - one.start) for one in made[-1].edits)
            self._show(shown, made[-1].edits[-1].end + shift)

    def _show(self, made: Sequence[tuple[Edits, Utf16]], caret: int) -> None:
        """Have Qt show edits that our copy has already; each with the units of the text it is an edit of."""
        self._applying = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for edits, units in made:
            for edit in reversed(edits.edits):
                cursor.setPosition(units.to_units(edit.start))
                cursor.setPosition(units.to_units(edit.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(_for_qt(edit.replacement))
        cursor.endEditBlock()
        self._applying = False
        self._units = None
        self.place_caret(caret)
        self.edited.emit()

    def _utf16(self) -> Utf16:
        if self._units is None:
            self._units = Utf16(self.typed.text)
        return self._units

    def _points(self, unit: int) -> int:
        return self._utf16().to_points(unit)

    def _unit(self, offset: int) -> int:
        return self._utf16().to_units(offset)

    # What is seen

    def _underline(self) -> None:
        """Underline what is in sight: thousands of lines under words that nobody sees would slow every key."""
        top = self.firstVisibleBlock()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).block()
        first, end = self._points(top.position()), self._points(last.position() + last.length())
        made = [self._selection(span, lit=False) for span in self._spans if span[0] < end and span[1] > first]
        spans, current = self.found.spans, self.found.current
        made += [self._selection(spans[n], lit=n == current, found=True) for n in self.found.between(first, end)]
        if self._lit is not None:
            made.append(self._selection(self._lit, lit=True))
        self.setExtraSelections(made)

    def _selection(self, span: Span, *, lit: bool, found: bool = False) -> QTextEdit.ExtraSelection:
        made, form, lines = QTextEdit.ExtraSelection(), QTextCharFormat(), QTextCharFormat.UnderlineStyle
        if lit:
            form.setBackground(QColor(self._theme.sel))
        form.setUnderlineStyle(lines.SingleUnderline if found else lines.DotLine)
        form.setUnderlineColor(QColor(self._theme.accent if lit else self._theme.muted))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(span[0]))
        cursor.setPosition(self._unit(span[1]), QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, form
        return made

    def _place_column(self) -> None:
        side = max(self._metrics.px, (self.width() - self._metrics.width) / 2)
        self.setViewportMargins(round(side), 0, round(side), 0)


def _for_qt(words: str) -> str:
    """Return what has to be handed to Qt for it to show some words: on the way a leading U+FEFF is lost."""
    return f"\ufeff{words}" if words.startswith("\ufeff") else words


def _common_end(old: str, new: str, most: int) -> int:
    """Return how many of the last characters are the same, at most so many."""
    most = min(most, len(old), len(new))
    return next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)


def _whole(shown: str) -> str:
    """Return characters that Qt gives in halves as whole ones; a lone half is cleaned away later."""
    return shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
