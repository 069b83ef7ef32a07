"""Settings of how things look and answer, put into force in the windows that are open as soon as they are changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.config.settings import Settings
from reader.config.themes import turned
from reader.ui.dress import PAGE_SETTINGS, Dress
from reader.ui.style.restyle import restyle, worn
from reader.ui.window.window import MainWindow


class Wearing(QObject):
    """Has the windows wear what settings and system want, whoever changed it.

    Args:
        dress: of the whole application.
        settings: of this machine.
        windows: returns the window on a library, and the one in which a person chooses how to begin; None where there
            is none.
        parent: whose windows they are.
    """

    def __init__(
        self, dress: Dress, settings: Settings, windows: Callable[[], tuple[MainWindow | None, QWidget | None]],
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._dress, self._settings, self._windows = dress, settings, windows
        settings.listen(self._changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_look)

    def change_theme(self) -> None:
        """Go to the other one of light and dark."""
        self._settings.set("theme", turned(self._dress.look.theme).name)

    def show_switches(self, window: MainWindow) -> None:
        """Show which switches of a window are on."""
        for action_id, on in self._dress.switches().items():
            window.set_checked(action_id, on)

    def _changed(self, name: str) -> None:
        window, _ = self._windows()
        if name in {"theme", "ui_scale"}:
            self._follow_look()
        elif window is not None:
            if name in PAGE_SETTINGS:
                window.page.set_style(self._dress.page_style())
                self.show_switches(window)
            elif name == "reduce_motion":
                window.arrange.still = self._settings.get(name)
            elif name == "keys":
                window.keys.change(self._settings.get(name))
                window.show_keys()
            elif name == "whole_words":
                window.page.whole_words = self._settings.get(name)

    def _follow_look(self) -> None:
        """Take the look that is wanted now; the window stays, with everything in it."""
        before, wanted = replace(self._dress.look), self._dress.wanted()
        if (before.theme, before.scale) == (wanted.theme, wanted.scale):
            return
        window, start = self._windows()
        all_worn = [one for shown in (window, start) if shown is not None for one in worn(shown)]
        self._dress.look.become(wanted)
        self._dress.put_on()
        restyle(all_worn, self._dress.look, before)
        if window is not None:
            window.page.set_theme(wanted.theme)
            window.page.set_style(self._dress.page_style())
            self.show_switches(window)
