"""The small controls of the list's head: buttons with an icon, pills, and how they are laid in lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.models.harmless import plain_tip, unturned
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

POINTING = frozenset({"back", "forward", "chevron-right", "undo", "redo", "sidebar"})
"""Icons that point along the line: in a window that runs right to left they point the other way."""


class PaintedButton(QAbstractButton):
    """A flat button: no frame, a fill under the pointer, a ring with the focus.

    Attributes:
        look, icons: what it is painted with.
        on: whether it stands for something that is in force.
        tells: whether its words are worth reading also where it cannot be pressed.
    """

    tells = False

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.icons = icons
        self.on = False
        self._tip = self._why = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self.look = look
        self.updateGeometry()
        self.update()

    def set_on(self, on: bool) -> None:
        """Show whether what it stands for is in force; screen readers hear it of what is checkable."""
        self.on = on
        self.setChecked(on)
        self.update()

    def set_why(self, why: str) -> None:
        """Be disabled, with the reason in the tool tip and for screen readers; an empty one makes it usable again."""
        self._why = why
        self.setEnabled(not why)
        self.setToolTip(self._tip)
        self.setAccessibleDescription(why)

    def setToolTip(self, words: str, /) -> None:  # noqa: N802
        """Say what it does, and why it cannot be done now."""
        self._tip = words
        super().setToolTip(plain_tip("\n".join(filter(None, (words, self._why)))))

    def nextCheckState(self) -> None:  # noqa: N802
        """Stay as it is when it is pressed: `set_on` says what is in force."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press it by Enter as well as by the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Paint the fill under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the fill away."""
        super().leaveEvent(event)
        self.update()

    def mirrored(self) -> bool:
        """Whether the window runs right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def fill(self) -> str | None:
        """Return the token of its fill in its present state."""
        if self.on:
            return "sel"
        if self.isDown():
            return "press"
        return "hover" if self.underMouse() and self.isEnabled() else None

    def paint_ground(self, painter: QPainter, box: QRectF, outline: str | None = None) -> None:
        """Paint fill, outline and ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, fill = self.look.px(6), self.fill()
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(fill))
            painter.drawRoundedRect(box, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        elif outline and not self.on:
            painter.setPen(QPen(self.look.colour(outline), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def paint_icon(self, painter: QPainter, name: str, x: float, size: float, token: str) -> None:
        """Paint an icon in the middle of the height; `x` is its side nearest to the beginning of the line."""
        side = self.look.px(size)
        token = token if self.isEnabled() or self.tells else "faint"
        left = self.width() - x - side if self.mirrored() else x
        pixmap = self.icons.pixmap(name, side, self.look.colour(token).name(), self.devicePixelRatioF())
        top = round((self.height() - side) / 2)
        if not self.mirrored() or name not in POINTING:
            painter.drawPixmap(QPointF(round(left), top), pixmap)
            return
        painter.save()
        painter.translate(round(left) + side, top)
        painter.scale(-1, 1)
        painter.drawPixmap(QPointF(0, 0), pixmap)
        painter.restore()

    def paint_text(
        self, painter: QPainter, text: str, x: float, width: float, size: float, weight: int, token: str
    ) -> None:
        """Paint text from `x` on, cut where it does not fit."""
        font = self.look.font(size, weight)
        left = self.width() - x - width if self.mirrored() else x
        start = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self.look.colour(token if self.isEnabled() or self.tells else "faint"))
        cut = QFontMetricsF(font).elidedText(unturned(text), Qt.TextElideMode.ElideRight, width + 0.5)
        painter.drawText(
            QRectF(left, 0, width, self.height()),
            int(start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute),
            cut,
        )

    def text_width(self, text: str, size: float, weight: int) -> float:
        """Return how wide text is."""
        return QFontMetricsF(self.look.font(size, weight)).horizontalAdvance(unturned(text))


class IconButton(PaintedButton):
    """An icon, with a word beside it where there is one; `side` is the size of its area at scale 1."""

    def __init__(
        self, name: str, spoken: str, look: Look, icons: Icons, parent: QWidget | None = None, *, side: int = 32
    ) -> None:
        super().__init__(look, icons, parent)
        self._name, self._side = name, side
        self.set_words(spoken)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def set_words(self, spoken: str, shown: str = "") -> None:
        """Say what it does, and what stands beside the icon."""
        self.setText(shown)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        side = self.look.px(self._side)
        if not self.text():
            return QSize(side, side)
        return QSize(round(self.text_width(self.text(), 12, 500)) + self.look.px(34), side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        inset = px(2) if not self.text() else 0
        self.paint_ground(painter, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        token = "accent" if self.on else "muted"
        self.paint_icon(painter, self._name, px(8) if self.text() else (self.width() - px(16)) / 2, 16, token)
        if self.text():
            self.paint_text(painter, self.text(), px(28), self.width() - px(32), 12, 500, token)


class NameButton(PaintedButton):
    """The library's name with a chevron behind it; takes what room there is."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look, icons, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(120), self.look.px(32))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return how small it may become."""
        return QSize(self.look.px(40), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        width = min(self.text_width(self.text(), 13, 600), self.width() - px(32))
        box = QRectF(0, 0, width + px(32), self.height())
        if self.mirrored():
            box.moveRight(self.width())
        self.paint_ground(painter, box)
        self.paint_text(painter, self.text(), px(6), width, 13, 600, "ink")
        self.paint_icon(painter, "chevron-down", px(10) + width, 16, "muted")


class Pill(PaintedButton):
    """A facet: its name, or filled with the value in force and a cross that takes it away.

    Signals:
        opened(Pill): its menu is wanted.
        cleared(Pill): what it filters by is to go.
    """

    opened = Signal(object)
    cleared = Signal(object)

    def __init__(self, facet: str, name: str, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look, icons, parent)
        self.facet = facet
        self._name = name
        self.set_value("")
        self.clicked.connect(lambda: self.opened.emit(self))

    def set_value(self, value: str) -> None:
        """Show the value that is in force; an empty one for none."""
        self.on = bool(value)
        self.setText(value or self._name)
        self.setAccessibleName(f"{self._name}: {value}" if value else self._name)
        cross = self.tr("Delete takes it away.")
        self.setAccessibleDescription(cross if value else "")
        tip = f"{self._name}: {value}. {cross}" if value else self.tr("Filter by {name}").format(name=self._name)
        self.setToolTip(plain_tip(tip))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size: never wider than a line of the narrowest list."""
        width = self.text_width(self.text(), 12, 500) + self.look.px(36)
        return QSize(min(round(width), self.look.px(196)), self.look.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the menu by Down as well, take the value away by Delete."""
        if event.key() == Qt.Key.Key_Down:
            self.click()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.on:
            self.cleared.emit(self)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the value away where the cross was hit."""
        x = self.width() - event.position().x() if self.mirrored() else event.position().x()
        if self.on and self.isDown() and self.rect().contains(event.position().toPoint()) and x > self.cross_at:
            self.setDown(False)
            self.cleared.emit(self)
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    @property
    def cross_at(self) -> float:
        """Where the cross begins, from the beginning of the line."""
        return self.width() - self.look.px(24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        self.paint_ground(painter, QRectF(self.rect()), "line")
        token = "accent" if self.on else "ink"
        self.paint_text(painter, self.text(), px(10), self.width() - px(34), 12, 500, token)
        name = "close" if self.on else "chevron-down"
        self.paint_icon(painter, name, self.width() - px(20), 12, "accent" if self.on else "muted")


class Lines(QWidget):
    """Lays widgets side by side, on as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Add one at the end."""
        widget.setParent(self)
        self._items.append(widget)
        widget.show()
        self.arrange()

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place anew, and take as much height as that needs."""
        gap, x, y, height = self._look.px(6), 0, 0, 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item in self._items:
            if item.isHidden():
                continue
            size = item.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + height + gap
            item.setGeometry(self.width() - x - size.width() if mirrored else x, y, size.width(), size.height())
            x, height = x + size.width() + gap, size.height()
        if self.height() != y + height or self.minimumHeight() != y + height:
            self.setFixedHeight(y + height)

    def event(self, event: QEvent) -> bool:
        """Arrange anew when there is other room or another direction."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange, QEvent.Type.Show}:
            self.arrange()
        return done
