"""The list of candidates: each in its words, with what was said of it, under the title of its article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED, Candidate
from annotations.model.codebook import Code
from annotations.store.desk import AROUND, one_line
from reader.config.palette import mark_colours
from reader.models.article_view import colour_of
from reader.models.harmless import unturned
from reader.models.review import Entry, Heading, Index, ReviewModel
from reader.ui.library.delegate import right_to_left
from reader.ui.panels.brush import Brush
from reader.ui.panels.row_delegates import RowDelegate
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.style.tables import make_list

ROW = 32


class ReviewDelegate(RowDelegate):
    """Paints candidates and the titles over them.

    Attributes:
        codes: the codebook by UUID.
    """

    tall = ROW
    codes: Mapping[str, Code] = {}

    def paint_row(self, brush: Brush, row: Entry | Heading) -> None:
        """Paint a candidate, or the title over those of an article."""
        if isinstance(row, Heading):
            self._paint_heading(brush, row)
            return
        px = self.look.px
        icon, token = _sign(row)
        brush.icon(icon, px(16), 16, token)
        one = row.candidate
        words_before, words_after = beside(one)
        plain = QFontMetricsF(self.look.font(13, serif=True))
        heavy = QFontMetricsF(self.look.font(13, 600, serif=True))
        room, inset = brush.width - px(56), px(3)
        quote = heavy.elidedText(unturned(one_line(one.quote)), Qt.TextElideMode.ElideRight, room * 0.7)
        wide = heavy.horizontalAdvance(quote) + 1 + 2 * inset
        before = _last_words(plain, words_before, min(room * 0.35, room - wide))
        first = plain.horizontalAdvance(before)
        last = max(0.0, room - first - wide)
        turned = right_to_left(f"{one.before}{one.quote}{one.after}") != brush.mirrored
        x: float = px(40)

        def at(x: float, width: float) -> float:
            return 2 * px(40) + room - x - width if turned else x

        brush.text(before, at(x, first), first, 13, 400, "muted", serif=True, turned=turned)
        x += first
        self._paint_mark(brush, row, at(x, wide), wide)
        token = "muted" if row.verdict == REJECTED else "ink"
        brush.text(quote, at(x, wide) + inset, wide - 2 * inset, 13, 600, token, serif=True, turned=turned)
        x += wide
        brush.text(words_after, at(x, last), last, 13, 400, "muted", serif=True, turned=turned)

    def _paint_heading(self, brush: Brush, row: Heading) -> None:
        px = self.look.px
        end = self.tr("%Ln left", "", row.left) if row.left else self.tr("done")
        wide = brush.advance(end, 12) + 1
        brush.text(row.title, px(16), brush.width - px(40) - wide, 12, 600, "ink")
        brush.text(end, brush.width - wide - px(16), wide, 12, 400, "muted")

    def _paint_mark(self, brush: Brush, row: Entry, x: float, wide: float) -> None:
        """Dashed outline of what is undecided, fill of what was accepted, a line through what was rejected."""
        px = self.look.px
        colours = mark_colours(colour_of(self.codes.get(row.candidate.target.label)), self.look.theme)
        box = brush.box(x, wide, px(20))
        if row.verdict == ACCEPTED:
            fill = QColor(colours.fill)
            fill.setAlphaF(colours.fill_alpha)
            brush.shape(box, fill, None)
        elif row.verdict == UNDECIDED:
            pen = QPen(QColor(colours.rule), max(1.0, px(1.2)))
            pen.setDashPattern([3, 2.2])
            brush.shape(box, None, pen)
        else:
            pen = QPen(self.look.colour("muted"), max(1, px(1)))
            middle = box.center().y()
            brush.shape(QRectF(box.left() + px(3), middle, box.width() - 2 * px(3), 0.01), None, pen)


class OpenCard(QWidget):
    """What stands in the place of the current row."""

    def fit(self, width: int, room: int) -> int:
        """Get ready for a width and a height, in pixels; return how tall it is then, which may be more."""
        return max(0, self.heightForWidth(width))


class ReviewList(QTableView):
    """The candidates as rows of one height, but for the current one, which is open.

    Attributes:
        candidates: the model.
        open_card: what stands in the place of the current row.

    Signals:
        pressed_key(QKeyEvent): a key that may be an action's; accepted if it was.
        gone_to(Entry): a person went to another candidate.
    """

    pressed_key = Signal(object)
    gone_to = Signal(object)

    def __init__(self, model: ReviewModel, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.candidates, self._look = model, look
        self.open_card = OpenCard(self.viewport())
        self.delegate = ReviewDelegate(look, icons)
        self.delegate.setParent(self)
        self._opened = -1
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Candidates"))
        make_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().sectionResized.connect(lambda *_: self._place())
        self.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        for signal in (model.rowsInserted, model.modelReset):
            signal.connect(self._came)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(palette.ColorRole.Base, look.colour("side"))
        self.setPalette(palette)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.open_row()

    def set_open_card(self, card: OpenCard) -> None:
        """Show a card, a child of the viewport, in the place of the current row."""
        self.open_card.deleteLater()
        self.open_card = card
        card.hide()

    def current(self) -> Entry | None:
        """Return the candidate that the keys act on; None where there is none."""
        return self.candidates.entry(self.currentIndex())

    def selected(self) -> list[Entry]:
        """Return the candidates that are selected, in their order; the current one where none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        found = [entry for row in rows if isinstance(entry := self.candidates.row(row), Entry)]
        current = self.current()
        return found or ([current] if current is not None else [])

    def go_to(self, entry: Entry) -> None:
        """Make a candidate the current one and bring it into sight."""
        index = self.candidates.index(self.candidates.row_of(entry), 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.open_row()

    def open_row(self) -> None:
        """Give the current row the height of what is open in it, and show that there."""
        header, index = self.verticalHeader(), self.currentIndex()
        row = index.row() if self.current() is not None else -1
        if self._opened != row and 0 <= self._opened < self.candidates.rowCount():
            header.resizeSection(self._opened, self._look.px(ROW))
        self._opened = row
        self.open_card.setVisible(row >= 0)
        if row >= 0:
            wide = self.viewport().width()
            room = self.viewport().height()
            card = self.open_card
            card.resize(wide, card.fit(wide, room))
            header.resizeSection(row, card.height())
            self._place()
            self.scrollTo(index)
            if card.height() > room:
                # What decides is below.
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtBottom)
            self._place()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Open the row that is current now."""
        super().currentChanged(current, previous)
        entry = self.candidates.entry(current)
        if entry is not None:
            self.gone_to.emit(entry)
        self.open_row()

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to a candidate, where a table might go to the title over some."""
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or self.candidates.entry(index) is not None:
            return index
        step = -1 if index.row() < self.currentIndex().row() else 1
        entry = self.candidates.after(index.row(), step, undecided=False) or self.candidates.after(
            index.row(), -step, undecided=False
        )
        return self.candidates.index(self.candidates.row_of(entry), 0) if entry is not None else index

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is open is as wide as the list."""
        super().resizeEvent(event)
        self.open_row()

    def _came(self) -> None:
        """Rows came in, perhaps above the one that is open."""
        self._opened = self.currentIndex().row() if self.current() is not None else -1
        if self._opened >= 0:
            self.verticalHeader().resizeSection(self._opened, self.open_card.height())
        self._place()

    def _place(self) -> None:
        if self._opened >= 0:
            y = self.verticalHeader().sectionViewportPosition(self._opened)
            self.open_card.move(0, y)


def _last_words(metrics: QFontMetricsF, words: str, width: float) -> str:
    """Return as many of the last words as there is room for, whole ones where that is possible."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    kept = words
    while " " in kept.strip() and metrics.horizontalAdvance("…" + kept) > width:
        kept = kept.lstrip().partition(" ")[2]
    cut = "…" + kept
    return cut if metrics.horizontalAdvance(cut) <= width else (
        metrics.elidedText(words, Qt.TextElideMode.ElideLeft, width)
    )  # fmt: skip


def beside(one: Candidate) -> tuple[str, str]:
    """Return what stands before and after a candidate in its paragraph; a word that is cut is left out."""
    before, after = one.before.rpartition("\n")[2], one.after.partition("\n")[0]
    if len(before) == AROUND:
        before = before.partition(" ")[2] or before
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] or after
    return unturned(one_line(before)), unturned(one_line(after))


def _sign(row: Entry) -> tuple[str, str]:
    """The icon that says what was decided, and its colour."""
    if row.verdict == ACCEPTED:
        return "accept", "ok"
    if row.verdict == REJECTED:
        return "reject", "muted"
    return ("unsure", "warn") if row.candidate.doubt else ("not-started", "muted")


def paint_card_ground(painter: QPainter, look: Look, box: QRectF, *, ring: bool) -> None:
    """Paint the ground of what is open: raised, with the ring of the focus or a hairline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look.colour("raised"))
    width = 2 if ring else 1
    painter.setPen(QPen(look.colour("accent" if ring else "line"), width))
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), look.px(8), look.px(8))
