"""The lazy layout of the page: heights are estimated, and only the rows that are seen are laid out.

Places in the document are those of Qt (UTF-16 units), offsets are code points of the text; `y` counts from the top
of the page, header and all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextDocument, QTextFrame, QTextLine

from reader.ui.page.bins import MarkIndex
from reader.ui.page.display import DisplayText
from reader.ui.page.folds import Folds
from reader.ui.page.margin import Margin
from reader.ui.page.marks import PageArticle
from reader.ui.page.metrics import PageMetrics
from reader.ui.page.paint import PagePainter
from reader.ui.page.rows import MOST_LANES, Row, RowMaker, segments_of, x_of
from reader.ui.page.scene import Scene

_MOST_ROWS = 600
_MOST_KEPT = 30_000
"""So much is kept laid out, in UTF-16 units: some eight screens. Qt needs about 100 bytes for each."""
_ROW_COSTS = 100
"""As many units as a row costs without its words."""
_FORGOTTEN_AT_ONCE = 20
"""So that no paint pays for many that went before."""
_BOTTOM = 6.0
_RESIZABLE = frozenset({"mention", "note"})


class Hit(NamedTuple):
    """What is at a point: the nearest offset, the offset of the character that is hit (None beside the words), and
    the run of furniture whose line is hit.
    """

    offset: int
    character: int | None
    fold: tuple[int, int] | None


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out one article.

    Attributes:
        display, index, folds: its text in rows, its marks, its furniture.
        metrics: sizes; a new one comes with `set_metrics`.
        heights: of all rows, estimated until they are laid out.
        x, width: where the column is.
        header_height: what stands above the first row.
        rows: the rows that are laid out now, by number.
        maker: counts the work.
        grown: counts changes of any height.
    """

    def __init__(self, document: QTextDocument, article: PageArticle, metrics: PageMetrics, scene: Scene) -> None:
        super().__init__(document)
        self.scene = scene
        self.header = article.header
        self.display = DisplayText(article.text, article.blocks)
        self.index = MarkIndex(article.marks)
        self.folds = Folds(self.display.furniture(), unfolded=metrics.style.furniture)
        self.margin = Margin(article.notes, self.index)
        self.rows: dict[int, Row] = {}
        self._kept = 0
        self.grown = 0
        self.page_width = -1.0
        self.metrics = metrics
        self.painter = PagePainter(self)

    # Geometry

    def set_metrics(self, metrics: PageMetrics) -> None:
        """Set the page in another size or face; everything is laid out anew when it is seen."""
        if metrics.style.furniture != self.metrics.style.furniture:
            self.folds.open_all(metrics.style.furniture)
        self.metrics = metrics
        self.reset()

    def reset(self) -> None:
        """Estimate all heights anew for the width the page has."""
        for number in list(self.rows):
            self._drop(number)
        metrics, display = self.metrics, self.display
        self.page_width = page = self.document().pageSize().width()
        side = metrics.px * 2.2
        self.width = min(metrics.width, max(metrics.px * 8, page - 2 * side))
        spare = page - self.width
        room = metrics.note_width + metrics.px * 2.6
        self.margin.wide = bool(self.margin.notes) and metrics.style.notes and spare - side * 0.6 >= room
        kept = room if self.margin.wide else 0.0
        if spare - side * 0.6 >= metrics.style.margin:
            kept = max(kept, metrics.style.margin)
        self.x = float(round(max(min(spare / 2, spare - kept), 4.0)))
        self.header_height = self.painter.header_height()
        self.maker = RowMaker(display, metrics, self.width)
        look = metrics.look("paragraph")
        in_line = max(1.0, self.width / (metrics.character * display.breadth()))
        pitch, after = look.pitch, look.after
        estimates = [pitch * int(length / in_line + 1) + after for length in display.lengths]
        for first, last in self.folds.runs:
            if not self.folds.is_open((first, last)):
                estimates[first:last] = [metrics.fold] + [0.0] * (last - first - 1)
        self.heights = display.measured(estimates)
        self.grown += 1

    def row(self, number: int) -> Row:
        """Return a row, laid out."""
        found = self.rows.get(number)
        if found is None:
            found = self._lay(number)
        return found

    def y_of(self, number: int) -> float:
        """Return where a row begins."""
        return self.heights.above(number) + self.header_height

    def row_at(self, y: float) -> int:
        """Return the number of the row at a height."""
        return self.heights.at(max(0.0, y - self.header_height))

    def seen(self, top: float, bottom: float) -> Iterator[tuple[int, float]]:
        """Yield number and `y` of the rows between two heights, one for each folded run; lays nothing out itself."""
        number = self.row_at(top)
        y = self.y_of(number)
        while number < len(self.heights) and y < bottom:
            run = self.folds.folded(number)
            number = run[0] if run else number
            yield number, y
            y += self.heights[number]
            number = run[1] if run else number + 1

    def point_of(self, offset: int) -> tuple[float, float, Row | None, int]:
        """Return x and baseline of the caret before an offset, its row and line; no row where it is folded away."""
        number = self.display.row_of(offset)
        run = self.folds.folded(number)
        if run:
            return self.x, self.y_of(run[0]) + self.metrics.fold * 0.62, None, 0
        row = self.row(number)
        place = min(max(0, self.display.to_page(offset) - row.first), row.length)
        line = row.line_of(place)
        shaped = self.shaped(row, line)
        x = x_of(shaped, place) if shaped.isValid() else 0.0
        base = row.lines[line].base if row.lines else 0.0
        return self.x + x, self.y_of(number) + base, row, line

    def reach_of(self, offset: int) -> tuple[float, float]:
        """Return top and bottom of the line that holds an offset, with what may be drawn round it; lays out nothing."""
        number = self.display.row_of(offset)
        row = self.rows.get(number)
        if row is None or not row.lines:
            run = self.folds.folded(number)
            y = self.y_of(run[0] if run else number)
            return y, y + self.heights[run[0] if run else number]
        line = row.lines[row.line_of(self.display.to_page(offset) - row.first)]
        base, more = self.y_of(number) + line.base, MOST_LANES * self.metrics.lane + 6
        return base - row.look.up - 6, base + row.look.down + more

    def shaped(self, row: Row, line: int) -> QTextLine:
        """Return Qt's own line."""
        return self._block(row.number).layout().lineAt(line)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes round the words of a span; lays out the rows it touches, and none where it is folded."""
        found: list[QRectF] = []
        first, last = self.display.row_of(start), self.display.row_of(max(start, end - 1))
        for number in range(first, last + 1):
            if self.folds.folded(number):
                continue
            row = self.row(number)
            y = self.y_of(number)
            found += [box.translated(self.x, y) for box in self.boxes_on(row, start, end)]
        return found

    def boxes_on(self, row: Row, start: int, end: int) -> list[QRectF]:
        """Return the boxes of a span on one row, counted from the row's corner."""
        begin = max(0, self.display.to_page(start) - row.first)
        stop = min(row.length, self.display.to_page(end, end=True) - row.first)
        found = []
        for number, line in enumerate(row.lines):
            if line.start < stop and line.end > begin:
                shaped = self.shaped(row, number)
                parts = segments_of(row, line, shaped, max(begin, line.start), min(stop, line.end))
                top, height = line.base - row.look.up, row.look.up + row.look.down
                found += [QRectF(left, top, right - left, height) for left, right in parts]
        return found

    def hit(self, x: float, y: float) -> Hit:
        """Return what is at a point of the page."""
        number = self.row_at(y)
        run = self.folds.run_of(number)
        inside = y - self.y_of(run[0] if run else number)
        if run and (not self.folds.is_open(run) or (number == run[0] and inside < self.metrics.fold)):
            return Hit(self.display.starts[run[0]], None, run if y >= self.header_height else None)
        row = self.row(number)
        line = self._line_at(row, inside)
        shaped = self.shaped(row, line)
        if not shaped.isValid():
            return Hit(self.display.starts[number], None, None)
        to_text = self.display.to_text
        offset = to_text(row.first + min(shaped.xToCursor(x - self.x), row.length))
        offset = min(offset, max(self.display.row_span(number)[1], self.display.starts[number]))
        found = row.lines[line]
        character = None
        on_line = found.base - row.look.up - 2 <= inside <= found.base + row.look.down + 2
        if on_line and found.left <= x - self.x <= found.right:
            at = shaped.xToCursor(x - self.x, QTextLine.CursorPosition.CursorOnCharacter)
            character = to_text(row.first + at)
        return Hit(offset, character, None)

    def handles(self) -> list[tuple[int, bool, QPointF]]:
        """Return (span, whether its end, point) of the places by which the focused mark can be drawn larger."""
        mark = self.index.marks.get(self.scene.focused or "")
        if mark is None or mark.kind not in _RESIZABLE or self.scene.fixed:
            return []
        found = []
        for turn, (start, end) in enumerate(mark.spans):
            for at_end in (False, True):
                edge = self.display.row_of(end - 1 if at_end else start)
                if edge in self.rows:
                    boxes = self.boxes_on(self.rows[edge], end - 1 if at_end else start, end if at_end else start + 1)
                    if boxes:
                        left = at_end == self.rows[edge].leftward
                        box = boxes[0].translated(self.x, self.y_of(edge))
                        found.append((turn, at_end, box.bottomLeft() if left else box.bottomRight()))
        return found

    # What changes

    def refresh(self, start: int, end: int) -> tuple[float, float | None] | None:
        """Put the marks anew on the rows of a span that are laid out.

        Returns:
            from where to where the page has to be painted again, down to the end (None) if a height changed; None if
            nothing of it is laid out.
        """
        first, last = self.display.row_of(start), self.display.row_of(max(start, end - 1))
        touched = (
            [n for n in range(first, last + 1) if n in self.rows]
            if last - first < _MOST_ROWS
            else [n for n in sorted(self.rows) if first <= n <= last]
        )
        if not touched:
            return None
        grown = sum(abs(self._dress(self.rows[number])) for number in touched)
        top = self.y_of(touched[0])
        if grown > 0.01:
            return top, None
        return top, self.y_of(touched[-1]) + self.heights[touched[-1]]

    def settle(self, top: float, bottom: float) -> float:
        """Lay out the rows between two heights; return by how much they grew together."""
        before = self.heights.total
        for number, _y in list(self.seen(top, bottom)):
            if not self.folds.folded(number):
                self.row(number)
        return self.heights.total - before

    def toggle(self, run: tuple[int, int]) -> bool:
        """Open or fold a run of furniture; return whether it is open now."""
        opened = self.folds.toggle(run)
        pitch = self.metrics.look("furniture").pitch
        for number in range(*run):
            if number in self.rows:
                self._drop(number)
            fold = self.metrics.fold if number == run[0] else 0.0
            self.heights.set(number, fold + pitch if opened else fold)
        self.grown += 1
        return opened

    # QAbstractTextDocumentLayout

    def documentSize(self) -> QSizeF:  # noqa: N802
        """Width and height of the page."""
        if self.page_width < 0:
            return QSizeF()
        height = self.heights.total + self.header_height + self.metrics.px * _BOTTOM
        # Many notes may reach farther down than the words.
        height = max(height, self.margin.reach(self) + self.metrics.px)
        return QSizeF(max(0.0, self.page_width), height)

    def pageCount(self) -> int:  # noqa: N802
        """One long page."""
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:  # noqa: N802
        """The whole page."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802
        """Where a row is; Qt asks for it before it looks at the row's lines."""
        if not block.isValid() or self.page_width < 0:
            return QRectF()
        number = block.blockNumber()
        if not self.folds.folded(number):
            self.row(number)
        return QRectF(self.x, self.y_of(number), self.width, self.heights[number])

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:  # noqa: N802
        """Take a new width; the text itself never changes."""
        # Without a width there is nothing to lay out yet: Qt gives it with the document.
        if self.document().pageSize().width() not in (-1.0, self.page_width):
            self.reset()

    def hitTest(self, point: QPointF | QPoint, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override] # noqa: N802
        """The place at a point; -1 where an exact hit is asked for and there is none."""
        found = self.hit(point.x(), point.y())
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            return -1 if found.character is None else self.display.to_page(found.character)
        return self.display.to_page(found.offset)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what is inside the clip."""
        clip = context.clip
        if clip.isNull():
            clip = QRectF(QPointF(0, 0), self.documentSize())
        self.painter.paint(painter, clip)
        if self._kept > _MOST_KEPT:
            self._forget(self.row_at(clip.top()), self.row_at(clip.bottom()))

    # Rows

    def _lay(self, number: int) -> Row:
        block = self._block(number)
        row = self.maker.break_lines(number, block)
        run = self.folds.run_of(number)
        row.top = self.metrics.fold if run and run[0] == number else 0.0
        self.rows[number] = row
        self._kept += row.length + _ROW_COSTS
        self._dress(row)
        return row

    def _dress(self, row: Row) -> float:
        start, end = self.display.starts[row.number], self.display.row_end(row.number)
        if self.display.row_span(row.number)[1] == start:
            row.clear()
            row.height = row.top
        else:
            placed = self.index.between(start, max(end, start + 1))
            self.maker.dress(row, self._block(row.number).layout(), placed, self._after(row))
        grown = self.heights.set(row.number, row.height)
        if abs(grown) > 0.01:
            self.note_growth()
        return grown

    def note_growth(self) -> None:
        """Count a change of a height, and have the page find its own: also of rows that nobody has painted yet."""
        self.grown += 1
        self.scene.page_grew()

    def _after(self, row: Row) -> float:
        """The space below a row: little where the next row is of the same block."""
        display, number = self.display, row.number
        if display.goes_on(number):
            return 0.0
        if number + 1 < len(display.starts):
            block = display.block_of(number)
            if block is not None and block == display.block_of(number + 1):
                return self.metrics.same_block
        return row.look.after

    def _line_at(self, row: Row, y: float) -> int:
        for number, line in enumerate(row.lines):
            if y < line.base + row.look.down + row.look.gap * 0.5:
                return number
        return max(0, len(row.lines) - 1)

    def _forget(self, first: int, last: int) -> None:
        """Give back some rows that are not near those between two, the ones laid out first before others."""
        near = last - first + 1
        far = (number for number in self.rows if not first - near <= number <= last + near)
        for number in list(islice(far, _FORGOTTEN_AT_ONCE)):
            self._drop(number)
            if self._kept <= _MOST_KEPT:
                break

    def _drop(self, number: int) -> None:
        layout = self._block(number).layout()
        # `clearLayout` forgets the lines, but keeps what is dear: the glyphs of all words. An end of a layout whose
        # glyphs need not be kept gives them back.
        layout.clearLayout()
        layout.setCacheEnabled(False)
        layout.beginLayout()
        layout.endLayout()
        self._kept -= self.rows.pop(number).length + _ROW_COSTS

    def _block(self, number: int) -> QTextBlock:
        return self.document().findBlockByNumber(number)
