"""A field in the details: its row, and what its row tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotations.model.checking import UNSURE_BELOW
from annotations.model.field import Field
from reader.models.harmless import plain_tip, unturned
from reader.ui.library.buttons import PaintedButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from reader.ui.translation import NAMED_FIELDS, field_text

NAME_WIDTH = 96
"""Of the column with the names, at scale 1."""

_STATUS_ICONS = {
    "detected": ("detected", "muted"), "confirmed": ("confirmed", "ok"), "changed": ("edit", "ok"),
    "absent": ("minus", "muted"),
}  # fmt: skip
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


@dataclass(frozen=True, slots=True)
class FieldTyped:
    """What a person typed for a field.

    Attributes:
        name: of the field; as typed where it is a new one.
        nth: which of the rows with this name; None for a new field.
        value: as typed.
        why: why it is not kept so far.
    """

    name: str
    nth: int | None
    value: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class FieldEdited:
    """A person set a field of an article: to these values, or, with none, took it away.

    Attributes:
        typed: what was typed to that end; None where nothing was.
    """

    article: str
    name: str
    fields: tuple[Field, ...]
    typed: FieldTyped | None = None


@dataclass(frozen=True, slots=True)
class EvidenceWanted:
    """A person wants to see the words a field came from; None lets go of them."""

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class FieldNoteWanted:
    """A person wants to write a note on a field."""

    field: Field


class FieldRow(PaintedButton):
    """A field's name, value and state.

    Attributes:
        name: of the field.
        field: what it is; None where nothing was found.

    Args:
        why: why it cannot be changed; empty where it can.

    Signals:
        edit_wanted: Enter, F2 or a double click.
        confirm_wanted: the space bar.
        remove_wanted: Delete.
        note_wanted: N.
        menu_wanted(QPoint): the right button or the menu key; where on the screen.
        pointed(bool): the pointer or the focus has come, or gone.
    """

    edit_wanted = Signal()
    confirm_wanted = Signal()
    remove_wanted = Signal()
    note_wanted = Signal()
    menu_wanted = Signal(object)
    pointed = Signal(bool)

    def __init__(
        self, name: str, field: Field | None, look: Look, icons: Icons, parent: QWidget | None = None, *, why: str = ""
    ) -> None:
        super().__init__(look, icons, parent)
        self.name, self.field = name, field
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(self._words(why)))
        self.setAccessibleName(f"{field_title(name)}: {self.value_words()}, {self.state_words()}")

    def unsure(self) -> bool:
        """Whether it wants a look."""
        field = self.field
        if field is None or field.status != "detected" or field.confidence is None:
            return False
        return field.confidence < UNSURE_BELOW

    def fill(self) -> str | None:
        """Return the token of its fill in its present state."""
        return super().fill() or ("warnsoft" if self.unsure() else None)

    def value_words(self) -> str:
        """Return what stands for its value."""
        if self.field is None:
            return self.tr("Not found")
        return self.tr("There is none") if self.field.status == "absent" else self.field.value

    def state_words(self) -> str:
        """Return what its sign means."""
        if self.field is None:
            return self.tr("not found")
        if self.unsure():
            return self.tr("detected, not sure")
        if self.field.rule and self.field.status == "detected":
            return self.tr("found by a rule of the outlet")
        return {
            "detected": self.tr("detected"), "confirmed": self.tr("confirmed"), "changed": self.tr("set by a person"),
            "absent": self.tr("a person says so"),
        }[self.field.status]  # fmt: skip

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell what a key wants of the field."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _ENTER:
            self.edit_wanted.emit()
        elif plain and key == Qt.Key.Key_Space and self.field is not None:
            self.confirm_wanted.emit()
        elif plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.field is not None:
            self.remove_wanted.emit()
        elif plain and key == Qt.Key.Key_N and self.field is not None:
            self.note_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Edit."""
        self.edit_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for its menu; by the key, below its name."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(QPoint(self.look.px(16), self.height())) if by_key else event.globalPos()
        self.menu_wanted.emit(QPoint(at))
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus has come."""
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus has gone; a menu of its own takes it only for a while."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        self.paint_ground(painter, box)
        left, name_width = px(16), px(NAME_WIDTH)
        self.paint_text(painter, field_title(self.name), left, name_width - px(8), 12, 400, "muted")
        x = left + name_width
        room = self.width() - x - px(36)
        empty = self.field is None or self.field.status == "absent"
        cut = QFontMetricsF(self.look.font(13)).elidedText(
            unturned(self.value_words()), Qt.TextElideMode.ElideRight, room
        )
        self.paint_text(painter, cut, x, room, 13, 400, "muted" if empty else "ink")
        icon, token = self._sign()
        self.paint_icon(painter, icon, self.width() - px(32), 16, token)

    def _words(self, why: str) -> str:
        state = self.state_words()
        state = state[:1].upper() + state[1:]
        if why:
            return "\n".join(filter(None, (self.field.value if self.field else "", f"{state}.", why)))
        if self.field is None:
            return self.tr("{state}. Enter sets it.").format(state=state)
        value = self.field.value
        return self.tr(
            "{value}\n{state}. Enter changes it, the space bar confirms it, N writes a note on it, Delete removes it."
        ).format(value=value, state=state)

    def _sign(self) -> tuple[str, str]:
        if self.field is None:
            return "missing", "muted"
        return ("unsure", "warn") if self.unsure() else _STATUS_ICONS[self.field.status]


def nth_of(rows: Sequence[FieldRow], row: FieldRow) -> int:
    """Return which of the rows with its name a row is."""
    same = [one for one in rows if one.name == row.name]
    return same.index(row) if row in same else 0


def row_of(rows: Sequence[FieldRow], name: str, nth: int) -> FieldRow | None:
    """Return that of the rows with a name; the last one where there are fewer, None where there is none."""
    same = [one for one in rows if one.name == name]
    return same[min(nth, len(same) - 1)] if same else None


def field_title(name: str) -> str:
    """Return a field's name for people: `date_published` is “Date published”; own names stay as they are."""
    return field_text(name)


def field_name(title: str) -> str:
    """Return the name of a field for what a person typed: the known one whose title it is, else their own."""
    title = " ".join(title.split())
    known = {field_title(name).casefold(): name for name in NAMED_FIELDS}
    return known.get(title.casefold(), title)
