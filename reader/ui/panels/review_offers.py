"""What stood on words that were changed: what it was, and the places where it may belong, each with its number."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotations.store.desk import one_line
from reader.models.astray import AstrayCandidate, around
from reader.models.harmless import plain_tip, unturned, unturned_lines
from reader.models.unsettled import UnsettledCandidate
from reader.ui.library.delegate import right_to_left
from reader.ui.panels.key_button import KeyButton
from reader.ui.said import core_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_MOST = 9
_LONG = 36


class Offers(QWidget):
    """Shows where something stood, and offers places; hidden for candidates of other kinds.

    Attributes:
        buttons: one for each place.

    Signals:
        chosen(int): a place was pressed, by its number from 0.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._was, self._what = QLabel(self), QLabel(self)
        self._shown: AstrayCandidate | None = None
        self.buttons: list[KeyButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self._was.setWordWrap(True)
        self._was.setTextFormat(Qt.TextFormat.RichText)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setWordWrap(True)
        self._column.addWidget(self._what)
        self._column.addWidget(self._was)
        self.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self._what.setFont(look.font(12, 600))
        self._was.setFont(look.font(13, serif=True))
        if self._shown is not None:
            self._say_was(self._shown)

    def show_astray(self, one: AstrayCandidate | None) -> None:
        """Show what this was and where it may belong; None for nothing."""
        self.setVisible(one is not None)
        same = one is not None and self._shown is not None and self._shown.astray is one.astray
        self._shown = one
        if one is None:
            return
        kinds = {
            "mention": self.tr("A mention"), "topic": self.tr("A topic"), "note": self.tr("A note"),
            "field": self.tr("The evidence of a field"),
        }  # fmt: skip
        said = one.astray.what or one.astray.body or ""
        words = f"{kinds[one.astray.kind]}: {said}" if said else kinds[one.astray.kind]
        if isinstance(one, UnsettledCandidate):
            words = f"{words}. {core_words(one.unsettled.why)}"
        self._what.setText(unturned_lines(words))
        self._say_was(one)
        if not same:
            self._make_buttons(one)
        for number, button in enumerate(self.buttons):
            button.setAccessibleDescription(self.tr("Chosen") if number == one.choice else "")

    def _make_buttons(self, one: AstrayCandidate) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        offers = one.astray.offers[:_MOST] if len(one.astray.offers) > 1 else ()
        for number, offer in enumerate(offers):
            words = one_line(offer.quote)
            # Of long words the middle goes: what is offered mostly differs at its ends.
            half = _LONG // 2
            shown = words if len(words) <= _LONG else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
            button = KeyButton(shown, self._look, self._icons, self)
            button.set_key(str(number + 1))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(plain_tip(f"{offer.before} {offer.quote} {offer.after}".strip()))
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self.buttons.append(button)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            button.show()

    def _say_was(self, one: AstrayCandidate) -> None:
        look, was = self._look, one.astray
        muted, danger, soft = (look.colour(token).name() for token in ("muted", "danger", "dangersoft"))
        way = "rtl" if right_to_left(f"{was.before}{was.quote}{was.after}") else "ltr"
        from_file = isinstance(one, UnsettledCandidate)
        struck = "" if from_file else "; text-decoration:line-through"
        gone = f"<span style='color:{danger}; background-color:{soft}{struck}'>"
        before, after = around(was.before, was.after)
        words = (
            f"{escape(unturned(before))}{gone}{escape(unturned(one_line(was.quote)))}</span>{escape(unturned(after))}"
        )
        label = escape(self.tr("The file says:") if from_file else self.tr("It stood on:"))
        html = f"<p dir='{way}' style='margin:0; color:{muted}'>{label} {words}</p>"
        self._was.setText(html)
