"""The card in which a note is written: Markdown, kept while it is typed and when the hands leave it.

Where the page has notes as cards in its margin, it stands exactly where the note stands there; else it floats beside
the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotations.model.span import Span
from reader.models.harmless import unturned
from reader.ui.dialogs.note_field import NoteEditor, NoteField, words_label
from reader.ui.dialogs.placing import place_card
from reader.ui.page.margin_places import foot_height, words_box
from reader.ui.page.marks import PageNote, Rect
from reader.ui.page.page import ArticlePage
from reader.ui.page.paint_margin import paint_edge, paint_foot
from reader.ui.style.look import Look

_WIDTH = 328
_LINES = 5
_SHARE = 0.6
"""The part of the page's height that a note in the margin grows to; then it scrolls."""


class NoteCard(QWidget):
    """Writes one note.

    Attributes:
        editor: where it is typed.
        in_margin: whether it stands where the note stands in the margin.

    Signals:
        typed(str): what the note says now.
        closed: it is gone.
    """

    typed = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, page: ArticlePage) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._spans: Sequence[Span] = ()
        self.in_margin = self._placing = self._open = False
        self._about = words_label(look, "", 12, "muted", self)
        self._about.setWordWrap(False)
        self.editor = NoteEditor(look, self, lines=_LINES)
        self._hint = words_label(look, self.tr("Markdown. Kept as you type; Esc closes."), 11, "muted", self)
        self._layout = QVBoxLayout(self)
        for part in (self._about, self.editor, self._hint):
            self._layout.addWidget(part)
        self.editor.typed.connect(self._typed)
        self.editor.grown.connect(self._place)
        self.editor.field.entered.connect(self.update)
        self.editor.closed.connect(self.end)
        # The press that takes the hands elsewhere is meant for what stands there now.
        self.editor.left.connect(lambda: QTimer.singleShot(0, self, self._leave))
        page.note_place.moved.connect(self._place)
        self._dress()
        self.hide()

    @property
    def field(self) -> NoteField:
        """The field itself."""
        return self.editor.field

    def write(
        self, about: str, body: str, spans: Sequence[Span], note: PageNote | None, *, focus: bool = True
    ) -> None:  # fmt: skip
        """Open it.

        Args:
            about: what the note is about, in a few words.
            body: what it says so far.
            spans: the words it is about, in code points of the article on the page; without any it stands at the top.
            note: as it stands in the margin; None for one that has no place there.
            focus: whether the hands go there.
        """
        self._about.setText(self._about.fontMetrics().elidedText(
            unturned(about), Qt.TextElideMode.ElideRight, self._look.px(_WIDTH - 24)
        ))  # fmt: skip
        self.editor.field.setAccessibleName(self.tr("Note on {what}").format(what=about))
        self._spans = spans
        self.editor.set_body(body)
        if note is not None:
            self._page.note_place.begin(note)
        self._open = True
        self._place()
        self.show()
        self.raise_()
        self._reveal()
        if focus:
            self.editor.field.setFocus()

    def end(self) -> None:
        """Close it; its words are kept already."""
        if self.isVisible():
            inside = QApplication.focusWidget()
            self._open = False
            self.hide()
            if inside is None or self.isAncestorOf(inside):
                self._page.setFocus()
            self._page.note_place.end(self.editor.body())
            self.closed.emit()

    def set_look(self, look: Look) -> None:
        """Take the type of the window's new look, or of the page's."""
        self._dress()
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale, for the words it holds."""
        return QSize(self._look.px(_WIDTH), self._layout.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline; in the margin what the note's card has there, with the ring of focus."""
        if not self.in_margin:
            paint_card(self, self._look)
            return
        painter, layout, box = QPainter(self), self._page.layout_, self.rect().toRectF()
        inks, focused = layout.scene.inks, self.field.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(inks.token("accent" if focused else "edge"), 2 if focused else 1))
        painter.setBrush(inks.token("raised"))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 6, 6)
        paint_edge(painter, layout, box)
        paint_foot(painter, layout, box, self.tr("Esc closes"))

    def _typed(self, body: str) -> None:
        self.typed.emit(body)
        self._reveal()

    def _leave(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.editor.isAncestorOf(now):
            self.end()

    # Place

    def _place(self) -> None:
        """Stand where the note stands now; only while it is open."""
        if self._placing or not self._open:
            return
        self._placing = True
        box = self._page.note_place.box()
        if self.in_margin != (box is not None):
            self.in_margin = box is not None
            self._dress()
        if box is not None:
            self._place_in_margin(box)
        else:
            self._place_beside()
        self._placing = False

    def _place_in_margin(self, box: QRectF) -> None:
        metrics = self._page.layout_.metrics
        font = metrics.note_font
        if self.field.font() != font:
            self._dress()
        # The width settles the lines, and so the height.
        self.resize(round(box.width()), self.height())
        self._layout.activate()
        height = self.field.height() + metrics.px * 0.8 + foot_height(metrics)
        self._page.note_place.set_height(float(round(height)))
        placed = self._page.note_place.box() or box
        self.setGeometry(placed.toAlignedRect())
        self._layout.activate()

    def _place_beside(self) -> None:
        page, gap = self._page, self._look.px(10)
        column, corner = page.column(), page.viewport().pos()
        words = page.rects_of(*self._spans[-1]) if self._spans else []
        words = words or [Rect(column.x, self._look.px(12), 0, 0)]
        self._layout.activate()
        size, room = self.sizeHint(), page.viewport().size()
        placed = place_card(words, column, room, size, gap)
        y = placed.y
        if words[-1].y + words[-1].height < 0 or words[0].y > room.height():
            # The words are out of sight: it stays in sight.
            y = min(max(y, gap), max(gap, room.height() - gap - placed.height))
        self.setGeometry(corner.x() + placed.x, corner.y() + y, size.width(), placed.height)

    def _dress(self) -> None:
        """Take type and margins of the place where it stands."""
        look, metrics = self._look, self._page.layout_.metrics
        self._about.setHidden(self.in_margin)
        self._hint.setHidden(self.in_margin)
        if self.in_margin:
            px, width = metrics.px, metrics.note_width
            words = words_box(QRectF(0, 0, width, px * 4), px)
            left, top, right = round(words.left()), round(words.top()), round(width - words.right())
            self._layout.setContentsMargins(left, top, right, 0)
            self._layout.setSpacing(0)
            line = max(1, QFontMetrics(metrics.note_font).lineSpacing())
            most = max(3, int(self._page.viewport().height() * _SHARE / line))
            self.editor.undress(metrics.note_font, most)
            self._layout.setAlignment(self.editor, Qt.AlignmentFlag.AlignTop)
        else:
            self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
            self._layout.setSpacing(look.px(4))
            self._layout.setAlignment(self.editor, Qt.AlignmentFlag(0))
            self.editor.dress()

    def _reveal(self) -> None:
        """Scroll the page so that the line that is typed in is seen."""
        if self.in_margin:
            caret = self.field.cursorRect()
            top = self.field.viewport().mapTo(self._page, caret.topLeft()).y()
            gap = self._look.px(24)
            self._page.note_place.reveal(top - gap, top + caret.height() + gap)


def paint_card(card: QWidget, look: Look) -> None:
    """Paint a card's ground and hairline."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("raised"))
    radius = look.px(8)
    painter.drawRoundedRect(card.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
