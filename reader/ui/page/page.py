"""The article page: reading, caret, selection, and what a person does with the marks on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPointF, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from reader.config.themes import LIGHT, Theme
from reader.ui.page.chosen import Chosen
from reader.ui.page.gestures import Gestures
from reader.ui.page.marks import (
    Announced,
    CaretAt,
    MarkHit,
    NoteHit,
    PageArticle,
    PageMark,
    PageStyle,
    ResizeWanted,
    Selected,
)
from reader.ui.page.motion import Motion, move_of
from reader.ui.page.note_place import NotePlace
from reader.ui.page.outside import Outside
from reader.ui.page.paragraph_bar import place_for
from reader.ui.page.pointer import Pointer
from reader.ui.page.strip import Strip
from reader.ui.page.view import PageView


class ArticlePage(PageView):
    """A page to read and mark. It handles the keys that move the caret and copy, and leaves all others.

    Attributes:
        chosen: anchor and caret.
        pointer: what is under the pointer.
        strip: beside the scroll bar.
        note_place: where a note is written in the margin.
        whole_words: whether a drag takes whole words; Ctrl while dragging takes characters.
        selection_changed: other words are selected (`Selected`).
        selected_by_mouse: the button was let go and words are selected (`Selected`).
        caret_moved: the caret is elsewhere (`CaretAt`).
        mark_clicked: a mark, its chip or bar was clicked (`MarkHit`).
        mark_hovered: the pointer is over a mark, or left it (`MarkHit`).
        note_clicked: a card or sign in the margin was clicked (`NoteHit`).
        link_clicked: a link in a note was clicked: its address.
        resize_wanted: an end of the focused mark was dragged (`ResizeWanted`).
        announced: something was said to screen readers (`Announced`).
    """

    selection_changed = Signal(Selected)
    selected_by_mouse = Signal(Selected)
    caret_moved = Signal(CaretAt)
    mark_clicked = Signal(MarkHit)
    mark_hovered = Signal(MarkHit)
    note_clicked = Signal(NoteHit)
    link_clicked = Signal(str)
    resize_wanted = Signal(ResizeWanted)
    announced = Signal(Announced)

    def __init__(self, theme: Theme = LIGHT, style: PageStyle | None = None, parent: QWidget | None = None) -> None:
        self.whole_words = True
        self._under: list[str] = []
        super().__init__(theme, style, parent)
        self.chosen = Chosen(self.layout_.display)
        self._motion = Motion(self.layout_, self._page_height)
        self.pointer = Pointer(self)
        self._gestures = Gestures(self)
        self._outside = Outside(self)
        self.setAccessibleName(self.tr("Article text"))
        self.viewport().setMouseTracking(True)
        self.strip = Strip(self)
        self.note_place = NotePlace(self)

    def set_article(self, article: PageArticle, place: int | None = None) -> None:
        """Show an article.

        Args:
            article: with its marks and notes.
            place: as `place()` gave it, to come back to; None for the beginning.
        """
        self._under = []
        self._show(article)
        self.chosen = Chosen(self.layout_.display)
        self._motion = Motion(self.layout_, self._page_height)
        self.verticalScrollBar().setValue(0)
        self.chosen.place(self._motion.first(min(place or 0, len(article.text))), extend=False)
        self.scene.caret = self.chosen.caret
        self.scene.selection = self.chosen.span()
        self._tell_qt()
        self.go_to_place(place or 0)

    def set_marks(self, added: Iterable[PageMark] = (), removed: Iterable[str] = ()) -> None:
        """Put marks on the page and take others off; one with an id that is there already replaces it."""
        super().set_marks(added, removed)
        self._under = [mark.id for mark in self.layout_.index.at(self.chosen.caret)]
        if self.scene.hovered not in self.layout_.index.marks:
            self.scene.hovered = None
        if self.scene.focused not in self.layout_.index.marks:
            self.scene.focused = None

    # Caret and selection, in code points

    def caret(self) -> int:
        """Return where the caret is."""
        return self.chosen.caret

    def seen(self, offset: int) -> bool:
        """Whether the line of an offset is in sight."""
        y = self.layout_.point_of(offset)[1] - self.verticalScrollBar().value()
        return 0 <= y <= self.viewport().height()

    def selection(self) -> tuple[int, int]:
        """Return what is selected, as it would be marked; start and end are equal when nothing is."""
        return self.chosen.span()

    def select(self, start: int, end: int, *, exact: bool = True) -> None:
        """Select a span, the caret at its end; whole words of it unless `exact`."""
        self.chosen.select(start, end, exact=exact)
        self._chosen_changed()

    def clear_selection(self) -> None:
        """Let go of what is selected; the caret stays."""
        self.place_caret(self.chosen.caret)

    def place_caret(self, offset: int) -> None:
        """Put the caret somewhere, nothing selected."""
        self.chosen.place(offset, extend=False)
        self._motion.wanted_x = None
        self._chosen_changed()

    def put_caret(self, offset: int) -> None:
        """Put the caret somewhere, or beside it where that is folded away."""
        self.place_caret(self._motion.settled(min(offset, len(self.article.text)), backward=False))

    def is_folded(self, offset: int) -> bool:
        """Whether a place is in furniture that is folded away."""
        return self.layout_.folds.folded(self.layout_.display.row_of(offset)) is not None

    def extend_to(self, anchor: int, offset: int, *, exact: bool) -> None:
        """Select from an anchor to an offset, where the caret goes."""
        self.chosen.select(anchor, offset, exact=exact)
        self._chosen_changed()

    def after_word(self, offset: int) -> int:
        """Return where the next word ends."""
        return self._motion.go("word_right", offset, extend=True)

    def unit_at_caret(self, unit: str) -> tuple[int, int]:
        """Return the `word`, `sentence` or `paragraph` at the caret."""
        return self.chosen.unit(unit, self.chosen.caret)

    def grow_selection(self) -> bool:
        """Select the next larger of word, name, sentence and paragraph at the caret; False if there is none."""
        return self._changed(self.chosen.grow())

    def shrink_selection(self) -> bool:
        """Go back to the next smaller one; False if there is none."""
        return self._changed(self.chosen.shrink())

    def on_furniture(self) -> bool:
        """Whether the caret is in furniture, or on the line it is folded to."""
        return self.layout_.folds.run_of(self.layout_.display.row_of(self.chosen.caret)) is not None

    def toggle_here(self) -> bool:
        """Open or fold the furniture the caret is in; False if it is in none."""
        toggled = self.toggle_furniture(self.chosen.caret)
        if toggled:
            self.place_caret(self._motion.settled(self.chosen.caret, backward=True))
        return toggled

    def next_paragraph(self) -> None:
        """Move to the next paragraph, and show by a thin bar which it is."""
        self._to_paragraph(backward=False)

    def previous_paragraph(self) -> None:
        """Move to the paragraph before."""
        self._to_paragraph(backward=True)

    def to_sentence(self, *, backward: bool, extend: bool = False) -> None:
        """Move to the next sentence, or the one before; or extend the selection by it."""
        from reader.ui.page.by_sentence import sentence_beside

        caret = sentence_beside(self.chosen, self._motion, backward=backward, end=extend)
        self.chosen.place(caret, extend=extend, exact=extend)
        self.scene.barred, self._motion.wanted_x = None, None
        self._chosen_changed()

    def next_mark(self) -> str | None:
        """Move the caret to the next mark and return its id; None if there is none."""
        return self._to_mark(self.layout_.index.after(self.chosen.caret))

    def previous_mark(self) -> str | None:
        """Move the caret to the mark before and return its id; None if there is none."""
        return self._to_mark(self.layout_.index.before(self.chosen.caret))

    # Marks

    def marks_at(self, offset: int) -> list[PageMark]:
        """Return the marks at an offset, innermost first."""
        return self.layout_.index.at(offset)

    def focus_mark(self, mark_id: str | None) -> None:
        """Draw the ring of focus and the handles of a mark, or of none."""
        for touched in (self.scene.focused, mark_id):
            self.update_mark(touched)
        self.scene.focused = mark_id if mark_id in self.layout_.index.marks else None

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts of the window: Qt's text widgets would claim every letter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = move_of(event) is not None or event.matches(QKeySequence.StandardKey.Copy)
            event.setAccepted(mine)
            return mine
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a note says where it is only a sign."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.pointer.tell(event)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the caret, extend the selection, copy; every other key is the window's."""
        move = move_of(event)
        if move:
            name, extend = move
            caret = self._motion.go(name, self.chosen.caret, extend=extend)
            # One character at a time is meant exactly.
            exact = self.chosen.exact or name in {"left", "right", "up", "down"} or not self.whole_words
            self.chosen.place(caret, extend=extend, exact=exact and extend)
            self._chosen_changed()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(0, len(self.article.text))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See `Gestures`."""
        self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press like any other: the gestures count."""
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See `Gestures`."""
        self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See `Gestures`."""
        self._gestures.release(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is under the pointer any more."""
        self.pointer.hover(QPointF(-1, -1), False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the caret."""
        super().focusInEvent(event)
        self._set_active(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hide the caret."""
        super().focusOutEvent(event)
        self._set_active(False)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The words of the article itself: Qt would give its own spaces and line breaks."""
        data = QMimeData()
        start, end = self.selection()
        data.setText(self.article.text[start:end])
        return data

    def copy(self) -> None:
        """Copy the words of the article. Qt makes the clipboard's data: what Python made would outlive Python there,
        and take the program down at its end."""
        start, end = self.selection()
        if start < end:
            QGuiApplication.clipboard().setText(self.article.text[start:end])

    # Parts

    def _changed(self, changed: bool) -> bool:
        if changed:
            self._chosen_changed()
        return changed

    def _chosen_changed(self) -> None:
        """Show caret and selection as they are now, and tell."""
        scene, span, caret = self.scene, self.chosen.span(), self.chosen.caret
        if scene.barred is not None:
            scene.barred = None
            self.viewport().update()
        old, old_caret = scene.selection, scene.caret
        if (span, caret) == (old, old_caret) and self._tell_qt():
            return
        scene.selection, scene.caret = span, caret
        self._tell_qt()
        self._update_span(min(old_caret, caret), max(old_caret, caret))
        if span != old:
            for edge in (0, 1):
                self._update_span(min(old[edge], span[edge]), max(old[edge], span[edge]))
            self.selection_changed.emit(Selected(*span))
        if caret != old_caret:
            self._look_under(caret)

    def _tell_qt(self) -> bool:
        """Give Qt the same selection, for screen readers and for the scroll bar; True if it had it."""
        start, end = self.chosen.span()
        to_page = self.layout_.display.to_page
        anchor, position = to_page(start), to_page(end, end=end > start)
        if self.chosen.caret < self.chosen.anchor:
            anchor, position = position, anchor
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) == (anchor, position):
            return True
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return False

    def _look_under(self, caret: int) -> None:
        """Say which marks the caret entered and left."""
        marks = self.layout_.index.at(caret)
        ids = [mark.id for mark in marks]
        known = self.layout_.index.marks
        left = [known[old].title for old in self._under if old not in ids and old in known]
        came = [mark.title for mark in marks if mark.id not in self._under]
        self._under = ids
        words = [self.tr("{mark}, ends").format(mark=title) for title in left if title]
        words += [self.tr("{mark}, begins").format(mark=title) for title in reversed(came) if title]
        if words:
            self._announce(". ".join(words))
        self.caret_moved.emit(CaretAt(caret, tuple(ids)))

    def _announce(self, words: str) -> None:
        from reader.ui.announce import announce

        announce(self, words)
        self.announced.emit(Announced(words))

    def _to_paragraph(self, *, backward: bool) -> None:
        layout, bar = self.layout_, self.verticalScrollBar()
        start = self._motion.paragraph(self.chosen.caret, backward=backward)
        rows = layout.display.paragraph_of(layout.display.row_of(start))
        # Before the caret moves: Qt scrolls to it, as little as it can.
        place = place_for(layout, rows, bar.value(), self.viewport().height())
        self.place_caret(start)
        self.scene.barred = rows
        if place is not None:
            self.scroll_to(place)
        self.viewport().update()

    def _to_mark(self, mark: PageMark | None) -> str | None:
        if mark is None:
            return None
        self.reveal(*mark.spans[0])
        self.place_caret(mark.spans[0][0])
        return mark.id

    def update_mark(self, mark_id: str | None) -> None:
        """Paint the words of a mark again, and what joins them."""
        mark = self.layout_.index.marks.get(mark_id or "")
        if mark:
            self._update_span(mark.spans[0][0], mark.spans[-1][1])

    def _set_active(self, active: bool) -> None:
        self.scene.active = active
        self._update_span(self.chosen.caret, self.chosen.caret)

    def _page_height(self) -> float:
        return float(self.viewport().height())
