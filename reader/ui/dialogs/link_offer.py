"""The list below the caret of a note from which a link is chosen, while the hands stay in the note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.ui.announce import announce
from reader.ui.dialogs.note import paint_card
from reader.ui.dialogs.palette_row import MatchRow
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_SHOWN = 7
_WIDTH = 300


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """Something a note can link to.

    Attributes:
        kind, uuid: what it is.
        name: the words of the link.
        words: what is shown and found by, such as the path of a topic.
        also: more words it is found by.
        end: what stands at the end of its row.
    """

    kind: str
    uuid: str
    name: str
    words: str
    also: str = ""
    end: str = ""


_ICONS = {"topic": "topic", "entity": "entity", "article": "file"}


class LinkOffer(QWidget):
    """Shows choices; it never takes the focus.

    Signals:
        chosen(LinkChoice): one was chosen.
        dismissed: Esc was pressed.
    """

    chosen = Signal(object)
    dismissed = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons, self._over = look, icons, parent
        self._choices: Sequence[LinkChoice] = ()
        self._rows: list[MatchRow] = []
        self._at = 0
        self._about: QWidget = self
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What the note can link to"))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        layout.addWidget(self._area)
        self.hide()

    def offer(self, choices: Sequence[LinkChoice], typed: str, about: QWidget, caret: QPoint, line: int) -> None:
        """Show choices below the caret, or above its line where there is more room.

        Args:
            choices: likeliest first; without any it goes.
            typed: what they were found by.
            about: the field.
            caret: on the screen, below the line.
            line: how tall that is.
        """
        self._choices, self._about = choices, about
        if not choices:
            self.hide()
            return
        self._fill(typed)
        parent, gap = self._over, self._look.px(4)
        size, at = self.sizeHint(), parent.mapFromGlobal(caret)
        x = min(max(at.x(), gap), max(gap, parent.width() - gap - size.width()))
        below, above = parent.height() - gap - at.y(), at.y() - line - gap
        if size.height() <= below or below >= above:
            self.setGeometry(x, at.y() + gap // 2, size.width(), min(size.height(), below))
        else:
            high = min(size.height(), above)
            self.setGeometry(x, at.y() - line - high, size.width(), high)
        self.show()
        self.raise_()
        self._go(0)

    def key(self, event: QKeyEvent) -> bool:
        """Move or choose by a key pressed in the note; False for one that means nothing here."""
        if not self.isVisible() or _held(event):
            return False
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _SHOWN, Qt.Key.Key_PageUp: -_SHOWN}
        if key in steps:
            self._go(self._at + steps[key])
        elif self.takes(event):
            self.chosen.emit(self._choices[self._at])
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            return False
        return True

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key takes the current choice."""
        return not _held(event) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}

    def current(self) -> LinkChoice | None:
        """Return the choice that Enter means."""
        return self._choices[self._at] if self.isVisible() else None

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(_WIDTH), self._look.px(28 * min(_SHOWN, max(1, len(self._rows))) + 8) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        paint_card(self, self._look)

    def _fill(self, typed: str) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rows = []
        for choice in self._choices:
            row = MatchRow(
                self._look, self._icons, body, words=choice.words, icon=_ICONS[choice.kind], end=choice.end
            )  # fmt: skip
            row.typed = typed
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
            layout.addWidget(row)
            self._rows.append(row)
        layout.addStretch(1)
        self._area.setWidget(body)
        # A scroll area gives its own ground to what is in it.
        body.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)

    def _go(self, at: int) -> None:
        self._at = min(max(at, 0), len(self._rows) - 1)
        for index, row in enumerate(self._rows):
            row.set_on(index == self._at)
        self._area.ensureWidgetVisible(self._rows[self._at], 0, 0)
        words = self.tr("{name}, {n} of {total}")
        row = self._rows[self._at]
        announce(self._about, words.format(name=row.accessibleName(), n=self._at + 1, total=len(self._rows)))


def _held(event: QKeyEvent) -> bool:
    """Whether a modifier is held."""
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
