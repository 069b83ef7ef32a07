"""What the status bar says of suggestions by itself: that something is being learned, that an article is very long."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations.model.suggestion import LONG
from reader.models.suggested import Told
from reader.state import State
from reader.ui.window.learning import Learning
from reader.ui.window.window import MainWindow


class SuggestedSaid(QObject):
    """Says it once for each training and each article."""

    def __init__(self, window: MainWindow, state: State, learning: Learning) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._article = ""
        learning.slow.connect(self._slow)
        learning.told.connect(self._told)
        state.article_shown.connect(lambda _: self._forget())

    def _slow(self, slow: bool) -> None:
        words = self.tr("Learning from what you marked…")
        if slow:
            self._window.status.say(words, lasting=True)
        else:
            self._window.status.take_back(words)

    def _told(self, told: Told) -> None:
        view = self._state.view
        if view is None or told.article != view.row.uuid or told.article == self._article or len(view.text) <= LONG:
            return
        self._article = told.article
        self._window.status.say(self._long(), lasting=True)

    def _forget(self) -> None:
        if self._article:
            self._window.status.take_back(self._long())
        self._article = ""

    def _long(self) -> str:
        return self.tr("This article is very long: only known names and patterns are suggested in it.")
