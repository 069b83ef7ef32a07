"""What a person corrected becomes a rule of the outlet, if they want: offered, remembered, applied to what is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from annotations.model.outlet_rule import RuleOffer
from reader.state import State
from reader.tasks.little_by_little import little_by_little
from reader.ui.announce import announce
from reader.ui.panels.check_rule import RulePart
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.outlet_run import RuleRun

_AT_ONCE = 10
"""So many articles are amended between two of a person's own changes."""


class CheckRule(QObject):
    """Asks the library for the rule of each correction, and keeps it.

    Args:
        window: where it is said what came of it.
        state: what is open.
        part: shows the offer.
    """

    def __init__(self, window: MainWindow, state: State, part: RulePart) -> None:
        super().__init__(window)
        self._window, self._state, self._part = window, state, part
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
        """Keep the rule that is offered, and settle with it what it settles in the articles that are there."""
        offered, writing = self._part.offered, self._state.writing
        if offered is None or writing is None:
            return
        self._part.offer(None)

        def command(library: Library) -> tuple[RuleRun, Sequence[int]]:
            return library.outlets.begin_applying([library.outlets.remember(offered)])

        def begin(begun: tuple[RuleRun, Sequence[int]]) -> None:
            run, articles = begun
            little_by_little(writing, run, articles, _AT_ONCE, lambda: self._say(run.changed), self._fail)

        writing.do(command, begin, self._fail)

    def _say(self, changed: int) -> None:
        settled = self.tr("It settled something in %Ln articles.", "", changed) if changed else ""
        self._window.status.say(" ".join(filter(None, (self.tr("The rule is remembered."), settled))))

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
