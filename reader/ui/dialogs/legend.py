"""The legend at the foot of a presentation: each label of the article, shown or hidden by a click or its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from reader.config.palette import mark_colours
from reader.models.harmless import unturned
from reader.ui.library.buttons import PaintedButton
from reader.ui.library.search_field import key_width, paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

LINES = 2
"""What does not fit on so many lines is behind a button that says how many there are."""

_HEIGHT, _GAP, _PAD, _NAME = 40, 8, 12, 260


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A label or topic of the article.

    Attributes:
        uuid: its own; kind: label or topic.
        key: what shows or hides it; empty for none.
        count: of its annotations in the article.
        shown: whether they are seen.
    """

    uuid: str
    kind: str
    name: str
    sign: str
    colour: str
    key: str
    count: int
    shown: bool


class LegendItem(PaintedButton):
    """One label: its key, its chip, its name, and how often it is there; pale while it is hidden."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(look, icons, parent)
        self.setCheckable(True)
        self.entry = LegendEntry("", "label", "", "", "", "", 0, True)

    def set_look(self, look: Look) -> None:
        """Keep the look of the presentation, which is larger."""

    def set_entry(self, entry: LegendEntry) -> None:
        """Show a label."""
        self.entry = entry
        self.set_on(entry.shown)
        self.setText(entry.name)
        key = self.tr(", key {key}").format(key=entry.key) if entry.key else ""
        words = self.tr("{name}{key}, %n in this article", "", entry.count)
        self.setAccessibleName(words.format(name=entry.name, key=key))
        tip = self.tr("Hide {name}") if entry.shown else self.tr("Show {name}")
        self.setToolTip(tip.format(name=entry.name) + (f" ({entry.key})" if entry.key else ""))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        px, parts = self.look.px, self._widths()
        return QSize(round(sum(parts) + px(8) * (sum(part > 0 for part in parts) - 1)) + 2 * px(_PAD), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px, shown = QPainter(self), self.look.px, self.entry.shown
        self.paint_ground(painter, QRectF(self.rect()), "line" if shown else "edge")
        key, sign, name, count = self._widths()
        left, side = float(px(_PAD)), px(22)
        name = min(name, self.width() - 2 * px(_PAD) - key - sign - count - px(8) * (3 if key else 2))
        if key:
            paint_key(painter, self._box(left, key, side), self.entry.key, _larger(self.look))
            left += key + px(8)
        self._paint_sign(painter, self._box(left, sign, side))
        left += sign + px(8)
        self.paint_text(painter, self.entry.name, left, name, 17, 600, "ink" if shown else "muted")
        self.paint_text(painter, str(self.entry.count), left + name + px(8), count, 17, 400, "muted")

    def fill(self) -> str | None:
        """Return the token of its fill: a card while it is shown."""
        if self.isDown() or self.underMouse():
            return "press" if self.isDown() else "hover"
        return "raised" if self.entry.shown else None

    def _widths(self) -> tuple[float, float, float, float]:
        """Key, sign, name and number."""
        px, entry, look = self.look.px, self.entry, self.look
        name = QFontMetricsF(look.font(17, 600)).horizontalAdvance(entry.name) + 1
        sign = QFontMetricsF(look.font(13, 700)).horizontalAdvance(entry.sign) + px(12)
        return (
            key_width(entry.key, _larger(look)) if entry.key else 0,
            sign if entry.kind == "label" else px(5),
            min(name, px(_NAME)),
            QFontMetricsF(look.font(17)).horizontalAdvance(str(entry.count)) + 1,
        )

    def _box(self, x: float, width: float, height: float) -> QRectF:
        left = self.width() - x - width if self.mirrored() else x
        return QRectF(left, (self.height() - height) / 2, width, height)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        """The chip of a label or the bar of a topic, as on the page; hollow where it is hidden."""
        entry, look, radius = self.entry, self.look, self.look.px(4)
        colours = mark_colours(entry.colour, look.theme)
        painter.setPen(Qt.PenStyle.NoPen)
        if not entry.shown:
            painter.setPen(QPen(look.colour("edge"), max(1, look.px(1)), Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(QColor(colours.chip if entry.kind == "label" else colours.rule))
        painter.drawRoundedRect(box, min(radius, box.width() / 2), min(radius, box.width() / 2))
        if entry.kind == "label":
            painter.setPen(QColor(colours.chip_text) if entry.shown else look.colour("muted"))
            painter.setFont(look.font(13, 700))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), unturned(entry.sign))


class MoreButton(PaintedButton):
    """Says how many labels have no room, and opens the list of them."""

    def set_look(self, look: Look) -> None:
        """Keep the look of the presentation, which is larger."""

    def set_number(self, number: int) -> None:
        """Say how many there are."""
        self.setText(f"+{number}")
        self.setAccessibleName(self.tr("%n more labels", "", number))
        self.setToolTip(self.tr("Lists the labels that have no room here"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        wide = QFontMetricsF(self.look.font(17, 600)).horizontalAdvance(self.text())
        return QSize(round(wide) + 2 * self.look.px(_PAD), self.look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, pad = QPainter(self), self.look.px(_PAD)
        self.paint_ground(painter, QRectF(self.rect()), "edge")
        self.paint_text(painter, self.text(), pad, self.width() - 2 * pad, 17, 600, "ink")


class Legend(QWidget):
    """The labels in lines, each line in the middle.

    Attributes:
        items: by the UUIDs of the labels, in order; those without room are hidden.
        more: the button of those.

    Signals:
        toggled(str): UUID of a label to show or hide.
    """

    toggled = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.items: dict[str, LegendItem] = {}
        self.more = MoreButton(look, icons, self)
        self.more.clicked.connect(self._open_more)
        self.more.hide()
        self.setAccessibleName(self.tr("Legend"))

    def entries(self) -> list[LegendEntry]:
        """Return what is shown."""
        return [item.entry for item in self.items.values()]

    def set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these labels; what has the focus keeps it."""
        wanted = [entry.uuid for entry in entries]
        for uuid in [uuid for uuid in self.items if uuid not in wanted]:
            self.items.pop(uuid).deleteLater()
        for entry in entries:
            if entry.uuid not in self.items:
                item = LegendItem(self._look, self._icons, self)
                item.clicked.connect(lambda _=False, uuid=entry.uuid: self.toggled.emit(uuid))
                self.items[entry.uuid] = item
            self.items[entry.uuid].set_entry(entry)
        self.items = {uuid: self.items[uuid] for uuid in wanted}
        before: QWidget | None = None
        for after in (*self.items.values(), self.more):
            if before is not None:
                QWidget.setTabOrder(before, after)
            before = after

    def lay(self, width: int) -> int:
        """Put the labels in lines of a width; return how high it is then, 0 where there are none."""
        px, sizes = self._look.px, [item.sizeHint().width() for item in self.items.values()]
        room = width - 2 * px(16)
        fit = self._fitting(sizes, room)
        shown: list[PaintedButton] = [*list(self.items.values())[:fit]]
        for item in list(self.items.values())[fit:]:
            item.hide()
        if fit < len(sizes):
            self.more.set_number(len(sizes) - fit)
            shown.append(self.more)
        self.more.setVisible(fit < len(sizes))
        lines = _in_lines([min(one.sizeHint().width(), room) for one in shown], room, px(_GAP))
        number, mirrored = 0, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for turn, line in enumerate(lines):
            x = (width - sum(line) - px(_GAP) * (len(line) - 1)) // 2
            for wide in line:
                left = width - x - wide if mirrored else x
                place = QPoint(left, px(12) + turn * px(_HEIGHT + _GAP))
                shown[number].setGeometry(QRect(place, QSize(wide, px(_HEIGHT))))
                shown[number].show()
                x, number = x + wide + px(_GAP), number + 1
        return px(24) + len(lines) * px(_HEIGHT + _GAP) - px(_GAP) if lines else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))

    def _fitting(self, sizes: list[int], room: int) -> int:
        """How many fit, with the button for the others where there are any."""
        gap = self._look.px(_GAP)
        fit = len(sizes)
        while fit > 0:
            left = len(sizes) - fit
            self.more.set_number(left)
            wide = [*sizes[:fit], *([self.more.sizeHint().width()] if left else [])]
            if len(_in_lines([min(one, room) for one in wide], room, gap)) <= LINES:
                break
            fit -= 1
        return fit

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for uuid, item in self.items.items():
            if item.isHidden():
                entry = item.entry
                words = f"{entry.name}  {entry.count}" + (f"\t{entry.key}" if entry.key else "")
                action = menu.addAction(words)
                action.setCheckable(True)
                action.setChecked(entry.shown)
                action.triggered.connect(lambda _=False, uuid=uuid: self.toggled.emit(uuid))
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _in_lines(widths: list[int], room: int, gap: int) -> list[list[int]]:
    lines: list[list[int]] = []
    for wide in widths:
        if lines and sum(lines[-1]) + gap * len(lines[-1]) + wide <= room:
            lines[-1].append(wide)
        else:
            lines.append([wide])
    return lines


def _larger(look: Look) -> Look:
    """The look of key caps beside words of this size."""
    return Look(look.theme, look.scale * 1.2, look.families, look.serif)
