"""The main window's frame: list, page, panel and bars, side by side."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.page.marks import PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.style.look import Look
from reader.ui.window.front import Front

if TYPE_CHECKING:
    # What comes after the page is imported when it is called for: the article is seen sooner without.
    from reader.ui.panels.section import Section
    from reader.ui.style.icons import Icons
    from reader.ui.window.keys import KeyMap
    from reader.ui.window.menu_key import MenuKey


class MainWindow(QMainWindow):
    """Everything on the screen; it knows no library.

    Attributes:
        library, page, details, codebook, annotations, notes, entities, status, top, rail: its parts.
        arrange: places them.
        actions_: the QAction of each declared action, by id.
        may_close: asked before it closes; without, it closes.
        typing: what else is to be called so that what is being typed is kept.

    Signals:
        called(str): an action was called, by menu, button or key.
        page_key(QKeyEvent): a key was pressed on the page that does not move the caret.
        closing: a person closes the window.
        keys_shown: menus and tool tips show the keys as they are now.
        menu_made(QMenu): a menu of actions is about to open for the first time.
    """

    called = Signal(str)
    page_key = Signal(object)
    closing = Signal()
    keys_shown = Signal()
    menu_made = Signal(object)

    def __init__(self, look: Look, style: PageStyle, panels: Mapping[str, Any] | None = None) -> None:
        """Make a window that shows the page alone; `furnish` brings all else.

        Args:
            look: of the window.
            style: of the page.
            panels: how list and panel were left, so that the page stands where it will stay.
        """
        super().__init__()
        self.look = look
        self.page = ArticlePage(look.theme, style)
        self.actions_: dict[str, QAction] = {}
        self._menu_key: MenuKey | None = None
        self.may_close: Callable[[], bool] | None = None
        self.typing: list[Callable[[], None]] = []
        self.setCentralWidget(Front(look, self.page, panels or {}))
        self.setMinimumSize(look.px(320), look.px(300))
        fit(self, 1440, 900)

    def furnish(self, icons: Icons, keys: KeyMap) -> None:
        """Put everything round the page."""
        from reader.ui.dialogs.note import NoteCard
        from reader.ui.dialogs.palette import Palette
        from reader.ui.window.parts import Parts

        self.icons, self.keys = icons, keys
        self.setUpdatesEnabled(False)
        self.parts = parts = Parts(self.look, icons, keys, self.page)
        self.library, self.top, self.rail, self.status = parts.library, parts.top, parts.rail, parts.status
        self.details, self.codebook, self.annotations = parts.details, parts.codebook, parts.annotations
        self.notes, self.entities = parts.notes, parts.entities
        self.area, self.split, self.panel, self.arrange = parts.area, parts.split, parts.panel, parts.arrange
        self.setCentralWidget(parts.whole)
        self._make_menus()
        self.show_keys()
        self.note_card = NoteCard(self.look, self.page)
        self.palette_ = Palette(self.look, icons, self)
        self.page.installEventFilter(self)
        self.top.called.connect(self.called)
        self.rail.called.connect(self._rail_pressed)
        self.arrange.laid_out.connect(self._arranged)
        self.page.verticalScrollBar().valueChanged.connect(lambda value: self.top.set_scrolled(value > 0))
        self._arranged()
        self._hear_alt()
        self.setUpdatesEnabled(True)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the panel, from top to bottom."""
        return self.parts.sections()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hand on the keys that the page has no use for."""
        # The type comes first in every filter: what dies sends events too, and is not to be touched then.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.page:
            event.setAccepted(False)
            self.page_key.emit(event)
            return event.isAccepted()
        return False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Listen for Alt as soon as there is a window that hears keys."""
        super().showEvent(event)
        self._hear_alt()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the program put everything away first; stay where something typed could not be kept."""
        if self.may_close is not None and not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        # A report or a form that still stands there is about this library, which is closed; what was typed is kept.
        for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if one.isWindow():
                one.hide()
        event.accept()

    def name_library(self, name: str) -> None:
        """Say which library this is."""
        self.library.set_library_name(name)
        self.setWindowTitle(f"{unturned(name)} – Newsgloss")

    def finish_typing(self) -> None:
        """Keep what is being typed in panels and forms: the library is about to be closed."""
        from reader.ui.dialogs.form import keep_open

        self.details.finish()
        self.codebook.view.finish()
        for finish in self.typing:
            finish()
        keep_open(self)

    def show_keys(self) -> None:
        """Show the keys as they are now, in menus and tool tips, and answer to them."""
        from reader.config.actions import ACTIONS, EVERYWHERE
        from reader.ui.translation import action_text
        from reader.ui.window.words import spoken, with_keys

        for action in ACTIONS:
            made, keys = self.actions_[action.id], self.keys.keys[action.id]
            if action.context == EVERYWHERE:
                made.setShortcuts([QKeySequence(key) for key in keys])
            else:
                # Shown only: these keys count where the hands are, and the page hands them on.
                shown = self.keys.first(action.id)
                made.setText(f"{action_text(action)}\t{shown}" if shown else action_text(action))
        shown_keys = self.keys.shown()
        words = with_keys(shown_keys)
        self.rail.set_words(words)
        self.top.set_words(words, spoken("go.palette"), shown_keys["go.palette"])
        self.library.set_keys(shown_keys)
        self.notes.set_key(shown_keys["mark.note"])
        self.keys_shown.emit()

    def set_checked(self, action_id: str, on: bool) -> None:
        """Show that what a switch stands for is in force, wherever it is seen."""
        self.actions_[action_id].setChecked(on)
        self.top.set_checked(action_id, on)

    def _rail_pressed(self, action_id: str) -> None:
        section = action_id.removeprefix("view.")
        if section not in (action_id, "review"):
            self.arrange.toggle_section(section)
        else:
            self.called.emit(action_id)

    def _arranged(self) -> None:
        values = self.arrange.values()
        self.top.set_list_shown(self.arrange.list_shown())
        self.set_checked("view.list", self.arrange.list_shown())
        self.set_checked("view.panel", self.arrange.panel_shown())
        self.set_checked("view.swap", values["swapped"])

    def _hear_alt(self) -> None:
        if self.isVisible() and self.actions_ and self._menu_key is None and sys.platform != "darwin":
            from reader.ui.window.menu_key import MenuKey

            self._menu_key = MenuKey(self.windowHandle(), self)
            self._menu_key.pressed.connect(lambda: self.called.emit("window.menu"))

    def _make_menus(self) -> None:
        from reader.config.actions import ACTIONS, MENUS
        from reader.ui.translation import action_help, action_text, menu_text

        menus: dict[str, QMenu] = {name: self.menuBar().addMenu(menu_text(name)) for name in MENUS}
        last: dict[str, str] = {}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        for action in ACTIONS:
            menu = menus[action.menu]
            if last.get(action.menu, action.group) != action.group:
                menu.addSeparator()
            last[action.menu] = action.group
            made = QAction(action_text(action), self)
            made.setData(action.id)
            made.setToolTip(action_help(action))
            made.setStatusTip(action_help(action))
            made.setCheckable(action.checkable)
            made.triggered.connect(lambda _=False, id_=action.id: self.called.emit(id_))
            menu.addAction(made)
            # Keys of actions in a menu bar that is hidden would not count.
            self.addAction(made)
            self.actions_[action.id] = made
        if sys.platform != "darwin":
            self.menuBar().hide()
