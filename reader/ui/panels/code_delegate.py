"""Painting the rows of the codebook: key cap, chip or bar, name, count, and the eye that hides marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.models.article_view import colour_of
from reader.models.codebook import CodebookModel, CodeRow
from reader.models.roles import Role
from reader.models.signs import sign_of
from reader.ui.panels.brush import Brush
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

ROW = 28
EYE = 28
"""Width of the areas at the end of a row (the eye) and of a heading (the plus), at scale 1."""

_INDENT = 16
Index = QModelIndex | QPersistentModelIndex


class CodeDelegate(QStyledItemDelegate):
    """Paints the rows of a `CodebookModel`, and edits a name where it stands.

    Attributes:
        plus: whether the headings have the sign that adds to them.
    """

    plus = True

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
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
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
        brush = Brush(painter, self._look, self._icons, whole, option.direction == Qt.LayoutDirection.RightToLeft)
        if row.code is None:
            brush.text(str(index.data()), self._look.px(16), whole.width() - self._look.px(60), 11, 600, "muted")
            if self.plus:
                brush.icon("plus", whole.width() - self._look.px(8 + 22), 16)
        else:
            self._paint_code(brush, row, index, state)
        painter.restore()

    def _paint_code(self, brush: Brush, row: CodeRow, index: Index, state: QStyle.StateFlag) -> None:
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
            return "   ".join((self.tr("active"), count)), "accent"
        return count, "muted"

    def _name_at(self, index: Index) -> int:
        """Return where a name begins, from the beginning of the line."""
        row: CodeRow | None = index.data(Role.ROW)
        label = row is not None and row.kind == "label"
        return self.start(index) + self._look.px(84 if label else 20)
