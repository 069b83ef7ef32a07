"""What a correction could become: a rule of the outlet, offered in a line below the fields."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotations.model.outlet_rule import RuleOffer
from reader.models.harmless import unturned_lines
from reader.ui.panels.field_forms import muted_label
from reader.ui.said import rule_words
from reader.ui.style.look import Look


class RuleOfferLine(QWidget):
    """The offered rule in words, with a button to have it remembered and one to leave it.

    Attributes:
        shown: the offer; None while there is none, and the line is hidden.
        words: its label; remember, leave: its buttons.

    Signals:
        wanted: the rule is to be remembered.
        left: it is not.
    """

    wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RuleOffer | None = None
        self.words = muted_label(look, "", self)
        self.remember, self.leave = QPushButton(self.tr("Remember the rule"), self), QPushButton(self.tr("Leave"), self)
        self.leave.setProperty("kind", "quiet")
        self.leave.setToolTip(self.tr("Remembers nothing; the correction stays."))
        self.remember.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(4))
        buttons.addWidget(self.remember)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        layout.setSpacing(look.px(4))
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.hide()

    def offer(self, offered: RuleOffer | None, key: str = "") -> None:
        """Show an offer, or none; `key` also has it remembered."""
        self.shown = offered
        if offered is not None:
            said = offer_words(offered)
            self.words.setText(unturned_lines(said))
            tip = self.tr("Articles of this outlet that come in get it too; nothing changes in those that are here.")
            self.remember.setToolTip(f"{tip} ({key})" if key else tip)
            self.remember.setAccessibleName(f"{self.remember.text()}: {said}")
        self.setVisible(offered is not None)


def offer_words(offered: RuleOffer) -> str:
    """Return an offer as a sentence: “Remember for The Quay: the line … is the author – settles 12 articles”."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    said = translate("RuleOfferLine", "Remember for {outlet}: {rule}").format(
        outlet=f"\u2068{offered.rule.outlet}\u2069", rule=rule_words(offered.words)
    )
    if not offered.settles:
        return said
    return f"{said} – " + translate("RuleOfferLine", "settles %n articles that are here", "", offered.settles)
