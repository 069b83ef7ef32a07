"""The menu of a facet: its values with their counts, found by typing, any number of them ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.search.listing import FacetValue
from annotations.text.fold import fold
from reader.models.articles import Index
from reader.models.harmless import unturned
from reader.ui.library.delegate import right_to_left
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_ROWS = 10
_SEARCH_FROM = 8
_COUNT = Qt.ItemDataRole.UserRole + 1
_VALUE = Qt.ItemDataRole.UserRole + 2


class FacetMenu(QFrame):
    """A pop-up with the values of one facet.

    Signals:
        ticked(tuple of str): the values that are ticked now, in the order of ticking.
        ranged(tuple of two str): from which date to which; only where dates are asked for.
    """

    ticked = Signal(object)
    ranged = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._chosen: list[str] = []
        self._single = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Find a value"))
        self.search.setAccessibleName(self.tr("Find a value"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.dates = DateRange(look, self)
        self.dates.hide()
        self.dates.ranged.connect(self.ranged)
        self.values = QListView(self)
        self.values.setFrameShape(QFrame.Shape.NoFrame)
        self.values.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.values.setMouseTracking(True)
        self.values.setUniformItemSizes(True)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.viewport().setAutoFillBackground(False)
        self.values.setItemDelegate(_ValueDelegate(look, icons, self.values))
        self.values.setModel(QStandardItemModel(self.values))
        self.values.clicked.connect(self._toggle)
        self.values.installEventFilter(self)
        self.nothing = QLabel(self.tr("No article has a value here."), self)
        self._lay_out()

    def show_values(
        self, name: str, values: Sequence[FacetValue], chosen: Sequence[str], *, single: bool = False
    ) -> None:
        """Fill it.

        Args:
            name: of the facet.
            values: in the order they are shown.
            chosen: those in force.
            single: whether ticking one lets go of the others.
        """
        self._chosen, self._single = list(chosen), single
        self.setAccessibleName(name)
        self.values.setAccessibleName(name)
        model = self._model()
        model.clear()
        for value in values:
            item = QStandardItem(unturned(value.name))
            item.setData(QLocale().toString(value.count), _COUNT)
            item.setData(value.value, _VALUE)
            item.setData(f"{value.name}, {value.count}", Qt.ItemDataRole.AccessibleTextRole)
            item.setCheckable(True)
            item.setCheckState(_ticked(value.value in self._chosen))
            model.appendRow(item)
        self.search.setVisible(len(values) >= _SEARCH_FROM)
        self.nothing.setVisible(not values)
        self.values.setVisible(bool(values))
        self.values.setFixedHeight(self._look.px(28) * min(len(values), _ROWS))

    def show_dates(self, first: str, last: str) -> None:
        """Ask for dates as well."""
        self.dates.set_range(first, last)
        self.dates.show()

    def open_below(self, anchor: QWidget) -> None:
        """Open it below a widget, where the screen has room."""
        self.setLayoutDirection(anchor.layoutDirection())
        self.setFixedWidth(self._look.px(264))
        self.adjustSize()
        mirrored = anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = anchor.width() - self.width() if mirrored else 0
        at = anchor.mapToGlobal(QPoint(x, anchor.height() + self._look.px(4)))
        room: QRect = anchor.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        first = self.search if not self.search.isHidden() else self.values
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        if not self.values.currentIndex().isValid():
            self.values.setCurrentIndex(self._model().index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go from the search field into the values by the arrows, tick by Enter and the space bar."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.search and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.values.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            enters = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if key in enters or (watched is self.values and key == Qt.Key.Key_Space):
                self._toggle(self.values.currentIndex())
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("raised"))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _lay_out(self) -> None:
        px = self._look.px
        self.nothing.setFont(self._look.font(12))
        self.nothing.setWordWrap(True)
        self.search.setFont(self._look.font(13))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(6), px(6), px(6), px(6))
        layout.setSpacing(px(6))
        for widget in (self.dates, self.search, self.values, self.nothing):
            layout.addWidget(widget)

    def _model(self) -> QStandardItemModel:
        model = self.values.model()
        assert isinstance(model, QStandardItemModel)
        return model

    def _toggle(self, index: QModelIndex) -> None:
        if not index.isValid() or self.values.isRowHidden(index.row()):
            return
        value = str(index.data(_VALUE))
        if value in self._chosen:
            self._chosen.remove(value)
        else:
            self._chosen = [value] if self._single else [*self._chosen, value]
        model = self._model()
        for row in range(model.rowCount()):
            item = model.item(row)
            item.setCheckState(_ticked(item.data(_VALUE) in self._chosen))
        self.ticked.emit(tuple(self._chosen))

    def _narrow(self, typed: str) -> None:
        wanted, model, first = fold(typed).lower().split(), self._model(), -1
        for row in range(model.rowCount()):
            name = fold(model.item(row).text()).lower()
            hidden = not all(word in name for word in wanted)
            self.values.setRowHidden(row, hidden)
            if not hidden and first < 0:
                first = row
        self.values.setCurrentIndex(model.index(first, 0) if first >= 0 else QModelIndex())


class DateRange(QWidget):
    """Two fields for dates: from, to. A year or a month will do.

    Signals:
        ranged(tuple of two str): in ISO 8601, empty where nothing is asked for.
    """

    ranged = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        self.first, self.last = QLineEdit(self), QLineEdit(self)
        for field, name in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            field.setPlaceholderText(self.tr("{name} 2025-09-04").format(name=name))
            field.setAccessibleName(self.tr("{name}, as year, month, day").format(name=name))
            field.setFont(look.font(12))
            field.setMaxLength(10)
            field.editingFinished.connect(self._tell)
            layout.addWidget(field)
        self._told = ("", "")

    def set_range(self, first: str, last: str) -> None:
        """Show what is in force."""
        self._told = first, last
        self.first.setText(first)
        self.last.setText(last)

    def _tell(self) -> None:
        now = _date(self.first.text()), _date(self.last.text())
        if now != self._told:
            self._told = now
            self.ranged.emit(now)


class _ValueDelegate(QStyledItemDelegate):
    """Paints a value: tick, name in its own direction, count."""

    def __init__(self, look: Look, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._font, self._small = look.font(13), look.font(12)
        self._metrics = QFontMetricsF(self._font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self._look.px(120), self._look.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        px, look = self._look.px, self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, mirrored = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        current = option.state & QStyle.StateFlag.State_Selected
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel" if ticked else "hover"))
            painter.drawRoundedRect(box, px(6), px(6))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        if ticked:
            left = box.right() - px(22) if mirrored else box.left() + px(6)
            tick = self._icons.pixmap(
                "check", px(16), look.colour("accent").name(), painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(QPointF(left, box.top() + (box.height() - px(16)) / 2), tick)
        words = box.adjusted(px(28), 0, -px(8), 0) if not mirrored else box.adjusted(px(8), 0, -px(28), 0)
        count = str(index.data(_COUNT))
        taken = QFontMetricsF(self._small).horizontalAdvance(count) + px(10)
        ends = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._small)
        painter.setPen(look.colour("muted"))
        painter.drawText(words, int(ends[mirrored] | middle), count)
        name = words.adjusted(taken, 0, 0, 0) if mirrored else words.adjusted(0, 0, -taken, 0)
        text = unturned(str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(self._font)
        painter.setPen(look.colour("ink"))
        cut = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, name.width() + 0.5)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left(text) else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(name, int(ends[not mirrored] | middle), cut)
        painter.restore()


def _ticked(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _date(typed: str) -> str:
    """Return what was typed as a year, a month or a day of ISO 8601; empty where it is none."""
    parts = typed.strip().replace("/", "-").replace(".", "-").split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return ""
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
