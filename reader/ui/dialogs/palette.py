"""The palette: typing finds labels, topics, entities or actions, and makes new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotations.text.fold import fold
from reader.models.choices import NAMED, Choice, Choices
from reader.ui.dialogs.palette_row import MatchRow
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

__all__ = ["Choice", "Choices", "Chosen", "Palette"]

_SHOWN = 8
_MOST = 60
_LEAST_WIDE, _MOST_WIDE = 400, 680


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
        self._choices = Choices(())
        self._recent: Mapping[str, int] = {}
        self._found: Sequence[Choice] = ()
        self._new: Callable[[str], str] | None = None
        self._at = 0
        self._wide = look.px(_LEAST_WIDE)
        self._bottom: int | None = None
        self._rows: list[tuple[MatchRow, Chosen]] = []
        self.field = QLineEdit(self)
        self.field.setFont(look.font(13))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._made: list[MatchRow] = []
        self._area.setMinimumHeight(look.px(28))
        body = self._body()
        self._area.setWidget(body)
        # One ground for field and rows: the area fills one of its own behind what it holds.
        for part in (self._area.viewport(), body):
            part.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8))
        layout.setSpacing(look.px(8))
        layout.addWidget(self.field)
        layout.addWidget(self._area)
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)

    def ask(
        self, title: str, choices: Sequence[Choice] | Choices, new: Callable[[str], str] | None, below: QPoint,
        typed: str = "", over: int = 0, recent: Mapping[str, int] | None = None,
    ) -> None:  # fmt: skip
        """Open it.

        Args:
            title: what is asked, for the empty field and screen readers.
            choices: what is offered, likeliest first; many of them as an index that is made already.
            new: makes the words of the last row from what was typed; None where nothing new can be made.
            below: where on the screen its upper left corner should be.
            typed: what the field begins with.
            over: how far above that place it has to end, where it does not fit below: what it is about stays seen.
            recent: how long ago each choice was used, by its key (0 is the last one): of equals that one is first.
        """
        self._choices = choices if isinstance(choices, Choices) else Choices(choices)
        self._recent, self._new, self._found = recent or {}, new, ()
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.setAccessibleName(title)
        before = self.field.blockSignals(True)
        self.field.setText(typed)
        self.field.blockSignals(before)
        self._fill(typed)
        screen = self.screen().availableGeometry()
        self._wide = min(self._wanted(), screen.width())
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
        # Where there are more, a part of the next one shows it.
        more = 12 if len(self._rows) > _SHOWN else 0
        over = self.field.sizeHint().height() + 3 * self._look.px(8)
        return QSize(self._wide, over + self._look.px(28 * rows + more) + 2)

    def _wanted(self) -> int:
        """Return how wide the question and the rows there are at first would be, within limits; typing changes none."""
        px = self._look.px
        title = QFontMetrics(self.field.font()).horizontalAdvance(self.field.placeholderText()) + px(48)
        rows = [row.wanted() + px(40) for row, _ in self._rows]
        return min(max(px(_LEAST_WIDE), title, *rows), px(_MOST_WIDE))

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

    def _body(self) -> QWidget:
        """Return what holds the rows; they are made once, and say something else at each key."""
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        return body

    def _fill(self, typed: str) -> None:
        matches = self._choices.find(typed, self._recent, _MOST)
        named = [one.choice for one in matches if one.points < NAMED or not self._found]
        rest = [one.choice for one in matches if one.points >= NAMED and self._found]
        fitting = [*named, *self._found, *rest][:_MOST]
        self._rows = []
        for choice in fitting:
            self._show(choice, typed, Chosen(choice.key, typed))
        name = typed.strip()
        if self._new is not None and name and all(fold(choice.words) != fold(name) for choice in fitting):
            self._show(Choice("", self._new(name), icon="plus"), "", Chosen(None, name))
        for row in self._made[len(self._rows) :]:
            row.hide()
        self._area.verticalScrollBar().setValue(0)
        self._go(0)
        if self.isVisible():
            size = self.sizeHint()
            self.resize(size)
            if self._bottom is not None:
                self.move(self.x(), max(self.screen().availableGeometry().top(), self._bottom - size.height()))

    def _show(self, choice: Choice, typed: str, chosen: Chosen) -> None:
        """Have the next row say something."""
        at = len(self._rows)
        if at == len(self._made):
            row = MatchRow(self._look, self._icons, self._area.widget(), words="")
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.clicked.connect(lambda: self._choose(self._rows[at][1]))
            self._lines.insertWidget(at, row)
            self._made.append(row)
        row = self._made[at]
        row.tell(choice, typed)
        row.show()
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
