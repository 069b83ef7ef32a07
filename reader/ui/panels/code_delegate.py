"""Painting the rows of the codebook: key cap, chip or bar, name, count, and the eye that hides marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.config.palette import mark_colours
from reader.models.article_view import colour_of, sign_of
from reader.models.codebook import CodebookModel, CodeRow
from reader.models.roles import Role
from reader.ui.panels.rows import paint_chip, paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

ROW = 28
EYE = 28
"""Width of the areas at the end of a row (the eye) and of a heading (the plus), at scale 1."""

_INDENT = 16
Index = QModelIndex | QPersistentModelIndex


class CodeDelegate(QStyledItemDelegate):
    """Paints the rows of a `CodebookModel`, and edits a name where it stands."""

    def __init__(self, look: Look, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self._look.px(200), self._look.px(ROW))

    def eye(self, whole: QRect, mirrored: bool) -> QRect:
        """Return where the eye of a row is, or the plus of a heading."""
        side = self._look.px(EYE)
        left = whole.left() + self._look.px(8) if mirrored else whole.right() - self._look.px(8) - side
        return QRect(left, whole.top(), side, whole.height())

    def start(self, index: Index) -> int:
        """Return how far from the beginning of the line a row's key cap stands."""
        model = index.model()
        depth = model.depth(index) if isinstance(model, CodebookModel) else 0
        return self._look.px(20 + depth * _INDENT)

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return the field in which a name is typed."""
        field = QLineEdit(parent)
        field.setFont(self._look.font(13))
        field.setAccessibleName(self.tr("New name of {name}").format(name=index.data()))
        field.setToolTip(self.tr("Enter keeps the name, Esc leaves it as it was."))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with the name as it is; a change of the row meanwhile leaves alone what is being typed."""
        if isinstance(editor, QLineEdit) and not editor.property("begun"):
            editor.setProperty("begun", True)
            editor.setText(str(index.data()))
            editor.selectAll()

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the name."""
        whole: QRect = option.rect
        start = self._name_at(index)
        box = whole.adjusted(start - self._look.px(8), 0, -self._look.px(8), 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            box = whole.adjusted(self._look.px(8), 0, -start + self._look.px(8), 0)
        editor.setFixedHeight(box.height())
        editor.setGeometry(box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: CodeRow | None = index.data(Role.ROW)
        if row is None:
            return
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = _Brush(painter, self._look, self._icons, whole, option.direction == Qt.LayoutDirection.RightToLeft)
        if row.code is None:
            brush.text(str(index.data()), self._look.px(16), whole.width() - self._look.px(60), 11, 600, "muted")
            brush.icon("plus", whole.width() - self._look.px(8 + 22), 16)
        else:
            self._paint_code(brush, row, index, state)
        painter.restore()

    def _paint_code(self, brush: _Brush, row: CodeRow, index: Index, state: QStyle.StateFlag) -> None:
        code, facts, px = row.code, row.facts, self._look.px
        assert code is not None
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        brush.ground("sel" if facts.active else "hover" if hovered else "", focused)
        model = index.model()
        if model.hasChildren(index):
            opened = bool(state & QStyle.StateFlag.State_Open)
            brush.icon("chevron-down" if opened else "chevron-right", self.start(index) - px(11), 10)
        if code.kind == "label":
            if code.key or facts.asks_key:
                brush.key("…" if facts.asks_key else code.key or "", self.start(index))
            brush.chip(sign_of(code), colour_of(code), self.start(index) + px(28))
        else:
            brush.bar(colour_of(code), self.start(index) + px(8))
        eye = hovered or focused or facts.hidden
        end = px(8) + (px(EYE) if eye else px(8))
        if eye:
            brush.icon("eye-off" if facts.hidden else "eye", brush.width - px(8 + 22), 16)
        words, token = self._end(row)
        if words:
            wide = min(brush.advance(words, 12), brush.width * 0.55)
            brush.text(words, brush.width - end - wide, wide, 12, 400, token)
            end += round(wide) + px(8)
        x = self._name_at(index)
        muted = facts.hidden or code.retired_at is not None
        brush.text(code.name, x, brush.width - end - x, 13, 400, "muted" if muted else "ink")

    def _end(self, row: CodeRow) -> tuple[str, str]:
        """Return the words at the end of a row, and their colour."""
        code, facts = row.code, row.facts
        if facts.trouble:
            return facts.trouble, "danger"
        if facts.asks_key:
            return self.tr("Press a key, Esc leaves it"), "accent"
        count = str(facts.count) if facts.count or (code and code.kind == "label") else ""
        if code is not None and code.retired_at is not None:
            return "   ".join(filter(None, (self.tr("retired"), count))), "muted"
        if facts.active:
            return f"{self.tr('active')}   {count}", "accent"
        return count, "muted"

    def _name_at(self, index: Index) -> int:
        """Return where a name begins, from the beginning of the line."""
        row: CodeRow | None = index.data(Role.ROW)
        label = row is not None and row.kind == "label"
        return self.start(index) + self._look.px(84 if label else 20)


class _Brush:
    """Paints the parts of one row, each at a distance from the beginning of the line, whichever side that is.

    Attributes:
        width: of the row.
    """

    def __init__(self, painter: QPainter, look: Look, icons: Icons, whole: QRect, mirrored: bool) -> None:
        self._painter, self._look, self._icons = painter, look, icons
        self._whole, self._mirrored = QRectF(whole), mirrored
        self.width = whole.width()

    def box(self, x: float, width: float, height: float) -> QRectF:
        """Return a box in the middle of the row's height."""
        left = self._whole.right() - x - width if self._mirrored else self._whole.left() + x
        return QRectF(left, self._whole.center().y() - height / 2, width, height)

    def ground(self, fill: str, ring: bool) -> None:
        """Paint fill and focus ring."""
        px, painter = self._look.px, self._painter
        box = self._whole.adjusted(px(8), 0, -px(8), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(self._look.colour(fill))
            painter.drawRoundedRect(box, px(6), px(6))
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))

    def icon(self, name: str, x: float, size: float) -> None:
        """Paint an icon."""
        side = self._look.px(size)
        ratio = self._painter.device().devicePixelRatioF()
        pixmap = self._icons.pixmap(name, side, self._look.colour("muted").name(), ratio)
        self._painter.drawPixmap(self.box(x, side, side).topLeft().toPoint(), pixmap)

    def key(self, key: str, x: float) -> None:
        """Paint a key cap."""
        side = self._look.px(20)
        paint_key(
            self._painter, self._look, key, self.box(x, max(side, self.advance(key, 11) + self._look.px(8)), side)
        )

    def chip(self, sign: str, colour: str, x: float) -> None:
        """Paint a label's chip; a sign that is too long for its place is cut."""
        font = self._look.font(10, 700)
        metrics = QFontMetricsF(font)
        sign = metrics.elidedText(sign, Qt.TextElideMode.ElideRight, self._look.px(44))
        box = self.box(x, metrics.horizontalAdvance(sign) + self._look.px(10), self._look.px(16))
        paint_chip(self._painter, self._look, sign, colour, box.left(), box.center().y())

    def bar(self, colour: str, x: float) -> None:
        """Paint the bar that a topic has in the margin of the page."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(mark_colours(colour, self._look.theme).rule))
        self._painter.drawRoundedRect(self.box(x, self._look.px(3), self._look.px(16)), 1.5, 1.5)

    def text(self, words: str, x: float, width: float, size: float, weight: int, token: str) -> None:
        """Paint words, cut where they do not fit."""
        font = self._look.font(size, weight)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour(token))
        cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width + 0.5)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(self.box(x, width, self._whole.height()), int(flags), cut)

    def advance(self, words: str, size: float) -> float:
        """Return how wide words are."""
        return QFontMetricsF(self._look.font(size)).horizontalAdvance(words)
