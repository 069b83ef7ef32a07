"""What a person corrected in the check becomes a rule of the outlet, if they want: offered beside the question."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotations.model.outlet_rule import RuleOffer
from reader.state import State
from reader.ui.announce import announce
from reader.ui.panels.check_rule import RulePart


class CheckRule(QObject):
    """Asks the library for the rule of each correction.

    Args:
        state: what is open.
        part: shows the offer.

    Signals:
        wanted(RuleOffer): a person wants the rule that is offered.
    """

    wanted = Signal(object)

    def __init__(self, state: State, part: RulePart) -> None:
        super().__init__(part)
        self._state, self._part = state, part
        self._article: str | None = None

    def show(self, article: str | None) -> None:
        """Another article is shown: what was offered for the one before goes."""
        if article != self._article:
            self._article = article
            self._part.offer(None)

    def corrected(self, article: str, settles: str) -> None:
        """Offer the rule that a correction stands for, if it stands for one.

        Args:
            article: UUID of the article.
            settles: name of the field, or "block".
        """

        def found(offered: RuleOffer | None) -> None:
            if self._article == article:
                self._part.offer(offered)
                if offered is not None:
                    announce(self._part, self._part.accessibleName())

        self._state.reading.ask(
            lambda library: library.outlets.offer(article, settles), found, lambda _: None, topic="rule"
        )  # fmt: skip

    def remember(self) -> None:
        """Have the rule that is offered kept."""
        offered = self._part.offered
        if offered is not None:
            self._part.offer(None)
            self.wanted.emit(offered)
