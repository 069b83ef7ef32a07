"""The libraries opened last, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.models.harmless import plain_tip, unturned
from reader.state import State
from reader.ui.library.events import MenuRequest
from reader.ui.window.window import MainWindow


class Recent(QObject):
    """Puts the recent libraries into the Library menu, and into the menu of the library's name.

    Attributes:
        menu: filled each time it opens.
    """

    def __init__(self, window: MainWindow, state: State, open_library: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._window, self._state, self._open = window, state, open_library
        self.menu = QMenu(self.tr("Recent libraries"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        library = window.menuBar().actions()[0].menu()
        if isinstance(library, QMenu):
            library.insertMenu(window.actions_["library.copy"], self.menu)
        self._fill()

    def open_menu(self, wanted: MenuRequest) -> None:
        """Open the menu of the library's name: the others, and the ways to more."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        self._add_to(menu)
        menu.addSeparator()
        for id_ in ("library.new", "library.open", "library.copy"):
            menu.addAction(self._window.actions_[id_])
        self._window.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(wanted.position)

    def _fill(self) -> None:
        self.menu.clear()
        self._add_to(self.menu)

    def _add_to(self, menu: QMenu) -> None:
        here = str(self._state.path.absolute())
        names = [name for name in self._state.settings.get("recent") if name != here]
        for number, name in enumerate(names, start=1):
            path = Path(name)
            title = unturned(path.stem.replace("&", "&&"))
            action = menu.addAction(f"&{number}  {title}" if number < 10 else title)
            action.setToolTip(plain_tip(name))
            action.triggered.connect(lambda _=False, path=path: self._choose(path))
        if not names:
            menu.addAction(self.tr("No other library was opened")).setEnabled(False)

    def _choose(self, path: Path) -> None:
        # What is not there must not be made anew under its name.
        if path.exists():
            self._open(path)
        else:
            self._window.status.say(self.tr("{name} is no longer where it was.").format(name=path))
