"""The palette: typing finds labels, topics, entities or actions, and makes new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotations.text.fold import fold
from reader.ui.dialogs.palette_row import MatchRow
from reader.ui.panels.rows import Row
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_SHOWN = 8
_MOST = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the palette offers.

    Attributes:
        key: what it means to whoever asked.
        words: what is shown and found by.
        also: more words it is found by.
    """

    key: str
    words: str
    also: str = ""
    sign: str = ""
    colour: str = ""
    icon: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose, or what they typed where nothing fits and something new may be made."""

    key: str | None
    typed: str


class Palette(QWidget):
    """A pop-up with a field and the choices that fit, best first.

    Signals:
        chosen(Chosen): a person decided.
        closed: it is gone, with or without a choice.
        typed(str): something else stands in the field; more that fits it may be given, see `add_found`.
    """

    chosen = Signal(object)
    closed = Signal()
    typed = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._look, self._icons = look, icons
        self._choices: Sequence[Choice] = ()
        self._found: Sequence[Choice] = ()
        self._new: Callable[[str], str] | None = None
        self._at = 0
        self._bottom: int | None = None
        self._rows: list[tuple[Row, Chosen]] = []
        self.field = QLineEdit(self)
        self.field.setFont(look.font(13))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8))
        layout.addWidget(self.field)
        layout.addWidget(self._area)
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)

    def ask(
        self, title: str, choices: Sequence[Choice], new: Callable[[str], str] | None, below: QPoint, typed: str = "",
        over: int = 0,
    ) -> None:  # fmt: skip
        """Open it.

        Args:
            title: what is asked, for the empty field and screen readers.
            choices: what is offered, likeliest first.
            new: makes the words of the last row from what was typed; None where nothing new can be made.
            below: where on the screen its upper left corner should be.
            typed: what the field begins with.
            over: how far above that place it has to end, where it does not fit below: what it is about stays seen.
        """
        self._choices, self._new, self._found = choices, new, ()
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.setAccessibleName(title)
        self.field.setText(typed)
        self._fill(typed)
        screen = self.screen().availableGeometry()
        size = self.sizeHint()
        x = min(max(below.x(), screen.left()), screen.right() - size.width())
        fits = below.y() + size.height() <= screen.bottom()
        self._bottom = None if fits else below.y() - over
        y = below.y() if self._bottom is None else max(screen.top(), self._bottom - size.height())
        self.setGeometry(x, y, size.width(), size.height())
        self.show()
        self.field.setFocus()

    def add_found(self, typed: str, found: Sequence[Choice]) -> None:
        """Offer more for what was typed, found elsewhere; too late for other words, it is left out.

        They stand after what fits by its name and before what fits by its description alone. What a person has moved
        to stays chosen.
        """
        if self.isVisible() and typed == self.field.text() and (found or self._found):
            at = self._rows[self._at][1].key if self._rows and self._at else None
            self._found = found
            self._fill(typed)
            self._go(next((n for n, (_, chosen) in enumerate(self._rows) if at and chosen.key == at), 0))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        rows = min(_SHOWN, max(1, len(self._rows)))
        return QSize(self._look.px(400), self._look.px(28 * rows + 66))

    def hideEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tell that it is gone."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("raised"))
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move through the rows while the hands stay in the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.field:
            key = event.key()
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if key in steps:
                self._go(self._at + steps[Qt.Key(key)])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._rows:
                    self._choose(self._rows[self._at][1])
                return True
            if key == Qt.Key.Key_Escape:
                self.hide()
                return True
        return False

    def _changed(self, typed: str) -> None:
        self._found = ()
        self._fill(typed)
        self.typed.emit(typed)

    def _fill(self, typed: str) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rows = []
        by_name = rank([replace(one, also="") for one in self._choices], typed) if self._found else []
        named = {one.key for one in by_name}
        rest = [one for one in rank(self._choices, typed) if one.key not in named]
        fitting = [*by_name, *self._found, *rest][:_MOST]
        for choice in fitting:
            row = MatchRow(
                self._look, self._icons, body, words=choice.words, sign=choice.sign, colour=choice.colour,
                icon=choice.icon, end=choice.end,
            )  # fmt: skip
            row.typed = typed
            self._add(layout, row, Chosen(choice.key, typed))
        name = typed.strip()
        if self._new is not None and name and all(fold(choice.words) != fold(name) for choice in fitting):
            self._add(
                layout, Row(self._look, self._icons, body, words=self._new(name), icon="plus"), Chosen(None, name)
            )
        layout.addStretch(1)
        self._area.setWidget(body)
        self._go(0)
        if self.isVisible():
            size = self.sizeHint()
            self.resize(size)
            if self._bottom is not None:
                self.move(self.x(), max(self.screen().availableGeometry().top(), self._bottom - size.height()))

    def _add(self, layout: QVBoxLayout, row: Row, chosen: Chosen) -> None:
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.clicked.connect(lambda: self._choose(chosen))
        layout.addWidget(row)
        self._rows.append((row, chosen))

    def _go(self, at: int) -> None:
        self._at = min(max(at, 0), max(len(self._rows) - 1, 0))
        for index, (row, _) in enumerate(self._rows):
            row.set_on(index == self._at)
        if self._rows:
            self._area.ensureWidgetVisible(self._rows[self._at][0])

    def _choose(self, chosen: Chosen) -> None:
        self.hide()
        self.chosen.emit(chosen)


def rank(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices that fit what was typed, best first: whole, beginning, a word's beginning, anywhere.

    Accents and case do not matter. Among equals the order they came in stays.
    """
    wanted = fold(typed).casefold().strip()
    if not wanted:
        return list(choices)
    found: list[tuple[int, int, Choice]] = []
    for place, choice in enumerate(choices):
        words = fold(choice.words).casefold()
        if words == wanted:
            points = 0
        elif words.startswith(wanted):
            points = 1
        elif any(word.startswith(wanted) for word in words.replace("/", " ").split()):
            points = 2
        elif all(part in words for part in wanted.split()):
            points = 3
        elif wanted in fold(choice.also).casefold():
            points = 4
        else:
            continue
        found.append((points, place, choice))
    return [choice for _, _, choice in sorted(found, key=lambda one: one[:2])]
