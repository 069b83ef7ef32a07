"""The page as a view: the document, its layout, scrolling, size, colours, and painting again only what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from shiboken6 import isValid

from reader.config.themes import LIGHT, Theme
from reader.ui.page.fold_words import FoldWords
from reader.ui.page.found import Found
from reader.ui.page.inks import inks_for
from reader.ui.page.layout import PageLayout
from reader.ui.page.margin import Margin
from reader.ui.page.marks import (
    FurnitureToggled,
    PageArticle,
    PageHeader,
    PageMark,
    PageNote,
    PageStyle,
    Rect,
    ZoomWanted,
)
from reader.ui.page.metrics import PageMetrics
from reader.ui.page.scene import Scene

_EDGE = 24
_WHEEL_STEP = 120
BEYOND = 64
"""So many pixels above and below what is seen are laid out when it is painted, at most."""


class PageView(QTextEdit):
    """Shows one article; knows nothing of caret and selection.

    Attributes:
        article: what is shown. Never ask Qt for its text.
        layout_: its layout, made anew for each article.
        scene: what is drawn beside it.
        style_: how it is set.
        zoom_wanted: the wheel was turned with Ctrl (`ZoomWanted`).
        furniture_toggled: furniture was opened or folded (`FurnitureToggled`).
        shown_changed: marks, notes, found words or the style are others.
        page_moved: what stands on the page may stand elsewhere on the screen.
        jumped: words farther away than a page were revealed; the code point of the first line seen before.
    """

    zoom_wanted = Signal(ZoomWanted)
    furniture_toggled = Signal(FurnitureToggled)
    shown_changed = Signal()
    page_moved = Signal()
    jumped = Signal(int)

    def __init__(self, theme: Theme = LIGHT, style: PageStyle | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.style_ = style or PageStyle()
        self.scene = Scene(theme, self._grew, FoldWords(self).say)
        self._metrics = PageMetrics(self.style_)
        self._size_wanted = self._adjusting = False
        self._wheel = 0
        self._held: tuple[int, float] | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # What is dropped on the page is for the window; so is the menu of the right button.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        self._show(PageArticle(""))
        self.set_theme(theme)

    # What is shown

    def set_marks(self, added: Iterable[PageMark] = (), removed: Iterable[str] = ()) -> None:
        """Put marks on the page and take others off; one with an id that is there already replaces it."""
        index, touched = self.layout_.index, list[PageMark | None]()
        for mark_id in removed:
            touched.append(index.remove(mark_id))
        for mark in added:
            touched += [index.marks.get(mark.id), mark]
            index.add(mark)
        marks = [mark for mark in touched if mark is not None]
        if any(mark.kind == "topic" for mark in marks):
            self.layout_.margin.topics_changed()
        if any(mark.kind == "topic" or len(mark.spans) > 1 for mark in marks):
            # Bars and the lines that join words are seen beside other words too.
            self.viewport().update()
        spans = [span for mark in marks for span in mark.spans]
        if len(spans) > 200:
            spans = [(min(span[0] for span in spans), max(span[1] for span in spans))]
        for start, end in spans:
            self._refresh(start, end)
        self.shown_changed.emit()

    def set_notes(self, notes: Iterable[PageNote]) -> None:
        """Show these notes in the margin instead of those that are there."""
        notes = tuple(notes)
        self.change_notes(lambda margin: margin.set_notes(notes))
        self.shown_changed.emit()

    def change_notes(self, change: Callable[[Margin], None]) -> None:
        """Change the notes in the margin; the first needs room there, and the last leaves it."""
        margin = self.layout_.margin
        had = bool(margin.notes)
        change(margin)
        if had != bool(margin.notes):
            self._keeping_place(self.layout_.reset)
        else:
            self._grew()
        self.viewport().update()
        self.page_moved.emit()

    def set_found(self, found: Found) -> None:
        """Outline these places instead of those before."""
        self.scene.found = found
        self.viewport().update()
        self.shown_changed.emit()

    def set_header(self, header: PageHeader) -> None:
        """Show other lines over the article."""
        if header == self.layout_.header:
            return
        self.layout_.header = header
        height = self.layout_.painter.header_height()
        if height != self.layout_.header_height:
            self._keeping_place(self.layout_.reset)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; nothing moves."""
        self.scene.inks = inks_for(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self.scene.inks.token("paper"))
        palette.setColor(QPalette.ColorRole.Text, self.scene.inks.token("ink"))
        self.setPalette(palette)
        self.viewport().update()

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another size, face or width; the line at the top stays there."""
        if style == self.style_:
            return
        self.style_ = style
        self._metrics = PageMetrics(style)

        def change() -> None:
            self.document().setDefaultFont(self._metrics.font)
            self.layout_.set_metrics(self._metrics)

        self._keeping_place(change)
        self.shown_changed.emit()

    def set_zoom(self, zoom: float) -> None:
        """Set the page so many times its usual size."""
        self._restyle(zoom=zoom)

    def set_chips_visible(self, visible: bool) -> None:
        """Show labels over the words, or not."""
        self._restyle(chips=visible)

    def set_notes_visible(self, visible: bool) -> None:
        """Show notes in the margin, or not."""
        self._restyle(notes=visible)

    # Places

    def place(self) -> int:
        """Return the offset of the first line that is seen, for `set_article` to come back to."""
        top = float(self.verticalScrollBar().value())
        if top < self.layout_.header_height:
            return 0
        return self.layout_.hit(self.layout_.x, top + self._metrics.px).offset

    def go_to_place(self, offset: int) -> None:
        """Bring a line to the top."""
        if offset <= 0:
            self.verticalScrollBar().setValue(0)
            return
        layout, pitch = self.layout_, self._metrics.look("paragraph").pitch
        base = layout.point_of(offset)[1]
        # The end of what stands above is seen too; were it laid out only when it is painted, all below would move.
        layout.settle(base - 2 * pitch, base)
        base = layout.point_of(offset)[1]
        self.scroll_to(int(base - pitch))

    def reveal(self, start: int, end: int) -> None:
        """Make sure that a span is seen: open furniture it is in, and scroll if its beginning is out of sight."""
        layout = self.layout_
        for number in {layout.display.row_of(start), layout.display.row_of(max(start, end - 1))}:
            run = layout.folds.folded(number)
            if run:
                self.toggle_run(run)
        height, left = self.viewport().height(), self.place()
        base = layout.point_of(start)[1]
        # What will stand round it is laid out first; were it when it is painted, the words would move.
        layout.settle(base - height / 3 - BEYOND, base + height + BEYOND)
        _x, base, row, _line = layout.point_of(start)
        up = row.look.up if row else 0.0
        bar = self.verticalScrollBar()
        was = bar.value()
        if base - up - _EDGE < was or base + _EDGE > was + height:
            self.scroll_to(int(base - height / 3))
            if abs(bar.value() - was) > height:
                self.jumped.emit(left)

    def rects_of(self, start: int, end: int) -> list[Rect]:
        """Return the boxes round the words of a span, in the viewport."""
        top = self.verticalScrollBar().value()
        boxes = (box.translated(0, -top).toAlignedRect() for box in self.layout_.boxes(start, end))
        return [Rect(box.x(), box.y(), box.width(), box.height()) for box in boxes]

    def column(self) -> Rect:
        """Return the column of text as far as it is seen, in the viewport."""
        return Rect(round(self.layout_.x), 0, round(self.layout_.width), self.viewport().height())

    def toggle_furniture(self, offset: int) -> bool:
        """Open or fold the furniture at an offset; return whether there is any."""
        run = self.layout_.folds.run_of(self.layout_.display.row_of(offset))
        if run:
            self.toggle_run(run)
        return run is not None

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the paper, then the page: a stylesheet of the application would keep the palette's colour away."""
        if self._drift():
            self._grew()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.scene.inks.token("paper"))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break lines for the new width; the line at the top stays there."""
        width = self.layout_.page_width
        at = self._top()
        super().resizeEvent(event)
        if self.layout_.page_width != width:
            self._back_to(at)
            self._hold()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll; rows that turn out taller above do not push away what is read."""
        grown = 0.0
        if dy > 0 and not self._adjusting and self.layout_.page_width >= 0:
            top = float(self.verticalScrollBar().value())
            if dy < 2 * self.viewport().height():
                grown = self.layout_.settle(top, top + dy)
        super().scrollContentsBy(dx, dy)
        if abs(grown) >= 1:
            self.scroll_to(round(self.verticalScrollBar().value() + grown))
            self.viewport().update()
        self._hold()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll; with Ctrl ask for another size."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps, self._wheel = int(self._wheel / _WHEEL_STEP), self._wheel - int(self._wheel / _WHEEL_STEP) * _WHEEL_STEP
        if steps:
            self.zoom_wanted.emit(ZoomWanted(steps))
        event.accept()

    # Parts

    def _show(self, article: PageArticle) -> None:
        """Make document and layout for an article; those before are deleted, which Qt does not do by itself."""
        old, self.article = self.document(), article
        self.scene.clear()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDefaultFont(self._metrics.font)
        layout = PageLayout(document, article, self._metrics, self.scene)
        document.setPlainText(layout.display.take_shown())
        document.setModified(False)
        document.setDocumentLayout(layout)
        self.layout_ = layout
        self._held = None
        self.setDocument(document)
        # The one that Qt made itself is gone already.
        if isValid(old):
            old.deleteLater()
        self.viewport().update()
        self.shown_changed.emit()

    def _restyle(self, **changes: float | bool) -> None:
        values = {name: getattr(self.style_, name) for name in PageStyle.__slots__}
        self.set_style(PageStyle(**{**values, **changes}))

    def toggle_run(self, run: tuple[int, int]) -> None:
        """Open or fold a run of furniture."""
        opened = self.layout_.toggle(run)
        self._resize_now()
        self.viewport().update()
        starts = self.layout_.display.starts
        self.furniture_toggled.emit(FurnitureToggled(starts[run[0]], self.layout_.display.row_end(run[1] - 1), opened))

    def _refresh(self, start: int, end: int) -> None:
        """Marks changed between two offsets: paint what is seen of it again, and all below if a height changed."""
        dirty = self.layout_.refresh(start, end)
        if dirty is None:
            return
        top, bottom = dirty
        scroll, viewport = self.verticalScrollBar().value(), self.viewport()
        above = round(top - scroll) - _EDGE
        if bottom is None:
            viewport.update(QRect(0, above, viewport.width(), viewport.height() - min(0, above)))
        else:
            viewport.update(QRect(0, above, viewport.width(), round(bottom - top) + 2 * _EDGE))

    def _update_span(self, start: int, end: int) -> None:
        """Paint the lines of a span again, as far as they are seen."""
        layout, viewport = self.layout_, self.viewport()
        scroll = self.verticalScrollBar().value()
        top, bottom = layout.reach_of(start)[0] - scroll, layout.reach_of(end)[1] - scroll
        top, bottom = max(top, -_EDGE), min(bottom, viewport.height() + _EDGE)
        if top < bottom:
            viewport.update(QRectF(0, top, viewport.width(), bottom - top).toAlignedRect())

    def _top(self) -> tuple[int, float] | None:
        """The row at the top and which share of it is above; None at the very top."""
        top = float(self.verticalScrollBar().value())
        if self.layout_.page_width < 0 or top < self.layout_.header_height:
            return None
        number = self.layout_.row_at(top)
        return number, (top - self.layout_.y_of(number)) / max(1.0, self.layout_.heights[number])

    def _back_to(self, at: tuple[int, float] | None) -> None:
        if at is not None:
            number, share = at
            if not self.layout_.folds.folded(number):
                self.layout_.row(number)
            top = self.layout_.y_of(number)
            # The row above is painted too, with what reaches out of it; laid out only then, it would move all below.
            self.layout_.settle(top - BEYOND, top)
            self.scroll_to(round(self.layout_.y_of(number) + share * self.layout_.heights[number]))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        at = self._top()
        change()
        self._resize_now()
        self._back_to(at)
        self._hold()
        self.viewport().update()

    def _hold(self) -> None:
        """Remember which row is at the top, and how many pixels of it are above."""
        top = float(self.verticalScrollBar().value())
        layout, self._held = self.layout_, None
        if layout.page_width >= 0 and top >= layout.header_height:
            number = layout.row_at(top)
            self._held = number, top - layout.y_of(number)
        self.page_moved.emit()

    def _drift(self) -> int:
        """By how many pixels the row at the top has moved, because rows above turned out taller or shorter."""
        if self._held is None or self._held[0] >= len(self.layout_.heights):
            return 0
        number, inside = self._held
        return round(self.layout_.y_of(number) + inside) - self.verticalScrollBar().value()

    def _grew(self) -> None:
        """Heights changed: tell the scroll bar when the paint is over, and keep what is read where it is."""
        if not self._size_wanted:
            self._size_wanted = True
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.scroll_to(self.verticalScrollBar().value() + self._drift())
        self.page_moved.emit()

    def scroll_to(self, y: int) -> None:
        """Scroll to a height, which is meant exactly: what turns out taller on the way there does not count."""
        self._resize_now()
        self._adjusting = True
        self.verticalScrollBar().setValue(y)
        self._adjusting = False

    def _resize_now(self) -> None:
        self._size_wanted = False
        self.layout_.documentSizeChanged.emit(self.layout_.documentSize())
