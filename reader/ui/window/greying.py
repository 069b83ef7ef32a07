"""Grey in menus and on buttons is what cannot be done now, with the reason; its keys stay alive and say the reason."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from reader.config.actions import BY_ID
from reader.state import State
from reader.ui.translation import action_help
from reader.ui.window.able import Able
from reader.ui.window.window import MainWindow


class Greying(QObject):
    """Asks `Able` each time a menu opens, and for the buttons over the page after each change.

    An action is disabled only while a menu with it is open. A disabled action would swallow its keys without a word;
    as it is, the key is answered in the status bar.
    """

    def __init__(self, window: MainWindow, state: State, able: Able) -> None:
        super().__init__(window)
        self._window, self._able = window, able
        for action in window.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                self.watch(menu)
        window.menu_made.connect(self.watch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        for signal in (state.article_shown, state.article_changed, state.article_left, state.changed):
            # After all others have heard of it: what they hold is asked.
            signal.connect(self._soon.start)
        self.refresh()

    def watch(self, menu: QMenu) -> None:
        """Have a menu show what of it can be done each time it opens. Its actions have their ids as data."""
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._grey(menu))
        menu.aboutToHide.connect(lambda: self._free(menu))

    def refresh(self) -> None:
        """Show on the buttons over the page what can be done."""
        for id_, button in self._window.top.buttons.items():
            button.set_why(self._able.why_not(id_))

    def _grey(self, menu: QMenu) -> None:
        for action in menu.actions():
            if action.data() in BY_ID:
                why = self._able.why_not(action.data())
                action.setEnabled(not why)
                action.setToolTip(why or action_help(BY_ID[action.data()]))
                action.setStatusTip(action.toolTip())

    def _free(self, menu: QMenu) -> None:
        for action in menu.actions():
            if action.data() in BY_ID:
                action.setEnabled(True)
