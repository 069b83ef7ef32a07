"""The rule that a correction stands for, offered for the article's outlet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotations.model.outlet_rule import RuleOffer
from reader.models.harmless import unturned
from reader.ui.dialogs.note_field import words_label
from reader.ui.panels.key_button import KeyButton
from reader.ui.said import rule_words
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


class RulePart(QWidget):
    """Says the rule and how many articles it settles.

    Attributes:
        offered: the rule; None for none.
        remember: the button.

    Signals:
        called(str): the id of an action whose button was pressed.
    """

    called = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.offered: RuleOffer | None = None
        self._title = words_label(look, "", 13, "ink", self)
        self._title.setFont(look.font(13, 600))
        self._words = words_label(look, "", 12, "ink", self)
        self._settles = words_label(look, "", 12, "muted", self)
        self.remember = KeyButton(self.tr("Remember the rule"), look, icons, self)
        self.remember.clicked.connect(lambda: self.called.emit("desk.remember"))
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(look.px(4))
        for label in (self._title, self._words, self._settles):
            column.addWidget(label)
        row.addWidget(self.remember)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def offer(self, offered: RuleOffer | None) -> None:
        """Offer a rule; None takes the offer away."""
        self.offered = offered
        self.setVisible(offered is not None)
        if offered is None:
            return
        words = rule_words(offered.words)
        self._title.setText(self.tr("Remember for {outlet}?").format(outlet=unturned(offered.rule.outlet)))
        self._words.setText(unturned(f"{words[:1].upper()}{words[1:]}."))
        self._settles.setText(
            self.tr("It settles something in %Ln articles more.", "", offered.settles) if offered.settles
            else self.tr("It counts for articles to come.")
        )  # fmt: skip
        self.setAccessibleName(f"{self._title.text()} {self._words.text()} {self._settles.text()}")
