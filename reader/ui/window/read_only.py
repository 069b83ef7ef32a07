"""A library that is only read: every control that would change it says so before it is used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.ui.dialogs.mention_card import MentionCard
from reader.ui.window.window import MainWindow


class ReadOnly(QObject):
    """Tells the parts of a window, and says in the status bar what they refuse; what a card does, `beside` its words.

    What stands for a declared action needs nothing of it: `Able` answers for that.
    """

    def __init__(self, window: MainWindow, card: MentionCard, why: str, beside: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._card = window, card
        for part in (window.details, window.annotations, window.library):
            part.refused.connect(window.status.say)
        card.refused.connect(beside)
        self.set_reason(why)

    def set_reason(self, why: str) -> None:
        """Have everything refuse with this reason; an empty one brings all back to life."""
        window = self._window
        for part in (window.details, window.annotations, window.library, self._card):
            part.set_read_only(why)
        window.codebook.view.set_read_only(bool(why))
        window.entities.add.set_why(why)
        # Without handles nothing can be drawn larger.
        window.page.scene.fixed = bool(why)
