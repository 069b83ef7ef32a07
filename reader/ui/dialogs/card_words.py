"""The stretches of words of a mention that stands on several: each can be gone to and taken out, on its card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.models.article_view import colour_of
from reader.models.card import CardView
from reader.ui.dialogs.card_parts import PlaceRow
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_ROUND = 30


class CardWords(QWidget):
    """A row for each stretch; hidden where there is but one.

    Attributes:
        places: the rows; out: their buttons.

    Signals:
        chosen(int): a person goes to the stretch with this index.
        taken_out(int): the stretch with this index is to go.
        emptied: the focus was on a row, and there is none any more.
    """

    chosen = Signal(int)
    taken_out = Signal(int)
    emptied = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons, self._why = look, icons, ""
        self.places: list[PlaceRow] = []
        self.out: list[IconButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(-look.px(8), 0, -look.px(8), 0)
        self._rows.setSpacing(0)

    def show_words(self, view: CardView) -> None:
        """Show the stretches of a mention as they are now; a focus on one stays at its place."""
        focused = next((turn for turn, button in enumerate(self.out) if button.hasFocus()), None)
        old = [row for row in (self._rows.takeAt(0) for _ in range(self._rows.count())) if row is not None]
        for item in old:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.places, self.out = [], []
        spans = view.one.spans if view.one.kind == "mention" else []
        for index, (start, end) in enumerate(spans if len(spans) > 1 else ()):
            self._add(view, index, start, end)
        self.setVisible(bool(self.out))
        if focused is not None and self.out:
            self.out[min(focused, len(self.out) - 1)].setFocus()
        elif focused is not None:
            self.emptied.emit()

    def set_read_only(self, why: str) -> None:
        """Let nothing be taken out, and say why; an empty reason lets it again."""
        self._why = why
        for button in self.out:
            button.set_why(why)

    def _add(self, view: CardView, index: int, start: int, end: int) -> None:
        before = view.text[max(0, start - _ROUND) : start].rpartition("\n")[2]
        after = view.text[end : end + _ROUND].partition("\n")[0]
        words = " ".join(view.text[start:end].split())
        row = QWidget(self)
        place = PlaceRow(
            self._look, self._icons, row, before=before, words=words, after=after, colour=colour_of(view.code)
        )
        out = IconButton(
            "minus", self.tr("Take “{words}” out of the mention").format(words=words), self._look, self._icons, row,
            side=28,
        )  # fmt: skip
        out.set_why(self._why)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(place, 1)
        line.addWidget(out)
        place.clicked.connect(lambda: self.chosen.emit(index))
        out.clicked.connect(lambda: self.taken_out.emit(index))
        self._rows.addWidget(row)
        row.show()
        self.places.append(place)
        self.out.append(out)
