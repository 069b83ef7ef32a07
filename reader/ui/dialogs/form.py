"""A window with a few fields about one thing, beside the text and never in front of it for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from reader.ui.dialogs.pairs_field import PairsField

_WIDTH = 400


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form.

    Attributes:
        key: its name in what is kept.
        title: what stands over it.
        value: what it begins with.
        lines: how tall it is; 1 for a field of one line, 0 for rows of a name and its value, see `PairsField`.
        hint: what can stand there, shown while it is empty.
    """

    key: str
    title: str
    value: str = ""
    lines: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FormKept:
    """What a person wrote, and wants to keep.

    Attributes:
        values: of all fields, by key.
        changed: those that are not what they were.
    """

    values: Mapping[str, str]
    changed: Mapping[str, str]


class Form(QWidget):
    """Writes a few fields; Ctrl+Enter keeps them, Esc leaves them as they were (asked twice once something is written).

    Attributes:
        inputs: the field of each key.

    Signals:
        kept(FormKept): what is written is to be kept; whoever listens calls `done` or `say`.
    """

    kept = Signal(object)

    def __init__(self, title: str, keep: str, fields: Sequence[FormField], look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._fields = look, tuple(fields)
        self._keeping = self._done = False
        self._warned_of: dict[str, str] | None = None
        self.inputs: dict[str, QLineEdit | QPlainTextEdit | PairsField] = {}
        self.setWindowTitle(unturned(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(4))
        layout.addWidget(self._area(), 1)
        self.trouble = QLabel(self)
        self.trouble.setFont(look.font(12))
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        layout.addWidget(self.trouble)
        layout.addLayout(self._buttons(keep))
        wanted = self._inside.sizeHint().height() + look.px(80)
        fit(self, look.px(_WIDTH), wanted)

    def values(self) -> dict[str, str]:
        """Return what stands in the fields, by key."""
        return {
            key: one.toPlainText() if isinstance(one, QPlainTextEdit) else one.text()
            for key, one in self.inputs.items()
        }

    def changed(self) -> dict[str, str]:
        """Return what stands in the fields that are not as they were."""
        before = {field.key: field.value for field in self._fields}
        return {key: value for key, value in self.values().items() if value != before[key]}

    def say(self, trouble: str, token: str = "danger") -> None:
        """Say what is wrong with what was written; it stays there to be mended."""
        self._keeping = False
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(trouble))
        self.trouble.setAccessibleName(trouble)
        self.trouble.show()

    def done(self) -> None:
        """Close: all is kept."""
        self._done = True
        self.close()

    def keep(self) -> None:
        """Ask to have what is written kept, once; where nothing is changed, just close."""
        if self._keeping:
            return
        if self.changed():
            self._keeping = True
            self.kept.emit(FormKept(self.values(), self.changed()))
        else:
            self.done()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep on Ctrl+Enter, and on Enter in a field of one line; press a button by Enter; leave on Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        held, focused = event.modifiers() & Qt.KeyboardModifier.ControlModifier, self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif enter and not held and isinstance(focused, QPushButton):
            focused.click()
        elif enter:
            self.keep()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        """Keep on Ctrl+Enter in a field of several lines, where Enter begins a line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.keep()
                return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close; where something is written that is not kept, only when asked twice; while it is being kept, later."""
        if self._keeping and not self._done:
            event.ignore()
            return
        if self.changed() and not self._done and self._warned_of != self.values():
            self._warned_of = self.values()
            self.say(self.tr("This is not kept yet. Ctrl+Enter keeps it; Esc once more discards it."), "warn")
            event.ignore()
            return
        event.accept()

    def _area(self) -> QScrollArea:
        """Return all fields in an area that scrolls where the screen is too small for them."""
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(4))
        for field in self._fields:
            rows.addWidget(self._title_of(field))
            rows.addWidget(self._input_of(field))
            rows.addSpacing(self._look.px(8))
        area = QScrollArea(self)
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _title_of(self, field: FormField) -> QLabel:
        title = QLabel(field.title, self)
        title.setFont(self._look.font(12))
        palette = title.palette()
        palette.setColor(title.foregroundRole(), self._look.colour("muted"))
        title.setPalette(palette)
        return title

    def _input_of(self, field: FormField) -> QWidget:
        made: QLineEdit | QPlainTextEdit
        if field.lines == 0:
            from reader.ui.dialogs.pairs_field import PairsField

            self.inputs[field.key] = pairs = PairsField(field.value, self._look, self)
            pairs.setAccessibleName(field.title)
            return pairs
        if field.lines == 1:
            made = QLineEdit(field.value, self)
        else:
            made = QPlainTextEdit(field.value, self)
            made.setTabChangesFocus(True)
            # Whoever comes by Tab goes on writing at the end.
            made.moveCursor(QTextCursor.MoveOperation.End)
            made.setProperty("kind", "field")
            made.setFixedHeight(self._look.px(19 * field.lines + 14))
            made.installEventFilter(self)
        made.setFont(self._look.font(13))
        made.setPlaceholderText(field.hint)
        made.setAccessibleName(field.title)
        made.setToolTip(field.hint or field.title)
        self.inputs[field.key] = made
        return made

    def _buttons(self, keep: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        there = any(field.value for field in self._fields)
        words = self.tr("Leave it as it was") if there else self.tr("Add nothing")
        leave = QPushButton(words, self)
        leave.setToolTip(self.tr("{what} (Esc)").format(what=words))
        leave.clicked.connect(self.close)
        kept = QPushButton(keep, self)
        kept.setProperty("kind", "primary")
        kept.setToolTip(self.tr("{what} (Ctrl+Enter)").format(what=keep))
        kept.clicked.connect(self.keep)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(kept)
        return row


def keep_open(window: QWidget) -> None:
    """Have what stands in the open forms of a window kept: its library is closed, and nothing typed is lost."""
    for form in window.findChildren(Form):
        if form.isVisible() and form.changed():
            form.keep()
