"""Commands and articles by name, in one palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from annotations.search.listing import ListRow
from reader.config.actions import ACTIONS
from reader.models.dates import date_words
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.said import core_words
from reader.ui.translation import action_help, action_text
from reader.ui.window.able import Able
from reader.ui.window.marking import Marking
from reader.ui.window.window import MainWindow

_ARTICLE = "article "
"""Before the UUID of an article, in the key of a choice; no action's id has a space."""


class Finding(QObject):
    """Opens the palette of commands, and looks for articles as a person types in it.

    Args:
        marking: lends the palette.
        able: says of each command why it cannot be run.
        call: does an action, or says why not.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, able: Able, call: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._marking, self._able = window, state, marking, able
        self._call = call
        self._asking = False
        window.palette_.typed.connect(self._look)
        window.palette_.closed.connect(self._closed)

    def ask(self) -> None:
        """Open the palette."""
        choices = [
            Choice(
                one.id, action_text(one), f"{action_help(one)} {one.text}", icon=one.icon or "chevron-right",
                end=self._able.why_not(one.id) or self._window.keys.first(one.id),
            )
            for one in ACTIONS
        ]  # fmt: skip
        self._marking.ask(self.tr("Run a command, or find an article by its title"), choices, self._chosen, None)
        self._asking = True

    def _closed(self) -> None:
        self._asking = False

    def _look(self, typed: str) -> None:
        if self._asking:
            self._state.reading.ask(
                lambda library: library.listing.titled(typed),
                lambda rows: self._found(typed, rows),
                lambda error: self._window.status.say(core_words(error)),
                topic="titles",
            )

    def _found(self, typed: str, rows: Sequence[ListRow]) -> None:
        if self._asking:
            self._window.palette_.add_found(typed, [
                Choice(_ARTICLE + row.uuid, row.title or row.name, icon="file", end=date_words(row.date))
                for row in rows
            ])  # fmt: skip

    def _chosen(self, chosen: Chosen) -> None:
        key = chosen.key or ""
        if key.startswith(_ARTICLE):
            self._state.show_article(key.removeprefix(_ARTICLE))
            self._window.page.setFocus()
        elif key:
            self._call(key)
